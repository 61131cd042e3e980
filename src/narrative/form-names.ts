import { normalise } from '../amount/text';
import type { FormDeclaration } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
import { spokenOf } from '../tables/spoken';
import { nameKey } from './subject';

/** Amount cells of a form by what a sentence calls them. */
export interface FormNames {
  readonly form: RecognisedForm;
  /** 决算数 by `nameKey`. */
  readonly final: ReadonlyMap<string, readonly Figure[]>;
  /** 预算数 by `nameKey`. */
  readonly budget: ReadonlyMap<string, readonly Figure[]>;
  /** Names of totals that forms of other money have as well: 支出合计, 基本支出. */
  readonly shared: ReadonlySet<string>;
}

/** A form's name or heading as such are compared: without blanks, quotation marks, brackets and 、. */
export function compactName(name: string): string {
  return normalise(name).replace(/["'()、,]/g, '');
}

/** The fund that a form's titles begin with, in every wording: 一般公共预算财政拨款, 一般公共预算, …; longest first. */
export function qualifiersOf({ titles }: FormDeclaration): readonly string[] {
  const found = titles.map((title) => /^(.*?)(?=收入|支出|基本|收支|三公)/.exec(compactName(title))?.[1] ?? '');
  return [...new Set(found)].filter((text) => text !== '' && text !== '部门').sort((a, b) => b.length - a.length);
}

class Names {
  readonly final = new Map<string, Figure[]>();
  readonly budget = new Map<string, Figure[]>();
  readonly shared = new Set<string>();

  add(stage: 'final' | 'budget', name: string, figure: Figure | undefined): void {
    const key = nameKey(name);
    if (key === '' || !figure) return;
    const known = this[stage].get(key);
    if (!known) this[stage].set(key, [figure]);
    else if (!known.includes(figure)) known.push(figure);
  }
}

/** Everything that a form's rows and columns, and the form itself, are called. The words come from the form's declaration and its sheet. */
export function namesOf(form: RecognisedForm): FormNames {
  const names = new Names();
  for (const lane of spokenOf(form.body)) {
    const taken = new Set<string>();
    for (const { names: own, figure, stage, isShared, isWhole, isFirst } of lane) {
      for (const name of own) {
        if (!isFirst || !taken.has(nameKey(name))) names.add(stage, name, figure);
        if (isShared) names.shared.add(nameKey(name));
      }
      if (isFirst) for (const name of own) taken.add(nameKey(name));
      if (isWhole) addWhole(names, form, stage, figure);
    }
  }
  return { form, final: names.final, budget: names.budget, shared: names.shared };
}

/** The form's own name stands for its total: 一般公共预算财政拨款支出. */
function addWhole(names: Names, { declaration }: RecognisedForm, stage: 'final' | 'budget', figure: Figure | undefined): void {
  for (const title of declaration.titles) {
    const stem = compactName(title)
      .replace(/(?:决算)?(?:总表|明细表|情况表|批复表|表)$/, '')
      .replace(/决算/g, '');
    if (!/收入支出|收支|会议费/.test(stem)) names.add(stage, stem, figure);
  }
}
