import { economicDetail, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

/** 基本支出决算明细表（财决05-1表）. */
export const form = economicDetail({
  key: 'Z05_1',
  title: '基本支出决算明细表',
  titles: [],
  firstRule: 1120,
  usual: USUAL.basic,
  sharesTitle: true,
  source: '部门决算报表 财决05-1表',
  relations: [
    copy(
      between('JS-1125', '财决05-1表 = 支出决算表 基本支出', '基本支出决算明细表 合计 = 支出决算表 基本支出'),
      part('Z05_1', 'total.total'),
      part('T3', 'total.basic'),
    ),
  ],
});
