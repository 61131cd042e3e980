import fc from 'fast-check';
import { decimal, fromDouble, halfUnit, toPlain, ZERO } from '../../../src/amount/decimal';
import { halfWidth } from '../../../src/amount/interval';
import type { Figure } from '../../../src/identities/figure';
import type { Identity } from '../../../src/identities/identity';
import { judge } from '../../../src/identities/judge';
import type { CellContent } from '../../../src/workbook/plan';
import { balanceTables, type BalanceOptions } from '../../../src/writing/balance/plan';
import { cellName } from '../../../src/workbook/address';
import { loadHighs, type Solver } from '../../../src/writing/balance/integer';
import { amount, columnOf, figure, identity, minus, plus } from '../../identities/figures';

const WAN: BalanceOptions = { unit: '万元', places: 2 };

describe('balancing the tables of a workbook', () => {
  const yuan = (text: string, row: number, rest = {}): Figure => figure(text, { row, unit: '元', ...rest });

  it('prints 元 as 万元 with every sum holding', async () => {
    const parts = [yuan('10049.00', 1), yuan('20049.00', 2), yuan('', 3)];
    const total = yuan('30098.00', 0);
    const { plan, refused, inexact } = await balanceTables([identity(total, parts)], [], WAN);
    expect(refused).toEqual([]);
    expect(inexact).toEqual([]);
    expect(plan.title).toBe('舍位平衡');
    const values = plan.edits.map(({ row, after }) => [row, after.value]);
    expect(values).toHaveLength(3);
    expect(values[0]).toEqual([0, 3.01]);
    expect(plan.edits[0]?.reason).toBe('舍位平衡：30,098.00元 → 3.01万元');
  });

  it('leaves formulas that follow, and says what the others should give', async () => {
    const parts = [yuan('10049.00', 1), yuan('20049.00', 2)];
    const sum = yuan('30098.00', 0, { formula: '=SUM(A2:A3)' });
    const odd = yuan('30098.00', 5, { formula: '=VLOOKUP(B1,D:E,2)' });
    const { plan, notes } = await balanceTables([identity(sum, parts), identity(odd, [sum], 'copy')], [], WAN);
    expect(plan.edits.map(({ row }) => row)).toEqual([1, 2]);
    expect(notes).toEqual([{ sheet: '表1', cell: 'A6', reason: '公式 =VLOOKUP(B1,D:E,2) 未改动，应得3.01' }]);
  });

  it('converts amounts that stand in no sum', async () => {
    const { plan } = await balanceTables([], [yuan('12345.00', 9)], WAN);
    expect(plan.edits.map(({ after }) => after.value)).toEqual([1.23]);
    const contentOf = (): CellContent => ({ formula: null, value: '12345.00', format: '@' });
    const asText = await balanceTables([], [yuan('12345.00', 9, { isText: true })], { ...WAN, contentOf });
    expect(asText.plan.edits.map(({ after, reason }) => [after.value, reason])).toEqual([['1.23', '舍位平衡：12,345.00元 → 1.23万元']]);
  });

  it('prints as many decimals as it balances to, in formulas as well, and makes numbers of text', async () => {
    const parts = [yuan('10049.00', 1), yuan('20049.00', 2, { isText: true })];
    const sum = yuan('30098.00', 0, { formula: '=SUM(A2:A3)' });
    const cells = [
      { formula: '=SUM(A2:A3)', value: 30098, format: '#,##0.00' },
      { formula: null, value: 10049, format: '#,##0.00' },
      { formula: null, value: '20,049.00', format: null },
    ];
    const { plan } = await balanceTables([identity(sum, parts)], [], {
      ...WAN,
      places: 3,
      contentOf: ({ row }) => cells[row] as CellContent,
    });
    expect(plan.edits.map(({ row, after, reason }) => ({ row, ...after, reason }))).toEqual([
      { row: 0, ...cells[0], format: '#,##0.000', reason: '舍位平衡：改为显示 3 位小数' },
      { row: 1, formula: null, value: 1.005, format: '#,##0.000', reason: '舍位平衡：10,049.00元 → 1.005万元' },
      { row: 2, formula: null, value: 2.005, format: '#,##0.000', reason: '舍位平衡：20,049.00元 → 2.005万元（原为文本型数字，改为数值）' },
    ]);
  });

  it('settles the tails of printed amounts and says that they were not exact', async () => {
    const [total, ...parts] = columnOf(['10.01', '5', '5']) as [Figure, ...Figure[]];
    const { plan, inexact } = await balanceTables([identity(total, parts)], [], WAN);
    expect(inexact).toEqual(['表1']);
    expect(plan.edits).toHaveLength(1);
  });

  it('refuses tables that do not add up, and cells that are no numbers', async () => {
    const wrong = await balanceTables([identity(yuan('5.00', 0), [yuan('4.00', 1)])], [], WAN);
    expect(wrong.plan.edits).toEqual([]);
    expect(wrong.refused[0]?.reason).toContain('本身不平');
    const broken = await balanceTables([identity(yuan('5.00', 0), [yuan('#REF!', 1)])], [], WAN);
    expect(broken.refused).toEqual([{ sheet: '表1', cell: 'A2', reason: '此格不是可用的数，无法舍位平衡' }]);
  });

  it('asks nothing of a part whose whole cannot be used', async () => {
    const { plan, refused } = await balanceTables(
      [identity(yuan('12345.00', 1), [yuan('#REF!', 0)], 'atMost')],
      [yuan('12345.00', 1)],
      WAN,
    );
    expect([plan.edits.map(({ after }) => after.value), refused]).toEqual([[1.23], []]);
  });

  it('passes over a total that was never broken down', async () => {
    const { plan, notes } = await balanceTables(
      [identity(yuan('12345.00', 0), [yuan('', 1)], 'sum', { breakdown: true })],
      [yuan('12345.00', 0)],
      WAN,
    );
    expect(plan.edits.map(({ after }) => after.value)).toEqual([1.23]);
    expect(notes).toHaveLength(1);
  });

  it('refuses amounts printed less finely than they are to be, and asks nothing of blanks and exact ones', async () => {
    const coarse = figure('12.3', { places: 1, row: 4 });
    const refused = await balanceTables([], [yuan('5.00', 1), figure('', { places: 0, row: 2 }), coarse], WAN);
    expect(refused).toEqual({
      plan: { title: '舍位平衡', edits: [] },
      refused: [{ sheet: '表1', cell: 'A5', reason: '金额只印到万元的 1 位小数，定不出按万元 2 位小数的数' }],
      notes: [],
      inexact: ['表1'],
    });
    expect((await balanceTables([], [coarse], { unit: '万元', places: 1 })).refused).toEqual([]);
    expect((await balanceTables([], [figure('12.34', { row: 4 })], { unit: '元', places: 2 })).refused).toHaveLength(1);
    expect((await balanceTables([], [yuan('12300', 4, { places: 0, halfWidth: halfUnit(0) })], WAN)).refused).toEqual([]);
  });

  it('balances what holds as a sum or a copy, and no rate', async () => {
    const [spent, budget] = [yuan('10049.00', 1), yuan('20049.00', 2)];
    const rate = identity(figure('0.5012', { row: 3 }), [spent, budget], 'ratio');
    const { plan, refused } = await balanceTables([rate], [spent, budget], WAN);
    expect([plan.edits.map(({ row, after }) => [row, after.value]), refused]).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [],
    ]);
    const off = identity(yuan('30090.00', 0), [plus(yuan('40139.00', 5)), minus(spent), plus(null)]);
    const apart = await balanceTables([off], [], WAN);
    expect(apart.plan.edits.map(({ row, after }) => [row, after.value])).toEqual([
      [0, 3.01],
      [5, 4.01],
      [1, 1],
    ]);
  });

  it('keeps formulas that compute the sum from just its cells in their own unit', async () => {
    const parts = [yuan('10049.00', 1), yuan('20049.00', 2)];
    const left = async (formula: string, of: readonly Figure[] = parts): Promise<number[]> => {
      const { notes } = await balanceTables(
        [identity(yuan('30098.00', 0, { formula }), [...of.map((each) => plus(each)), plus(null)])],
        [],
        WAN,
      );
      return notes.map(({ reason }) => Number(reason.includes('未改动')));
    };
    expect(await left('=SUM(A2:A3)')).toEqual([]);
    expect(await left('=A2+20049')).toEqual([1]);
    expect(await left('=30098')).toEqual([1]);
    expect(await left('=SUM(A2:A3)', [yuan('10049.00', 1), figure('2.0049', { row: 2 })])).toEqual([1]);
  });

  it('changes nothing of what says the balanced amount already', async () => {
    const cells: Record<number, CellContent> = {
      0: { formula: null, value: 3, format: '0.00' },
      1: { formula: null, value: 1, format: '0.000' },
      2: { formula: '=B9', value: 2, format: null },
    };
    const contentOf = ({ row }: Figure): CellContent => cells[row] as CellContent;
    const wan = [figure('3', { row: 0 }), figure('1', { row: 1 }), figure('2', { row: 2, formula: '=B9' })];
    const { plan, notes } = await balanceTables([identity(wan[0] as Figure, wan.slice(1))], [], { ...WAN, contentOf });
    expect(plan.edits).toEqual([
      { sheet: '表1', row: 1, column: 0, before: cells[1], after: { ...cells[1], format: '0.00' }, reason: '舍位平衡：改为显示 2 位小数' },
    ]);
    expect(notes).toEqual([]);
  });

  it('prints a part and its whole alike where they are equal, though each by itself had gone another way', async () => {
    const [one, other] = [yuan('10049.00', 1), yuan('10049.00', 11)];
    const sums = [
      identity(yuan('30109.00', 0), [one, yuan('10030.00', 2), yuan('10030.00', 3)]),
      identity(yuan('20049.00', 10), [other, yuan('10000.00', 12)]),
    ];
    const printed = async (more: readonly Identity[]): Promise<unknown[]> => {
      const { plan, notes } = await balanceTables([...sums, ...more], [], WAN);
      expect(notes).toEqual([]);
      return [1, 11].map((row) => plan.edits.find((edit) => edit.row === row)?.after.value);
    };
    const [first, second] = await printed([]);
    expect(first).not.toBe(second);
    const [part, whole] = await printed([identity(other, [plus(one), plus(null)], 'atMost')]);
    expect(part).toBe(whole);
  });

  it('says of a part that cannot be printed within its whole how both will be printed', async () => {
    // None of three equal parts may exceed the next, and the total of the three is no three of a digit.
    const [x, y, z] = [yuan('50.00', 1), yuan('50.00', 2), yuan('50.00', 3)];
    const within = (part: Figure, whole: Figure): Identity => identity(part, [plus(whole), plus(null, '其他')], 'atMost');
    const { plan, notes } = await balanceTables(
      [identity(yuan('150.00', 0), [x, y, z]), within(x, y), within(y, z), within(z, x)],
      [],
      WAN,
    );
    expect(plan.edits).toHaveLength(4);
    expect(notes.length).toBeGreaterThan(0);
    for (const { reason } of notes) expect(reason).toMatch(/^没有找到各表都平、又使这两边印得相符的舍入：.*0\.01/);
    expect(notes.some(({ cell, reason }) => reason.includes(`第${cell.slice(1)}行·A栏 0.01 ≤ 0`))).toBe(true);
  });

  it('says whose amounts are not exact where nothing is balanced either, and leaves the format of what holds no amount', async () => {
    const [total, ...parts] = columnOf(['10.05', '5', '5']) as [Figure, ...Figure[]];
    expect((await balanceTables([identity(total, parts)], [], WAN)).inexact).toEqual(['表1']);
    expect((await balanceTables([], [figure('5'), figure('abc', { row: 1 })], WAN)).inexact).toEqual(['表1']);
    const contentOf = (): CellContent => ({ formula: null, value: null, format: '#,##0.0' });
    expect((await balanceTables([], [figure('', { row: 1 })], { ...WAN, contentOf })).plan.edits).toEqual([]);
    const whole = yuan('12300', 4, { places: 0, halfWidth: ZERO });
    expect((await balanceTables([], [whole], { unit: '万元', places: 5 })).refused).toEqual([]);
    // 0.05 万元 too many for what three printed amounts explain, in whichever unit.
    const off = await balanceTables([identity(figure('10.05'), parts)], [], { unit: '亿元', places: 4 });
    expect(off.refused.map(({ cell, reason }) => [cell, reason.includes('本身不平')])).toEqual([['A1', true]]);
  });

  it('says which amounts had to go further than to their two sides, and where none can be found', async () => {
    // Three equal halves of a digit, of which every two are a round one.
    const [x, y, z] = [yuan('50.00', 1), yuan('50.00', 2), yuan('50.00', 3)];
    const pairs = [identity(yuan('100.00', 4), [x, y]), identity(yuan('100.00', 5), [y, z]), identity(yuan('100.00', 6), [x, z])];
    const { plan, notes } = await balanceTables(pairs, [], WAN);
    const further = notes.filter(({ reason }) => reason === '为使各表都平，此数的舍入超过了一个末位单位');
    expect(further).toHaveLength(1);
    expect(plan.edits.map((edit) => cellName(edit))).toContain(further[0]?.cell);
    // Copies, each of which may be the next, while the first and the last are too far apart.
    const wide = ['10.00', '11.00', '12.00', '13.00'].map((text, row) => figure(text, { row, halfWidth: amount('0.5') }));
    const copies = wide.slice(1).map((each, at) => identity(wide[at] as Figure, [each], 'copy'));
    expect(await balanceTables(copies, [], WAN)).toEqual({
      plan: { title: '舍位平衡', edits: [] },
      refused: [{ sheet: '表1', cell: 'A1', reason: '与此格相连的各表无法同时平衡，未作改动' }],
      notes: [],
      inexact: ['表1'],
    });
  });

  it('says that a better way may be left where the time was up', async () => {
    const late = async (): Promise<Solver> => {
      const highs = await loadHighs();
      const createModel: Solver['createModel'] = (model) => {
        const made = highs.createModel(model);
        return {
          options: made.options,
          run: () => made.run(),
          getModelStatus: () => 13,
          getSolution: () => made.getSolution(),
          dispose: () => {
            made.dispose();
          },
        };
      };
      return { infinity: highs.infinity, createModel };
    };
    // Each two of three make a total, which is no flow.
    const [x, y, z] = [yuan('49.00', 1), yuan('51.00', 2), yuan('49.00', 3)];
    const pairs = [identity(yuan('100.00', 4), [x, y]), identity(yuan('100.00', 5), [y, z]), identity(yuan('98.00', 6), [x, z])];
    const reasons = async (options: BalanceOptions): Promise<string[]> => {
      const { plan, notes } = await balanceTables(pairs, [], options);
      expect(plan.edits).toHaveLength(6);
      return notes.map(({ cell, reason }) => `${cell} ${reason}`);
    };
    expect(await reasons(WAN)).toEqual([]);
    expect(await reasons({ ...WAN, loadSolver: late })).toEqual(['A5 求解超时：各式都平，但不能保证改动最小']);
  });

  it('names what is not filled in where that is why a copy does not hold', async () => {
    const { refused } = await balanceTables([identity(yuan('', 0, { sheet: '表2' }), [yuan('30000.00', 3)], 'copy')], [], WAN);
    expect(refused).toEqual([{ sheet: '表1', cell: 'A4', reason: expect.stringMatching(/^表2 没有填数，而.*，请先填列再舍位平衡$/) }]);
  });

  it('leaves every identity equal to the last digit, and a second run nothing to do', async () => {
    const fen = fc.integer({ min: 5_000, max: 9_999_999_999 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fen, fc.oneof(fen, fc.constant(0))), { minLength: 1, maxLength: 6 }), async (rows) => {
        const at = (row: number, column: number, amount: number, sheet = '表1'): Figure =>
          figure(toPlain(decimal(BigInt(amount), 2), 2), { sheet, row, column, unit: '元' });
        const lines = rows.map(([a, b], row) => [at(row + 1, 0, a + b), at(row + 1, 1, a), at(row + 1, 2, b)] as const);
        const sums = [0, 1, 2].map((column) => {
          const whole = rows.reduce((total, [a, b]) => total + (column === 0 ? a + b : column === 1 ? a : b), 0);
          return at(0, column, whole);
        }) as [Figure, Figure, Figure];
        const copy = { ...sums[0], sheet: '表2' };
        const identities = [
          ...lines.map(([total, a, b]) => identity(total, [a, b])),
          ...sums.map((sum, column) =>
            identity(
              sum,
              lines.map((line) => line[column] as Figure),
            ),
          ),
          identity(sums[0], [sums[1], sums[2]]),
          identity(copy, [sums[0]], 'copy'),
        ];
        const { plan, notes } = await balanceTables(identities, [], WAN);
        expect(notes).toEqual([]);
        const after = (old: Figure): Figure => {
          const edit = plan.edits.find(({ sheet, row, column }) => sheet === old.sheet && row === old.row && column === old.column);
          const value = edit ? (fromDouble(edit.after.value as number) ?? ZERO) : old.value;
          return { ...old, unit: '万元', value, halfWidth: halfWidth(value, 2, '万元'), places: 2 };
        };
        const printed = identities.map((each): Identity => ({
          ...each,
          target: after(each.target),
          terms: each.terms.map((term) => ({ ...term, figure: term.figure && after(term.figure) })),
        }));
        for (const each of printed) expect(judge(each).verdict).toBe('equal');
        expect((await balanceTables(printed, [], WAN)).plan.edits).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
