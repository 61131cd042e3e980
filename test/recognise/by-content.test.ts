import { FORMS } from '../../src/forms/registry';
import type { FormDeclaration } from '../../src/forms/form';
import { isFormNumber, isOfFinalAccounts, mayBeKnownByContent } from '../../src/recognise/by-content';
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
])('part of the 财决 set: %s for sheet %s with %s', (is, name, text) => {
  expect(isOfFinalAccounts(said(name, text), 1)).toBe(is);
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
