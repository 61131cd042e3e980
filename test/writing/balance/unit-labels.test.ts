import type { RecognisedForm } from '../../../src/forms/recognised';
import { unitLabelEdits } from '../../../src/writing/balance/unit-labels';
import { figure } from '../../identities/figures';
import { sheetOf, workbookOf, type GridCell } from '../../workbook/grid';

/** What the headings of a form in 元 say once it is in 万元; its amounts begin in the fourth row, it stands in columns B to D. */
function labels(rows: readonly (readonly GridCell[])[], unit: '元' | '万元' = '万元'): string[] {
  const form = {
    sheet: '表1',
    unit: '元',
    area: { top: 1, left: 1, bottom: 9, right: 3 },
    figures: [figure('1', { row: 5, column: 2 }), figure('1', { row: 3, column: 2 })],
  } as unknown as RecognisedForm;
  return unitLabelEdits(workbookOf(sheetOf('表1', rows)), [form], unit).map(
    ({ row, column, after }) => `${String(row)},${String(column)} ${String(after.value)}`,
  );
}

const N = null;

test.each([
  ['金额单位：元', '金额单位：万元'],
  ['单位: 百万元', '单位: 万元'],
  ['计量单位：人民币 元', null],
  ['单位 千元', '单位 万元'],
  ['收入支出决算总表（元）', '收入支出决算总表（万元）'],
  ['合计(千元)', '合计(万元)'],
  ['单位：某某局', null],
  ['共30元', null],
])('%s becomes %s', (before, after) => {
  expect(labels([[], [N, before]])).toEqual(after === null ? [] : [`1,1 ${after}`]);
});

test('only headings of the form are changed: above its amounts and within its columns', () => {
  const label = '单位：元';
  const outside: GridCell[][] = [[N, label], [label, N, N, N, label], [], [N, label]];
  expect(labels(outside)).toEqual([]);
  expect(labels([[], [N, label], [N, N, N, label]])).toEqual(['1,1 单位：万元', '2,3 单位：万元']);
});

test('a heading that is a formula or no text stays, and so do all where the unit is the same', () => {
  expect(labels([[], [N, { formula: '="单位：元"', value: '单位：元' }, 3]])).toEqual([]);
  expect(labels([[], [N, '单位：元']], '元')).toEqual([]);
});

test('a sheet that is not there has no headings', () => {
  const form = { sheet: '别处', unit: '元', area: { top: 0, left: 0, bottom: 9, right: 3 }, figures: [] } as unknown as RecognisedForm;
  expect(unitLabelEdits(workbookOf(sheetOf('表1', [['单位：元']])), [form], '万元')).toEqual([]);
});

test('a heading keeps its format, and what it said before is told', () => {
  const form = {
    sheet: '表1',
    unit: '元',
    area: { top: 0, left: 0, bottom: 9, right: 3 },
    figures: [figure('1', { row: 5 })],
  } as unknown as RecognisedForm;
  const cells: GridCell[] = [{ value: '单位：元', format: '@' }, '单位：元'];
  const edits = unitLabelEdits(workbookOf(sheetOf('表1', [cells])), [form], '万元');
  expect(edits.map(({ before, after, reason }) => [before, after, reason])).toEqual(
    ['@', null].map((format) => [
      { formula: null, value: '单位：元', format },
      { formula: null, value: '单位：万元', format },
      '金额单位由“元”改为“万元”',
    ]),
  );
});
