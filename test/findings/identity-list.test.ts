import { checkWorkbook } from '../../src/findings/check';
import { countIdentities, filterIdentities, listIdentities } from '../../src/findings/identity-list';
import { expenditure, rowsWith } from '../rules/tables';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

/** Two tables: in the first a subtotal is wrong, in the second one cell cannot be read. */
const WORKBOOK = workbookOf(
  sheetOf('甲', expenditure({ rows: rowsWith({ 1: ['210', '卫生健康支出', 31, 20, 10] }) })),
  sheetOf('乙', expenditure({ rows: rowsWith({ 4: ['2101199', '其他行政事业单位医疗支出', 10, 0, '见附表'] as GridCell[] }) })),
);
const list = listIdentities(WORKBOOK);

test('every identity that was checked is listed once, with what came of it', () => {
  const { counts } = checkWorkbook(WORKBOOK);
  const { mismatch, exceeds, missing, ...others } = countIdentities(list);
  expect(list).toHaveLength(counts.identities);
  expect({ ...others, mismatch: mismatch + exceeds + missing }).toEqual({
    equal: counts.equal,
    rounding: counts.rounding,
    notRun: counts.notRun,
    mismatch: counts.mismatch,
  });
});

test('by table and verdict: what does not hold, with its numbers and cells', () => {
  const wrong = filterIdentities(list, { sheet: '甲', verdicts: ['mismatch'] });
  expect(wrong.length).toBeGreaterThan(0);
  const sum = wrong.find(({ cell }) => cell === 'C5');
  expect(sum).toMatchObject({ sheet: '甲', form: '支出决算表', actual: '31', expected: '30', difference: '1', reason: null });
  expect(sum?.numbers).toMatch(/31\.00 = .*30\.00/);
  expect(sum?.related.length).toBeGreaterThan(0);
});

test('what was not run says why; nothing else does', () => {
  const left = filterIdentities(list, { verdicts: ['notRun'] });
  expect(left.length).toBeGreaterThan(0);
  for (const { sheet, reason } of left) expect([sheet, reason]).toEqual(['乙', expect.stringContaining('读不出金额，未能核对')]);
  expect(filterIdentities(list, { verdicts: ['equal'] }).every(({ reason }) => reason === null)).toBe(true);
});

test('in the order of the sheets and of their rows', () => {
  const rows = filterIdentities(list, { sheet: '甲' }).map(({ cell }) => Number(/\d+/.exec(cell)?.[0]));
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(list[0]?.sheet).toBe('甲');
});
