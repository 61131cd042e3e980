import type { Contents } from '../../../../src/host/file/contents';
import { cellChanges, changedCells } from '../../../../src/host/file/saving/changes';
import type { CellContent, Edit } from '../../../../src/workbook/plan';
import type { CellValue } from '../../../../src/workbook/workbook';
import { sheetOf, type GridCell } from '../../../workbook/grid';

const NOTHING: CellContent = { formula: null, value: null, format: null };

function editOf(before: Partial<CellContent>, after: Partial<CellContent>, row = 0, column = 0): Edit {
  return { sheet: '表', row, column, before: { ...NOTHING, ...before }, after: { ...NOTHING, ...after }, reason: '测试' };
}

/** What becomes of the first cell. */
function changeOf(edit: Edit, result?: CellValue | null, cell: GridCell = null, is1904 = false): unknown {
  const contents = { sheets: [sheetOf('旁', [[1]]), sheetOf('表', [[cell]])], parts: { is1904 } } as unknown as Contents;
  const recalculated = result === undefined ? [] : [{ sheet: '表', row: 0, column: 0, value: result }];
  return cellChanges(contents, { title: '测试', edits: [edit] }, recalculated)
    .get('表')
    ?.get(0)
    ?.get(0);
}

describe('what an edit leaves is', () => {
  test.each<[string, CellContent['value'], CellValue | null]>([
    ['a number', 8.25, { kind: 'number', number: 8.25 }],
    ['a truth', false, { kind: 'boolean', boolean: false }],
    ['a text', '小计', { kind: 'text', text: '小计' }],
    ['nothing', null, null],
  ])('%s', (_, value, left) => {
    expect(changedCells({ title: '', edits: [editOf({ value: 1 }, { value }, 2, 3)] })).toEqual([
      { sheet: '表', row: 2, column: 3, value: left },
    ]);
  });

  test('a formula whose result is still to come, or is known', () => {
    const edits = [editOf({}, { formula: '=B1+1' }), editOf({}, { formula: '=B1+1', value: 7 })];
    expect(changedCells({ title: '', edits }).map(({ formula, value }) => [formula, value])).toEqual([
      ['=B1+1', { kind: 'pending' }],
      ['=B1+1', { kind: 'number', number: 7 }],
    ]);
  });

  test.each([
    ...['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'].map(
      (text) => [text, 'error'] as const,
    ),
    ...['见#REF!', '#REF!错误', '#N/A ', '#NAME', 'N/A', '#', '#REF'].map((text) => [text, 'text'] as const),
  ])('for %p of the kind %s', (text, kind) => {
    expect(changedCells({ title: '', edits: [editOf({}, { value: text })] })[0]?.value?.kind).toBe(kind);
  });
});

describe('the format of an edited cell', () => {
  test.each<[string, Partial<CellContent>, Partial<CellContent>, string | null | undefined]>([
    ['stays where the plan leaves it', { value: 1, format: '0.00' }, { value: 2, format: '0.00' }, undefined],
    ['stays where there is none', { value: 1 }, { value: 2 }, undefined],
    ['becomes another', { value: 1, format: '0.00' }, { value: 0.5, format: '0.0%' }, '0.0%'],
    ['becomes General', { value: 1, format: '0.00' }, { value: 2, format: null }, null],
    ['stays with a cell that is emptied', { value: 1, format: '0.00' }, { value: null, format: null }, undefined],
    ['becomes that of a formula without a result', { value: 1 }, { formula: '=B1', format: '0.00' }, '0.00'],
  ])('%s', (_, before, after, format) => {
    expect(changeOf(editOf(before, after))).toMatchObject({ kind: 'content', format });
  });

  test.each<[Partial<CellContent>, boolean]>([
    [{}, true],
    [{ format: '0.00%' }, true],
    [{ value: 0 }, false],
    [{ formula: '=B1' }, false],
    [{ formula: '=B1', value: 3 }, false],
  ])('is the first of %j: %s', (before, isFirst) => {
    expect(changeOf(editOf(before, { value: 4 }))).toMatchObject({ isFirst });
  });
});

describe('a formula that is written', () => {
  test.each<[string, CellValue | null, CellContent['value']]>([
    ['a number', { kind: 'number', number: 12.5 }, 12.5],
    ['a text', { kind: 'text', text: '元' }, '元'],
    ['a truth', { kind: 'boolean', boolean: true }, true],
    ['an error', { kind: 'error', error: '#N/A' }, '#N/A'],
    ['nothing known', null, null],
  ])('has the result that was worked out: %s', (_, result, value) => {
    expect(changeOf(editOf({}, { formula: '=B1' }), result)).toMatchObject({ kind: 'content', content: { formula: '=B1', value } });
  });

  test('keeps the result that the plan gives it', () => {
    expect(changeOf(editOf({}, { formula: '=B1', value: 3 }), { kind: 'number', number: 9 })).toMatchObject({ content: { value: 3 } });
  });
});

test('a formula outside the plan has its new result, beside the edits of its row', () => {
  const contents = { sheets: [], parts: { is1904: false } } as unknown as Contents;
  const worked = [0, 4].map((column) => ({ sheet: '表', row: 3, column, value: { kind: 'number' as const, number: column } }));
  const changes = cellChanges(contents, { title: '', edits: [editOf({}, { value: 1 }, 3, 2), editOf({}, { value: 1 }, 5, 0)] }, worked);
  expect([...(changes.get('表') ?? [])].map(([row, cells]) => [row, [...cells].map(([column, { kind }]) => [column, kind])])).toEqual([
    [
      3,
      [
        [0, 'result'],
        [4, 'result'],
        [2, 'content'],
      ],
    ],
    [5, [[0, 'content']]],
  ]);
});

describe('in a workbook that counts from 1904', () => {
  const date = { value: 1, format: 'yyyy-m-d' };
  test.each<[string, GridCell, Partial<CellContent>, Partial<CellContent>, CellContent['value']]>([
    ['a date that stays one', date, date, { ...date, value: 45000 }, 45000 - 1462],
    ['a number that becomes a date', 1, { value: 1 }, { ...date, value: 45000 }, 45000 - 1462],
    ['a date that becomes a number', date, date, { value: 45000, format: '0.00' }, 45000],
    ['a date that becomes General', date, date, { value: 45000, format: null }, 45000],
    ['a plain number', 1, { value: 1 }, { value: 45000 }, 45000],
    ['a text in the place of a date', date, date, { ...date, value: '无' }, '无'],
    ['a cell that is not there', null, {}, { value: 45000 }, 45000],
  ])('%s', (_, cell, before, after, value) => {
    expect(changeOf(editOf(before, after), undefined, cell, true)).toMatchObject({ content: { value } });
  });
});
