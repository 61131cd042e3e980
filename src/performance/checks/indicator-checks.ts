import { compare, decimal, multiply, sum, type Decimal } from '../../amount/decimal';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, Indicator } from '../form';
import { nestedIn } from '../nested';
import type { ScoredForm, ScoredIndicator } from '../score';
import { isBareMultiplier } from '../values/common-unit';
import { isSameBase } from '../values/measure';
import { hasPlaceForReasons, isExplained, isReasoned } from './reasons';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** Completed ÷ target from which over-completion is worth a word. */
const FAR_ABOVE = decimal(2n);
/** A shortfall below this share of the target is only noted. */
const SMALL_SHORTFALL = decimal(99n, 2);

/** Remarks on what indicators say, whatever their scores. */
export function checkIndicators(scored: ScoredForm): Remark[] {
  const { form } = scored;
  const evaluated = scored.indicators.filter(({ indicator }) => !indicator.isConstraint);
  return [
    ...evaluated.flatMap((item) => [...checkReason(scored, item), ...checkFilled(scored, item), ...checkUnits(form, item.indicator)]),
    ...together(form, evaluated, P.overCompletion, isFarAbove, '完成值达到指标值的两倍以上且没有说明'),
    ...together(form, evaluated, P.signedActual, ({ indicator }) => hasSignedActual(indicator), '完成值带有≥、≤等符号，没有填实际数'),
    ...together(
      form,
      evaluated,
      P.wording,
      ({ completion }) => completion.kind === 'qualitative' && completion.band === null,
      '完成值与指标值的表述不对应',
    ),
    ...together(form, evaluated, P.aboveHundred, ({ indicator }) => isAboveHundred(indicator), '比率的完成值超过100%，请核对'),
    ...checkSameNames(form),
    ...checkMisprints(form),
  ];
}

/** One remark for all indicators of a form that share a trait. */
function together(
  form: EvaluationForm,
  items: readonly ScoredIndicator[],
  rule: (typeof P)[keyof typeof P],
  has: (item: ScoredIndicator) => boolean,
  words: string,
): Remark[] {
  const found = items.filter(has).map(({ indicator }) => indicator);
  const [first] = found;
  if (!first) return [];
  const list = found.map((indicator) => `“${indicator.name || indicator.second}”${indicator.targetText}→${indicator.actualText}`);
  const shown = list.slice(0, 5).join('，') + (list.length > 5 ? `等${String(list.length)}项` : '');
  return [
    remarkAt(rule, form, {
      verdict: 'inconsistent',
      message: `${words}：${shown}`,
      at: first.actualCell,
      related: found.slice(1).map(({ actualCell }) => actualCell),
    }),
  ];
}

function checkReason({ form }: ScoredForm, { indicator, completion, weight }: ScoredIndicator): Remark[] {
  const unmet =
    completion.kind === 'unmet' ||
    (completion.kind === 'judgement' && completion.standing === 'unmet') ||
    (completion.kind === 'qualitative' && completion.band === 'failed');
  // What shares a score with the one above is told with it.
  if (indicator.partOf?.as === 'shared') return [];
  if (!unmet || isReasoned(indicator) || isExplained(form) || !hasPlaceForReasons(form)) return [];
  // A full mark for it is reported with its score, or with its group's.
  if (isInFullGroup(form, indicator)) return [];
  if (weight && indicator.score?.state === 'amount' && compare(indicator.score.value, weight) >= 0) return [];
  const isSmall =
    completion.kind === 'unmet' && compare(completion.ratio.numerator, multiply(SMALL_SHORTFALL, completion.ratio.denominator)) >= 0;
  const words = completion.kind === 'judgement' ? completion.reason : completion.words;
  return [
    remarkAt(P.unmetReason, form, {
      verdict: 'missing',
      message: `“${indicator.name}”${words}，没有填未完成原因`,
      at: form.columns.reason === null ? indicator.actualCell : { row: indicator.row, column: form.columns.reason },
      related: [indicator.targetCell, indicator.actualCell],
      ...(isSmall ? { severity: 'info' as const } : {}),
    }),
  ];
}

/** Whether the form prints points in its labels only and the indicator's group got all of them. */
function isInFullGroup(form: EvaluationForm, indicator: Indicator): boolean {
  if (form.columns.weight !== null) return false;
  return form.groups.some((group) => {
    const scores = group.indicators.flatMap(({ score }) => (score?.state === 'amount' ? [score.value] : []));
    return group.points !== null && group.indicators.includes(indicator) && compare(sum(scores), group.points) === 0;
  });
}

function checkFilled(scored: ScoredForm, { indicator }: ScoredIndicator): Remark[] {
  const { form } = scored;
  const { target, actual, name, score } = indicator;
  const at = target.kind === 'blank' ? indicator.targetCell : indicator.actualCell;
  // Points alone stand in every line of a form that is still to be filled in.
  if (name === '' && target.kind === 'blank' && actual.kind === 'blank' && score?.state !== 'amount') return [];
  if (name === '') {
    const message = `“${indicator.second || indicator.first}”下有指标值，没有填三级指标名称`;
    return [remarkAt(P.valueBlank, form, { verdict: 'missing', message, at: indicator.nameCell, severity: 'info' })];
  }
  if (target.kind !== 'blank' && actual.kind !== 'blank') return [];
  // A heading over numbered rows has its values in them.
  if (nestedIn(indicator, scored.indicators).length > 0) return [];
  if (target.kind === 'blank' && actual.kind === 'blank') {
    const message = /\d/.test(name) ? `“${name}”的目标写在指标名称里，指标值和完成值没有填` : `“${name}”的指标值和完成值没有填`;
    return [remarkAt(P.valueBlank, form, { verdict: 'missing', message, at })];
  }
  if (actual.kind === 'blank' && score?.state === 'blank') return [];
  const message = `“${name}”的${target.kind === 'blank' ? '指标值' : '完成值'}没有填`;
  return [remarkAt(P.valueBlank, form, { verdict: 'missing', message, at })];
}

function checkUnits(form: EvaluationForm, indicator: Indicator): Remark[] {
  if (indicator.target.kind !== 'numbers' || indicator.actual.kind !== 'numbers') return [];
  const [target] = indicator.target.conditions;
  const [actual] = indicator.actual.conditions;
  const a = target?.measure;
  const b = actual?.measure;
  if (!target || !actual || !a || !b || target.measureAssumed || actual.measureAssumed) return [];
  if ((isSameBase(a.base, b.base) && a.exponent === b.exponent) || isBareMultiplier(target, actual)) return [];
  const convertible = isSameBase(a.base, b.base);
  const message = `“${indicator.name}”指标值单位“${a.typed}”、完成值单位“${b.typed}”不一致${convertible ? '，已换算后比较' : ''}`;
  return [
    remarkAt(P.unitsDiffer, form, {
      verdict: 'inconsistent',
      message,
      at: indicator.actualCell,
      related: [indicator.targetCell],
      ...(convertible ? { severity: 'info' as const } : {}),
    }),
  ];
}

function isFarAbove({ indicator, completion }: ScoredIndicator): boolean {
  if (completion.kind !== 'met' || !completion.ratio || indicator.reason?.isOwn) return false;
  return compare(completion.ratio.numerator, multiply(FAR_ABOVE, completion.ratio.denominator)) >= 0;
}

function hasSignedActual({ actual }: Indicator): boolean {
  return (
    actual.kind === 'numbers' &&
    actual.conditions.some(({ bound }) => bound === 'atLeast' || bound === 'moreThan' || bound === 'atMost' || bound === 'lessThan')
  );
}

const HUNDRED: Decimal = decimal(100n);

function isAboveHundred({ actual, name }: Indicator): boolean {
  if (actual.kind !== 'numbers' || !/率(?:\(%\))?$/.test(name) || /增长率|增幅|完成率|超额/.test(name)) return false;
  return actual.conditions.some(({ measure, value }) => measure?.base === '%' && measure.exponent === 0 && compare(value, HUNDRED) > 0);
}

/** The same quantity twice in a form must be the same. */
function checkSameNames(form: EvaluationForm): Remark[] {
  const remarks: Remark[] = [];
  const seen = new Map<string, Indicator>();
  for (const indicator of form.indicators) {
    if (indicator.name.length < 4) continue;
    const twin = seen.get(indicator.name);
    if (!twin) {
      seen.set(indicator.name, indicator);
      continue;
    }
    // One name that covers several rows is no repetition.
    if (twin.nameCell.row === indicator.nameCell.row) continue;
    const differs = (['targetText', 'actualText'] as const).filter((part) => plain(twin[part]) !== plain(indicator[part]));
    if (differs.length === 0) continue;
    const words = differs
      .map((part) => `${part === 'targetText' ? '指标值' : '完成值'}一处为“${twin[part]}”，一处为“${indicator[part]}”`)
      .join('；');
    remarks.push(
      remarkAt(P.sameIndicator, form, {
        verdict: 'inconsistent',
        message: `“${indicator.name}”出现两次，${words}`,
        at: indicator.actualCell,
        related: [twin.actualCell],
      }),
    );
  }
  return remarks;
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}

function checkMisprints(form: EvaluationForm): Remark[] {
  return form.misprints.map(({ printed, meant, row, column }) =>
    remarkAt(P.misprint, form, { verdict: 'inconsistent', message: `“${printed}”应为“${meant}”`, at: { row, column } }),
  );
}
