import { normalise } from '../amount/text';
import type { FormDeclaration } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
import { figureOf, mainFigure, type ReadLane } from '../tables/reading';
import { addsTotals, type TotalSpec } from '../tables/row-axis';
import type { TableSpec } from '../tables/table';
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
  const both = bothTotals(form.body.spec);
  for (const lane of form.body.lanes) {
    const { rows: axis } = lane.spec;
    if (axis.kind === 'listed') addLines(names, lane, both);
    else if (axis.kind === 'single') addBlocks(names, form, lane);
    else if (axis.kind === 'coded' && axis.runs) addRuns(names, form, lane, axis.runs.totals);
    else addRows(names, form, lane);
  }
  return { form, final: names.final, budget: names.budget, shared: names.shared };
}

/** Lines that the form names, with 预算数 beside them. */
function addLines(names: Names, lane: ReadLane, both: readonly string[]): void {
  const taken = new Set<string>();
  for (const row of lane.rows) {
    const grand = row.key === 'grand' ? both : [];
    const own = [row.name.replace(/^[一二三四五六七八九十]+[、.]/, ''), ...(row.line?.names ?? []), ...grand];
    for (const name of own.filter((each) => !taken.has(nameKey(each)))) names.add('final', name, mainFigure(lane, row));
    for (const name of own) taken.add(nameKey(name));
    if (row.line && row.line.kind !== 'item') for (const name of own) names.shared.add(nameKey(name));
    for (const column of ['budget', 'adjusted']) for (const name of own) names.add('budget', name, figureOf(lane, row, column));
  }
}

/** Rows of codes or items, and the totals of their columns. */
function addRows(names: Names, form: RecognisedForm, { spec, columns, rows, totals: [total] }: ReadLane): void {
  const main = columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
  for (const { name, figures } of rows) names.add('final', name, figures[main]);
  columns.forEach(({ key, caption }, at) => {
    const captions = spec.columns.find((column) => column.key === key)?.captions ?? [];
    for (const name of [caption, ...captions].filter((each) => !each.includes('>'))) {
      names.add('final', name, total?.figures[at]);
      names.shared.add(nameKey(name));
    }
  });
  addWhole(names, form, 'final', total?.figures[main]);
}

/** Rows of codes in several runs, and the totals at their foot. */
function addRuns(names: Names, form: RecognisedForm, { rows, totals }: ReadLane, declared: readonly TotalSpec[]): void {
  for (const { name, figures } of rows) names.add('final', name, figures[0]);
  for (const { key, figures } of totals) {
    const total = declared.find((each) => each.key === key);
    for (const name of total?.names ?? []) names.add('final', name, figures[0]);
    if (total && addsTotals(total, declared)) addWhole(names, form, 'final', figures[0]);
  }
}

/** The columns of one row, or of one for each of 预算数 and 决算数. */
function addBlocks(names: Names, form: RecognisedForm, lane: ReadLane): void {
  for (const row of lane.rows) {
    const stage = row.key === 'budget' ? 'budget' : 'final';
    for (const { key, captions } of lane.spec.columns) for (const name of captions) names.add(stage, name, figureOf(lane, row, key));
    // Where 会议费 and 培训费 stand beside the three, 合计 is no longer the “三公” total.
    const isThree = !figureOf(lane, row, 'meeting') && !figureOf(lane, row, 'training');
    addWhole(names, form, stage, figureOf(lane, row, 'three') ?? (isThree ? figureOf(lane, row, 'total') : undefined));
  }
}

/** What two totals that are one amount are called together: 收入支出总计, 收支总计. */
function bothTotals({ lanes, ties = [] }: TableSpec): readonly string[] {
  const parts = ties.flatMap(({ target, sums }) => [target, ...sums.flat()]).filter((part) => part.endsWith('.grand'));
  const captions = lanes.filter(({ key }) => parts.includes(`${key}.grand`)).map(({ caption }) => caption);
  const shortly = [captions.join(''), captions.map((caption) => caption[0]).join('')].map((caption) => `${caption}总计`);
  return [...shortly, captions.map((caption) => `${caption}总计`).join('')];
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
