import type { Rounding } from '../../src/identities/quotient';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { cellName } from '../../src/workbook/address';
import type { RecomputeOptions } from '../../src/writing/recomputation';
import { recompute } from '../../src/writing/recompute';
import { columnOf, figure, identity, type FigureParts } from '../identities/figures';

const VALUES: RecomputeOptions = { write: 'values', tails: 'keep' };
const FORMULAS: RecomputeOptions = { write: 'formulas', tails: 'keep' };

/** Cells of column C of 表1 and of 表2, by their number in the sheet. */
const at = (row: number, printed: string, parts: FigureParts = {}): Figure => figure(printed, { row: row - 1, column: 2, ...parts });
const there = (row: number, printed: string): Figure => at(row, printed, { sheet: '表2' });
const rate = (printed: string, parts: FigureParts = {}): Figure => at(1, printed, { places: 4, ...parts });
const [one, two, three] = columnOf(['3', '4.5', '2.25'], { row: 9, column: 2 }) as [Figure, Figure, Figure];
const BLANK = at(9, '');
const FILL = identity(BLANK, [one, two]);

/** What is written and proposed, cell by cell, and what is said of cells. */
function found(identities: readonly Identity[], options = VALUES) {
  const { plan, held, refused, notes } = recompute(identities, options);
  return {
    edits: plan.edits.map((edit) => `${cellName(edit)} ${edit.after.formula ?? String(edit.after.value)}`),
    held: held.map((edit) => `${cellName(edit)} ${edit.after.formula ?? String(edit.after.value)} ${edit.doubt?.slice(0, 5) ?? ''}`),
    said: [...refused, ...notes].map(({ cell, reason }) => `${cell} ${reason.replace(/[，：].*$/, '')}`),
  };
}
const NOTHING = { edits: [], held: [], said: [] };

describe('what holds already', () => {
  it('a rate that holds keeps a blank from being filled', () => {
    expect(found([FILL, identity(rate('0'), [BLANK, at(20, '10')], 'ratio')])).toEqual({
      ...NOTHING,
      held: ['C9 7.5 这样改会使', 'C1 0.75 与两个数算'],
    });
  });

  it('a total in another unit that only holds since nothing is filled in keeps from nothing, one with a sign for nothing does', () => {
    const parts = [at(10, '30000', { unit: '元' }), at(11, '45000', { unit: '元' })];
    const filled = (beside: string) => found([identity(BLANK, parts), identity(at(1, '0'), [BLANK, at(30, beside)])]);
    for (const beside of ['0', '']) expect(filled(beside).edits).toEqual(['C9 7.5']);
    expect(filled('—')).toMatchObject({ edits: [], held: ['C9 7.5 这样改会使', 'C1 7.5 与各项之和'] });
  });

  it('a bound that a total in another unit would exceed keeps it from being filled', () => {
    const parts = [at(10, '30000', { unit: '元' }), at(11, '45000', { unit: '元' })];
    const within = (whole: string) => found([identity(BLANK, parts), identity(BLANK, [at(20, whole)], 'atMost')]);
    expect([within('8').edits, within('5').edits, within('5').held]).toEqual([['C9 7.5'], [], ['C9 7.5 这样改会使']]);
  });

  it('what holds of a cell beside a blank in another unit keeps the cell from being put right', () => {
    const open = at(50, '');
    const fill = identity(open, [at(51, '10000', { unit: '元' })]);
    const wrong = at(11, '5.4');
    const across = identity(at(11, '5.5', { column: 1 }), [wrong, at(11, '1', { column: 3 })]);
    const facts = [identity(at(9, '9.75'), [one, wrong, three]), across, fill];
    expect(found(facts).edits).toEqual(['C11 4.5', 'C50 1']);
    const kept = found([...facts, identity(at(40, '5.4'), [open, wrong])]);
    expect(kept.edits).toEqual([]);
    expect(kept.held.slice(0, 1)).toEqual(['C11 4.5 这样改会使']);
    const text = at(11, '4.5', { isText: true, text: '4.5' });
    const sum = identity(at(9, '5.25', { formula: '=SUM(C10:C12)' }), [one, text, three]);
    expect(found([sum, fill]).edits).toEqual(['C11 4.5', 'C50 1']);
    expect(found([sum, fill, identity(at(40, '4.5'), [open, text])]).edits).toEqual([]);
  });

  it('equal numbers of two tables are not spoken of', () => {
    expect(found([identity(at(1, '11'), [there(4, '11')], 'copy')])).toEqual(NOTHING);
  });

  it('a blank or a sign for nothing over zeros stays, an error over them does not', () => {
    const zeros = [at(20, '0'), at(21, '0')];
    expect(found([identity(at(9, ''), zeros), identity(at(8, '—'), zeros)])).toEqual(NOTHING);
    expect(found([identity(at(9, '#REF!'), zeros)]).edits).toEqual(['C9 0']);
  });

  it('a tail that is settled is not written where it shows the same', () => {
    const total = at(9, '4.4', { places: 1, halfWidth: at(1, '0.05').value });
    const settle: RecomputeOptions = { ...VALUES, tails: 'settle' };
    expect(found([identity(total, [at(10, '2.21'), at(11, '2.22')])], settle)).toEqual(NOTHING);
    for (const printed of ['', '—']) expect(found([identity(at(9, printed), [at(10, '0.004', { places: 3 })])], settle)).toEqual(NOTHING);
  });
});

describe('formulas that are not ours', () => {
  /** A formula over a blank total and two amounts that were rounded. */
  const over = (printed: string, formula: string): Identity[] => [
    FILL,
    identity(at(1, printed, { formula }), [BLANK, at(30, '1.01'), at(31, '1.01')]),
  ];

  it('follow what they mention where they hold', () => {
    for (const formula of ['=C9+C30+C31+0.01', '=C9+2.03']) expect(found(over('2.03', formula)).held).toEqual(['C9 7.5 所依据的C']);
    const still = identity(at(1, '2.03', { formula: '=C30+C31+0.01' }), [at(30, '1.01'), at(31, '1.01')]);
    expect(found([still])).toEqual({ ...NOTHING, said: ['C1 与各项计算的结果只差尾数'] });
  });

  it('do not follow what they do not mention, nor where they do not hold', () => {
    expect(found(over('2.03', '=C30+C31+0.01')).held).toEqual(['C9 7.5 所依据的C', 'C1 =C9+C30+C31 与各项之和']);
    const second = at(19, '');
    const both = identity(at(1, '2.03', { formula: '=C9+C30+C31+0.01' }), [BLANK, second, at(30, '1.01'), at(31, '1.01')]);
    expect(found([FILL, identity(second, [at(20, '1')]), both]).held.at(-1)).toBe('C1 =C9+C19+C30+C31 与各项之和');
    expect(found(over('7.02', '=C9+C30+C31+5'))).toEqual({ ...NOTHING, edits: ['C9 7.5', 'C1 =C9+C30+C31'] });
  });

  it('without a result hang on one another', () => {
    const unknown = at(9, 'pending', { formula: '=FOO(1)' });
    expect(found([identity(at(1, 'pending', { formula: '=C9' }), [unknown]), identity(unknown, [one, two])]).said).toEqual([
      'C9 未判断',
      'C1 未判断',
    ]);
  });

  it('that would divide by nothing give nothing to go on with', () => {
    const ours = rate('pending', { formula: '=IF(C21=0,0,C10/C21)' });
    const copy = identity(there(1, ''), [ours], 'copy');
    expect(found([identity(ours, [one, at(21, '0')], 'ratio'), copy])).toEqual({ ...NOTHING, said: ['C1 无法计算'] });
    expect(found([identity(rate(''), [one, at(21, '')], 'ratio', { needsAll: true })]).said).toEqual(['C1 无法计算']);
    expect(found([identity(rate('#REF!'), [one, at(21, '0')], 'ratio')])).toEqual({ ...NOTHING, said: ['C1 无法计算'] });
  });
});

describe('amounts of another table', () => {
  it('are no word against a rate that they give', () => {
    expect(found([identity(rate('0.5'), [there(3, '3'), there(4, '4')], 'ratio')]).held).toEqual(['C1 0.75 与两个数算']);
  });
});

describe('what a total is proved to be', () => {
  const total = at(9, '97.6');
  const facts = [identity(total, [one, two, three]), identity(at(1, '10.76'), [total, at(30, '1')])];

  it('is truer than the sum of its rounded parts, and no formula says it', () => {
    expect(found(facts)).toEqual({ ...NOTHING, edits: ['C9 9.76'] });
    expect(found(facts, FORMULAS)).toEqual({ ...NOTHING, edits: ['C9 9.76'], said: ['C9 与各项之和只差尾数'] });
  });

  it('is written as their sum where they come to just that', () => {
    const typed = at(9, '97.5');
    const same = [identity(typed, [one, two, three]), identity(at(1, '10.75'), [typed, at(30, '1')])];
    expect(found(same, FORMULAS)).toEqual({ ...NOTHING, edits: ['C9 =SUM(C10:C12)'] });
  });

  it('is not written where a formula stands, which adds its parts', () => {
    const live = at(9, '97.6', { formula: '=C10*10' });
    const { edits, held } = found([identity(live, [one, two, three]), identity(at(1, '10.76'), [live, at(30, '1')])]);
    expect([...edits, ...held][0]).toMatch(/^C9 =SUM\(C10:C12\)/);
  });
});

describe('texts that become numbers', () => {
  const above = (part: Figure): Identity => identity(at(1, '', { column: 5 }), [part, at(21, '2')]);

  it('are added by formulas from then on', () => {
    const text = at(11, '4.5', { isText: true, text: '4.5' });
    const sum = at(9, '5.25', { formula: '=SUM(C10:C12)' });
    expect(found([identity(sum, [one, text, three]), above(text)], FORMULAS)).toEqual({ ...NOTHING, edits: ['C11 4.5', 'F1 =C11+C21'] });
    const wrong = at(11, '5.4', { isText: true, text: '5.4' });
    const across = identity(at(11, '5.5', { column: 1 }), [wrong, at(11, '1', { column: 3 })]);
    expect(found([identity(at(9, '9.75'), [one, wrong, three]), across, above(wrong)], FORMULAS)).toEqual({
      ...NOTHING,
      edits: ['C11 4.5', 'F1 =C11+C21'],
    });
  });
});

describe('how amounts go on', () => {
  it('a formula adds what formulas give, a number what is printed', () => {
    const part = (row: number, printed: string): Figure => at(row, printed, { places: 3 });
    const small = (row: number): Identity => identity(at(row, ''), [part(row + 1, '0.004'), part(row + 2, '0.003')]);
    const facts = [small(9), small(19), identity(at(1, ''), [at(9, ''), at(19, '')])];
    const last = (options: RecomputeOptions) => recompute(facts, options).plan.edits.at(-1);
    expect(last(VALUES)?.after).toMatchObject({ value: 0.02, formula: null });
    expect(last(FORMULAS)?.after).toMatchObject({ value: 0.014, formula: '=C9+C19' });
    expect(last(FORMULAS)?.reason).toBe('测试：补填 0.01');
  });

  it('a rate is copied as it is printed, though a formula gives it', () => {
    const copy = identity(at(1, '', { sheet: '表2', places: 6 }), [rate('')], 'copy');
    const { edits } = recompute([identity(rate(''), [one, two], 'ratio'), copy], FORMULAS).plan;
    expect(edits.map(({ after }) => after.value)).toEqual([0.666666666666667, 0.6667]);
  });

  it('a rate gets a format where none stood, and keeps that of one that stood', () => {
    const rounding: Rounding = { mode: 'cut', places: 2, keepsShortfall: false };
    const format = (printed: string, parts: FigureParts = {}, rest: Partial<Identity> = { rounding }) => {
      const { plan, held } = recompute([identity(rate(printed, parts), [one, two], 'ratio', rest)], VALUES);
      return [...plan.edits, ...held][0]?.after.format;
    };
    expect(format('')).toBe('0.00%');
    expect(format('0.5')).toBeNull();
    expect(format('0.5', { formula: '=C10/C12' })).toBeNull();
    expect(format('#REF!', { formula: '=C10/C13' })).toBeNull();
    expect(format('', {}, {})).toBeNull();
  });
});
