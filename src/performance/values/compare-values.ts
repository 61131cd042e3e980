import { compareCondition } from './compare-condition';
import type { Completion, QualityBand } from './completion';
import type { CalendarSpan } from './calendar';
import type { Condition } from './condition';
import { directionOf, type Direction } from './direction';
import type { IndicatorValue } from './indicator-value';
import { scaleIn, standingOn } from './quality-scale';
import { isZero } from '../../amount/decimal';
import { periodIn, periodOfActual, withoutPeriod } from './period';

/** What the comparison may know about the indicator besides its two values. */
export interface IndicatorFacts {
  /** 三级指标, normalised. */
  readonly name: string;
  /** 二级指标, normalised: 成本指标. */
  readonly second: string;
  /** What a column of its own says (指标性质 正向, 反向); null where there is none. */
  readonly nature?: 'forward' | 'reverse' | null;
  /** The year of the form, for deadlines that name none. */
  readonly year: number | null;
}

/** Says whether an indicator was completed, and by which share, or why somebody has to judge it. */
export function compareValues(target: IndicatorValue, actual: IndicatorValue, facts: IndicatorFacts): Completion {
  if (target.kind === 'inapplicable' || actual.kind === 'inapplicable') return { kind: 'inapplicable', words: '不适用' };
  if (target.kind === 'unreadable' || actual.kind === 'unreadable') return undecided('指标值或完成值是错误值，或公式没有结果');
  if (target.kind === 'blank' && actual.kind === 'blank') {
    return undecided(/\d/.test(facts.name) ? '指标值和完成值都没有填，目标写在指标名称里' : '指标值和完成值都没有填');
  }
  if (target.kind === 'blank') return undecided('指标值没有填');
  if (actual.kind === 'blank') return undecided('完成值没有填');
  if (actual.text === '无' && target.kind === 'numbers' && isNone(target.conditions)) {
    return { kind: 'judgement', standing: 'achieved', floor: null, reason: '指标值为0，完成值填“无”' };
  }
  if (target.kind === 'nothing' || actual.kind === 'nothing') {
    if (target.text === '无' && actual.text === '无') {
      return { kind: 'qualitative', band: 'achieved', words: '完成值与指标值相同' };
    }
    if (target.text === '无' && hasUnwanted(actual, facts)) return missedNone(target.text, actual.text);
    return undecided(actual.kind === 'nothing' ? `完成值填“${actual.text}”，没有说明完成多少` : `指标值填“${target.text}”`);
  }
  if (target.kind === 'calendar') return compareCalendar(target, actual, facts);
  if (target.kind === 'numbers') return compareNumbers(target, actual, facts);
  if (NONE_IN_WORDS.test(target.text) && hasUnwanted(actual, facts)) return missedNone(target.text, actual.text);
  return compareWords(target.text, actual.text, directionIn(facts));
}

type Written = Exclude<IndicatorValue, { kind: 'blank' | 'nothing' | 'inapplicable' | 'unreadable' }>;

function compareNumbers(target: Extract<Written, { kind: 'numbers' }>, actual: Written, facts: IndicatorFacts): Completion {
  if (actual.kind !== 'numbers') {
    if (actual.text === target.text) return { kind: 'met', ratio: null, words: '完成值与指标值相同' };
    const band = isNone(target.conditions) && /^(?:未|没有|无)(?:发生|出现)?/.test(actual.text) ? 'achieved' : bandOf(actual.text);
    const reason = `指标值是数量，完成值写“${shorten(actual.text)}”，没有可比的数`;
    return { kind: 'judgement', standing: band === 'achieved' ? 'achieved' : band ? 'unmet' : 'unknown', floor: null, reason };
  }
  const [firstTarget] = target.conditions;
  const [firstActual] = actual.conditions;
  if (target.conditions.length === 1 && actual.conditions.length === 1 && firstTarget && firstActual) {
    if (!labelsAgree(firstTarget.label, firstActual.label, facts.name)) {
      return undecided(`指标值写的是“${firstTarget.label || facts.name}”，完成值写的是“${firstActual.label}”，对象不同`);
    }
    const apart = isOfAnyPeriod(firstTarget, firstActual) ? null : periodsApart(target.text, actual.text, facts.name);
    if (apart !== null) return undecided(apart);
    if (isClash(firstTarget, facts)) return undecided('指标性质写正向，指标值却写≤，以哪个为准需人工判断');
    return compareCondition(firstTarget, firstActual, directionOfTime(firstTarget, facts), facts.name);
  }
  return compareSeveral(target.conditions, actual.conditions, facts);
}

/** A share is the same over any period, and nothing at all is nothing in every part of it. */
function isOfAnyPeriod(target: Condition, actual: Condition): boolean {
  return (target.measure?.base === '%' && actual.measure?.base === '%') || (actual.bound === 'plain' && isZero(actual.value));
}

/**
 * Why a target for a period (每月1次) and a completed value can't be compared; null where both are for the same one. Nothing is converted:
 * twelve times a year need not be once a month.
 */
function periodsApart(targetText: string, actualText: string, name: string): string | null {
  const target = periodIn(targetText);
  const actual = periodOfActual(actualText);
  if (!target) {
    // The whole year is what a form is about unless it says otherwise; the name may say otherwise.
    if (!actual || actual.key === '年' || periodIn(name)?.key === actual.key) return null;
    return `指标值没有写明期间，完成值按“${actual.words}”计`;
  }
  if (actual?.key === target.key) return null;
  if (actual) return `指标值按“${target.words}”计，完成值按“${actual.words}”计`;
  return `指标值按“${target.words}”计，完成值没有写明${target.isTime ? '期间' : '按什么计'}`;
}

/** A target of none in words: 不发生, 零事故, 杜绝重大事故. */
const NONE_IN_WORDS = /^(?:确保|全年|坚决|力争|实现)?(?:不|未|没有|无|零|杜绝|避免|防止)/;

/** Whether a number was completed of what is certainly better not to be there (重大事故 无 → 2起). */
function hasUnwanted(actual: Written | { readonly kind: 'nothing' }, facts: IndicatorFacts): actual is Written {
  return actual.kind === 'numbers' && !isNone(actual.conditions) && directionIn(facts) === 'reverse';
}

function missedNone(target: string, actual: string): Completion {
  const reason = `指标值为“${shorten(target)}”，完成值为${shorten(actual)}，没有达到目标`;
  return { kind: 'judgement', standing: 'unmet', floor: null, reason, isCertain: true };
}

/** Whether nothing at all is wanted: 0起. */
function isNone(conditions: readonly Condition[]): boolean {
  return conditions.length === 1 && conditions.every(({ value, upper }) => isZero(value) && upper === null);
}

/** Several conditions in one cell: all of them have to be met, and no rule says how to score some of them. */
function compareSeveral(targets: readonly Condition[], actuals: readonly Condition[], facts: IndicatorFacts): Completion {
  if (targets.length !== actuals.length) {
    return undecided(`指标值有${String(targets.length)}个条件，完成值有${String(actuals.length)}个，无法逐一对应`);
  }
  const outcomes: Completion[] = [];
  for (const target of targets) {
    const twins = actuals.filter((actual) => actual.label === target.label);
    const [twin] = twins;
    if (!twin || twins.length > 1) return undecided(`一格内有多个条件，“${target.label || '未写名称'}”在完成值里找不到唯一对应`);
    outcomes.push(compareCondition(target, twin, directionIn(facts), facts.name));
  }
  if (outcomes.every((outcome) => outcome.kind === 'met'))
    return { kind: 'met', ratio: null, words: `${String(targets.length)}个条件均达到` };
  const unmet = outcomes.some((outcome) => outcome.kind === 'unmet' || (outcome.kind === 'judgement' && outcome.standing === 'unmet'));
  return {
    kind: 'judgement',
    standing: unmet ? 'unmet' : 'unknown',
    floor: null,
    reason: unmet ? '一格内有多个条件，其中有未达到的，没有规定怎样折算' : '一格内有多个条件，其中有不能确定的',
  };
}

/** Which way the indicator counts: a column of its own (正向, 反向) says it, else the name. Where they disagree nobody knows. */
function directionIn({ name, second, nature }: IndicatorFacts): Direction {
  const named = directionOf(name, second);
  return nature === 'forward' && named === 'reverse' ? 'unclear' : (nature ?? named);
}

const TIME = /^(?:天|工作日|小时|分钟|秒|周|个月|月|年)$/;

/** How long something takes (时效指标 办理 15天) is better short, and a time that is to be filled better long: without a sign nobody knows. */
function directionOfTime({ measure }: Condition, facts: IndicatorFacts): Direction {
  const direction = directionIn(facts);
  const isTime = measure !== null && TIME.test(measure.base) && facts.second.includes('时效');
  return direction === 'forward' && isTime && (facts.nature ?? null) === null ? 'unclear' : direction;
}

/** Whether the sign says ≤ where another column says 正向; the opposite is told with the comparison. */
function isClash({ bound }: Condition, { nature }: IndicatorFacts): boolean {
  return nature === 'forward' && (bound === 'atMost' || bound === 'lessThan');
}

/** Whether both speak of the same thing, whatever period they name. */
function labelsAgree(target: string, actual: string, name: string): boolean {
  return areSame(target, actual, name) || areSame(withoutPeriod(target), withoutPeriod(actual), name);
}

function areSame(target: string, actual: string, name: string): boolean {
  if (target === actual) return true;
  if (target !== '') return target.includes(actual) || actual.includes(target);
  const subject = actual.replace(/^(?:实际|已|共|累计|全年|本年|完成|开展|举办|购置|实现|发生|出现|产生|存在)+|(?:为|达|共|计)$/g, '');
  return name.includes(subject) || (name !== '' && subject.includes(name));
}

function compareCalendar(target: Extract<Written, { kind: 'calendar' }>, actual: Written, facts: IndicatorFacts): Completion {
  if (actual.text === target.text) return { kind: 'met', ratio: null, words: '完成时间与指标值相同' };
  const span = actual.kind === 'calendar' ? actual.span : null;
  if (!span) {
    const band = bandOf(actual.text);
    return {
      kind: 'judgement',
      standing: band === 'achieved' ? 'achieved' : 'unknown',
      floor: null,
      reason: `指标值是时间，完成值写“${shorten(actual.text)}”，没有写明完成时间`,
    };
  }
  const order = compareYears(target.span, span, facts.year);
  if (order === null) return undecided('没有写明年份，不能确定是否按期完成');
  if (order < 0 || (order === 0 && span.latest <= target.span.latest)) return { kind: 'met', ratio: null, words: '按期完成' };
  if (order > 0 || (span.earliest > target.span.possible && !span.deadline)) {
    return { kind: 'judgement', standing: 'unmet', floor: null, reason: '晚于规定时间完成，没有规定折算办法' };
  }
  return undecided('从写法不能确定是否按期完成');
}

/** The year of completion minus the year of the deadline; null where it can't be told. */
function compareYears(target: CalendarSpan, actual: CalendarSpan, formYear: number | null): number | null {
  const due = target.year ?? (actual.year === null ? 0 : formYear);
  const done = actual.year ?? (target.year === null ? 0 : formYear);
  return due === null || done === null ? null : done + actual.yearsLater - due - target.yearsLater;
}

function compareWords(target: string, actual: string, direction: Direction): Completion {
  const same = plainWords(target) === plainWords(actual);
  const scale = scaleIn(target);
  if (scale && same) return { kind: 'qualitative', band: null, words: `完成值照抄了指标值的各个等级“${shorten(target)}”` };
  if (scale?.includes(plainWords(actual))) {
    // Of something bad the first grade (风险：高、中、低) is not the good one.
    const band = direction === 'forward' ? standingOn(scale, plainWords(actual)) : null;
    return { kind: 'qualitative', band, words: `定性指标，在“${shorten(target)}”中完成值为“${plainWords(actual)}”` };
  }
  if (same) return { kind: 'qualitative', band: 'achieved', words: '定性指标，完成值与指标值相同', isCopied: true };
  if (plainWords(target) === '优良' && GOOD.test(plainWords(actual)))
    return { kind: 'qualitative', band: 'achieved', words: `定性指标，指标值“${shorten(target)}”，完成值“${shorten(actual)}”` };
  return { kind: 'qualitative', band: bandOf(actual), words: `定性指标，指标值“${shorten(target)}”，完成值“${shorten(actual)}”` };
}

/** 优良 is reached by either of both. */
const GOOD = /^(?:优良|优秀?|良好?)$/;

function plainWords(text: string): string {
  return text.replace(/[,。;、:.!"'()\s]/g, '').replace(/^[已到于]/, '');
}

/** The band that the words of a completed value name by themselves; null where they don't. */
function bandOf(text: string): QualityBand | null {
  const words = plainWords(text);
  if (/^(?:未(?:能)?(?:完成|达成|达到|开展|实施)|没有完成)/.test(words)) return 'failed';
  if (/^部分(?:达成|完成|达到)/.test(words)) return 'partly';
  if (
    /^(?:全部|全面|按时|按期|如期|顺利|圆满)?(?:完成|达成|达到|实现)(?:了)?(?:全部|年度|全年)?(?:预期)?(?:指标|目标|任务|计划|效果|要求)?$/.test(
      words,
    )
  ) {
    return 'achieved';
  }
  return /^(?:达标|合格|符合要求|是)$/.test(words) ? 'achieved' : null;
}

function undecided(reason: string): Completion {
  return { kind: 'judgement', standing: 'unknown', floor: null, reason };
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
