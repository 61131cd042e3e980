/** The parts that every report has, in their order. */
export type Chapter =
  | 'part'
  | 'totals'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'generalTotal'
  | 'generalStructure'
  | 'generalItems'
  | 'basic'
  | 'fund'
  | 'capital'
  | 'hospitality'
  | 'hospitalityTotal'
  | 'hospitalityItems'
  | 'others'
  | 'running'
  | 'procurement'
  | 'vehicles';

/**
 * How one place words its reports. In braces: 年 上年; 数 an amount, 率 its rate, 变 its change since the year before, 列 a list, 名 a name,
 * 全 what a share is of, 谁 what changed and 差 by how much, 预 a budget and 比 how the amount stands to it, 号 码 类 款 项 of a functional code.
 */
export interface Wording {
  readonly name: string;
  /** '' where the place has none. */
  readonly headings: Readonly<Record<Chapter, string>>;
  readonly totals: string;
  /** What the change of both totals is called. */
  readonly both: string;
  readonly fiscalBoth: string;
  readonly change: { readonly up: string; readonly down: string; readonly same: string };
  readonly income: string;
  readonly expenditure: string;
  /** An item of income or expenditure, and what stands between two. */
  readonly part: string;
  readonly between: string;
  readonly fiscal: string;
  readonly general: string;
  readonly structure: string;
  readonly class: string;
  readonly items: string;
  readonly item: string;
  readonly ordinals: 'digits' | 'chinese';
  readonly outcome: { readonly above: string; readonly below: string; readonly same: string };
  readonly basic: string;
  readonly side: string;
  /** Whether the economic classes stand with their amounts. */
  readonly elements: 'amounts' | 'names';
  readonly fund: string;
  readonly capital: string;
  readonly three: string;
  readonly share: string;
  readonly threeParts: string;
  readonly threeItem: string;
  readonly running: string;
  readonly procurement: string;
  readonly vehicles: string;
}

/** The order and the words of the national outline. */
export const NATIONAL: Wording = {
  name: '通行',
  headings: {
    part: '第三部分 {年}年度部门决算情况说明',
    totals: '一、收入支出决算总体情况说明',
    income: '二、收入决算情况说明',
    expenditure: '三、支出决算情况说明',
    fiscal: '四、财政拨款收入支出决算总体情况说明',
    general: '五、一般公共预算财政拨款支出决算情况说明',
    generalTotal: '（一）一般公共预算财政拨款支出决算总体情况',
    generalStructure: '（二）一般公共预算财政拨款支出决算结构情况',
    generalItems: '（三）一般公共预算财政拨款支出决算具体情况',
    basic: '六、一般公共预算财政拨款基本支出决算情况说明',
    fund: '七、政府性基金预算财政拨款收入支出决算情况说明',
    capital: '八、国有资本经营预算财政拨款支出决算情况说明',
    hospitality: '九、财政拨款“三公”经费支出决算情况说明',
    hospitalityTotal: '（一）“三公”经费财政拨款支出决算总体情况说明。',
    hospitalityItems: '（二）“三公”经费财政拨款支出决算具体情况说明。',
    others: '十、其他重要事项的情况说明',
    running: '（一）机关运行经费支出情况',
    procurement: '（二）政府采购支出情况',
    vehicles: '（三）国有资产占用情况',
  },
  totals: '{年}年度收、支总计均为{数}。{变}，主要原因是压减支出。',
  both: '收、支总计各',
  fiscalBoth: '财政拨款收、支总计各',
  change: {
    up: '与{上年}年度相比，{谁}增加{差}，增长{率}',
    down: '与{上年}年度相比，{谁}减少{差}，下降{率}',
    same: '与上年持平',
  },
  income: '{年}年度本年收入合计{数}，{变}。其中：{列}。',
  expenditure: '{年}年度本年支出合计{数}，其中：{列}。',
  part: '{名}{数}，占{全}{率}',
  between: '；',
  fiscal: '{年}年度财政拨款收、支总计均为{数}。{变}。',
  general: '{年}年度一般公共预算财政拨款支出{数}，占本年支出合计的{率}。{变}，主要原因是项目变动。',
  structure: '{年}年度一般公共预算财政拨款支出{数}，主要用于以下方面：{列}。',
  class: '{名}（类）{数}，占{率}',
  items: '{年}年度一般公共预算财政拨款支出年初预算为{预}，支出决算为{数}，完成年初预算的{率}，决算数{比}。其中：',
  item: '{号}．{类}（类）{款}（款）{项}（项）。年初预算为{预}，支出决算为{数}，完成年初预算的{率}，决算数{比}。',
  ordinals: 'digits',
  outcome: { above: '大于年初预算数', below: '小于年初预算数', same: '与年初预算数持平' },
  basic: '{年}年度一般公共预算财政拨款基本支出{数}，其中：',
  side: '{名}{数}，主要包括：{列}。',
  elements: 'amounts',
  fund: '{年}年度政府性基金预算财政拨款年初结转和结余{初}，本年收入{收}，本年支出{支}，年末结转和结余{末}。',
  capital: '{年}年度国有资本经营预算财政拨款支出{数}。',
  three: '{年}年度“三公”经费财政拨款支出预算为{预}，支出决算为{数}，完成预算的{率}。{变}。',
  share: '{名}支出决算{数}，占{率}',
  threeParts: '{年}年度“三公”经费财政拨款支出决算中，{列}。具体情况如下：',
  threeItem: '{号}．{名}预算为{预}，支出决算为{数}，完成预算的{率}。{变}。',
  running: '{年}年度机关运行经费支出{数}，{变}。',
  procurement: '{年}年度政府采购支出总额{数}，其中：政府采购货物支出{货}、政府采购工程支出{工}、政府采购服务支出{服}。',
  vehicles: '截至{年}年12月31日，本部门共有车辆{数}，其中：机要通信用车{甲}、应急保障用车{乙}、其他用车{丙}。',
};

const { headings: H } = NATIONAL;

/** Ten ways in which places write what the outline asks for. */
export const WORDINGS: readonly Wording[] = [
  {
    ...NATIONAL,
    name: '分述增减',
    headings: { ...H, part: '第二部分 部门决算情况说明', totals: '一、{年}年度收支决算总体情况', fiscal: '四、财政拨款收支决算总体情况' },
    totals: '全年收入总计{数}。{变}。',
    both: '收入总计',
    fiscalBoth: '财政拨款收入总计',
    change: { up: '同{上年}年比，{谁}增加了{差}，增幅为{率}', down: '同{上年}年比，{谁}减少了{差}，降幅为{率}', same: '与{上年}年一致' },
    income: '本年收入合计{数}，{列}。{变}。',
    expenditure: '本年支出合计{数}，{列}。{变}。',
    fiscal: '财政拨款收入总计{数}，{变}。',
    fund: '政府性基金预算财政拨款年初结转和结余{初}；本年收入{收}；本年支出{支}；年末结转和结余{末}。',
  },
  {
    ...NATIONAL,
    name: '一是二是',
    headings: {
      ...H,
      generalTotal: '（一）总体情况',
      generalStructure: '（二）支出结构',
      generalItems: '（三）支出的具体情况',
      hospitalityTotal: '（一）总体情况',
      hospitalityItems: '（二）具体情况',
    },
    totals: '{年}年度收入总计、支出总计均为{数}，{变}。',
    both: '',
    item: '{号}是{项}（项）支出{数}，年初预算{预}，为年初预算的{率}，决算数{比}。',
    items: '全年一般公共预算财政拨款支出年初预算{预}，支出决算{数}，完成年初预算的{率}，决算数{比}。具体是：',
    ordinals: 'chinese',
    change: { up: '比上年增加{差}，增长{率}', down: '比上年减少{差}，下降{率}', same: '与上年相同' },
    side: '{名}{数}，包括{列}等。',
    elements: 'names',
    threeItem: '{号}是{名}支出{数}，预算{预}，完成预算的{率}；{变}。',
    three: '{年}年“三公”经费支出决算{数}，预算{预}，完成预算的{率}，{变}。',
  },
  {
    ...NATIONAL,
    name: '先码后名',
    headings: {
      ...H,
      general: '五、{年}年度公共财政拨款支出决算情况',
      generalItems: '（三）支出决算具体情况',
      income: '二、{年}年度收入情况',
    },
    item: '（{号}）{码}{项}支出决算{数}，年初预算{预}，完成年初预算的{率}，{比}。',
    class: '{名}支出{数}，占总支出的{率}',
    structure: '按功能分类，一般公共预算财政拨款支出{数}，用于：{列}。',
    change: {
      up: '较上年决算数增加{差}，增长{率}',
      down: '较上年决算数减少{差}，降低{率}',
      same: '较上年无变化',
    },
    income: '收入合计{数}，其中：{列}。收入合计{变}。',
    part: '{名}{数}，占{率}',
  },
  {
    ...NATIONAL,
    name: '预算在中',
    headings: { ...H, hospitality: '九、“三公”经费支出情况说明', hospitalityTotal: '', hospitalityItems: '' },
    items: '一般公共预算财政拨款支出{数}，完成年初预算{预}的{率}，{比}。其中：',
    item: '{号}、{类}（类）{款}（款）{项}（项）支出{数}，完成年初预算{预}的{率}，{比}。',
    three: '{年}年度“三公”经费财政拨款支出{数}，完成预算{预}的{率}。{变}。',
    threeParts: '其中：{列}。',
    threeItem: '{号}、{名}支出{数}，完成预算{预}的{率}。{变}。',
    outcome: { above: '超过年初预算数', below: '低于年初预算数', same: '与年初预算数一致' },
    change: { up: '比{上年}年度增长{差}，增幅{率}', down: '比{上年}年度下降{差}，降幅{率}', same: '与{上年}年度持平' },
    part: '{名}为{数}，占比{率}',
  },
  {
    ...NATIONAL,
    name: '本部门起首',
    headings: { ...H, totals: '一、收入支出决算总体情况', expenditure: '三、支出决算情况', basic: '六、财政拨款基本支出决算情况说明' },
    totals: '本部门{年}年度收入、支出总计{数}，{变}。',
    both: '收入、支出总计',
    income: '本部门{年}年度收入合计{数}，其中：{列}。',
    expenditure: '本部门{年}年度支出合计{数}，其中：{列}。',
    fiscal: '本部门{年}年度财政拨款收入、支出总计{数}。{变}。',
    fiscalBoth: '财政拨款收入、支出总计',
    general: '本部门{年}年度一般公共预算财政拨款支出{数}，占支出合计的{率}，{变}。',
    basic: '本部门{年}年度一般公共预算财政拨款基本支出{数}。其中：',
    side: '{名}{数}，主要用于：{列}。',
    between: '，',
    part: '{名}{数}（占{率}）',
    change: { up: '与上年相比增加{差}，上升{率}', down: '与上年相比减少{差}，下降{率}', same: '与上年相比没有变化' },
  },
  {
    ...NATIONAL,
    name: '多与少',
    change: { up: '比{上年}年多{差}，增长{率}', down: '比{上年}年少{差}，下降{率}', same: '与{上年}年相同' },
    totals: '{年}年度收、支总计{数}。收、支总计{变}。',
    both: '',
    income: '{年}年度收入合计{数}，其中：{列}。',
    fiscal: '{年}年度财政拨款收、支总计{数}，{变}。',
    fiscalBoth: '',
    class: '{名}（类）支出{数}，占{率}',
    three: '“三公”经费财政拨款支出决算为{数}，预算为{预}，完成预算的{率}，{变}。',
    running: '机关运行经费{数}，{变}。',
  },
  {
    ...NATIONAL,
    name: '项目圆圈',
    headings: {
      ...H,
      totals: '（一）收入支出总体情况说明',
      income: '（二）收入决算情况说明',
      expenditure: '（三）支出决算情况说明',
      fiscal: '（四）财政拨款收入支出总体情况说明',
      general: '（五）一般公共预算财政拨款支出决算情况说明',
      generalTotal: '',
      generalStructure: '',
      generalItems: '',
      basic: '（六）一般公共预算财政拨款基本支出决算情况说明',
      fund: '（七）政府性基金预算财政拨款收入支出决算情况说明',
      capital: '（八）国有资本经营预算财政拨款支出决算情况说明',
      hospitality: '（九）财政拨款“三公”经费支出决算情况说明',
      hospitalityTotal: '',
      hospitalityItems: '',
      others: '（十）其他重要事项',
      running: '',
      procurement: '',
      vehicles: '',
    },
    item: '{号}．{款}（款）{项}（项）年初预算{预}，决算{数}，完成{率}，决算数{比}。',
    structure: '支出按功能分类：{列}。',
    share: '{名}{数}，占“三公”经费的{率}',
  },
  {
    ...NATIONAL,
    name: '占比在括号',
    totals: '{年}年度本单位收支总计{数}，{变}。',
    both: '收支总计',
    fiscal: '{年}年度财政拨款收支总计{数}，{变}。',
    fiscalBoth: '财政拨款收支总计',
    part: '{名}{数}，占总额的{率}',
    class: '{名}（类）支出为{数}，占比为{率}',
    share: '{名}支出为{数}，占比为{率}',
    change: { up: '较{上年}年增加{差}，增长率为{率}', down: '较{上年}年减少{差}，下降率为{率}', same: '与{上年}年持平' },
    procurement: '本年政府采购支出合计{数}，其中：政府采购货物支出{货}，政府采购工程支出{工}，政府采购服务支出{服}。',
    vehicles: '年末公务用车{数}，其中：机要通信用车{甲}，应急保障用车{乙}，其他用车{丙}。',
  },
  {
    ...NATIONAL,
    name: '决算在前',
    items: '一般公共预算财政拨款支出决算{数}，年初预算{预}，完成年初预算的{率}，决算数{比}。',
    item: '{号}．{类}（类）{款}（款）{项}（项）支出决算{数}，年初预算{预}，完成年初预算的{率}，决算数{比}。',
    three: '“三公”经费支出决算{数}，预算{预}，完成预算{率}，{变}。',
    threeItem: '（{号}）{名}支出决算{数}，预算{预}，完成预算{率}，{变}。',
    outcome: { above: '高于年初预算数', below: '少于年初预算数', same: '与年初预算数相等' },
    basic: '一般公共预算财政拨款基本支出{数}：',
    side: '{名}合计{数}，包括：{列}。',
  },
  {
    ...NATIONAL,
    name: '支出为主',
    headings: { ...H, totals: '一、关于收入支出决算总体情况的说明', general: '五、关于一般公共预算财政拨款支出决算情况的说明' },
    totals: '{年}年度总收入{数}。{变}。',
    both: '总收入',
    income: '{年}年度收入合计{数}，{变}，具体为：{列}。',
    expenditure: '{年}年度支出合计{数}，{变}，具体为：{列}。',
    part: '{名}{数}，占{全}的{率}',
    general: '一般公共预算财政拨款支出{数}，占本年支出的{率}，{变}。',
    structure: '一般公共预算财政拨款支出{数}，具体构成：{列}。',
    change: { up: '比上年度增加{差}，增长{率}', down: '比上年度减少{差}，减少{率}', same: '与上年度持平' },
    fund: '政府性基金预算财政拨款年初结转结余{初}，收入{收}，支出{支}，年末结转结余{末}。',
  },
];
