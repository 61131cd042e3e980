import type { Position } from '../../src/workbook/address';
import { endPage, roundingNote, startPage } from './form-head';
import type { Department } from './ledger';
import type { Layout } from './layout';
import { across, down } from './page';
import type { Page } from './page';
import type { HospitalityStatement, Statements } from './statements';

/** One item of the form: under which header it stands, its amount, and which items it adds up (by place in this list). */
interface Item {
  readonly header: readonly [string] | readonly [string, string];
  readonly amount: (statement: HospitalityStatement) => bigint;
  readonly adds: readonly number[];
}

const VEHICLES = '公务用车购置及运行维护费';

const ITEMS: readonly Item[] = [
  { header: ['合计'], amount: (one) => one.total, adds: [1, 2, 5] },
  { header: ['因公出国（境）费'], amount: (one) => one.abroad, adds: [] },
  { header: [VEHICLES, '小计'], amount: (one) => one.vehicles, adds: [3, 4] },
  { header: [VEHICLES, '公务用车购置费'], amount: (one) => one.purchase, adds: [] },
  { header: [VEHICLES, '公务用车运行维护费'], amount: (one) => one.running, adds: [] },
  { header: ['公务接待费'], amount: (one) => one.reception, adds: [] },
];

const MEETINGS: readonly Item[] = [
  { header: ['会议费'], amount: (one) => one.meetings, adds: [] },
  { header: ['培训费'], amount: (one) => one.training, adds: [] },
];

/** 财政拨款“三公”经费支出决算表. */
export function printHospitality(department: Department, statements: Statements, layout: Layout): Page {
  const items = layout.meetings ? [...ITEMS, ...MEETINGS] : ITEMS;
  const years: readonly (readonly [string, HospitalityStatement])[] = [
    ['预算数', statements.hospitalityBudget],
    ['决算数', statements.hospitality],
  ];
  const print = { blocks: printBlocks, pairs: printPairs, items: printItems, 'two-rows': printTwoRows }[layout.hospitalityForm];
  const page = print(department, layout, items, years);
  const about = `本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。${roundingNote(layout)}`;
  const nothing = years.every(([, statement]) => items.every(({ amount }) => amount(statement) === 0n));
  return endPage(page, nothing ? [about, '本部门没有使用财政拨款安排的“三公”经费支出，故本表无数据。'] : [about]);
}

type Years = readonly (readonly [string, HospitalityStatement])[];

/** Headers of the items in columns `at(place)`, the upper row at `top`. */
function printItemHeaders(page: Page, items: readonly Item[], top: number, at: (place: number) => number, width: number): void {
  items.forEach(({ header: [head, own] }, place) => {
    const column = at(place);
    if (own === undefined) {
      page.text(top, column, head, 'header');
      page.merge(top, column, top + 1, column + width - 1);
      return;
    }
    page.text(top + 1, column, own, 'header');
    page.merge(top + 1, column, top + 1, column + width - 1);
    if (own === '小计') {
      page.text(top, column, head, 'header');
      page.merge(top, column, top, column + 3 * width - 1);
    }
  });
}

/** 预算数 over six columns, 决算数 over the next six. */
function printBlocks(department: Department, layout: Layout, items: readonly Item[], years: Years): Page {
  const columns = items.length * 2;
  const page = startPage(
    department,
    layout,
    'hospitality',
    Array.from({ length: columns }, () => 12),
  );
  const top = page.row('header');
  page.row('header');
  page.row('header');
  years.forEach(([name], block) => {
    const left = block * items.length;
    page.text(top, left, name, 'header');
    page.merge(top, left, top, left + items.length - 1);
    printItemHeaders(page, items, top + 1, (place) => left + place, 1);
  });
  if (layout.columnNumbers) {
    const numbers = page.row('header');
    for (let column = 0; column < columns; column++) page.number(numbers, column, column + 1);
  }
  const row = page.row('data');
  years.forEach(([, statement], block) => {
    const left = block * items.length;
    printAmounts(page, items, statement, row, (place) => left + place);
  });
  return page;
}

/** 预算数 and 决算数 side by side under each item. */
function printPairs(department: Department, layout: Layout, items: readonly Item[], years: Years): Page {
  const page = startPage(
    department,
    layout,
    'hospitality',
    Array.from({ length: items.length * 2 }, () => 12),
  );
  const top = page.row('header');
  page.row('header');
  const names = page.row('header');
  printItemHeaders(page, items, top, (place) => place * 2, 2);
  items.forEach((_, place) => years.forEach(([name], at) => page.text(names, place * 2 + at, name, 'header')));
  const row = page.row('data');
  years.forEach(([, statement], at) => printAmounts(page, items, statement, row, (place) => place * 2 + at));
  return page;
}

/** A row for 预算数 and a row for 决算数, the items across. */
function printTwoRows(department: Department, layout: Layout, items: readonly Item[], years: Years): Page {
  const page = startPage(department, layout, 'hospitality', [12, ...items.map(() => 14)]);
  const top = page.row('header');
  page.row('header');
  page.text(top, 0, '项目', 'header');
  page.merge(top, 0, top + 1, 0);
  printItemHeaders(page, items, top, (place) => place + 1, 1);
  if (layout.columnNumbers) {
    const numbers = page.row('header');
    page.text(numbers, 0, '栏次', 'header');
    items.forEach((_, place) => page.number(numbers, place + 1, place + 1));
  }
  for (const [name, statement] of years) {
    const row = page.row('data');
    page.text(row, 0, name, 'label');
    printAmounts(page, items, statement, row, (place) => place + 1);
  }
  return page;
}

function printAmounts(
  page: Page,
  items: readonly Item[],
  statement: HospitalityStatement,
  row: number,
  at: (place: number) => number,
): void {
  items.forEach(({ amount, adds }, place) => {
    page.amount(row, at(place), amount(statement), adds.length > 0 ? across(row, adds.map(at)) : null);
  });
}

const ITEM_LABELS = [
  '合计',
  '1．因公出国（境）费',
  '2．公务用车购置及运行维护费',
  '其中：（1）公务用车购置费',
  '（2）公务用车运行维护费',
  '3．公务接待费',
  '会议费',
  '培训费',
];

/** A row for each item, the columns 预算数 and 决算数. */
function printItems(department: Department, layout: Layout, items: readonly Item[], years: Years): Page {
  const page = startPage(department, layout, 'hospitality', [40, 20, 20]);
  const header = page.row('header');
  page.text(header, 0, '项目', 'header');
  years.forEach(([name], at) => page.text(header, at + 1, name, 'header'));
  const first = page.height;
  items.forEach(({ amount, adds }, place) => {
    const row = page.row('data');
    page.text(row, 0, ITEM_LABELS[place] ?? '', 'label');
    years.forEach(([, statement], at) => {
      const parts: readonly Position[] | null =
        adds.length > 0
          ? down(
              at + 1,
              adds.map((other) => first + other),
            )
          : null;
      page.amount(row, at + 1, amount(statement), parts);
    });
  });
  return page;
}
