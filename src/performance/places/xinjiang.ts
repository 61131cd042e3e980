import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import type { Place } from './place';

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

/** 新疆 2023: 指标分值权重, 指标赋分规则, 完成率, 佐证资料 and 上年完成值 in columns of their own. */
export const XINJIANG: Place = {
  profile: PROFILE,
  words: [],
  names: /新疆|乌鲁木齐|克拉玛依|喀什|阿克苏|伊犁|昌吉|巴音郭楞|塔城|阿勒泰|哈密|吐鲁番|和田地区/,
  layouts: [
    { title: '项目支出绩效自评表', name: '新疆', fits: ({ columns }) => columns.rule !== null, tells: '有“赋分规则”一栏，是新疆的格式' },
  ],
  captions: { rule: '(?:指标)?赋分规则', weight: '(?:指标)?分值权重' },
  prints: [],
};
