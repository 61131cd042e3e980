import { toPlain } from '../../../src/amount/decimal';
import type { Figure } from '../../../src/identities/figure';
import { moneyFigure, pointsFigure, rateFigure, weightFigure } from '../../../src/tables/read/cell-figure';
import { sheetOf, type FixtureCell } from '../../performance/fixture';
import { sheetOf as gridOf } from '../../workbook/grid';

const PLACE = { row: 0, column: 0, rowLabel: '甲', columnLabel: '乙' };
const sheetWith = (cell: FixtureCell) => sheetOf({ sheet: '表', merges: [], rows: [[cell]] });
const short = ({ state, value, places }: Figure): string => (state === 'amount' ? `${toPlain(value)} ${String(places)}` : state);

test.each<[FixtureCell, string, boolean | undefined, boolean | undefined]>([
  [[0.955, '0.0%'], '0.955 3', undefined, true],
  [[0.9, '0.00%'], '0.9 4', undefined, true],
  [[0.9, '0.00'], '0.9 2', undefined, undefined],
  [0.9, '0.9 2', undefined, undefined],
  [2, '2 2', undefined, undefined],
  [95.5, '0.955 3', true, undefined],
  ['95.5', '0.955 3', true, undefined],
  ['0.9', '0.9 2', undefined, undefined],
  ['95.5%', '0.955 3', undefined, true],
  ['２５０％', '2.5 2', undefined, true],
  ['—', 'nothing', undefined, undefined],
  [null, 'blank', undefined, undefined],
])('a rate of %j is the share %s', (cell, expected, isPercentage, showsPercent) => {
  const figure = rateFigure(sheetWith(cell), PLACE, '元');
  expect([short(figure), figure.isPercentage, figure.showsPercent]).toEqual([expected, isPercentage, showsPercent]);
});

test.each<[FixtureCell, string]>([
  [12, '12'],
  [[12, '0.0'], '12'],
  [[0.12, '0%'], '12'],
  ['12', '12'],
  ['12.5分', '12.5'],
  ['12%', '12'],
  ['１２％', '12'],
  ['12.5%', '12.5'],
  [null, 'blank'],
  ['见附件', 'unreadable'],
])('points of %j are %s', (cell, expected) => {
  const figure = weightFigure(sheetWith(cell), PLACE);
  expect(figure.state === 'amount' ? toPlain(figure.value) : figure.state).toBe(expected);
});

test('points as shares have no decimals that they do not show', () => {
  expect([weightFigure(sheetWith([0.125, '0.0%']), PLACE), weightFigure(sheetWith([0.3, '0%']), PLACE)].map(short)).toEqual([
    '12.5 1',
    '30 0',
  ]);
});

test('points that cannot be read are no share of anything', () => {
  expect(weightFigure(sheetWith('约12%'), PLACE)).toEqual(pointsFigure(sheetWith('约12%'), PLACE));
});

test('a score is what it is typed as', () => {
  expect([pointsFigure(sheetWith('9.5'), PLACE).isText, pointsFigure(sheetWith(9.5), PLACE).isText]).toEqual([true, undefined]);
  expect([pointsFigure(sheetWith('9.5分'), PLACE), pointsFigure(sheetWith([9.5, '0.00']), PLACE)].map(short)).toEqual(['9.5 1', '9.5 2']);
});

test.each<[FixtureCell, string]>([
  ['3百万', '300 2'],
  ['2.5亿', '25000 2'],
  [12.345, '12.345 3'],
  [12, '12 2'],
  ['3万元', '3 2'],
  ['5000元', '0.5 2'],
])('money of %j is %s 万元', (cell, expected) => {
  expect(short(moneyFigure(sheetWith(cell), PLACE, '万元'))).toBe(expected);
});

test('what holds no amount has neither decimals nor an interval, and keeps what it says', () => {
  const nothing = { value: { units: 0n, scale: 0 }, places: 0, halfWidth: { units: 0n, scale: 0 } };
  for (const read of [moneyFigure, rateFigure, weightFigure]) {
    expect(read(sheetWith('约12%'), PLACE, '万元')).toMatchObject({ ...nothing, state: 'unreadable', text: '约12%' });
    const blank = read(sheetWith(null), PLACE, '万元');
    expect(blank).toMatchObject({ ...nothing, state: 'blank' });
    expect(['text', 'formula', 'ownUnit', 'showsPercent'].filter((key) => key in blank)).toEqual([]);
  }
});

test('an amount keeps its formula, and the unit that it names where that is not the one of the table', () => {
  const [formula, plain, own, same] = [{ value: 12, formula: '=A2+1' }, 12, '5000元', '3万元'].map((cell) =>
    moneyFigure(gridOf('表', [[cell]]), PLACE, '万元'),
  );
  expect([formula?.formula, own?.ownUnit]).toEqual(['=A2+1', '元']);
  expect([plain, same].map((figure) => ['formula', 'ownUnit', 'text'].filter((key) => key in (figure ?? {})))).toEqual([[], []]);
});

test('分 is the sign of points behind a number only', () => {
  const read = (cell: string): string => short(pointsFigure(sheetWith(cell), PLACE));
  expect([read('5分'), read('5分3'), read('-5分'), read('五5分')]).toEqual(['5 0', 'unreadable', 'unreadable', 'unreadable']);
});
