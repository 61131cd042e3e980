import type { Position } from '../../src/workbook/address';
import { expenditureLines, numeral } from './expenditure-lines';
import { endPage, roundingNote, startPage } from './form-head';
import type { Department, Fen } from './ledger';
import type { Layout } from './layout';
import { across, down } from './page';
import type { Page } from './page';
import type { Statements } from './statements';

/** Columns of a form with two lanes: 项目, 行次 where the layout numbers its lines, and the amounts of each lane. */
interface Lanes {
  readonly label: readonly [number, number];
  readonly number: readonly [number, number] | null;
  /** The single amount column on the left, the amount columns on the right. */
  readonly left: number;
  readonly right: readonly number[];
  readonly widths: readonly number[];
}

function lanesOf(layout: Layout, rightColumns: number): Lanes {
  const numbered = layout.lineNumbers !== 'none';
  const laneWidth = numbered ? 3 : 2;
  const first = laneWidth + (numbered ? 2 : 1);
  return {
    label: [0, laneWidth],
    number: numbered ? [1, laneWidth + 1] : null,
    left: laneWidth - 1,
    right: Array.from({ length: rightColumns }, (_, at) => first + at),
    widths: [36, ...(numbered ? [7] : []), 16, 36, ...(numbered ? [7] : []), ...Array.from({ length: rightColumns }, () => 16)],
  };
}

/** One side of one line: its label, and its amounts where the line has any. */
interface Side {
  readonly label: string;
  readonly amounts: readonly Fen[];
  readonly parts?: (row: number) => readonly (readonly Position[])[];
}

const BLANK: Side = { label: '', amounts: [] };

function printHeader(page: Page, layout: Layout, lanes: Lanes, rightHeaders: readonly string[]): void {
  const top = page.row('header');
  page.text(top, 0, '收入', 'header');
  page.merge(top, 0, top, lanes.left);
  page.text(top, lanes.label[1], '支出', 'header');
  page.merge(top, lanes.label[1], top, page.width - 1);
  const header = page.row('header');
  for (const column of lanes.label) page.text(header, column, '项目', 'header');
  for (const column of lanes.number ?? []) page.text(header, column, '行次', 'header');
  page.text(header, lanes.left, layout.amountHeader, 'header');
  lanes.right.forEach((column, at) => page.text(header, column, rightHeaders[at] ?? layout.amountHeader, 'header'));
  if (!layout.columnNumbers) return;
  const numbers = page.row('header');
  for (const column of lanes.label) page.text(numbers, column, '栏次', 'header');
  [lanes.left, ...lanes.right].forEach((column, at) => page.number(numbers, column, at + 1));
}

function printSide(page: Page, row: number, labelColumn: number, columns: readonly number[], side: Side): void {
  if (side.label !== '') page.text(row, labelColumn, side.label, 'label');
  const parts = side.parts?.(row);
  side.amounts.forEach((amount, at) => page.amount(row, columns[at] as number, amount, parts?.[at] ?? null));
}

/** Prints the lines of both sides and numbers them: the left side first, then the right side. */
function printLines(page: Page, layout: Layout, lanes: Lanes, left: readonly Side[], right: readonly Side[]): void {
  const rows = Math.max(left.length, right.length);
  const numbered = layout.lineNumbers === 'but-total' ? rows - 1 : rows;
  for (let line = 0; line < rows; line++) {
    const row = page.row('data');
    printSide(page, row, lanes.label[0], [lanes.left], left[line] ?? BLANK);
    printSide(page, row, lanes.label[1], lanes.right, right[line] ?? BLANK);
    if (!lanes.number || line >= numbered) continue;
    page.number(row, lanes.number[0], line + 1);
    page.number(row, lanes.number[1], numbered + line + 1);
  }
}

/** Left side filled with blank lines down to the totals. */
function padded(lines: readonly Side[], length: number): Side[] {
  return [...lines, ...Array.from({ length: Math.max(0, length - lines.length) }, () => BLANK)];
}

/** 收入支出决算总表. */
export function printTotals(department: Department, statements: Statements, layout: Layout): Page {
  const { totals } = statements;
  const lanes = lanesOf(layout, 1);
  const rightColumn = lanes.right[0] as number;
  const page = startPage(department, layout, 'totals', lanes.widths);
  printHeader(page, layout, lanes, [layout.amountHeader]);
  const incomes = incomeLines(department, statements, layout);
  const lines = expenditureLines(department.year, layout.expenditureLines === 'without-debt');
  const first = page.height;
  const above = (column: number, count: number) => (row: number) => [
    down(
      column,
      Array.from({ length: count }, (_, at) => row - count + at),
    ),
  ];
  const counted = incomes.flatMap(({ counts }, at) => (counts ? [first + at] : []));
  const linesAbove = (column: number, count: number) => () => [
    down(
      column,
      Array.from({ length: count }, (_, at) => first + at),
    ),
  ];
  const blank = layout.blankLine ? [BLANK] : [];
  const totalParts = (column: number) => (row: number) => above(column, 3)(row - blank.length);
  const left: Side[] = [
    ...padded(
      incomes.map(({ label, amount }) => ({ label, amounts: [amount] })),
      lines.length,
    ),
    { label: '本年收入合计', amounts: [totals.incomeTotal], parts: () => [down(lanes.left, counted)] },
    { label: layout.reservesLabel, amounts: [totals.usedReserves] },
    { label: '年初结转和结余', amounts: [totals.opening] },
    ...blank,
    { label: '总计', amounts: [totals.incomeGrandTotal], parts: totalParts(lanes.left) },
  ];
  const right: Side[] = [
    ...lines.map(({ code, label }) => ({ label, amounts: [totals.expenditure.get(code) ?? 0n] })),
    { label: '本年支出合计', amounts: [totals.expenditureTotal], parts: linesAbove(rightColumn, lines.length) },
    { label: '结余分配', amounts: [totals.allocated] },
    { label: '年末结转和结余', amounts: [totals.closing] },
    ...blank,
    { label: '总计', amounts: [totals.expenditureGrandTotal], parts: totalParts(rightColumn) },
  ];
  printLines(page, layout, lanes, left, right);
  return endPage(page, [`本表反映部门本年度的总收支和年末结转结余情况。${roundingNote(layout)}`]);
}

/** A line of income: its label and amount, and whether it counts: a 其中 line is part of the line above it. */
interface IncomeLine {
  readonly label: string;
  readonly amount: Fen;
  readonly counts: boolean;
}

function incomeLines(department: Department, { totals: { income } }: Statements, layout: Layout): IncomeLine[] {
  const [general = 0n, fund = 0n, capital = 0n] = income;
  const others = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((name, at) => ({
    name,
    amount: income[at + 3] ?? 0n,
  }));
  const fiscal =
    layout.fiscalIncome === 'one-with-share'
      ? [{ name: '财政拨款收入', amount: general + fund + capital }]
      : [
          { name: layout.generalIncomeLabel, amount: general },
          { name: '政府性基金预算财政拨款收入', amount: fund },
          ...(department.year >= 2020 ? [{ name: '国有资本经营预算财政拨款收入', amount: capital }] : []),
        ];
  const lines = [...fiscal, ...others].map(({ name, amount }, at) => ({ label: `${numeral(at + 1)}、${name}`, amount, counts: true }));
  if (layout.fiscalIncome === 'one-with-share')
    lines.splice(1, 0, { label: '　　其中：政府性基金预算财政拨款', amount: fund, counts: false });
  return lines;
}

/** 财政拨款收入支出决算总表. */
export function printFiscal(department: Department, statements: Statements, layout: Layout): Page {
  const { fiscal } = statements;
  const hasCapital = department.year >= 2020;
  const narrow = !hasCapital || (layout.fiscalColumns === 3 && statements.capital.rows.length === 0);
  const budgets = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const headers = ['合计', ...budgets].slice(0, narrow ? 3 : 4);
  const columns = headers.length;
  const lanes = lanesOf(layout, columns);
  const page = startPage(department, layout, 'fiscal', lanes.widths);
  printHeader(page, layout, lanes, headers);
  const lines = expenditureLines(department.year, layout.expenditureLines === 'without-debt');
  const first = page.height;
  const names = hasCapital ? budgets : budgets.slice(0, 2);
  const rowSum = (row: number) => across(row, lanes.right.slice(1));
  const inColumns = (rowsFor: (row: number) => readonly number[]) => (row: number) =>
    lanes.right.map((column) => down(column, rowsFor(row)));
  const lineRows = (count: number) => Array.from({ length: count }, (_, at) => first + at);
  const closingToTotal = 1 + names.length;
  const four = (amounts: readonly Fen[]) => amounts.slice(0, columns);
  const left: Side[] = [
    ...padded(
      names.map((name, at) => ({ label: `${numeral(at + 1)}、${name}`, amounts: [fiscal.income[at + 1] ?? 0n] })),
      lines.length,
    ),
    { label: '本年收入合计', amounts: [fiscal.income[0] ?? 0n], parts: () => [down(lanes.left, lineRows(names.length))] },
    {
      label: '年初财政拨款结转和结余',
      amounts: [fiscal.opening[0] ?? 0n],
      parts: (row) => [
        down(
          lanes.left,
          Array.from({ length: names.length }, (_, at) => row + 1 + at),
        ),
      ],
    },
    ...names.map((name, at) => ({ label: name, amounts: [fiscal.opening[at + 1] ?? 0n] })),
    {
      label: '总计',
      amounts: [fiscal.grandTotal[0] ?? 0n],
      parts: (row) => [down(lanes.left, [row - closingToTotal - 1, row - closingToTotal])],
    },
  ];
  const zeros: readonly Fen[] = [0n, 0n, 0n, 0n];
  const right: Side[] = [
    ...lines.map(({ code, label }) => ({
      label,
      amounts: four(fiscal.expenditure.get(code) ?? zeros),
      parts: (row: number) => [rowSum(row)],
    })),
    { label: '本年支出合计', amounts: four(fiscal.expenditureTotal), parts: inColumns(() => lineRows(lines.length)) },
    { label: '年末财政拨款结转和结余', amounts: four(fiscal.closing), parts: (row) => [rowSum(row)] },
    ...names.map(() => BLANK),
    {
      label: '总计',
      amounts: four(fiscal.grandTotal),
      parts: inColumns((row) => [row - closingToTotal - 1, row - closingToTotal]),
    },
  ];
  printLines(page, layout, lanes, left, right);
  return endPage(page, [
    `本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。${roundingNote(layout)}`,
  ]);
}
