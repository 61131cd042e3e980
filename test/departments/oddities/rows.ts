import { reworded, rowsOf, textAt, withCells, withRow, withRowOrder } from './edit';
import type { Oddity } from './oddity';
import type { Page } from '../page';

/** The code in the first columns of a row, put together; '' where it has none. */
function codeOf(page: Page, row: number): string {
  return page.cells
    .filter((cell) => cell.row === row)
    .flatMap((cell) => (cell.kind === 'text' && cell.role === 'code' ? [cell] : []))
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text)
    .join('');
}

/** Rows with codes, where the page is a list of codes in one lane. */
function codedRows(page: Page): { row: number; code: string }[] {
  const coded = rowsOf(page, 'data').map((row) => ({ row, code: codeOf(page, row) }));
  return coded.filter(({ code }) => /^\d{3}(\d\d){0,2}$/.test(code));
}

function isFunctional(page: Page): boolean {
  const rows = codedRows(page);
  return rows.length > 0 && rows.every(({ code }) => code.startsWith('2'));
}

function reordered(page: Page, compare: (a: string, b: string) => number): Page {
  const rows = codedRows(page);
  if (!isFunctional(page)) return page;
  const sorted = [...rows].sort((a, b) => compare(a.code, b.code));
  const places = new Map(rows.map(({ row }, at) => [row, sorted[at]?.row ?? row]));
  return withRowOrder(
    page,
    page.roles.map((_, row) => places.get(row) ?? row),
  );
}

/** Adds rows below the page. */
function footed(page: Page, texts: readonly (readonly [column: number, text: string])[]): Page {
  const row = page.height;
  const longer = withRow(page, row, 'note');
  for (const [column, text] of texts) longer.text(row, column, text, 'note');
  return longer;
}

export const ROW_ODDITIES = {
  类在前款在后: (page) => reordered(page, (a, b) => a.length - b.length || (a < b ? -1 : 1)),
  科目倒序: (page) => reordered(page, (a, b) => (a.startsWith(b) ? 1 : b.startsWith(a) ? -1 : a < b ? 1 : -1)),
  类的次序打乱: (page) =>
    reordered(page, (a, b) => {
      const key = (code: string) => String((Number(code.slice(0, 3)) * 7) % 31).padStart(2, '0') + code;
      return key(a) < key(b) ? -1 : 1;
    }),
  只有类和项: (page) => {
    if (!isFunctional(page)) return page;
    const gone = new Set(codedRows(page).flatMap(({ row, code }) => (code.length === 5 ? [row] : [])));
    const kept = withCells(page, (cell) =>
      gone.has(cell.row)
        ? []
        : [cell.kind === 'amount' ? { ...cell, parts: cell.parts?.some((part) => gone.has(part.row)) ? null : cell.parts } : cell],
    );
    kept.merges.splice(0, kept.merges.length, ...kept.merges.filter((area) => !gone.has(area.top)));
    return kept;
  },
  页脚制表人: (page) =>
    footed(page, [
      [0, '单位负责人：张三'],
      [1, '财务负责人：李四'],
      [2, '制表人：王五'],
    ]),
  页脚页码: (page) => footed(page, [[Math.floor(page.width / 2), '第 1 页，共 1 页']]),
  页脚填报日期: (page) => footed(page, [[0, '填报日期：2024年8月20日　　联系电话：0532-88888888']]),
  承前页转下页: (page) => {
    const rows = codedRows(page);
    const middle = rows[Math.floor(rows.length / 2)];
    if (rows.length < 6 || !middle) return page;
    const cut = withRow(withRow(page, middle.row, 'data'), middle.row, 'data');
    cut.text(middle.row, 0, '转下页', 'label');
    cut.text(middle.row + 1, 0, '承前页', 'label');
    return cut;
  },
  编码带撇号: (page) => reworded(page, 'code', (text) => `'${text}`),
  编码带小数: (page) => reworded(page, 'code', (text) => (text.length >= 3 ? `${text}.00` : text)),
  编码前有空格: (page) => reworded(page, 'code', (text) => (text.length === 3 ? text : `${'　'.repeat((text.length - 3) / 2)}${text} `)),
  总计称收入总计: (page) =>
    withCells(page, (cell) =>
      cell.kind === 'text' && cell.role === 'label' && cell.text === '总计'
        ? [{ ...cell, text: cell.column === 0 ? '收入总计' : '支出总计' }]
        : [cell],
    ),
  总计写成合计: (page) => reworded(page, 'label', (text) => (text === '总计' ? '合　　计' : text)),
  序号用阿拉伯: (page) => {
    const numerals = '一二三四五六七八九十';
    const value = (text: string) => {
      const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
      return (tens === '0' ? 0 : tens === '' ? 10 : (numerals.indexOf(tens) + 1) * 10) + (ones === '' ? 0 : numerals.indexOf(ones) + 1);
    };
    return reworded(page, 'label', (text) => text.replace(/^([一二三四五六七八九十]+)、/, (_, number: string) => `${value(number)}.`));
  },
  不带序号: (page) => reworded(page, 'label', (text) => text.replace(/^[一二三四五六七八九十]+、/, '')),
  序号后空格: (page) => reworded(page, 'label', (text) => text.replace(/^([一二三四五六七八九十]+)、/, '$1 、 ')),
  年初结转分项: (page) => broken(page, '年初结转和结余', ['其中：基本支出结转', '项目支出结转和结余', '经营结余']),
  年末结转分项: (page) => broken(page, '年末结转和结余', ['其中：基本支出结转', '项目支出结转和结余', '经营结余']),
  结余分配分项: (page) => broken(page, '结余分配', ['其中：交纳所得税', '提取职工福利基金', '转入事业基金']),
  事业收入其中: (page) => broken(page, /事业收入$/, ['其中：教育收费']),
} satisfies Readonly<Record<string, Oddity>>;

/** Rows below a line that break it down: the first takes the whole amount, the others none. */
function broken(page: Page, label: string | RegExp, names: readonly string[]): Page {
  const line = page.cells.find(
    (cell) => cell.kind === 'text' && cell.role === 'label' && (typeof label === 'string' ? cell.text === label : label.test(cell.text)),
  );
  if (!line || !page.cells.some((cell) => cell.kind === 'text' && cell.text.includes('本年支出合计') && cell.role === 'label')) return page;
  if (textAt(page, line.row, line.column).includes('财政拨款')) return page;
  const amounts = page.cells.filter((cell) => cell.kind === 'amount' && cell.row === line.row && cell.column > line.column);
  const next = page.cells.filter(
    (cell) => cell.kind === 'text' && cell.role === 'label' && cell.row === line.row && cell.column > line.column,
  );
  const right = Math.min(...next.map((cell) => cell.column), page.width);
  let longer = page;
  names.forEach((_, at) => (longer = withRow(longer, line.row + 1 + at, 'data')));
  names.forEach((name, at) => {
    longer.text(line.row + 1 + at, line.column, name, 'label');
    for (const cell of amounts) {
      if (cell.kind === 'amount' && cell.column < right) longer.amount(line.row + 1 + at, cell.column, at === 0 ? cell.amount : 0n);
    }
  });
  return longer;
}
