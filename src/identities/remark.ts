import type { Decimal } from '../amount/decimal';
import type { Sentence } from '../workbook/sentence';
import type { Rule } from './identity';

/** What is wrong, in the words of the report's `verdict`. */
export type RemarkVerdict =
  | 'mismatch' // 不平
  | 'rounding' // 尾差
  | 'missing' // 缺
  | 'inconsistent' // 不一致
  | 'unsupported' // 读不了
  | 'exceeds'; // 部分大于总体

/** A cell of any sheet. */
export interface CellPlace {
  readonly sheet: string;
  /** Row on the sheet, from 0. */
  readonly row: number;
  /** Column on the sheet, from 0. */
  readonly column: number;
}

/**
 * What a rule that is no sum, copy or quotient of cells has to say (编码、名称、权重、得分…). The layer above turns it into
 * a finding; an ordinary relation between amounts is an `Identity` instead.
 */
export interface Remark {
  readonly rule: Rule;
  /** How bad this case is: the rule's own severity, or a milder one where the form gives a reason. */
  readonly severity: Rule['severity'];
  readonly verdict: RemarkVerdict;
  /** Standard title of the form that it is about; null where the sheet belongs to none. */
  readonly form: string | null;
  readonly sheet: string;
  /** Row of the cell that it is about, from 0; null where it is about the whole form or sheet. */
  readonly row: number | null;
  /** Column of that cell, from 0; null where `row` is. */
  readonly column: number | null;
  /** One Chinese sentence with the numbers: what is there, what was expected. */
  readonly message: Sentence;
  readonly actual: Decimal | null;
  readonly expected: Decimal | null;
  /** actual − expected. */
  readonly difference: Decimal | null;
  /** Widest difference that rounding explains. */
  readonly tolerance: Decimal | null;
  /** The other cells of the statement. */
  readonly related: readonly CellPlace[];
}
