import { absolute, compare, decimal, isZero, multiply } from '../amount/decimal';
import { convert, type MoneyUnit } from '../amount/unit';
import { identitiesBetween } from '../forms/between-identities';
import type { RecognisedForm } from '../forms/recognised';
import type { FormSet } from '../forms/sets';
import { figuresOf, type Identity, type Term } from '../identities/identity';
import { judge } from '../identities/judge';
import { withFigures } from '../tables/reading';

/** Units that sheets are mixed up in: 元 pasted into a form in 万元, and the other way round. */
const MIXED_UP: readonly MoneyUnit[] = ['万元', '元', '千元'];
/** Copies on other forms that must speak for a unit that no form states. */
const LEAST_COPIES = 2;

/**
 * Sheets that state another unit than their set, yet print the very figures of the other forms, or state the same and print
 * figures that are the others' only in another unit. Read as stated, every relation to another form would fail for the one slip.
 * @returns the unit to read such a sheet in, by sheet name
 */
export function misstatedUnits(sets: readonly FormSet[]): Map<string, MoneyUnit> {
  const units = new Map<string, MoneyUnit>();
  for (const set of sets) {
    const usual = usualUnit(set);
    // Where nothing is broken no unit is wrong; nearly always.
    if (usual === null || !isAnyBroken(set)) continue;
    const stated = agreements(set);
    const isMixed = [...set.values()].some(({ unit }) => unit !== usual);
    for (const form of set.values()) {
      if (units.has(form.sheet)) continue;
      const isOdd = form.unit !== usual;
      if (isMixed && !isOdd) continue;
      const asStated = stated.get(form.sheet) ?? NONE;
      if (asStated.broken === 0 || (!isOdd && asStated.equal > 0)) continue;
      const right = (isOdd ? [usual] : MIXED_UP.filter((unit) => unit !== usual)).find((unit) => {
        const { equal, broken } = agreements(new Map([...set, [form.declaration.key, inUnit(form, unit)]])).get(form.sheet) ?? NONE;
        return broken === 0 && equal > asStated.equal && (isOdd || equal >= LEAST_COPIES);
      });
      if (right) units.set(form.sheet, right);
    }
  }
  return units;
}

function usualUnit(set: FormSet): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const form of set.values()) counts.set(form.unit, (counts.get(form.unit) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

interface Agreement {
  equal: number;
  broken: number;
}

/** Whether any relation between non-zero amounts of different forms is broken. */
function isAnyBroken(set: FormSet): boolean {
  const { identities } = identitiesBetween(set);
  for (let at = 0; at < identities.length; at++) {
    const identity = identities[at] as Identity;
    if (agreesPlainly(identity) || !isOfAmounts(identity)) continue;
    const { verdict } = judge(identity);
    if (verdict === 'mismatch' || (verdict === 'exceeds' && (identity.relation !== 'atMost' || isFar(identity)))) return true;
  }
  return false;
}

/** Whether it compares two amounts of one unit, and they agree: as nearly all do, which then need not be judged. */
function agreesPlainly({ relation, target, terms }: Identity): boolean {
  const [term] = terms;
  if (!term?.figure || terms.length > 1 || term.sign !== 1 || term.figure.unit !== target.unit) return false;
  const order = compare(target.value, term.figure.value);
  return order === 0 || (order < 0 && relation === 'atMost');
}

function isOfAmounts({ target, terms }: Identity): boolean {
  return !isZero(target.value) && !terms.some(isZeroTerm);
}

function isZeroTerm({ figure }: Term): boolean {
  return figure !== null && isZero(figure.value);
}

/** How each sheet's amounts agree with other forms': only relations between non-zero amounts count. */
function agreements(set: FormSet): Map<string, Agreement> {
  const bySheet = new Map<string, Agreement>();
  for (const identity of identitiesBetween(set).identities) {
    if (!isOfAmounts(identity)) continue;
    const { verdict } = judge(identity);
    if (identity.relation === 'atMost' && !(verdict === 'exceeds' ? isFar(identity) : isNear(identity))) continue;
    for (const sheet of new Set(figuresOf(identity).map((figure) => figure.sheet))) {
      const agreement = bySheet.get(sheet) ?? { equal: 0, broken: 0 };
      bySheet.set(sheet, agreement);
      if (verdict === 'equal' || verdict === 'rounding') agreement.equal++;
      else if (verdict === 'mismatch' || verdict === 'exceeds') agreement.broken++;
    }
  }
  return bySheet;
}

/** Whether a part is as much of its whole as no other unit would make it: a hundredth at least. */
function isNear(identity: Identity): boolean {
  return partOver(identity, NEAR, 1n);
}

/** Whether a part is more than its whole as only another unit makes it, and no slip. */
function isFar(identity: Identity): boolean {
  return partOver(identity, 1n, FAR);
}

const NEAR = 100n;
const FAR = 50n;

/** Whether so many times the part come to so many times its whole at least. */
function partOver({ target, terms }: Identity, times: bigint, wholes: bigint): boolean {
  const [{ figure } = { figure: null }, another] = terms;
  if (!figure || another) return false;
  const part = absolute(convert(target.value, target.unit, figure.unit));
  return compare(multiply(part, decimal(times)), multiply(absolute(figure.value), decimal(wholes))) >= 0;
}

const NONE: Agreement = { equal: 0, broken: 0 };

/** The same form with its figures relabelled; enough for comparing, not for reporting. */
function inUnit(form: RecognisedForm, unit: MoneyUnit): RecognisedForm {
  return { ...form, unit, body: withFigures(form.body, (figure) => ({ ...figure, unit })) };
}
