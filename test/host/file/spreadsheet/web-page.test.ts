import { checkWorkbook } from '../../../../src/findings/check';
import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { readWebPage } from '../../../../src/host/file/spreadsheet/web-page';
import { cellText, type Sheet } from '../../../../src/workbook/workbook';

const read = (body: string): readonly Sheet[] =>
  readWebPage(`<html><head><title>导出</title></head><body>${body}</body></html>`, DEFAULT_LIMITS);
const texts = (sheet: Sheet | undefined): string[][] =>
  [...(sheet?.rows.values() ?? [])].map((cells) => cells.map((cell) => cellText(cell)));

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const CAPTIONS = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const table = (total: string): string =>
  `<table>${row(CAPTIONS)}${row(['', '合计', total, '816200.35', '40110.40', '0.00', '0.00', '0.00'])}` +
  `${row(['208', '社会保障和就业支出', '856310.75', '816200.35', '40110.40', '0.00', '0.00', '0.00'])}</table>`;

describe('a web page that was saved as a workbook', () => {
  it('gives a table the lines above and below it, as a page shows them', () => {
    const sheets = read(
      '<div class="x"><h2>支出决算表</h2><p>公开03表</p><p>部门：示例县 <b>档案馆</b>&nbsp;&nbsp;&nbsp;&nbsp;金额单位：元</p></div>' +
        `${table('856310.75')}<p>注：本表反映部门本年度各项支出情况。</p><p>收入决算表</p>${table('1.00')}`,
    );
    expect(sheets.map(({ name }) => name)).toEqual(['支出决算表', '收入决算表']);
    expect(texts(sheets[0]).slice(0, 3)).toEqual([['支出决算表'], ['公开03表'], ['部门：示例县 档案馆', '金额单位：元']]);
    expect(texts(sheets[0]).pop()).toEqual(['注：本表反映部门本年度各项支出情况。']);
  });

  it('takes amounts in the unit that a paragraph names: a wrong cent is an error, no tail of rounding', () => {
    const page = (total: string): string => `<p>支出决算表</p><p>2023年度</p><p>部门：示例县档案馆</p><p>单位：元</p>${table(total)}`;
    const errors = (total: string): readonly string[] =>
      checkWorkbook({ sheets: read(page(total)) }).findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));
    expect(errors('856310.75')).toEqual([]);
    expect(errors('856310.76')).not.toEqual([]);
  });

  it('reads a table that another one only frames, with the lines of the frame', () => {
    const [sheet, ...more] = read(`<table><tr><td><p>支出决算表</p><p>单位：元</p>${table('1.00')}</td></tr></table>`);
    expect(more).toHaveLength(0);
    expect(texts(sheet).slice(0, 3)).toEqual([['支出决算表'], ['单位：元'], CAPTIONS]);
  });

  it('keeps lines of a cell apart, and a small table inside a cell as its text', () => {
    const [sheet] = read(
      `<table>${row(['<p>12</p><p>34</p>', '<table><tr><td>5</td></tr><tr><td>6</td></tr></table>'])}${row(['a', 'b'])}</table>`,
    );
    expect(texts(sheet)).toEqual([
      ['12\n34', '5\n6'],
      ['a', 'b'],
    ]);
  });

  it('reads what is never closed to its end', () => {
    expect(texts(read('<p>单位：元<table><tr><td>a<td>1.5<tr><td>b<td>2')[0])).toEqual([['单位：元'], ['a', '1.5'], ['b', '2']]);
  });
});
