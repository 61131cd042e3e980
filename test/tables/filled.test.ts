import { isFilled } from '../../src/tables/filled';
import { figure } from '../identities/figures';

test.each([
  ['a number', figure('3.5'), true],
  ['a printed zero', figure('0'), true],
  ['what is no number', figure('abc'), true],
  ['a blank', figure(''), false],
  ['a dash', figure('—'), false],
  ['no cell at all', null, false],
  ['what was not looked for', undefined, false],
])('%s is filled or not: %#', (_, cell, filled) => {
  expect(isFilled(cell)).toBe(filled);
});
