import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { Incidence, type Suspected } from '../../src/identities/incidence';
import { sparsest } from '../../src/identities/sparsest';
import { cellName } from '../../src/workbook/address';
import { amount, figure, identity, minus, plus, type FigureParts } from './figures';
import { judged } from './localised';

/** An amount to the 分, which rounding cannot explain, in column A unless told otherwise. */
const yuan = (printed: string, row: number, parts: FigureParts = {}): Figure => figure(printed, { row, unit: '元', ...parts });
let copies = 0;
const copy = (printed: string, of: Figure, parts: FigureParts = {}): Identity =>
  identity(figure(printed, { sheet: `副表${copies++}`, unit: of.unit, ...parts }), [of], 'copy');
/** Another table confirms the cell. */
const pinned = (cell: Figure): Identity => copy(toPlain(cell.value, 2), cell);

/** The explanations of all that is broken: cells with what they should say, ! where that is confirmed. */
function found(identities: readonly Identity[], cleared: readonly Figure[] = []): string[] {
  const { broken, intact } = judged(identities);
  const incidence = new Incidence(broken, intact);
  const passed = new Set<Suspected | undefined>(cleared.map((cell) => incidence.at(cell)));
  return sparsest(incidence.broken, incidence, passed).map((support) =>
    support
      .map(({ cell, after, isConfirmed }) => `${nameOf(cell)} ${after ? toPlain(after.value) : '?'}${isConfirmed ? '!' : ''}`)
      .join(', '),
  );
}

function nameOf({ figure: { sheet, row, column } }: Suspected): string {
  return sheet === '表1' ? cellName({ row, column }) : '副';
}

describe('one cell that explains all', () => {
  const [total, one, other] = [yuan('100', 0), yuan('60', 1), yuan('50', 2)];

  it('is any of a sum, but those that are put right or confirmed', () => {
    const sum = identity(total, [one, other]);
    expect(found([sum])).toEqual(['A1 110', 'A2 50', 'A3 40']);
    expect(found([sum], [one])).toEqual(['A1 110', 'A3 40']);
    expect(found([sum, pinned(total)], [one])).toEqual(['A3 40']);
  });

  it('is the one that puts a part within its whole as well', () => {
    const within = (part: Figure, whole: string): Identity => identity(part, [yuan(whole, 9)], 'atMost');
    const sum = identity(total, [one, other]);
    expect(found([sum, within(one, '50')])).toEqual(['A2 50']);
    // None does: a bound tells no amount.
    expect(found([sum, within(yuan('900', 7), '800')])).toEqual(['A1 110', 'A2 50', 'A3 40']);
    expect(found([within(one, '40')])).toEqual([]);
  });

  it('settles all sums, not some', () => {
    const second = identity(yuan('200', 10), [one, yuan('133', 11)]);
    expect(found([identity(total, [one, other]), second, pinned(total), pinned(second.target)])).toEqual([
      'A2 67, A3 33',
      'A2 50, A12 150',
      'A3 40, A12 140',
    ]);
    const same = identity(yuan('183', 10), [one, yuan('133', 11)]);
    expect(found([identity(total, [one, other]), same])).toEqual(['A2 50!']);
  });

  it('would not be negative where another one would not', () => {
    const sum = (printed: string, ...parts: string[]): Identity[] => {
      const whole = yuan(printed, 0);
      return [
        identity(
          whole,
          parts.map((text, at) => yuan(text, at + 1)),
        ),
        pinned(whole),
      ];
    };
    expect(found(sum('3', '20', '5'))).toEqual(['A2 -2', 'A3 -17']);
    expect(found(sum('15', '20', '5'))).toEqual(['A2 10']);
    expect(found(sum('5', '20', '5'))).toEqual(['A2 0']);
    expect(found(sum('15', '20', '5', '-1'))).toHaveLength(3);
  });
});

describe('cells that explain all together', () => {
  it('are not looked for where one sum is broken: no two slips cancel each other out', () => {
    const [one, other] = [yuan('60', 1), yuan('50', 2)];
    const whole = yuan('104', 0);
    expect(found([identity(whole, [one, other]), pinned(whole), identity(yuan('10', 5), [plus(one), minus(other)])])).toEqual([]);
  });

  it('are as few as possible, three or four of them too, and no five', () => {
    const apart = (count: number): Identity[] =>
      Array.from({ length: count }, (_, at) => {
        const whole = yuan('30', 10 * at, { column: 1 });
        return [identity(whole, [yuan('20', 10 * at + 1, { column: 1 })]), pinned(whole)];
      }).flat();
    expect(found(apart(2))).toEqual(['B2 30, B12 30']);
    expect(found(apart(3))).toEqual(['B2 30, B12 30, B22 30']);
    expect(found(apart(4))).toEqual(['B2 30, B12 30, B22 30, B32 30']);
    expect(found(apart(5))).toEqual([]);
  });

  it('are none where a rate is broken as well', () => {
    const [one, other] = [yuan('60', 1), yuan('50', 2)];
    const rate = identity(figure('0.9', { row: 30 }), [yuan('4', 31), yuan('10', 32)], 'ratio');
    expect(found([copy('61', one), copy('53', other), rate])).toEqual([]);
    expect(found([copy('61', one), copy('53', other)])).toHaveLength(4);
  });

  it('are told for forty broken identities and two hundred cells at most', () => {
    const [one, other] = [yuan('60', 1), yuan('50', 2)];
    const confirmedBy = (count: number): Identity[] => [
      ...Array.from({ length: 20 }, () => copy('61', one)),
      ...Array.from({ length: count - 20 }, () => copy('53', other)),
    ];
    expect(found(confirmedBy(40))).toEqual(['A2 61!, A3 53!']);
    expect(found(confirmedBy(41))).toEqual([]);
    const long = (count: number): Identity[] => [
      copy('61', one),
      identity(
        yuan('99999', 50),
        Array.from({ length: count - 3 }, (_, at) => yuan(String(at + 7), 51 + at)),
      ),
    ];
    expect(found(long(200))).toHaveLength(2 * 198);
    expect(found(long(201))).toEqual([]);
  });

  it('are not told where there are too many ways to be sure', () => {
    const sum = (row: number, count: number): Identity =>
      identity(
        yuan('99999', row),
        Array.from({ length: count - 1 }, (_, at) => yuan(String(at + 7), row + 1 + at)),
      );
    expect(found([sum(0, 40), sum(100, 40)])).toHaveLength(1600);
    expect(found([sum(0, 50), sum(100, 50)])).toEqual([]);
  });
});

describe('the amounts of several cells', () => {
  const [one, other] = [yuan('60', 1), yuan('50', 2)];
  const sum = (printed: string, row: number): Identity => identity(yuan(printed, row), [one, other]);
  const difference = (printed: string, row: number): Identity => identity(yuan(printed, row), [plus(one), minus(other)]);
  const confirmed = (...identities: Identity[]): Identity[] => identities.flatMap((each) => [each, pinned(each.target)]);
  /** The explanations by just the two cells. */
  const both = (identities: readonly Identity[]): string[] =>
    found(identities).filter((each) => each.includes('A2') && each.includes('A3'));

  it('stay open where the cells only occur together', () => {
    expect(both(confirmed(sum('117', 10), difference('15', 20)))).toEqual(['A2 ?, A3 ?']);
    expect(both(confirmed(sum('117', 10), sum('119', 20)))).toEqual(['A2 ?, A3 ?']);
  });

  it('stay open where a bound holds them on one side alone', () => {
    const upTo = (cell: Figure, most: string): Identity => identity(cell, [yuan(most, 40)], 'atMost');
    const from = (cell: Figure, least: string): Identity => identity(yuan(least, 41), [cell], 'atMost');
    const open = [...confirmed(sum('117', 10)), ...confirmed(difference('15', 20))];
    expect(both([...open, upTo(one, '90')])).toEqual(['A2 ?, A3 ?']);
    expect(both([...open, from(one, '30')])).toEqual(['A2 ?, A3 ?']);
  });

  it('stay open, all of them, where one does, whatever confirms another', () => {
    const more = [yuan('7', 3), yuan('8', 4)] as const;
    const third = [identity(yuan('20', 50), [...more]), identity(yuan('3', 60), [plus(more[0]), minus(more[1])])];
    const three = found([copy('61', one), copy('61', one), ...confirmed(...third)]);
    expect(three).toEqual(['A2 ?, A4 ?, A5 ?']);
  });

  it('are not confirmed by one broken identity beside a bound', () => {
    const two = (...more: Identity[]): string[] =>
      found(
        [copy('61', one), copy('53', other), ...more].flatMap((each) => [each, ...(each.relation === 'copy' ? [pinned(each.target)] : [])]),
      );
    expect(two()).toEqual(['A2 61, A3 53']);
    expect(two(identity(one, [yuan('90', 40)], 'atMost'))).toEqual(['A2 61, A3 53']);
    expect(two(identity(yuan('20', 40), [one], 'atMost'))).toEqual(['A2 61, A3 53']);
  });

  it('are those that what holds leaves, be it wide', () => {
    const near = (text: string): Identity => copy(text, one, { places: 0, halfWidth: amount('1.5') });
    const all = (text: string): string[] => both([...confirmed(sum('113.5', 10), difference('7.5', 20)), near(text)]);
    expect(all('60.5')).toEqual(['A2 60.5!, A3 53!']);
    expect(all('60.3')).toEqual(['A2 ?, A3 ?']);
    // What is printed elsewhere is what stands here: half-way between the bounds is the only other one.
    expect(all('60')).toEqual(['A2 60.5!, A3 53!']);
  });

  it('are held by no sum that takes a cell off again, and within a bound of both', () => {
    const again = identity(yuan('7', 60), [plus(one), minus(one), plus(yuan('7', 61))]);
    const within = identity(one, [other, yuan('20', 40)], 'atMost');
    const broken = [copy('61', one), copy('53', other)].flatMap((each) => [each, pinned(each.target)]);
    expect(found([...broken, again, within])).toEqual(['A2 61, A3 53']);
  });

  it('may make up for each other in a sum that holds, and may not break a rate', () => {
    const broken = [copy('61', one), copy('49', other)].flatMap((each) => [each, pinned(each.target)]);
    const tight = identity(yuan('110', 10, { halfWidth: amount('0.6') }), [one, other]);
    expect(found([...broken, tight])).toEqual(['A2 61!, A3 49!']);
    const rate = (printed: string): Identity => identity(figure(printed, { row: 30 }), [one, yuan('100', 31)], 'ratio');
    expect(found([...broken, rate('0.6')])).toEqual(['A2 ?, A3 ?']);
    // A rate that is explained already asks for nothing.
    const all = judged([...broken, rate('0.7')]);
    const incidence = new Incidence(all.broken, all.intact);
    const group = incidence.broken.filter(({ identity: { relation } }) => relation !== 'ratio');
    for (const statement of incidence.broken) if (!group.includes(statement)) statement.state = 'explained';
    expect(sparsest(group, incidence, new Set<Suspected>()).map((support) => support.map(({ after }) => after?.value.units))).toEqual([
      [61n, 49n],
    ]);
  });
});

describe('the likeliest amount of one of several cells', () => {
  const wrong = figure('523.10', { row: 1, column: 1 });
  const second = figure('40', { row: 2, column: 4 });
  let row = 100;
  const total = (printed: string, of: Figure, ...others: string[]): Identity => {
    row += 20;
    const parts = others.map((text, at) => figure(text, { row: row + 1 + at }));
    return identity(figure(printed, { row }), [of, ...parts]);
  };
  /** What the first cell should say where the second one is wrong besides. */
  const first = (...identities: Identity[]): string[] =>
    found([...identities, copy('43', second), copy('43', second)])
      .filter((each) => each.includes('E3'))
      .map((each) => each.split(', ').find((cell) => !cell.startsWith('E3')) ?? '');

  it('is what settles the shortest sum to the last digit', () => {
    const [short, long] = [total('300.00', wrong, '100'), total('500.01', wrong, '100', '200')];
    expect(first(short, long)).toEqual(['B2 200!']);
    expect(first(long, short)).toEqual(['B2 200!']);
  });

  it('is between what the sums ask for where neither is possible', () => {
    const sums = [total('600.00', wrong, '100', '100', '100', '100'), total('1000.04', wrong, '100', '200', '200', '300')];
    expect(first(...sums)).toEqual(['B2 200.02!']);
  });

  it('is what a slip of the pen was meant to be', () => {
    const slipped = figure('1097.05', { row: 1, column: 1 });
    expect(first(total('1997.61', slipped, '500.1', '400'), total('1337.82', slipped, '70', '80.3', '90'))).toEqual(['B2 1097.5!']);
  });
});
