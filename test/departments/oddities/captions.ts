import { numeral } from '../expenditure-lines';
import { cellsIn, reworded, rowsOf, withCells, withColumn, withRow } from './edit';
import type { Oddity } from './oddity';

function isUnit(text: string): boolean {
  return /单位：(?:人民币)?(?:万)?元$/.test(text);
}

/** Where the amounts' own captions stand: the lowest header row that has texts in amount columns. */
function amountColumns(page: Parameters<Oddity>[0]): Set<number> {
  return new Set(page.cells.flatMap((cell) => (cell.kind === 'amount' ? [cell.column] : [])));
}

export const CAPTION_ODDITIES = {
  单位单独一行: (page) => {
    const row = rowsOf(page, 'caption')[0];
    const unit = page.cells.find((cell) => cell.kind === 'text' && cell.role === 'caption' && isUnit(cell.text));
    if (row === undefined || unit?.kind !== 'text') return page;
    const without = withRow(
      withCells(page, (cell) => (cell === unit ? [] : [cell])),
      row,
      'caption',
    );
    without.text(row, 0, unit.text, 'caption');
    return without;
  },
  单位在列名里: (page, { layout }) => {
    const columns = amountColumns(page);
    const headers = new Set(rowsOf(page, 'header'));
    const without = reworded(page, 'caption', (text) => (isUnit(text) ? null : text));
    return withCells(without, (cell) =>
      cell.kind === 'text' && cell.role === 'header' && headers.has(cell.row) && columns.has(cell.column) && cell.text.length > 1
        ? [{ ...cell, text: `${cell.text}（${layout.unit}）` }]
        : [cell],
    );
  },
  不写单位: (page, { layout }) => (layout.unit === '万元' ? reworded(page, 'caption', (text) => (isUnit(text) ? null : text)) : page),
  部门名称分格: (page, { department, layout }) => {
    const label = layout.organisationLabel;
    return withCells(page, (cell) => {
      if (cell.kind !== 'text' || cell.role !== 'caption' || cell.text !== label + department.name) return [cell];
      return [
        { ...cell, text: label },
        { ...cell, column: cell.column + 1, text: department.name },
      ];
    });
  },
  表头一格写全: (page, { department, layout }) =>
    reworded(page, 'caption', (text) => {
      if (text === layout.organisationLabel + department.name)
        return `${text}　　　　${department.year}年度　　　　${layout.unitLabel}${layout.unit}`;
      return isUnit(text) || text === `${department.year}年度` ? null : text;
    }),
  汉字年度: (page, { department }) => {
    const digits = [...String(department.year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    const words = (text: string) => text.replace(`${department.year}年`, `${digits}年`);
    return reworded(reworded(page, 'title', words), 'caption', words);
  },
  栏次用汉字: (page) => {
    const rows = new Set(rowsOf(page, 'header'));
    return withCells(page, (cell) =>
      cell.kind === 'number' && rows.has(cell.row) ? [{ ...cell, kind: 'text', text: numeral(cell.number), role: 'header' }] : [cell],
    );
  },
  栏次带算式: (page) => {
    const rows = rowsOf(page, 'header');
    const numbers = rows.map((row) => cellsIn(page, row).filter((cell) => cell.kind === 'number')).find((cells) => cells.length > 2);
    const [first] = numbers ?? [];
    if (!first || !numbers) return page;
    const formula = `1=${numbers
      .slice(1)
      .map((cell) => (cell.kind === 'number' ? cell.number : ''))
      .join('+')}`;
    return withCells(page, (cell) => (cell === first ? [{ ...cell, kind: 'text', text: formula, role: 'header' }] : [cell]));
  },
  备注列: (page) => {
    const at = page.width;
    const wide = withColumn(page, at, 12);
    const header = rowsOf(page, 'header')[0];
    const data = rowsOf(page, 'data');
    if (header === undefined || data.length === 0) return page;
    wide.text(header, at, '备注', 'header');
    wide.text(data[data.length - 1] as number, at, '含上年结转', 'label');
    return wide;
  },
  序号列: (page) => {
    const header = rowsOf(page, 'header')[0];
    if (header === undefined) return page;
    const wide = withColumn(page, 0, 6);
    wide.text(header, 0, '序号', 'header');
    rowsOf(page, 'data').forEach((row, at) => wide.number(row, 0, at + 1));
    return wide;
  },
} satisfies Readonly<Record<string, Oddity>>;
