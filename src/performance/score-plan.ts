import { compare, sum, toNumber, toPlain, type Decimal } from '../amount/decimal';
import { normalise, withNumberBehind } from '../amount/text';
import { figureLabel, type Figure } from '../identities/figure';
import { toExcelFormula } from '../identities/formula';
import type { Identity } from '../identities/identity';
import type { Position } from '../workbook/address';
import { cellName } from '../workbook/address';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { cellAt, cellText, type Sheet } from '../workbook/workbook';
import { isOtherThanSum, totalOfScores } from './checks/total-checks';
import { P } from './checks/rules';
import type { FormProfile } from './choose-profile';
import type { EvaluationForm, Indicator, MoneyRow, PerformanceForm } from './form';
import type { ScoringProfile } from './profile';
import { countedExecution, HUNDRED, isCounted } from './points';
import { proposeProfile } from './propose-profile';
import { computedRate, executionRate, rateFormat } from './rate';
import type { Proposal } from './proposal';
import { gradeOf, scoreForm, type ScoredForm } from './score';
import { editOf, valueOf } from './score-edits';
import { summaryEdits } from './summary-edits';
import { totalOf, type TotalRule } from './total';
import { totalFormula } from './total-formula';

/** An indicator that somebody has to score, with what the rule allows. */
export interface JudgementItem extends Position {
  readonly sheet: string;
  readonly indicator: string;
  readonly reason: string;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface ScorePlanOptions {
  /** The profile of every form; a form that is not named is scored under the one that it suggests. */
  readonly profiles?: ReadonlyMap<EvaluationForm, FormProfile>;
  /** Whether 执行率 and 总分 are written as formulas or as values. */
  readonly write: 'formulas' | 'values';
  /** Whether filled cells are replaced too; formulas never are. */
  readonly overwrite: boolean;
  /** What the user chose for indicators that need judgement, by form and row. */
  readonly chosen?: ReadonlyMap<EvaluationForm, ReadonlyMap<number, Decimal>>;
  /** Why the user chose what the rule does not allow, by form and row; it is written where the form has a place for it. */
  readonly reasons?: ReadonlyMap<EvaluationForm, ReadonlyMap<number, string>>;
  /** Whether a group's points are split evenly where the form prints none for its indicators. */
  readonly equalWeights?: boolean;
  /** Forms about which the finding was made that caps their total (审计披露). */
  readonly capped?: ReadonlySet<EvaluationForm>;
  /** The cell that an amount rests on and that is doubted (存疑); what is computed from it is not written. */
  readonly doubted?: (figure: Figure) => Figure | null;
}

/** A total, grade or line of the 汇总表 that follows from scores and is not written all the same. */
export interface Unwritten extends Position {
  readonly sheet: string;
  /** One Chinese sentence. */
  readonly reason: string;
}

/** What scoring would write, and what it leaves to people. */
export interface ScorePlan {
  readonly plan: Plan;
  readonly judgement: readonly JudgementItem[];
  readonly unwritten: readonly Unwritten[];
  readonly scored: readonly ScoredForm[];
}

/** Plans the scores of all forms of a workbook: blank cells only, unless asked to overwrite. Never throws. */
export function planScores(forms: readonly PerformanceForm[], sheets: readonly Sheet[], options: ScorePlanOptions): ScorePlan {
  const edits: Edit[] = [];
  const judgement: JudgementItem[] = [];
  const unwritten: Unwritten[] = [];
  const scored: ScoredForm[] = [];
  const totals = new Map<EvaluationForm, Decimal>();
  const changed = new Set<EvaluationForm>();
  for (const form of forms) {
    const sheet = sheets.find(({ name }) => name === form.sheet);
    if (form.kind === 'summary' || !sheet) continue;
    const profile = options.profiles?.get(form)?.profile ?? proposeProfile(form).profile;
    const result = scoreForm(form, profile, {
      chosen: options.chosen?.get(form),
      reasons: options.reasons?.get(form),
      equalWeights: options.equalWeights,
      isCapped: options.capped?.has(form),
      replacesRate: options.overwrite,
    });
    scored.push(result);
    const writer = new FormWriter(sheet, options);
    writer.fill(result);
    edits.push(...writer.edits);
    judgement.push(...writer.judgement);
    unwritten.push(...writer.unwritten);
    if (writer.edits.length > 0) changed.add(form);
    if (writer.total) totals.set(form, writer.total);
  }
  for (const form of forms) {
    const sheet = sheets.find(({ name }) => name === form.sheet);
    if (form.kind === 'summary' && sheet) edits.push(...summaryEdits(form, sheet, scored, totals, options, changed));
  }
  return { plan: { title: '自评打分', edits }, judgement, unwritten, scored };
}

/** Collects the edits of one form. */
class FormWriter {
  readonly edits: Edit[] = [];
  readonly judgement: JudgementItem[] = [];
  readonly unwritten: Unwritten[] = [];
  /** Whether a score was written, so that what follows from it has to be written too. */
  private hasScored = false;
  /** The total after the plan; null while scores are missing. */
  total: Decimal | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly options: ScorePlanOptions,
  ) {}

  fill(scored: ScoredForm): void {
    const { form, profile } = scored;
    for (const row of form.money?.rows ?? []) if (row === form.money?.scored || !profile.isScored) this.fillRate(row, profile, form);
    if (form.columns.score === null || !profile.isScored) return;
    const after = new Map<Figure, Decimal | null>();
    const execution = countedExecution(form);
    if (execution) after.set(execution, this.fillExecution(execution, scored, form.money?.scored ?? null));
    for (const { part, proposal } of scored.parts) after.set(part.score, this.fillScore(part.score, proposal, part.label, form));
    for (const { indicator, proposal } of scored.indicators) {
      if (!indicator.score || (!isCounted(indicator) && proposal.kind === 'excluded')) continue;
      const value = this.fillScore(indicator.score, proposal, indicator.name, form);
      // What is nested counts with its heading.
      if (isCounted(indicator)) after.set(indicator.score, value);
      if (proposal.kind === 'decided' && proposal.isExplained) this.fillReason(form, indicator);
    }
    this.fillTotal(scored, after);
  }

  private fillRate(row: MoneyRow, profile: ScoringProfile, form: EvaluationForm): void {
    const { rate: place } = row;
    const rate = executionRate(row, profile);
    if (!place || rate.kind !== 'rate' || !this.mayWrite(place, rate.value) || this.isDoubted(row, place, '执行率')) return;
    const format = rateFormat(cellAt(this.sheet, place.row, place.column)?.format, rate.value);
    const formula = this.formulaOf(computedRate(row, profile, P.rate, form.title));
    this.write(place, { formula, value: toNumber(rate.value), format }, `执行率 = ${rate.words}`);
  }

  private formulaOf(identity: Identity | null): string | null {
    return identity && this.options.write === 'formulas' ? toExcelFormula(identity, 'relative') : null;
  }

  /** Fills the score for the execution rate, unless the rate rests on a doubted amount. */
  private fillExecution(place: Figure, { execution, form }: ScoredForm, row: MoneyRow | null): Decimal | null {
    const isWritten = execution.kind === 'decided' && this.mayWrite(place, execution.score);
    if (isWritten && row && this.isDoubted(row, place, '执行率得分')) return place.state === 'amount' ? place.value : null;
    return this.fillScore(place, execution, '预算执行率', form);
  }

  /** Whether an amount of the row is doubted; says so at the cell that is not written for it. */
  private isDoubted({ budget, executed }: MoneyRow, place: Position, what: string): boolean {
    const [cell] = [budget, executed].flatMap((figure) => (figure && this.options.doubted?.(figure)) ?? []);
    if (!cell) return false;
    const reason = `${cellName(cell)}“${figureLabel(cell)}”与有关的数不相符，请先改正，再填${what}`;
    this.unwritten.push({ sheet: this.sheet.name, row: place.row, column: place.column, reason });
    return true;
  }

  /** Fills one score; returns what the cell holds afterwards, null where that is not known. */
  private fillScore(place: Figure, proposal: Proposal, name: string, form: EvaluationForm): Decimal | null {
    const printed = place.state === 'amount' ? place.value : place.state === 'nothing' ? { units: 0n, scale: 0 } : null;
    if (proposal.kind === 'decided' && this.mayWrite(place, proposal.score)) {
      this.write(place, valueOf(proposal.score, this.sheet, place), `${name}：${proposal.reason}`);
      this.hasScored = true;
      return proposal.score;
    }
    const isOpen = proposal.kind === 'judgement' && proposal.isSum !== true;
    if (isOpen && (place.state === 'blank' || (this.options.overwrite && place.formula === undefined))) {
      const { low, high, reason } = proposal;
      this.judgement.push({ sheet: form.sheet, row: place.row, column: place.column, indicator: name, reason, low, high });
    }
    // An indicator that is not scored adds nothing to the total.
    return proposal.kind === 'excluded' && place.state === 'blank' ? { units: 0n, scale: 0 } : printed;
  }

  /** The reason for a score that the rule does not give, where the form has an empty place for it. */
  private fillReason(form: EvaluationForm, indicator: Indicator): void {
    const why = this.options.reasons?.get(form)?.get(indicator.row)?.trim() ?? '';
    const column = form.columns.reason;
    if (column === null || why === '' || indicator.reason) return;
    const place = { row: indicator.row, column };
    if (cellText(cellAt(this.sheet, place.row, column)).trim() !== '') return;
    this.write(
      place,
      { formula: null, value: why, format: cellAt(this.sheet, place.row, column)?.format ?? null },
      `${indicator.name}：得分的理由`,
    );
  }

  /** Says why a total that would follow is not written. */
  private leave(form: EvaluationForm, reason: string): void {
    const place = form.total?.score ?? form.headTotal;
    if (place && place.formula === undefined && (place.state === 'blank' || this.hasScored)) {
      this.unwritten.push({ sheet: form.sheet, row: place.row, column: place.column, reason });
    }
  }

  private fillTotal(scored: ScoredForm, after: ReadonlyMap<Figure, Decimal | null>): void {
    const { form, profile, totalRule } = scored;
    const values = [...after.values()];
    const place = form.total?.score;
    if (values.length === 0) return;
    const open = values.filter((value) => value === null).length;
    if (!values.every((value): value is Decimal => value !== null)) {
      this.leave(form, `还有${String(open)}项得分要由人评定，总分等填齐后再写`);
      return;
    }
    if (isOtherThanSum(scored)) {
      if (this.hasScored) this.leave(form, '表内总分不是各项得分之和（折算过，或有上限），写入得分后请自行核对总分');
      else this.followTotal(scored, (form.total?.score ?? form.headTotal)?.value ?? null);
      return;
    }
    const scores = sum(values);
    const total = totalOf(scores, totalRule, profile);
    if (compare(total, HUNDRED) > 0) {
      this.leave(form, `各项得分合计${toPlain(total)}，超过100分，请先核对分值，总分没有写`);
      return;
    }
    if (this.isLeftStanding(place ?? form.headTotal, total)) {
      this.leaveGrade(form, '总分与各项得分之和不符，请先改正，等级没有写');
      return;
    }
    if (place && this.isWithOtherText(place)) {
      if (place.state !== 'amount' || compare(place.value, total) !== 0) this.leave(form, '总分与别的文字写在同一格，请自行填写');
    } else if (place && this.mayFollow(place, total)) {
      const identity = this.options.write === 'formulas' ? totalOfScores(form) : null;
      const formula = identity && totalFormula(identity, scores, totalRule, profile);
      const words = `总分 = ${values.map((value) => toPlain(value)).join(' + ')} = ${toPlain(scores)}`;
      const content = this.totalAt(place, total);
      this.write(
        place,
        typeof content.value === 'string' ? content : { ...content, formula },
        `${words}${totalWords(scores, totalRule, profile)}`,
      );
    }
    const head = form.headTotal;
    if (head && this.mayFollow(head, total)) {
      this.write(head, this.totalAt(head, total), `表头总分与表内总分一致，为${toPlain(total)}`);
    }
    this.followTotal(scored, total);
  }

  /** Whether another total stands there and stays: it is doubted, and nothing is made of it. */
  private isLeftStanding(place: Figure | null, total: Decimal): boolean {
    return place?.state === 'amount' && place.formula === undefined && compare(place.value, total) !== 0 && !this.mayFollow(place, total);
  }

  /** The grade that the total earns; the 汇总表 takes the total too. */
  private followTotal({ form, profile }: ScoredForm, total: Decimal | null): void {
    this.total = total;
    const grade = total && gradeOf(total, profile);
    const gradeCell = form.total?.gradeCell;
    if (total && gradeCell && grade && this.mayWriteText(gradeCell, grade)) {
      this.write(gradeCell, { ...valueOf(total, this.sheet, gradeCell), value: grade }, `总分${toPlain(total)}，等级为${grade}`);
    }
  }

  /** Says why a blank grade stays blank. */
  private leaveGrade(form: EvaluationForm, reason: string): void {
    const place = form.total?.gradeCell;
    if (place && cellText(cellAt(this.sheet, place.row, place.column)).trim() === '') {
      this.unwritten.push({ sheet: form.sheet, row: place.row, column: place.column, reason });
    }
  }

  /** The total by itself, or behind the caption that its cell holds (总分：). */
  private totalAt(place: Position, total: Decimal): CellContent {
    const caption = cellText(cellAt(this.sheet, place.row, place.column));
    const content = valueOf(total, this.sheet, place);
    return /[:：]/.test(caption) ? { ...content, value: withNumberBehind(caption, toPlain(total)) } : content;
  }

  /** Whether more than a number stands behind the caption of a total: 总分：95分（优）, 总分：见附件. */
  private isWithOtherText(place: Position): boolean {
    const [, behind] = /[:：]([^:：]*)$/.exec(cellText(cellAt(this.sheet, place.row, place.column))) ?? [];
    return behind !== undefined && !/^(?:\d+(?:\.\d+)?)?分?$/.test(normalise(behind));
  }

  private mayWrite(place: Figure, value: Decimal): boolean {
    if (place.formula !== undefined) return false;
    if (place.state === 'blank') return true;
    return this.options.overwrite && !(place.state === 'amount' && compare(place.value, value) === 0);
  }

  /** A total that is there already is written too where a score was: it would be wrong beside it. */
  private mayFollow(place: Figure, value: Decimal): boolean {
    if (this.mayWrite(place, value)) return true;
    return this.hasScored && place.formula === undefined && place.state === 'amount' && compare(place.value, value) !== 0;
  }

  private mayWriteText(place: Position, text: string): boolean {
    const cell = cellAt(this.sheet, place.row, place.column);
    if (!cell || cellText(cell).trim() === '') return cell?.formula === undefined;
    const follows = this.options.overwrite || this.hasScored;
    return follows && cell.formula === undefined && !cellText(cell).trim().startsWith(text);
  }

  private write(place: Position, after: CellContent, reason: string): void {
    this.edits.push(editOf(this.sheet, place, after, reason));
  }
}

/** What is done to a sum of scores beyond adding them up. */
function totalWords(scores: Decimal, { applying, most }: TotalRule, profile: ScoringProfile): string {
  const whole = totalOf(scores, { applying, most: null }, profile);
  const rescaled = applying ? `，除去不适用的按${toPlain(applying)}分折算为百分制，得${toPlain(whole)}` : '';
  const held = most && compare(whole, most) > 0 ? `，因${profile.cap?.reason ?? ''}不超过${toPlain(most)}` : '';
  return `${rescaled}${held}`;
}
