import { economicDetail, sameInEveryClass, USUAL } from '../economic-detail';
import { between } from '../relation';

/** 支出决算明细表（财决05表）: all expenditure by functional code and economic class. */
export const form = economicDetail({
  key: 'Z05',
  title: '支出决算明细表',
  titles: [],
  firstRule: 1110,
  usual: USUAL.all,
  source: '部门决算报表 财决05表',
  relations: sameInEveryClass(
    between('JS-1115', '财决05表 = 05-1 + 05-2 + 05-3', '支出决算明细表 合计及各经济分类 = 基本支出 + 项目支出 + 经营支出决算明细表'),
    'Z05',
    'Z05_1',
    'Z05_2',
    'Z05_3',
  ),
});
