import { decimal, type Decimal } from '../../../amount/decimal';
import { readAmountText } from '../../../amount/read';
import { ownProfile } from '../../../performance/own-profile';
import {
  bandSetting,
  boundsOf,
  gradeSetting,
  isWithin,
  LONGEST_TEXT,
  misplacedBand,
  misplacedGrade,
  NUMBER_SETTINGS,
  type NumberSetting,
} from '../../../performance/own-settings';
import type { Band, Grade, ScoringProfile } from '../../../performance/profile';
import { PROFILES } from '../../../performance/profiles';
import type { ProfileDraft } from './draft';

/** A field of the draft: `name`, `band0.from`, `grade2.name`. */
export type FieldKey =
  | 'name'
  | 'executionPoints'
  | 'overFrom'
  | 'overDeduction'
  | 'capTotal'
  | 'capReason'
  | 'reasonBelowRate'
  | 'explanationBelowTotal'
  | `band${number}.${'label' | 'from' | 'to'}`
  | `grade${number}.${'name' | 'from'}`;

/** What a draft comes to: a profile, or what is wrong with which field, in the order of the screen. */
export interface DraftReading {
  /** Null while something is wrong. */
  readonly profile: ScoringProfile | null;
  readonly problems: ReadonlyMap<FieldKey, string>;
}

/** More decimals than anybody means. */
const MOST_DECIMALS = 8;

/** Reads what stands in the fields. Never guesses: a field that says no number is a problem. */
export function readDraft(draft: ProfileDraft): DraftReading {
  const problems = new Map<FieldKey, string>();
  const text = (key: FieldKey, value: string, label: string): string => {
    const trimmed = value.trim();
    if (trimmed === '') problems.set(key, `请填写${label}。`);
    else if (trimmed.length > LONGEST_TEXT) problems.set(key, `${label}不能超过 ${LONGEST_TEXT} 个字。`);
    return trimmed;
  };
  const number = (key: FieldKey, value: string, setting: NumberSetting): Decimal => {
    const read = readNumber(value, setting);
    if (typeof read !== 'string') return read;
    problems.set(key, read);
    return decimal(0n);
  };
  const optional = (key: FieldKey, value: string, setting: NumberSetting): Decimal | null =>
    value.trim() === '' ? null : number(key, value, setting);

  const name = text('name', draft.name, '办法名称');
  if (PROFILES.some((profile) => profile.name === name)) problems.set('name', `“${name}”是已有办法的名称，请换一个。`);
  const executionPoints = optional('executionPoints', draft.executionPoints, NUMBER_SETTINGS.executionPoints);
  const overCompletion = draft.hasOverCompletion
    ? {
        from: number('overFrom', draft.overFrom, NUMBER_SETTINGS.overFrom),
        deduction: number('overDeduction', draft.overDeduction, NUMBER_SETTINGS.overDeduction),
      }
    : null;
  const bands = draft.bands.map(({ band, label, from, to }, at): Band => ({
    band,
    label: text(`band${at}.label`, label, '这一档的说法'),
    to: number(`band${at}.to`, to, bandSetting('这一档', 'to')),
    from: number(`band${at}.from`, from, bandSetting('这一档', 'from')),
  }));
  const cap = draft.hasCap
    ? {
        total: number('capTotal', draft.capTotal, NUMBER_SETTINGS.capTotal),
        reason: text('capReason', draft.capReason, '限制总分的情形'),
      }
    : null;
  const grades = draft.grades.map((grade, at): Grade => ({
    name: text(`grade${at}.name`, grade.name, '等级名称'),
    from: number(`grade${at}.from`, grade.from, gradeSetting('这一级')),
  }));
  const reasonBelowRate = optional('reasonBelowRate', draft.reasonBelowRate, NUMBER_SETTINGS.reasonBelowRate);
  const explanationBelowTotal = optional('explanationBelowTotal', draft.explanationBelowTotal, NUMBER_SETTINGS.explanationBelowTotal);

  // Only what is right by itself can be compared with its neighbours.
  if (problems.size === 0) {
    const band = misplacedBand(bands);
    if (band) problems.set(`band${band.at}.to`, `${band.words}。`);
    const grade = misplacedGrade(grades);
    if (grade) problems.set(`grade${grade.at}.from`, `${grade.words}。`);
  }
  const { rate, score, reverse, bandEdges, rescalesInapplicable } = draft;
  const settings = { name, executionPoints, rate, score, reverse, bandEdges, overCompletion, rescalesInapplicable, cap, bands, grades };
  const profile = problems.size > 0 ? null : ownProfile({ ...settings, reasonBelowRate, explanationBelowTotal });
  return { profile, problems };
}

/** The number that a field says, as it is kept; a sentence where it says none, or none that makes sense. */
function readNumber(typed: string, setting: NumberSetting): Decimal | string {
  const read = readAmountText(typed.trim().replace(/分$/, ''));
  if (read.kind !== 'amount' || read.unit !== null || (read.percent && !setting.isPercent)) return `${boundsOf(setting)}。`;
  const value = setting.isPercent && !read.percent ? decimal(read.value.units, read.value.scale + 2) : read.value;
  if (value.scale > MOST_DECIMALS) return `“${setting.label}”的小数太长。`;
  return isWithin(setting, value) ? value : `${boundsOf(setting)}。`;
}
