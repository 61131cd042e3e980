import { rulesOfForm, type FormDeclaration } from '../form';
import { atMost, between, part } from '../relation';
import { oneLane } from '../../tables/table';

const TITLE = '财政拨款“三公”经费支出决算表';
const SOURCE = '财政部《部门决算报表编制说明》财决附03表；公开07表（2021年及以前）、公开09表（2022年起）';
const own = rulesOfForm(TITLE, SOURCE);

export const THREE_BUDGET = between('JS-1015', '“三公”决算 ≤ 预算', '“三公”经费合计 决算数 ≤ 预算数', 'warning');

/** What provinces print before the name. */
const FUNDS = [
  '',
  '财政拨款',
  '一般公共预算财政拨款',
  '一般公共预算',
  '公共预算财政拨款',
  '财政拨款安排的',
  '一般公共预算财政拨款安排的',
  '一般公共预算拨款',
];
const NAMES = [
  '“三公”经费支出决算表',
  '“三公”经费支出表',
  '“三公”经费决算表',
  '“三公”经费支出情况表',
  '“三公”经费支出决算情况表',
  '“三公”经费公共预算财政拨款支出决算表',
  '“三公”经费财政拨款支出决算表',
  '“三公”经费财政拨款支出情况表',
  '“三公”经费财政拨款支出决算情况表',
  '“三公”经费及会议费、培训费支出决算表',
  '“三公”经费、会议费、培训费支出决算表',
  '“三公”经费、会议费和培训费支出决算表',
  '“三公”经费及培训费、会议费支出决算表',
  '“三公”经费及会议费、培训费决算表',
  '“三公”经费决算汇总表',
  '“三公”经费支出决算汇总表',
  '“三公”经费支出汇总表',
  '“三公”经费决算情况统计表',
  '“三公”经费支出情况统计表',
  '“三公”经费支出决算统计表',
  '“三公”经费决算统计表',
  '“三公”经费决算情况表',
];

/** The six figures, as captions above columns and as lines of a list. */
export const NODES = [
  { node: 'total', caption: '合计', line: '合计' },
  { node: 'abroad', caption: '因公出国（境）费', line: '1.因公出国（境）费' },
  { node: 'vehicles', caption: '公务用车购置及运行维护费>小计', line: '2.公务用车购置及运行维护费' },
  { node: 'purchase', caption: '公务用车购置及运行维护费>公务用车购置费', line: '（1）公务用车购置费' },
  { node: 'running', caption: '公务用车购置及运行维护费>公务用车运行维护费', line: '（2）公务用车运行维护费' },
  { node: 'reception', caption: '公务接待费', line: '3.公务接待费' },
] as const;

/** What the layouts print alike. The budget is the opening one until 2021, the adjusted one since 2022. */
const PRINT = {
  kind: 'column-tree',
  titles: [{ text: '一般公共预算财政拨款“三公”经费支出决算表' }, { since: 2022, text: TITLE }],
  blocks: [
    { block: 'budget', caption: '预算数' },
    { block: 'final', caption: '决算数' },
  ],
  notes: [
    [
      {
        text:
          '注：本表反映部门本年度“三公”经费支出预决算情况。其中：预算数为“三公”经费年初预算数，' +
          '决算数包括当年一般公共预算财政拨款和以前年度结转资金安排的实际支出。',
      },
      {
        since: 2022,
        text:
          '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；' +
          '决算数包括当年财政拨款和以前年度结转资金安排的实际支出。',
      },
    ],
  ],
  emptyNote: '本部门本年度没有财政拨款“三公”经费预算和支出，故本表无数据。',
} as const;

/** 财政拨款“三公”经费支出决算表: travel abroad, official cars and receptions, budget beside final figures. */
export const form: FormDeclaration = {
  key: 'SG',
  title: TITLE,
  titles: FUNDS.flatMap((fund) => NAMES.map((name) => fund + name)),
  knownByContent: true,
  emptyNeedsNote: true,
  subject: '支出',
  bodies: [
    oneLane({
      rows: {
        kind: 'single',
        blocks: [
          { key: 'budget', names: ['预算数', '年初预算数', '全年预算数', '预算', '年初预算', '全年预算', '调整预算数', '本年预算数'] },
          {
            key: 'final',
            names: [
              '决算数',
              '决算',
              '本年决算数',
              '本年决算',
              '本年度决算数',
              '支出决算数',
              '支出决算',
              '决算统计数',
              '统计数',
              '实际支出数',
              '本年数',
            ],
          },
          { key: 'previous', names: ['上年决算数', '上年决算', '上年度决算数', '上年支出决算数', '上年数', '上年实际支出数'] },
          { key: 'change', names: ['增减额', '增减金额', '比上年增减额', '比上年增减金额', '较上年增减额', '较上年增减金额', '增减数'] },
          { key: 'changeOfBudget', names: ['比预算增减额', '比预算增减金额', '较预算增减额', '较预算增减金额'] },
          {
            key: 'growth',
            names: ['增减%', '增减(%)', '增减率', '增减比例', '增减幅度', '增长率', '比上年增减%', '较上年增减%'],
            rate: {
              rule: own('JS-0710', '增减% =（本年 − 上年）÷ 上年', '增减% =（本年决算数 − 上年决算数）÷ 上年决算数（每一项）'),
              over: 'final',
              less: 'previous',
              under: 'previous',
            },
          },
          {
            key: 'growthOfBudget',
            names: ['比预算增减%', '比预算增减率', '较预算增减%', '较预算增减率'],
            rate: {
              rule: own('JS-0711', '比预算增减% =（决算 − 预算）÷ 预算', '比预算增减% =（决算数 − 预算数）÷ 预算数（每一项）'),
              over: 'final',
              less: 'budget',
              under: 'budget',
            },
          },
          {
            key: 'completion',
            names: ['完成预算%', '完成预算(%)', '预算完成率', '预算执行率', '执行率', '完成率'],
            rate: {
              rule: own('JS-0712', '完成预算% = 决算 ÷ 预算', '完成预算% = 决算数 ÷ 预算数（每一项）'),
              over: 'final',
              under: 'budget',
            },
          },
        ],
        main: 'final',
        differences: [
          {
            rule: own('JS-0704', '增减额 = 本年决算数 − 上年决算数', '增减额 = 本年决算数 − 上年决算数（每一项）'),
            target: 'change',
            plus: 'final',
            minus: 'previous',
          },
          {
            rule: own('JS-0713', '比预算增减额 = 决算数 − 预算数', '比预算增减额 = 决算数 − 预算数（每一项）'),
            target: 'changeOfBudget',
            plus: 'final',
            minus: 'budget',
          },
        ],
      },
      columns: [
        { key: 'total', captions: ['合计', '总计', '支出合计', '"三公"经费合计', '"三公"经费支出合计'], optional: true },
        {
          key: 'three',
          captions: ['"三公"经费小计', '"三公"经费', '"三公"经费支出', '"三公"经费支出小计', '"三公"经费>小计'],
          optional: true,
        },
        { key: 'abroad', captions: ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)支出', '因公出国(境)经费'] },
        {
          key: 'vehicles',
          captions: [
            '公务用车购置及运行维护费',
            '公务用车购置及运行费',
            '公务用车购置和运行维护费',
            '公务用车购置与运行维护费',
            '公务用车购置和运行费',
            '公务用车费',
            '公务用车购置及运行维护',
            '公务用车费小计',
          ],
          optional: true,
        },
        { key: 'purchase', captions: ['公务用车购置费', '公务用车购置', '购置费', '公务用车购置支出'], optional: true },
        {
          key: 'running',
          captions: [
            '公务用车运行维护费',
            '公务用车运行费',
            '公务用车运行维护',
            '公务用车运行',
            '运行维护费',
            '运行费',
            '公务用车运行维护支出',
          ],
          optional: true,
        },
        { key: 'reception', captions: ['公务接待费', '公务接待', '公务接待费用', '公务接待支出'] },
        { key: 'meeting', captions: ['会议费', '会议费支出'], optional: true },
        { key: 'training', captions: ['培训费', '培训费支出'], optional: true },
      ],
      across: [
        {
          rule: own(
            'JS-0701',
            '合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费',
            '合计 = 因公出国（境）费 + 公务用车购置及运行维护费小计 + 公务接待费（预算、决算各一组；列有会议费、培训费的省份另加）',
          ),
          target: 'total',
          plus: ['three', 'meeting', 'training'],
          or: [
            ['abroad', 'vehicles', 'reception'],
            ['abroad', 'vehicles', 'reception', 'meeting', 'training'],
            ['abroad', 'purchase', 'running', 'reception'],
            ['abroad', 'purchase', 'running', 'reception', 'meeting', 'training'],
          ],
        },
        {
          rule: own(
            'JS-0702',
            '公务用车购置及运行维护费 = 公务用车购置费 + 公务用车运行维护费',
            '公务用车购置及运行维护费小计 = 公务用车购置费 + 公务用车运行维护费',
          ),
          target: 'vehicles',
          plus: ['purchase', 'running'],
        },
        {
          rule: own('JS-0703', '“三公”经费小计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费'),
          target: 'three',
          plus: ['abroad', 'vehicles', 'reception'],
          or: [['abroad', 'purchase', 'running', 'reception']],
        },
      ],
    }),
  ],
  relations: [
    atMost(THREE_BUDGET, part('SG', 'final.total'), part('SG', 'budget.total')),
    atMost(
      between('JS-3219', '“三公”决算 ≤ 财政拨款支出', '“三公”经费合计 决算数 ≤ 财政拨款收入支出决算总表 本年支出合计'),
      part('SG', 'final.total'),
      part('T4', 'expenditure.year.total'),
    ),
  ],
  variants: [
    {
      id: 'blocks',
      description: '前半预算数、后半决算数',
      seen: '山东济宁 2020；湖北随州 2022',
      print: { ...PRINT, arrangement: 'blocks', nodes: NODES, isNumbered: true, width: 12 },
    },
    {
      id: 'pairs',
      description: '每项下预算数、决算数成对',
      seen: '上海 2024',
      print: { ...PRINT, arrangement: 'pairs', nodes: NODES, isNumbered: false, width: 12 },
    },
    {
      id: 'rows',
      description: '项目逐行，列预算数、决算数',
      seen: '多地',
      print: {
        ...PRINT,
        arrangement: 'rows',
        nodes: NODES.map(({ node, line }) => ({ node, caption: line })),
        isNumbered: false,
        width: 24,
      },
    },
    {
      id: 'with-meetings',
      description: '另列会议费、培训费',
      seen: '陕西',
      print: {
        ...PRINT,
        titles: [{ text: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表' }],
        arrangement: 'block-rows',
        nodes: [
          { node: 'total', caption: '合计' },
          { node: 'three', caption: '“三公”经费>小计' },
          ...NODES.slice(1).map(({ node, caption }) => ({ node, caption: `“三公”经费>${caption}` })),
          { node: 'meeting', caption: '会议费' },
          { node: 'training', caption: '培训费' },
        ],
        isNumbered: false,
        width: 13,
      },
    },
  ],
  source: SOURCE,
};
