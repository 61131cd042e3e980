import { isUnchanged } from '../../../../src/host/file/saving/before';
import type { CellContent } from '../../../../src/workbook/plan';

const of = (content: Partial<CellContent>): CellContent => ({ formula: null, value: null, format: null, ...content });

test.each<[string, Partial<CellContent>, Partial<CellContent>, boolean]>([
  ['the same number', { value: 6.5 }, { value: 6.5 }, true],
  ['another number', { value: 6.5 }, { value: 6 }, false],
  ['nought for nothing', { value: 0 }, { value: null }, false],
  ['an empty text for nothing', { value: '' }, { value: null }, true],
  ['nothing for an empty text', { value: null }, { value: '' }, true],
  ['a number as text', { value: '6' }, { value: 6 }, false],
  ['another result of the same formula', { formula: '=A1', value: 6 }, { formula: '=A1', value: 5 }, true],
  ['another formula of the same result', { formula: '=A1', value: 6 }, { formula: '=A2', value: 6 }, false],
  ['a value for a formula', { value: 6 }, { formula: '=A1', value: 6 }, false],
])('%s is what the plan saw or not', (_, now, before, isSame) => {
  expect(isUnchanged(of(now), of(before), of({ value: 1 }), true)).toBe(isSame);
});

test.each<[now: string | null, before: string | null, after: string | null, hasCell: boolean, isSame: boolean]>([
  ['0.00', '0', '0', true, true],
  ['0.00', '0', '0.0', true, false],
  ['0.00', '0.00', '0.0', true, true],
  [null, '0', '0.0', false, true],
])('a cell with the format %p for %p counts as changed only where the edit gives it another', (now, before, after, hasCell, isSame) => {
  expect(isUnchanged(of({ format: now }), of({ format: before }), of({ value: 1, format: after }), hasCell)).toBe(isSame);
});
