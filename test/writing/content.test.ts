import { contentIn, contentOfFigure } from '../../src/writing/content';
import { figure } from '../identities/figures';
import { sheetOf, workbookOf } from '../workbook/grid';

test.each([
  ['a number', figure('3.5'), { formula: null, value: 3.5 }],
  ['a number stored as text', figure('3.5', { isText: true, text: '３.50' }), { formula: null, value: '３.50' }],
  ['a number stored as text of which only the amount is known', figure('3.5', { isText: true }), { formula: null, value: '3.5' }],
  ['a formula', figure('3.5', { formula: '=A1' }), { formula: '=A1', value: 3.5 }],
  ['a formula that was never run', figure('pending', { formula: '=A1' }), { formula: '=A1', value: null }],
  ['a blank', figure(''), { formula: null, value: null }],
  ['a dash', figure('—', { text: '—' }), { formula: null, value: null }],
  ['an error', figure('#REF!'), { formula: null, value: '#REF!' }],
  ['a word', figure('abc'), { formula: null, value: 'abc' }],
])('%s is known from its figure', (_, cell, content) => {
  expect(contentOfFigure(cell)).toEqual({ ...content, format: null });
});

test('a cell or a sheet that is not there is empty', () => {
  const contentOf = contentIn(workbookOf(sheetOf('表1', [[{ value: 2, format: '0.00' }]])));
  expect(contentOf(figure('1'))).toEqual({ formula: null, value: 2, format: '0.00' });
  expect(contentOf(figure('1', { row: 5 }))).toEqual({ formula: null, value: null, format: null });
  expect(contentOf(figure('1', { sheet: '别处' }))).toEqual({ formula: null, value: null, format: null });
});
