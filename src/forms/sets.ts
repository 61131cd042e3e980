import { normalise } from '../amount/text';
import type { RecognisedForm } from './recognised';

/** The forms of one organisation and year that belong together (一套表). */
export type FormSet = ReadonlyMap<string, RecognisedForm>;

/** The sets of a workbook's forms. */
export interface Sets {
  /**
   * The forms sorted into sets. Where the published forms (公开) stand beside those of the 部门决算报表 (财决) that they come from, the sets are
   * the published ones, completed by what only the others have.
   */
  readonly sets: readonly FormSet[];
  /**
   * The sets that relations between forms are looked up in: in a published set, forms of the 财决 that it repeats go by their number there; the
   * forms of the 财决 are a set of their own.
   */
  readonly related: readonly FormSet[];
}

export function formSets(forms: readonly RecognisedForm[]): Sets {
  const { published, final } = editionsOf(forms);
  const others = new Map<FormSet, FormSet>();
  const sets: FormSet[] = [];
  const related: FormSet[] = [];
  for (const { set, partner } of published) {
    if (partner) others.set(partner, new Map([...set, ...partner]));
    sets.push(partner ? new Map([...partner, ...set]) : set);
    related.push(partner ? new Map([...partner, ...numbered(partner, set), ...set]) : set);
  }
  for (const set of final) {
    const other = others.get(set);
    if (!other) sets.push(set);
    related.push(other ?? set);
  }
  return { sets, related };
}

/** The forms of the 财决 that a published set repeats, by their number. */
function numbered(final: FormSet, published: FormSet): [string, RecognisedForm][] {
  return [...final.values()].flatMap((form): [string, RecognisedForm][] =>
    form.declaration.finalNumber === undefined || !published.has(form.declaration.key) ? [] : [[form.declaration.finalNumber, form]],
  );
}

interface Editions {
  readonly published: readonly { readonly set: FormSet; readonly partner: FormSet | undefined }[];
  readonly final: readonly FormSet[];
}

function editionsOf(forms: readonly RecognisedForm[]): Editions {
  const published = setsOf(forms.filter(({ isFinalAccounts }) => !isFinalAccounts));
  const final = setsOf(forms.filter(({ isFinalAccounts }) => isFinalAccounts));
  const partnerOf = (set: FormSet): FormSet | undefined =>
    final.length === 1 && published.length === 1 ? final[0] : final.find((other) => ownerOf(other) === ownerOf(set));
  return { published: published.map((set) => ({ set, partner: partnerOf(set) })), final };
}

function ownerOf(set: FormSet): string {
  const named = [...set.values()].find(({ organisation }) => organisation !== null);
  return named ? nameOf(named) : '';
}

function nameOf({ organisation, year }: RecognisedForm): string {
  return `${normalise(organisation ?? '')}|${year ?? ''}`;
}

/**
 * Forms of one edition sorted into sets. Where each form stands once, all of them are one set, whatever organisation or year they print. Where a
 * form stands several times, forms go together by organisation and year, and unnamed ones to the set that was begun last. A form
 * that an organisation prints twice in one set (国有资本 as 支出表 and as 收入支出表) is compared once.
 */
function setsOf(forms: readonly RecognisedForm[]): FormSet[] {
  if (forms.length === 0) return [];
  const keys = forms.map((form) => form.declaration.key);
  if (new Set(keys).size === keys.length) return [new Map(forms.map((form) => [form.declaration.key, form]))];
  const sets: OwnedSet[] = [];
  for (const form of forms) {
    const owner = nameOf(form);
    const isNamed = form.organisation !== null;
    const free = (candidate: { set: Map<string, RecognisedForm> }): boolean => !candidate.set.has(form.declaration.key);
    const last = sets[sets.length - 1];
    const home = isNamed ? sets.find((candidate) => candidate.owner === owner && free(candidate)) : last && free(last) ? last : undefined;
    if (home) home.set.set(form.declaration.key, form);
    else sets.push({ owner, set: new Map([[form.declaration.key, form]]) });
  }
  const hasOtherSet = (one: OwnedSet): boolean => sets.some((other) => other !== one && other.owner === one.owner);
  const kept = sets.filter((one) => one.set.size > 1 || !hasOtherSet(one));
  return adoptStrays(kept.map(({ set }) => set));
}

interface OwnedSet {
  readonly owner: string;
  readonly set: Map<string, RecognisedForm>;
}

/** Beside one whole set, a single form under another name or year is its missing form with a slip in the heading. */
function adoptStrays(sets: readonly Map<string, RecognisedForm>[]): FormSet[] {
  const whole = sets.filter((set) => set.size > 1);
  const [home] = whole;
  if (!home || whole.length > 1) return [...sets];
  const strays: FormSet[] = [];
  for (const set of sets) {
    if (set === home) continue;
    const [[key, form] = ['', undefined]] = set;
    if (form && !home.has(key)) home.set(key, form);
    else strays.push(set);
  }
  return [home, ...strays];
}
