import { add, toPlain, ZERO } from '../../src/amount/decimal';
import type { MoneyUnit } from '../../src/amount/unit';
import { Chance } from '../../src/identities/chance';
import type { Identity } from '../../src/identities/identity';
import { withValue } from '../../src/identities/incidence';
import { judge } from '../../src/identities/judge';
import { localise, type Localisation } from '../../src/identities/localise';
import type { Accused } from '../../src/identities/sparsest';
import { amount, columnOf, figure, identity } from './figures';
import { suspectedIn } from './localised';

/** A total above a column of amounts. */
function lineOf(total: string, amounts: readonly string[], unit: MoneyUnit): Localisation {
  const line = identity(figure(total, { unit }), columnOf(amounts, { row: 1, unit }));
  return localise([{ identity: line, judgement: judge(line) }], []);
}

const suspects = ({ causes, doubts }: Localisation): number[] =>
  [...causes, ...doubts.flatMap(({ suspicions }) => suspicions)].map(({ cell }) => cell.row);

const AMOUNTS = ['1234.56', '7893.21', '4561.37', '9513.58', '2468.13'];
const SUM = '25670.85';

describe('a slip in one line of amounts', () => {
  it('gives its cell away where hardly any difference would look like one', () => {
    // 4561.37 with two digits exchanged.
    expect(suspects(lineOf(SUM, AMOUNTS.with(2, '4516.37'), '元'))).toEqual([3]);
  });

  it('proves nothing where many a difference of the size would look like one of some cell', () => {
    const many = ['45.2', '22.28', '16.26', '2.45', '13.37', '58.98', '91.26', '64.18', '5.1', '37.72', '49.26'];
    // 58.98 for 158.98 and 5.1 for 51.05: as it happens, 162.16 for 16.26 would do as well.
    expect(suspects(lineOf('552.01', many, '万元'))).toEqual([]);
  });

  it('leaves the amount open that a repeated total alone tells', () => {
    const { doubts } = lineOf(SUM, AMOUNTS.with(1, SUM), '元');
    expect(doubts.flatMap(({ suspicions }) => suspicions)).toMatchObject([{ cell: { row: 2 }, isExact: false }]);
  });
});

describe('what speaks against chance', () => {
  let row = 0;
  /** A cell that a total of as many other amounts is wrong by, with the amount that puts it right. */
  function accused(printed: string, right: string, others: readonly string[] = ['100.00'], more: readonly Identity[] = []): Accused {
    row += 20;
    const cell = figure(printed, { row });
    const sum = [right, ...others].reduce((total, each) => add(total, amount(each)), ZERO);
    const total = identity(figure(toPlain(sum), { row: row + 1 }), [cell, ...columnOf(others, { row: row + 2 })]);
    const [suspected] = suspectedIn([total, ...more.map((each) => ({ ...each, target: cell }))], cell);
    return { cell: suspected, after: withValue(cell, amount(right)), isConfirmed: false };
  }
  const open: Accused = { ...accused('300.00', '310.00'), after: null };
  /** The greatest odds that hold. */
  function most(holds: (odds: bigint) => boolean): number {
    let [low, high] = [0n, 1n << 20n];
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return Number(low);
  }

  const size = (one: Accused): number => most((odds) => new Chance([]).isSizeBeyond(one, odds));

  it('is nothing where the right amount is not known, and needs no odds of a cell that is alone', () => {
    const one = accused('523.50', '52.35');
    expect(new Chance([open]).isBeyond(open, 1n)).toBe(false);
    expect(new Chance([open]).isAmountBeyond(open, 1n)).toBe(false);
    expect(new Chance([open]).isSizeBeyond(open, 1n)).toBe(false);
    expect(new Chance([one]).isBeyond(one, 1_000_000n)).toBe(true);
    expect(new Chance([one, open]).isBeyond(one, 1n)).toBe(true);
  });

  it('is the size of a difference, counted in what rounding leaves open', () => {
    // Three halves of 0.01 either way and the last digit itself: 0.04.
    expect(size(accused('300.00', '304.00'))).toBe(100);
    expect(size(accused('300.00', '296.00'))).toBe(100);
    // Five halves.
    expect(size(accused('300.00', '306.00', ['1.00', '2.00', '3.00']))).toBe(100);
  });

  it('counts what the narrowest broken identity leaves open', () => {
    const copy = identity(figure('304.00', { sheet: '表2' }), [figure('304.00', { sheet: '表2', row: 1 })], 'copy');
    const wide = identity(figure('0'), columnOf(['60.00', '61.00', '62.00', '60.50', '60.50'], { sheet: '表3' }));
    const holds = identity(figure('0'), [figure('300.00', { sheet: '表4', row: 1 }), figure('50.00', { sheet: '表4', row: 2 })], 'atMost');
    const beside = (each: Identity): number => size(accused('300.00', '304.00', ['100.00'], [each]));
    expect([beside(wide), beside(copy), beside(holds)]).toEqual([100, 400, 100]);
  });

  it('is no single digit of a difference, which may be wrong in any cell', () => {
    const other = accused('4217.36', '9217.36');
    const beyond = (printed: string, right: string): boolean => {
      const one = accused(printed, right);
      return new Chance([one, other]).isBeyond(one, 1n);
    };
    expect(beyond('6543.21', '1543.21')).toBe(false);
    // As much as rounding leaves: 0.015.
    expect(beyond('6543.21', '1543.22')).toBe(false);
    expect(beyond('6543.21', '1543.25')).toBe(true);
  });

  it('is that few amounts of the size would look like the same slip', () => {
    const odds = (one: Accused, ...others: Accused[]): number => most((each) => new Chance([one, ...others]).isBeyond(one, each));
    const other = accused('817.36', '871.36');
    expect(odds(accused('523.50', '52.35'), other)).toBe(1308);
    expect(odds(accused('817.36', '8173.60'), other)).toBe(30651);
  });

  it('weighs a lone amount below zero for more, but not beside others', () => {
    const odds = (others: readonly string[], more: readonly Identity[] = []): number => {
      const one = accused('-8.50', '8.50', others, more);
      return most((each) => new Chance([one, open]).isBeyond(one, each));
    };
    const [alone, beside] = [odds(['100.00', '0']), odds(['100.00', '-1.00'])];
    expect([alone, beside]).toEqual([42500, 170]);
    const holds = identity(figure('0'), [figure('-8.50', { sheet: '表2' })], 'copy');
    expect(odds(['100.00', '0'], [holds])).toBe(alone);
  });

  it('is not that a likelier or many other amounts are about as large', () => {
    const crowded = (printed: string, right: string, others?: readonly string[]): boolean => {
      const one = accused(printed, right, others);
      return new Chance([one]).isCrowded(one, amount(right));
    };
    expect(crowded('419.31', '4193.17')).toBe(true);
    expect(crowded('419.31', '9419.31')).toBe(false);
    expect(crowded('40.28', '4028')).toBe(false);
  });
});
