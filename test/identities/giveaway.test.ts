import type { Identity } from '../../src/identities/identity';
import { figure, identity } from './figures';
import { explain, named, suspicions } from './localised';

/** A column of amounts below its total, which a copy pins; each amount is part of what another table prints, where that is given. */
function column(total: string, amounts: readonly string[], wholes: readonly (string | null)[]): Identity[] {
  const cells = amounts.map((amount, at) => figure(amount, { row: at + 1 }));
  const top = figure(total);
  return [
    identity(top, cells),
    identity(figure(total, { sheet: '表2' }), [top], 'copy'),
    ...wholes.flatMap((whole, at) => {
      const part = cells[at];
      return whole === null || !part ? [] : [identity(part, [figure(whole, { sheet: '表3', row: at + 1 })], 'atMost')];
    }),
  ];
}

const OTHERS = ['307.55', '512.47', '1480.21', '64.9'];

describe('an amount that another table prints', () => {
  it('names the part that is greater than its whole, and would be all of it', () => {
    // 425.57 for 425.17: in the sum alone any cell may be off by 0.40.
    const found = explain(column('2790.30', ['425.57', ...OTHERS], ['425.17', '307.55', '600', null, '64.9']));
    expect(named(found.causes)).toEqual([[1, 0, '425.17']]);
    expect(found.causes[0]).toMatchObject({ isExact: true });
  });

  it('names the part that would then be all of its whole', () => {
    const found = explain(column('3262.73', ['807.6', ...OTHERS], ['897.6', '407.55', '600', null, '64.9']));
    expect(named(found.causes)).toEqual([[1, 0, '897.6']]);
  });

  it('names neither of two that would', () => {
    const found = explain(column('3262.73', ['807.6', ...OTHERS], ['897.6', '397.55', '600', null, '64.9']));
    expect(found.causes).toEqual([]);
  });

  it('proves nothing by a difference that many a part is short of its whole by', () => {
    const found = explain(column('2365.55', ['0.12', ...OTHERS], ['0.54', '307.99', '513.01', '1480.7', '65.3']));
    expect(found.causes).toEqual([]);
    expect(suspicions(found)).toEqual([]);
  });
});

describe('digits that went wrong', () => {
  it('are only a lead where the one that was left out may have been any: a second, small mistake would make one of the other', () => {
    const found = explain(column('6558.24', ['419.31', ...OTHERS], []));
    expect(found.causes).toEqual([]);
    expect(suspicions(found)).toMatchObject([{ cell: { row: 1 }, reason: '疑似漏录一位数字' }]);
  });

  it('are proof where only its point moved', () => {
    // 40.28 for 4028: nothing about as large reads like it.
    expect(named(explain(column('6393.13', ['40.28', ...OTHERS], [])).causes)).toEqual([[1, 0, '4028']]);
  });
});
