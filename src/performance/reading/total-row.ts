import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { EvaluationForm, LocatedText, TotalRow } from '../form';
import { COLUMN_NAMES } from '../places/national-captions';
import { beginning, labelled, saying, wordsOf } from './captions';
import { pointsFigure, weightFigure } from '../../tables/read/cell-figure';
import type { FoundCell } from '../../tables/read/found';
import { textFigure } from './number-figure';
import { slotEnd, type IndicatorHeader } from './indicator-headers';
import { cellsBetween, mergeAt, rowsBetween, type GridCell, type TextGrid } from './text-grid';

/** What the total is called, with or without a number behind. */
const TOTAL_LABEL = new RegExp(`^${wordsOf('total')}(?:\\([^()]*\\))?:?`);
const GRADE = new RegExp(`(?:^|[(:])(${wordsOf('gradeWord')})\\)?$`);
const HEAD_TOTAL = new RegExp(`^${wordsOf('headTotal')}(?:\\(分?\\))?:?(\\d+(?:\\.\\d+)?)?分?$`);
/** 总分：97.91, and with the grade behind it: 总分：97.91分（优） */
const IN_LABEL = /:(\d+(?:\.\d+)?)分?(?:\([^()\d]+\))?$/;
const GRADE_CAPTION = new RegExp(`^${wordsOf('grade')}:?$`);
const TOTAL_WEIGHT = labelled('totalWeight');
const TOTAL_SCORE = labelled('totalScore');
const SCORE_CAPTION = new RegExp(`^${wordsOf('totalScore')}:?$`);
const MONEY_CAPTION = saying('moneyCaption');
const EXPLANATION = beginning('explanation');
const NOTE = beginning('note');
const SCORE_TEXT = /^(?:-?\d+(?:\.\d+)?)分?$/;

/** Reads the row of totals below the indicators; null where the form has none. */
export function readTotalRow(grid: TextGrid, area: Area, fromRow: number, header: IndicatorHeader): TotalRow | null {
  const rows = rowsBetween(grid, fromRow, Math.min(area.bottom, fromRow + 3));
  for (const [at, row] of rows.entries()) {
    const cells = cellsBetween(grid, row, area.left, Math.min(area.right, header.right));
    const label = cells[0];
    if (!label || !TOTAL_LABEL.test(label.text)) continue;
    const total = totalIn(grid, row, cells, label, header);
    return total.gradeCell ? total : { ...total, ...gradeBelow(grid, area, rows[at + 1]) };
  }
  return null;
}

function totalIn(grid: TextGrid, row: number, cells: readonly GridCell[], label: GridCell, header: IndicatorHeader): TotalRow {
  const { columns } = header;
  const rowLabel = label.text.replace(/:.*$/, '');
  const inLabel = IN_LABEL.exec(label.text)?.[1];
  const place = (column: number, columnLabel: string): FoundCell => ({ row, column, rowLabel, columnLabel });
  const inColumn = (cell: GridCell, column: number | null): boolean =>
    column !== null && cell.column >= column && cell.column <= slotEnd(header, column);

  const others = cells.slice(1);
  const captioned = (caption: RegExp): GridCell | undefined => valueAfter(others, caption);
  const numbers = others.filter((cell) => cell.cell.value.kind !== 'text' || SCORE_TEXT.test(cell.text));
  const weightCell = captioned(TOTAL_WEIGHT) ?? numbers.find((cell) => inColumn(cell, columns.weight));
  const scoreCell =
    captioned(TOTAL_SCORE) ?? numbers.find((cell) => inColumn(cell, columns.score)) ?? numbers.find((cell) => cell !== weightCell);
  const scoreCaption = others.find((cell) => SCORE_CAPTION.test(cell.text));
  const grade = captioned(GRADE_CAPTION) ?? others.find((cell) => GRADE.test(cell.text) && cell.cell.value.kind === 'text');
  const gradeCaption = others.find((cell) => GRADE_CAPTION.test(cell.text));
  const beside = scoreCaption ? afterMerge(grid, row, scoreCaption.column) : placeForScore(grid, row, label, header);
  // “总分：” over the whole row has its number behind the colon.
  const isInLabel = !scoreCell && (inLabel !== undefined || (beside === label.column && label.text.endsWith(':')));
  return {
    row,
    label: rowLabel,
    weight: weightCell ? weightFigure(grid.sheet, place(weightCell.column, COLUMN_NAMES.weight)) : null,
    score: isInLabel
      ? textFigure(grid.sheet.name, place(label.column, COLUMN_NAMES.score), inLabel ?? '')
      : pointsFigure(grid.sheet, place(scoreCell?.column ?? beside, COLUMN_NAMES.score)),
    ...gradeAt(grid, grade, gradeCaption),
  };
}

/** The cell that follows a caption, unless it is a caption itself. */
function valueAfter(cells: readonly GridCell[], caption: RegExp): GridCell | undefined {
  const at = cells.findIndex((cell) => caption.test(cell.text));
  const value = at < 0 ? undefined : cells[at + 1];
  return value && ![SCORE_CAPTION, GRADE_CAPTION, /[总自]/].some((other) => other.test(value.text)) ? value : undefined;
}

/** A line of its own below the total: 自评等级 | 优. */
function gradeBelow(grid: TextGrid, area: Area, row: number | undefined): Pick<TotalRow, 'grade' | 'gradeCell'> {
  const cells = row === undefined ? [] : cellsBetween(grid, row, area.left, area.right);
  const [caption] = cells;
  return gradeAt(grid, valueAfter(cells, GRADE_CAPTION), caption && GRADE_CAPTION.test(caption.text) ? caption : undefined);
}

function gradeAt(grid: TextGrid, grade: GridCell | undefined, caption: GridCell | undefined): Pick<TotalRow, 'grade' | 'gradeCell'> {
  if (grade) {
    const { row, column, text } = grade;
    return { grade: { row, column, text: GRADE.exec(text)?.[1] ?? text }, gradeCell: { row, column } };
  }
  return { grade: null, gradeCell: caption ? { row: caption.row, column: afterMerge(grid, caption.row, caption.column) } : null };
}

/** Where an empty total belongs: under 得分, unless a merged area beginning further left covers that place. */
function placeForScore(grid: TextGrid, row: number, label: GridCell, { columns }: IndicatorHeader): number {
  const after = afterMerge(grid, row, label.column);
  if (columns.weight === null || columns.score === null) return after;
  return mergeAt(grid.sheet, row, columns.score)?.left ?? columns.score;
}

function afterMerge(grid: TextGrid, row: number, column: number): number {
  return (mergeAt(grid.sheet, row, column)?.right ?? column) + 1;
}

/** “总分：100” above the form, the number beside “总分：”, or its empty place; null where there is none. */
export function readHeadTotal(grid: TextGrid, area: Area, bottom: number): Figure | null {
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    // Among the captions of the money stands 得分 too, without being the form's.
    if (cells.some((cell) => MONEY_CAPTION.test(cell.text))) continue;
    const at = cells.findIndex((cell) => HEAD_TOTAL.test(cell.text));
    const cell = cells[at];
    if (!cell) continue;
    const digits = HEAD_TOTAL.exec(cell.text)?.[1];
    const place = { row, column: cell.column, rowLabel: '总分', columnLabel: '' };
    if (digits !== undefined) return textFigure(grid.sheet.name, place, digits);
    const values = cells.slice(at + 1).filter((beside) => beside.cell.value.kind === 'number' || SCORE_TEXT.test(beside.text));
    // 总分 | 100 | 97.6: the points come first.
    const beside = values.at(-1);
    // After a colon the number is typed behind the caption, otherwise beside it.
    if (!beside && cell.text.endsWith(':')) return textFigure(grid.sheet.name, place, '');
    return pointsFigure(grid.sheet, { ...place, column: beside?.column ?? afterMerge(grid, row, cell.column) });
  }
  return null;
}

/** What is written below the indicators, with its labels. */
export function readExplanations(
  grid: TextGrid,
  area: Area,
  fromRow: number,
): { explanations: EvaluationForm['explanations']; notes: string } {
  const explanations: { label: string; text: LocatedText | null }[] = [];
  const notes: string[] = [];
  for (const row of rowsBetween(grid, fromRow, area.bottom)) {
    const [label, value] = cellsBetween(grid, row, area.left, area.right);
    if (!label) continue;
    if (NOTE.test(label.text) && !value) notes.push(label.text);
    else if (EXPLANATION.test(label.text)) {
      const text = value && !/^(?:无|0)$/.test(value.text) ? { row, column: value.column, text: value.text } : null;
      explanations.push({ label: label.text.replace(/:$/, ''), text });
    } else notes.push(label.text);
  }
  return { explanations, notes: notes.join('\n') };
}
