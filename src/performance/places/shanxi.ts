import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { captioned, PROJECT } from './usual-columns';
import type { Place } from './place';
import type { Columns, PrintedColumn } from './print';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'shanxi',
  name: '山西',
  sources: [
    { document: '山西省省级预算项目支出绩效自评表（2019年度）', quote: '总分列在表头；各指标先列分值、得分，再列年度指标值、实际完成值。' },
  ],
};

/** 分值 and 得分 stand in front of the values. */
const COLUMNS: readonly PrintedColumn[] = (['first', 'second', 'third', 'weight', 'score', 'target', 'actual', 'reason'] as const).flatMap(
  (wanted) => captioned(PROJECT.columns, { reason: '备注' }).filter(({ role }) => role === wanted),
);

const PRINT: Columns = {
  ...PROJECT,
  title: '山西省省级预算项目支出绩效自评表',
  money: { ...PROJECT.money, rows: ['年度资金总额', '其中：财政拨款', '其他资金'] },
  front: null,
  columns: COLUMNS,
  total: { label: '总分', at: 'head' },
};

/** 山西: the total in the head, points and scores in front of the values. */
export const SHANXI: Place = {
  profile: PROFILE,
  words: [],
  names: /山西|太原|大同|阳泉|长治|晋城|朔州|晋中|运城|忻州|临汾|吕梁/,
  layouts: [
    {
      subject: 'project',
      name: '总分在上、分值在前',
      fits: ({ columns, total }) => total === null && columns.score !== null && columns.score < columns.target,
      tells: null,
    },
  ],
  prints: [
    {
      subject: 'project',
      description: '总分在表头，分值、得分在指标值之前',
      seen: '山西 2019',
      layout: PRINT,
    },
  ],
};
