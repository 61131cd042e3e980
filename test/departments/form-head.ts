import type { Department } from './ledger';
import type { FormKey, Layout } from './layout';
import { Page } from './page';

const TITLES: Readonly<Record<FormKey, string>> = {
  totals: '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  fiscal: '财政拨款收入支出决算总表',
  general: '一般公共预算财政拨款支出决算表',
  basic: '一般公共预算财政拨款基本支出决算表',
  hospitality: '一般公共预算财政拨款“三公”经费支出决算表',
  fund: '政府性基金预算财政拨款收入支出决算表',
  capital: '国有资本经营预算财政拨款支出决算表',
};

/** The title that a layout gives to a form, without a year. */
export function titleOf(key: FormKey, layout: Layout): string {
  return layout.titles[key] ?? TITLES[key];
}

/** The forms that a layout prints for a department, in their order: up to 2019 there was no form for 国有资本经营预算. */
export function formsFor(department: Department, layout: Layout): readonly FormKey[] {
  return department.year >= 2020 ? layout.order : layout.order.filter((key) => key !== 'capital');
}

/** 公开03表: the number that a form has in the layout's order. */
export function formNumber(department: Department, layout: Layout, key: FormKey): string {
  const place = formsFor(department, layout).indexOf(key) + 1;
  return `公开${String(place).padStart(2, '0')}表`;
}

/** A page with the three rows above a form of the nine: the title, the form's number, and who and in which unit. */
export function startPage(department: Department, layout: Layout, key: FormKey, widths: readonly number[]): Page {
  return startTitledPage(department, layout, titleOf(key, layout), formNumber(department, layout, key), widths);
}

/** The same above any other form; `number` is the form's number, '' for none. */
export function startTitledPage(department: Department, layout: Layout, title: string, number: string, widths: readonly number[]): Page {
  const page = new Page(title, widths);
  printTitle(page, department, layout, number);
  return page;
}

/** The rows of title, number and captions; called again where a page that was cut repeats them. */
export function printTitle(page: Page, department: Department, layout: Layout, number: string): void {
  const last = page.width - 1;
  const top = page.row('title');
  const before = { none: '', caption: '', title: `${department.year}年度`, 'full-title': `${department.name}${department.year}年度` };
  page.text(top, 0, before[layout.yearPlace] + page.title, 'title');
  page.merge(top, 0, top, last);
  const numbered = page.row('caption');
  if (number !== '') page.text(numbered, last, number, 'caption');
  const caption = page.row('caption');
  page.text(caption, 0, layout.organisationLabel + department.name, 'caption');
  if (layout.yearPlace === 'caption' && last > 3) page.text(caption, Math.floor(last / 2), `${department.year}年度`, 'caption');
  page.text(caption, last, layout.unitLabel + layout.unit, 'caption');
}

/** The rows below a form. */
export function endPage(page: Page, notes: readonly string[]): Page {
  notes.forEach((note, at) => {
    const row = page.row('note');
    page.text(row, 0, at === 0 ? `注：${note}` : note, 'note');
    page.merge(row, 0, row, page.width - 1);
  });
  return page;
}

/** What a form says about rounding; a form in 元 has nothing to say. */
export function roundingNote(layout: Layout): string {
  return layout.unit === '万元' ? '本表金额转换为万元时，因四舍五入可能存在尾差。' : '';
}
