import type { Position } from '../../src/workbook/address';
import { leadingColumns, leadingWidths, printCode, printColumnHeaders, printTotalLabel, writtenCode } from './code-columns';
import { endPage, roundingNote, startPage } from './form-head';
import type { Department } from './ledger';
import type { Layout } from './layout';
import { across, down } from './page';
import type { Page } from './page';
import type { EconomicStatement, Statements } from './statements';

/** Three-digit codes of each lane. */
const LANES = {
  lanes: [['301', '303'], ['302'], ['307', '310', '399']],
  'two-lanes': [
    ['301', '303'],
    ['302', '307', '310', '399'],
  ],
  'one-lane': [['301', '302', '303', '307', '310', '399']],
} as const;
/** Widths of code, name and amount in every lane. */
const LANE_WIDTHS = [10, 32, 14];

/** 一般公共预算财政拨款基本支出决算表. */
export function printBasic(department: Department, statements: Statements, layout: Layout): Page {
  const page =
    layout.economics === 'rows'
      ? printRows(department, statements.basic, layout)
      : printLanes(department, statements.basic, layout, LANES[layout.economics]);
  return endPage(page, [`本表反映部门本年度一般公共预算财政拨款基本支出明细情况。${roundingNote(layout)}`]);
}

/** Code, name and amount over and over: 人员经费 in the first lane, 公用经费 in the others, or everything in one. */
function printLanes(department: Department, basic: EconomicStatement, layout: Layout, lanes: readonly (readonly string[])[]): Page {
  const page = startPage(
    department,
    layout,
    'basic',
    lanes.flatMap(() => LANE_WIDTHS),
  );
  const last = page.width - 1;
  if (lanes.length > 1) {
    const top = page.row('header');
    page.text(top, 0, '人员经费', 'header');
    page.merge(top, 0, top, 2);
    page.text(top, 3, '公用经费', 'header');
    page.merge(top, 3, top, last);
  }
  const header = page.row('header');
  lanes.forEach((_, lane) => {
    page.text(header, lane * 3, layout.codeLabel, 'header');
    page.text(header, lane * 3 + 1, '科目名称', 'header');
    page.text(header, lane * 3 + 2, layout.amountHeader, 'header');
  });
  const first = page.height + (lanes.length > 1 ? 0 : 1);
  const sumCells = new Map<string, Position>();
  let rows = 0;
  lanes.forEach((codes, lane) => {
    let row = first;
    const column = lane * 3;
    for (const { block, total, items } of codes.flatMap((code) => basic.blocks.filter(({ block }) => block.code === code))) {
      sumCells.set(block.code, { row, column: column + 2 });
      const lines = block.items
        .map(([code, name], at) => ({ code, name, amount: items[at] ?? 0n }))
        .filter(({ amount }) => amount > 0n || !layout.onlySpentEconomics);
      const children = lines.map((_, at) => row + 1 + at);
      printLaneRow(page, layout, row, column, block.code, block.name);
      page.amount(row, column + 2, total, down(column + 2, children));
      lines.forEach(({ code, name, amount }, at) => {
        printLaneRow(page, layout, row + 1 + at, column, code, name);
        page.amount(row + 1 + at, column + 2, amount);
      });
      row += 1 + lines.length;
    }
    rows = Math.max(rows, row - first);
  });
  const sumsOf = (...codes: readonly string[]) => codes.map((code) => sumCells.get(code) as Position);
  if (lanes.length === 1) {
    const top = page.row('data');
    page.text(top, 0, '合计', 'label');
    page.merge(top, 0, top, 1);
    page.amount(top, 2, basic.personnel + basic.offices, sumsOf(...(lanes[0] ?? [])));
  }
  for (let count = 0; count < rows; count++) page.row('data');
  if (lanes.length === 1) return page;
  const bottom = page.row('data');
  page.text(bottom, 0, '人员经费合计', 'label');
  page.merge(bottom, 0, bottom, 1);
  page.text(bottom, 3, '公用经费合计', 'label');
  page.merge(bottom, 3, bottom, last - 1);
  page.amount(bottom, 2, basic.personnel, sumsOf('301', '303'));
  page.amount(bottom, last, basic.offices, sumsOf('302', '307', '310', '399'));
  return page;
}

function printLaneRow(page: Page, layout: Layout, row: number, column: number, code: string, name: string): void {
  if (layout.codesAsNumbers) page.number(row, column, Number(code));
  else page.text(row, column, writtenCode(code, layout), 'code');
  page.text(row, column + 1, (layout.indentNames && code.length > 3 ? '　' : '') + name, 'name');
}

/** One row for each code that has money, with the columns 合计, 人员经费, 公用经费. */
function printRows(department: Department, basic: EconomicStatement, layout: Layout): Page {
  const page = startPage(department, layout, 'basic', [...leadingWidths(layout), 16, 16, 16]);
  const lead = leadingColumns(layout);
  const economic: Layout = { ...layout, codeLabel: '经济分类科目编码' };
  printColumnHeaders(page, economic, [['合计'], ['人员经费'], ['公用经费']]);
  const heads: number[] = [];
  const blocks = basic.blocks.filter(({ total }) => total > 0n);
  const printRow = (code: string, name: string, amount: bigint, personnel: boolean, children: number[]) => {
    const row = page.row('data');
    printCode(page, layout, row, code, name);
    const side = lead + (personnel ? 1 : 2);
    page.amount(row, lead, amount, children.length > 0 ? down(lead, children) : across(row, [side]));
    page.amount(row, side, amount, children.length > 0 ? down(side, children) : null);
  };
  for (const { block, total, items } of blocks) {
    const personnel = block.side === '人员经费';
    const spent = block.items.map(([code, name], at) => ({ code, name, amount: items[at] ?? 0n })).filter(({ amount }) => amount > 0n);
    heads.push(page.height);
    printRow(
      block.code,
      block.name,
      total,
      personnel,
      spent.map((_, at) => page.height + 1 + at),
    );
    for (const { code, name, amount } of spent) printRow(code, name, amount, personnel, []);
  }
  const bottom = page.row('data');
  printTotalLabel(page, layout, bottom);
  page.amount(bottom, lead, basic.personnel + basic.offices, down(lead, heads));
  page.amount(bottom, lead + 1, basic.personnel, down(lead + 1, heads));
  page.amount(bottom, lead + 2, basic.offices, down(lead + 2, heads));
  return page;
}
