import { isZero } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Identity, Term } from '../identities/identity';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import { entriesByCode, mayBeUnnamed } from '../tables/by-code';
import { nameStem } from '../tables/line-names';
import type { Parts } from '../tables/parts';
import { partsOf, type RecognisedForm } from './recognised';
import { EXTRA_FORMS, RELATIONS } from './relations';
import type { EachRelation, PartName, PartsRelation, Spread } from './relation';
import type { FormSet } from './sets';
import type { Unavailable } from './unavailable';

export interface BetweenIdentities {
  readonly identities: readonly Identity[];
  readonly unavailable: readonly Unavailable[];
}

/** Every identity between the forms of one set. `titleOf` gives a form's standard title by its key. */
export function identitiesBetween(set: FormSet, titleOf: (key: string) => string): BetweenIdentities {
  const identities: Identity[] = [];
  const unavailable = new Map<string, Unavailable>();
  const parts = new Map([...set].map(([key, form]) => [key, partsOf(form)]));
  const forms = (relation: PartsRelation | EachRelation): string[] =>
    relation.kind === 'parts'
      ? [relation.target.form, ...relation.terms.map((term) => term.form)]
      : [relation.target.form, relation.term.form];
  for (const relation of RELATIONS) {
    const needed = [...new Set(forms(relation))];
    const present = needed.filter((key) => set.has(key));
    if (present.length === 0) continue;
    if (present.length < needed.length) {
      if (needed.some((key) => !set.has(key) && EXTRA_FORMS.has(key))) continue;
      const absent = needed.filter((key) => !set.has(key)).map((key) => `《${titleOf(key)}》`);
      const sheet = set.get(present[0] as string)?.sheet ?? '';
      if (!unavailable.has(relation.rule.code)) {
        unavailable.set(relation.rule.code, { rule: relation.rule, sheet, reason: `工作簿中没有找到${absent.join('、')}` });
      }
      continue;
    }
    if (relation.kind === 'parts') addParts(relation, set, parts, identities);
    else addEach(relation, set, identities);
  }
  return { identities, unavailable: [...unavailable.values()] };
}

function addParts(relation: PartsRelation, set: FormSet, parts: ReadonlyMap<string, Parts>, identities: Identity[]): void {
  const figureOf = (name: PartName): Figure | undefined => parts.get(name.form)?.get(name.part);
  const target = figureOf(relation.target);
  if (!target || !isMeant(relation, set, figureOf)) return;
  const terms: Term[] = [];
  for (const name of relation.terms) {
    const figure = figureOf(name);
    if (figure) terms.push({ figure, sign: name.sign ?? 1, form: set.get(name.form)?.declaration.title ?? '' });
    else if (!name.mayBeAbsent || mayBeUnderAnotherName(name, set)) return;
  }
  if (relation.relation === 'atMost' && isNegative(terms)) return;
  const form = set.get(relation.target.form) as RecognisedForm;
  const relationKind = relation.relation === 'copy' && terms.length > 1 ? 'sum' : relation.relation;
  identities.push({ rule: relation.rule, relation: relationKind, form: form.declaration.title, target, terms });
}

/** A whole in the red (负结余、红字冲销) says nothing about its parts: another part is negative. */
function isNegative(terms: readonly Term[]): boolean {
  return terms.some((term) => term.figure !== null && term.figure.value.units < 0n);
}

function isMeant({ where }: PartsRelation, set: FormSet, figureOf: (name: PartName) => Figure | undefined): boolean {
  if (!where) return true;
  if ('printed' in where) return where.printed.some(figureOf);
  return !where.absent.some((name) => figureOf(name) !== undefined || mayBeUnderAnotherName(name, set));
}

/** Whether a line that is not found may be one of the rows of unknown name in its lane. */
function mayBeUnderAnotherName({ form, part }: PartName, set: FormSet): boolean {
  const table = set.get(form)?.body;
  return table !== undefined && mayBeUnnamed(table, part);
}

interface Entry {
  readonly figure: Figure;
  readonly name: string;
}

interface Entries {
  readonly byCode: Map<string, Entry>;
  /** Codes with several rows (逐单位列示): none of them is the subject's whole amount. */
  readonly repeated: Set<string>;
  /** Whether a class that is not found may stand in a row of unknown name. */
  readonly isOpen: boolean;
}

/** The class lines of a 总表, or the rows of one level of a coded form; null where the form has no such column or level. */
function entriesOf({ body }: RecognisedForm, { column }: Spread, kind: EachRelation['kind']): Entries | null {
  const found = entriesByCode(body, column);
  if (!found) return null;
  const entries = new Map<string, Entry>();
  const repeated = new Set<string>();
  for (const { code: printed, name, level, figure, isLine } of found.entries) {
    if (kind === 'each-class' && level !== 1) continue;
    const code = kind === 'each-class' ? classCode(printed, name) : printed;
    if (!entries.has(code)) entries.set(code, { figure, name });
    else if (!isLine) repeated.add(code);
  }
  if (entries.size === 0 && found.hasRows) return null;
  return { byCode: entries, repeated, isOpen: found.isOpen };
}

/** A class row is known by its code; a code that is no class of the list is looked up by its name. */
function classCode(code: string, name: string): string {
  if (FUNCTIONAL_CLASSES.some((known) => known.code === code)) return code;
  const stem = nameStem(name);
  return FUNCTIONAL_CLASSES.find((known) => known.names.some((other) => nameStem(other) === stem))?.code ?? code;
}

function addEach(relation: EachRelation, set: FormSet, identities: Identity[]): void {
  const targetForm = set.get(relation.target.form) as RecognisedForm;
  const termForm = set.get(relation.term.form) as RecognisedForm;
  const targetEntries = entriesOf(targetForm, relation.target, relation.kind);
  const termEntries = entriesOf(termForm, relation.term, relation.kind);
  if (!targetEntries || !termEntries) return;
  const targets = targetEntries.byCode;
  const terms = termEntries.byCode;
  for (const code of [...targetEntries.repeated, ...termEntries.repeated]) {
    targets.delete(code);
    terms.delete(code);
  }
  if (targets.size === 0 || (terms.size === 0 && relation.kind === 'each-code')) return;
  const make = (target: Figure, figure: Figure | null, form: RecognisedForm, name: string): void => {
    const terms: Term[] = [figure ? { figure, sign: 1, form: termForm.declaration.title } : { figure: null, sign: 1, name }];
    if (relation.relation === 'atMost' && isNegative(terms)) return;
    identities.push({ rule: relation.rule, relation: relation.relation, form: form.declaration.title, target, terms });
  };
  for (const [code, { figure, name }] of targets) {
    const other = terms.get(code);
    if (relation.kind === 'each-code') {
      // A code that the whole lacks is a matter for the rules on codes, which see both forms.
      if (other) make(figure, other.figure, targetForm, name);
    } else if (other || (!isZero(figure.value) && !termEntries.isOpen)) {
      make(figure, other?.figure ?? null, targetForm, `${termForm.declaration.title}没有“${code}”这一类`);
    }
  }
  if (relation.relation !== 'copy' || targetEntries.isOpen) return;
  for (const [code, { figure, name }] of terms) {
    if (!targets.has(code)) make(figure, null, termForm, `${targetForm.declaration.title}没有“${name}”这一行`);
  }
}
