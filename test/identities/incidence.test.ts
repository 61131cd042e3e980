import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { commit, Incidence, isPinned, outcomeOf, withValue, type Membership } from '../../src/identities/incidence';
import { amount, figure, identity, minus, plus } from './figures';
import { judged, suspectedIn } from './localised';

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

describe('the size of what is off', () => {
  const off = figure('100.00', { row: 1 });
  const [far, near] = [
    identity(figure('150.00', { row: 11 }), [off, figure('20.00', { row: 12 })]),
    identity(figure('300.04', { row: 21 }), [off, figure('200.00', { row: 22 })]),
  ];
  const held = (...more: string[]): Identity =>
    identity(figure('600.00', { row: 31 }), [off, ...more.map((text, at) => figure(text, { row: 32 + at }))]);
  const pinnedBy = (...all: Identity[]): boolean => isPinned(suspectedIn(all, off)[0].memberships);

  it('pins a cell where the least of it is more than what holds can take', () => {
    // Four halves of 0.01 on either side.
    expect(pinnedBy(far, near, held('200.00', '300.00'))).toBe(false);
    expect(pinnedBy(near, far, held('200.00', '300.00'))).toBe(false);
    expect(pinnedBy(far, near, held('500.00'))).toBe(true);
    expect(pinnedBy(far, held('200.00', '300.00'))).toBe(true);
  });

  it('does not pin a cell that counts twice, nor one of which nothing is open', () => {
    const twice = identity(figure('300.04', { row: 21 }), [off, off, figure('100.00', { row: 22 })]);
    expect(pinnedBy(twice, held('500.00'))).toBe(false);
    const [suspected] = suspectedIn([far], off);
    for (const membership of suspected.memberships) commit(membership, off, withValue(off, amount('130')));
    expect(isPinned(suspected.memberships)).toBe(true);
  });
});

describe('a cell of a table', () => {
  const broken = identity(figure('9', { row: 1 }), [figure('5', { row: 2 }), figure('3', { row: 3 })]);
  const beside = identity(figure('7', { row: 5 }), [figure('5', { row: 2 }), figure('2', { row: 6 })]);
  const { broken: open, intact } = judged([broken, beside]);
  const incidence = new Incidence(open, intact);

  it('is looked at where it stands in a broken identity, with all that it stands in', () => {
    const standsIn = (row: number): Identity[] | undefined =>
      incidence.at({ sheet: '表1', row, column: 0 })?.memberships.map(({ statement }) => statement.identity);
    expect([2, 3, 6].map(standsIn)).toEqual([[broken, beside], [broken], undefined]);
    expect(incidence.at({ sheet: '表1', row: 2, column: 1 })).toBeUndefined();
    expect(incidence.at({ sheet: '表2', row: 2, column: 0 })).toBeUndefined();
  });
});

describe('another amount in a cell', () => {
  const width = (before: Figure, after: string): string => toPlain(withValue(before, amount(after)).halfWidth);

  it('is as wide as the one before, nothing is exact, and what was nothing is as wide as it is printed', () => {
    const own = figure('12.30', { halfWidth: amount('0.02') });
    expect([width(own, '7.7'), width(own, '0'), width(own, '7.123')]).toEqual(['0.02', '0', '0.0005']);
    expect([width(figure('12.345', { places: 2, halfWidth: amount('0.02') }), '7.123'), width(figure(''), '7.7')]).toEqual([
      '0.02',
      '0.005',
    ]);
    expect(width({ ...figure('0', { places: 4 }), showsPercent: true }, '0.5')).toBe('0.00005');
    expect(withValue(figure('—'), amount('7.7')).state).toBe('amount');
  });
});

describe('a change that is tried out', () => {
  const tried = (cell: Figure, after: string, ...all: Identity[]): unknown[][] =>
    suspectedIn(all, cell)[0].memberships.map((membership: Membership) => {
      const { holds, exactly, residual, tolerance } = outcomeOf(membership, cell, withValue(cell, amount(after)));
      return [holds, exactly, toPlain(residual), toPlain(tolerance)];
    });
  const part = figure('30.00', { row: 1 });
  const sum = (printed: string): Identity => identity(figure(printed, { row: 9 }), [part, figure('10.00', { row: 2 })]);

  it('tells what is left over, and whether rounding explains it', () => {
    expect(tried(part, '40', sum('50.00'))).toEqual([[true, true, '0', '0.015']]);
    expect(tried(part, '40.01', sum('50.00'))).toEqual([[true, false, '-0.01', '0.015']]);
    expect(tried(part, '39.98', sum('50.00'))).toEqual([[false, false, '0.02', '0.015']]);
    expect(tried(part, '40', identity(figure('50.00', { row: 9 }), [plus(figure('90.00', { row: 2 })), minus(part)]))).toEqual([
      [true, true, '0', '0.015'],
    ]);
    expect(tried(part, '20', identity(part, [figure('25.00', { row: 2 })], 'atMost'))).toEqual([[true, true, '-5', '0.01']]);
  });

  it('widens a sum where a blank is filled in, and never a copy to the last digit', () => {
    const blank = figure('', { row: 1 });
    const yuan = figure('', { row: 1, unit: '元', places: 0 });
    expect(tried(blank, '40', identity(figure('50.00', { row: 9 }), [blank, figure('10.00', { row: 2 })]))).toEqual([
      [true, true, '0', '0.015'],
    ]);
    expect(tried(blank, '40', identity(figure('40.00', { row: 9 }), [blank], 'copy'))).toEqual([[true, true, '0', '0']]);
    expect(tried(yuan, '400000', identity(figure('50.00', { row: 9 }), [yuan, figure('10.00', { row: 2 })]))).toEqual([
      [true, true, '0', '0.01005'],
    ]);
    expect(tried(part, '0', identity(figure('10.00', { row: 9 }), [part, figure('10.00', { row: 2 })]))).toEqual([
      [true, true, '0', '0.01'],
    ]);
  });

  it('tells of a rate whether it holds, in its printed decimals', () => {
    const rate = (printed: string): Identity => identity(figure(printed, { row: 9 }), [part, figure('40.00', { row: 2 })], 'ratio');
    expect(tried(part, '20', rate('0.50'))[0]?.slice(0, 3)).toEqual([true, true, '0']);
    // 20.2 of 40 is 0.505, and with the next amounts below it 0.50.
    expect(tried(part, '20.2', rate('0.50'))[0]?.slice(0, 3)).toEqual([true, false, '-0.01']);
    expect(tried(part, '30.01', rate('0.50'))[0]?.slice(0, 3)).toEqual([false, false, '-0.25']);
  });

  it('stays made once it is made, in a rate as well', () => {
    const rate = identity(figure('0.50', { row: 9 }), [part, figure('40.00', { row: 2 })], 'ratio');
    const [suspected, incidence] = suspectedIn([sum('50.00'), rate], part);
    const after = withValue(part, amount('20'));
    for (const membership of suspected.memberships) commit(membership, part, after);
    expect(incidence.broken.map(({ state }) => state)).toEqual(['open', 'intact']);
    expect(incidence.broken.map(({ residual, reach }) => [toPlain(residual), toPlain(reach)])).toEqual([
      ['20', '20'],
      ['0', '0'],
    ]);
    expect(incidence.broken.map(({ identity: { terms } }) => terms[0]?.figure)).toEqual([part, after]);
  });
});
