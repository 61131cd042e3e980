import { toPlain } from '../../../src/amount/decimal';
import type { Figure } from '../../../src/identities/figure';
import type { EvaluationForm, Indicator, IndicatorGroup } from '../../../src/performance/form';
import { textGrid, type TextGrid } from '../../../src/performance/reading/text-grid';
import { cellName, type Position } from '../../../src/workbook/address';
import { sheetOf } from '../fixture';
import { printedGrid } from '../layouts';
import { formOn } from '../made-form';

/** The cells of a sheet that is written as text. */
export function gridOf(text: string, merged = true): TextGrid {
  return textGrid(sheetOf(printedGrid(`试\n${text}`), { merged }));
}

/** The form on a sheet that is written as text. */
export function readForm(text: string, merged = true): EvaluationForm {
  return formOn(sheetOf(printedGrid(`试\n${text}`), { merged }));
}

/** A number with its cell: `50@F6`; its state where it is none. */
export function shownFigure(figure: Figure | null | undefined): string {
  if (!figure) return '-';
  return `${figure.state === 'amount' ? toPlain(figure.value) : figure.state}@${cellName(figure)}`;
}

function at(text: string, cell: Position | null): string {
  return cell ? `${text}@${cellName(cell)}` : text;
}

/** An indicator from left to right: 一级, 二级, 三级指标, target, completed value, points, score and reason (in brackets: the one above). */
export function shownIndicator(one: Indicator): string {
  const reason = one.reason && at(one.reason.text, one.reason);
  return [
    at(one.first, one.firstCell),
    at(one.second, one.secondCell),
    at(one.name, one.nameCell),
    at(one.targetText, one.targetCell),
    at(one.actualText, one.actualCell),
    shownFigure(one.weight),
    shownFigure(one.score),
    ...(reason === null ? [] : [one.reason?.isOwn ? reason : `(${reason})`]),
  ].join(' ');
}

export function shownGroup({ level, label, points, indicators, ...cell }: IndicatorGroup): string {
  return `${level} ${at(label, cell)} ${points ? toPlain(points) : '-'} ${String(indicators.length)}`;
}
