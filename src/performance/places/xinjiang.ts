import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT } from './usual-columns';
import type { Place } from './place';
import type { Columns } from './print';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'xinjiang',
  name: '新疆',
  sources: [
    {
      document: '新疆维吾尔自治区项目支出绩效自评表（2023年度）',
      quote: '执行率列“分值权重”10分；指标列为指标分值权重、指标值、上年完成值、实际完成值、完成率、指标赋分规则、得分、佐证资料。',
    },
    {
      document: '财政部《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）',
      quote: '赋分规则有直接赋分、按照完成比例赋分、按评判等级赋分、满意度赋分。',
    },
  ],
};

const PRINT: Columns = {
  ...PROJECT,
  money: {
    ...PROJECT.money,
    captions: [
      ['initial', '年初预算数'],
      ['budget', '全年预算数'],
      ['executed', '全年执行数'],
      ['weight', '分值权重'],
      ['rate', '执行率'],
      ['score', '得分'],
    ],
  },
  goals: { label: '总体目标', captions: ['预期目标', '实际完成情况'] },
  columns: [
    { role: 'first', caption: '一级指标', width: 12 },
    { role: 'second', caption: '二级指标', width: 14 },
    { role: 'third', caption: '三级指标', width: 24 },
    { role: 'weight', caption: '指标分值权重', width: 9 },
    { role: 'target', caption: '年度指标值', width: 13 },
    { role: null, caption: '上年完成值', width: 11 },
    { role: 'actual', caption: '实际完成值', width: 13 },
    { role: null, caption: '完成率', width: 9 },
    { role: 'rule', caption: '指标赋分规则', width: 15 },
    { role: 'score', caption: '得分', width: 8 },
    { role: null, caption: '佐证资料', width: 12 },
    { role: 'reason', caption: '偏差原因分析及改进措施', width: 20 },
  ],
};

/** 新疆 2023: 指标分值权重, 指标赋分规则, 完成率, 佐证资料 and 上年完成值 in columns of their own. */
export const XINJIANG: Place = {
  profile: PROFILE,
  words: [],
  names: /新疆|乌鲁木齐|克拉玛依|喀什|阿克苏|伊犁|昌吉|巴音郭楞|塔城|阿勒泰|哈密|吐鲁番|和田地区/,
  layouts: [{ subject: 'project', name: '新疆', fits: ({ columns }) => columns.rule !== null, tells: '有“赋分规则”一栏，是新疆的格式' }],
  captions: {
    indicators: { rule: '(?:指标)?赋分规则', weight: '分值权重' },
    labels: { notInProportion: '直接|满意度|评判|等级|分档|分级' },
  },
  prints: [
    {
      subject: 'project',
      description: '另有上年完成值、完成率、赋分规则、佐证资料各栏',
      seen: '新疆 2023',
      layout: PRINT,
    },
  ],
};
