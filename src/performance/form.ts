import type { Decimal } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';
import type { Figure } from '../identities/figure';
import type { Table } from '../tables/reading';
import type { Area, Position } from '../workbook/address';
import type { QualityBand } from './values/completion';
import type { IndicatorValue } from './values/indicator-value';

/** Standard titles of the self-evaluation forms (绩效自评). */
export type EvaluationTitle = '项目支出绩效自评表' | '部门整体绩效自评表' | '转移支付绩效自评表';
export type PerformanceTitle = EvaluationTitle | '绩效自评情况汇总表';

/** What an evaluation form is about: a project, a whole department, a transfer. */
export type EvaluationSubject = 'project' | 'department' | 'transfer';

export const EVALUATION_TITLES: Readonly<Record<EvaluationSubject, EvaluationTitle>> = {
  project: '项目支出绩效自评表',
  department: '部门整体绩效自评表',
  transfer: '转移支付绩效自评表',
};
export const SUMMARY_TITLE = '绩效自评情况汇总表';

/** Text with the cell where it stands. */
export interface LocatedText extends Position {
  /** As printed, blanks folded. */
  readonly text: string;
}

/** What every self-evaluation form tells about itself. */
export interface PerformanceFormHead {
  readonly sheet: string;
  readonly sheetIndex: number;
  /** From the title to the last note. */
  readonly area: Area;
  /** The title as printed, blanks folded; '' where there is none. */
  readonly printedTitle: string;
  /** The unit that the money block states; null where it states none (万元 is then assumed). */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  /** 实施单位, or the department where there is none. */
  readonly organisation: string | null;
  /** The layout in words: 湖北六列, 九列, 四川2023. */
  readonly variant: string;
  /** Every number cell: money, rates, weights, scores, totals. */
  readonly figures: readonly Figure[];
}

/** One row of money (资金总额, 其中: 财政拨款 …). A figure is null where the form has no such column. */
export interface MoneyRow {
  readonly row: number;
  readonly label: string;
  /** Whether it is the total that the other rows make up. */
  readonly isTotal: boolean;
  /** 年初预算数 */
  readonly initial: Figure | null;
  /** 全年（调整后）预算数 */
  readonly budget: Figure | null;
  /** 全年执行数 */
  readonly executed: Figure | null;
  /** Points for the execution rate. */
  readonly weight: Figure | null;
  /** 执行率, as a share: 84% is 0.84. */
  readonly rate: Figure | null;
  readonly score: Figure | null;
}

/** The money block (预算执行情况). */
export interface MoneyBlock {
  readonly headerRow: number;
  readonly rows: readonly MoneyRow[];
  readonly total: MoneyRow | null;
  /** The row whose rate is scored: the total, or one of its parts where only that has points or a score (重庆: 其中：财政拨款). */
  readonly scored: MoneyRow | null;
  /** Points for the execution rate: from the total's weight cell or from the label (20分); null where neither says. */
  readonly points: Decimal | null;
  readonly reason: LocatedText | null;
  /** The rows with their columns, as a table. */
  readonly table: Table;
}

/** A line that is scored by itself between the money and the indicators: 资金管理情况 · 使用规范性. */
export interface ScoredPart {
  readonly row: number;
  readonly label: string;
  /** Always an amount. */
  readonly weight: Figure;
  readonly score: Figure;
}

/** One evaluated indicator (三级指标). */
export interface Indicator {
  readonly row: number;
  /** 一级指标 without its points; '' where the form names none. */
  readonly first: string;
  /** Where its 一级指标 is printed last, above it or beside it; null where the form names none. */
  readonly firstCell: Position | null;
  /** 二级指标 */
  readonly second: string;
  /** Where it stands; null where the form names none. */
  readonly secondCell: Position | null;
  /** 三级指标, normalised; carried down where one name covers several rows. */
  readonly name: string;
  /** Where the name stands, or would stand. */
  readonly nameCell: Position;
  readonly target: IndicatorValue;
  /** Which way it counts by a column of its own (正向, 反向); null where there is none. */
  readonly nature: 'forward' | 'reverse' | null;
  readonly targetCell: Position;
  readonly targetText: string;
  readonly actual: IndicatorValue;
  readonly actualCell: Position;
  readonly actualText: string;
  /** 分值; null where the form has no such column. */
  readonly weight: Figure | null;
  /** Points printed behind the name where the form has no column for them: 新建公路里程（20分）; null where there are none. */
  readonly namedPoints: Decimal | null;
  /** 得分; null where the form has no such column. */
  readonly score: Figure | null;
  /** 得分系数, as a share of its points, where the form has such a column (重庆). */
  readonly coefficient: Figure | null;
  /** 赋分规则 (新疆: 直接赋分, 按完成比例赋分), normalised; '' where the form has no such column. */
  readonly scoringRule: string;
  /** 偏差原因: its own, or the one above it that may cover this row too. */
  readonly reason: (LocatedText & { readonly isOwn: boolean }) | null;
  /**
   * The row of the indicator that it belongs to, so that it counts no points of its own: a row 其中…, a row under one merged 分值 or 得分
   * (`shared`), or a line below a numbered heading of which the points are the sum (`nested`); null where it stands by itself.
   */
  readonly partOf: { readonly row: number; readonly as: 'ofWhich' | 'shared' | 'nested' } | null;
  /** A constraint (约束性指标): no points of its own, may cap the total. */
  readonly isConstraint: boolean;
}

/** A check in a column that says how far an indicator was completed (海南: 完成 · 部分完成 · 未完成). */
export interface Mark extends Position {
  readonly band: QualityBand;
  /** Of its column. */
  readonly caption: string;
}

/** The checks in the row of an indicator. */
export interface IndicatorMarks {
  readonly row: number;
  /** Where the first of them would stand. */
  readonly place: Position;
  readonly marks: readonly Mark[];
}

/** Indicators under one label: 产出指标（50分）, 目标1（40分）, 绩效指标（90分）. */
export interface IndicatorGroup extends Position {
  /** Without the points. */
  readonly label: string;
  /** As printed. */
  readonly text: string;
  /** The points in the label; null where it names none. */
  readonly points: Decimal | null;
  /** `outer` covers all indicators, `goal` some (目标1), `first` is a 一级指标. */
  readonly level: 'outer' | 'goal' | 'first';
  readonly indicators: readonly Indicator[];
}

/** The row of totals (总分, 合计). */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  /** Σ 分值, where printed. */
  readonly weight: Figure | null;
  /** The total score: the cell that holds it, or the one where it belongs. */
  readonly score: Figure;
  /** 自评等级, where it is filled in. */
  readonly grade: LocatedText | null;
  /** Where a grade belongs; null where the form has no place for one. */
  readonly gradeCell: Position | null;
}

/** Columns of the indicators on the sheet, from 0; null where the form has no such column. */
export interface IndicatorColumns {
  readonly first: number | null;
  readonly second: number | null;
  readonly third: number;
  readonly nature: number | null;
  /** 指标方向 beside 指标性质 (内蒙古): 大于等于 · 小于等于. */
  readonly direction: number | null;
  readonly target: number;
  /** 调整指标值, which replaces the target where it is filled in. */
  readonly adjusted: number | null;
  readonly unit: number | null;
  readonly actual: number;
  readonly weight: number | null;
  readonly score: number | null;
  /** 得分系数 */
  readonly coefficient: number | null;
  /** 指标赋分规则 */
  readonly rule: number | null;
  readonly reason: number | null;
}

/** A self-evaluation form of a project, a department or a transfer. */
export interface EvaluationForm extends PerformanceFormHead {
  readonly kind: 'evaluation';
  readonly subject: EvaluationSubject;
  readonly title: EvaluationTitle;
  /** The one of its places' layouts that it is laid out by; null where none fits. */
  readonly layout: { readonly name: string } | null;
  readonly project: LocatedText | null;
  readonly projectCode: LocatedText | null;
  readonly department: LocatedText | null;
  readonly departmentCode: LocatedText | null;
  readonly money: MoneyBlock | null;
  readonly scoredParts: readonly ScoredPart[];
  /** 基本支出总额 and 项目支出总额 of a department's form. */
  readonly basicExpenditure: Figure | null;
  readonly projectExpenditure: Figure | null;
  /** Income and expenditure by kind, where the head breaks the total down within its labels (湖南: 其中：基本支出：1800.5万元). */
  readonly kinds: { readonly income: readonly Figure[]; readonly expenditure: readonly Figure[] };
  readonly columns: IndicatorColumns;
  readonly headerRow: number;
  /** Captions printed with a wrong or missing character: 实效指标 for 时效指标. */
  readonly misprints: readonly (Position & { readonly printed: string; readonly meant: string })[];
  readonly indicators: readonly Indicator[];
  /** A row of checks for each of them; empty where the form has no such columns. */
  readonly marks: readonly IndicatorMarks[];
  readonly groups: readonly IndicatorGroup[];
  readonly total: TotalRow | null;
  /** “总分：100” above the form. */
  readonly headTotal: Figure | null;
  /** What is written below the indicators, by label: 偏差大或目标未完成原因分析 → 无. */
  readonly explanations: readonly { readonly label: string; readonly text: LocatedText | null }[];
  /** All text of the notes, normalised: it may print the scoring rule. */
  readonly notes: string;
}

/** One line of the 汇总表. */
export interface SummaryRow {
  readonly row: number;
  readonly name: LocatedText | null;
  readonly organisation: LocatedText | null;
  readonly score: Figure | null;
  readonly grade: LocatedText | null;
  /** Where a grade belongs; null where the form has no such column. */
  readonly gradeCell: Position | null;
}

/** 绩效自评情况汇总表 */
export interface SummaryForm extends PerformanceFormHead {
  readonly kind: 'summary';
  readonly title: '绩效自评情况汇总表';
  readonly rows: readonly SummaryRow[];
}

export type PerformanceForm = EvaluationForm | SummaryForm;
