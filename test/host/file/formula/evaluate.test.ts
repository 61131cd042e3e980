import { fromDouble, parseDecimal, toPlain } from '../../../../src/amount/decimal';
import { Budget } from '../../../../src/host/file/formula/budget';
import { evaluate, type Surroundings } from '../../../../src/host/file/formula/evaluate';
import { parseFormula } from '../../../../src/host/file/formula/parse';
import { EMPTY, numberValue, type Value } from '../../../../src/host/file/formula/value';

function number(text: string): Value {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return numberValue(value);
}

/** A1:A3 are 10, 0.1 and 0.2; B1 a text, B2 a truth value, B3 an error, C1 unknown, everything else empty. */
const CELLS: Readonly<Record<string, Value | null>> = {
  '0 0': number('10'),
  '1 0': number('0.1'),
  '2 0': number('0.2'),
  '0 1': { kind: 'text', text: '甲' },
  '1 1': { kind: 'boolean', boolean: true },
  '2 1': { kind: 'error', error: '#REF!' },
  '0 2': null,
};

const surroundings: Surroundings = {
  valueAt: (sheet, row, column) =>
    sheet === null ? (`${row} ${column}` in CELLS ? (CELLS[`${row} ${column}`] as Value | null) : EMPTY) : null,
  valuesIn: (sheet, { top, left, bottom, right }) => {
    if (sheet !== null) return null;
    const values: Value[] = [];
    for (const [key, value] of Object.entries(CELLS)) {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      if (row < top || row > bottom || column < left || column > right) continue;
      if (!value) return null;
      values.push(value);
    }
    return values;
  },
  budget: new Budget(),
  expressionOf: (name) => (name === '率' ? parseFormula('$A$2') : name === '圈' ? parseFormula('圈') : null),
};

function result(formula: string): string | null {
  const expression = parseFormula(formula);
  const value = expression && evaluate(expression, surroundings);
  if (!value) return null;
  if (value.kind === 'number') return toPlain(value.number);
  if (value.kind === 'text') return `"${value.text}"`;
  return value.kind === 'boolean' ? String(value.boolean) : value.kind === 'error' ? value.error : 'empty';
}

test.each<[string, string | null]>([
  ['=A2+A3', '0.3'],
  ['=A1-A2*2', '9.8'],
  ['=(A1-A2)*2', '19.8'],
  ['=-A1+1', '-9'],
  ['=2-3-4', '-5'],
  ['=24/4/2', '3'],
  ['=A1*5%', '0.5'],
  ['=1/3', '0.333333333333333333333'],
  ['=A1/D9', '#DIV/0!'],
  ['=1+B3', '#REF!'],
  ['=B2+1', '2'],
  ['=B1+1', null],
  ['=C1+1', null],
  ['=IF(A1>5,"大","小")', '"大"'],
  ['=IF(D9=0,0,A1/D9)', '0'],
  ['=IF(A1<5,C1)', 'false'],
  ['=IF(A1>5,,1)', '0'],
  ['=IF(A1>5,1,C1)', '1'],
  ['=IF(B1,1,2)', null],
  ['=IF(B3,1,2)', '#REF!'],
  ['=IFERROR(A1/0,"—")', '"—"'],
  ['=IFERROR(C1,1)', null],
  ['=IFNA(A1/0,1)', '#DIV/0!'],
  ['=SUM(A1:A3,1)', '11.3'],
  ['=SUM(A1:B2)', '10.1'],
  ['=SUM(A1:B3)', '#REF!'],
  ['=SUM(A1:C1)', null],
  ['=SUM(TRUE,2)', '3'],
  ['=SUM(率,1)', '1.1'],
  ['=率*2', '0.2'],
  ['=COUNT(A1:B2)', '2'],
  ['=COUNT(A1:B3,5,D9)', '4'],
  ['=COUNT(A1:C1)', null],
  ['=COUNT("甲")', null],
  ['=LEN(A1)', '2'],
  ['=LEN(D9)', '0'],
  ['=LEN(B3)', '#REF!'],
  ['=LEN(C1)', null],
  ['=TRIM(" 2 01 ")', '"2 01"'],
  ['=TRIM("2  01")', '"2 01"'],
  ['=SUMPRODUCT(A1:A3,A1:A3)', '100.05'],
  ['=SUMPRODUCT(A1:A3)', '10.3'],
  ['=SUMPRODUCT(A1:B2)', '10.1'],
  ['=SUMPRODUCT((LEN(TRIM(A1:A3))=3)*1,A1:A3)', '0.3'],
  ['=SUMPRODUCT((TRIM(A1:A2)="10")*1,B1:B2)', '0'],
  ['=SUMPRODUCT((A1:A2=0.1)*1,A2:A3)', '0.2'],
  ['=SUMPRODUCT((A1:A3>1)*-1)', '-1'],
  ['=SUMPRODUCT(SUM(A1:A3),2)', '20.6'],
  ['=SUMPRODUCT(A1:A3,A1:A2)', null],
  ['=SUMPRODUCT(A1:A3*A1:A2)', null],
  ['=SUMPRODUCT(A:A,B:B)', null],
  ['=SUMPRODUCT(A1:A3,B1:B3)', '#REF!'],
  ['=SUMPRODUCT(A1:C1)', null],
  ['=SUMPRODUCT(A1:A3,)', null],
  ['=圈', null],
  ['=不明', null],
  ['=AVERAGE(D1:D9)', '#DIV/0!'],
  ['=AVERAGE(A2:A3)', '0.15'],
  ['=MAX(A1:A3)', '10'],
  ['=MIN(A2:A3,-1)', '-1'],
  ['=MAX(D1:D9)', '0'],
  ['=ROUND(2.345,2)', '2.35'],
  ['=ROUND(-2.345,2)', '-2.35'],
  ['=ROUND(1250,-2)', '1300'],
  ['=ROUNDUP(2.341,2)', '2.35'],
  ['=ROUNDUP(-2.341,2)', '-2.35'],
  ['=ROUNDUP(2.34,2)', '2.34'],
  ['=ROUNDDOWN(-2.349,2)', '-2.34'],
  ['=ROUNDDOWN(1299,-2)', '1200'],
  ['=TRUNC(-2.9)', '-2'],
  ['=ABS(-A1)', '10'],
  ['=AND(A1>5,A2<5)', 'true'],
  ['=AND(A1>5,B2)', 'true'],
  ['=AND(A1>5,D9)', null],
  ['=OR(A1<5,B3)', '#REF!'],
  ['=NOT(A1=10)', 'false'],
  ['=A2+A3=0.3', 'true'],
  ['="ABC"="abc"', 'true'],
  ['="a"<>"b"', 'true'],
  ['="a"<"b"', null],
  ['=1<"a"', 'true'],
  ['=D9=""', 'true'],
  ['=D9=0', 'true'],
  ['=A1&"元"&D9', '"10元"'],
  ['="3"+1', '4'],
  ['=A1:A3', null],
  ['=A1:A3*2', null],
  ['=SUM(A1:A3*2)', null],
  ['={1,2}', null],
  ['=VLOOKUP(A1,A1:B3,2)', null],
  ['=2^3', null],
  ['=SUM(表格[金额])', null],
  ['=SUM(A1', null],
  ['=A1 A2', null],
  ['=', null],
  ['=D9', 'empty'],
])('%s', (formula, expected) => {
  const text = result(formula);
  expect(text).toBe(expected);
});

test('brackets without end are given up, not followed down', () => {
  expect(parseFormula(`=${'('.repeat(5000)}1${')'.repeat(5000)}`)).toBeNull();
  expect(parseFormula(`=${'-'.repeat(50_000)}1`)).toBeNull();
  expect(parseFormula(`=1${'+1'.repeat(50_000)}`)).toBeNull();
  expect(parseFormula(`=1${'%'.repeat(50_000)}`)).toBeNull();
  expect(result(`=1${'+1'.repeat(400)}`)).toBe('401');
});

test('sums are exact where doubles are not', () => {
  expect(result('=0.1+0.2-0.3')).toBe('0');
  expect(fromDouble(0.1 + 0.2)).toEqual(parseDecimal('0.3'));
});
