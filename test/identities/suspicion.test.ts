import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { reasonFor } from '../../src/identities/suspicion';
import { amount, figure, identity, minus, plus } from './figures';
import { suspectedIn } from './localised';

/** What speaks for a cell's being wrong where it should be `right`, and how much. */
function reason(cell: Figure, right: string, identities: readonly Identity[], settled = 1): string {
  const [suspected, incidence] = suspectedIn(identities, cell);
  const slip = reasonFor(suspected, amount(right), settled, incidence);
  return `${slip.reason} ${slip.weight}`;
}

const cell = figure('137.20', { row: 5, column: 2, rowLabel: '行政运行', columnLabel: '基本支出' });
const far = (printed: string, at = 0, rest = {}): Figure => figure(printed, { row: 40 + 2 * at, column: 40, ...rest });
const off = (...others: Figure[]): Identity => identity(far('999.00', 9), [cell, ...others]);

describe('what speaks for a wrong cell', () => {
  it('is a slip of the pen before all others', () => {
    const total = far('137.20', 9, { rowLabel: '合计' });
    expect(reason(cell, '173.20', [identity(total, [cell, far('5.00')])])).toBe('疑似数字颠倒 5');
  });

  it('is little where the amount would have to be below zero', () => {
    expect(reason(cell, '-5', [off()])).toBe('改为 -5.00 后，这条勾稽关系成立 -1');
    expect(reason(cell, '-5', [off()], 2)).toBe('改为 -5.00 后，2条勾稽关系都成立 -1');
    const zero = { ...cell, value: amount('0') };
    expect(reason(zero, '-5', [identity(far('999.00', 9), [zero])])).toBe('改为 -5.00 后，这条勾稽关系成立 -1');
    const negative = { ...cell, value: amount('-137.20') };
    expect(reason(negative, '-55.5', [identity(far('999.00', 9), [negative])])).toBe('改为 -55.50 后，这条勾稽关系成立 0');
  });

  it('is the total that it repeats although the total has other parts', () => {
    const total = far('137.20', 9, { rowLabel: '合计' });
    const said = '与合计“合计”的数相同，疑似把合计数填成了明细 4';
    const none = '改为 8.50 后，这条勾稽关系成立 0';
    expect(reason(cell, '8.5', [identity(total, [cell, far('128.70')])])).toBe(said);
    expect(reason(cell, '8.5', [identity({ ...total, rowLabel: '', columnLabel: '小计' }, [cell, far('128.70')])])).toBe(
      said.replace('“合计”', '“小计”'),
    );
    expect(reason(cell, '8.5', [identity(total, [cell, far('128.70')], 'sum', { isWrittenOut: true })])).toBe(none);
    expect(reason(cell, '8.5', [identity(total, [plus(far('265.90')), minus(cell)])])).toBe(none);
    expect(reason(cell, '8.5', [off(), identity(total, [plus(cell), plus(far('0')), plus(null)])])).toBe(none);
    expect(reason(cell, '8.5', [identity(far('130.00', 9, { rowLabel: '合计' }), [cell, far('128.70')])])).toBe(none);
    const zero = { ...cell, value: amount('0') };
    expect(reason(zero, '8.5', [identity(far('0', 9), [zero, far('-8.50')])])).toBe(none);
    // Rounding explains the other part; a bound and another unit say nothing of parts.
    expect(reason(cell, '8.5', [off(), identity(total, [cell, far('0.01')])])).toBe(none);
    expect(reason(cell, '8.5', [identity(total, [plus(cell), minus(far('5.00'))], 'atMost')])).toBe(none);
    expect(reason(cell, '8.5', [identity({ ...total, unit: '元' }, [cell])])).toBe(none);
  });

  it('is the amount of a cell beside it, which was typed into both', () => {
    const beside = (down: number, right: number, printed = '137.20'): Figure =>
      figure(printed, { row: 5 + down, column: 2 + right, rowLabel: `第${down}`, columnLabel: `栏${right}` });
    const said = (name: string): string => `与相邻的“${name}”的数相同，疑似串行或串列 3`;
    expect([beside(-1, 0), beside(1, 0), beside(0, -1), beside(0, 1)].map((other) => reason(cell, '8.5', [off(other)]))).toEqual(
      ['第-1', '第1', '栏-1', '栏1'].map(said),
    );
    const none = '改为 8.50 后，这条勾稽关系成立 0';
    expect(reason(cell, '8.5', [off(beside(1, 1))])).toBe(none);
    expect(reason(cell, '8.5', [off(beside(0, 2))])).toBe(none);
    expect(reason(cell, '8.5', [off(beside(0, 1, '137.21'))])).toBe(none);
    // Beside it, but in no sum with it, or on its other side.
    expect(reason(cell, '8.5', [off(), identity(far('888.00', 8), [beside(0, 1)])])).toBe(none);
    expect(reason(cell, '8.5', [off(), identity(beside(0, 1), [cell, far('1.00')])])).toMatch(/^与合计/);
    const rate = identity(far('0.5', 9), [beside(0, 1), cell], 'ratio');
    expect(reason(cell, '8.5', [rate])).toBe(none);
    expect(reason(cell, '8.5', [off(beside(0, 1)), rate])).toBe(none);
    // In a sum with it, whatever else it stands in; of two the one above or to the left.
    expect(reason(cell, '8.5', [off(beside(0, 1)), identity(far('700.00', 8), [cell])])).toBe(said('栏1'));
    expect(reason(cell, '8.5', [off(beside(1, 0), beside(-1, 0))])).toBe(said('第-1'));
    expect(reason(cell, '8.5', [off(beside(0, 1), beside(0, -1))])).toBe(said('栏-1'));
    const nameless = { ...beside(1, 0), rowLabel: '' };
    expect(reason(cell, '8.5', [off(nameless)])).toBe(said('栏0'));
    expect(reason(cell, '8.5', [off({ ...beside(0, 1), columnLabel: '' })])).toBe(said('第0'));
  });

  it('proves less where the amount has only two digits', () => {
    const [short, other] = [figure('0.27', { row: 5, column: 2 }), figure('0.27', { row: 5, column: 3, columnLabel: '项目支出' })];
    expect(reason(short, '8.51', [identity(far('999.00', 9), [short, other])])).toBe('与相邻的“项目支出”的数相同，疑似串行或串列 1');
    const [round, same] = [figure('100.00', { row: 5, column: 2 }), figure('100.00', { row: 5, column: 3, columnLabel: '项目支出' })];
    expect(reason(round, '8.51', [identity(far('999.00', 9), [round, same])])).toBe('与相邻的“项目支出”的数相同，疑似串行或串列 3');
  });

  it('is the amount of a cell beside it that it should have', () => {
    const other = figure('8.53', { row: 5, column: 3, columnLabel: '项目支出' });
    expect(reason(cell, '8.53', [off(other)])).toBe('应填的数出现在相邻的“项目支出”，疑似填错行列 3');
    expect(reason(cell, '0', [off({ ...other, value: amount('0') })])).toBe('改为 0 后，这条勾稽关系成立 0');
  });

  it('is a single digit, and at last only that it settles what is broken', () => {
    expect(reason(cell, '147.2', [off()])).toBe('疑似一位数字录错 1');
    const beside = figure('137.20', { row: 5, column: 3, columnLabel: '项目支出' });
    expect(reason(cell, '147.2', [off(beside)])).toBe('与相邻的“项目支出”的数相同，疑似串行或串列 3');
    const blank = figure('', { row: 5, column: 2 });
    expect(reason(blank, '8.53', [identity(far('999.00', 9), [blank])])).toBe('此格未填，填入 8.53 后，这条勾稽关系成立 0');
  });
});
