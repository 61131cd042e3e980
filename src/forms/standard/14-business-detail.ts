import { economicDetail, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

/** 经营支出决算明细表（财决05-3表）. */
export const form = economicDetail({
  key: 'Z05_3',
  title: '经营支出决算明细表',
  titles: [],
  firstRule: 1140,
  usual: USUAL.basic,
  source: '部门决算报表 财决05-3表',
  relations: [
    copy(
      between('JS-1145', '财决05-3表 = 支出决算表 经营支出', '经营支出决算明细表 合计 = 支出决算表 经营支出'),
      part('Z05_3', 'total.total'),
      part('T3', 'total.business'),
    ),
  ],
});
