import { rule, type FormDeclaration } from '../form';

const TITLE = '财政拨款“三公”经费支出决算表';
const SOURCE = '财政部《部门决算报表编制说明》财决附03表；公开07表（2021年及以前）、公开09表（2022年起）';

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
  '“三公”经费及会议费、培训费支出决算表',
  '“三公”经费、会议费、培训费支出决算表',
  '“三公”经费、会议费和培训费支出决算表',
  '“三公”经费及培训费、会议费支出决算表',
  '“三公”经费及会议费、培训费决算表',
];

/** 财政拨款“三公”经费支出决算表: travel abroad, official cars and receptions, budget beside final figures. */
export const form: FormDeclaration = {
  key: 'SG',
  title: TITLE,
  titles: FUNDS.flatMap((fund) => NAMES.map((name) => fund + name)),
  knownByContent: true,
  emptyNeedsNote: true,
  subject: '支出',
  bodies: [
    {
      kind: 'column-tree',
      blocks: [
        { key: 'budget', names: ['预算数', '年初预算数', '全年预算数', '预算', '年初预算', '全年预算', '调整预算数', '本年预算数'] },
        { key: 'final', names: ['决算数', '决算', '本年决算数', '支出决算数', '决算统计数', '统计数', '实际支出数'] },
      ],
      nodes: [
        { key: 'total', names: ['合计', '总计', '支出合计', '"三公"经费合计'] },
        { key: 'three', names: ['"三公"经费小计', '"三公"经费', '"三公"经费支出', '"三公"经费支出小计'] },
        { key: 'abroad', names: ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)支出', '因公出国(境)经费'] },
        {
          key: 'vehicles',
          names: [
            '公务用车购置及运行维护费',
            '公务用车购置及运行费',
            '公务用车购置和运行维护费',
            '公务用车购置与运行维护费',
            '公务用车购置和运行费',
            '公务用车费',
            '公务用车购置及运行维护',
            '公务用车费小计',
          ],
        },
        { key: 'purchase', names: ['公务用车购置费', '公务用车购置', '购置费', '公务用车购置支出'] },
        {
          key: 'running',
          names: ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护', '运行维护费', '运行费', '公务用车运行维护支出'],
        },
        { key: 'reception', names: ['公务接待费', '公务接待', '公务接待费用', '公务接待支出'] },
        { key: 'meeting', names: ['会议费', '会议费支出'] },
        { key: 'training', names: ['培训费', '培训费支出'] },
      ],
      required: ['abroad', 'reception'],
      sums: [
        {
          rule: rule(
            'JS-0701',
            TITLE,
            '合计 = 出国 + 车辆 + 接待',
            '合计 = 因公出国（境）费 + 公务用车购置及运行维护费小计 + 公务接待费（预算、决算各一组；列有会议费、培训费的省份另加）',
            SOURCE,
          ),
          target: 'total',
          options: [
            ['three', 'meeting', 'training'],
            ['abroad', 'vehicles', 'reception'],
            ['abroad', 'vehicles', 'reception', 'meeting', 'training'],
          ],
        },
        {
          rule: rule(
            'JS-0702',
            TITLE,
            '车辆小计 = 购置 + 运行',
            '公务用车购置及运行维护费小计 = 公务用车购置费 + 公务用车运行维护费',
            SOURCE,
          ),
          target: 'vehicles',
          options: [['purchase', 'running']],
        },
        {
          rule: rule(
            'JS-0703',
            TITLE,
            '“三公”小计 = 三项之和',
            '“三公”经费小计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费',
            SOURCE,
          ),
          target: 'three',
          options: [['abroad', 'vehicles', 'reception']],
        },
      ],
    },
  ],
  variants: [
    { id: 'blocks', description: '前半预算数、后半决算数', seen: '山东济宁 2020；湖北随州 2022' },
    { id: 'pairs', description: '每项下预算数、决算数成对', seen: '上海 2024' },
    { id: 'rows', description: '项目逐行，列预算数、决算数', seen: '多地' },
    { id: 'with-meetings', description: '另列会议费、培训费', seen: '陕西' },
  ],
  source: SOURCE,
};
