import type { Layout } from './layout';
import type { Page } from './page';

/** A column of amounts: its header, or the headers above it and its own: ['本年支出', '基本支出', '小计']. */
export type ColumnHeader = readonly [string, ...string[]];

/** How many columns stand to the left of the amounts. */
export function leadingColumns(layout: Layout): number {
  return layout.codes === 'one' ? 2 : 4;
}

export function leadingWidths(layout: Layout): number[] {
  return layout.codes === 'one' ? [14, 32] : [6, 6, 8, 32];
}

/** Column headers of a form by code, 栏次 below them. Called again for each page of a form that was cut. */
export function printColumnHeaders(page: Page, layout: Layout, headers: readonly ColumnHeader[]): void {
  const lead = leadingColumns(layout);
  const depth = headerDepth(layout, headers);
  const rows = Array.from({ length: depth }, () => page.row('header'));
  const top = rows[0] as number;
  const bottom = rows[depth - 1] as number;
  printAmountHeaders(page, headers, lead, top, bottom);
  if (layout.codes === 'one') {
    page.text(top, 0, '项目', 'header');
    page.merge(top, 0, top, 1);
    page.text(bottom, 0, layout.codeLabel, 'header');
    page.text(bottom, 1, '科目名称', 'header');
  } else {
    page.text(top, 0, layout.codeLabel, 'header');
    page.merge(top, 0, bottom, 2);
    page.text(top, 3, '科目名称', 'header');
    page.merge(top, 3, bottom, 3);
  }
  if (!layout.columnNumbers && layout.codes === 'one') return;
  const numbers = page.row('header');
  if (layout.codes === 'one') page.merge(numbers, 0, numbers, 1);
  else ['类', '款', '项'].forEach((level, column) => page.text(numbers, column, level, 'header'));
  if (!layout.columnNumbers) return;
  page.text(numbers, layout.codes === 'one' ? 0 : 3, '栏次', 'header');
  headers.forEach((_, at) => page.number(numbers, lead + at, at + 1));
}

/** How many rows the headers take, 栏次 not counted. */
export function headerDepth(layout: Layout, headers: readonly ColumnHeader[]): number {
  return Math.max(layout.codes === 'one' ? 2 : 1, ...headers.map((header) => header.length));
}

/** Each header where its group begins, merged over the group, and down to the bottom where nothing stands below it. */
function printAmountHeaders(page: Page, headers: readonly ColumnHeader[], lead: number, top: number, bottom: number): void {
  const above = (header: ColumnHeader, level: number) => header.slice(0, level + 1).join('>');
  headers.forEach((header, at) => {
    header.forEach((text, level) => {
      const group = above(header, level);
      const isOwn = level === header.length - 1;
      const before = headers[at - 1];
      if (!isOwn && before && above(before, level) === group) return;
      const width = isOwn ? 1 : headers.slice(at).findIndex((other) => above(other, level) !== group);
      const row = top + level;
      page.text(row, lead + at, text, 'header');
      const right = width < 0 ? lead + headers.length - 1 : lead + at + width - 1;
      page.merge(row, lead + at, isOwn ? bottom : row, right);
    });
  });
}

/** The code as somebody typed it. */
export function writtenCode(code: string, layout: Layout): string {
  if (!layout.untidyCodes) return code;
  return ` ${code.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}　`;
}

/** Code and name of a row, as the layout splits them over columns. */
export function printCode(page: Page, layout: Layout, row: number, code: string, name: string): void {
  const level = (code.length - 3) / 2;
  const written = writtenCode(code, layout);
  if (layout.codes === 'one' && layout.codesAsNumbers) page.number(row, 0, Number(code));
  else if (layout.codes === 'one' || layout.codes === 'merged') page.text(row, 0, written, 'code');
  else if (layout.codes === 'stepped') page.text(row, level, written, 'code');
  else {
    [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].forEach((part, column) => {
      if (part !== '') page.text(row, column, part, 'code');
    });
  }
  if (layout.codes === 'merged') page.merge(row, 0, row, 2);
  const indent = layout.indentNames ? '　'.repeat(level) : '';
  page.text(row, leadingColumns(layout) - 1, indent + name, 'name');
}

/** The label of the row of totals; it takes the columns of code and name. */
export function printTotalLabel(page: Page, layout: Layout, row: number): void {
  const name = leadingColumns(layout) - 1;
  if (layout.codes === 'one') {
    page.text(row, 0, '合计', 'label');
    page.merge(row, 0, row, name);
  } else {
    page.text(row, name, '合计', 'label');
    page.merge(row, 0, row, name - 1);
  }
}
