import { economicDetail, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

/** 一般公共预算财政拨款项目支出决算明细表（财决08-2表）. */
export const form = economicDetail({
  key: 'Z08_2',
  title: '一般公共预算财政拨款项目支出决算明细表',
  titles: [],
  firstRule: 1170,
  usual: USUAL.project,
  source: '部门决算报表 财决08-2表',
  relations: [
    copy(
      between('JS-1175', '财决08-2表 = 一般公共预算项目支出', '财决08-2表 合计 = 一般公共预算财政拨款支出决算表 项目支出'),
      part('Z08_2', 'total.total'),
      part('T5', 'total.project'),
    ),
  ],
});
