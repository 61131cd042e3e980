import { economicDetail, sameInEveryClass, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

/** 一般公共预算财政拨款支出决算明细表（财决08表）. */
export const form = economicDetail({
  key: 'Z08',
  title: '一般公共预算财政拨款支出决算明细表',
  titles: [],
  firstRule: 1150,
  usual: USUAL.all,
  source: '部门决算报表 财决08表',
  relations: [
    copy(
      between('JS-1155', '财决08表 = 一般公共预算支出', '一般公共预算财政拨款支出决算明细表 合计 = 一般公共预算财政拨款支出决算表 合计'),
      part('Z08', 'total.total'),
      part('T5', 'total.total'),
    ),
    ...sameInEveryClass(
      between('JS-1156', '财决08表 = 08-1 + 08-2', '一般公共预算财政拨款支出决算明细表 合计及各经济分类 = 基本支出 + 项目支出决算明细表'),
      'Z08',
      'Z08_1',
      'Z08_2',
    ),
  ],
});
