import { FORMS } from '../forms/registry';
import type { FormDeclaration } from '../forms/form';
import { compactName } from './form-names';
import type { Heading } from './headings';

interface Stem {
  readonly key: string;
  readonly text: string;
}

/** A form's name without 表: 收入支出决算总表 → 收入支出决算. */
export function titleStem(title: string): string {
  return compactName(title).replace(/(?:总表|明细表|情况表|批复表|表)$/, '');
}

/** What a name of a form or a heading means, whichever of its wordings is used: the funds by their full names, without 决算. */
function meaningOf(name: string): string {
  return name
    .replace(/决算|批复/g, '')
    .replace(/^(?:年度?)/, '')
    .replace(/(?:一般)?公共(?:财政预算|预算|财政)(?:财政)?(?:拨款)?(?:资金)?(?=收|支|基本|安排|三公|的|拨款)/g, '一般公共预算财政拨款')
    .replace(/政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:资金)?(?=收|支|的|安排)/g, '政府性基金预算财政拨款')
    .replace(/国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:资金)?(?=收|支|的|安排)/g, '国有资本经营预算财政拨款')
    .replace(/收支/g, '收入支出');
}

/** Funds whose section is about their one form, whether it says 收入支出 or 支出. */
const FUND_FORMS: readonly (readonly [key: string, meaning: RegExp])[] = [
  ['SG', /三公经费/],
  ['T6', /^(?:一般公共预算)?财政拨款基本支出/],
  ['T4', /^财政拨款(?:收入|支出)/],
  ['GF', /^政府性基金预算财政拨款(?:收入)?支出/],
  ['SOE', /^国有资本经营预算财政拨款(?:收入)?支出/],
];
/** The form of each fund is told by a name that no other heading begins with; 收入 and 支出 begin many. */
const SHORT = new Set(['收入', '支出', '收入支出']);
const STEMS: readonly Stem[] = FORMS.flatMap((form: FormDeclaration) =>
  form.titles.map((title): Stem => ({ key: form.key, text: meaningOf(titleStem(title)) })),
).sort((a, b) => b.text.length - a.text.length);

/** What a heading says before the form's name: the year, and whose it is. No word for money: that would be another form's. */
const BEFORE =
  /^(?:关于|\d{1,2}[.、]|\d{4}年度?|年度?|全|本|我|[^\d，。款金算资支收出入费]{0,20}?(?:部门|单位|学校|学院|大学|局|委员会|委|厅|办公室|办|院|所|站|中心|本级|机关|处|会|队|馆|园|政府(?!性)|街道|镇|乡))*/;
/** What a heading of 收入 or 支出 goes on with; 支出绩效, 收入分配 are others. */
const AFTER_SHORT = /^(?:总表|表)?(?:的|总体|整体|基本|主要|具体|构成|结构|执行|完成|安排|总|情况|说明|分析|与|和|及)*$/;

/** The form that one heading names; null where it names none. */
function formNamed(heading: string): string | null {
  const bare = compactName(heading).replace(BEFORE, '');
  const name = meaningOf(bare).replace(BEFORE, '');
  const fund = FUND_FORMS.find(([, meaning]) => meaning.test(name));
  if (fund) return fund[0];
  const stem = STEMS.find(
    (each) => name.startsWith(each.text) && (!SHORT.has(each.text) || AFTER_SHORT.test(name.slice(each.text.length))),
  );
  return stem?.key ?? null;
}

/** Forms of all of a department's money: a section about one may go on to the other. */
const OF_ALL_MONEY = new Set(['T1', 'T2', 'T3']);

/**
 * Key of the form that a section speaks of (T1, SG), told by the outermost of its headings that names a form; below a form of all the
 * money, an inner heading may name another. Null where none does. 第…部分 and 附件 begin anew.
 */
export function sectionForm(headings: readonly Heading[]): string | null {
  let found: string | null = null;
  for (const { level, text } of headings) {
    if (level === 0) continue;
    if (found !== null && !OF_ALL_MONEY.has(found)) return found;
    found = formNamed(text) ?? found;
  }
  return found;
}
