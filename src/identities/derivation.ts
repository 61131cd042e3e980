import { covers, mentionsOf } from '../workbook/mentions';
import { CellMap } from './cell-map';
import { computedBy, readings } from './computed-by';
import type { Figure } from './figure';
import type { Identity, Term } from './identity';
import { judge } from './judge';

/** A cell together with how often it counts in a sum. */
interface Share {
  readonly figure: Figure;
  readonly factor: number;
}

type Shares = CellMap<number>;

/** Terms that are written out in one workbook; beyond, formulas are taken for what they come to. */
const MOST_TERMS = 400_000;
/** Terms of one identity when its sums are written out. */
const LONGEST = 5_000;

/**
 * What follows from what: a cell whose formula adds others up is right where these are, so that an identity about it is one about them
 * (公式逐级展开). A wrong amount below a formula shows only in the total that another table repeats; written out, the total leads to it.
 */
export class Derivation {
  private readonly definitions = new CellMap<Identity>();
  private readonly defined: [Figure, Identity][] = [];
  private readonly leaves = new CellMap<readonly Share[] | null>();
  private isEmpty = true;
  private written = 0;

  /** The cell follows from the identity's terms; the first word on a cell counts. */
  define(target: Figure, by: Identity): void {
    if (this.definitions.get(target)) return;
    this.definitions.set(target, by);
    this.defined.push([target, by]);
    this.isEmpty = false;
  }

  /** The same, with cells that follow from others beside. */
  with(further: readonly { readonly target: Figure; readonly by: Identity }[]): Derivation {
    const derivation = new Derivation();
    for (const [target, by] of this.defined) derivation.define(target, by);
    for (const { target, by } of further) derivation.define(target, by);
    return derivation;
  }

  definitionOf(figure: Figure): Identity | undefined {
    return this.definitions.get(figure);
  }

  isDefined(figure: Figure): boolean {
    return this.definitions.get(figure) !== undefined;
  }

  /** The cells that this one is added up from in the end; the cell itself where it follows from none. */
  leavesOf(figure: Figure): readonly Figure[] {
    return (this.sharesOf(figure) ?? []).map((share) => share.figure);
  }

  /**
   * The identity in terms of cells that follow from no others; itself where all of its cells are such, null where nothing is left to be
   * said: a formula agrees with what it adds up.
   */
  expand(identity: Identity): Identity | null {
    const { relation, target, terms } = identity;
    if (this.isEmpty || relation === 'ratio') return identity;
    const figures = [target, ...terms.flatMap(({ figure }) => figure ?? [])];
    if (!figures.some((figure) => this.isDefined(figure))) return identity;
    const factors: Shares = new CellMap<number>();
    const cells: Figure[] = [];
    const enter = ({ figure, factor }: Share): void => {
      const known = factors.get(figure);
      if (known === undefined) cells.push(figure);
      factors.set(figure, (known ?? 0) + factor);
    };
    const own = this.sharesOf(target);
    if (!own) return null;
    for (const share of own) enter(share);
    for (const { figure, sign } of terms) {
      if (!figure) continue;
      const shares = this.sharesOf(figure);
      if (!shares) return null;
      for (const share of shares) enter({ ...share, factor: -sign * share.factor });
    }
    const left = cells.flatMap((figure): Share[] => {
      const factor = factors.get(figure) ?? 0;
      return factor === 0 ? [] : [{ figure, factor }];
    });
    if (left.length === 0) return null;
    if (left.length > LONGEST) return identity;
    return this.rewritten(identity, left);
  }

  private rewritten(identity: Identity, left: readonly Share[]): Identity {
    const isWithout = (factor: number): number =>
      left.findIndex((share) => share.factor === factor && share.figure.unit === identity.target.unit);
    let head = isWithout(1);
    let turn = 1;
    if (head < 0 && identity.relation !== 'atMost') [head, turn] = [isWithout(-1), -1];
    const first = left[head];
    if (!first) return identity;
    const terms = left.flatMap(({ figure, factor }, at): Term[] => {
      if (at === head) return [];
      return Array.from({ length: Math.abs(factor) }, () => ({ figure, sign: factor * turn > 0 ? -1 : 1 }));
    });
    const { accrued: _, ...kept } = identity;
    return {
      ...kept,
      relation: identity.relation === 'atMost' ? 'atMost' : 'sum',
      breakdown: false,
      isWrittenOut: true,
      target: first.figure,
      terms,
    };
  }

  /** The cell written out; null where that cannot be done and the cell holds no amount of its own either. */
  private sharesOf(figure: Figure): readonly Share[] | null {
    // An explicit stack: a running balance over a hundred thousand rows is a chain of that length.
    const stack = [figure];
    const open = new CellMap<true>();
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const by = this.definitions.get(top);
      const next = by?.terms.find(
        ({ figure: term }) => term && this.definitions.get(term) && this.leaves.get(term) === undefined && !open.get(term),
      );
      if (next?.figure) {
        open.set(top, true);
        stack.push(next.figure);
        continue;
      }
      stack.pop();
      if (by && this.leaves.get(top) === undefined) this.leaves.set(top, this.writtenOut(top, by));
    }
    const known = this.leaves.get(figure);
    return known === undefined ? [{ figure, factor: 1 }] : known;
  }

  private writtenOut(figure: Figure, by: Identity): readonly Share[] | null {
    // One that leads back to itself, or to too much, is taken for what it comes to.
    const itself = figure.state === 'amount' ? [{ figure, factor: 1 }] : null;
    const factors: Shares = new CellMap<number>();
    const cells: Figure[] = [];
    for (const { figure: term, sign } of by.terms) {
      if (!term) continue;
      const shares = this.definitions.get(term) ? this.leaves.get(term) : [{ figure: term, factor: 1 }];
      if (!shares) return itself;
      for (const share of shares) {
        const sum = factors.get(share.figure);
        if (sum === undefined) cells.push(share.figure);
        factors.set(share.figure, (sum ?? 0) + sign * share.factor);
      }
      if (cells.length > LONGEST) return itself;
    }
    this.written += cells.length;
    if (this.written > MOST_TERMS || cells.some(({ unit }) => unit !== figure.unit)) return itself;
    return cells.map((cell): Share => ({ figure: cell, factor: factors.get(cell) ?? 0 }));
  }
}

/** What the formulas of a workbook compute. Formulas that pass over numbers stored as text are taken as they will be, these being numbers. */
export function derivationOf(identities: readonly Identity[]): Derivation {
  const derivation = new Derivation();
  const computing = identities.flatMap(readings).filter((reading) => computedBy(reading.target, reading) !== null);
  // A formula that mentions each of the terms comes before one of which the terms merely happen to be zero.
  const isNamed = ({ target, terms }: Identity): boolean => {
    const mentions = mentionsOf(target.formula ?? '', target.sheet);
    return terms.every(({ figure }) => !figure || covers(mentions, figure));
  };
  for (const identity of computing) if (isNamed(identity)) derivation.define(identity.target, identity);
  for (const identity of computing) derivation.define(identity.target, identity);
  return derivation;
}

/** Whether an identity says the same as another, written out: their cells with the same signs, or all with the opposite ones. */
export function signatureOf({ relation, target, terms }: Identity): string {
  const cell = ({ sheet, row, column }: Figure): string => `${sheet}!${row},${column}`;
  const parts = [
    { at: cell(target), sign: 1 },
    ...terms.flatMap(({ figure, sign }) => (figure ? [{ at: cell(figure), sign: -sign }] : [])),
  ];
  parts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.sign - b.sign));
  const turn = relation === 'atMost' ? 1 : (parts[0]?.sign ?? 1);
  return `${relation === 'atMost' ? '≤' : '='}${parts.map(({ at, sign }) => `${sign * turn > 0 ? '+' : '-'}${at}`).join('')}`;
}

/** Whether the identity does not hold. */
export function isBroken(identity: Identity): boolean {
  const { verdict } = judge(identity);
  return verdict === 'mismatch' || verdict === 'exceeds';
}
