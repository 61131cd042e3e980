import type { Decimal } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';

/**
 * What an amount cell turned out to hold. `blank` and `nothing` (—) count as an exact zero; `error` (#REF!),
 * `pending` (a formula without a stored result) and `unreadable` make every identity that needs the cell impossible to run, and so does
 * `uncoded`: the code of a row that may belong to the sum cannot be read.
 */
export type FigureState = 'amount' | 'blank' | 'nothing' | 'error' | 'pending' | 'unreadable' | 'uncoded';

/** One amount cell of a recognised form (一个金额单元格). */
export interface Figure {
  readonly sheet: string;
  /** Row on the sheet, from 0. */
  readonly row: number;
  /** Column on the sheet, from 0. */
  readonly column: number;
  readonly state: FigureState;
  /** The amount in the form's unit; zero for blank and nothing, and meaningless for the other states. */
  readonly value: Decimal;
  /** Half the width of the rounding interval, in the form's unit. */
  readonly halfWidth: Decimal;
  /** Decimals that the figure is printed with (its column's, or its own if more). */
  readonly places: number;
  readonly unit: MoneyUnit;
  /** The row in the form's words: 一、一般公共服务支出, 2101501 行政运行, 合计. */
  readonly rowLabel: string;
  /** The column in the form's words: 基本支出; '' where the form has only one. */
  readonly columnLabel: string;
  /** The cell's text where it could not be read as an amount (#REF!, abc). */
  readonly text?: string;
  /** The formula with its leading `=`, where the cell has one. */
  readonly formula?: string;
  /** The unit that the cell itself names where it is another than the form's (33600元 in a form in 万元); `value` is converted. */
  readonly ownUnit?: MoneyUnit;
  /** Whether the number is stored as text (文本型数字). */
  readonly isText?: boolean;
  /** Whether the cell holds a percentage without its sign: 84.34 where `value` is 0.8434. */
  readonly isPercentage?: boolean;
  /** Whether it is told as a percentage with its sign: 84.34%. */
  readonly showsPercent?: boolean;
}

/** Whether the figure has a value that an identity can use. */
export function isUsable(figure: Figure): boolean {
  return figure.state === 'amount' || figure.state === 'blank' || figure.state === 'nothing';
}

/** The figure in words: “2101501 行政运行·基本支出”. */
export function figureLabel(figure: Figure): string {
  return figure.columnLabel ? `${figure.rowLabel}·${figure.columnLabel}` : figure.rowLabel;
}

/** Whether both are figures of one cell. */
export function isSameCell(a: Figure, b: Figure): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
