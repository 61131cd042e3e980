import { compare, isZero, toGrouped } from '../amount/decimal';
import { CellMap } from '../identities/cell-map';
import { isSameCell, isUsable, type Figure } from '../identities/figure';
import { isSameFormula, toExcelFormula, type ReferenceStyle } from '../identities/formula';
import { figuresOf, type Identity, type Term } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judgement } from '../identities/judgement';
import type { Assignment } from '../identities/order';
import { identityWithCells } from '../identities/words';
import { rateFormat } from '../performance/rate';
import { covers, mentionsOf } from '../workbook/mentions';
import type { CellContent, Edit } from '../workbook/plan';
import { numberFor, type AmountContents } from './amount-content';
import { CellNotes } from './cell-notes';
import type { ContentOf } from './content';
import { Copies, type Chosen } from './copies';
import type { RecomputeOptions } from './recomputation';
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
import type { Trust } from './trust';

/** Whether an identity that holds says anything: where nothing is filled in yet, all of them do. */
function isTold(figures: readonly Figure[]): boolean {
  return figures.some(({ state, value }) => state === 'nothing' || (state === 'amount' && !isZero(value)));
}

const LAST_DIGIT = '数额由四舍五入后的数反推，末位可能差一点，请对照账簿';
const BREAKS_OTHERS = '这样改会使别的勾稽关系不再成立，请核对后再定';

/** One recomputation under way: what the cells hold by now, and what has been decided. */
export class Run {
  readonly edits: Edit[] = [];
  readonly held: Edit[] = [];
  readonly said = new CellNotes();
  /** Cells that come out otherwise than they are. */
  changes = 0;
  private readonly now = new CellMap<Figure>();
  private readonly copies: Copies;
  private readonly computed = new CellMap<true>();
  /** Wrong formulas that could not be replaced: nothing may be computed from what they give. */
  private readonly wrong = new CellMap<true>();

  constructor(
    private readonly options: RecomputeOptions,
    private readonly style: ReferenceStyle,
    private readonly contentOf: ContentOf,
    private readonly amounts: AmountContents,
    private readonly trust: Trust,
    private readonly forbidden: CellMap<true>,
    private readonly earlier: Run | null,
    identities: readonly Identity[],
  ) {
    this.copies = new Copies(identities, this.now, earlier?.copies ?? null);
  }

  /** Announces that the cell is going to be computed, so that it is not taken for one that somebody typed. */
  expect(target: Figure): void {
    this.computed.set(target, true);
  }

  /** Puts the causes right first: cells that are proved wrong, numbers that are stored as text and that a formula passes over. */
  correct(): void {
    for (const figure of this.trust.conversions) {
      if (this.forbidden.get(figure)) continue;
      this.changes++;
      this.now.set(figure, { ...figure, isText: false });
      const before = this.contentOf(figure);
      this.propose(figure, before, this.amounts.asNumber(figure), `文本型数字：转换为数字，公式才能把它算进去`, null);
    }
    for (const { cell, suggested, isExact, reason } of this.trust.corrections) {
      if (this.isTotal(cell)) continue;
      const before = this.contentOf(cell);
      const doubt = this.doubtOfCorrection(cell, before, isExact);
      if (doubt === null) {
        this.changes++;
        this.now.set(cell, { ...cell, state: 'amount', value: suggested, isText: false });
      }
      const after = this.amounts.holding(cell, suggested, Math.max(cell.places, suggested.scale));
      const why = reason === '' ? '' : `（${reason}）`;
      const was = cell.state === 'amount' ? ` ${toGrouped(cell.value, cell.places)}` : '空白';
      this.propose(cell, before, after, `改正：原为${was}，应为 ${toGrouped(suggested, cell.places)}${why}`, doubt);
    }
  }

  /** Whether an edit puts a cause right, and does not only follow from others. */
  isCause({ sheet, row, column }: Edit): boolean {
    const at = { sheet, row, column };
    return this.trust.correctionOf(at) !== undefined || this.trust.hasWrongFormula(at) || this.trust.isConverted(at);
  }

  /** A cell that is proved wrong and that its own parts tell the amount of. */
  private isTotal(cell: Figure): boolean {
    return this.computed.get(cell) === true;
  }

  private doubtOfCorrection(cell: Figure, { formula }: CellContent, isExact: boolean): string | null {
    if (this.forbidden.get(cell)) return BREAKS_OTHERS;
    if (formula !== null) return `这一格是公式 ${formula}，不以数值代替，请改公式`;
    return isExact ? null : LAST_DIGIT;
  }

  /** Takes back what would break an identity that holds; whether there was any. */
  forbidWhatBreaks(identities: readonly Identity[]): boolean {
    const edited = new CellMap<true>();
    for (const { sheet, row, column } of this.edits) edited.set({ sheet, row, column }, true);
    let isAny = false;
    for (const identity of identities) {
      const figures = figuresOf(identity);
      if (!figures.some((figure) => edited.get(figure))) continue;
      const { verdict } = judge(this.updated(identity, this.current(identity.target)));
      if (verdict !== 'mismatch' && verdict !== 'exceeds') continue;
      if (!(holds(judge(identity)) ? isTold(figures) : this.missesWhatIsProved(identity, edited))) continue;
      for (const figure of figures) {
        if (!edited.get(figure) || this.forbidden.get(figure)) continue;
        this.forbidden.set(figure, true);
        isAny = true;
      }
    }
    return isAny;
  }

  /** Whether the identity would hold had a corrected cell been given what is proved of it, and not the sum of its rounded parts. */
  private missesWhatIsProved(identity: Identity, edited: CellMap<true>): boolean {
    return figuresOf(identity).some((figure) => {
      const proved = edited.get(figure) && this.trust.correctionOf(figure)?.suggested;
      if (!proved) return false;
      const now = (other: Figure): Figure => (isSameCell(other, figure) ? withAmount(other, proved, identity) : this.current(other));
      const terms = identity.terms.map((term): Term => (term.figure ? { ...term, figure: now(term.figure) } : term));
      return holds(judge({ ...identity, target: now(identity.target), terms }));
    });
  }

  assign({ target, by, others }: Assignment): void {
    const blocker = by.terms.find(({ figure }) => figure && (this.wrong.get(figure) || !isUsable(this.current(figure))))?.figure;
    if (blocker) return this.blocked(target, blocker);
    if (target.state === 'unreadable') return this.said.refuse(target, `此处是文字“${target.text ?? ''}”而不是数，未改动`);

    const identity = this.updated(by, target);
    if (target.state === 'pending') return this.takePending(target, identity);
    if (this.trust.hasRightFormula(target)) return this.followFormula(target);
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
    this.write(target, identity, this.chosenFor(target, identity, others));
  }

  /** A formula that adds up its own parts rightly is never replaced: it moves with them. */
  private followFormula(target: Figure): void {
    const by = this.trust.derivation.definitionOf(target);
    if (!by || !by.terms.some(({ figure }) => figure && this.now.get(figure))) return;
    this.take(target, this.updated(by, target));
  }

  /** Why the cell may not be written without being asked; null where it may. */
  private doubtOf(target: Figure, by: Identity): string | null {
    if (this.forbidden.get(target)) return this.trust.correctionOf(target)?.isExact === false ? LAST_DIGIT : BREAKS_OTHERS;
    const isFilled = target.state === 'amount' || target.state === 'nothing';
    for (const { figure } of by.terms) {
      const doubted = figure && this.trust.doubted(figure);
      if (!doubted) continue;
      if (!isFilled) return `所依据的${placeOf(doubted, target)}与别处不符，改正后再算`;
    }
    const correction = this.trust.correctionOf(target);
    if (!isFilled || this.trust.hasWrongFormula(target) || this.isProvedBy(target, by) || judge({ ...by, target }).verdict === 'rounding')
      return null;
    if (correction)
      return `别处证明这一格应为 ${toGrouped(correction.suggested, target.places)}，与各项之和不符，请核对各项及其科目编码后再定`;
    if (by.relation === 'ratio') return '与两个数算出的不符，定不出是比率有误还是其中一个数有误，请核对后再定';
    return '与各项之和不符，定不出是这一格有误还是某一分项有误，请核对后再定';
  }

  /** Whether the cell is proved wrong and would be right by what the identity says. */
  private isProvedBy(target: Figure, by: Identity): boolean {
    const correction = this.trust.correctionOf(target);
    return correction !== undefined && holds(judge({ ...by, target: withAmount(target, correction.suggested, by) }));
  }

  private propose(figure: Figure, before: CellContent, after: CellContent, reason: string, doubt: string | null): void {
    const { sheet, row, column } = figure;
    const edit: Edit = { sheet, row, column, before, after, reason };
    if (doubt === null) this.edits.push(edit);
    else this.held.push({ ...edit, doubt });
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
    if (this.isWordAgainstWord(target, by) && !this.isProvedBy(target, by))
      return `与另一张表不一致，而两处都是手填的数，请核对：${this.inWords(identity)}`;
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
    if (relation === 'ratio') return false;
    const isElsewhere = terms.some(({ figure }) => figure && figure.sheet !== target.sheet);
    return isElsewhere && !terms.some(({ figure }) => figure && this.computed.get(figure));
  }

  /** The identity to compute the cell by. */
  private chosenFor(target: Figure, identity: Identity, others: readonly Identity[]): Chosen {
    if (this.options.tails === 'settle' || identity.relation === 'ratio') return { by: identity, isNumberOnly: false };
    const proved = this.trust.correctionOf(target);
    if (proved?.isExact && target.formula === undefined) {
      // Where its parts leave only rounding open, what proves the cell to the last digit is truer than their sum.
      const { verdict } = judge({ ...identity, target: withAmount(target, proved.suggested, identity) });
      if (verdict === 'rounding') return { by: identity, isNumberOnly: true, proved: proved.suggested };
    }
    return this.copies.chosenFrom(target, identity, others);
  }

  private wantsFormula(target: Figure): boolean {
    return this.options.write === 'formulas' || target.formula !== undefined;
  }

  private write(target: Figure, from: Identity, { by: identity, isNumberOnly, proved }: Chosen): void {
    const expected = proved ?? rightSide(identity, target);
    if (!expected) return this.said.refuse(target, '无法计算：除数为零');
    const shown = shownAs(expected, target, identity);
    // A blank total over nothing is right as it is, and a value is never replaced by the same value.
    if (isZero(shown) && (target.state === 'blank' || target.state === 'nothing')) return;
    if (target.state === 'amount' && compare(shown, target.value) === 0) return;

    this.changes++;
    const doubt = this.doubtOf(target, from);
    // What stands there stays for the time being; a blank is shown as it would be filled, and all that follows from it is held too.
    const isKept = doubt !== null && target.state === 'amount';
    if (!this.earlier) {
      if (!isKept) this.now.set(target, withAmount(target, shown, from));
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
    if (!isKept) this.now.set(target, withAmount(target, formula !== null && identity.relation !== 'ratio' ? expected : shown, from));
    this.propose(target, before, after, reasonOf(target, before, after, shown, identity), doubt);
  }
}
