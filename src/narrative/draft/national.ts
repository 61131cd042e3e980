/**
 * How the 决算情况说明 is worded in the national order. A sentence's {…} are filled from the tables:
 * {year} 2022年度 · {before} 2021年度 · {T1.income.grand} an amount with its unit · {a/b} the share a ÷ b · {change a} the change since the
 * year before · {budget a b} the final amount a against the budget b. A sentence that needs a form or a part that is not there is left out.
 */
export type DraftPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'says'; readonly text: string }
  /** Names with their amounts and shares of the whole; what is zero is left out. */
  | {
      readonly kind: 'parts';
      readonly lead: string;
      readonly whole: string;
      readonly of: string;
      readonly items: readonly (readonly [string, string])[];
    }
  /** 类 of a form with their shares; 项 each in a paragraph; the names of 经济分类 on one side. */
  | { readonly kind: 'classes'; readonly form: string; readonly lead: string }
  | { readonly kind: 'items'; readonly form: string }
  | { readonly kind: 'economic'; readonly lead: string; readonly classes: readonly string[] };

export interface DraftSection {
  /** Without this form there is no such section; null for sections that no form is behind. */
  readonly form: string | null;
  readonly heading: string;
  readonly parts: readonly DraftPart[];
  /** Said instead where every amount of the form is zero. */
  readonly empty?: string;
}

const says = (text: string): DraftPart => ({ kind: 'says', text });
const heading = (text: string): DraftPart => ({ kind: 'heading', text });

const TOTALS: DraftSection = {
  form: 'T1',
  heading: '收入支出决算总体情况说明',
  parts: [says('{year}收、支总计均为{T1.income.grand=T1.expenditure.grand}。{change T1.income.grand 收、支总计各}')],
};
const INCOME: DraftSection = {
  form: 'T2',
  heading: '收入决算情况说明',
  parts: [
    {
      kind: 'parts',
      lead: '{year}本年收入合计{T2.total.total}',
      whole: 'T2.total.total',
      of: '本年收入',
      items: [
        ['财政拨款收入', 'T2.total.fiscal'],
        ['上级补助收入', 'T2.total.superior'],
        ['事业收入', 'T2.total.operating'],
        ['经营收入', 'T2.total.business'],
        ['附属单位上缴收入', 'T2.total.affiliated'],
        ['其他收入', 'T2.total.other'],
      ],
    },
    says('{change T2.total.total 收入合计}'),
  ],
};
const EXPENDITURE: DraftSection = {
  form: 'T3',
  heading: '支出决算情况说明',
  parts: [
    {
      kind: 'parts',
      lead: '{year}本年支出合计{T3.total.total}',
      whole: 'T3.total.total',
      of: '本年支出',
      items: [
        ['基本支出', 'T3.total.basic'],
        ['项目支出', 'T3.total.project'],
        ['上缴上级支出', 'T3.total.toSuperior'],
        ['经营支出', 'T3.total.business'],
        ['对附属单位补助支出', 'T3.total.toAffiliated'],
      ],
    },
    says('{change T3.total.total 支出合计}'),
  ],
};
const FISCAL: DraftSection = {
  form: 'T4',
  heading: '财政拨款收入支出决算总体情况说明',
  parts: [says('{year}财政拨款收、支总计均为{T4.income.grand=T4.expenditure.grand}。{change T4.income.grand 财政拨款收、支总计各}')],
};
const GENERAL: DraftSection = {
  form: 'T5',
  heading: '一般公共预算财政拨款支出决算情况说明',
  parts: [
    heading('一般公共预算财政拨款支出决算总体情况'),
    says('{year}一般公共预算财政拨款支出{T5.total.total}，占本年支出合计的{T5.total.total/T3.total.total}。'),
    says('{change T5.total.total 一般公共预算财政拨款支出}'),
    heading('一般公共预算财政拨款支出决算结构情况'),
    { kind: 'classes', form: 'T5', lead: '{year}一般公共预算财政拨款支出{T5.total.total}，主要用于以下方面：' },
    heading('一般公共预算财政拨款支出决算具体情况'),
    { kind: 'items', form: 'T5' },
  ],
};
const BASIC: DraftSection = {
  form: 'T6',
  heading: '一般公共预算财政拨款基本支出决算情况说明',
  parts: [
    says('{year}一般公共预算财政拨款基本支出{T5.total.basic}，其中：'),
    { kind: 'economic', lead: '人员经费{T6.personnel}，主要包括：', classes: ['301', '303'] },
    { kind: 'economic', lead: '公用经费{T6.public}，主要包括：', classes: ['302', '307', '309', '310', '399'] },
  ],
};
const FUND: DraftSection = {
  form: 'GF',
  heading: '政府性基金预算财政拨款收入支出决算情况说明',
  parts: [
    says(
      '{year}政府性基金预算财政拨款年初结转和结余{GF.total.opening}，本年收入{GF.total.income}，' +
        '本年支出{GF.total.expenditure}，年末结转和结余{GF.total.closing}。',
    ),
  ],
  empty: '本部门{year}没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。',
};
const CAPITAL: DraftSection = {
  form: 'SOE',
  heading: '国有资本经营预算财政拨款支出决算情况说明',
  parts: [says('{year}国有资本经营预算财政拨款支出{SOE.total.expenditure}。')],
  empty: '本部门{year}没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算财政拨款安排的支出。',
};
const HOSPITALITY: DraftSection = {
  form: 'SG',
  heading: '财政拨款“三公”经费支出决算情况说明',
  parts: [
    heading('“三公”经费财政拨款支出决算总体情况说明'),
    says('{year}“三公”经费财政拨款支出{budget SG.final.total SG.budget.total}。{change SG.final.total}'),
    heading('“三公”经费财政拨款支出决算具体情况说明'),
    says('1．因公出国（境）费{budget SG.final.abroad SG.budget.abroad}。{change SG.final.abroad}'),
    says('2．公务用车购置及运行维护费{budget SG.final.vehicles SG.budget.vehicles}。{change SG.final.vehicles}'),
    says('其中：公务用车购置费支出{SG.final.purchase}，公务用车运行维护费支出{SG.final.running}。'),
    says('3．公务接待费{budget SG.final.reception SG.budget.reception}。{change SG.final.reception}'),
  ],
  empty: '本部门{year}没有财政拨款“三公”经费预算和支出。',
};
const OTHERS: DraftSection = {
  form: null,
  heading: '其他重要事项情况说明',
  parts: [
    heading('机关运行经费支出情况'),
    says('【请填写机关运行经费支出，以及与上年相比的增减和原因；没有的写明没有】'),
    heading('政府采购支出情况'),
    says('【请填写政府采购支出总额，货物、工程、服务各多少，以及授予中小企业合同的情况】'),
    heading('国有资产占用情况'),
    says('【请填写车辆、单价较高的设备的数量】'),
    heading('预算绩效管理情况'),
    says('【请填写绩效自评的项目、资金和结果】'),
  ],
};

/** The sections in the order of the year's format: “三公” came before the funds until 2021, and comes last since. */
export function nationalSections(year: number | null): readonly DraftSection[] {
  const first = [TOTALS, INCOME, EXPENDITURE, FISCAL, GENERAL, BASIC];
  const last = year !== null && year < 2022 ? [HOSPITALITY, FUND, CAPITAL] : [FUND, CAPITAL, HOSPITALITY];
  return [...first, ...last, OTHERS];
}
