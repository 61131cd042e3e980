import { cellAt, cellText, type Cell } from '../workbook/workbook';
import { cellsOf, rowsBetween, type Block } from '../tables/read/block';
import { amountKind, folded, isNote } from '../tables/read/word';
import { readCodeCell } from '../tables/read/codes';
import { isColumnNumberRow, readHeaders } from '../tables/read/header';
import type { ReadColumn } from '../tables/reading';
import { isCodeCaption, isLevelCaption } from '../tables/read/caption';

/** 合计, 政府采购支出合计, 合计(万元), 车辆数合计(辆). */
export const TOTAL = /^(?:[一二三四五六七八九十]+、)?.{0,16}(?:合计|总计|共计)(?:数|金额|数量)?(?:\(.{1,6}\))?:?$/;
const SUBTOTAL = /^.{0,20}小计(?:\(.{1,6}\))?$/;
export const SUBJECT_CODE = /^[235]\d{2}(?:\d\d){0,2}$/;
/** Columns whose numbers do not add up: order, rates, prices, years, codes, telephone numbers. */
const NOT_ADDITIVE =
  /序号|编号|编码|代码|率|比例|比重|占比|%|单价|标准|年份|年度|日期|时间|电话|行次|得分|分值|权重|评分|等级|排名|名次|备注|平均|人均|均价|倍/;
/** A year in a heading says what the table is of, and no column is of years for it. */
const YEAR = /20\d{2}年度/g;
const LEAST_AMOUNTS = 2;

/** A row of a list that nobody declared. */
export interface Line {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number;
  readonly code: string;
  readonly kind: 'total' | 'subtotal' | 'part';
  /** Blanks before the label. */
  readonly indent: number;
}

/** The column that holds subject codes: below a 科目编码 caption, or with a 款 or 项 below its own 类; -1 where there is none. */
export function subjectColumn(block: Block): number {
  const captioned = new Set<number>();
  const counts = new Map<number, number>();
  const classes = new Map<number, Set<string>>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      const text = folded(cell);
      if (isCodeCaption(text) && /科目|分类|^编码$|^代码$/.test(text)) captioned.add(cell.column);
      const code = captioned.has(cell.column) ? (readCodeCell(text)?.code ?? '') : text;
      if (!SUBJECT_CODE.test(code)) continue;
      const above = classes.get(cell.column) ?? new Set();
      classes.set(cell.column, above.add(code));
      if (captioned.has(cell.column) || above.has(code.slice(0, 3))) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  const isTree = (column: number): boolean => [...(classes.get(column) ?? [])].some((code) => code.length > 3);
  const found = [...counts].filter(([column, count]) => captioned.has(column) || (count >= LEAST_CODES && isTree(column)));
  return found.sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

const LEAST_CODES = 3;

/** The rows of a list: with subject codes in a column, or (-1) with a label beside an amount. */
export function readLines(block: Block, codeColumn: number): Line[] {
  const lines: Line[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    const words = cells.filter(isLabel);
    // 合计 may stand below 序号, or behind the name of a unit.
    const labelled = words.find((cell) => TOTAL.test(folded(cell))) ?? words[0];
    const label = labelled ? folded(labelled) : '';
    if (isNote(label) || isColumnNumberRow(block, row)) continue;
    const hasNumbers = cells.some(isAmount);
    const place = { row, label, labelColumn: labelled?.column ?? 0, code: '', indent: labelled ? indentOf(labelled) : 0 };
    if (TOTAL.test(label)) {
      if (hasNumbers) lines.push({ ...place, kind: 'total' });
      continue;
    }
    if (codeColumn >= 0) {
      const code = readCodeCell(folded(cellAt(block.sheet, row, codeColumn)));
      if (code && SUBJECT_CODE.test(code.code))
        lines.push({ ...place, label: `${code.code} ${code.name || label}`, labelColumn: codeColumn, code: code.code, kind: 'part' });
      continue;
    }
    if (hasNumbers && labelled) lines.push({ ...place, kind: SUBTOTAL.test(label) ? 'subtotal' : 'part' });
  }
  return lines;
}

function isLabel(cell: Cell): boolean {
  const text = folded(cell);
  return cell.value.kind === 'text' && amountKind(cell) === 'unreadable' && !isLevelCaption(text);
}

function isAmount(cell: Cell | undefined): boolean {
  return amountKind(cell) === 'amount';
}

/** Whether a cell holds an amount, or something that should be one. */
function isFilled(cell: Cell | undefined): boolean {
  return !['blank', 'nothing'].includes(amountKind(cell));
}

function indentOf(cell: Cell): number {
  const text = cellText(cell);
  const blanks = text.slice(0, text.length - text.trimStart().length);
  return [...blanks].reduce((width, sign) => width + (sign === '\u3000' ? 2 : 1), 0);
}

/** Columns of numbers that a total can be over, with their captions: those in which a total is printed. */
export function additiveColumns(block: Block, lines: readonly Line[], first: number): ReadColumn[] {
  const header = rowsBetween(block.rows, 0, first - 1).slice(-MOST_HEADER_ROWS);
  const labelColumns = new Set(lines.map((line) => line.labelColumn));
  const totals = lines.filter(({ kind }) => kind === 'total');
  return readHeaders(block, header, (word) => word.isNote).flatMap(({ column, path }) => {
    const caption = path[path.length - 1] ?? '';
    if (labelColumns.has(column) || path.some((above) => NOT_ADDITIVE.test(above.replace(YEAR, '')))) return [];
    const cells = lines.map((line) => cellAt(block.sheet, line.row, column));
    const percents = cells.filter((cell) => cell?.format?.includes('%') || folded(cell).endsWith('%')).length;
    const isPercent = percents * 2 > cells.filter(isAmount).length;
    const hasTotal = totals.length === 0 || totals.some(({ row }) => isFilled(cellAt(block.sheet, row, column)));
    if (isPercent || !hasTotal || cells.filter(isAmount).length < LEAST_AMOUNTS) return [];
    return [{ key: `${caption}#${column}`, column, caption, isDeclared: true }];
  });
}

const MOST_HEADER_ROWS = 5;
