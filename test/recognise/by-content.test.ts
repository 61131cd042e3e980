import { FORMS } from '../../src/forms/registry';
import type { FormDeclaration } from '../../src/forms/form';
import { isFormNumber, isOfFinalAccounts, isToldByNote, mayBeKnownByContent, speaksOfFinal } from '../../src/recognise/by-content';
import type { Block } from '../../src/tables/read/block';
import { sheetOf } from '../workbook/grid';

/** A sheet that says these things of itself, one below the other. */
function said(name: string, ...texts: string[]): Block {
  const sheet = sheetOf(
    name,
    texts.map((text) => [text]),
  );
  return { sheet, area: { top: 0, left: 0, bottom: texts.length, right: 0 }, rows: [...sheet.rows.keys()] };
}

test.each([
  [true, 'Z03 收入决算表', '某局'],
  [true, 'F01_1 支出表', '某局'],
  [false, 'Z03A 收入决算表', '某局'],
  [true, '收入', '财决附02表'],
  [true, '[某局财决报表.xlsx]收入', '某局'],
  [false, '[某局决算公开.xlsx]收入', '某局'],
  [false, '[Z03.xlsx]收入', '某局'],
  [true, '[某局.xlsx]Z03', '某局'],
  [false, 'Z03 收入决算表', '公开03表'],
  [true, '收入', '财决03表'],
  [false, '收入', '财决附表'],
  [false, '附Z03', '某局'],
])('part of the 财决 set: %s for sheet %s with %s', (is, name, text) => {
  expect(isOfFinalAccounts(said(name, text, '某县'), 1)).toBe(is);
});

test.each([
  [true, ['2022年一般公共预算财政拨款支出表', '2021年决算数']],
  [false, ['2022年部门预算支出表', '2021年决算数']],
  [false, ['2022年一般公共预算', '2021年决算数']],
  [true, ['2021年预算数', '2022年决算数']],
  [true, ['2022年预算数', '2022年决算数']],
  [false, ['预算表']],
  [false, ['支出', '本年预算数']],
  [true, ['支出', '全年预算数']],
  [false, ['支出', '上年决算数', '部门支出总表']],
])('speaks of final accounts: %s for %p', (is, texts) => {
  expect(speaksOfFinal(said('表', ...texts), 5)).toBe(is);
});

describe('a note below a body', () => {
  const told = (printed: string, bottom: number, ...texts: string[]): boolean => {
    const print = { notes: [[{ text: printed }]] };
    return isToldByNote(said('表', ...texts), { variants: [{}, { print }] } as unknown as FormDeclaration, bottom);
  };
  const own = '注：本表反映部门本年度捐赠收支情况。';

  test.each([
    ['注：本表反映部门本年度捐赠收支情况。', true],
    ['本表反映单位本年捐赠收支情况', true],
    ['注：本表反映本部门2023年度捐赠收支情况。', true],
    ['注：本表反映本单位2023年捐赠收支情况。', true],
    ['注：本表反映捐赠收支实际情况。', true],
    ['另：本表反映捐赠收支情况。', false],
    ['注：本表反映接待情况。', false],
    ['某局', false],
  ])('%s tells of the form: %s', (text, is) => {
    expect(told(own, 1, '某表', '合计', text)).toBe(is);
  });

  test('tells nothing above its last row, nor where the form is printed with no such note', () => {
    expect([told(own, 1, '某表', own), told(own, 0, '某表', own), told(own, 1, own, '合计')]).toEqual([false, true, false]);
    expect(told('注：单位为万元。', 1, '某表', '合计', '某局')).toBe(false);
  });
});

describe('a form that no title names', () => {
  const form = (key: string): FormDeclaration => FORMS.find((one) => one.key === key) as FormDeclaration;
  const may = (key: string, title: string): boolean => mayBeKnownByContent(said('决算', title), form(key), 1);

  test('of basic expenditure stands below no title of other expenditure', () => {
    expect(may('T6', '某局部门支出决算情况表')).toBe(false);
    expect(may('T6', '某局基本支出情况表')).toBe(true);
    expect(may('T6', '某局经济分类情况表')).toBe(true);
    expect(may('T3', '某局部门支出决算情况表')).toBe(true);
  });

  test('stands below no title of other money', () => {
    expect(may('T6', '政府性基金预算基本支出表')).toBe(false);
    expect(may('T3', '国有资本经营支出情况表')).toBe(false);
    expect(may('T3', '政府性基金支出表（续表）')).toBe(false);
    expect(may('T3', '政府性基金支出情况')).toBe(true);
    expect(may('T3', '政府性基金支出表说明')).toBe(true);
    expect(may('T3', `政府性基金${'某'.repeat(43)}表`)).toBe(false);
    expect(may('T3', `政府性基金${'某'.repeat(44)}表`)).toBe(true);
    expect(may('GF', '某局收入支出情况表')).toBe(true);
  });
});

test.each([
  ['公开03表', true],
  ['03表', true],
  ['(公开12表)', true],
  ['财决01-12表', true],
  ['财决附02表', true],
  ['部门公开03表', true],
  ['附表2', true],
  ['续表12', true],
  ['公开表', false],
  ['收入03表', false],
  ['公开03表说明', false],
  ['公开第3表', false],
])('%s is a form’s number: %s', (text, is) => {
  expect(isFormNumber(text)).toBe(is);
});
