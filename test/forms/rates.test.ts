import './with-changed-form';
import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { recognise } from '../../src/recognise/recognise';
import { FORMS } from '../../src/forms/registry';
import { cellName } from '../../src/workbook/address';
import { workbookOf as workbookOfLayouts } from '../../src/workbook/layout';
import type { Workbook } from '../../src/workbook/workbook';
import { buildTemplates } from '../../src/writing/template/template';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { calculated } from '../writing/template/filled-form';
import { form } from './changed-form';

type Row = readonly [code: string, name: string, ...cells: GridCell[]];

function tableOf(rows: readonly Row[], captions = ['本年数', '上年数', '增减额', '增减%']): Workbook {
  const grid: GridCell[][] = [
    [form.title],
    ['部门：某局', null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', ...captions],
    ...rows.map((row) => [...row]),
  ];
  return workbookOf(sheetOf('增减', grid));
}

const percents = (...rates: readonly GridCell[]): Row[] => [
  ['合计', '', 126.3, 120, 6.3, rates[0] ?? null],
  ['201', '一般公共服务支出', 46.3, 50, -3.7, rates[1] ?? null],
  ['20103', '政府办公厅（室）及相关机构事务', 46.3, 50, -3.7, rates[2] ?? null],
  ['2010301', '行政运行', 46.3, 50, -3.7, rates[3] ?? null],
  ['208', '社会保障和就业支出', 80, 70, 10, rates[4] ?? null],
  ['20805', '行政事业单位养老支出', 80, 70, 10, rates[5] ?? null],
  ['2080505', '机关事业单位基本养老保险缴费支出', 80, 70, 10, rates[6] ?? null],
];

function complaints({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell, message }) => `${rule} ${cell ?? ''} ${message}`);
}

describe('rates', () => {
  test.each([
    ['as percentages with their sign', percents('5.25%', '-7.40%', '-7.40%', '-7.4%', '14.29%', '14.29%', '14%')],
    ['as percentages without it', percents(5.25, -7.4, -7.4, -7.4, 14.29, 14.3, 14.2857142857)],
    ['as shares', percents(0.0525, -0.074, -0.074, -0.074, 0.1429, 0.143, 0.142857142857143)],
    ['small ones, that might be shares', percents(5.25, -7.4, -7.4, -7.4, 14.29, 14.29, 14.29)],
    ['left blank or dashed out', percents(null, '—', null, null, 14.29, 14.29, 14.29)],
  ])('are read %s', (_, rows) => {
    expect(complaints(checkWorkbook(tableOf(rows)))).toEqual([]);
  });

  test('one that does not follow from its amounts is found at its cell', () => {
    const result = checkWorkbook(tableOf(percents('5.25%', '-7.40%', '-7.40%', '-7.40%', '41.29%', '14.29%', '14.29%')));
    expect(complaints(result)).toEqual([
      expect.stringMatching(/^JS-9973 F8 .*应为 14\.29%，实为 41\.29%.*（本年数 80\.00 − 上年数 70\.00） ÷ 上年数 70\.00$/) as string,
    ]);
  });

  test('an amount that is wrong is found where it stands, and not as a wrong rate', () => {
    const rows = percents('5.25%', '-7.40%', '-7.40%', '-7.40%', '14.29%', '14.29%', '14.29%').map((row, at): Row =>
      at === 6 ? [row[0], row[1], 80, 79, 10, '14.29%'] : row,
    );
    expect(complaints(checkWorkbook(tableOf(rows)))).toEqual([expect.stringMatching(/^JS-\d+ D10 .*应为 70/) as string]);
  });

  test('over nothing, nothing is checked, and the reason is said', () => {
    const rows = percents('5.25%', '-7.40%', '-7.40%', '-7.40%', '14.29%', '14.29%', '14.29%').concat([
      ['210', '卫生健康支出', 12, 0, 12, '100%'],
      ['21011', '行政事业单位医疗', 12, 0, 12, '—'],
      ['2101101', '行政单位医疗', 12, 0, 12, null],
    ]);
    const totalled = rows.map((row, at): Row => (at === 0 ? ['合计', '', 138.3, 120, 18.3, '15.25%'] : row));
    const result = checkWorkbook(tableOf(totalled));
    expect(complaints(result)).toEqual([]);
    expect(result.notRun.map(({ rule, cell, reason }) => `${rule} ${cell ?? ''} ${reason}`)).toEqual([
      expect.stringMatching(/^JS-9973 D11 .*为零，不能作除数，未能核对/) as string,
    ]);
  });

  test('of the total are checked against it', () => {
    const rows = percents().map(([code, name, now, last]): Row => [
      code,
      name,
      now ?? null,
      last ?? null,
      code.startsWith('208') ? '63%' : null,
    ]);
    const captions = ['本年数', '上年数', '占比%'];
    expect(complaints(checkWorkbook(tableOf(rows, captions)))).toEqual([]);
    const wrong = rows.map((row, at): Row => (at === 4 ? [row[0], row[1], 80, 70, '36%'] : row));
    expect(complaints(checkWorkbook(tableOf(wrong, captions)))).toEqual([expect.stringMatching(/^JS-9974 E8 /) as string]);
  });

  test('a template computes them, reads back as itself, and recomputing fills in what was taken out', () => {
    const blank = buildTemplates([{ form: form.key, variant: 'changes', year: 2023, organisation: '某局', unit: '万元' }]);
    const [read] = recognise(workbookOfLayouts(blank), FORMS).forms;
    expect([read?.declaration.key, read?.variant]).toEqual([form.key, 'changes']);
    const [layout] = blank;
    if (!layout) throw new Error('no template');
    const first = 5;
    const typed = new Map<string, string | number>();
    percents()
      .slice(1)
      .forEach(([code, name, now, last], at) => {
        [code, name, now, last].forEach((value, column) => {
          if (value !== null && value !== undefined) typed.set(cellName({ row: first + 1 + at, column }), value as string | number);
        });
      });
    const total = layout.cells.find(({ value }) => value === '合计');
    expect(total?.row).toBe(first);
    const filled = {
      ...layout,
      cells: layout.cells.map((cell) => {
        const value = typed.get(cellName(cell));
        return value === undefined || cell.formula !== undefined ? cell : { ...cell, value };
      }),
    };
    const book = calculated([filled]);
    const shown = (workbook: Workbook, name: string): unknown =>
      [...(workbook.sheets[0]?.rows.values() ?? [])].flat().find((cell) => cellName(cell) === name)?.value;
    expect(shown(book, 'F6')).toEqual({ kind: 'number', number: 0.0525 });
    expect(shown(book, 'G10')).toEqual({ kind: 'number', number: 0.6334 });
    expect(complaints(checkWorkbook(book))).toEqual([]);
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.filter(({ column }) => row < first || column < 5)])),
    }));
    const { plan } = recomputeWorkbook({ sheets }, { write: 'values', tails: 'keep' });
    const edits = new Map(plan.edits.map((edit) => [cellName(edit), edit.after]));
    expect(edits.get('F6')).toMatchObject({ value: 0.0525, format: '0.00%' });
    expect(edits.get('G10')).toMatchObject({ value: 0.6334, format: '0.00%' });
    expect([...edits.keys()].filter((name) => !/^[FG]/.test(name))).toEqual([]);
  });
});
