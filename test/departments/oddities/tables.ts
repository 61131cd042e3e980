import { cellsIn, reworded, rowsOf, textAt, withCells, withColumn, withRow } from './edit';
import type { Oddity } from './oddity';
import type { Page } from '../page';

/** A column 其中 behind one of the columns, whose own caption becomes 小计. The share is all of it: a third of each row would not add up to the 分. */
function withShare(name: string, share: string): Oddity {
  return (page, { layout }) => {
    const header = page.cells.find((cell) => cell.kind === 'text' && cell.role === 'header' && cell.text === name);
    if (!header || layout.codes !== 'one' || page.title.includes('财政拨款')) return page;
    const at = header.column + 1;
    const wide = withColumn(page, at, 14);
    wide.merges.splice(0, wide.merges.length, ...wide.merges.filter((area) => area.left !== header.column || area.top !== header.row));
    for (const row of rowsOf(page, 'header')) {
      if (textAt(page, row, header.column) !== name) continue;
      wide.text(row + 1, header.column, '小计', 'header');
      wide.text(row + 1, at, share, 'header');
    }
    for (const cell of page.cells) if (cell.kind === 'amount' && cell.column === header.column) wide.amount(cell.row, at, cell.amount);
    return wide;
  };
}

/** The row of totals of a list of codes; null for other forms. */
function totalRow(page: Page): number | null {
  if (!page.cells.some((cell) => cell.kind === 'text' && cell.role === 'code')) return null;
  const cell = page.cells.find((one) => one.kind === 'text' && one.role === 'label' && one.text === '合计');
  return cell ? cell.row : null;
}

export const TABLE_ODDITIES = {
  财政拨款收入其中: withShare('财政拨款收入', '其中：政府性基金预算财政拨款'),
  事业收入其中列: withShare('事业收入', '其中：教育收费'),
  基本支出其中列: withShare('基本支出', '其中：人员经费'),
  首尾都有合计: (page) => {
    const from = totalRow(page);
    const data = rowsOf(page, 'data');
    const last = data[data.length - 1];
    if (from === null || last === undefined || from === last || from > last) return page;
    const longer = withRow(page, last + 1, 'data');
    for (const cell of cellsIn(page, from)) longer.cells.push({ ...cell, row: last + 1 });
    return longer;
  },
  每页小计: (page) => {
    const total = totalRow(page);
    const data = rowsOf(page, 'data');
    const middle = data[Math.floor(data.length / 2)];
    if (total === null || middle === undefined || data.length < 5) return page;
    const longer = withRow(page, middle, 'data');
    longer.text(middle, 0, '本页小计', 'label');
    for (const cell of cellsIn(page, middle)) if (cell.kind === 'amount') longer.amount(middle, cell.column, cell.amount + 700n);
    return longer;
  },
  空表说明在表内: (page) => {
    const note = page.cells.find((cell) => cell.kind === 'text' && cell.role === 'note' && cell.text.includes('故本表无数据'));
    const row = rowsOf(page, 'data').at(-1);
    if (!note || row === undefined || note.kind !== 'text') return page;
    const without = withRow(
      withCells(page, (cell) => (cell === note ? [] : [cell])),
      row + 1,
      'data',
    );
    without.text(row + 1, 1, '本部门无此项预算收支，故本表为空。', 'note');
    return without;
  },
  合计写成总计: (page) => (totalRow(page) === null ? page : reworded(page, 'label', (text) => (text === '合计' ? '总　计' : text))),
  空行分隔: (page) => {
    const total = totalRow(page);
    return total === null ? page : withRow(page, total + 1, 'data');
  },
} satisfies Readonly<Record<string, Oddity>>;
