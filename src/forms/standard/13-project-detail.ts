import { economicDetail, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

/** 项目支出决算明细表（财决05-2表）. */
export const form = economicDetail({
  key: 'Z05_2',
  title: '项目支出决算明细表',
  titles: [],
  firstRule: 1130,
  usual: USUAL.project,
  source: '部门决算报表 财决05-2表',
  relations: [
    copy(
      between('JS-1135', '财决05-2表 = 支出决算表 项目支出', '项目支出决算明细表 合计 = 支出决算表 项目支出'),
      part('Z05_2', 'total.total'),
      part('T3', 'total.project'),
    ),
  ],
});
