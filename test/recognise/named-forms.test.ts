import type { FormDeclaration } from '../../src/forms/form';
import { FORMS } from '../../src/forms/registry';
import { readBody, recognise, type RecogniseOptions } from '../../src/recognise/recognise';
import { wholeSheet } from '../../src/recognise/generic-lists';
import type { Block } from '../../src/tables/read/block';
import { oneLane, type TableSpec } from '../../src/tables/table';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Rows = readonly (readonly GridCell[])[];

const declared = (key: string, changed: Partial<FormDeclaration> = {}): FormDeclaration => ({
  ...(FORMS.find((form) => form.key === key) as FormDeclaration),
  ...changed,
});

const SPENDING: Rows = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['合计', null, 64.2, 40.1, 24.1, 0, 0, 0],
  ['217', '金融支出', 64.2, 40.1, 24.1, 0, 0, 0],
];

/** The keys of the declared forms that are found on a sheet. */
function keys(rows: Rows, declarations: readonly FormDeclaration[] = FORMS, options: RecogniseOptions = {}): string[] {
  return recognise(workbookOf(sheetOf('表', rows)), declarations, options).forms.map(
    ({ declaration, isTitled }) => `${declaration.key} ${String(isTitled)}`,
  );
}

describe('forms of the same title', () => {
  const named = (key: string, ...titles: string[]): FormDeclaration => declared(key, { titles, knownByContent: false });

  test('are told apart by their columns and rows', () => {
    const forms = [named('T2', '某某决算表'), named('T3', '某某决算表')];
    expect(keys([['某某决算表'], ...SPENDING], forms)).toEqual(['T3 true']);
    expect(keys([['某某决算表'], ...SPENDING], [...forms].reverse())).toEqual(['T3 true']);
    expect(keys([['某某决算表'], ...SPENDING], [named('T2', '某某决算表'), named('T3', '另一决算表')])).toEqual([]);
  });

  test('are those of the longest title that the sheet prints', () => {
    const forms = [named('T2', '某决算表', '某某决算表'), named('SG', '某决算表'), named('T3', '某某决算表')];
    expect(keys([['某某决算表'], ...SPENDING], forms)).toEqual(['T3 true']);
  });
});

test('a title that says 决算 is believed whatever else is said, and one that does not only where nothing speaks of a budget', () => {
  expect(keys([['2021年支出决算表'], ['2022年预算'], ...SPENDING])).toEqual(['T3 true']);
  const general: Rows = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, 9.5, 4, 5.5],
    ['217', '金融支出', 9.5, 4, 5.5],
  ];
  expect(keys([['一般公共预算财政拨款支出表'], ...general])).not.toContain('T5 true');
  expect(keys([['一般公共预算财政拨款支出表'], ['2021年决算数'], ...general])).toEqual(['T5 true']);
});

test('a sheet that was given a form is read as it, though its title is a budget’s', () => {
  const budget: Rows = [['支出预算表'], ...SPENDING];
  expect(keys(budget)).not.toContain('T3 false');
  expect(keys(budget, FORMS, { assignments: new Map([['表', '支出决算表']]) })).toEqual(['T3 false']);
});

test('a titled form is one where as much of it is found as it asks for', () => {
  const some = SPENDING.map((row) => row.slice(0, 5));
  const block = wholeSheet(sheetOf('表', [['支出决算表'], ...some])) as Block;
  const fitness = readBody(block, declared('T3'), '万元')?.fitness ?? 0;
  const least = (leastFound: number): string[] => keys([['支出决算表'], ...some], [declared('T3', { leastFound, knownByContent: false })]);
  expect([least(fitness), least(fitness + 0.01)]).toEqual([['T3 true'], []]);
});

test('a very long sheet without a title is not held against forms', () => {
  const long = (count: number): Rows => [['某局'], ...SPENDING, ...Array.from({ length: count - 4 }, () => ['某'])];
  expect(keys(SPENDING)).toEqual(['T3 false']);
  expect(keys(long(5000), [declared('T3')])).toEqual(['T3 false']);
  expect(keys(long(5001), [declared('T3')])).toEqual([]);
});

test('of several bodies the one that fits best is read, and the first of those that fit alike', () => {
  const rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' } as const;
  const body = (...captions: string[]): TableSpec =>
    oneLane({
      rows: { kind: 'items', label: { key: 'unit', captions: ['单位'] }, texts: [], hierarchy: { class: rule } },
      columns: captions.map((caption, at) => ({ key: String(at), captions: [caption] })),
    });
  const block = wholeSheet(
    sheetOf('表', [
      ['单位', '甲数', '乙数'],
      ['某局', 1.5, 2.5],
      ['某所', 3.5, 4.5],
    ]),
  ) as Block;
  const missing = (...bodies: TableSpec[]): readonly string[] | undefined =>
    readBody(block, declared('UNITS', { bodies }), '万元')?.missing;
  const [near, alike, far] = [body('甲数', '乙数', '丙数'), body('甲数', '乙数', '丁数'), body('甲数', '戊数', '己数')];
  expect([missing(near, far), missing(far, near)]).toEqual([['丙数'], ['丙数']]);
  expect([missing(near, alike), missing(alike, near)]).toEqual([['丙数'], ['丁数']]);
});
