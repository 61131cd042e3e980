import type { MoneyUnit } from '../amount/unit';
import { identitiesBetween } from '../forms/between-identities';
import { GENERIC_FORM } from '../forms/generic';
import { FORMS } from '../forms/registry';
import { identitiesWithin, partsOf, unavailableWithin, type RecognisedForm } from '../forms/recognised';
import { formSets, type FormSet } from '../forms/sets';
import type { Unavailable } from '../forms/unavailable';
import { judgeTogether } from '../identities/added-up';
import { CellMap } from '../identities/cell-map';
import { isSameCell } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judged } from '../identities/judgement';
import type { Remark } from '../identities/remark';
import { checkPerformanceForms } from '../performance/check-forms';
import type { ReportFigures } from '../performance/checks/sister-checks';
import { NO_CHOICES, profilesOf, type FormProfile, type ProfileChoices } from '../performance/choose-profile';
import { computedIdentities } from '../performance/computed';
import type { EvaluationForm, PerformanceForm } from '../performance/form';
import { readPerformanceForms, whyNotRead } from '../performance/read-form';
import { recognise, type Assignments, type OnSheet, type Recognition } from '../recognise/recognise';
import { isFilled } from '../tables/filled';
import type { Workbook } from '../workbook/workbook';
import { misstatedUnits } from './misstated-units';
import { operationIdentities } from './operation-identities';

/** A workbook's forms, and every identity in and between them with its verdict. */
export interface Examination extends Recognition {
  /** The forms that are not 通用表. */
  readonly standard: readonly RecognisedForm[];
  readonly sets: readonly FormSet[];
  /** The sets that relations between forms are looked up in. */
  readonly related: readonly FormSet[];
  readonly judged: readonly Judged[];
  /** Relations in or between forms that cannot be looked at, since a part or one of the forms is not there. */
  readonly unavailable: readonly Unavailable[];
  /** Self-evaluation forms (绩效自评). */
  readonly performance: readonly PerformanceForm[];
  /** The scoring profile of every form that is evaluated, and how it came to it. */
  readonly profiles: ReadonlyMap<EvaluationForm, FormProfile>;
  /**
   * What recomputing goes by: every identity in and between the tables, and what follows from other cells of the self-evaluation forms,
   * filled in or not.
   */
  readonly computable: readonly Identity[];
  /** What rules that are no identity say of the self-evaluation forms. */
  readonly performanceRemarks: readonly Remark[];
}

export interface ExamineOptions {
  /** The scoring profiles that were chosen for self-evaluation forms; without them the one that each form suggests. */
  readonly profiles?: ProfileChoices;
  readonly assignments?: Assignments;
  /** The unit of amounts in a workbook that states none anywhere; 万元 where this is left out. */
  readonly unit?: MoneyUnit;
  /** Told before each sheet is looked at. */
  readonly onSheet?: OnSheet;
}

/** Recognises the forms and judges their identities; what checking, recomputing and balancing all begin with. */
export function examine(workbook: Workbook, options: ExamineOptions = {}): Examination {
  const recognised = recogniseSets(workbook, options);
  const performance = recognised.unclaimed.flatMap((sheet) => readPerformanceForms(sheet));
  const identities: Identity[] = [];
  for (const form of recognised.forms) identitiesWithin(form, fits, identities);
  const unavailable: Unavailable[] = recognised.forms.flatMap(unavailableWithin);
  const said = new Set<string>();
  const met = new CellMap<Identity[]>();
  for (const set of recognised.related) {
    const between = identitiesBetween(set);
    for (const identity of between.identities) if (isFirst(met, identity)) identities.push(identity);
    for (const one of between.unavailable) {
      const key = [one.rule.code, one.sheet, one.reason].join('|');
      if (!said.has(key)) unavailable.push(one);
      said.add(key);
    }
  }
  const evaluations = new Set(performance.map(({ sheet }) => sheet));
  const mayTell = workbook.sheets.filter(({ name }) => !evaluations.has(name) && !isOther(recognised, name));
  identities.push(...operationIdentities(recognised.forms, mayTell));
  const profiles = profilesOf(performance, options.profiles ?? NO_CHOICES);
  const report = performance.length > 0 ? reportFigures(recognised) : null;
  const evaluated = checkPerformanceForms(performance, { profiles, ...(report ? { report } : {}) });
  const blank = identities.filter(isBlankRate);
  const judged = judgeTogether(blank.length === 0 ? identities : identities.filter((identity) => !isBlankRate(identity)));
  const computable = [...judged.map(({ identity }) => identity), ...blank, ...computedIdentities(performance, profiles)];
  judged.push(...evaluated.identities.map((identity): Judged => ({ identity, judgement: judge(identity) })));
  return {
    ...recognised,
    unrecognised: withReasons(recognised, evaluations),
    unclaimed: recognised.unclaimed.filter(({ name }) => !evaluations.has(name)),
    judged,
    unavailable,
    performance,
    profiles,
    computable,
    performanceRemarks: evaluated.remarks,
  };
}

/** A rate may be left blank, which is nothing to complain of; recomputing fills it in. */
function isBlankRate({ relation, target }: Identity): boolean {
  return relation === 'ratio' && !isFilled(target);
}

/** Whether a sheet is a list of forms' names (目录) or a table of a budget. */
function isOther({ unrecognised }: Recognised, name: string): boolean {
  return unrecognised.some(({ sheet, nature }) => sheet === name && nature !== 'unknown');
}

/** Whether a relation between forms was not met yet, among those with its target: two editions of one set have some forms in common. */
function isFirst(met: CellMap<Identity[]>, identity: Identity): boolean {
  const same = met.get(identity.target);
  if (!same) met.set(identity.target, [identity]);
  else if (same.some((other) => isSame(other, identity))) return false;
  else same.push(identity);
  return true;
}

function isSame({ rule, terms }: Identity, other: Identity): boolean {
  return (
    rule.code === other.rule.code &&
    terms.length === other.terms.length &&
    terms.every(({ figure }, at) => {
      const beside = other.terms[at]?.figure ?? null;
      return figure && beside ? isSameCell(figure, beside) : figure === beside;
    })
  );
}

/** The sheets that neither a table nor a self-evaluation form was found on, and why. */
function withReasons({ unrecognised, unclaimed }: Recognised, claimed: ReadonlySet<string>): Recognised['unrecognised'] {
  const sheets = new Map(unclaimed.map((sheet) => [sheet.name, sheet]));
  return unrecognised
    .filter(({ sheet }) => !claimed.has(sheet))
    .map((one) => {
      const sheet = sheets.get(one.sheet);
      return { ...one, reason: (sheet && whyNotRead(sheet)) ?? one.reason };
    });
}

type Recognised = Omit<Examination, 'judged' | 'unavailable' | 'performance' | 'profiles' | 'computable' | 'performanceRemarks'>;

/** What the 支出决算表 of the workbook's only set says that self-evaluation forms repeat. */
function reportFigures({ sets }: Recognised): ReportFigures | null {
  const [expenditure, ...others] = sets.flatMap((set) => set.get('T3') ?? []);
  if (!expenditure || others.length > 0) return null;
  const parts = partsOf(expenditure);
  return { basic: parts.get('total.basic') ?? null, project: parts.get('total.project') ?? null };
}

/** The forms of a workbook in their sets, before anything is judged. */
export function recogniseSets(workbook: Workbook, { assignments, unit, onSheet }: ExamineOptions): Recognised {
  const read = (misstated?: ReadonlyMap<string, MoneyUnit>): Recognised => {
    const recognition = recognise(workbook, FORMS, { assignments, unit, misstated, onSheet });
    const standard = recognition.forms.filter((form) => form.declaration !== GENERIC_FORM);
    return { ...recognition, standard, ...formSets(standard) };
  };
  const first = read();
  const misstated = misstatedUnits(first.sets);
  return misstated.size === 0 ? first : read(misstated);
}

function fits(identity: Identity): boolean {
  const { verdict } = judge(identity);
  return verdict === 'equal' || verdict === 'rounding';
}
