import type { OddityName } from './oddities/all';

/** The nine tables of a 部门决算. */
export type FormKey = 'totals' | 'income' | 'expenditure' | 'fiscal' | 'general' | 'basic' | 'hospitality' | 'fund' | 'capital';

/** Sheets that stand around the nine tables and are none of them. */
export type Surrounding = 'cover' | 'contents' | 'glossary' | 'budget' | 'narrative' | 'projects';

/** How a department's tables are printed. */
export interface Layout {
  readonly name: string;
  /** Whether a careful accountant would find nothing to remark on in it: false where numbers are stored as text. */
  readonly tidy: boolean;

  readonly unit: '元' | '万元';
  /** `printed`: rounded to two decimals, each cell for itself. `exact`: stored to the 分, whatever the format shows. */
  readonly precision: 'printed' | 'exact';
  readonly zero: 'zero' | 'blank' | 'dash' | 'hyphen' | 'double-dash' | 'ellipsis' | 'blanks';
  /** The amounts' number format; null for General, which drops trailing zeros. */
  readonly format: string | null;
  /** Amounts as texts: digits with separators, with blanks around that nobody sees, or in full-width digits. */
  readonly amountsAsText: 'none' | 'grouped' | 'untidy' | 'full-width';
  /** Totals are live formulas with stored results; wants exact amounts. */
  readonly formulas: boolean;

  readonly unitLabel: string;
  readonly organisationLabel: string;
  readonly amountHeader: string;
  /** Where the year stands: nowhere, before the title, with the organisation before the title, or between the captions. */
  readonly yearPlace: 'none' | 'title' | 'full-title' | 'caption';
  /** How labels are written: 合计, 合　计 with wide blanks, (half-width) brackets, full-width digits, or broken over lines. */
  readonly wording: 'plain' | 'spaced' | 'half-width' | 'full-width' | 'broken';
  readonly titles: Partial<Readonly<Record<FormKey, string>>>;

  /** 行次: on every line, on all but 总计, or none. */
  readonly lineNumbers: 'all' | 'but-total' | 'none';
  readonly blankLine: boolean;
  readonly expenditureLines: 'all' | 'without-debt';
  readonly generalIncomeLabel: string;
  /** 财政拨款收入 as three lines, or as one with 其中 below it, as forms up to 2018 had it. */
  readonly fiscalIncome: 'lines' | 'one-with-share';
  readonly reservesLabel: string;
  /** Amount columns of 财政拨款收入支出决算总表; 3 leaves out the state capital budget where the department has none of it. */
  readonly fiscalColumns: 3 | 4;

  /** `one` column; three columns 类款项 with the code merged over them, stepped by level, or split into 201 | 06 | 01. */
  readonly codes: 'one' | 'merged' | 'stepped' | 'split';
  readonly codeLabel: string;
  readonly codesAsNumbers: boolean;
  /** Codes as people paste them: full-width digits and blanks around. */
  readonly untidyCodes: boolean;
  readonly indentNames: boolean;
  readonly columnNumbers: boolean;
  readonly totalRow: 'top' | 'bottom';
  /** Repeats the column headers after so many rows, as a table does that was cut into pages. */
  readonly pageRows: number | null;
  /** Repeats title and captions too. */
  readonly repeatTitle: boolean;
  /** What stands in the row of totals of a form without money. */
  readonly emptyTotal: 'blank' | 'zeros';
  /** Whether 一般公共预算 shows income and balances too, and whether these and 政府性基金 are broken down into 基本 and 项目. */
  readonly flows: 'none' | 'plain' | 'detailed';
  /** 国有资本经营: spending only, with opening and closing split into 结转 and 结余, or built as 政府性基金. */
  readonly capitalForm: 'spending' | 'balances' | 'flow';

  /** 基本支出: three lanes, two, or one with 合计 above; or a row for each code with money and the columns 合计, 人员经费, 公用经费. */
  readonly economics: 'lanes' | 'two-lanes' | 'one-lane' | 'rows';
  /** Leaves out economic codes without money. */
  readonly onlySpentEconomics: boolean;
  /** “三公”: two blocks, pairs of columns, a row for each item, or a row each for budget and final. */
  readonly hospitalityForm: 'blocks' | 'pairs' | 'items' | 'two-rows';
  readonly meetings: boolean;

  readonly order: readonly FormKey[];
  readonly sheetNames: 'numbered' | 'gk' | 'title' | 'plain' | 'export';
  /** How many forms stand on one sheet, and whether beside or below each other. */
  readonly formsPerSheet: number;
  readonly beside: boolean;
  /** Empty rows above and columns to the left. */
  readonly shift: { readonly rows: number; readonly columns: number };
  /** 2 leaves an empty column after each. */
  readonly columnStep: 1 | 2;
  readonly merges: boolean;
  readonly around: readonly Surrounding[];
  /** Every second form's sheet is hidden. */
  readonly hidden: boolean;
  /** What people then do to every form, in this order. */
  readonly oddities: readonly OddityName[];
}
