import { cellsIn, reworded, rowsOf, textAt, withCells, withColumn } from './edit';
import type { Oddity } from './oddity';
import type { Page } from '../page';

/** Code and name in one cell, the code's own column left empty. */
function together(join: (code: string, name: string) => string, header: string): Oddity {
  return (page, { layout }) => {
    if (layout.codes !== 'one' || layout.codesAsNumbers) return page;
    const names = new Map(
      page.cells.flatMap((cell) =>
        cell.kind === 'text' && cell.role === 'name' ? [[`${cell.row},${cell.column}`, cell.text.trim()]] : [],
      ),
    );
    return withCells(page, (cell) => {
      if (cell.kind !== 'text') return [cell];
      if (cell.role === 'code') return [{ ...cell, text: join(cell.text, names.get(`${cell.row},${cell.column + 1}`) ?? '') }];
      if (cell.role === 'name') return [];
      if (cell.role === 'header' && cell.text === layout.codeLabel) return [{ ...cell, text: header }];
      if (cell.role === 'header' && cell.text === '科目名称') return [];
      return [cell];
    });
  };
}

function isCoded(page: Page): boolean {
  return page.cells.some((cell) => cell.kind === 'text' && cell.role === 'code' && cell.text.startsWith('2'));
}

export const COLUMN_ODDITIES = {
  编码名称同格空格: together((code, name) => `${code} ${name}`, '科目'),
  编码名称同格方括号: together((code, name) => `[${code}]${name}`, '功能分类科目'),
  编码名称同格横线: together((code, name) => `${code}-${name}`, '科目名称'),
  编码名称同格相连: together((code, name) => `${code}${name}`, '项目'),
  编码称支出功能分类: (page, { layout }) =>
    reworded(page, 'header', (text) => (text === layout.codeLabel && isCoded(page) ? '支出功能分类科目编码' : text)),
  编码名称列换称: (page, { layout }) =>
    reworded(page, 'header', (text) =>
      text === layout.codeLabel ? '科目编码（类款项）' : text === '科目名称' ? '功能分类科目名称' : text,
    ),
  占比列: (page) => {
    const header = rowsOf(page, 'header')[0];
    if (header === undefined || !isCoded(page)) return page;
    const at = page.width;
    const wide = withColumn(page, at, 10);
    wide.text(header, at, '占比', 'header');
    for (const row of rowsOf(page, 'data'))
      if (cellsIn(page, row).some((cell) => cell.kind === 'amount')) wide.text(row, at, '12.34%', 'label');
    return wide;
  },
  单位名称列: (page, { department }) => {
    const header = rowsOf(page, 'header')[0];
    if (header === undefined || !isCoded(page)) return page;
    const wide = withColumn(page, 0, 20);
    wide.text(header, 0, '单位名称', 'header');
    for (const row of rowsOf(page, 'data')) if (textAt(page, row, 0) !== '合计') wide.text(row, 0, department.name, 'label');
    return wide;
  },
  单位编码列: (page) => {
    const header = rowsOf(page, 'header')[0];
    if (header === undefined || !isCoded(page)) return page;
    const wide = withColumn(page, 0, 10);
    wide.text(header, 0, '单位编码', 'header');
    for (const row of rowsOf(page, 'data')) if (textAt(page, row, 0) !== '合计') wide.text(row, 0, '301001', 'label');
    return wide;
  },
  辅助列: (page) => {
    const at = page.width + 1;
    const wide = withColumn(withColumn(page, page.width, 2), at, 8);
    rowsOf(page, 'data').forEach((row, place) => wide.number(row, at, place * 3 + 100));
    return wide;
  },
} satisfies Readonly<Record<string, Oddity>>;
