import { FORMS } from '../forms/registry';
import type { FormDeclaration } from '../forms/form';
import { compactName } from './form-names';
import type { Heading } from './headings';

interface Stem {
  readonly key: string;
  readonly text: string;
}

/** What a heading says before the form's name. */
const BEFORE = /^(?:关于)?(?:\d{4}年度?)?(?:本?部门|本?单位)?(?:\d{4}年度?)?/;

/** A form's name without 表: 收入支出决算总表 → 收入支出决算. */
export function titleStem(title: string): string {
  return compactName(title).replace(/(?:总表|明细表|情况表|批复表|表)$/, '');
}

const STEMS: readonly Stem[] = FORMS.flatMap((form: FormDeclaration) =>
  form.titles.map((title): Stem => ({ key: form.key, text: titleStem(title) })),
).sort((a, b) => b.text.length - a.text.length);

/**
 * Key of the form that a section speaks of (T1, SG), told by the outermost of its headings that begins with a form's name;
 * null where none does. 第…部分 and 附件 begin anew.
 */
export function sectionForm(headings: readonly Heading[]): string | null {
  for (const { level, text } of headings) {
    if (level === 0) continue;
    const name = compactName(text).replace(BEFORE, '');
    const stem = STEMS.find((each) => name.startsWith(each.text));
    if (stem) return stem.key;
  }
  return null;
}
