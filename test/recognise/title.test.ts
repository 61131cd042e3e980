import { normalise } from '../../src/amount/text';
import { FORMS } from '../../src/forms/registry';
import { TitleFinder } from '../../src/recognise/title';
import { sheetOf, type GridCell } from '../workbook/grid';

const finder = new TitleFinder(FORMS);
const named = (text: string): string | null => finder.formNamed(normalise(text))?.form.title ?? null;

test.each([
  ['财政拨款收入支出决算总表', '财政拨款收入支出决算总表'],
  ['收入支出决算总表', '收入支出决算总表'],
  ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算表'],
  ['一般公共预算财政拨款基本支出决算明细表', '一般公共预算财政拨款基本支出决算表'],
  ['一般公共预算财政拨款“三公”经费支出决算表', '财政拨款“三公”经费支出决算表'],
  ['财政拨款"三公"经费支出决算表', '财政拨款“三公”经费支出决算表'],
  ['财政拨款三公经费支出决算表', '财政拨款“三公”经费支出决算表'],
  ['国有资本经营预算财政拨款收入支出决算批复表', '国有资本经营预算财政拨款支出决算表'],
  ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款支出决算表'],
  ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收入支出决算表'],
  ['公开08表 政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收入支出决算表'],
  ['某市某局2023年度收入决算表', '收入决算表'],
  ['财政拨款收入支出决算表', '财政拨款收入支出决算总表'],
  ['2023年度部门收入支出决算总体情况表', '收入支出决算总表'],
  ['一般公共预算财政拨款支出决算情况表', '一般公共预算财政拨款支出决算表'],
  ['部门决算收支总表', '收入支出决算总表'],
  ['2023年度部门决算公开表：财政拨款收支总体情况表', '财政拨款收入支出决算总表'],
  ['某市某局（汇总）支出决算表', '支出决算表'],
  ['某市某局本级收入支出决算总表', '收入支出决算总表'],
  ['某县备注管理中心支出决算表', '支出决算表'],
  ['政府性基金预算支出表', '政府性基金预算财政拨款收入支出决算表'],
  ['部门决算公开收支总表', '收入支出决算总表'],
  ['部门决算收支总体情况表', '收入支出决算总表'],
  ['预算部门本级支出决算表', '支出决算表'],
  ['关于某局支出决算表', '支出决算表'],
  [`${'某'.repeat(50)}支出决算表`, '支出决算表'],
  [`支出决算表${'某'.repeat(16)}`, '支出决算表'],
  ['一般公共预算财政拨款收入支出决算表', '一般公共预算财政拨款支出决算表'],
  ['2023年度收支总表', '收入支出决算总表'],
  ['部门决算支出表', '支出决算表'],
  ['部门决算公开收入表', '收入决算表'],
  ['部门决算报表：支出明细表', '支出决算明细表'],
  ['某市项目管理中心支出决算表', '支出决算表'],
  [`${'甲、'.repeat(42)}甲支出决算表`, '支出决算表'],
])('%s', (text, title) => {
  expect(named(text)).toBe(title);
});

test.each([
  '一般公共预算财政拨款项目支出决算表',
  '政府性基金预算财政拨款基本支出决算表',
  '关于支出决算表的说明',
  '一、收入支出决算总表情况说明',
  '本表由收入决算表、支出决算表汇总。',
  '注：本表与支出决算表一致',
  '收入支出预算总表',
  '部门预算收支总表',
  '支出表',
  '附注：支出决算表',
  '支出决算表中各项',
  `${'某'.repeat(51)}支出决算表`,
  `支出决算表${'某'.repeat(17)}`,
  '项目支出表',
  '政府采购支出决算情况表',
  '部门决算项目支出表',
  '资产负债表',
  '支出决算表情况',
  '政府性基金收入决算表',
  '国有资本收入决算表',
  '国有资本经营收入决算表',
  '一般公共收入决算表',
  `${'甲、'.repeat(42)}甲局支出决算表`,
  '',
])('%s names none of the nine', (text) => {
  expect(named(text)).toBeNull();
});

describe('a title on a sheet', () => {
  const N = null;
  const found = (...rows: GridCell[][]): string[] =>
    finder.find(sheetOf('表', rows)).map(({ form, row, bottom, column, text }) => `${form.title} ${row}-${bottom} ${column} ${text}`);

  test('may be cut over cells beside each other, or over two rows', () => {
    expect(found(['2022年度', '某局', '支出决算表'])).toEqual(['支出决算表 0-0 0 2022年度某局支出决算表']);
    expect(found(['财政拨款收入'], ['支出决算总表'])).toEqual(['财政拨款收入支出决算总表 0-1 0 财政拨款收入支出决算总表']);
  });

  test('does not begin with the last line of a table above', () => {
    expect(found(['合计', 30.5, 20.5, 10], ['支出决算表'])).toEqual(['支出决算表 1-1 0 支出决算表']);
    expect(found(['年末结转和结余', 3.5], ['收入决算表'])).toEqual(['收入决算表 1-1 0 收入决算表']);
    expect(found(['总计'], ['收入决算表'])).toEqual(['收入决算表 1-1 0 收入决算表']);
    expect(found(['小计'], ['收入决算表'])).toEqual(['收入决算表 1-1 0 收入决算表']);
    expect(found(['年末结转和结余'], ['收入决算表'])).toEqual(['收入决算表 1-1 0 收入决算表']);
    expect(found(['20132组织事务'], ['收入决算表'])).toEqual(['收入决算表 1-1 0 收入决算表']);
    expect(found(['机关运行经费'], ['某局支出决算表'])).toEqual(['支出决算表 1-1 0 某局支出决算表']);
  });

  test('begins with the year or the department above it, whatever numbers these have', () => {
    for (const above of ['2023年度', '某局2023年', '8大队', '某某709医院'])
      expect(found([above], ['支出决算表'])).toEqual([`支出决算表 0-1 0 ${above}支出决算表`]);
  });

  test('does not begin with what makes it no title', () => {
    expect(found(['部门预算'], ['支出决算表'])).toEqual(['支出决算表 1-1 0 支出决算表']);
    expect(found(['某'.repeat(40)], [`${'某'.repeat(11)}支出决算表`])).toEqual([`支出决算表 1-1 0 ${'某'.repeat(11)}支出决算表`]);
  });

  test('begins with what stands beside it, and then with nothing above it', () => {
    expect(found(['经费管理中心', '支出决算表'])).toEqual(['支出决算表 0-0 0 经费管理中心支出决算表']);
    expect(found(['某某局'], ['2022年度', '支出决算表'])).toEqual(['支出决算表 1-1 0 2022年度支出决算表']);
  });

  test('a word of other money in the row above belongs to it', () => {
    expect(found(['财政专户'], ['支出决算表'])).toEqual([]);
    expect(found(['某某局本级'], ['支出决算表'])).toEqual(['支出决算表 0-1 0 某某局本级支出决算表']);
  });

  test('may have its year beside the row above, and no amount', () => {
    expect(found(['某某局本级', 2022], ['支出决算表'])).toEqual(['支出决算表 0-1 0 某某局本级支出决算表']);
    expect(found(['某某局本级', 1206], ['支出决算表'])).toEqual(['支出决算表 1-1 0 支出决算表']);
  });

  test('ends the table above where amounts stand in its last row, and years are none', () => {
    for (const year of [1990, 2099]) expect(found(['某某局本级', year], ['支出决算表'])[0]).toContain(' 0-1 ');
    for (const other of [1989, 2100, { formula: '=SUM(B1:B9)' }])
      expect(found(['某某局本级', other], ['支出决算表'])[0]).toContain(' 1-1 ');
  });

  test('begins with what stands right above it, in its column or alone', () => {
    expect(found(['某某局', '某某所'], ['支出决算表'])).toEqual(['支出决算表 0-1 0 某某局支出决算表']);
    expect(found(['某某局', '某某所'], [N, '支出决算表'])).toEqual(['支出决算表 0-1 1 某某所支出决算表']);
    expect(found(['某某局', '某某所'], [N, N, '支出决算表'])).toEqual(['支出决算表 1-1 2 支出决算表']);
    expect(found([N, N, '某某所'], ['支出决算表'])).toEqual(['支出决算表 0-1 2 某某所支出决算表']);
    expect(found(['某某局'], [], ['支出决算表'])).toEqual(['支出决算表 2-2 0 支出决算表']);
  });

  test.each([
    ['某'.repeat(40), 0],
    ['某'.repeat(41), 1],
    ['编制：', 1],
    ['附表', 1],
    ['A2', 1],
    [' ', 1],
  ])('after a cell %s begins in column %d', (before, column) => {
    const [hit] = finder.find(sheetOf('表', [[before, '支出决算表']]));
    expect([hit?.column, hit?.row]).toEqual([column, 0]);
  });

  test('need not call itself 表 where it stands alone', () => {
    expect(found(['2018年度收入支出决算总体情况'])).toEqual(['收入支出决算总表 0-0 0 2018年度收入支出决算总体情况']);
    expect(found(['“三公”经费支出决算情况'])).toEqual(['财政拨款“三公”经费支出决算表 0-0 0 "三公"经费支出决算情况']);
    expect(found(['2018年度支出决算'])).toHaveLength(1);
    expect(found(['某局一、支出决算情况'])).toHaveLength(1);
    expect(found([`${'某'.repeat(34)}支出决算情况`])).toHaveLength(1);
    expect(found(['支出决算公开'])).toEqual(['支出决算表 0-0 0 支出决算公开']);
  });

  test.each([
    ['a heading of a report', ['三、支出决算情况']],
    ['a heading in brackets', ['（二）收入决算情况']],
    ['a further heading', ['十二、收入决算情况']],
    ['a further heading in brackets', ['（十二）收入决算情况']],
    ['a heading with a number', ['12．收入决算情况']],
    ['a long text', [`${'某'.repeat(35)}收入决算情况`]],
    ['one word of a row', ['收入决算情况', '支出决算情况']],
    ['a sentence', ['2023年度支出决算情况如下']],
    ['the contents', ['支出决算情况说明']],
    ['a text that goes on behind 决算', ['部门决算政府性基金预算支出']],
  ])('%s is none', (_, row) => {
    expect(found(row)).toEqual([]);
  });

  test('is told to go on (续表)', () => {
    expect(finder.find(sheetOf('表', [['支出决算表（续）']])).map(({ isContinuation }) => isContinuation)).toEqual([true]);
    expect(finder.find(sheetOf('表', [['续支出决算表']])).map(({ isContinuation }) => isContinuation)).toEqual([true]);
    expect(finder.find(sheetOf('表', [['手续费支出决算表']])).map(({ isContinuation }) => isContinuation)).toEqual([false]);
    expect(finder.find(sheetOf('表', [['支出决算表', N]])).map(({ isContinuation }) => isContinuation)).toEqual([false]);
  });
});

test.each(['支出决算公开表', '一般公共预算财政拨款收入支出决算公开表'])('%s is the form as it is published', (text) => {
  expect(named(text)).not.toBeNull();
});
