import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { Incidence, isPinned } from '../../src/identities/incidence';
import { figure, identity } from './figures';
import { judged } from './localised';

/** Whether nothing that settles the sum, which is off by 30 in the cell's unit, can leave all as it is that holds. */
function pinned(cell: Figure, intact: readonly Identity[]): boolean {
  const { row, unit } = cell;
  const sum = identity(figure('8530', { row, column: 1, unit }), [cell, figure('100', { row, column: 2, unit })]);
  const found = judged([sum, ...intact]);
  expect([found.broken.length, found.intact.length]).toEqual([1, intact.length]);
  return isPinned(new Incidence(found.broken, found.intact).at(cell)?.memberships ?? []);
}

const cell = figure('8400', { row: 4 });

describe('a cell of a sum that does not hold', () => {
  it('is pinned by a copy that holds, but not by being no more than another amount', () => {
    expect(pinned(cell, [])).toBe(false);
    expect(pinned(cell, [identity(figure('8400', { sheet: '表2' }), [cell], 'copy')])).toBe(true);
    expect(pinned(cell, [identity(cell, [figure('8400', { sheet: '表2' })], 'atMost')])).toBe(false);
  });

  it('may still change by so little that a rate does not show it', () => {
    const rate = identity(figure('0.01', { sheet: '表2', places: 2 }), [cell, figure('840000', { sheet: '表2', row: 1 })], 'ratio');
    expect(pinned(cell, [rate])).toBe(false);
  });

  it('may still change by so little that a copy in a greater unit does not show it', () => {
    const inYuan = figure('8400', { row: 4, unit: '元' });
    const copy = identity(figure('0.84', { sheet: '表2' }), [inYuan], 'copy');
    expect(pinned(inYuan, [copy])).toBe(false);
  });
});
