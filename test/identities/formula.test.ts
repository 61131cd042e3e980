import { isSameFormula, styleOf, toExcelFormula } from '../../src/identities/formula';
import type { Identity } from '../../src/identities/identity';
import { columnOf, figure, identity, minus, plus } from './figures';

const formula = (each: Identity): string | null => toExcelFormula(each, 'relative');
const target = figure('9', { row: 0, column: 2 });
const c = (row: number, printed = '3', rest = {}): ReturnType<typeof figure> => figure(printed, { row: row - 1, column: 2, ...rest });

describe('an identity as an Excel formula', () => {
  it('is a SUM over cells that stand together', () => {
    expect(formula(identity(target, columnOf(['3', '3', '3'], { row: 9, column: 2 })))).toBe('=SUM(C10:C12)');
    const across = [3, 4, 5].map((column) => figure('3', { row: 7, column }));
    expect(formula(identity(figure('9', { row: 7, column: 2 }), across))).toBe('=SUM(D8:F8)');
  });

  it('is a SUM over ranges and single cells', () => {
    expect(formula(identity(target, [c(4), c(5), c(6), c(9), c(12), c(13)]))).toBe('=SUM(C4:C6,C9,C12:C13)');
  });

  it('adds and subtracts a few cells with signs', () => {
    expect(formula(identity(target, [c(8), c(12)]))).toBe('=C8+C12');
    expect(formula(identity(target, [c(8), c(9)]))).toBe('=C8+C9');
    expect(formula(identity(target, [plus(c(8)), plus(c(12)), minus(c(13))]))).toBe('=C8+C12-C13');
    expect(formula(identity(target, [minus(c(8)), minus(c(9))]))).toBe('=-C8-C9');
    expect(formula(identity(target, [plus(c(3)), plus(c(4)), plus(c(5)), minus(c(13))]))).toBe('=SUM(C3:C5)-C13');
  });

  it('says with plus signs what three places hold, and no range over what does not stand in one line', () => {
    const at = (row: number, column: number, rest = {}): ReturnType<typeof figure> => figure('3', { row: row - 1, column, ...rest });
    expect(formula(identity(target, [c(4), c(8), c(12)]))).toBe('=C4+C8+C12');
    expect(formula(identity(target, [c(4), c(8), c(12), c(16)]))).toBe('=SUM(C4,C8,C12,C16)');
    expect(formula(identity(target, [at(8, 2), at(9, 2), at(9, 3), at(9, 4)]))).toBe('=C8+C9+D9+E9');
    expect(formula(identity(target, [at(8, 2), at(8, 3), at(9, 3), at(10, 3)]))).toBe('=C8+D8+D9+D10');
    expect(formula(identity(target, [at(8, 2), at(9, 3), at(10, 4)]))).toBe('=C8+D9+E10');
    expect(formula(identity(target, [at(8, 3), at(9, 2), at(10, 3)]))).toBe('=D8+C9+D10');
    expect(formula(identity(target, [at(8, 2), at(8, 5), at(8, 7)]))).toBe('=C8+F8+H8');
    expect(formula(identity(target, [at(8, 2), at(9, 2, { sheet: '表2' }), at(10, 2)]))).toBe('=C8+表2!C9+C10');
  });

  it('points at the other sheet for a copy, quoted where Excel needs it', () => {
    expect(formula(identity(target, [c(8, '9', { sheet: '支出决算表' })], 'copy'))).toBe('=支出决算表!C8');
    expect(formula(identity(target, [c(8, '9', { sheet: "公开03表 '支出'" })], 'copy'))).toBe("='公开03表 ''支出'''!C8");
    expect(formula(identity(target, [c(8, '9', { sheet: '2020' })], 'copy'))).toBe("='2020'!C8");
    expect(formula(identity(target, [c(1, '9', { sheet: '表2' })], 'copy'))).toBe('=表2!C1');
    expect(formula(identity(target, [c(8, '3', { sheet: '表 二' }), c(9, '3', { sheet: '表 二' }), c(10, '3', { sheet: '表 二' })]))).toBe(
      "=SUM('表 二'!C8:C10)",
    );
  });

  it('guards a ratio against a zero denominator', () => {
    const [over, under] = [figure('3', { row: 8, column: 2 }), figure('4', { row: 8, column: 1 })];
    expect(formula(identity(target, [over, under], 'ratio'))).toBe('=IF(B9=0,0,C9/B9)');
    const yuan = figure('40000', { row: 8, column: 1, unit: '元' });
    expect(formula(identity(target, [over, yuan], 'ratio'))).toBe('=IF(B9=0,0,C9/B9*10000)');
    expect(formula(identity(target, [yuan, over], 'ratio'))).toBe('=IF(C9=0,0,B9/C9/10000)');
    expect(formula(identity(target, [plus(over), plus(null)], 'ratio'))).toBeNull();
    expect(formula(identity(target, [plus(null), plus(under)], 'ratio'))).toBeNull();
    expect(formula(identity(target, [minus(over), plus(under)], 'ratio'))).toBeNull();
    expect(formula(identity(target, [plus(over), minus(under)], 'ratio'))).toBeNull();
    expect(formula(identity(target, [under], 'ratio'))).toBeNull();
    expect(formula(identity(target, [plus(over), plus(null), minus(c(4)), plus(under)], 'ratio'))).toBe('=IF(B9=0,0,(C9-C4)/B9)');
    expect(formula(identity(target, [plus(over), minus(under), plus(under)], 'ratio'))).toBe('=IF(B9=0,0,(C9-B9)/B9)');
  });

  it('converts 元 into 万元 and back', () => {
    expect(formula(identity(target, [c(8, '90000', { unit: '元', sheet: '明细' })], 'copy'))).toBe('=明细!C8/10000');
    expect(formula(identity(figure('90000', { unit: '元' }), [c(8)], 'copy'))).toBe('=C8*10000');
    const details = columnOf(['3', '3', '3'], { row: 9, column: 2, unit: '元' });
    expect(formula(identity(target, [...details, c(20)]))).toBe('=SUM(C10:C12)/10000+C20');
    expect(formula(identity(target, [...details.slice(1), c(20)]))).toBe('=SUM(C11:C12)/10000+C20');
    expect(formula(identity(target, [c(13), ...details.map((each) => ({ ...each, row: each.row + 4 }))]))).toBe('=C13+SUM(C14:C16)/10000');
  });

  it('steps over a dash instead of tripping on it', () => {
    expect(formula(identity(target, [c(8), c(12, '—')]))).toBe('=SUM(C8,C12)');
    expect(formula(identity(target, [plus(c(8)), minus(c(12, '—'))]))).toBe('=C8-SUM(C12)');
    expect(formula(identity(target, [c(12, '—')]))).toBe('=SUM(C12)');
    for (const two of [
      [c(12), c(13, '—')],
      [c(12, '—'), c(13)],
    ]) {
      expect(formula(identity(target, [plus(c(8)), ...two.map((each) => minus(each))]))).toBe('=C8-SUM(C12:C13)');
    }
    expect(formula(identity(target, [c(8), c(12, '3', { formula: '=1+2' }), c(16, '')]))).toBe('=C8+C12+C16');
    expect(formula(identity(target, [plus(c(8)), minus(c(12, '', { formula: '=""' }))]))).toBe('=C8-SUM(C12)');
  });

  it('uses dollar signs where the sheet does', () => {
    expect(toExcelFormula(identity(target, [c(10), c(11), c(12)]), 'absolute')).toBe('=SUM($C$10:$C$12)');
    expect(toExcelFormula(identity(target, [c(8, '9', { sheet: 'A1表' })], 'copy'), 'absolute')).toBe('=A1表!$C$8');
    expect(toExcelFormula(identity(target, [figure('9', { row: 9, column: 27 })], 'copy'), 'absolute')).toBe('=$AB$10');
    const style = (...formulas: (string | undefined)[]): string =>
      styleOf(formulas.map((each) => identity(figure('1', each === undefined ? {} : { formula: each }), [c(8)])));
    expect(style('=$AB$10', undefined, undefined)).toBe('absolute');
    expect(style('=$B$10+C8', '=C8')).toBe('relative');
    expect(style('=$B$10', '=B$10', '=$AAB$1')).toBe('absolute');
    expect(style('=B10', '=$B10', '=$B$1')).toBe('relative');
    expect(style()).toBe('relative');
  });

  it('leaves out absent rows', () => {
    expect(formula(identity(target, [plus(c(8)), plus(null, '经营收入'), plus(c(9)), plus(c(10))]))).toBe('=SUM(C8:C10)');
    expect(formula(identity(target, [plus(null)]))).toBeNull();
  });

  it('is none where Excel could not say it', () => {
    expect(formula(identity(target, [c(8)], 'atMost'))).toBeNull();
    expect(formula(identity(target, [target, c(8)]))).toBeNull();
    expect(formula(identity(target, [c(8, '3', { isText: true }), c(9)]))).toBeNull();
    const scattered = Array.from({ length: 4_000 }, (_, at) => c(2 * at + 10));
    expect(formula(identity(target, scattered))).toBeNull();
    expect(formula(identity(target, scattered.slice(0, 255)))).toMatch(/^=SUM\(C10,C12,/);
    expect(formula(identity(target, scattered.slice(0, 256)))).toMatch(/^=C10\+C12\+/);
  });

  it('may be as long as Excel holds, and no longer', () => {
    // =C100+…: four references of four characters and 1362 of five, each with a sign but the first.
    const longest = [...[100, 102, 104, 106].map((row) => c(row)), ...Array.from({ length: 1362 }, (_, at) => c(1000 + 2 * at))];
    expect(formula(identity(target, longest))).toHaveLength(8192);
    expect(formula(identity(target, [...longest.slice(1), c(9000)]))).toBeNull();
  });
});

describe('two formulas', () => {
  it.each([
    ['=SUM(C10:C12)', '= sum( $C$10:$C$12 )', true],
    ["='支出表'!C8", '=支出表!$C$8', true],
    ['=IF(A1="a b",1,0)', '=if(A1="a b",1,0)', true],
    ['=IF(A1="a b",1,0)', '=IF(A1="A B",1,0)', false],
    ['=A1&"""x"', '=a1&"""x"', true],
    ['=C8', '=C9', false],
  ])('%s and %s', (one, other, isSame) => {
    expect(isSameFormula(one, other)).toBe(isSame);
  });
});
