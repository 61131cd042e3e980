import type { LineSpec } from '../tables/row-axis';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import type { PrintedWords } from '../tables/print/words';

/** Classes that 总表 list: departments book nothing under social insurance funds, reserves, transfers or issuing costs. */
const NOT_LISTED: ReadonlySet<string> = new Set(['209', '227', '230', '233']);

/** First year of classes that came into being while the forms were in use: 机构改革 2018, 抗疫特别国债 2020. */
const SINCE: ReadonlyMap<string, number> = new Map([
  ['224', 2019],
  ['234', 2020],
]);

/** Names that changed, by year. */
const NAMES: ReadonlyMap<string, readonly PrintedWords[]> = new Map([
  ['207', [{ text: '文化体育与传媒支出' }, { since: 2019, text: '文化旅游体育与传媒支出' }]],
  ['210', [{ text: '医疗卫生与计划生育支出' }, { since: 2019, text: '卫生健康支出' }]],
  ['215', [{ text: '资源勘探信息等支出' }, { since: 2021, text: '资源勘探工业信息等支出' }]],
  ['220', [{ text: '国土海洋气象等支出' }, { since: 2019, text: '自然资源海洋气象等支出' }]],
]);

/** The classes as lines of a 总表's lane of expenditure, as the 总表 of each year print them. */
export const CLASS_LINES: readonly LineSpec[] = FUNCTIONAL_CLASSES.map(({ code, names }) => {
  const since = SINCE.get(code);
  const words = NAMES.get(code);
  return {
    key: `class.${code}`,
    names,
    kind: 'item',
    classCode: code,
    ...(NOT_LISTED.has(code) ? { printed: null } : { printed: { ...(since ? { since } : {}), ...(words ? { words } : {}) } }),
  };
});
