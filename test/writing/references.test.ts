import { areaName } from '../../src/workbook/address';
import { covers, mentionsOf } from '../../src/workbook/mentions';
import { isSameFormula } from '../../src/identities/formula';

const mentioned = (formula: string): string[] => mentionsOf(formula, '本表').map(({ sheet, area }) => `${sheet}!${areaName(area)}`);

describe('the cells that a formula mentions', () => {
  it.each([
    ['=C10+$C$12', ['本表!C10', '本表!C12']],
    ['=SUM(C10:C12,支出决算表!$D$4)', ['本表!C10:C12', '支出决算表!D4']],
    ["='公开03表 ''支出'''!B2/2", ["公开03表 '支出'!B2"]],
    ['=IF(B9=0,0,C9/B9)', ['本表!B9', '本表!C9', '本表!B9']],
    ['=LOG10(5)&"A1"', []],
    ['=总额A1+SUM(A:A)', ['本表!A1:A1048576']],
    ['=1101.35', []],
    ["=[1]本表!A1+'[甲.xlsx]本表'!A2+A3", ['本表!A3']],
    [`=${"'".repeat(30_001)}A1`, []],
    [`=A1+${'a.'.repeat(15_000)}`, ['本表!A1']],
    [`=A1+1${'a'.repeat(30_000)}`, ['本表!A1']],
  ])('%s', (formula, expected) => {
    expect(mentioned(formula)).toEqual(expected);
  });

  it('covers a cell by range and sheet', () => {
    const mentions = mentionsOf('=SUM(C10:C12)', '本表');
    expect(covers(mentions, { sheet: '本表', row: 10, column: 2 })).toBe(true);
    expect(covers(mentions, { sheet: '本表', row: 12, column: 2 })).toBe(false);
    expect(covers(mentions, { sheet: '它表', row: 10, column: 2 })).toBe(false);
  });

  it('knows one formula in two spellings', () => {
    expect(isSameFormula('=sum($C$10:C12 )', '=SUM(C10:C12)')).toBe(true);
    expect(isSameFormula('=SUM(C10:C11)', '=SUM(C10:C12)')).toBe(false);
  });
});
