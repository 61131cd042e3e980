import type { SheetLayout } from '../workbook/layout';
import { countText } from './count-text';
import { linkTo } from './report-entry';
import { CENTERED, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import type { ReportUnit } from './report-unit';

const COLUMNS: readonly TableColumn[] = [
  { heading: '单位', width: 22 },
  { heading: '类别', width: 9, style: CENTERED },
  { heading: '工作表', width: 20 },
  { heading: '单元格', width: 15, style: CENTERED },
  { heading: '原因', width: 58 },
];

/** One thing that was not read or not checked. */
export interface LeftOut {
  /** Whose it is; several where all of them left the same out at the same place. */
  readonly units: readonly ReportUnit[];
  readonly kind: '没能读' | '未识别' | '未执行' | '未核对';
  readonly sheet: string | null;
  readonly cells: readonly string[];
  readonly reason: string;
  /** The rules that could not be applied. */
  readonly rules: readonly string[];
}

/** Whether a whole unit is missing, not a part of it. */
export function isUnread({ kind }: Pick<LeftOut, 'kind'>): boolean {
  return kind === '没能读';
}

function leftOutOf(unit: ReportUnit): LeftOut[] {
  const { result, failed } = unit.entry;
  // Who handed in nothing stands at the head of the summary with all that there is to say.
  if (unit.outcome === 'absent') return [];
  if (result === null) return [{ units: [unit], kind: '没能读', sheet: null, cells: [], reason: failed ?? '', rules: [] }];
  return [
    ...result.unrecognised.map(({ sheet, reason }): LeftOut => ({ units: [unit], kind: '未识别', sheet, cells: [], reason, rules: [] })),
    ...result.notRun.map(({ sheet, cell, reason, rule }): LeftOut => ({
      ...{ units: [unit], kind: '未执行', sheet, cells: cell === null ? [] : [cell] },
      ...{ reason, rules: [rule] },
    })),
    ...result.coverage.flatMap(({ sheet, unchecked }) =>
      unchecked.map(({ area, amounts, reason }): LeftOut => ({
        units: [unit],
        kind: '未核对',
        sheet,
        cells: [area],
        reason: `${countText(amounts)} 个数：${reason}`,
        rules: [],
      })),
    ),
  ];
}

/** Entries that say the same told once, in the order of the first of them. */
function gathered(all: readonly LeftOut[], keyOf: (one: LeftOut) => unknown, join: (a: LeftOut, b: LeftOut) => LeftOut): LeftOut[] {
  const known = new Map<string, LeftOut>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    const before = known.get(key);
    known.set(key, before ? join(before, one) : one);
  }
  return [...known.values()];
}

function united(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** One unit's, each reason told once: of several cells of a sheet, and of a whole workbook where no cell stands in the way (a table is missing). */
function byReason(unit: ReportUnit): LeftOut[] {
  return gathered(
    leftOutOf(unit),
    ({ kind, sheet, cells, reason }) => (kind === '未执行' && cells.length === 0 ? [kind, reason] : [kind, sheet, reason]),
    (a, b) => ({
      ...a,
      sheet: a.sheet === b.sheet ? a.sheet : null,
      cells: united(a.cells, b.cells),
      rules: united(a.rules, b.rules),
    }),
  );
}

/** What was not read or not checked, what could not be read first; what several cells or units have in common told once. */
export function leftOut(units: readonly ReportUnit[]): LeftOut[] {
  const byUnit = units.flatMap(byReason);
  const unread = byUnit.filter(isUnread);
  const others = gathered(
    byUnit.filter((one) => !isUnread(one)),
    ({ kind, sheet, cells, reason, rules }) => [kind, sheet, cells, reason, rules],
    (a, b) => ({ ...a, units: [...a.units, ...b.units] }),
  );
  return [...unread, ...others];
}

/** More codes than these say no more than their number. */
const NAMED_RULES = 3;

/** Why, and which rules: 工作簿中没有找到《收入决算表》（JS-1003、JS-1004）. */
export function reasonInWords({ reason, rules }: LeftOut): string {
  if (rules.length === 0) return reason;
  const named = rules.slice(0, NAMED_RULES).join('、');
  return `${reason}（${named}${rules.length > NAMED_RULES ? ` 等 ${countText(rules.length)} 条规则` : ''}）`;
}

/** More names than these of units that have something in common fill the page. */
const NAMED_UNITS = 8;

/** 甲局、乙局 等 48 个单位. */
export function unitsInWords({ units }: LeftOut): string {
  const named = units.slice(0, NAMED_UNITS).map(({ name }) => name);
  return named.join('、') + (units.length > NAMED_UNITS ? ` 等 ${countText(units.length)} 个单位` : '');
}

function rowOf(one: LeftOut): TableCell[] {
  const { units, kind, sheet, cells } = one;
  const [unit] = units as readonly [ReportUnit];
  const first = cells[0]?.split(':')[0] ?? null;
  const link = sheet === null ? {} : linkTo(unit.entry.link, sheet, first);
  return [
    { value: isUnread(one) ? unit.file : unitsInWords(one) },
    { value: kind, ...(isUnread(one) ? { style: { color: 'C00000', fill: 'FDE7E9', bold: true } } : {}) },
    { value: sheet, ...(first === null ? link : {}) },
    { value: cells.length === 0 ? null : cells.join('、'), ...(first === null ? {} : link) },
    { value: reasonInWords(one) },
  ];
}

/** What was not read and what was not checked, and why. Null where there is nothing of the kind. */
export function unreadSheet(units: readonly ReportUnit[], limits: ExcelLimits): SheetLayout | null {
  const all = leftOut(units);
  if (all.length === 0) return null;
  const rows = all.slice(0, limits.rows).map(rowOf);
  const remarks = ['这里所列的没有校验，既不算对，也不算错。没能读的请单位换成能读的文件重报。'];
  if (rows.length < all.length) {
    remarks.push(`共 ${countText(all.length)} 条，一张工作表列不下，这里只列前 ${countText(rows.length)} 条。`);
  }
  return tableSheet({ name: '未读与未核对', title: '没能读和没有核对的', remarks, columns: COLUMNS, rows }, limits);
}
