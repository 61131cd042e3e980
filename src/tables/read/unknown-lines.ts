import type { ReadRow } from '../reading';
import { totalOfItems, type ListedAxis } from '../row-axis';
import { readChineseNumber } from '../../amount/chinese-number';
import { cellsOf, rowsBetween, type Block } from './block';
import { isColumnNumberRow } from './header';
import { isErrorValue, isPartOf, ordinalStyle, type LabelledLane, type LabelledRow, type Labels } from './lane-lines';
import { amountKind, folded } from './word';

const CAPTION = /^(?:项目|收入|支出|科目|栏次|行次|按|功能分类)/;

/** The lane with rows of unknown names right above its first known line: its first line may be one of them. */
export function withLeading(block: Block, lane: LabelledLane, right: number, labels: Labels): LabelledLane {
  const first = (lane.rows[0] as LabelledRow).row;
  const leading: LabelledRow[] = [];
  for (const { row, text } of [...labels].reverse()) {
    if (row >= first) continue;
    if (isPartOf(text)) continue;
    if (isColumnNumberRow(block, row) || !isLineLabel(text) || !hasAmount(block, row, lane.labelColumn, right)) break;
    leading.unshift({ row, label: text, line: null });
  }
  return { ...lane, rows: [...leading, ...lane.rows] };
}

/**
 * The lane with rows of amounts that have no label, among its lines or right above them: whatever they are, their amounts may belong to the
 * total below.
 */
export function withUnlabelled(block: Block, lane: LabelledLane, right: number, labels: Labels): LabelledLane {
  const labelled = new Set(labels.map(({ row }) => row));
  const first = (lane.rows[0] as LabelledRow).row;
  const last = (lane.rows.at(-1) as LabelledRow).row;
  const isUnlabelled = (row: number): boolean =>
    !labelled.has(row) &&
    cellsOf(block, row).some((cell) => cell.column > lane.labelColumn && cell.column < right && MONEY.test(folded(cell)));
  const among = block.rows.filter((row) => row > first && row < last && isUnlabelled(row));
  const above = [...rowsBetween(block.rows, 0, first - 1)].reverse();
  const end = above.findIndex((row) => !isUnlabelled(row));
  const unlabelled = [...above.slice(0, Math.max(end, 0)), ...among].map((row): LabelledRow => ({
    row,
    label: UNLABELLED,
    line: null,
  }));
  return { ...lane, rows: [...lane.rows, ...unlabelled].sort((a, b) => a.row - b.row) };
}

const UNLABELLED = '(没有名称)';
/** An amount, and no number of a line. */
const MONEY = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{4,})$/;

function isLineLabel(text: string): boolean {
  return ordinalStyle(text) !== 'none' || (!CAPTION.test(text) && !text.includes(':') && !isErrorValue(text));
}

function hasAmount(block: Block, row: number, labelColumn: number, right: number): boolean {
  return cellsOf(block, row).some((cell) => cell.column > labelColumn && cell.column < right && amountKind(cell) === 'amount');
}

/**
 * Without rows of unknown names that can be no line: those that hold nothing (captions printed again on the next page, remarks), and
 * those below the year's total where every balance is printed under its own name: they break these down.
 */
export function withoutIdle(axis: ListedAxis): (rows: readonly ReadRow[]) => readonly ReadRow[] {
  const { lines: declared, totalFirst } = axis;
  return (rows) => {
    const printed = new Set(rows.map(({ line }) => line));
    const bottom = rows.findIndex(({ key }) => key === totalOfItems(axis));
    const isComplete = !totalFirst && declared.every((line) => line.kind !== 'line' || printed.has(line));
    return rows.filter(
      ({ line, name, figures }, at) =>
        line !== undefined ||
        ((bottom < 0 || at < bottom || !isComplete) &&
          (ordinalStyle(name) !== 'none' || figures.some(({ state }) => state === 'amount' || state === 'error' || state === 'pending'))),
    );
  };
}

/**
 * Which rows of unknown names may be a part of the row above them. A row numbered as the lane's known lines are is a line, and so are
 * those that fill the gap which the numbers of their neighbours leave.
 */
export function doubtfulRows(rows: readonly LabelledRow[]): readonly boolean[] {
  const styles = rows.map(({ label }) => ordinalStyle(label));
  const known = new Set(styles.filter((_, at) => (rows[at] as LabelledRow).line !== null));
  const doubtful = rows.map(({ label }, at) => !isErrorValue(label) && styles[at] !== 'chinese' && !known.has(ordinalStyle(label)));
  const isOpen = (at: number): boolean => rows[at]?.line === null && styles[at] === 'none';
  for (let from = 0, to = 0; from < rows.length; from = to + 1) {
    to = from;
    if (!isOpen(from)) continue;
    while (isOpen(to + 1)) to++;
    const before = from === 0 ? 0 : ordinalOf(rows[from - 1] as LabelledRow);
    const next = rows[to + 1];
    const after = next ? ordinalOf(next) : null;
    const isGapFilled = before !== null && after !== null && after - before - 1 === to - from + 1;
    for (let at = from; at <= to; at++) doubtful[at] = !isGapFilled && !isErrorValue((rows[at] as LabelledRow).label);
  }
  return doubtful;
}

/** The number of a label that starts with 一、; up to 九十九. */
function ordinalOf({ label }: LabelledRow): number | null {
  const numeral = /^([一二三四五六七八九十]{1,3})[、.,:]/.exec(label)?.[1];
  return numeral === undefined ? null : Number(readChineseNumber(numeral) ?? 0) || null;
}
