import type { MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { EvaluationForm, IndicatorColumns, LocatedText, TotalRow } from '../form';
import { pointsFigure, textFigure } from './number-figure';
import { slotEnd } from './indicator-headers';
import { cellsBetween, mergeAt, rowsBetween, type GridCell, type TextGrid } from './text-grid';

const TOTAL = /^(?:总分|合计|总计|总得分|得分合计|自评总分|自评得分)(?:\([^()]*\))?:?/;
const GRADE = /(?:^|[(:])(优秀?|良好?|中等?|差|合格|不合格)\)?$/;
const HEAD_TOTAL = /^总分:(\d+(?:\.\d+)?)?分?$/;
const SCORE_TEXT = /^(?:-?\d+(?:\.\d+)?)分?$/;

/** Reads the row of totals below the indicators; null where the form has none. */
export function readTotalRow(
  grid: TextGrid,
  area: Area,
  fromRow: number,
  columns: IndicatorColumns,
  right: number,
  unit: MoneyUnit,
): TotalRow | null {
  for (const row of rowsBetween(grid, fromRow, Math.min(area.bottom, fromRow + 3))) {
    const cells = cellsBetween(grid, row, area.left, Math.min(area.right, right));
    const label = cells[0];
    if (label && TOTAL.test(label.text) && !/^总分在/.test(label.text)) return totalIn(grid, row, cells, label, columns, right, unit);
  }
  return null;
}

function totalIn(
  grid: TextGrid,
  row: number,
  cells: readonly GridCell[],
  label: GridCell,
  columns: IndicatorColumns,
  right: number,
  unit: MoneyUnit,
): TotalRow {
  const rowLabel = label.text.replace(/:.*$/, '');
  const figure = (column: number, columnLabel: string): Figure => pointsFigure(grid.sheet, { row, column, rowLabel, columnLabel }, unit);
  const inColumn = (cell: GridCell, column: number | null): boolean =>
    column !== null && cell.column >= column && cell.column <= slotEnd(columns, column, right);

  const others = cells.slice(1);
  const captioned = (caption: RegExp): GridCell | undefined => {
    const at = others.findIndex((cell) => caption.test(cell.text));
    const value = at < 0 ? undefined : others[at + 1];
    return value && !/[总自]/.test(value.text) ? value : undefined;
  };
  const numbers = others.filter((cell) => cell.cell.value.kind !== 'text' || SCORE_TEXT.test(cell.text));
  const weightCell = captioned(/^总分值$/) ?? numbers.find((cell) => inColumn(cell, columns.weight));
  const scoreCell =
    captioned(/^总?得分$/) ?? numbers.find((cell) => inColumn(cell, columns.score)) ?? numbers.find((cell) => cell !== weightCell);
  const scoreCaption = others.find((cell) => /^总?得分:?$/.test(cell.text));
  const gradeCaption = others.find((cell) => /^(?:自评)?等级:?$/.test(cell.text));
  const grade = captioned(/^(?:自评)?等级:?$/) ?? others.find((cell) => GRADE.test(cell.text) && cell.cell.value.kind === 'text');
  return {
    row,
    label: rowLabel,
    weight: weightCell ? figure(weightCell.column, '分值') : null,
    score: figure(
      scoreCell?.column ?? (scoreCaption ? afterMerge(grid, row, scoreCaption.column) : placeForScore(grid, row, label, columns)),
      '得分',
    ),
    grade: grade ? { row, column: grade.column, text: GRADE.exec(grade.text)?.[1] ?? grade.text } : null,
    gradeCell: grade ? { row, column: grade.column } : gradeCaption ? { row, column: afterMerge(grid, row, gradeCaption.column) } : null,
  };
}

/** Where an empty total belongs: under 得分, unless a merged area beginning further left covers that place. */
function placeForScore(grid: TextGrid, row: number, label: GridCell, columns: IndicatorColumns): number {
  const after = afterMerge(grid, row, label.column);
  if (columns.weight === null || columns.score === null) return after;
  return mergeAt(grid.sheet, row, columns.score)?.left ?? columns.score;
}

function afterMerge(grid: TextGrid, row: number, column: number): number {
  return (mergeAt(grid.sheet, row, column)?.right ?? column) + 1;
}

/** “总分：100” above the form, the number beside “总分：”, or its empty place; null where there is none. */
export function readHeadTotal(grid: TextGrid, area: Area, bottom: number, unit: MoneyUnit): Figure | null {
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const at = cells.findIndex((cell) => HEAD_TOTAL.test(cell.text));
    const cell = cells[at];
    if (!cell) continue;
    const digits = HEAD_TOTAL.exec(cell.text)?.[1];
    const place = { row, column: cell.column, rowLabel: '总分', columnLabel: '' };
    if (digits !== undefined) return textFigure(grid.sheet.name, place, unit, digits);
    const beside = cells[at + 1];
    return beside && (beside.cell.value.kind === 'number' || SCORE_TEXT.test(beside.text))
      ? pointsFigure(grid.sheet, { ...place, column: beside.column }, unit)
      : textFigure(grid.sheet.name, place, unit, '');
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
    if (/^(?:备注|注|填表说明|说明:)/.test(label.text) && !value) notes.push(label.text);
    else if (/原因|改进措施|说明|结论|问题/.test(label.text) && !TOTAL.test(label.text.slice(0, 2) === '总分' ? '' : label.text)) {
      const text = value && !/^(?:无|0)$/.test(value.text) ? { row, column: value.column, text: value.text } : null;
      explanations.push({ label: label.text.replace(/:$/, ''), text });
    } else notes.push(label.text);
  }
  return { explanations, notes: notes.join('\n') };
}
