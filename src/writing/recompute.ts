import { compare, decimal, halfUnit, isZero, round, toGrouped, toNumber, toPlain, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { figureLabel, isUsable, type Figure } from '../identities/figure';
import { toExcelFormula, type ReferenceStyle } from '../identities/formula';
import type { Identity, Term } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judgement } from '../identities/judgement';
import { identityWithNumbers } from '../identities/words';
import { cellName } from '../workbook/address';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { contentOfFigure, type ContentOf } from './content';
import { CellMap, inOrder, type Assignment } from './order';
import { covers, isSameFormula, mentionsOf } from './references';

/** How totals are recomputed (重算方式). */
export interface RecomputeOptions {
  /** Live formulas or plain numbers. A cell that holds a formula gets a formula in either case. */
  readonly write: 'formulas' | 'values';
  /** `keep` leaves a total that is off by rounding alone (尾差): it is truer than its rounded parts. `settle` makes it their sum. */
  readonly tails: 'keep' | 'settle';
  /** What cells hold, with their number formats; without it, what the figures themselves know. */
  readonly contentOf?: ContentOf;
}

/** A cell that recomputing had to leave, and why, in one Chinese sentence. */
export interface CellNote {
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  readonly reason: string;
}

/** What recomputing comes to. */
export interface Recomputation {
  readonly plan: Plan;
  /** Totals that could not be computed. */
  readonly refused: readonly CellNote[];
  /** Things to look at: tables that contradict each other, numbers kept although they could not be confirmed. */
  readonly notes: readonly CellNote[];
}

/**
 * Computes every target of the identities from its terms, terms first (重算). Blank totals are filled and wrong ones corrected; what
 * holds already is left alone, so that a second run finds nothing to do. Never throws.
 */
export function recompute(identities: readonly Identity[], options: RecomputeOptions): Recomputation {
  const run = new Run(options, styleOf(identities));
  const assignments = inOrder(identities);
  for (const { target } of assignments) run.expect(target);
  for (const assignment of assignments) run.assign(assignment);
  for (const assignment of assignments) run.compareOthers(assignment);
  return { plan: { title: '重算', edits: run.edits }, refused: run.refused, notes: run.notes };
}

/** The workbook's own way of writing references, by the majority of its formulas. */
function styleOf(identities: readonly Identity[]): ReferenceStyle {
  let dollars = 0;
  let plain = 0;
  for (const { target } of identities) {
    if (!target.formula) continue;
    if (/\$[A-Za-z]{1,3}\$\d/.test(target.formula)) dollars++;
    else plain++;
  }
  return dollars > plain ? 'absolute' : 'relative';
}

/** One recomputation under way: what the cells hold by now, and what has been decided. */
class Run {
  readonly edits: Edit[] = [];
  readonly refused: CellNote[] = [];
  readonly notes: CellNote[] = [];
  private readonly now = new CellMap<Figure>();
  private readonly computed = new CellMap<true>();
  private readonly contentOf: ContentOf;

  constructor(
    private readonly options: RecomputeOptions,
    private readonly style: ReferenceStyle,
  ) {
    this.contentOf = options.contentOf ?? contentOfFigure;
  }

  /** Announces that the cell is going to be computed, so that it is not taken for one that somebody typed. */
  expect(target: Figure): void {
    this.computed.set(target, true);
  }

  assign({ target, by, others }: Assignment): void {
    const blocker = by.terms.find(({ figure }) => figure && !isUsable(this.current(figure)))?.figure;
    if (blocker) return this.refuse(target, `无法计算：${placeOf(blocker, target)}${stateInWords(this.current(blocker))}`);
    if (target.state === 'unreadable') return this.refuse(target, `此处是文字“${target.text ?? ''}”而不是数，未改动`);

    const identity = this.updated(by, target);
    if (target.state === 'pending') return this.takePending(target, identity);
    if (this.follows(target, by)) return this.take(target, identity);
    if (target.state !== 'error') {
      const judgement = judge(identity);
      if (judgement.verdict === 'notRun') return this.refuse(target, '无法计算：除数为零');
      if (this.mayStay(judgement)) return;
      if (isEmpty(identity)) return this.leave(target, '用来计算的各项都没有填数，此数未改动');
      if (this.isWordAgainstWord(target, by)) {
        return this.leave(target, `与另一张表不一致，而两处都是手填的数，请核对：${identityWithNumbers(identity)}`);
      }
    }
    this.write(target, identity, this.chosenFrom(target, identity, others));
  }

  /** Says where the cell, as it is by the end, contradicts another identity about it. */
  compareOthers({ target, others }: Assignment): void {
    const now = this.current(target);
    for (const other of others) {
      const identity = this.updated(other, now);
      if (judge(identity).verdict === 'mismatch') this.leave(target, `另一条关系不成立，请核对：${identityWithNumbers(identity)}`);
    }
  }

  private mayStay({ verdict }: Judgement): boolean {
    return verdict === 'equal' || (verdict === 'rounding' && this.options.tails === 'keep');
  }

  private current(figure: Figure): Figure {
    return this.now.get(figure) ?? figure;
  }

  /** The identity with what its cells hold by now. */
  private updated(identity: Identity, target: Figure): Identity {
    const terms = identity.terms.map((term): Term => (term.figure ? { ...term, figure: this.current(term.figure) } : term));
    return { ...identity, target, terms };
  }

  /** A formula that is right and will move along with the terms that this plan changes. */
  private follows(target: Figure, by: Identity): boolean {
    if (!target.formula) return false;
    const changed = by.terms.filter(({ figure }) => figure && this.now.get(figure)).map(({ figure }) => figure as Figure);
    if (changed.length === 0) return false;
    if (this.isOurs(target, by)) return true;
    const mentions = mentionsOf(target.formula, target.sheet);
    return changed.every((figure) => covers(mentions, figure)) && holds(judge(by));
  }

  private isOurs(target: Figure, identity: Identity): boolean {
    const formula = toExcelFormula(identity, this.style);
    return formula !== null && target.formula !== undefined && isSameFormula(formula, target.formula);
  }

  /** A formula without a stored result is either the one that we would write, or nobody knows what it gives. */
  private takePending(target: Figure, identity: Identity): void {
    if (this.isOurs(target, identity)) this.take(target, identity);
    else this.leave(target, '公式还没有计算结果，请先在表格软件中计算并保存');
  }

  /** Counts on the cell's own formula to give what the identity says. */
  private take(target: Figure, identity: Identity): void {
    const expected = rightSide(identity, target);
    if (expected) this.now.set(target, withAmount(target, expected, identity));
  }

  /** Two typed numbers of different tables contradict each other: neither is known to be the right one. */
  private isWordAgainstWord(target: Figure, { relation, terms }: Identity): boolean {
    if (relation === 'ratio' || target.state !== 'amount') return false;
    const isElsewhere = terms.some(({ figure }) => figure && figure.sheet !== target.sheet);
    return isElsewhere && !terms.some(({ figure }) => figure && this.computed.get(figure));
  }

  /**
   * The identity to compute the cell by: the chosen one, unless a copy of the same figure elsewhere differs from it by rounding
   * alone. The copy was printed from the exact amount, and two copies of one figure have to agree to the last digit.
   */
  private chosenFrom(target: Figure, identity: Identity, others: readonly Identity[]): Identity {
    if (this.options.tails === 'settle' || identity.relation === 'ratio') return identity;
    for (const other of others) {
      if (other.relation !== 'copy') continue;
      const copy = this.updated(other, target);
      const source = copy.terms[0]?.figure;
      if (!source || source.state !== 'amount' || copy.terms[0]?.sign !== 1) continue;
      const expected = rightSide(copy, target);
      if (!expected) continue;
      const shown = round(expected, target.places);
      if (judge({ ...identity, target: withAmount(target, shown, identity) }).verdict === 'rounding') return copy;
    }
    return identity;
  }

  private write(target: Figure, from: Identity, identity: Identity): void {
    const expected = rightSide(identity, target);
    if (!expected) return this.refuse(target, '无法计算：除数为零');
    const shown = round(expected, target.places);
    // A blank total over nothing is right as it is, and a value is never replaced by the same value.
    if (isZero(shown) && (target.state === 'blank' || target.state === 'nothing')) return;
    if (target.state === 'amount' && compare(shown, target.value) === 0) return;

    const before = this.contentOf(target);
    const wantsFormula = this.options.write === 'formulas' || before.formula !== null;
    const formula = wantsFormula && !isHeldAsText(before) ? toExcelFormula(identity, this.style) : null;
    if (formula === null && before.formula !== null) {
      return this.refuse(target, `公式 ${before.formula} 有误，但写不成新公式，应得${toGrouped(shown, target.places)}`);
    }
    if (formula === null && wantsFormula) this.leave(target, '因涉及文本格式的单元格，写成数而不是公式');
    const value = formula === null ? valueLike(before, shown, target) : toNumber(expected);
    const after: CellContent = { formula, value, format: before.format };
    this.now.set(target, withAmount(target, formula !== null && identity.relation !== 'ratio' ? expected : shown, from));
    const reason = reasonOf(target, before, after, shown, identity);
    this.edits.push({ sheet: target.sheet, row: target.row, column: target.column, before, after, reason });
  }

  private refuse(target: Figure, reason: string): void {
    this.refused.push({ sheet: target.sheet, cell: cellName(target), reason });
  }

  private leave(target: Figure, reason: string): void {
    this.notes.push({ sheet: target.sheet, cell: cellName(target), reason });
  }
}

/** A quotient is kept with as many digits as a spreadsheet's double has. */
const QUOTIENT_PLACES = 15;

/** What the right side comes to, whatever the target holds; null over a zero denominator. */
function rightSide(identity: Identity, { places }: Figure): Decimal | null {
  const isRatio = identity.relation === 'ratio';
  return judge({ ...identity, target: { ...identity.target, state: 'blank', places: isRatio ? QUOTIENT_PLACES : places } }).expected;
}

function holds({ verdict }: Judgement): boolean {
  return verdict === 'equal' || verdict === 'rounding';
}

/** Nobody filled in what the cell is computed from: overwriting it with zero would destroy the only number there is. */
function isEmpty({ relation, target, terms }: Identity): boolean {
  return relation !== 'ratio' && !isZero(target.value) && terms.every(({ figure }) => !figure || figure.state === 'blank');
}

/** A text cell would show a formula instead of its result, and a percentage typed as text would lose its sign. */
function isHeldAsText({ formula, value, format }: CellContent): boolean {
  return format === '@' || (formula === null && isPercentText(value));
}

function isPercentText(value: CellContent['value']): boolean {
  return typeof value === 'string' && /[%％]\s*$/.test(value);
}

function withAmount(figure: Figure, value: Decimal, identity: Identity): Figure {
  const width = identity.relation === 'ratio' ? halfUnit(figure.places) : halfWidth(value, figure.places, figure.unit);
  return { ...figure, state: 'amount', value, halfWidth: width, isText: false };
}

/** The number in the way the cell held it: a percentage typed as text stays one. */
function valueLike(before: CellContent, value: Decimal, { places }: Figure): number | string {
  if (isPercentText(before.value)) return `${toPlain(decimal(value.units, value.scale - 2), Math.max(places - 2, 0))}%`;
  return before.format === '@' ? toPlain(value, places) : toNumber(value);
}

function reasonOf(target: Figure, before: CellContent, after: CellContent, shown: Decimal, { rule }: Identity): string {
  const amount = toGrouped(shown, target.places);
  if (before.formula !== null && after.formula !== null && target.state === 'amount') {
    return `${rule.title}：原公式 ${before.formula} 得${toGrouped(target.value, target.places)}，改为 ${after.formula} 得${amount}`;
  }
  if (target.state === 'error') return `${rule.title}：原为${target.text ?? '错误值'}，改为${amount}`;
  if (target.state !== 'amount') return `${rule.title}：补填${amount}`;
  const isTail = compare(round(target.value, target.places), shown) === 0;
  return isTail ? `${rule.title}：按各项之和` : `${rule.title}：原为${toGrouped(target.value, target.places)}，应为${amount}`;
}

function placeOf(figure: Figure, from: Figure): string {
  const sheet = figure.sheet === from.sheet ? '' : `${figure.sheet}!`;
  return `${sheet}${cellName(figure)}“${figureLabel(figure)}”`;
}

function stateInWords({ state, text }: Figure): string {
  if (state === 'pending') return '的公式还没有计算结果';
  return state === 'error' ? `是错误值${text ?? ''}` : `不是数（${text ?? ''}）`;
}
