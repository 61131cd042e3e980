import { add, compare, decimal, divide, toPlain, truncate, ZERO, type Decimal } from '../../../amount/decimal';
import { formKeys, profilesOf, type FormProfile, type ProfileChoices } from '../../../performance/choose-profile';
import type { EvaluationForm } from '../../../performance/form';
import type { ScoringProfile } from '../../../performance/profile';
import { NO_SCORES, type ScoredForm, type ScoredIndicator } from '../../../performance/score';
import type { JudgementItem } from '../../../performance/form-writer';
import type { ScorePlan } from '../../../performance/score-plan';
import type { SheetRow } from '../../../host/host';
import type { Workbook } from '../../../workbook/workbook';
import { scorableIn, scoreWorkbook, type Scorable } from '../../../writing/score-workbook';
import { checkOptions } from '../../check-options';
import type { WorkbookChoices } from '../../settings';

/** The self-evaluation forms of a workbook, as it was read. */
export type Subject = Scorable;

/** What the user has decided so far. */
export interface Choices {
  /** Scores of indicators that need judgement, by form and row. */
  readonly chosen: ReadonlyMap<EvaluationForm, ReadonlyMap<number, Decimal>>;
  /** Why some of them are not what the rule allows, by form and row. */
  readonly reasons: ReadonlyMap<EvaluationForm, ReadonlyMap<number, string>>;
  /** Forms that are left as they are. */
  readonly leftOut: ReadonlySet<EvaluationForm>;
  /** Forms about which a finding was made that holds their total down (审计披露). */
  readonly capped: ReadonlySet<EvaluationForm>;
  readonly write: 'formulas' | 'values';
  readonly overwrite: boolean;
  readonly equalWeights: boolean;
}

export const FIRST_CHOICES: Choices = {
  chosen: new Map(),
  reasons: new Map(),
  leftOut: new Set(),
  capped: new Set(),
  write: 'formulas',
  overwrite: false,
  equalWeights: false,
};

/** An indicator that somebody has to score. */
export interface OpenIndicator {
  readonly item: JudgementItem;
  readonly scored: ScoredIndicator;
  /** What the user chose; null where nothing yet. */
  readonly chosen: Decimal | null;
  /** Scores that one key each gives: 满分, 中间, 最低; empty where the form does not say how many points there are. */
  readonly presets: readonly Preset[];
  /** Whether the indicator is met, so that full points are within its rule. */
  readonly isMet: boolean;
}

export interface Preset {
  readonly label: string;
  readonly score: Decimal;
}

/** One form with all that the screen shows of it. */
export interface FormView {
  readonly form: EvaluationForm;
  /** Under which a choice for this form is kept. */
  readonly key: string;
  readonly title: string;
  /** By which profile it is scored, and which one it suggests. */
  readonly chosen: FormProfile;
  readonly scored: ScoredForm;
  readonly open: readonly OpenIndicator[];
  /** Judgement that is no indicator's: the execution rate of a form without budget. */
  readonly byHand: readonly JudgementItem[];
  /** Indicators that the rule decides or leaves out. */
  readonly settled: readonly ScoredIndicator[];
  readonly isLeftOut: boolean;
  readonly isCapped: boolean;
}

export interface Scoring {
  readonly forms: readonly FormView[];
  readonly plan: ScorePlan;
  /** Open indicators without a choice, on all forms that are not left out. */
  readonly pending: number;
  /** Pending ones that are met. */
  readonly met: number;
  /** Whether some form prints points for its groups only. */
  readonly hasUnweighted: boolean;
}

/** The self-evaluation forms that examining a workbook finds, under what the user decided for it. */
export function subjectOf(workbook: Workbook, choices: WorkbookChoices): Subject {
  return scorableIn(workbook, checkOptions(choices));
}

/** The rows that scoring may write to. */
export function rowsOf({ forms }: Subject): SheetRow[] {
  return forms.flatMap(({ sheet, area: { top, bottom } }) =>
    Array.from({ length: bottom - top + 1 }, (_, at): SheetRow => ({ sheet, row: top + at })),
  );
}

/** What scoring comes to under the user's choices. */
export function scoringOf(subject: Subject, choices: Choices, chosenProfiles: ProfileChoices): Scoring {
  const { forms } = subject;
  const { chosen, reasons, leftOut, capped, write, overwrite, equalWeights } = choices;
  const profiles = profilesOf(forms, chosenProfiles);
  const options = { write, overwrite, equalWeights, profiles, capped };
  const keys = formKeys(forms);
  const evaluations = [...keys.keys()];
  const taken = forms.filter((form) => form.kind === 'summary' || !leftOut.has(form));
  // Without the choices, so that what was chosen can still be seen as a choice and changed.
  const open = scoreWorkbook({ ...subject, forms: evaluations }, options);
  const plan = scoreWorkbook({ ...subject, forms: taken }, { ...options, chosen, reasons });
  const all = scoreWorkbook({ ...subject, forms: evaluations }, { ...options, chosen, reasons });
  const views = evaluations.map((form, at): FormView => {
    const before = open.scored[at] as ScoredForm;
    const scored = all.scored[at] as ScoredForm;
    const items = open.judgement.filter((item) => item.sheet === form.sheet && isOn(form, item));
    const rows = new Map(before.indicators.map((indicator) => [indicator.indicator.score, indicator]));
    const openOnes = items.flatMap((item): OpenIndicator[] => {
      const place = [...rows.keys()].find((figure) => figure?.row === item.row && figure.column === item.column);
      const indicator = place && rows.get(place);
      return indicator ? [openIndicator(item, indicator, chosen.get(form)?.get(indicator.indicator.row) ?? null, scored.profile)] : [];
    });
    const known = new Set(openOnes.map(({ item }) => item));
    return {
      form,
      key: keys.get(form) as string,
      title: form.project?.text ?? form.department?.text ?? form.sheet,
      chosen: profiles.get(form) as FormProfile,
      scored,
      open: openOnes,
      byHand: items.filter((item) => !known.has(item)),
      settled: scored.indicators.filter(({ indicator }) => !openOnes.some((one) => one.scored.indicator === indicator)),
      isLeftOut: leftOut.has(form),
      isCapped: capped.has(form),
    };
  });
  const pending = views.filter(({ isLeftOut }) => !isLeftOut).flatMap((view) => view.open.filter((one) => one.chosen === null));
  return {
    forms: views,
    plan,
    pending: pending.length,
    met: pending.filter(({ isMet }) => isMet).length,
    hasUnweighted: evaluations.some((form) => form.columns.score !== null && form.indicators.some(({ weight }) => weight === null)),
  };
}

function isOn({ area }: EvaluationForm, { row }: JudgementItem): boolean {
  return row >= area.top && row <= area.bottom;
}

function openIndicator(item: JudgementItem, scored: ScoredIndicator, chosen: Decimal | null, profile: ScoringProfile): OpenIndicator {
  const { completion, weight } = scored;
  const isAchieved =
    (completion.kind === 'judgement' && completion.standing === 'achieved') ||
    (completion.kind === 'qualitative' && completion.band === 'achieved');
  const isMet = isAchieved && weight !== null && compare(item.high, weight) === 0;
  return { item, scored, chosen, presets: weight === null ? [] : presetsOf(item, profile), isMet };
}

/** 满分, 中间, 最低 with as many decimals as the profile keeps, as far as the range has such scores. */
function presetsOf({ low, high }: JudgementItem, profile: ScoringProfile): Preset[] {
  const places = profile.score.places ?? 2;
  const least = raised(low, places);
  const lowest = compare(least, high) > 0 ? low : least;
  const middle = divide(add(low, high), decimal(2n), places) ?? ZERO;
  const presets: Preset[] = [
    { label: '满分', score: high },
    { label: '中间', score: isAllowed(middle, { low, high }) ? middle : lowest },
    { label: '最低', score: lowest },
  ];
  return presets.filter(({ score }, at) => presets.findIndex((other) => compare(other.score, score) === 0) === at);
}

/** The least number with so many decimals that is not below. */
function raised(value: Decimal, places: number): Decimal {
  const cut = truncate(value, places);
  return compare(cut, value) === 0 ? value : add(cut, decimal(1n, places));
}

/** The choices after one more; null takes a choice back. A score that the rule does not allow counts only with a reason. */
export function withChoice(choices: Choices, form: EvaluationForm, row: number, score: Decimal | null, reason = ''): Choices {
  const chosen = withRow(choices.chosen, form, row, score);
  const reasons = withRow(choices.reasons, form, row, score === null || reason.trim() === '' ? null : reason.trim());
  return { ...choices, chosen, reasons };
}

function withRow<T>(
  byForm: ReadonlyMap<EvaluationForm, ReadonlyMap<number, T>>,
  form: EvaluationForm,
  row: number,
  value: T | null,
): ReadonlyMap<EvaluationForm, ReadonlyMap<number, T>> {
  const rows = new Map(byForm.get(form));
  if (value === null) rows.delete(row);
  else rows.set(row, value);
  return new Map(byForm).set(form, rows);
}

/** Whether a score that the rule does not allow may be given for a reason: never more than the points, never less than none. */
export function isExplainable(score: Decimal, { item, scored: { weight } }: OpenIndicator): boolean {
  return weight !== null && !isAllowed(score, item) && isAllowed(score, { low: ZERO, high: weight });
}

/** The choices with full points for every met indicator that has none yet. */
export function withFullPoints(choices: Choices, { forms }: Scoring): Choices {
  return forms
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap(({ form, open }) => open.filter((one) => one.isMet && one.chosen === null).map((one) => ({ form, one })))
    .reduce((all, { form, one }) => withChoice(all, form, one.scored.indicator.row, one.item.high), choices);
}

/** A score that lies within what the rule allows. */
export function isAllowed(score: Decimal, { low, high }: Pick<JudgementItem, 'low' | 'high'>): boolean {
  return compare(score, low) >= 0 && compare(score, high) <= 0;
}

/** The total that stands in the sheet, where it is another one than scoring comes to; null otherwise. */
export function standingTotal(form: EvaluationForm, scored: ScoredForm): string | null {
  const total = form.total?.score ?? form.headTotal;
  if (total?.state !== 'amount') return null;
  const isSame = compare(scored.low, total.value) === 0 && compare(scored.high, total.value) === 0;
  return isSame ? null : toPlain(total.value);
}

/** How far scoring has come: what is still to be judged before all. */
export function progressText({ pending, plan, forms }: Scoring): string {
  if (pending > 0) return `待评 ${pending} 项`;
  if (plan.plan.edits.length > 0) return '全部评完';
  return forms.some(({ scored }) => scored.isScored) ? '得分都已填写，没有要改的' : NO_SCORES;
}

/** What a form's total comes to: 97.55, or 92–97.55 while something is open; null where the form has no scores. */
export function totalText({ isScored, low, high, total }: ScoredForm): string | null {
  if (!isScored) return null;
  if (total || compare(low, high) === 0) return toPlain(total ?? high);
  return `${toPlain(low)}–${toPlain(high)}`;
}
