import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT, SPLIT_COLUMNS } from './usual-columns';
import type { Place } from './place';
import type { Columns, PrintedColumn } from './print';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'neimenggu',
  name: '内蒙古',
  sources: [
    {
      document: '内蒙古自治区项目支出绩效自评表',
      quote: '指标性质（正向指标、反向指标）与指标方向（大于等于、小于等于、等于）各列一栏，指标值、度量单位分列。',
    },
  ],
};

const PRINT: Columns = {
  ...PROJECT,
  columns: SPLIT_COLUMNS.flatMap((column): PrintedColumn[] =>
    column.role === 'nature' ? [column, { role: 'direction', caption: '指标方向', width: 10 }] : [column],
  ),
};

/** 内蒙古: 指标性质 (正向, 反向) and 指标方向 (大于等于, 小于等于) as two columns. */
export const INNER_MONGOLIA: Place = {
  profile: PROFILE,
  words: [],
  names: /内蒙古|呼和浩特|包头|赤峰|通辽|鄂尔多斯|呼伦贝尔|巴彦淖尔|乌兰察布|锡林郭勒|阿拉善/,
  layouts: [
    {
      subject: 'project',
      name: '指标性质、方向两栏',
      fits: ({ columns }) => columns.nature !== null && columns.direction !== null,
      tells: '指标性质、指标方向各列一栏，是内蒙古的格式',
    },
  ],
  prints: [
    {
      subject: 'project',
      description: '指标性质、指标方向、指标值、度量单位分列',
      seen: '内蒙古 2023',
      layout: PRINT,
    },
  ],
};
