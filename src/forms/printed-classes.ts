import { FUNCTIONAL_CLASSES, type FunctionalClass } from './functional-classes';
import type { PrintedWords } from './print';
import { wordsOf } from './print';

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

/** A functional class as the 总表 of a year print it. */
export interface PrintedClass {
  readonly code: string;
  readonly name: string;
}

function nameIn({ code, names }: FunctionalClass, year: number | null): string {
  const printed = NAMES.get(code);
  return printed ? wordsOf(printed, year) : (names[0] ?? code);
}

/** The classes that the 总表 of a year list, in their order; the latest ones where no year is given. */
export function printedClasses(year: number | null): readonly PrintedClass[] {
  return FUNCTIONAL_CLASSES.filter(({ code }) => !NOT_LISTED.has(code) && (year === null || (SINCE.get(code) ?? 0) <= year)).map(
    (functional) => ({ code: functional.code, name: nameIn(functional, year) }),
  );
}
