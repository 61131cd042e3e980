import { toPlain } from '../../../src/amount/decimal';
import type { Figure } from '../../../src/identities/figure';
import { inLabelFigure, textFigure } from '../../../src/performance/reading/number-figure';

const PLACE = { row: 0, column: 0, rowLabel: '甲', columnLabel: '乙' };
const short = ({ state, value, places }: Figure): string => (state === 'amount' ? `${toPlain(value)} ${String(places)}` : state);

test.each([
  ['其中:基本支出:1800.5万元', '基本支出 1800.5 2'],
  ['项目支出其中:维修费:30万元', '项目支出其中:维修费 30 2'],
  ['项目支出:35000元', '项目支出 3.5 2'],
  ['基本支出:', null],
  ['基本支出1800.5', null],
  ['基本支出:若干', null],
])('the amount within %s is %s', (text, expected) => {
  const figure = inLabelFigure('表', PLACE, text, '万元');
  expect(figure && `${figure.rowLabel} ${short(figure)}`).toBe(expected);
});

test('points within a text are told with its sheet; nothing is a place that is still empty', () => {
  expect(textFigure('表', PLACE, '98分')).toMatchObject({ sheet: '表', row: 0, state: 'amount' });
  expect(textFigure('表', PLACE, '').state).toBe('blank');
});
