import type { ScoringProfile } from '../profile';
import { points } from './common';
import { NATIONAL } from './national';
import { captioned, PROJECT } from './usual-columns';
import type { Place } from './place';
import type { Columns } from './print';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'shanghai',
  name: '上海',
  sources: [
    { document: '上海市项目支出绩效自评表（2024年度模板）', quote: '自评等级分优、良、合格、不合格；分数线未另行规定，按90、80、60分。' },
  ],
  grades: [
    { name: '优', from: points(90) },
    { name: '良', from: points(80) },
    { name: '合格', from: points(60) },
    { name: '不合格', from: points(0) },
  ],
};

const PRINT: Columns = {
  ...PROJECT,
  unitLine: '单位：万元',
  money: {
    ...PROJECT.money,
    label: '项目资金情况',
    captions: [
      ['initial', '年初预算数'],
      ['budget', '全年预算数（A）'],
      ['executed', '全年执行数（B）'],
      ['weight', '分值'],
      ['rate', '执行率（B/A）'],
      ['score', '得分'],
    ],
    rows: ['年度资金总额', '其中：财政资金', '上年结转资金', '其他资金'],
  },
  columns: captioned(PROJECT.columns, { actual: '全年实际值', score: '自评得分' }),
  total: { label: '总分', at: 'foot', grade: '自评等级' },
};

/** 上海 2024: the nation’s columns, graded 优, 良, 合格, 不合格. */
export const SHANGHAI: Place = {
  profile: PROFILE,
  words: [],
  names: /上海/,
  layouts: [],
  prints: [
    {
      subject: 'project',
      description: '九列，表下另填自评等级（优、良、合格、不合格）',
      seen: '上海 2023、2024',
      layout: PRINT,
    },
  ],
};
