import { leadingColumns, leadingWidths, printCode, printColumnHeaders, printTotalLabel, writtenCode } from './code-columns';
import { endPage, roundingNote, startPage } from './form-head';
import type { Department } from './ledger';
import type { Layout } from './layouts';
import { across, down } from './page';
import type { Page } from './page';
import type { EconomicStatement, Statements } from './statements';

const LANES: readonly (readonly string[])[] = [['301', '303'], ['302'], ['307', '310', '399']];

/** 一般公共预算财政拨款基本支出决算表. */
export function printBasic(department: Department, statements: Statements, layout: Layout): Page {
  const page =
    layout.economics === 'lanes' ? printLanes(department, statements.basic, layout) : printRows(department, statements.basic, layout);
  return endPage(page, [`本表反映部门本年度一般公共预算财政拨款基本支出明细情况。${roundingNote(layout)}`]);
}

/** Code, name and amount three times over: 人员经费 on the left, 公用经费 in the middle and on the right. */
function printLanes(department: Department, basic: EconomicStatement, layout: Layout): Page {
  const page = startPage(department, layout, 'basic', [10, 30, 14, 10, 26, 14, 10, 36, 14]);
  const top = page.row('header');
  page.text(top, 0, '人员经费', 'header');
  page.merge(top, 0, top, 2);
  page.text(top, 3, '公用经费', 'header');
  page.merge(top, 3, top, 8);
  const header = page.row('header');
  for (const column of [0, 3, 6]) {
    page.text(header, column, layout.codeLabel, 'header');
    page.text(header, column + 1, '科目名称', 'header');
    page.text(header, column + 2, layout.amountHeader, 'header');
  }
  const first = page.height;
  const sumRows = new Map<string, number>();
  let rows = 0;
  LANES.forEach((codes, lane) => {
    let row = first;
    for (const { block, total, items } of basic.blocks.filter(({ block: { code } }) => codes.includes(code))) {
      const column = lane * 3;
      sumRows.set(block.code, row);
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
  for (let count = 0; count < rows; count++) page.row('data');
  const bottom = page.row('data');
  page.text(bottom, 0, '人员经费合计', 'label');
  page.merge(bottom, 0, bottom, 1);
  page.text(bottom, 3, '公用经费合计', 'label');
  page.merge(bottom, 3, bottom, 7);
  const sumsOf = (codes: readonly string[], column: number) =>
    down(
      column,
      codes.map((code) => sumRows.get(code) as number),
    );
  page.amount(bottom, 2, basic.personnel, sumsOf(['301', '303'], 2));
  page.amount(bottom, 8, basic.offices, [...sumsOf(['302'], 5), ...sumsOf(['307', '310', '399'], 8)]);
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
