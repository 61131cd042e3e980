import { sum, ZERO } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';
import { EVALUATION_TITLES, type EvaluationForm, type EvaluationSubject, type MoneyBlock, type PerformanceForm } from './form';
import { moneyFigure } from '../tables/read/cell-figure';
import { labelled, saying } from './reading/captions';
import { readHeadLabels, type HeadLabels } from './reading/head-labels';
import { readIndicators, type IndicatorReading } from './reading/indicator-rows';
import { withParts } from './reading/part-of';
import { readMarks } from './reading/check-marks';
import { readKinds } from './reading/kinds';
import { layoutOf } from './reading/layout';
import { findMisprints } from './reading/misprints';
import { readMoneyBlock, statedUnit } from './reading/money-block';
import { inLabelFigure } from './reading/number-figure';
import { readScoredParts } from './reading/scored-parts';
import { findSegments, isTitle, type FormSegment } from './reading/segments';
import { findSummaryForms } from './reading/summary-form';
import { cellsBetween, rowsBetween, textGrid, type TextGrid } from './reading/text-grid';
import { readExplanations, readHeadTotal, readTotalRow } from './reading/total-row';

const BASIC = labelled('basicExpenditure');
const PROJECT = labelled('projectExpenditure');
const BESIDE = saying('besideExpenditure');
const TRANSFER_TITLE = saying('transferTitle');
const DEPARTMENT_TITLE = saying('departmentTitle');

/** Text that every self-evaluation form or its 汇总表 holds; a sheet without it is not looked at twice. */
const SIGN_OF_ONE = saying('sign');

/**
 * Recognises and reads every self-evaluation form (绩效自评) of a sheet by its labels and headers, wherever it stands, in the order
 * of its rows. A table without indicators against completed values (a budget's 绩效目标表, a 目录, prose) is not one of them.
 * @param window reads only this part of the sheet
 */
export function readPerformanceForms(sheet: Sheet, window?: Area): PerformanceForm[] {
  if (!mayHoldForms(sheet)) return [];
  const grid = textGrid(sheet, window);
  const evaluations = findSegments(grid).flatMap((segment) => readEvaluation(grid, segment) ?? []);
  return [...evaluations, ...findSummaryForms(grid)].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/**
 * Why a sheet that is titled as a self-evaluation form was not read as one: without the header of its indicators nothing on it can be told
 * apart. Null where it is none.
 */
export function whyNotRead(sheet: Sheet): string | null {
  if (!mayHoldForms(sheet)) return null;
  const grid = textGrid(sheet);
  const isTitled = grid.rowNumbers.slice(0, TITLE_ROWS).some((row) => {
    const cells = grid.rows.get(row) ?? [];
    return cells.length <= 2 && cells.some(({ text }) => isTitle(text));
  });
  return isTitled ? '有绩效自评表的表题，没有找到“三级指标、指标值、完成值”这一行表头，没有核对' : null;
}

const TITLE_ROWS = 4;

function mayHoldForms(sheet: Sheet): boolean {
  for (const cells of sheet.rows.values()) {
    for (const { value } of cells) if (value.kind === 'text' && SIGN_OF_ONE.test(value.text)) return true;
  }
  return false;
}

function readEvaluation(grid: TextGrid, segment: FormSegment): EvaluationForm | null {
  const { area, title } = segment;
  const [header] = segment.headers;
  const above = header.top - 1;
  const stated = statedUnit(grid, area, above);
  const unit = stated ?? '万元';
  const reading = readIndicators(grid, segment);
  const money = readMoneyBlock(grid, area, above, unit);
  // Title, money and captions together are a form that is still to be filled in.
  if (reading.indicators.length === 0 ? !title || !money : !title && !money) return null;

  const labels = readHeadLabels(grid, area, above, title);
  const total = readTotalRow(grid, area, reading.endRow, header);
  const headTotal = readHeadTotal(grid, area, above);
  const basicExpenditure = labelledAmount(grid, area, above, BASIC, unit);
  const projectExpenditure = labelledAmount(grid, area, above, PROJECT, unit);
  const kinds = readKinds(grid, area, above, unit);
  const scoredParts = readScoredParts(grid, area, money, above);
  const partFigures = scoredParts.flatMap(({ weight, score }) => [weight, score]);
  const figures = figuresOf(money, reading, [
    ...partFigures,
    total?.weight ?? null,
    total?.score ?? null,
    headTotal,
    basicExpenditure,
    projectExpenditure,
    ...kinds.income,
    ...kinds.expenditure,
  ]);
  const marked = withParts(reading, grid.sheet, header.columns, {
    otherPoints: sum([money?.points ?? ZERO, ...scoredParts.map(({ weight }) => weight.value)]),
    executionScore: money?.scored?.score ?? null,
    total: total?.score ?? headTotal,
  });
  const subject = subjectOf(title?.text ?? '', labels, basicExpenditure !== null);
  const layout = layoutOf(grid, area, header, subject, { money, total, groups: marked.groups });
  return {
    kind: 'evaluation',
    subject,
    title: EVALUATION_TITLES[subject],
    sheet: grid.sheet.name,
    sheetIndex: grid.sheet.index,
    area,
    printedTitle: title?.text ?? '',
    unit: stated,
    year: labels.year,
    organisation: organisationOf(labels),
    variant: layout?.name ?? '',
    layout,
    figures,
    project: labels.project,
    projectCode: labels.projectCode,
    department: labels.department,
    departmentCode: labels.departmentCode,
    money,
    scoredParts,
    basicExpenditure,
    projectExpenditure,
    kinds,
    columns: header.columns,
    headerRow: header.row,
    misprints: findMisprints(grid, area, header.row),
    indicators: marked.indicators,
    marks: readMarks(
      grid,
      header,
      marked.indicators.map(({ row }) => row),
    ),
    groups: marked.groups,
    total,
    headTotal,
    ...readExplanations(grid, area, reading.endRow),
  };
}

function subjectOf(printed: string, labels: HeadLabels, hasBasicExpenditure: boolean): EvaluationSubject {
  if (labels.isTransfer || TRANSFER_TITLE.test(printed)) return 'transfer';
  if (hasBasicExpenditure || DEPARTMENT_TITLE.test(printed)) return 'department';
  return 'project';
}

/** The organisation that fills the form in; an office inside it (待遇保障科) is not one. */
function organisationOf({ organisation, department }: HeadLabels): string | null {
  const named = organisation?.text ?? null;
  return named !== null && department && /(?:科|股|组|室|处)$/.test(named) ? department.text : (named ?? department?.text ?? null);
}

/** An amount with its label to the left, above the money block. */
function labelledAmount(
  grid: TextGrid,
  area: Area,
  bottom: number,
  label: RegExp,
  unit: NonNullable<EvaluationForm['unit']>,
): Figure | null {
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const within = cells.find((cell) => /:.*\d/.test(cell.text) && label.test(cell.text.replace(/(?:\([^()]*\))?:.*/, '')));
    if (within) {
      const place = { row, column: within.column, rowLabel: within.text, columnLabel: '' };
      return inLabelFigure(grid.sheet.name, place, within.text, unit);
    }
    const at = cells.findIndex((cell) => label.test(cell.text.replace(/(?:\([^()]*\))?:?$/, '')));
    const caption = cells[at];
    if (!caption) continue;
    const next = cells[at + 1];
    const column = next && !BESIDE.test(next.text) ? next.column : caption.column + 1;
    return moneyFigure(grid.sheet, { row, column, rowLabel: caption.text.replace(/:$/, ''), columnLabel: '' }, unit);
  }
  return null;
}

function figuresOf(money: MoneyBlock | null, reading: IndicatorReading, others: readonly (Figure | null)[]): Figure[] {
  const figures: (Figure | null)[] = [];
  for (const row of money?.rows ?? []) figures.push(row.initial, row.budget, row.executed, row.weight, row.rate, row.score);
  for (const indicator of reading.indicators) figures.push(indicator.weight, indicator.score);
  return [...figures, ...others].filter((figure): figure is Figure => figure !== null);
}
