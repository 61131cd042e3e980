import { toNumber, type Decimal } from '../amount/decimal';
import { figureLabel, type Figure } from '../identities/figure';
import { toExcelFormula } from '../identities/formula';
import { cellName, type Position } from '../workbook/address';
import { cellAt, type Sheet } from '../workbook/workbook';
import { CellWriter, type WritingOptions } from './cell-writer';
import { P } from './checks/rules';
import type { FormProfile } from './choose-profile';
import type { EvaluationForm, Indicator, MoneyRow } from './form';
import { EXECUTION } from './places/print-groups';
import { countedExecution, isCounted } from './points';
import type { ScoringProfile } from './profile';
import type { Proposal } from './proposal';
import { computedRate, executionRate, rateFormat } from './rate';
import type { ScoredForm } from './score';
import { valueOf } from './score-edits';
import { fillTotal } from './total-writer';

/** An indicator that somebody has to score, with what the rule allows. */
export interface JudgementItem extends Position {
  readonly sheet: string;
  readonly indicator: string;
  readonly reason: string;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface ScorePlanOptions extends WritingOptions {
  /** The profile of every form; a form that is not named is scored under the one that it suggests. */
  readonly profiles?: ReadonlyMap<EvaluationForm, FormProfile>;
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

/** Collects the edits of one form. */
export class FormWriter {
  readonly cells: CellWriter;
  readonly judgement: JudgementItem[] = [];
  /** The total after the plan; null while scores are missing. */
  total: Decimal | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly options: ScorePlanOptions,
  ) {
    this.cells = new CellWriter(sheet, options);
  }

  fill(scored: ScoredForm): void {
    const { form, profile } = scored;
    for (const row of form.money?.rows ?? []) if (row === form.money?.scored || !profile.isScored) this.fillRate(row, profile, form);
    if (form.columns.score === null || !profile.isScored) return;
    this.cells.startScores();
    const after = new Map<Figure, Decimal | null>();
    const execution = countedExecution(form);
    if (execution) after.set(execution, this.fillExecution(execution, scored, form.money?.scored ?? null));
    for (const { part, proposal } of scored.parts) after.set(part.score, this.fillScore(part.score, proposal, part.label, form));
    for (const { indicator, proposal } of scored.indicators) {
      if (!indicator.score) continue;
      const value = this.fillScore(indicator.score, proposal, indicator.name, form);
      // What is nested counts with its heading.
      if (isCounted(indicator)) after.set(indicator.score, value);
      if (proposal.kind === 'decided' && proposal.isExplained) this.fillReason(form, indicator);
    }
    this.total = fillTotal(this.cells, scored, after);
  }

  private fillRate(row: MoneyRow, profile: ScoringProfile, form: EvaluationForm): void {
    const { rate: place } = row;
    const rate = executionRate(row, profile);
    if (!place || rate.kind !== 'rate' || !this.cells.mayWrite(place, rate.value) || this.isDoubted(row, place, '执行率')) return;
    const format = rateFormat(cellAt(this.sheet, place.row, place.column)?.format, rate.value);
    const identity = this.cells.writesFormulas ? computedRate(row, profile, P.rate, form.title) : null;
    const formula = identity && toExcelFormula(identity, 'relative');
    this.cells.write(place, { formula, value: toNumber(rate.value), format }, `执行率 = ${rate.words}`);
  }

  /** Fills the score for the execution rate, unless the rate rests on a doubted amount. */
  private fillExecution(place: Figure, { execution, form }: ScoredForm, row: MoneyRow | null): Decimal | null {
    const isWritten = execution.kind === 'decided' && this.cells.mayWrite(place, execution.score);
    if (isWritten && row && this.isDoubted(row, place, '执行率得分')) return place.state === 'amount' ? place.value : null;
    return this.fillScore(place, execution, EXECUTION, form);
  }

  /** Whether an amount of the row is doubted; says so at the cell that is not written for it. */
  private isDoubted({ budget, executed }: MoneyRow, place: Position, what: string): boolean {
    const [cell] = [budget, executed].flatMap((figure) => (figure && this.options.doubted?.(figure)) ?? []);
    if (!cell) return false;
    const reason = `${cellName(cell)}“${figureLabel(cell)}”与有关的数不相符，请先改正，再填${what}`;
    this.cells.leave(place, reason);
    return true;
  }

  /** Fills one score; returns what the cell holds afterwards, null where that is not known. */
  private fillScore(place: Figure, proposal: Proposal, name: string, form: EvaluationForm): Decimal | null {
    const printed = place.state === 'amount' ? place.value : place.state === 'nothing' ? { units: 0n, scale: 0 } : null;
    if (proposal.kind === 'decided' && this.cells.mayWrite(place, proposal.score)) {
      this.cells.write(place, valueOf(proposal.score, this.sheet, place), `${name}：${proposal.reason}`);
      this.cells.hasScored = true;
      return proposal.score;
    }
    const isOpen = proposal.kind === 'judgement' && proposal.isSum !== true;
    if (isOpen && (place.state === 'blank' || this.cells.mayReplace(place))) {
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
    if (column === null || indicator.reason) return;
    const place = { row: indicator.row, column };
    if (this.cells.textAt(place) !== '') return;
    this.cells.write(
      place,
      { formula: null, value: why, format: cellAt(this.sheet, place.row, column)?.format ?? null },
      `${indicator.name}：得分的理由`,
    );
  }
}
