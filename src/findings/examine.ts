import type { MoneyUnit } from '../amount/unit';
import { identitiesBetween, type Unavailable } from '../forms/between-identities';
import { GENERIC_FORM } from '../forms/generic';
import { FORMS } from '../forms/registry';
import { identitiesWithin, type RecognisedForm } from '../forms/recognised';
import { formSets, type FormSet } from '../forms/sets';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judged } from '../identities/judgement';
import { recognise, type Assignments, type Recognition } from '../recognise/recognise';
import type { Workbook } from '../workbook/workbook';
import { misstatedUnits } from './misstated-units';

/** A workbook's forms, and every identity in and between them with its verdict. */
export interface Examination extends Recognition {
  /** The forms that are not 通用表. */
  readonly standard: readonly RecognisedForm[];
  readonly sets: readonly FormSet[];
  readonly judged: readonly Judged[];
  /** Relations between forms that cannot be looked at, since one of the forms is not there. */
  readonly unavailable: readonly Unavailable[];
}

/** Recognises the forms and judges their identities; what checking, recomputing and balancing all begin with. */
export function examine(workbook: Workbook, assignments?: Assignments): Examination {
  const recognised = recogniseSets(workbook, assignments);
  const identities = recognised.forms.flatMap((form) => identitiesWithin(form, fits));
  const unavailable: Unavailable[] = [];
  for (const set of recognised.sets) {
    const between = identitiesBetween(set, titleOf);
    identities.push(...between.identities);
    unavailable.push(...between.unavailable);
  }
  const judged = identities.map((identity): Judged => ({ identity, judgement: judge(identity) }));
  return { ...recognised, judged, unavailable };
}

type Recognised = Omit<Examination, 'judged' | 'unavailable'>;

function recogniseSets(workbook: Workbook, assignments: Assignments | undefined): Recognised {
  const read = (units?: ReadonlyMap<string, MoneyUnit>): Recognised => {
    const recognition = recognise(workbook, FORMS, assignments, units);
    const standard = recognition.forms.filter((form) => form.declaration !== GENERIC_FORM);
    return { ...recognition, standard, sets: formSets(standard) };
  };
  const first = read();
  const misstated = misstatedUnits(first.sets);
  return misstated.size === 0 ? first : read(misstated);
}

function fits(identity: Identity): boolean {
  const { verdict } = judge(identity);
  return verdict === 'equal' || verdict === 'rounding';
}

function titleOf(key: string): string {
  return FORMS.find((form) => form.key === key)?.title ?? key;
}
