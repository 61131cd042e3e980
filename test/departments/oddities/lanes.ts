import type { Position } from '../../../src/workbook/address';
import { statementsOf } from '../statements';
import { cellsIn, moved, rowsOf, withColumn } from './edit';
import type { Oddity } from './oddity';
import type { Page } from '../page';

/** The column of the labels on the right of a form in two lanes; null for other forms. */
function rightLabels(page: Page): number | null {
  const total = page.cells.find((cell) => cell.kind === 'text' && cell.role === 'label' && cell.text === '本年支出合计');
  return total && total.column > 0 ? total.column : null;
}

/** The last column of a lane's amounts in the row of that label. */
function amountColumnIn(page: Page, left: number, right: number): number | null {
  const columns = page.cells.flatMap((cell) => (cell.kind === 'amount' && cell.column >= left && cell.column < right ? [cell.column] : []));
  return columns.length > 0 ? Math.min(...columns) : null;
}

/** Rows of the left lane closed up: its totals stand right below its lines, only 总计 stays at the foot. */
function closedUp(page: Page): Page {
  const right = rightLabels(page);
  if (right === null) return page;
  const data = rowsOf(page, 'data');
  const filled = data.filter((row) => cellsIn(page, row).some((cell) => cell.column < right && cell.kind === 'text'));
  const last = filled[filled.length - 1];
  const places = new Map(filled.slice(0, -1).map((row, at) => [row, data[at] ?? row]));
  if (last !== undefined) places.set(last, last);
  const numbers = new Set(page.cells.flatMap((cell) => (cell.kind === 'number' && data.includes(cell.row) ? [cell.column] : [])));
  const to = ({ row, column }: Position): Position => ({
    row: column < right && !numbers.has(column) ? (places.get(row) ?? row) : row,
    column,
  });
  return moved(page, page.widths, page.roles, to);
}

const BY_NATURE = [
  '一、基本支出',
  '　　人员经费',
  '　　公用经费',
  '二、项目支出',
  '三、上缴上级支出',
  '四、经营支出',
  '五、对附属单位补助支出',
];

export const LANE_ODDITIES = {
  左栏紧排: closedUp,
  预算数列: (page, { layout }) => {
    const right = rightLabels(page);
    if (right === null || amountColumnIn(page, right, page.width) !== page.width - 1) return page;
    let wide = page;
    for (const [from, until] of [
      [right, page.width],
      [0, right],
    ] as const) {
      const at = amountColumnIn(page, from, until);
      if (at === null) continue;
      wide = withColumn(withColumn(wide, at, 14), at, 14);
      const header = wide.cells.find((cell) => cell.kind === 'text' && cell.column === at + 2 && cell.text === layout.amountHeader);
      if (!header) continue;
      wide.text(header.row, at, '年初预算数', 'header');
      wide.text(header.row, at + 1, '全年预算数', 'header');
      for (const cell of [...wide.cells]) {
        if (cell.kind !== 'amount' || cell.column !== at + 2) continue;
        wide.amount(cell.row, at, cell.amount);
        wide.amount(cell.row, at + 1, cell.amount);
      }
    }
    return wide;
  },
  支出性质栏: (page, { layout, department }) => {
    const right = rightLabels(page);
    if (right === null || amountColumnIn(page, right, page.width) !== page.width - 1) return page;
    const at = page.width;
    const wide = withColumn(withColumn(page, at, 30), at + 1, 14);
    const header = rowsOf(page, 'header')[1];
    const data = rowsOf(page, 'data');
    if (header === undefined) return page;
    wide.text(header, at, '项目（按支出性质）', 'header');
    wide.text(header, at + 1, layout.amountHeader, 'header');
    const [, basic = 0n, project = 0n, ...others] = statementsOf(department).expenditure.total;
    const amounts = [basic, basic, 0n, project, ...others];
    BY_NATURE.forEach((label, place) => {
      wide.text(data[place] ?? 0, at, label, 'label');
      wide.amount(data[place] ?? 0, at + 1, amounts[place] ?? 0n);
    });
    return wide;
  },
} satisfies Readonly<Record<string, Oddity>>;
