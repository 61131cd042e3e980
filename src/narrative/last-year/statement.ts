import type { OperationKey } from '../../forms/operation-lines';
import type { Figure } from '../../identities/figure';
import type { MoneyUnit } from '../../amount/unit';
import type { Interval } from '../intervals';
import type { Quoted } from '../result';

/** A figure that a statement about last year prints, with the sentence around it. */
export interface SaidFigure {
  readonly at: Quoted;
  /** In 元; a rate as a ratio. */
  readonly interval: Interval;
  readonly unit: MoneyUnit | null;
  readonly places: number;
}

/** A rate of growth: 增长 12.5%, 增加 2.1 倍. */
export interface SaidRate extends SaidFigure {
  readonly kind: 'share' | 'multiple';
}

/**
 * What a report tells of the year before (与上年相比), as far as the tables of this year know it; whoever has last year's tables judges it.
 * Plain data: it crosses between threads.
 */
export interface LastYearStatement {
  /** What it is about, in the report's words. */
  readonly subject: string;
  /** The year that it is compared with, where the sentence names it. */
  readonly year: number | null;
  /** This year's cells of the subject; empty where they are not known. */
  readonly now: readonly Figure[];
  /** The line of 机构运行信息表 that it is about; null for amounts of the forms. */
  readonly operation: OperationKey | null;
  /** This year's amount as the report prints it; null where it leaves it out. */
  readonly printed: Interval | null;
  /** Whether the subject is surely what these cells hold. */
  readonly isCertain: boolean;
  /** Half a step of the decimals that the report prints amounts with, in 元: its own sums may be off by that. */
  readonly grain: Interval['half'];
  /** 1 up, -1 down, 0 for 持平; null where nothing is said. */
  readonly direction: 1 | -1 | 0 | null;
  /** Last year's amount. */
  readonly base: SaidFigure | null;
  readonly change: SaidFigure | null;
  readonly rate: SaidRate | null;
  /** Words that say a direction without a figure: 与上年持平. */
  readonly words: Quoted | null;
  /** 年初结转和结余: last year's closing balance. */
  readonly opening: SaidFigure | null;
}
