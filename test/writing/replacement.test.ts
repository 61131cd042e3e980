import { toPlain, ZERO } from '../../src/amount/decimal';
import type { Identity } from '../../src/identities/identity';
import type { CellContent } from '../../src/workbook/plan';
import {
  isCutRate,
  isEmpty,
  isHeldAsText,
  isIncomplete,
  placeOf,
  reasonOf,
  rightSide,
  stateInWords,
  withAmount,
} from '../../src/writing/replacement';
import { amount, figure, identity, minus, plus } from '../identities/figures';

const exact = (printed: string) => figure(printed, { halfWidth: ZERO });
const content = (value: CellContent['value'], formula: string | null = null, format: string | null = null): CellContent => ({
  formula,
  value,
  format,
});

test.each<[string, Identity, string]>([
  ['of exact amounts is exact', identity(figure('9'), [exact('4.5'), exact('2.1')]), '0'],
  ['with a rounded part is rounded', identity(figure('9'), [exact('4.5'), figure('2.1')]), '0.005'],
  ['whose rounded part is nothing is exact', identity(figure('9'), [exact('4.5'), { ...figure('2.1'), value: ZERO }, plus(null)]), '0'],
  ['of a rate is as its last digit', identity(figure('0.5', { places: 4 }), [exact('1'), exact('2')], 'ratio'), '0.00005'],
])('a sum %s', (_, by, width) => {
  const now = withAmount({ ...by.target, state: 'blank', isText: true }, amount('6.6'), by);
  expect([now.state, toPlain(now.value), toPlain(now.halfWidth), now.isText]).toEqual(['amount', '6.6', width, false]);
});

test('nothing was filled in where all parts are blank, of a breakdown also where they are zero', () => {
  const [blank, zero, five] = [figure(''), figure('0'), figure('5')];
  expect(isEmpty(identity(five, [blank, blank]))).toBe(true);
  expect(isEmpty(identity(five, [blank, plus(null)]))).toBe(true);
  expect(isEmpty(identity(five, [blank, zero]))).toBe(false);
  expect(isEmpty(identity(five, [blank, zero], 'sum', { breakdown: true }))).toBe(true);
  expect(isEmpty(identity(five, [zero, blank], 'ratio'))).toBe(true);
  expect(isEmpty(identity(five, [blank, figure('5')], 'sum', { breakdown: true }))).toBe(false);
  expect(isEmpty(identity(zero, [blank, blank]))).toBe(false);
});

test('something is missing where a part is blank that cannot be done without', () => {
  const parts = [figure('3'), figure('')];
  expect(isIncomplete(identity(figure('5'), parts, 'sum', { needsAll: true }))).toBe(true);
  expect(isIncomplete(identity(figure('5'), parts))).toBe(false);
  expect(isIncomplete(identity(figure('5'), [figure('3'), plus(null)], 'sum', { needsAll: true }))).toBe(false);
});

test.each<[CellContent, boolean]>([
  [content('84%'), true],
  [content('84％ '), true],
  [content('总分：84'), true],
  [content('84'), false],
  [content(84), false],
  [content('#REF!'), false],
  [content(84, null, '@'), true],
  [content('84%', '=A1&"%"'), false],
])('%j is held as text: %s', (cell, isHeld) => {
  expect(isHeldAsText(cell)).toBe(isHeld);
});

test('a right side is that of the parts whatever the target holds, and none over zero', () => {
  const target = figure('99');
  const plain = (by: Identity): string | null => {
    const side = rightSide(by, target);
    return side && toPlain(side);
  };
  expect(plain(identity(target, [figure('7.5'), minus(figure('2.25'))]))).toBe('5.25');
  expect(plain(identity(target, [figure('1'), figure('3')], 'ratio'))).toBe('0.333333333333333');
  expect(plain(identity(target, [figure('1'), figure('0')], 'ratio'))).toBeNull();
  const rounding = { places: 1, mode: 'round', keepsShortfall: false } as const;
  expect(plain(identity(target, [figure('1'), figure('3')], 'ratio', { rounding }))).toBe('0.333');
  expect(plain(identity(target, [figure('1'), figure('0')], 'ratio', { rounding }))).toBeNull();
  expect(plain(identity(target, [figure('7.5'), minus(figure('2.25'))], 'sum', { rounding }))).toBe('5.25');
});

test('a rate may be cut off behind its last digit, an amount may not', () => {
  const rate = (printed: string): Identity => identity(figure(printed, { places: 3 }), [figure('2'), figure('3')], 'ratio');
  expect([
    isCutRate(identity(figure('0.66', { places: 2 }), [figure('2'), figure('3')])),
    isCutRate({ ...rate('0.666'), target: figure('') }),
  ]).toEqual([false, false]);
  expect([isCutRate(rate('0.666')), isCutRate(rate('0.665')), isCutRate(identity(figure('0.666'), [figure('0.6667')]))]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each<[string, Parameters<typeof reasonOf>[0], CellContent, CellContent, string]>([
  ['a formula', figure('4'), content(4, '=A1'), content(6, '=A2'), '测试：原公式 =A1 得 4.00，改为 =A2 得 6.00'],
  ['a number by a formula', figure('4'), content(4), content(6, '=A2'), '测试：原为 4.00，应为 6.00'],
  ['an error', figure('#REF!'), content('#REF!'), content(6), '测试：原为 #REF!，改为 6.00'],
  ['an error without a name', { ...figure('#REF!'), text: undefined }, content(null), content(6), '测试：原为错误值，改为 6.00'],
  ['a blank', figure(''), content(null), content(6), '测试：补填 6.00'],
  ['a formula that cannot stay one', figure('4'), content(4, '=A1'), content(6), '测试：原为 4.00，应为 6.00'],
  ['a formula that gives nothing', figure(''), content(null, '=A1'), content(6, '=A2'), '测试：补填 6.00'],
  ['a tail', figure('6.0004', { places: 2 }), content(6.0004), content(6), '测试：按各项之和'],
])('what is said of %s', (_, target, before, after, words) => {
  expect(reasonOf(target, before, after, amount('6'), identity(target, [figure('6')]))).toBe(words);
});

test('a rate is told in percent', () => {
  const rate = identity(figure('0.5'), [figure('2'), figure('3')], 'ratio');
  expect(reasonOf(rate.target, content(0.5), content(0.6667), amount('0.6667'), rate)).toBe('测试：原为 50%，应为 66.67%');
});

test('a cell is named with its sheet where it is on another, and with why it cannot be used', () => {
  const there = figure('3', { sheet: '表2', row: 9, column: 2 });
  expect([placeOf(there, figure('1')).startsWith('表2!C10“'), placeOf(there, there).startsWith('C10“')]).toEqual([true, true]);
  expect(['pending', '#REF!', 'abc'].map((printed) => stateInWords(figure(printed)))).toEqual([
    '的公式还没有计算结果',
    '是错误值#REF!',
    '不是数（abc）',
  ]);
});
