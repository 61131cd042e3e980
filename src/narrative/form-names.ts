import { normalise } from '../amount/text';
import type { ListedLanesSpec } from '../tables/listed-lanes';
import type { FormDeclaration } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
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
  const { body } = form;
  switch (body.kind) {
    case 'listed-lanes': {
      const both = bothTotals(body.spec);
      for (const lane of body.lanes) {
        const taken = new Set<string>();
        for (const line of lane.lines) {
          const figure = line.figures.get(lane.spec.columns[0]?.key ?? '');
          const grand = line.spec?.key === 'grand' ? both : [];
          const own = [line.label.replace(/^[一二三四五六七八九十]+[、.]/, ''), ...(line.spec?.names ?? []), ...grand];
          for (const name of own.filter((each) => !taken.has(nameKey(each)))) names.add('final', name, figure);
          for (const name of own) taken.add(nameKey(name));
          if (line.spec && line.spec.kind !== 'item') for (const name of own) names.shared.add(nameKey(name));
          for (const column of ['budget', 'adjusted']) for (const name of own) names.add('budget', name, line.figures.get(column));
        }
      }
      break;
    }
    case 'coded-rows': {
      const main = body.columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
      for (const { name, figures } of body.rows) names.add('final', name, figures[main]);
      const total = body.totals[0];
      body.columns.forEach(({ key, caption }, at) => {
        const captions = body.spec.columns.find((column) => column.key === key)?.captions ?? [];
        for (const name of [caption, ...captions].filter((each) => !each.includes('>'))) {
          names.add('final', name, total?.figures[at]);
          names.shared.add(nameKey(name));
        }
      });
      addWhole(names, form, 'final', total?.figures[main]);
      break;
    }
    case 'coded-lanes':
      for (const { name, figure } of body.entries) names.add('final', name, figure);
      for (const { spec, figure } of body.totals) {
        for (const name of spec.names) names.add('final', name, figure);
        if (spec.of.includes('personnel')) addWhole(names, form, 'final', figure);
      }
      break;
    case 'column-tree':
      for (const { block, figures } of body.trees) {
        const stage = block === 'budget' ? 'budget' : 'final';
        for (const { key, names: own } of body.spec.nodes) for (const name of own) names.add(stage, name, figures.get(key));
        // Where 会议费 and 培训费 stand beside the three, 合计 is no longer the “三公” total.
        const isThree = !figures.has('meeting') && !figures.has('training');
        addWhole(names, form, stage, figures.get('three') ?? (isThree ? figures.get('total') : undefined));
      }
  }
  return { form, final: names.final, budget: names.budget, shared: names.shared };
}

/** What two totals that are one amount are called together: 收入支出总计, 收支总计. */
function bothTotals({ lanes, equal }: ListedLanesSpec): readonly string[] {
  const parts = equal.flatMap(({ target, plus }) => [target, ...plus]).filter((part) => part.endsWith('.grand'));
  const captions = lanes.filter(({ key }) => parts.includes(`${key}.grand`)).map(({ caption }) => caption);
  return [captions.join(''), captions.map((caption) => caption[0]).join('')].map((caption) => `${caption}总计`);
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
