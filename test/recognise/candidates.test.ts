import type { FormDeclaration } from '../../src/forms/form';
import { FORMS } from '../../src/forms/registry';
import { candidatesWithoutTitle } from '../../src/recognise/candidates';
import { oneLane, type LaneSpec, type TableSpec } from '../../src/tables/table';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

function candidates(grid: GridCell[][], declarations: readonly FormDeclaration[] = FORMS): string[] {
  const sheet = sheetOf('表', grid);
  const area = { top: 0, left: 0, bottom: grid.length - 1, right: 11 };
  return candidatesWithoutTitle({ sheet, area, rows: [...sheet.rows.keys()] }, declarations).map(({ key }) => key);
}

test('codes that go on side by side have no captions of their own, and are looked at wherever no title is', () => {
  expect(candidates([['某某情况'], ['甲', 3.5]])).toEqual(['T6']);
});

test('what a sheet names tells which forms are worth to be read', () => {
  const expenditure = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['合计', N, 64.2, 40.1, 24.1, 0, 0, 0],
  ];
  expect(candidates(expenditure)).toContain('T3');
  expect(candidates(expenditure)).not.toContain('T4');
  expect(
    candidates([
      ['2021年度预算数', '2021年度决算数'],
      ['合计', '因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行维护费'],
    ]),
  ).toContain('SG');
});

test('a note that says which form it stands below makes it one', () => {
  expect(candidates([['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。']])).toContain('SOE');
});

describe('a form of its own', () => {
  const rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' } as const;
  const items = { kind: 'items', label: { key: 'unit', captions: ['单位'] }, texts: [], hierarchy: { class: rule } } as const;
  const form = (body: TableSpec, knownByContent = true): FormDeclaration => ({
    key: 'OWN',
    title: '某表',
    titles: ['某表'],
    bodies: [body],
    relations: [],
    variants: [],
    source: '',
    ...(knownByContent ? { knownByContent } : {}),
  });
  const columns = (...captions: string[]): LaneSpec['columns'] => captions.map((caption, at) => ({ key: String(at), captions: [caption] }));
  const isCandidate = (body: TableSpec, ...texts: GridCell[]): boolean => candidates([texts], [form(body)]).length > 0;

  test.each([
    ['甲数', true],
    ['2021甲数', true],
    ['2021年甲数', true],
    ['（2021年度）甲数', true],
    ['甲数（万元）', true],
    ['甲数（万元）其他', false],
    ['甲数（含上年）', true],
    ['甲（补）数', false],
    ['20甲数', false],
    ['乙数', false],
    [7, false],
  ])('is named by %s: %s', (text, is) => {
    expect(isCandidate(oneLane({ rows: items, columns: columns('支出>甲数') }), text)).toBe(is);
  });

  test('is one where half of what it cannot be without is named, each once', () => {
    const four = oneLane({ rows: items, columns: columns('甲', '乙', '丙', '丁') });
    expect([isCandidate(four, '甲', '乙'), isCandidate(four, '甲', '甲'), isCandidate(four, '甲')]).toEqual([true, false, false]);
    const [first, ...others] = columns('甲', '乙', '丙', '丁');
    const optional = oneLane({
      rows: items,
      columns: [...(first ? [first] : []), ...others.map((column) => ({ ...column, optional: true as const }))],
    });
    expect([isCandidate(optional, '甲'), isCandidate(optional, '乙')]).toEqual([true, false]);
    expect(candidates([['甲', '乙']], [form(four, false)])).toEqual([]);
  });

  test('of lines is known by those that are no items and no parts', () => {
    const lines = (['item', 'part', 'line', 'total'] as const).map((kind) => ({ key: kind, names: [`${kind}甲`], kind }));
    const listed = oneLane({ rows: { kind: 'listed', lines, sums: [] }, columns: columns('金额') });
    const named = (...kinds: string[]): boolean => isCandidate(listed, ...kinds.map((kind) => `${kind}甲`));
    expect([named('line'), named('total'), named('item', 'part')]).toEqual([true, true, false]);
  });
});
