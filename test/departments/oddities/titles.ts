import { titleOf } from '../form-head';
import { cellsIn, reworded, withCells, withRow } from './edit';
import type { Oddity } from './oddity';

/** Rewords the title cell, whatever stands before and behind the form's name. */
function titled(words: (text: string) => string | null): Oddity {
  return (page) => reworded(page, 'title', words);
}

function half(text: string): number {
  return Math.ceil(text.length / 2);
}

/** The title cut in two: the second part goes one column to the right, or one row below. */
function cutTitle(where: 'beside' | 'below', at: (text: string, name: string) => number): Oddity {
  return (page) => {
    const wide = where === 'below' ? withRow(page, 1, 'title') : page;
    const cut = withCells(wide, (cell) => {
      if (cell.kind !== 'text' || cell.role !== 'title' || cell.row !== 0) return [cell];
      const place = at(cell.text, page.title);
      const [first, second] = [cell.text.slice(0, place), cell.text.slice(place)];
      const next = where === 'below' ? { row: cell.row + 1, column: cell.column } : { row: cell.row, column: cell.column + 1 };
      if (first === '' || second === '') return [cell];
      return [
        { ...cell, text: first },
        { ...cell, ...next, text: second },
      ];
    });
    cut.merges.splice(0, cut.merges.length, ...cut.merges.filter((area) => area.top > 1));
    return cut;
  };
}

/** The number that the page carries: 公开03表. */
function numberOf(page: Parameters<Oddity>[0]): string {
  for (let row = 0; row < page.height; row++) {
    for (const cell of cellsIn(page, row)) if (cell.kind === 'text' && /^公开\d+表$/.test(cell.text)) return cell.text;
  }
  return '';
}

export const TITLE_ODDITIES = {
  标题字间空格: titled((text) => [...text].join(' ')),
  标题全角空格: titled((text) => [...text].join('　')),
  标题内换行: titled((text) => `${text.slice(0, half(text))}\n${text.slice(half(text))}`),
  年度标题分格: cutTitle('beside', (text, name) => text.indexOf(name)),
  年度标题分行: cutTitle('below', (text, name) => text.indexOf(name)),
  标题断成两格: cutTitle('beside', half),
  标题断成两行: cutTitle('below', half),
  标题在文本框: titled(() => null),
  标题前附表: (page) => reworded(page, 'title', (text) => `附表${numberOf(page).replace(/\D/g, '').replace(/^0/, '')}：${text}`),
  标题前表号: (page) => reworded(page, 'title', (text) => `${numberOf(page)} ${text}`),
  标题后表号: (page) => reworded(page, 'title', (text) => `${text}（财决${numberOf(page)}）`),
  标题后年度: (page, { department }) => reworded(page, 'title', (text) => `${text}（${department.year}年度）`),
  标题后单位: (page, { layout }) =>
    reworded(
      reworded(page, 'title', (text) => `${text}（单位：${layout.unit}）`),
      'caption',
      (text) => (text.includes('单位：') && text.endsWith(layout.unit) ? null : text),
    ),
  标题前部门: (page, { department }) => reworded(page, 'title', (text) => `${department.name}${text}`),
  // Full-width brackets around the name of the form, as posters have it.
  标题带括号: (page, { layout, department }) =>
    reworded(
      page,
      'title',
      (text) => `${department.year}年度部门决算公开表（${text.replace(titleOf('totals', layout), '收入支出决算总表')}）`,
    ),
} satisfies Readonly<Record<string, Oddity>>;
