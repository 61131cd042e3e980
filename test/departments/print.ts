import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { surroundingSheet } from './around';
import { formsFor } from './form-head';
import type { Department } from './ledger';
import type { FormKey, Layout } from './layout';
import { ODDITIES } from './oddities/all';
import type { Page } from './page';
import { printCapital, printExpenditure, printFund, printGeneral, printIncome, printProjects } from './print-coded';
import { printBasic } from './print-economic';
import { printHospitality } from './print-hospitality';
import { printFiscal, printTotals } from './print-totals';
import { amountsOfPages, sheetOfPages } from './sheet';
import type { AmountPlace, Placed } from './sheet';
import { statementsOf } from './statements';
import type { Statements } from './statements';

type Printer = (department: Department, statements: Statements, layout: Layout) => Page;

const PRINTERS: Readonly<Record<FormKey, Printer>> = {
  totals: printTotals,
  income: printIncome,
  expenditure: printExpenditure,
  fiscal: printFiscal,
  general: printGeneral,
  basic: printBasic,
  hospitality: printHospitality,
  fund: printFund,
  capital: printCapital,
};

/** The department's forms in the layout's order, before they stand on sheets. */
export function printPages(department: Department, layout: Layout): Page[] {
  const statements = statementsOf(department);
  const made = formsFor(department, layout).map((key) => PRINTERS[key](department, statements, layout));
  return made.map((page) => layout.oddities.reduce((odd, name) => ODDITIES[name](odd, { department, layout }), page));
}

/** The name of the sheet for the form at `place` (from 0); Excel allows 31 characters. */
export function sheetName(title: string, place: number, layout: Layout): string {
  const number = String(place + 1).padStart(2, '0');
  const names: Readonly<Record<Layout['sheetNames'], string>> = {
    numbered: `公开${number}表 ${title}`,
    gk: `GK${number}${title}`,
    title,
    plain: `Sheet${place + 1}`,
    export: `Z${number} ${title}(公开${number}表)`,
  };
  return names[layout.sheetNames].slice(0, 31);
}

/** Pages in groups of as many as share a sheet, each with its place on it. */
function arranged(pages: readonly Page[], layout: Layout): Placed[][] {
  const groups: Placed[][] = [];
  let top = 0;
  let left = 0;
  pages.forEach((page, at) => {
    if (at % layout.formsPerSheet === 0) {
      groups.push([]);
      top = layout.shift.rows;
      left = layout.shift.columns;
    }
    groups[groups.length - 1]?.push({ page, top, left });
    if (layout.beside) left += page.width * layout.columnStep + 1;
    else top += page.height + 2;
  });
  return groups;
}

/** The forms by the sheet that they stand on. */
function namedSheets(department: Department, layout: Layout): { readonly name: string; readonly pages: readonly Placed[] }[] {
  return arranged(printPages(department, layout), layout).map((pages, place) => ({
    name: sheetName(pages[0]?.page.title ?? '', place, layout),
    pages,
  }));
}

/** Where the amounts of the department's forms stand, those that a layout leaves blank as well. */
export function amountPlaces(department: Department, layout: Layout): AmountPlace[] {
  return namedSheets(department, layout).flatMap(({ name, pages }) => amountsOfPages(name, pages, layout));
}

/** The department's workbook as a host would hand it over. */
export function printDepartment(department: Department, layout: Layout): Workbook {
  const sheets: Sheet[] = [];
  for (const kind of layout.around) {
    if (kind === 'cover' || kind === 'contents') sheets.push(surroundingSheet(kind, sheets.length, department, layout));
  }
  namedSheets(department, layout).forEach(({ name, pages }, place) => {
    sheets.push(sheetOfPages(name, sheets.length, pages, layout, layout.hidden && place % 2 === 1));
  });
  for (const kind of layout.around) {
    if (kind === 'projects') {
      const page = printProjects(department, statementsOf(department), layout);
      sheets.push(sheetOfPages(page.title, sheets.length, [{ page, top: 0, left: 0 }], layout, false));
    } else if (kind !== 'cover' && kind !== 'contents') {
      sheets.push(surroundingSheet(kind, sheets.length, department, layout));
    }
  }
  return { sheets };
}
