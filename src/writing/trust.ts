import { isZero } from '../amount/decimal';
import { restsOnMisread, type Distrust } from '../examination/misread';
import { Formulas } from '../examination/wrong-formulas';
import { CellMap } from '../identities/cell-map';
import { computedBy } from '../identities/computed-by';
import { derivationOf, type Derivation } from '../identities/derivation';
import type { Figure } from '../identities/figure';
import { figuresOf, type Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judged } from '../identities/judgement';
import type { Suspicion } from '../identities/localise';
import { localiseThrough } from '../identities/localise-through';
import type { Assignment } from '../identities/order';
import { unfilledSheets, unfilledSide } from '../identities/unfilled-side';
import { covers, mentionsOf, type Mention } from '../workbook/mentions';
import { isIncomplete, withAmount } from './replacement';

type Place = Pick<Figure, 'sheet' | 'row' | 'column'>;

/** What a plan may rest on (可以依据的数). */
export interface Trust {
  /** Cells that are proved wrong, with the amounts that they should have. */
  readonly corrections: readonly Suspicion[];
  /** Numbers stored as text that formulas pass over: they become numbers first. */
  readonly conversions: readonly Figure[];
  /** What formulas compute and what blank totals will. */
  readonly derivation: Derivation;
  /** Whether the cell's own formula adds up its parts rightly. */
  hasRightFormula(figure: Figure): boolean;
  /** Whether the cell's formula is proved wrong. */
  hasWrongFormula(figure: Place): boolean;
  /** The cell that is doubted among those that this one is added up from; null where there is none. */
  doubted(figure: Figure): Figure | null;
  correctionOf(figure: Place): Suspicion | undefined;
  /** Whether the cell is among `conversions`. */
  isConverted(figure: Place): boolean;
}

/**
 * Judges the identities before anything is computed from their cells: which cells are proved wrong, and which stand in an identity that
 * remains broken once these are put right. Blank totals are taken as what they are going to be.
 */
export function trustIn(identities: readonly Identity[], assignments: readonly Assignment[], distrust: Distrust): Trust {
  const derivation = derivationOf(identities);
  const conversions = textsLeftOut(assignments);
  const converted = new CellMap<true>();
  for (const figure of conversions) converted.set(figure, true);
  const right = new CellMap<true>();
  const wrong = new CellMap<true>();
  for (const { target } of assignments) if (derivation.isDefined(target)) right.set(target, true);
  const formulas = new Formulas(assignments, derivation, distrust);
  for (const { target, by } of assignments) {
    if (by.relation === 'ratio') {
      if (formulas.isWrongRate(target, by)) wrong.set(target, true);
      continue;
    }
    if (target.formula !== undefined && target.state === 'amount' && !right.get(target)) {
      if (!formulas.isProvedWrong(target, by)) continue;
      wrong.set(target, true);
    } else if (!(target.state === 'blank' || target.state === 'error' || target.state === 'pending')) continue;
    else if (isIncomplete(by)) continue;
    derivation.define(target, by);
  }

  const blankSheets = unfilledSheets(identities.flatMap(figuresOf));
  const stated = identities.filter(
    (identity) =>
      unfilledSide(identity, blankSheets) === null &&
      (identity.relation !== 'ratio' ||
        (identity.target.state !== 'blank' && identity.terms.every(({ figure }) => !figure || !derivation.isDefined(figure)))),
  );
  const system: Judged[] = stated.flatMap((identity) => {
    const expanded = derivation.expand(identity);
    return expanded ? [{ identity: expanded, judgement: judge(expanded) }] : [];
  });
  const isOpen = ({ judgement: { verdict } }: Judged): boolean => verdict === 'mismatch' || verdict === 'exceeds';
  const holds = ({ judgement: { verdict } }: Judged): boolean => verdict === 'equal' || verdict === 'rounding';
  const broken = system.filter(isOpen);
  const { causes } = localiseThrough(broken, system.filter(holds), derivation);
  const targets = new CellMap<true>();
  for (const { target } of assignments) targets.set(target, true);
  const unread = formulasUnread(stated, derivation);
  const believed = causes.filter(
    ({ cell, settles }) =>
      !covers(unread, cell) &&
      settles.some(({ identity }) => identity.rule.severity === 'error') &&
      !derivation.isDefined(cell) &&
      !restsOnMisread(cell, settles, distrust),
  );
  // A total comes from its parts; any other cell needs an amount that is told to the last digit.
  const isSettled = ({ cell, isExact }: Suspicion): boolean => isExact || targets.get(cell) === true;
  const corrected = new CellMap<Suspicion>();
  for (const cause of believed) if (isSettled(cause)) corrected.set(cause.cell, cause);
  const unfilled = unfilledParts(assignments, derivation);
  const complete = broken.filter(({ identity }) => !figuresOf(identity).some((figure) => unfilled.get(figure)));
  const doubts = doubtedCells(complete, corrected);
  return {
    corrections: believed,
    conversions,
    derivation,
    hasRightFormula: (figure) => right.get(figure) === true,
    hasWrongFormula: (figure) => wrong.get(figure) === true,
    doubted: (figure) => derivation.leavesOf(figure).find((leaf) => doubts.get(leaf)) ?? null,
    correctionOf: (figure) => corrected.get(figure),
    isConverted: (figure) => converted.get(figure) === true,
  };
}

/** What formulas mention of which nobody knows what they compute: they move with these cells, and with them whatever rests on the formulas. */
function formulasUnread(stated: readonly Identity[], derivation: Derivation): Mention[] {
  const seen = new CellMap<true>();
  return stated.flatMap((identity) =>
    (identity.relation === 'ratio' ? [] : figuresOf(identity)).flatMap((figure) => {
      if (figure.formula === undefined || figure.state !== 'amount' || derivation.isDefined(figure) || seen.get(figure)) return [];
      seen.set(figure, true);
      return mentionsOf(figure.formula, figure.sheet);
    }),
  );
}

/** Parts of blank totals that nobody has filled in at all: what does not agree with them is not finished, rather than wrong. */
function unfilledParts(assignments: readonly Assignment[], derivation: Derivation): CellMap<true> {
  const parts = new CellMap<true>();
  for (const { target } of assignments) {
    if (target.state !== 'blank' || !derivation.isDefined(target)) continue;
    const leaves = derivation.leavesOf(target);
    if (leaves.every(({ state }) => state === 'blank')) for (const leaf of leaves) parts.set(leaf, true);
  }
  return parts;
}

/** The cells of identities that stay broken with the corrections made. */
function doubtedCells(broken: readonly Judged[], corrected: CellMap<Suspicion>): CellMap<true> {
  const doubts = new CellMap<true>();
  for (const { identity } of broken) {
    const now = (figure: Figure): Figure => {
      const correction = corrected.get(figure);
      return correction ? withAmount(figure, correction.suggested, identity) : figure;
    };
    const mended = {
      ...identity,
      target: now(identity.target),
      terms: identity.terms.map((term) => ({ ...term, figure: term.figure && now(term.figure) })),
    };
    const { verdict } = judge(mended);
    if (verdict !== 'mismatch' && verdict !== 'exceeds') continue;
    for (const figure of figuresOf(identity)) doubts.set(figure, true);
  }
  return doubts;
}

/** Numbers stored as text that a formula would add up if they were numbers. */
function textsLeftOut(assignments: readonly Assignment[]): Figure[] {
  const found = new CellMap<Figure>();
  const texts: Figure[] = [];
  for (const { target, by, others } of assignments) {
    for (const identity of [by, ...others]) {
      if (computedBy(target, identity) !== 'without-text') continue;
      for (const { figure } of identity.terms) {
        if (!figure?.isText || isZero(figure.value) || found.get(figure)) continue;
        found.set(figure, figure);
        texts.push(figure);
      }
    }
  }
  return texts;
}
