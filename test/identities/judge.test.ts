import fc from 'fast-check';
import { add, compare, decimal, halfUnit, round, subtract, sum, toPlain, ZERO } from '../../src/amount/decimal';
import { judge } from '../../src/identities/judge';
import { amount, columnOf, figure, identity, minus, plus } from './figures';

/** A form's printed cell for a true amount in 分, printed in 万元 with two decimals. */
function printed(fen: number, row = 0): ReturnType<typeof figure> {
  return figure(toPlain(round(decimal(BigInt(fen), 6), 2)), { row });
}

describe('a sum', () => {
  it('is equal when it adds up to the last digit', () => {
    const judgement = judge(identity(figure('1101.35'), columnOf(['1000', '101.35', ''])));
    expect([judgement.verdict, judgement.blockers]).toEqual(['equal', []]);
    expect(toPlain(judgement.difference)).toBe('0');
    expect(toPlain(judgement.expected ?? ZERO)).toBe('1101.35');
  });

  it('is a mismatch beyond the half-widths of all its cells, with both sides and the gap', () => {
    const judgement = judge(identity(figure('6475.70'), [figure('6000'), figure('475.65')]));
    expect(judgement.verdict).toBe('mismatch');
    expect(toPlain(judgement.expected ?? ZERO)).toBe('6475.65');
    expect(toPlain(judgement.actual)).toBe('6475.7');
    expect(toPlain(judgement.difference)).toBe('0.05');
    expect(toPlain(judgement.tolerance)).toBe('0.015');
  });

  it('is rounding exactly up to the bound', () => {
    expect(judge(identity(figure('10.01'), [figure('5'), figure('5')])).verdict).toBe('rounding');
    expect(judge(identity(figure('10.02'), [figure('5'), figure('5')])).verdict).toBe('mismatch');
    expect(judge(identity(figure('10.02'), [figure('4'), figure('3'), figure('3')])).verdict).toBe('rounding');
  });

  it('gives zeros and blanks no room, however many there are', () => {
    const zeros = Array.from({ length: 26 }, () => figure('0'));
    const judgement = judge(identity(figure('10.02'), [figure('10'), ...zeros]));
    expect(judgement.verdict).toBe('mismatch');
    expect(toPlain(judgement.tolerance)).toBe('0.01');
  });

  it('has no rounding where amounts are printed to the 分', () => {
    expect(judge(identity(figure('10.01', { unit: '元' }), [figure('10.00', { unit: '元' })])).verdict).toBe('mismatch');
  });

  it('subtracts what it is told to', () => {
    expect(judge(identity(figure('3'), [plus(figure('5')), plus(figure('1')), minus(figure('3'))])).verdict).toBe('equal');
    expect(judge(identity(figure('-3.01'), [minus(figure('3'))])).verdict).toBe('rounding');
  });

  it('counts an absent row as zero', () => {
    expect(judge(identity(figure('5'), [plus(figure('5')), plus(null, '四、上级补助收入')])).verdict).toBe('equal');
  });

  it('cannot run over an unreadable cell, and says which ones', () => {
    const broken = figure('#REF!', { row: 3 });
    const pending = figure('pending', { row: 4 });
    const judgement = judge(identity(figure('5'), [figure('5'), broken, pending]));
    expect(judgement.verdict).toBe('notRun');
    expect(judgement.expected).toBeNull();
    expect(judgement.blockers).toEqual([broken, pending]);
    const target = figure('abc');
    expect(judge(identity(target, [figure('5')])).blockers).toEqual([target]);
  });

  it('is missing where a breakdown was left blank altogether', () => {
    const blank = columnOf(['', '']);
    expect(judge(identity(figure('299'), blank, 'sum', { breakdown: true })).verdict).toBe('missing');
    expect(judge(identity(figure('299'), [...blank, plus(null)], 'sum', { breakdown: true })).verdict).toBe('missing');
    expect(judge(identity(figure('299'), blank)).verdict).toBe('mismatch');
    expect(judge(identity(figure('299'), columnOf(['', '0']), 'sum', { breakdown: true })).verdict).toBe('mismatch');
    expect(judge(identity(figure('299'), columnOf(['', '—']), 'sum', { breakdown: true })).verdict).toBe('mismatch');
    expect(judge(identity(figure('0'), blank, 'sum', { breakdown: true })).verdict).toBe('equal');
  });

  it('compares 元 with 万元 in the unit of its target', () => {
    const wan = judge(identity(figure('12.35'), [figure('123456.78', { unit: '元' })]));
    expect(wan.verdict).toBe('rounding');
    expect(toPlain(wan.expected ?? ZERO)).toBe('12.345678');
    expect(toPlain(wan.tolerance)).toBe('0.005');
    const yuan = judge(identity(figure('123400.00', { unit: '元' }), [figure('12.35')]));
    expect(yuan.verdict).toBe('mismatch');
    expect(toPlain(yuan.expected ?? ZERO)).toBe('123500');
    expect(toPlain(yuan.difference)).toBe('-100');
    expect(toPlain(yuan.tolerance)).toBe('50');
  });
});

describe('a copy', () => {
  it('must agree to the last digit at equal decimals', () => {
    expect(judge(identity(figure('5.01'), [figure('5')], 'copy')).verdict).toBe('mismatch');
    expect(judge(identity(figure('5'), [figure('5.00')], 'copy')).verdict).toBe('equal');
    expect(judge(identity(figure('5'), [plus(null)], 'copy')).verdict).toBe('mismatch');
    expect(judge(identity(figure('0'), [plus(null)], 'copy')).verdict).toBe('equal');
  });

  it('needs intervals that meet at different decimals', () => {
    const coarse = figure('5.3', { places: 1 });
    expect(judge(identity(coarse, [figure('5.34')], 'copy')).verdict).toBe('rounding');
    expect(judge(identity(coarse, [figure('5.36')], 'copy')).verdict).toBe('mismatch');
  });

  it('counts decimals in one unit: two in 元 are six in 万元', () => {
    const yuan = figure('123456.78', { unit: '元' });
    expect(judge(identity(figure('12.345678'), [yuan], 'copy')).verdict).toBe('equal');
    expect(judge(identity(figure('12.345679'), [yuan], 'copy')).verdict).toBe('mismatch');
    expect(judge(identity(figure('12.35'), [yuan], 'copy')).verdict).toBe('rounding');
    expect(judge(identity(figure('12.34'), [yuan], 'copy')).verdict).toBe('mismatch');
  });

  it('cannot run over an error', () => {
    expect(judge(identity(figure('5'), [figure('#REF!')], 'copy')).verdict).toBe('notRun');
  });
});

describe('a part of a whole', () => {
  it('holds below and at the whole, stretches by rounding, and exceeds beyond', () => {
    expect(judge(identity(figure('4'), [figure('5')], 'atMost')).verdict).toBe('equal');
    expect(judge(identity(figure('5'), [figure('5')], 'atMost')).verdict).toBe('equal');
    expect(judge(identity(figure('5.01'), [figure('5')], 'atMost')).verdict).toBe('rounding');
    expect(judge(identity(figure('5.02'), [figure('5')], 'atMost')).verdict).toBe('exceeds');
    expect(judge(identity(figure('5.02'), [figure('3'), figure('2')], 'atMost')).verdict).toBe('exceeds');
    expect(judge(identity(figure('5.02'), [figure('pending')], 'atMost')).verdict).toBe('notRun');
  });
});

describe('a copy in another unit', () => {
  const yuan = figure('12346', { unit: '元', places: 0 });

  it('is one to the last digit where both print as much', () => {
    expect(judge(identity(figure('1.2346', { places: 4 }), [yuan], 'copy')).verdict).toBe('equal');
    expect(judge(identity(figure('1.2345', { places: 4 }), [yuan], 'copy')).verdict).toBe('mismatch');
    expect(judge(identity(yuan, [figure('1.2345', { places: 4 })], 'copy')).verdict).toBe('mismatch');
  });

  it('may be rounded where one prints less', () => {
    expect(judge(identity(figure('1.23', { places: 2 }), [yuan], 'copy')).verdict).toBe('rounding');
    expect(judge(identity(figure('1.24', { places: 2 }), [yuan], 'copy')).verdict).toBe('mismatch');
  });
});

describe('a ratio', () => {
  const rate = (text: string, places: number): ReturnType<typeof figure> => figure(text, { places, halfWidth: halfUnit(places) });

  it('is equal when it is the rounded quotient', () => {
    expect(judge(identity(rate('0.8367', 4), [figure('83.67'), figure('100')], 'ratio')).verdict).toBe('equal');
    expect(judge(identity(rate('0.84', 2), [figure('83.67'), figure('100')], 'ratio')).verdict).toBe('equal');
    expect(judge(identity(rate('0.3333', 4), [figure('1'), figure('3')], 'ratio')).verdict).toBe('equal');
  });

  it('is rounding when some true amounts give it', () => {
    const judgement = judge(identity(rate('0.3344', 4), [figure('1'), figure('3')], 'ratio'));
    expect(judgement.verdict).toBe('rounding');
    expect(toPlain(judgement.expected ?? ZERO)).toBe('0.3333');
  });

  it('is a mismatch when none do', () => {
    const judgement = judge(identity(rate('0.48', 2), [figure('84'), figure('100')], 'ratio'));
    expect(judgement.verdict).toBe('mismatch');
    expect(toPlain(judgement.expected ?? ZERO)).toBe('0.84');
    expect(toPlain(judgement.difference)).toBe('-0.36');
  });

  it('cannot run over an unreadable cell', () => {
    const broken = figure('#REF!', { row: 3 });
    const judgement = judge(identity(rate('0.5', 2), [broken, figure('2')], 'ratio'));
    expect([judgement.verdict, judgement.blockers]).toEqual(['notRun', [broken]]);
    expect(judge(identity(figure('abc'), [figure('1'), figure('2')], 'ratio')).verdict).toBe('notRun');
    expect(judge(identity(rate('0.5', 2), [figure('1'), broken], 'ratio')).verdict).toBe('notRun');
  });

  it('tells how far rounding could take it: to the farthest quotient of its parts, and its own last digit on top', () => {
    const { verdict, tolerance } = judge(identity(rate('0.70', 2), [figure('3'), figure('4')], 'ratio'));
    expect([verdict, toPlain(tolerance)]).toEqual(['mismatch', '0.00719024']);
  });

  it('takes 0/0 as 0 and does not judge anything else over 0', () => {
    expect(judge(identity(rate('0', 2), [figure('0'), figure('')], 'ratio')).verdict).toBe('equal');
    expect(judge(identity(rate('1', 2), [figure('0'), figure('0')], 'ratio')).verdict).toBe('mismatch');
    const zero = figure('0');
    const judgement = judge(identity(rate('1', 2), [figure('5'), zero], 'ratio'));
    expect(judgement.verdict).toBe('notRun');
    expect(judgement.blockers).toEqual([zero]);
    expect(judge(identity(rate('1', 2), [figure('5'), figure('#REF!')], 'ratio')).verdict).toBe('notRun');
  });

  it('divides 万元 by 元', () => {
    expect(judge(identity(rate('0.5', 2), [figure('1'), figure('20000', { unit: '元' })], 'ratio')).verdict).toBe('equal');
  });

  it('forgives the last digits of a quotient that is stored as a double', () => {
    const stored = figure('0.0833333333333331', { halfWidth: ZERO });
    expect(judge(identity(stored, [figure('1', { unit: '元' }), figure('12', { unit: '元' })], 'ratio')).verdict).toBe('rounding');
  });

  it('never accuses the printed quotient of true amounts', () => {
    const fen = fc.integer({ min: 10_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 2, max: 6 }), (over, under, places) => {
        const exact = (BigInt(over) * 10n ** BigInt(places) * 2n + BigInt(under)) / (BigInt(under) * 2n);
        const shown = decimal(exact, places);
        const target = figure(toPlain(shown), { places, halfWidth: halfUnit(places) });
        const { verdict } = judge(identity(target, [printed(over), printed(under)], 'ratio'));
        expect(['equal', 'rounding']).toContain(verdict);
      }),
    );
  });
});

describe('true amounts in 分, printed in 万元', () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: -5_000_000_000, max: 50_000_000_000 }), fc.boolean()), { minLength: 1, maxLength: 30 });
  // A true amount that is not zero but prints as zero breaks the premise that nobody books an item under 50 元.
  const isBooked = (fen: number): boolean => fen === 0 || Math.abs(fen) >= 5_000;

  it('are never a mismatch', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const booked = all.filter(([fen]) => isBooked(fen));
        const total = booked.reduce((rest, [fen, added]) => rest + (added ? fen : -fen), 0);
        fc.pre(isBooked(total));
        const terms = booked.map(([fen, added], at) => (added ? plus(printed(fen, at + 1)) : minus(printed(fen, at + 1))));
        expect(['equal', 'rounding']).toContain(judge(identity(printed(total), terms)).verdict);
      }),
    );
  });

  it('are always a mismatch once the target is off by more than the bound', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (all, extra, up) => {
        const terms = all.map(([fen], at) => printed(Math.abs(fen) + 5_000, at + 1));
        const exact = sum(terms.map((term) => term.value));
        const bound = decimal(BigInt(5 * (terms.length + 1)), 3);
        const beyond = add(round(add(bound, amount('0.0049')), 2), decimal(BigInt(extra), 2));
        const target = figure(toPlain(up ? add(exact, beyond) : subtract(exact, beyond)), { places: 2 });
        fc.pre(compare(target.value, ZERO) !== 0);
        const judgement = judge(identity(target, terms));
        expect(judgement.verdict).toBe('mismatch');
        expect(compare(judgement.tolerance, bound)).toBe(0);
      }),
    );
  });
});
