import { FORMS } from '../../src/forms/registry';
import { recognise, type Recognition } from '../../src/recognise/recognise';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Page = readonly (readonly GridCell[])[];

const read = (...pages: readonly Page[]): Recognition =>
  recognise(workbookOf(...pages.map((page, at) => sheetOf(`第${String(at + 1)}页`, page))), FORMS);
const reason = (page: Page): string | undefined => read(page).unrecognised[0]?.reason;
const nature = (page: Page): string | undefined => read(page).unrecognised[0]?.nature;
const blanks = (count: number): Page => Array.from({ length: count }, () => []);

const LIST: Page = [
  ['品名', '件数'],
  ['帐篷', 12],
  ['棉被', 7],
  ['合计', 19],
];

describe('what a sheet is where nothing is read on it', () => {
  const names: Page = [['收入支出决算总表'], ['收入决算表'], ['支出决算表'], ['财政拨款收入支出决算总表']];

  test('is a list of names from four on', () => {
    expect(nature(names)).toBe('contents');
    expect(nature(names.slice(1))).toBe('unknown');
    // Names stand on the list one below the other, and no list of amounts is looked for among them.
    expect(read([...names, ...LIST]).forms).toEqual([]);
  });

  test('is a budget where one of the first rows says so, and not 决算', () => {
    const budget = (row: number, text = '部门收支预算总表'): Page => [...blanks(row), [text], ['项目'], ['教育', 5]];
    expect([nature(budget(0)), nature(budget(14)), nature(budget(15))]).toEqual(['budget', 'budget', 'unknown']);
    expect(nature(budget(0, '支出预算明细表'))).toBe('budget');
    expect(nature(budget(0, '支出预算表'))).toBe('budget');
    expect(nature(budget(0, '支出预算情况'))).toBe('unknown');
    expect(nature(budget(0, '某局决算与预算表'))).toBe('unknown');
    expect(nature([['某局'], ['说明', '支出预算表'], ['教育', 5]])).toBe('budget');
  });

  test('is told by its title before it is told by what it holds', () => {
    const pending = { formula: '=甲!A1' };
    expect(reason([['支出决算表'], ['某局']])).toBe('标题为“支出决算表”，但其下没有找到该表的行和列');
    expect(reason([['支出决算表'], ['某局', pending]])).toContain('标题为“支出决算表”');
    expect(reason([['某局', pending]])).toBe('只有文字，没有金额');
    expect(reason([['支出决算表'], [pending, pending]])).toContain('没有计算结果的公式');
    expect(reason([['一般公共预算支出表'], ['项目', '金额'], ['教育', 5]])).toContain('没有写明是决算');
    expect(reason([['某局'], ['教育', 5]])).toContain('没有决算表的标题');
  });
});

describe('a title whose form is not below it', () => {
  test('says what of the form is missing, at the first list below it', () => {
    const { forms } = read([['支出决算表'], ...LIST, ['品种', '吨数'], ['煤炭', 30], ['木炭', 12], ['合计', 42]]);
    expect(forms.map(({ meant }) => meant)).toEqual([{ title: '支出决算表', missing: [] }, undefined]);
  });

  test('is the first of several', () => {
    const { forms } = read([['收入决算表'], ['某局'], [], ['支出决算表'], ...LIST]);
    expect(forms.map(({ meant }) => meant?.title)).toEqual(['收入决算表']);
    expect(reason([['收入决算表'], ['某局'], [], ['支出决算表'], ['某局']])).toContain('收入决算表');
  });
});

test('an evaluation is told by any cell of its first rows', () => {
  const sheet = (...row: GridCell[]): Page => [['某某'], row, ...LIST];
  expect(read(sheet('类别', '三级指标')).forms).toEqual([]);
  expect(read(sheet('类别', '绩效')).forms).toEqual([]);
  expect(read(sheet('类别', '绩效工资')).forms).toHaveLength(1);
});

test('a sheet without a unit is read in the one that most sheets state, whichever comes first', () => {
  const unit = (...units: readonly string[]): string | undefined =>
    read(...[...units, ''].map((text): Page => [[text], ...LIST])).forms.at(-1)?.unit;
  expect([unit('单位：千元', '单位：元', '单位：元'), unit('单位：元', '单位：元', '单位：千元')]).toEqual(['元', '元']);
});
