import type { ScoringProfile } from '../profile';
import { points } from './common';
import { NATIONAL } from './national';
import type { Place } from './place';

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

/** 上海 2024: the nation’s columns, graded 优, 良, 合格, 不合格. */
export const SHANGHAI: Place = {
  profile: PROFILE,
  words: [],
  names: /上海/,
  layouts: [],
  prints: [],
};
