import { toPlain } from '../../src/amount/decimal';
import { isExactThroughout } from '../../src/identities/exact-book';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { judge } from '../../src/identities/judge';
import type { Judged } from '../../src/identities/judgement';
import { localise } from '../../src/identities/localise';
import { PrintedTwice } from '../../src/identities/printed-twice';
import { figure, identity, minus, plus } from './figures';

const judged = (each: Identity): Judged => ({ identity: each, judgement: judge(each) });

/** A total above its parts on a sheet of its own. */
function sum(sheet: string, total: string, parts: readonly string[], rowLabel?: string): Identity {
  const label = rowLabel === undefined ? {} : { rowLabel };
  const cell = (text: string, row: number): Figure => figure(text, { sheet, row, ...label });
  return identity(
    cell(total, 0),
    parts.map((text, at) => cell(text, at + 1)),
  );
}

const exact = (count: number): Judged[] => Array.from({ length: count }, (_, at) => judged(sum(`表${at + 10}`, '6.66', ['1.11', '5.55'])));

describe('a book that comes out to the last digit', () => {
  it('is one with many sums of rounded amounts and no tail', () => {
    expect(isExactThroughout(exact(20))).toBe(true);
    expect(isExactThroughout(exact(19))).toBe(false);
  });
  it('has no sum with a tail', () => {
    expect(isExactThroughout([...exact(20), judged(sum('表2', '6.67', ['1.11', '5.55']))])).toBe(false);
  });
  it('is not told by sums of a single part, by what is said twice, or by exact amounts', () => {
    const single = Array.from({ length: 20 }, (_, at) => judged(sum(`表${at + 10}`, '5.55', ['5.55', '0'])));
    expect(isExactThroughout([...exact(19), ...single])).toBe(false);
    expect(isExactThroughout([...exact(19), ...exact(19)])).toBe(false);
    const inYuan = Array.from({ length: 20 }, (_, row) =>
      judged(
        identity(figure('3', { row, unit: '元' }), [
          figure('1', { row, column: 1, unit: '元' }),
          figure('2', { row, column: 2, unit: '元' }),
        ]),
      ),
    );
    expect(isExactThroughout(inYuan)).toBe(false);
  });
  it('may print rates that are rounded, but no copy to fewer decimals', () => {
    const [over, under] = [figure('1.00', { sheet: '表3', row: 1 }), figure('3.00', { sheet: '表3', row: 2 })];
    const rate = judged(identity(figure('0.3334', { sheet: '表3', places: 4 }), [over, under], 'ratio'));
    expect(rate.judgement.verdict).toBe('rounding');
    expect(isExactThroughout([...exact(20), rate])).toBe(true);
    const copy = judged(identity(figure('5.55', { sheet: '表4' }), [figure('5.5512', { sheet: '表5' })], 'copy'));
    expect(copy.judgement.verdict).toBe('rounding');
    expect(isExactThroughout([...exact(20), copy])).toBe(false);
  });
  it('tells the last digit of a wrong amount, which tails elsewhere leave open', () => {
    // Row and column of 351.96, which was 3,519.66: its last digit was lost.
    const wrong = figure('351.96', { row: 1, column: 1 });
    const row = identity(figure('3530.77', { row: 1 }), [wrong, figure('11.11', { row: 1, column: 2 })]);
    const column = identity(figure('3541.88', { column: 1 }), [wrong, figure('22.22', { row: 2, column: 1 })]);
    const told = (intact: readonly Judged[]) =>
      localise([judged(row), judged(column)], intact).causes.map(({ suggested, isExact }) => [toPlain(suggested), isExact]);
    expect(told(exact(20))).toEqual([['3519.66', true]]);
    expect(told([...exact(20), judged(sum('表2', '6.67', ['1.11', '5.55']))])).toEqual([['3519.66', false]]);
    // What is only bounded by a rounded sum may be above it by a tail.
    const bound = identity(wrong, [figure('3500.00', { sheet: '表9', row: 1 }), figure('19.65', { sheet: '表9', row: 2 })], 'atMost');
    expect(told([...exact(20), judged(bound)])).toEqual([['3519.66', true]]);
  });
  it('has one wrong cell beside a tail rather than two wrong cells', () => {
    const wrong = figure('351.96', { row: 1, column: 1 });
    const row = identity(figure('3530.77', { row: 1 }), [wrong, figure('11.11', { row: 1, column: 2 })]);
    const column = identity(figure('3541.89', { column: 1 }), [wrong, figure('22.22', { row: 2, column: 1 })]);
    const { causes } = localise([judged(row), judged(column)], exact(20));
    expect(causes.map(({ cell, isExact }) => [cell.row, cell.column, isExact])).toEqual([[1, 1, false]]);
  });
});

describe('a sum that another table prints too', () => {
  const own = sum('表1', '51.74', ['503.47', '13.99'], '事业运行');
  const there = (total: string, rowLabel = '事业运行', parts = ['13.99', '503.47', '0']): Judged =>
    judged(sum('表5', total, parts, rowLabel));

  it('tells what stands in the place of the wrong amount, whatever the order of the others', () => {
    const found = new PrintedTwice([there('517.45')]).amountFor(own, own.target);
    expect(found && toPlain(found)).toBe('517.45');
    const part = sum('表1', '517.45', ['5.34', '13.99'], '事业运行');
    const first = part.terms[0]?.figure as Figure;
    expect(new PrintedTwice([there('517.45')]).amountFor(part, first)).toMatchObject({ units: 50347n });
  });
  it.each([
    ['another row', [there('517.45', '行政运行')]],
    ['other amounts', [there('517.45', '事业运行', ['503.46', '13.99'])]],
    ['two tables that differ', [there('517.45'), there('517.46')]],
    ['a single other amount', [there('503.47', '事业运行', ['503.47'])]],
  ])('is not told by %s', (_, intact) => {
    expect(new PrintedTwice(intact).amountFor(own, own.target)).toBeNull();
  });
  it('is not told by a table that takes off what the sum adds', () => {
    const [target, first, second] = [figure('489.48', { rowLabel: '事业运行' }), figure('503.47', { row: 1 }), figure('13.99', { row: 2 })];
    expect(new PrintedTwice([judged(identity(target, [plus(first), minus(second)]))]).amountFor(own, own.target)).toBeNull();
  });
  it('is not told by fewer than two other amounts, by a blank in its place, or by a sum of more than a dozen', () => {
    const single = sum('表1', '51.74', ['503.47'], '事业运行');
    expect(new PrintedTwice([there('503.47', '事业运行', ['503.47', '0'])]).amountFor(single, single.target)).toBeNull();
    const three = sum('表1', '517.46', ['503.47', '13.99', '5.00'], '事业运行');
    expect(new PrintedTwice([there('517.46')]).amountFor(three, three.terms[2]?.figure as Figure)).toBeNull();
    const long = (count: number): unknown => {
      const parts = Array.from({ length: count }, (_, at) => String(at + 1));
      const total = String((count * (count + 1)) / 2);
      const mine = sum('表1', '1', parts, '事业运行');
      return new PrintedTwice([there(total, '事业运行', parts)]).amountFor(mine, mine.target);
    };
    expect([long(12), long(13)]).toMatchObject([{ units: 78n }, null]);
  });
  it('is told of sums alone, and by one that has the amount on the same side', () => {
    const part = identity(
      own.target,
      own.terms.map((term) => term),
      'atMost',
    );
    expect(new PrintedTwice([there('517.45')]).amountFor(part, part.target)).toBeNull();
    const [total, first, second] = ['489.48', '503.47', '19.99'].map((text, row) => figure(text, { row, rowLabel: '事业运行' })) as [
      Figure,
      Figure,
      Figure,
    ];
    const off = identity(total, [plus(first), minus(second)]);
    expect(new PrintedTwice([there('489.48', '事业运行', ['503.47', '-13.99'])]).amountFor(off, second)).toBeNull();
    const like = judged(
      identity(figure('489.48', { sheet: '表5', rowLabel: '事业运行' }), [
        plus(figure('503.47', { sheet: '表5', row: 1 })),
        minus(figure('13.99', { sheet: '表5', row: 2, rowLabel: '事业运行' })),
      ]),
    );
    expect(new PrintedTwice([like]).amountFor(off, second)).toMatchObject({ units: 1399n });
  });
  it('is not told by a table in another unit', () => {
    const inYuan = identity(figure('517.45', { unit: '元', rowLabel: '事业运行' }), [
      figure('503.47', { unit: '元', row: 1 }),
      figure('13.99', { unit: '元', row: 2 }),
    ]);
    expect(new PrintedTwice([judged(inYuan)]).amountFor(own, own.target)).toBeNull();
  });
  it('gives a wrong total its last digit', () => {
    // Rounded by itself the total is 517.45; its printed parts come to 517.46.
    const total = figure('51.74', { row: 1, rowLabel: '事业运行' });
    const parts = ['503.47', '13.99'].map((text, at) => figure(text, { row: 1, column: at + 1, rowLabel: '事业运行' }));
    const class_ = identity(figure('617.45', { row: 0 }), [total, figure('100.00', { row: 2 })]);
    const broken = [identity(total, parts), class_].map(judged);
    const told = (intact: readonly Judged[]) =>
      localise(broken, intact).causes.map(({ suggested, isExact }) => [toPlain(suggested), isExact]);
    expect(told([there('517.45')])).toEqual([['517.45', true]]);
    expect(told([]).flat()).toContain(false);
    // What stands there does not fit the sums that the total is a part of, or two tables differ.
    expect(told([there('517.20')])).toEqual([['517.46', false]]);
    const byPart = judged(sum('表6', '617.45', ['517.46', '100.00'], '事业运行'));
    expect(told([there('517.45'), byPart])).toEqual([['517.46', false]]);
  });
});
