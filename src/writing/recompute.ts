import { compare, isZero, round, sum, toGrouped, ZERO, type Decimal } from '../amount/decimal';
import { isUsable, type Figure } from '../identities/figure';
import { styleOf, toExcelFormula, type ReferenceStyle } from '../identities/formula';
import type { Identity, Term } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judgement } from '../identities/judgement';
import { identityWithCells } from '../identities/words';
import { covers, mentionsOf } from '../workbook/mentions';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { AmountContents, numberFor } from './amount-content';
import { CellNotes, type CellNote } from './cell-notes';
import { contentOfFigure, type ContentOf } from './content';
import { CellMap, inOrder, type Assignment } from './order';
import { rateFormat } from '../performance/rate';
import { isSameFormula } from './references';
import {
  holds,
  isCutRate,
  isEmpty,
  isHeldAsText,
  isIncomplete,
  placeOf,
  reasonOf,
  rightSide,
  shownAs,
  stateInWords,
  withAmount,
} from './replacement';

/** How totals are recomputed (重算方式). */
export interface RecomputeOptions {
  /** Live formulas or plain numbers. A cell that holds a formula gets a formula in either case. */
  readonly write: 'formulas' | 'values';
  /** `keep` leaves a total that is off by rounding alone (尾差): it is truer than its rounded parts. `settle` makes it their sum. */
  readonly tails: 'keep' | 'settle';
  /** What cells hold, with their number formats; without it, what the figures themselves know. */
  readonly contentOf?: ContentOf;
  /** The title of the table that a cell belongs to, for the notes; null where it belongs to none. */
  readonly tableOf?: (figure: Figure) => string | null;
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
  const assignments = inOrder(identities);
  const style = styleOf(identities);
  const contentOf = options.contentOf ?? contentOfFigure;
  const amounts = new AmountContents(
    identities.flatMap(({ target, terms }) => [target, ...terms.flatMap(({ figure }) => figure ?? [])]),
    contentOf,
  );
  const pass = (earlier: Run | null): Run => {
    const run = new Run(options, style, contentOf, amounts, earlier);
    for (const identity of identities) run.noteCopy(identity);
    for (const { target, by } of assignments) if (!isIncomplete(by)) run.expect(target);
    for (const assignment of assignments) run.assign(assignment);
    return run;
  };
  // Which of two copies is the more exact one is known only once both have been computed: the first pass only computes.
  const first = pass(null);
  const run = first.changes > 0 ? pass(first) : first;
  for (const assignment of assignments) run.compareOthers(assignment);
  run.said.noteTails();
  return { plan: { title: '重算', edits: run.edits }, refused: run.said.refused, notes: run.said.notes };
}

/**
 * The identity that computes a cell. `isNumberOnly`: no formula may say it, since the cell that it copies follows this one, or since
 * the two stand in one table to be held against each other (收入总计 = 支出总计): as a formula they would agree whatever happens.
 */
interface Chosen {
  readonly by: Identity;
  readonly isNumberOnly: boolean;
}

/** One recomputation under way: what the cells hold by now, and what has been decided. */
class Run {
  readonly edits: Edit[] = [];
  readonly said = new CellNotes();
  /** Cells that come out otherwise than they are. */
  changes = 0;
  private readonly now = new CellMap<Figure>();
  /** How far from the exact amount a computed cell can be. */
  private readonly slack = new CellMap<Decimal>();
  private readonly computed = new CellMap<true>();
  /** Wrong formulas that could not be replaced: nothing may be computed from what they give. */
  private readonly wrong = new CellMap<true>();
  /** For each cell the relations that print it elsewhere, turned round: cell = copy. */
  private readonly copies = new CellMap<Identity[]>();

  constructor(
    private readonly options: RecomputeOptions,
    private readonly style: ReferenceStyle,
    private readonly contentOf: ContentOf,
    private readonly amounts: AmountContents,
    private readonly earlier: Run | null,
  ) {}

  /** Remembers where else a figure is printed. */
  noteCopy(identity: Identity): void {
    const [term] = identity.terms;
    if (identity.relation !== 'copy' || !term?.figure || term.sign !== 1) return;
    const back: Identity = { ...identity, target: term.figure, terms: [{ figure: identity.target, sign: 1 }] };
    const known = this.copies.get(term.figure);
    if (known) known.push(back);
    else this.copies.set(term.figure, [back]);
  }

  /** Announces that the cell is going to be computed, so that it is not taken for one that somebody typed. */
  expect(target: Figure): void {
    this.computed.set(target, true);
  }

  assign({ target, by, others }: Assignment): void {
    const blocker = by.terms.find(({ figure }) => figure && (this.wrong.get(figure) || !isUsable(this.current(figure))))?.figure;
    if (blocker) return this.blocked(target, blocker);
    if (target.state === 'unreadable') return this.said.refuse(target, `此处是文字“${target.text ?? ''}”而不是数，未改动`);

    const identity = this.updated(by, target);
    if (target.state === 'pending') return this.takePending(target, identity);
    if (this.follows(target, by)) return this.take(target, identity);
    if (target.state !== 'error') {
      const judgement = judge(identity);
      if (judgement.verdict === 'notRun') return this.said.refuse(target, '无法计算：除数为零');
      if (this.mayStay(judgement) || isCutRate(identity)) {
        if (judgement.verdict === 'rounding') this.said.keepTail(target);
        return;
      }
      const objection = this.objectionTo(target, by, identity);
      if (objection !== null) return this.said.leave(target, objection);
    }
    if (isIncomplete(identity)) return;
    this.write(target, identity, this.chosenFrom(target, identity, others));
  }

  /** The cell hangs on one whose amount is not known. A number that stands there may be right all the same. */
  private blocked(target: Figure, blocker: Figure): void {
    const why = this.wrong.get(blocker) ? '的公式有误，未能改正' : stateInWords(this.current(blocker));
    if (target.state === 'amount' || target.state === 'pending') {
      this.said.leave(target, `未判断，因为${placeOf(blocker, target)}${why}`);
    } else this.said.refuse(target, `无法计算：${placeOf(blocker, target)}${why}`);
  }

  /** Says where the cell, as it is by the end, contradicts another identity about it. */
  compareOthers({ target, others }: Assignment): void {
    const now = this.current(target);
    for (const other of others) {
      const identity = this.updated(other, now);
      if (judge(identity).verdict === 'mismatch') this.said.leave(target, `另一条关系不成立，请核对：${this.inWords(identity)}`);
    }
  }

  /** Why a number that does not agree is left all the same; null where it may be replaced. */
  private objectionTo(target: Figure, by: Identity, identity: Identity): string | null {
    if (isEmpty(identity)) return '用来计算的各项都没有填数，此数未改动';
    if (target.state !== 'amount') return null;
    if (isIncomplete(identity)) return '各项还没有填全，此数未改动';
    if (by.rule.severity !== 'error') return `与推算的不一致，是否有误请核对：${this.inWords(identity)}`;
    if (this.isWordAgainstWord(target, by)) return `与另一张表不一致，而两处都是手填的数，请核对：${this.inWords(identity)}`;
    return null;
  }

  private inWords(identity: Identity): string {
    return identityWithCells(identity, this.options.tableOf ?? (() => null));
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
    else this.said.leave(target, `未判断，因为公式 ${target.formula ?? ''} 没有计算结果，请先在表格软件中计算并保存`);
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
   * The identity to compute the cell by: the chosen one, unless a more exact copy of the same figure differs from it by rounding
   * alone. A printed figure is truer than the sum of rounded parts, and two copies have to agree to the last digit.
   */
  private chosenFrom(target: Figure, identity: Identity, others: readonly Identity[]): Chosen {
    if (this.options.tails === 'settle' || identity.relation === 'ratio') return { by: identity, isNumberOnly: false };
    let chosen: Chosen = { by: identity, isNumberOnly: false };
    let slack = sum(identity.terms.map(({ figure }) => (figure ? this.slackOf(figure) : ZERO)));
    const back = this.copies.get(target) ?? [];
    for (const other of [...others, ...back]) {
      const [term] = other.terms;
      if (other.relation !== 'copy' || !term?.figure || term.sign !== 1) continue;
      const isNumberOnly = back.includes(other) || term.figure.sheet === target.sheet;
      if (isNumberOnly && target.formula !== undefined) continue;
      const source = this.now.get(term.figure) ?? this.earlier?.now.get(term.figure) ?? term.figure;
      const sourceSlack = this.slackOf(term.figure);
      if (source.state !== 'amount' || compare(sourceSlack, slack) >= 0) continue;
      const copy: Identity = { ...other, target, terms: [{ ...term, figure: source }] };
      const expected = rightSide(copy, target);
      const shown = expected && round(expected, target.places);
      if (!shown || judge({ ...identity, target: withAmount(target, shown, identity) }).verdict !== 'rounding') continue;
      chosen = { by: copy, isNumberOnly };
      slack = sourceSlack;
    }
    this.slack.set(target, slack);
    return chosen;
  }

  /** How far the cell can be from the exact amount: half a digit where it was printed, all its parts' halves where it was added up. */
  private slackOf(figure: Figure): Decimal {
    return this.slack.get(figure) ?? this.earlier?.slack.get(figure) ?? figure.halfWidth;
  }

  private wantsFormula(target: Figure): boolean {
    return this.options.write === 'formulas' || target.formula !== undefined;
  }

  private write(target: Figure, from: Identity, { by: identity, isNumberOnly }: Chosen): void {
    const expected = rightSide(identity, target);
    if (!expected) return this.said.refuse(target, '无法计算：除数为零');
    const shown = shownAs(expected, target, identity);
    // A blank total over nothing is right as it is, and a value is never replaced by the same value.
    if (isZero(shown) && (target.state === 'blank' || target.state === 'nothing')) return;
    if (target.state === 'amount' && compare(shown, target.value) === 0) return;

    this.changes++;
    if (!this.earlier) {
      this.now.set(target, withAmount(target, shown, from));
      return;
    }
    const before = this.contentOf(target);
    const wantsFormula = this.wantsFormula(target);
    const formula = wantsFormula && !isNumberOnly && !isHeldAsText(before) ? toExcelFormula(identity, this.style) : null;
    if (formula === null && before.formula !== null) {
      this.wrong.set(target, true);
      return this.said.refuse(target, `公式 ${before.formula} 有误，但写不成新公式，应得${toGrouped(shown, target.places)}`);
    }
    if (isNumberOnly && wantsFormula)
      this.said.leave(
        target,
        `与各项之和只差尾数，取另一处更准的数，写成数而不是公式：${this.inWords({ ...identity, target: withAmount(target, shown, identity) })}`,
      );
    else if (formula === null && wantsFormula) this.said.leave(target, '因涉及文本格式的单元格，写成数而不是公式');
    const held = this.amounts.holding(target, shown, Math.max(target.places, identity.rounding ? shown.scale : 0));
    const isNewRate = identity.rounding && before.formula === null && before.value === null;
    const after: CellContent = {
      ...held,
      ...(formula === null ? {} : { formula, value: numberFor(expected, target) }),
      ...(isNewRate ? { format: rateFormat(before.format, shown) } : {}),
    };
    this.now.set(target, withAmount(target, formula !== null && identity.relation !== 'ratio' ? expected : shown, from));
    const reason = reasonOf(target, before, after, shown, identity);
    this.edits.push({ sheet: target.sheet, row: target.row, column: target.column, before, after, reason });
  }
}
