import { ECONOMIC_CODES } from '../economic-codes';
import { economicDetail, USUAL } from '../economic-detail';
import { between, copy, part } from '../relation';

const CLASSES = between(
  'JS-1166',
  '一般公共预算财政拨款基本支出决算表 各类 = 财决08-1表',
  '一般公共预算财政拨款基本支出决算明细表（功能分类×经济分类）各经济分类合计 = 基本支出决算表 同类',
);

const SECTIONS = between(
  'JS-3209',
  '一般公共预算财政拨款基本支出决算表 各款 = 财决08-1表',
  '一般公共预算财政拨款基本支出决算明细表（功能分类×经济分类）各经济分类款级合计 = 基本支出决算表 同一款',
);
const SECTION_CODES = [...new Set(ECONOMIC_CODES.map(({ code }) => code))].filter((code) => code.length > 3);

/** 一般公共预算财政拨款基本支出决算明细表（财决08-1表）: published under the title that 公开06表 has since 2022; its codes are functional. */
export const form = economicDetail({
  key: 'Z08_1',
  title: '一般公共预算财政拨款基本支出决算明细表（财决08-1表）',
  titles: ['一般公共预算财政拨款基本支出决算明细表'],
  firstRule: 1160,
  usual: USUAL.basic,
  hasSections: true,
  sharesTitle: true,
  source: '部门决算报表 财决08-1表',
  relations: [
    copy(
      between('JS-1165', '财决08-1表 = 一般公共预算基本支出', '财决08-1表 合计 = 一般公共预算财政拨款支出决算表 基本支出'),
      part('Z08_1', 'total.total'),
      part('T5', 'total.basic'),
    ),
    ...USUAL.all.map((code) => copy(CLASSES, part('Z08_1', `total.${code}`), part('T6', `code.${code}`))),
    ...SECTION_CODES.map((code) => copy(SECTIONS, part('Z08_1', `total.${code}`), part('T6', `code.${code}`))),
  ],
});
