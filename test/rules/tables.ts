import { checkWorkbook } from '../../src/findings/check';
import type { Finding } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

export type Grid = GridCell[][];

export interface CodedTable {
  readonly title?: string;
  readonly heading?: string;
  readonly unit?: string;
  readonly rows: readonly (readonly GridCell[])[];
  readonly notes?: readonly string[];
}

/** A 支出决算表 with one column for codes; rows are code, name, 合计, 基本, 项目. */
export function expenditure({ title = '支出决算表', heading = '部门：甲局', unit = '金额单位：万元', rows, notes = [] }: CodedTable): Grid {
  return [
    [title],
    [heading, null, null, null, null, null, null, unit],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ...rows.map((row) => [...row]),
    ...notes.map((note): GridCell[] => [note]),
  ];
}

/** A 一般公共预算财政拨款支出决算表; rows are code, name, 小计, 基本, 项目. */
export function generalExpenditure({
  title = '一般公共预算财政拨款支出决算表',
  heading = '部门：甲局',
  unit = '金额单位：万元',
  rows,
  notes = [],
}: CodedTable): Grid {
  return [
    [title],
    [heading, null, null, null, unit],
    ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
    ...rows.map((row) => [...row]),
    ...notes.map((note): GridCell[] => [note]),
  ];
}

export const ROWS: readonly (readonly GridCell[])[] = [
  ['合计', null, 30, 20, 10],
  ['210', '卫生健康支出', 30, 20, 10],
  ['21011', '行政事业单位医疗', 30, 20, 10],
  ['2101101', '行政单位医疗', 20, 20, 0],
  ['2101199', '其他行政事业单位医疗支出', 10, 0, 10],
];

/** The rows with some replaced by their index. */
export function rowsWith(changes: Readonly<Record<number, readonly GridCell[]>>): readonly (readonly GridCell[])[] {
  return ROWS.map((row, at) => changes[at] ?? row);
}

/** Findings of one rule in a workbook of these sheets, named by their number. */
export function findingsOf(rule: string, ...grids: readonly Grid[]): Finding[] {
  const sheets = grids.map((grid, at) => sheetOf(`表${at + 1}`, grid));
  return checkWorkbook(workbookOf(...sheets)).findings.filter((finding) => finding.rule === rule);
}

/** Sheet and cell of each finding of a rule. */
export function placesOf(rule: string, ...grids: readonly Grid[]): string[] {
  return findingsOf(rule, ...grids).map((finding) => `${finding.sheet}!${finding.cell ?? ''}`);
}
