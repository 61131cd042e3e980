import { isZero } from '../amount/decimal';
import { CellMap } from '../identities/cell-map';
import { computedBy } from '../identities/computed-by';
import { derivationOf, type Derivation } from '../identities/derivation';
import { isSameCell, type Figure } from '../identities/figure';
import { styleOf, toExcelFormula, type ReferenceStyle } from '../identities/formula';
import { figuresOf, type Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judged } from '../identities/judgement';
import type { Suspicion } from '../identities/localise';
import { localiseThrough } from '../identities/localise-through';
import { unfilledSheets, unfilledSide } from '../identities/unfilled-side';
import { covers, mentionsOf } from '../workbook/mentions';
import type { Assignment } from './order';
import { isSameFormula } from './references';
import { isEmpty, isIncomplete, withAmount } from './replacement';

/** Why a cell is not to be relied on, in a few Chinese words; null where nothing speaks against it. */
export type Distrust = (figure: Figure) => string | null;

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
    else if (isEmpty(by) || isIncomplete(by)) continue;
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
  const believed = causes.filter(
    ({ cell, settles }) =>
      settles.some(({ identity }) => identity.rule.severity === 'error') &&
      !derivation.isDefined(cell) &&
      settles.every(({ identity }) => figuresOf(identity).every((figure) => isNothingBeside(figure, cell) || distrust(figure) === null)),
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

/** Whether another cell than the one in question adds nothing: wherever its row belongs, no sum changes. */
function isNothingBeside(figure: Figure, cell: Figure): boolean {
  return isZero(figure.value) && !isSameCell(figure, cell);
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
        if (!figure?.isText || figure.state !== 'amount' || isZero(figure.value) || found.get(figure)) continue;
        found.set(figure, figure);
        texts.push(figure);
      }
    }
  }
  return texts;
}

/** What the formulas of totals prove by themselves. */
class Formulas {
  private readonly style: ReferenceStyle;
  private readonly byRow = new Map<string, Assignment[]>();

  constructor(
    private readonly assignments: readonly Assignment[],
    private readonly derivation: Derivation,
    private readonly distrust: Distrust,
  ) {
    this.style = styleOf(assignments.map(({ by }) => by));
    for (const assignment of assignments) {
      const { target, by } = assignment;
      const key = `${by.rule.code} ${target.row} ${target.sheet}`;
      const row = this.byRow.get(key);
      if (row) row.push(assignment);
      else this.byRow.set(key, [assignment]);
    }
  }

  isWrongRate(target: Figure, by: Identity): boolean {
    return target.formula !== undefined && target.state === 'amount' && judge(by).verdict === 'mismatch' && !this.isOurs(target, by);
  }

  /**
   * Whether a formula adds up other cells than it must. Where the formulas beside it in its row add up just theirs, it is the one that is
   * wrong; where all of them are otherwise, a code or a label was misread.
   */
  isProvedWrong(target: Figure, by: Identity): boolean {
    if (by.rule.severity !== 'error' || judge(by).verdict !== 'mismatch') return false;
    if (figuresOf(by).some((figure) => this.distrust(figure) !== null)) return false;
    if (this.isOurs(target, by)) return true;
    const beside = (this.byRow.get(`${by.rule.code} ${target.row} ${target.sheet}`) ?? []).filter(
      (other) => other.target.column !== target.column && other.target.formula !== undefined,
    );
    if (beside.length > 0) return beside.some((other) => this.addsJustItsParts(other));
    return !this.assignments.some(
      (other) =>
        other.target.sheet === target.sheet &&
        other.target !== target &&
        other.target.formula !== undefined &&
        !this.derivation.isDefined(other.target) &&
        judge(other.by).verdict === 'mismatch',
    );
  }

  private isOurs(target: Figure, by: Identity): boolean {
    const formula = toExcelFormula(by, this.style);
    return formula !== null && target.formula !== undefined && isSameFormula(formula, target.formula);
  }

  private addsJustItsParts({ target, by }: Assignment): boolean {
    if (this.isOurs(target, by)) return true;
    const mentions = mentionsOf(target.formula ?? '', target.sheet);
    const mentioned = mentions.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
    const terms = by.terms.flatMap(({ figure }) => figure ?? []);
    return mentioned === terms.length && terms.every((figure) => covers(mentions, figure));
  }
}
