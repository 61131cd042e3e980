import type { Relation } from '../identities/identity';
import type { RemarkVerdict } from '../identities/remark';
import type { Clause } from './clause';
import type { Coverage } from './coverage';

/** error 错误: must be put right · warning 提醒: look at it · info 提示/尾差: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';

export type Verdict = RemarkVerdict;

/** A cell by sheet name and A1 name. */
export interface CellReference {
  readonly sheet: string;
  readonly cell: string;
  /** The workbook that it is in, where that is another one (上年、所属单位). */
  readonly file?: string;
}

/** A cell where the mistake probably sits. */
export interface Suspect extends CellReference {
  /** The value that would settle everything, as a decimal string. */
  readonly suggested: string;
  /** Why it is suspected: 疑似数字颠倒. */
  readonly reason: string;
  /** Whether the value is told to the last digit. */
  readonly isExact: boolean;
}

/** One operand of a broken identity, for showing the statement with its numbers. */
export interface Operand {
  /** The cell; null where the form has no such row. */
  readonly at: CellReference | null;
  readonly label: string;
  /** The amount as a decimal string. */
  readonly value: string;
  readonly sign: 1 | -1;
}

/** One thing to tell the accountant. Field by field as the command line's JSON; `clauses`, `relation` and `operands` are for the pane and the reports. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Standard title of the form; null where the sheet belongs to none. */
  readonly form: string | null;
  readonly sheet: string;
  readonly cell: string | null;
  /** One Chinese sentence with the numbers: the clauses written out. */
  readonly message: string;
  readonly clauses: readonly Clause[];
  /** The identity in words: 本年收入合计 = 一、… + 二、…; null for a rule that is none. */
  readonly identity: string | null;
  /** How the two sides of the identity relate; null for a rule that is none. */
  readonly relation: Relation | null;
  /** Decimal strings; null where there is none. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly related: readonly CellReference[];
  readonly suspects: readonly Suspect[];
  /** Where nothing tells which of a few cells is wrong: what each would have to say, the likeliest first. Any one of them puts it right. */
  readonly alternatives?: readonly Suspect[];
  /** The totals that come out wrong only because of this and are right as soon as it is put right; they are among `related` too. */
  readonly waiting?: readonly CellReference[];
  /** Target first, then the terms, each with its cell and number; empty for a rule that is no identity. */
  readonly operands: readonly Operand[];
  /** In a document: where a reader finds it (第7页 支出决算表 第5行 基本支出). */
  readonly place?: string;
  /** Of a finding of a document's text: the sentence, and where its figure begins in the text. */
  readonly quote?: string;
  readonly offset?: number;
  /** Why it stands all the same, where somebody looked into it (已核实); absent where it is open. */
  readonly explained?: Explained;
}

/** What was said of a finding that stands, and who must see it ('' where nobody in particular). */
export interface Explained {
  readonly reason: string;
  readonly audience: string;
}

/** A form that was recognised. */
export interface FormSummary {
  readonly form: string;
  readonly sheet: string;
  readonly area: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly variant: string;
  /** Whether it is a 通用表: any table with codes or a total. */
  readonly isGeneric: boolean;
  /** Whether it is a self-evaluation form (绩效自评) or their 汇总表. */
  readonly isEvaluation: boolean;
  /** Whether anything is filled in: an amount that is not zero, in a self-evaluation also a score or an actual value. */
  readonly isFilled: boolean;
}

export interface Unrecognised {
  readonly sheet: string;
  readonly reason: string;
}

export interface NotRun {
  readonly rule: string;
  readonly sheet: string;
  /** The cell that stands in the way, where it is one. */
  readonly cell: string | null;
  readonly reason: string;
}

export interface Counts {
  readonly identities: number;
  readonly equal: number;
  readonly rounding: number;
  readonly mismatch: number;
  readonly notRun: number;
  /** Findings that are open, by their severity. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that somebody looked into and explained (已核实). */
  readonly explained: number;
}

/** Everything that one check of one workbook found. */
export interface CheckResult {
  readonly forms: readonly FormSummary[];
  readonly unrecognised: readonly Unrecognised[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** How many amounts of each form were checked, and which were not; sheets with amounts that are no form too. */
  readonly coverage: readonly Coverage[];
}
