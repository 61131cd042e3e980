import { isZero } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Identity, Term } from '../identities/identity';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import { entriesByCode, mayBeUnnamed, type CodeEntry } from '../tables/by-code';
import { nameStem } from '../tables/line-names';
import type { Parts } from '../tables/parts';
import { prepared } from '../tables/read/dictionary';
import { partsOf, type RecognisedForm } from './recognised';
import { FORMS } from './registry';
import { EXTRA_FORMS, RELATIONS } from './relations';
import type { EachRelation, PartName, PartsRelation, Spread } from './relation';
import type { FormSet } from './sets';
import type { Unavailable } from './unavailable';

export interface BetweenIdentities {
  readonly identities: readonly Identity[];
  readonly unavailable: readonly Unavailable[];
}

/** Every identity between the forms of one set. */
export const identitiesBetween = prepared((set: FormSet): BetweenIdentities => {
  const identities: Identity[] = [];
  const unavailable = new Map<string, Unavailable>();
  const shown = new Shown(set);
  for (const { relation, forms, extras } of NEEDING) {
    if (!hasAll(set, forms)) {
      const present = forms.find((key) => set.has(key));
      if (present === undefined || !hasAll(set, extras)) continue;
      if (unavailable.has(relation.rule.code)) continue;
      const absent = forms.filter((key) => !set.has(key)).map((key) => `《${titleOf(key)}》`);
      const sheet = set.get(present)?.sheet ?? '';
      unavailable.set(relation.rule.code, { rule: relation.rule, sheet, reason: `工作簿中没有找到${absent.join('、')}` });
      continue;
    }
    if (relation.kind === 'parts') addParts(relation, set, shown, identities);
    else addEach(relation, set, shown, identities);
  }
  return { identities, unavailable: [...unavailable.values()] };
});

function hasAll(set: FormSet, keys: readonly string[]): boolean {
  for (let at = 0; at < keys.length; at++) if (!set.has(keys[at] as string)) return false;
  return true;
}

/** The relations, each with the forms that it is about, and those among them that few places publish. */
const NEEDING = RELATIONS.map((relation) => {
  const parts = relation.kind === 'parts' ? relation.terms : [relation.term];
  const forms = [...new Set([relation.target, ...parts].map(({ form }) => form))];
  return { relation, forms, extras: forms.filter((key) => EXTRA_FORMS.has(key)) };
});

function titleOf(key: string): string {
  return FORMS.find((form) => form.key === key)?.title ?? key;
}

function addParts(relation: PartsRelation, set: FormSet, shown: Shown, identities: Identity[]): void {
  const target = shown.figure(relation.target);
  if (!target || !isMeant(relation, set, shown)) return;
  const terms: Term[] = [];
  for (const name of relation.terms) {
    const figure = shown.figure(name);
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

function isMeant({ where }: PartsRelation, set: FormSet, shown: Shown): boolean {
  if (!where) return true;
  if ('printed' in where) return where.printed.some((name) => shown.figure(name));
  return !where.absent.some((name) => shown.figure(name) !== undefined || mayBeUnderAnotherName(name, set));
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
  readonly byCode: ReadonlyMap<string, Entry>;
  /** Codes with several rows (逐单位列示): none of them is the subject's whole amount. */
  readonly repeated: ReadonlySet<string>;
  /** Whether a class that is not found may stand in a row of unknown name. */
  readonly isOpen: boolean;
}

/** What a set's forms show: amounts by part, and columns by code; several relations name the same. */
class Shown {
  private readonly parts = new Map<string, Parts>();
  private readonly known = new Map<string, Entries | null>();

  constructor(private readonly set: FormSet) {
    for (const [key, form] of set) this.parts.set(key, partsOf(form));
  }

  figure({ form, part }: PartName): Figure | undefined {
    return this.parts.get(form)?.get(part);
  }

  entries({ form, column }: Spread, kind: EachRelation['kind']): Entries | null {
    const key = `${kind} ${form} ${column}`;
    let entries = this.known.get(key);
    if (entries === undefined) {
      entries = entriesOf(this.set.get(form) as RecognisedForm, column, kind);
      this.known.set(key, entries);
    }
    return entries;
  }
}

/** The class lines of a 总表, or the rows of one level of a coded form; null where the form has no such column or level. */
function entriesOf({ body }: RecognisedForm, column: string, kind: EachRelation['kind']): Entries | null {
  const found = entriesByCode(body, column);
  if (!found) return null;
  const entries = new Map<string, Entry>();
  const repeated = new Set<string>();
  for (let at = 0; at < found.entries.length; at++) {
    const entry = found.entries[at] as CodeEntry;
    if (kind === 'each-class' && entry.level !== 1) continue;
    const code = kind === 'each-class' ? classCode(entry.code, entry.name) : entry.code;
    if (!entries.has(code)) entries.set(code, entry);
    else if (!entry.isLine) repeated.add(code);
  }
  if (entries.size === 0 && found.hasRows) return null;
  return { byCode: entries, repeated, isOpen: found.isOpen };
}

/** A class row is known by its code; a code that is no class of the list is looked up by its name. */
function classCode(code: string, name: string): string {
  if (CLASS_CODES.has(code)) return code;
  const stem = nameStem(name);
  return FUNCTIONAL_CLASSES.find((known) => known.names.some((other) => nameStem(other) === stem))?.code ?? code;
}

const CLASS_CODES: ReadonlySet<string> = new Set(FUNCTIONAL_CLASSES.map(({ code }) => code));

function addEach(relation: EachRelation, set: FormSet, shown: Shown, identities: Identity[]): void {
  const targetForm = set.get(relation.target.form) as RecognisedForm;
  const termForm = set.get(relation.term.form) as RecognisedForm;
  const targetEntries = shown.entries(relation.target, relation.kind);
  const termEntries = shown.entries(relation.term, relation.kind);
  if (!targetEntries || !termEntries) return;
  const targets = without(targetEntries.byCode, targetEntries.repeated, termEntries.repeated);
  const terms = without(termEntries.byCode, targetEntries.repeated, termEntries.repeated);
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
      make(figure, other?.figure ?? null, targetForm, other ? '' : `${termForm.declaration.title}没有“${code}”这一类`);
    }
  }
  if (relation.relation !== 'copy' || targetEntries.isOpen) return;
  for (const [code, { figure, name }] of terms) {
    if (!targets.has(code)) make(figure, null, termForm, `${targetForm.declaration.title}没有“${name}”这一行`);
  }
}

function without(entries: ReadonlyMap<string, Entry>, codes: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  if (codes.size === 0 && others.size === 0) return entries;
  return new Map([...entries].filter(([code]) => !codes.has(code) && !others.has(code)));
}
