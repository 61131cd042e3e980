import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT } from './usual-columns';
import type { Place } from './place';
import type { Columns } from './print';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'hunan',
  name: '湖南',
  sources: [
    {
      document: '湖南省部门整体支出绩效自评表（2021年度）',
      quote: '年度资金总额按收入性质分（一般公共预算、政府性基金等）、按支出性质分（其中：基本支出、项目支出），各项之和等于总额。',
    },
  ],
};

const PRINT: Columns = {
  ...PROJECT,
  title: '部门整体支出绩效自评表',
  nameLabel: '部门名称',
  secondLine: null,
  money: {
    ...PROJECT.money,
    label: '年度预算申请（万元）',
    rows: ['年度资金总额'],
    kinds: {
      income: ['按收入性质分：', '其中：一般公共预算：', '政府性基金拨款：', '纳入专户管理的非税收入拨款：', '其他资金：'],
      expenditure: ['按支出性质分：', '其中：基本支出：', '项目支出：'],
    },
  },
};

/** What heads the kinds, which stand side by side with their amounts within their labels. */
const [BY_INCOME, BY_EXPENDITURE] = ['按收入性质分', '按支出性质分'];

/** 湖南: a department’s total broken down by kinds of income and of expenditure in the head. */
export const HUNAN: Place = {
  profile: PROFILE,
  words: [],
  names: /湖南|长沙|株洲|湘潭|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|湘西/,
  layouts: [
    {
      subject: 'department',
      name: '部门整体·收支按性质分',
      fits: ({ says }) => says(new RegExp(`^${BY_INCOME}`)) && says(new RegExp(`^${BY_EXPENDITURE}`)),
      tells: '年度资金总额按收入性质、支出性质分列，是湖南的格式',
    },
  ],
  captions: { labels: { byIncome: `${BY_INCOME}.*`, byExpenditure: `${BY_EXPENDITURE}.*`, byKind: '按.{0,4}性质分.*' } },
  prints: [
    {
      subject: 'department',
      description: '年度资金总额按收入性质、支出性质分列',
      seen: '湖南 2021',
      layout: PRINT,
    },
  ],
};
