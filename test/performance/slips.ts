import { compare, decimal, isZero, multiply, toNumber } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import type { Figure } from '../../src/identities/figure';
import type { EvaluationForm, Indicator } from '../../src/performance/form';
import { proposeProfile } from '../../src/performance/propose-profile';
import { readPerformanceForms } from '../../src/performance/read-form';
import { scoreForm } from '../../src/performance/score';
import type { Condition } from '../../src/performance/values/condition';
import { directionOf } from '../../src/performance/values/direction';
import { cellName, type Position } from '../../src/workbook/address';
import { cellAt, cellText, type Cell, type Sheet } from '../../src/workbook/workbook';
import type { Random } from '../departments/random';
import { fixture, fixtureNames, sheetOf } from './fixture';
import { layout, layoutNames } from './layouts';
import { ANHUI, HEBEI, HUBEI_HUANGSHI, SICHUAN_2023, YUNNAN } from './provinces';

/** One thing that people get wrong in a self-evaluation form. */
export interface Slip extends Position {
  /** In Chinese, the kind of slip. */
  readonly kind: string;
  /** What is typed instead; null leaves the cell empty. */
  readonly typed: number | string | null;
}

/** Every form of the tests by name. */
export function sheets(): ReadonlyMap<string, Sheet> {
  const provinces = { 安徽: ANHUI, 河北: HEBEI, 黄石: HUBEI_HUANGSHI, 四川2023: SICHUAN_2023, 云南: YUNNAN };
  return new Map([
    ...layoutNames().map((name) => [name, sheetOf(layout(name))] as const),
    ...fixtureNames()
      .filter((name) => !name.endsWith('summary'))
      .map((name) => [name, sheetOf(fixture(name))] as const),
    ...Object.entries(provinces).map(([name, form]) => [name, sheetOf(form)] as const),
  ]);
}

/** Cells that errors and warnings of a sheet touch: their own, related and suspected ones. */
export function touched(sheet: Sheet): ReadonlySet<string> {
  const { findings } = checkWorkbook({ sheets: [sheet] });
  const open = findings.filter(({ severity }) => severity !== 'info');
  return new Set(open.flatMap(({ cell, related, suspects }) => [cell ?? '', ...[...related, ...suspects].map((place) => place.cell)]));
}

/** The sheet with the slip in it. */
export function withSlip(sheet: Sheet, { row, column, typed }: Slip): Sheet {
  const others = (sheet.rows.get(row) ?? []).filter((cell) => cell.column !== column);
  const format = cellAt(sheet, row, column)?.format;
  const value = typeof typed === 'number' ? ({ kind: 'number', number: typed } as const) : ({ kind: 'text', text: typed ?? '' } as const);
  const cells: Cell[] = typed === null ? others : [...others, { row, column, value, ...(format === undefined ? {} : { format }) }];
  return { ...sheet, rows: new Map([...sheet.rows, [row, cells.sort((a, b) => a.column - b.column)]]) };
}

/** Every kind of slip at every place of a sheet's forms where it makes a difference. */
export function slipsIn(sheet: Sheet, random: Random): Slip[] {
  return readPerformanceForms(sheet).flatMap((form) => (form.kind === 'evaluation' ? slipsOf(sheet, form, random) : []));
}

function slipsOf(sheet: Sheet, form: EvaluationForm, random: Random): Slip[] {
  const counted = form.indicators.filter(({ isConstraint, partOf }) => !isConstraint && partOf === null);
  const weights = counted.flatMap(({ weight }) => (weight?.state === 'amount' && !isZero(weight.value) ? [weight] : []));
  const scores = counted.flatMap(({ score }) => (score?.state === 'amount' ? [score] : []));
  const execution = form.money?.scored?.score;
  if (execution?.state === 'amount') scores.push(execution);
  const total = form.total?.score ?? form.headTotal;
  return [
    ...weights.flatMap((figure) => [
      slip('分值多写一个零', figure, toNumber(multiply(figure.value, decimal(10n)))),
      slip('分值改动', figure, toNumber(figure.value) + 1 + random.below(5)),
      slip('分值为零', figure, 0),
    ]),
    ...scores.flatMap((figure) => [slip('得分漏填', figure, null), ...swapped('得分数字颠倒', figure, random)]),
    ...(total?.state === 'amount' && !/[:：]/.test(cellText(cellAt(sheet, total.row, total.column))) ? wrongTotals(total, random) : []),
    ...(form.money?.rows ?? []).flatMap(({ rate, budget, executed }) =>
      rate?.state === 'amount' && budget && executed && !isZero(rate.value)
        ? [slip('执行率改动', rate, changedRate(sheet, rate, random))]
        : [],
    ),
    ...belowTarget(sheet, form),
    ...wrongFirsts(sheet, form),
  ];
}

function slip(kind: string, { row, column }: Position, typed: Slip['typed']): Slip {
  return { kind, row, column, typed };
}

/** Two neighbouring digits that differ, one for the other; none where there are none. */
function swapped(kind: string, figure: Figure, random: Random): Slip[] {
  const digits = String(toNumber(figure.value));
  const places = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    return /\d/.test(digit) && next !== undefined && /\d/.test(next) && digit !== next ? [at] : [];
  });
  if (places.length === 0) return [];
  const at = random.pick(places);
  const typed = Number(`${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at] ?? ''}${digits.slice(at + 2)}`);
  return [slip(kind, figure, typed)];
}

function wrongTotals(total: Figure, random: Random): Slip[] {
  return [slip('总分改动', total, toNumber(total.value) - 1 - random.below(9)), ...swapped('总分数字颠倒', total, random)];
}

/** A rate far enough off that no rounding explains it, written as the cell writes its own. */
function changedRate(sheet: Sheet, rate: Figure, random: Random): number | string {
  const share = toNumber(rate.value) > 0.5 ? toNumber(rate.value) - 0.03 - random.below(20) / 100 : toNumber(rate.value) + 0.2;
  const cell = cellAt(sheet, rate.row, rate.column);
  if (cell?.value.kind === 'text') return `${(share * 100).toFixed(2)}%`;
  return Number((rate.isPercentage === true ? share * 100 : share).toFixed(6));
}

/** A completed value below its target where full points stand without a reason. */
function belowTarget(sheet: Sheet, form: EvaluationForm): Slip[] {
  const { profile } = proposeProfile(form);
  return scoreForm(form, profile).indicators.flatMap(({ indicator, completion, weight }): Slip[] => {
    const { score, target, actual, actualCell } = indicator;
    const isFull = score?.state === 'amount' && weight !== null && compare(score.value, weight) === 0;
    if (completion.kind !== 'met' || !isFull || indicator.reason || target.kind !== 'numbers' || actual.kind !== 'numbers') return [];
    const [wanted, ...others] = target.conditions;
    const [reached] = actual.conditions;
    if (
      !wanted ||
      !reached ||
      others.length > 0 ||
      isZero(wanted.value) ||
      !isDirected(indicator, wanted) ||
      form.explanations.some(({ text }) => text !== null)
    )
      return [];
    const isCeiling = wanted.bound === 'atMost' || wanted.bound === 'lessThan' || indicator.nature === 'reverse';
    // In the unit of the completed value: twice its own where a ceiling holds, half of it where a floor does.
    const missed = toNumber(reached.value) * (isCeiling ? 10 : 0.1);
    const cell = cellAt(sheet, actualCell.row, actualCell.column);
    const shown = cell ? cellText(cell) : '';
    if (cell?.value.kind === 'number')
      return [slip('未完成得满分', actualCell, Number((cell.value.number * (isCeiling ? 10 : 0.1)).toPrecision(8)))];
    const typed = shown.replace(/\d[\d,.]*/, String(Number(missed.toPrecision(8))));
    return typed === shown ? [] : [slip('未完成得满分', actualCell, typed)];
  });
}

/** Whether sign, column or name say beyond doubt which way the indicator counts. */
function isDirected({ name, second, nature }: Indicator, { bound }: Condition): boolean {
  if (nature !== null) return true;
  if (['atLeast', 'moreThan', 'atMost', 'lessThan'].includes(bound)) return true;
  return ['plain', 'equal', 'reaches'].includes(bound) && directionOf(name, second) === 'forward';
}

/** 产出 written where 效益 belongs, and the other way round. */
function wrongFirsts(sheet: Sheet, form: EvaluationForm): Slip[] {
  return form.groups.flatMap((group) => {
    if (group.level !== 'first') return [];
    const printed = cellText(cellAt(sheet, group.row, group.column));
    const typed = printed.includes('产出') ? printed.replace('产出', '效益') : printed.replace('效益', '产出');
    return typed === printed ? [] : [slip('一级指标写错', group, typed)];
  });
}

/** Whether a slip was told at its cell, or, where it was touched before, is none to count. */
export function isFound(sheet: Sheet, before: ReadonlySet<string>, one: Slip): boolean | null {
  const cell = cellName(one);
  return before.has(cell) ? null : touched(withSlip(sheet, one)).has(cell);
}
