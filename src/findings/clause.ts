import { joinedBy, type Sentence } from '../workbook/sentence';

/** What a clause of a finding says. The first clause of a finding is its statement; the others add to it. */
export type ClauseKind =
  // Statements.
  | 'wrong-cell' // 应为…，实为…: the cell is proved wrong
  | 'unequal' // 按各项计算应为…
  | 'unequal-copies' // 两处应相等
  | 'exceeds' // 大于总体
  | 'parts-missing' // 分项均未填列
  | 'tails' // 尾差
  | 'converted' // 由万元换算
  | 'last-digit' // 两表末位不同
  | 'unfilled-table' // 整张表没有填数
  | 'remark' // a rule that is no identity
  | 'other-workbook' // 与上年、所属单位不符
  | 'change' // 比上年增减
  | 'text' // 文字说明
  // What is added.
  | 'involved' // 共牵涉几条勾稽关系
  | 'formula-fault' // 公式漏加、多加
  | 'old-result' // 公式的结果没有更新
  | 'candidates' // 几格中有一处有误
  | 'alike' // 同一行、两表间还有同样的
  | 'accrued' // 由公式自加形成
  | 'stored-decimals' // 存的小数多于显示的
  | 'of-which' // 多写了“其中”
  | 'hidden' // 在隐藏的行或列里
  | 'waiting-sums'; // 等着转换为数字的合计

/** One clause of a finding. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly sentence: Sentence;
  /** What the table calls the cell that it is about, where it is about one. */
  readonly label?: string;
}

/** The clauses as one sentence. */
export function sentenceOf(clauses: readonly Clause[]): Sentence {
  return joinedBy(
    clauses.map(({ sentence }) => sentence),
    '；',
  );
}
