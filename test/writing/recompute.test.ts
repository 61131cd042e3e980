import fc from 'fast-check';
import { decimal, fromDouble, toPlain } from '../../src/amount/decimal';
import { halfWidth } from '../../src/amount/interval';
import { isUsable, type Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { judge } from '../../src/identities/judge';
import type { Edit, Plan } from '../../src/workbook/plan';
import type { Cell } from '../../src/workbook/workbook';
import { contentIn } from '../../src/writing/content';
import type { Recomputation, RecomputeOptions } from '../../src/writing/recomputation';
import { recompute } from '../../src/writing/recompute';
import { holds } from '../../src/writing/replacement';
import { amount, columnOf, figure, identity, minus, plus } from '../identities/figures';

const VALUES: RecomputeOptions = { write: 'values', tails: 'keep' };
const FORMULAS: RecomputeOptions = { write: 'formulas', tails: 'keep' };

const key = ({ sheet, row, column }: Pick<Figure, 'sheet' | 'row' | 'column'>): string => `${sheet}!${row},${column}`;

/** The identities as they would be read again once the plan has been applied. */
function applied(identities: readonly Identity[], plan: Plan): Identity[] {
  const edits = new Map(plan.edits.map((edit) => [key(edit), edit]));
  const after = (old: Figure): Figure => {
    const edit = edits.get(key(old));
    if (!edit) return old;
    const value = typeof edit.after.value === 'number' ? fromDouble(edit.after.value) : amount(String(edit.after.value));
    if (!value) throw new Error('the plan wrote no number');
    return {
      ...old,
      state: 'amount',
      value,
      halfWidth: halfWidth(value, old.places, old.unit),
      ...(edit.after.formula === null ? {} : { formula: edit.after.formula }),
    };
  };
  return identities.map((each) => ({
    ...each,
    target: after(each.target),
    terms: each.terms.map((term) => ({ ...term, figure: term.figure && after(term.figure) })),
  }));
}

const brief = ({ plan }: Recomputation): [string, Edit['after']['formula'], Edit['after']['value']][] =>
  plan.edits.map((edit) => [`${edit.sheet}!${edit.row},${edit.column}`, edit.after.formula, edit.after.value]);

describe('recomputing', () => {
  const [total, one, two, three] = columnOf(['', '3', '4.5', '2.25'], { row: 8, column: 2 }) as [Figure, Figure, Figure, Figure];

  it('fills a blank total, as a value or as a formula', () => {
    expect(brief(recompute([identity(total, [one, two, three])], VALUES))).toEqual([['表1!8,2', null, 9.75]]);
    expect(brief(recompute([identity(total, [one, two, three])], FORMULAS))).toEqual([['表1!8,2', '=SUM(C10:C12)', 9.75]]);
  });

  it('corrects a total that two identities prove wrong, and says what it was', () => {
    const wrong = figure('10', { row: 8, column: 2 });
    const grand = figure('9.75', { row: 0, column: 2 });
    const { plan, held } = recompute([identity(wrong, [one, two, three]), identity(grand, [wrong])], VALUES);
    expect(plan.title).toBe('重算');
    expect(held).toEqual([]);
    expect(plan.edits).toMatchObject([
      {
        sheet: '表1',
        row: 8,
        column: 2,
        before: { formula: null, value: 10, format: null },
        after: { formula: null, value: 9.75, format: null },
      },
    ]);
    expect(plan.edits[0]?.reason).toContain('原为 10.00，应为 9.75');
  });

  it.each([
    // What is told by rounded amounts alone may be off in the last digit; two digits exchanged tell it.
    ['7.91', 'held'],
    ['5.4', 'edits'],
  ])('names the wrong part %s and leaves the totals, which are right', (printed, list) => {
    const typed = figure(printed, { row: 10, column: 2 });
    const across = [figure('5.5', { row: 10, column: 1 }), figure('1', { row: 10, column: 3 })] as const;
    const sum = figure('9.75', { row: 8, column: 2 });
    const found = recompute([identity(sum, [one, typed, three]), identity(across[0], [typed, across[1]])], VALUES);
    const { edits } = found.plan;
    expect(edits).toHaveLength(list === 'held' ? 0 : 1);
    expect(found.held.every(({ doubt }) => doubt !== undefined)).toBe(true);
    const [edit] = list === 'held' ? found.held : edits;
    expect(edit).toMatchObject({ row: 10, after: { value: 4.5 } });
    expect(edit?.doubt ?? '').toMatch(list === 'held' ? /末位/ : /^$/);
  });

  it('corrects no cell that moves a formula of which nobody knows what it computes', () => {
    const typed = figure('5.4', { row: 10, column: 2 });
    const across = [figure('5.5', { row: 10, column: 1 }), figure('1', { row: 10, column: 3 })] as const;
    const facts = [identity(figure('9.75', { row: 8, column: 2 }), [one, typed, three]), identity(across[0], [typed, across[1]])];
    const own = figure('5.4', { row: 20, formula: '=MAX(C11,C12)' });
    expect(brief(recompute(facts, VALUES))).toEqual([['表1!10,2', null, 4.5]]);
    expect(brief(recompute([...facts, identity(own, [figure('5.4', { row: 21 })], 'copy')], VALUES))).toEqual([]);
  });

  it('writes no sum of rounded parts where that is proved to be another amount', () => {
    // The parts come to 9.77, and the whole less what is beside it is 9.74: two hundredths cannot be theirs alone.
    const sub = figure('50.31', { row: 8, column: 2 });
    const parts = columnOf(['1.11', '1.11', '1.11', '1.11', '1.11', '1.11', '1.11', '2.00'], { row: 9, column: 2 });
    const whole = identity(figure('19.74', { row: 0, column: 2 }), [sub, figure('10.00', { row: 20, column: 2 })]);
    const { plan, held } = recompute([identity(sub, parts), whole], VALUES);
    expect(plan.edits).toEqual([]);
    expect(held.find(({ row }) => row === 8)?.doubt).toContain('末位');
  });

  it('only proposes where neither the total nor its parts can be proved wrong', () => {
    const wrong = figure('10', { row: 8, column: 2 });
    const { plan, held } = recompute([identity(wrong, [one, two, three])], VALUES);
    expect(plan.edits).toEqual([]);
    expect(held.map(({ after, reason }) => [after.value, reason])).toEqual([[9.75, '测试：原为 10.00，应为 9.75']]);
    expect(held[0]?.doubt).toContain('定不出');
  });

  it('fills no blank from a cell that is doubted', () => {
    const [sub, grand] = [figure('10', { row: 8, column: 2 }), figure('', { row: 0, column: 2 })];
    const { plan, held } = recompute([identity(sub, [one, two, three]), identity(grand, [sub])], VALUES);
    expect(plan.edits).toEqual([]);
    expect(held.find(({ row }) => row === 0)?.doubt).toContain('C9');
  });

  it('makes numbers of texts that a formula passes over, and leaves the formula', () => {
    const text = figure('4.5', { row: 10, column: 2, isText: true, text: '4.5' });
    const sum = figure('5.25', { row: 8, column: 2, formula: '=SUM(C10:C12)' });
    expect(brief(recompute([identity(sum, [one, text, three])], FORMULAS))).toEqual([['表1!10,2', null, 4.5]]);
  });

  it('leaves alone what holds, tails too unless they are to be settled', () => {
    const tail = figure('9.76', { row: 8, column: 2 });
    expect(brief(recompute([identity(tail, [one, two, three])], VALUES))).toEqual([]);
    expect(brief(recompute([identity(tail, [one, two, three])], { ...VALUES, tails: 'settle' }))).toEqual([['表1!8,2', null, 9.75]]);
    expect(brief(recompute([identity(figure('9.75'), [one, two, three])], { ...FORMULAS, tails: 'settle' }))).toEqual([]);
  });

  it('goes from the parts to the whole, across tables', () => {
    const grand = figure('', { row: 0, column: 2 });
    const copy = figure('', { sheet: '表2', row: 5, column: 1 });
    const found = recompute([identity(copy, [grand], 'copy'), identity(grand, [total]), identity(total, [one, two, three])], FORMULAS);
    expect(brief(found)).toEqual([
      ['表1!8,2', '=SUM(C10:C12)', 9.75],
      ['表1!0,2', '=C9', 9.75],
      ['表2!5,1', '=表1!C1', 9.75],
    ]);
  });

  it('does not touch blanks over nothing', () => {
    expect(brief(recompute([identity(total, columnOf(['', '', '—'], { row: 9, column: 2 }))], FORMULAS))).toEqual([]);
  });

  it('keeps a total whose parts were all left blank', () => {
    const found = recompute([identity(figure('299'), columnOf(['', ''], { row: 1 }), 'sum', { breakdown: true })], VALUES);
    expect(brief(found)).toEqual([]);
    expect(found.notes[0]?.reason).toContain('没有填数');
    expect(recompute([identity(figure('299'), [plus(null, '经营收入')], 'copy')], VALUES).notes).toHaveLength(1);
  });

  it('keeps right formulas, proposes better ones for wrong ones, and never puts a value over a formula', () => {
    const right = figure('9.75', { row: 8, column: 2, formula: '=C10+C11+C12' });
    expect(brief(recompute([identity(right, [one, two, three])], FORMULAS))).toEqual([]);
    const short = figure('7.5', { row: 8, column: 2, formula: '=SUM(C10:C11)' });
    const { plan } = recompute([identity(short, [one, two, three])], VALUES);
    expect(brief({ plan, causes: plan, held: [], refused: [], notes: [] })).toEqual([['表1!8,2', '=SUM(C10:C12)', 9.75]]);
    expect(plan.edits[0]?.reason).toBe('测试：原公式 =SUM(C10:C11) 得 7.50，改为 =SUM(C10:C12) 得 9.75');
  });

  it('lets a right formula follow the cells that it mentions', () => {
    const sub = figure('10', { row: 8, column: 2 });
    const grand = figure('10', { row: 0, column: 2, formula: '=C9' });
    const copy = figure('9.75', { row: 0, column: 3 });
    const found = recompute([identity(sub, [one, two, three]), identity(grand, [sub]), identity(copy, [grand], 'copy')], VALUES);
    expect(brief(found)).toEqual([['表1!8,2', null, 9.75]]);
  });

  it('uses the sheet’s own dollar signs', () => {
    const other = figure('3', { row: 30, column: 2, formula: '=SUM($C$31:$C$33)' });
    const found = recompute([identity(total, [one, two, three]), identity(other, [figure('3', { row: 31, column: 2 })])], FORMULAS);
    expect(brief(found)).toEqual([['表1!8,2', '=SUM($C$10:$C$12)', 9.75]]);
  });

  it('refuses what cannot be computed, with the reason', () => {
    const found = recompute(
      [identity(total, [one, figure('#REF!', { row: 9, column: 2, rowLabel: '一、教育支出', columnLabel: '' })])],
      VALUES,
    );
    expect(brief(found)).toEqual([]);
    expect(found.refused).toEqual([{ sheet: '表1', cell: 'C9', reason: '无法计算：C10“一、教育支出”是错误值#REF!' }]);
    expect(recompute([identity(figure('abc'), [one])], VALUES).refused[0]?.reason).toContain('文字“abc”');
    expect(recompute([identity(total, [figure('pending', { row: 9 })])], VALUES).refused[0]?.reason).toContain('还没有计算结果');
    expect(recompute([identity(figure('1'), [one, figure('0', { row: 20 })], 'ratio')], VALUES).refused[0]?.reason).toContain('除数为零');
  });

  it('mends an error where its cause is mended', () => {
    const sub = figure('#REF!', { row: 8, column: 2, formula: '=SUM(#REF!)' });
    const grand = figure('#REF!', { row: 0, column: 2, formula: '=C9' });
    const found = recompute([identity(sub, [one, two, three]), identity(grand, [sub])], VALUES);
    expect(brief(found)).toEqual([['表1!8,2', '=SUM(C10:C12)', 9.75]]);
    expect(found.refused).toEqual([]);
  });

  it('trusts a formula without a result only if it says what the identity says', () => {
    const ours = figure('pending', { row: 8, column: 2, formula: '=SUM( C10:C12 )' });
    const copy = figure('', { row: 0, column: 0 });
    expect(brief(recompute([identity(ours, [one, two, three]), identity(copy, [ours], 'copy')], VALUES))).toEqual([
      ['表1!0,0', null, 9.75],
    ]);
    const other = figure('pending', { row: 8, column: 2, formula: '=VLOOKUP(A1,B:C,2)' });
    const found = recompute([identity(other, [one, two, three]), identity(copy, [other], 'copy')], VALUES);
    expect([brief(found), found.notes.length, found.refused.length]).toEqual([[], 1, 1]);
  });

  it('computes rates, guarded against zero', () => {
    const [budget, spent] = [figure('30', { row: 4, column: 1 }), figure('25', { row: 4, column: 2 })];
    const rate = figure('', { row: 4, column: 3, places: 4 });
    expect(brief(recompute([identity(rate, [spent, budget], 'ratio')], VALUES))).toEqual([['表1!4,3', null, 0.8333]]);
    expect(brief(recompute([identity(rate, [spent, budget], 'ratio')], FORMULAS))).toEqual([
      ['表1!4,3', '=IF(B5=0,0,C5/B5)', 0.833333333333333],
    ]);
    const none = figure('0', { row: 4, column: 1 });
    expect(brief(recompute([identity(rate, [none, none], 'ratio')], VALUES))).toEqual([]);
  });

  it('keeps formats, and percentages that were typed as text', () => {
    const rate = figure('0.48', { row: 4, column: 3, places: 4, isText: true });
    const cell: Cell = { row: 4, column: 3, value: { kind: 'text', text: '48.00%' } };
    const sum: Cell = { row: 8, column: 2, value: { kind: 'number', number: 10 }, format: '#,##0.00' };
    const contentOf = contentIn({
      sheets: [
        {
          name: '表1',
          index: 0,
          visibility: 'visible',
          isProtected: false,
          rows: new Map([
            [4, [cell]],
            [8, [sum]],
          ]),
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
        },
      ],
    });
    const [budget, spent] = [figure('100', { row: 4, column: 1 }), figure('84', { row: 4, column: 2 })];
    const { held } = recompute(
      [identity(rate, [spent, budget], 'ratio'), identity(figure('10', { row: 8, column: 2 }), [one, two, three])],
      { ...FORMULAS, contentOf },
    );
    expect(held.map(({ before, after }) => [before, after])).toEqual([
      [
        { formula: null, value: '48.00%', format: null },
        { formula: null, value: '84.00%', format: null },
      ],
      [
        { formula: null, value: 10, format: '#,##0.00' },
        { formula: '=SUM(C10:C12)', value: 9.75, format: '#,##0.00' },
      ],
    ]);
  });

  it('never computes a typed amount from a balance over several tables', () => {
    const typed = figure('12', { row: 20 });
    const [gain, loss] = [figure('11', { sheet: '表2', row: 3 }), figure('2', { sheet: '表3', row: 3 })];
    expect(brief(recompute([identity(typed, [plus(gain), minus(loss)])], VALUES))).toEqual([]);
    expect(brief(recompute([identity(figure('', { row: 20 }), [plus(gain), minus(loss)])], VALUES))).toEqual([]);
    expect(brief(recompute([identity(figure('', { row: 20 }), [gain, loss])], VALUES))).toEqual([['表1!20,0', null, 13]]);
  });

  it('does not run in circles', () => {
    const [a, b] = [figure('', { row: 0 }), figure('7', { row: 1 })];
    expect(brief(recompute([identity(a, [b], 'copy'), identity(b, [a], 'copy')], VALUES))).toEqual([['表1!0,0', null, 7]]);
    expect(brief(recompute([identity(b, [b])], VALUES))).toEqual([]);
    const chain = Array.from({ length: 20_000 }, (_, at) => figure(at === 0 ? '5' : '', { row: at }));
    const links = chain.slice(1).map((each, at) => identity(each, [chain[at] as Figure]));
    expect(recompute(links.reverse(), VALUES).plan.edits).toHaveLength(19_999);
  });

  const cells = fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('keep', 'blank', 'wrong', 'tail')), {
      minLength: 3,
      maxLength: 3,
    }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
  const styles = fc.record({
    write: fc.constantFrom('formulas' as const, 'values' as const),
    tails: fc.constantFrom('keep' as const, 'settle' as const),
  });

  it('has nothing left to do on the second run, and breaks no identity that held', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 5 }), styles, (drawn, tail, options) => {
        // Row 0 and column 0 are totals of rows 1–3 and columns 1–2; another sheet repeats the grand total.
        const grid = drawn.map((row, r) =>
          row.map(([hundredths, fate], c) => {
            const isTotal = r === 0 || c === 0;
            const shift = fate === 'tail' && isTotal ? tail : 0;
            const text = isTotal && fate === 'blank' ? '' : toPlain(decimal(BigInt(hundredths + shift), 2));
            return figure(text, { row: r, column: c });
          }),
        );
        const at = (r: number, c: number): Figure => grid[r]?.[c] as Figure;
        const copy = figure(toPlain(decimal(BigInt(tail), 2)), { sheet: '表2' });
        const identities = [
          ...[1, 2, 3].map((r) => identity(at(r, 0), [plus(at(r, 1)), minus(at(r, 2))])),
          ...[0, 1, 2].map((c) => identity(at(0, c), [at(1, c), at(2, c), at(3, c)])),
          identity(copy, [at(0, 0)], 'copy'),
        ];
        const first = recompute(identities, options);
        const after = applied(identities, first.plan);
        expect(recompute(after, options).plan.edits).toEqual([]);
        for (const [which, each] of after.entries()) {
          if (holds(judge(identities[which] as Identity))) expect(holds(judge(each))).toBe(true);
        }
        for (const edit of first.plan.edits) expect(edit.after.value).not.toEqual(edit.before.value);
        expect(after.every(({ target }) => isUsable(target))).toBe(true);
      }),
    );
  });
});
