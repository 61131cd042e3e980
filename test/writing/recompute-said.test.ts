import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { cellName } from '../../src/workbook/address';
import type { CellContent, Edit } from '../../src/workbook/plan';
import type { RecomputeOptions } from '../../src/writing/recomputation';
import { recompute } from '../../src/writing/recompute';
import { columnOf, figure, identity, minus, plus, type FigureParts } from '../identities/figures';

const VALUES: RecomputeOptions = { write: 'values', tails: 'keep' };
const FORMULAS: RecomputeOptions = { write: 'formulas', tails: 'keep' };

/** A cell of column C by its number in the sheet. */
const at = (row: number, printed: string, parts: FigureParts = {}): Figure => figure(printed, { row: row - 1, column: 2, ...parts });
const [one, two, three] = columnOf(['3', '4.5', '2.25'], { row: 9, column: 2 }) as [Figure, Figure, Figure];

const put = ({ value, formula }: CellContent): string => formula ?? String(value);
const doubted = (edit: Edit & { doubt?: string }): string =>
  `${cellName(edit)} ${put(edit.after)} ${edit.reason}${edit.doubt ? `？${edit.doubt}` : ''}`;

/** All that comes of the identities, as one would read it. */
function said(identities: readonly Identity[], options = VALUES) {
  const { plan, causes, held, refused, notes } = recompute(identities, options);
  return {
    edits: plan.edits.map(doubted),
    causes: causes.edits.map(cellName),
    held: held.map(doubted),
    refused: refused.map(({ cell, reason }) => `${cell} ${reason}`),
    notes: notes.map(({ cell, reason }) => `${cell} ${reason}`),
  };
}
const NOTHING = { edits: [], causes: [], held: [], refused: [], notes: [] };
const UNDECIDED = '与各项之和不符，定不出是这一格有误还是某一分项有误，请核对后再定';

/** A part of two sums, which tell that it should be 4.50. */
function inTwoSums(part: Figure): Identity[] {
  const row = { row: part.row };
  return [
    identity(at(9, '9.75'), [one, part, three]),
    identity(figure('5.5', { ...row, column: 1 }), [part, figure('1', { ...row, column: 3 })]),
  ];
}

describe('what is said of causes', () => {
  it('a wrong amount is put right, and what follows from it is no cause', () => {
    const typed = at(11, '5.4');
    expect(said([...inTwoSums(typed), identity(at(1, '', { column: 5 }), [typed, at(21, '2')])])).toEqual({
      ...NOTHING,
      edits: ['C11 4.5 改正：原为 5.40，应为 4.50（疑似数字颠倒）', 'F1 6.5 测试：补填 6.50'],
      causes: ['C11'],
    });
  });

  it('a blank whose amount only rounded ones tell is proposed', () => {
    expect(said(inTwoSums(at(11, '')))).toEqual({
      ...NOTHING,
      held: [
        'C11 4.5 改正：原为空白，应为 4.50（此格未填，填入 4.50 后，2条勾稽关系都成立）？数额由四舍五入后的数反推，末位可能差一点，请对照账簿',
        `C9 5.25 测试：原为 9.75，应为 5.25？${UNDECIDED}`,
        `B11 1 测试：原为 5.50，应为 1.00？${UNDECIDED}`,
      ],
    });
  });

  it('a wrong amount that a formula gives is not replaced by a number', () => {
    const { edits, causes, held } = said(inTwoSums(at(11, '5.4', { formula: '=A1*2' })));
    expect([edits, causes]).toEqual([[], []]);
    expect(held[0]).toBe('C11 4.5 改正：原为 5.40，应为 4.50（疑似数字颠倒）？这一格是公式 =A1*2，不以数值代替，请改公式');
  });

  it('a number stored as text becomes one, and what follows from it is no cause', () => {
    const text = at(11, '4.5', { isText: true, text: '4.5' });
    const sum = at(9, '5.25', { formula: '=SUM(C10:C12)' });
    expect(said([identity(sum, [one, text, three]), identity(at(1, ''), [sum, at(21, '1')])], FORMULAS)).toEqual({
      ...NOTHING,
      edits: ['C11 4.5 文本型数字：转换为数字，公式才能把它算进去', 'C1 =C9+C21 测试：补填 10.75'],
      causes: ['C11'],
    });
  });

  it('a formula that leaves a part out is one, and the formula above it moves along', () => {
    const short = at(9, '7.5', { formula: '=SUM(C10:C11)' });
    const grand = at(1, '7.5', { formula: '=C9' });
    expect(said([identity(short, [one, two, three]), identity(grand, [short])])).toEqual({
      ...NOTHING,
      edits: ['C9 =SUM(C10:C12) 测试：原公式 =SUM(C10:C11) 得 7.50，改为 =SUM(C10:C12) 得 9.75'],
      causes: ['C9'],
    });
  });

  it('a total that two sums prove wrong is one', () => {
    const wrong = at(9, '10');
    expect(said([identity(wrong, [one, two, three]), identity(at(1, '9.75'), [wrong])])).toEqual({
      ...NOTHING,
      edits: ['C9 9.75 测试：原为 10.00，应为 9.75'],
      causes: ['C9'],
    });
  });
});

describe('what is said of totals', () => {
  it.each([
    ['10', `C9 9.75 测试：原为 10.00，应为 9.75？${UNDECIDED}`],
    ['—', `C9 9.75 测试：补填 9.75？${UNDECIDED}`],
  ])('%s is left to people where no side is proved', (printed, held) => {
    expect(said([identity(at(9, printed), [one, two, three])])).toEqual({ ...NOTHING, held: [held] });
  });

  it('another table that says otherwise is named, with both cells', () => {
    const elsewhere = at(4, '11', { sheet: '表2' });
    const blank = at(9, '');
    expect(said([identity(blank, [one, two, three]), identity(blank, [elsewhere], 'copy')])).toEqual({
      ...NOTHING,
      held: ['C9 9.75 测试：补填 9.75？所依据的C10“第10行·C栏”与别处不符，改正后再算'],
      notes: ['C9 另一条关系不成立，请核对：表1!C9“第9行·C栏” 9.75 = 表2!C4“第4行·C栏” 11.00'],
    });
  });

  it('a total that another table rounds otherwise is not said to contradict it', () => {
    const blank = at(9, '');
    const elsewhere = at(4, '9.8', { sheet: '表2', places: 1 });
    expect(said([identity(blank, [one, two, three]), identity(blank, [elsewhere], 'copy')]).notes).toEqual([]);
  });

  it('a tail stays, and is said to', () => {
    expect(said([identity(at(9, '9.76'), [one, two, three])])).toEqual({ ...NOTHING, notes: ['C9 与各项计算的结果只差尾数，保持不动'] });
    expect(said([identity(at(9, '9.75'), [one, two, three])])).toEqual(NOTHING);
  });

  it('what is not filled in yet overwrites nothing and fills nothing', () => {
    const parts = columnOf(['1', ''], { row: 1 });
    expect(said([identity(at(1, '299'), columnOf(['', ''], { row: 1 }))]).notes).toEqual(['C1 用来计算的各项都没有填数，此数未改动']);
    expect(said([identity(at(1, '299'), parts, 'sum', { needsAll: true })])).toEqual({
      ...NOTHING,
      notes: ['C1 各项还没有填全，此数未改动'],
    });
    expect(said([identity(at(1, ''), parts, 'sum', { needsAll: true })])).toEqual(NOTHING);
    expect(said([identity(at(1, ''), parts)]).edits).toEqual(['C1 1 测试：补填 1.00']);
  });

  it('nothing is computed from a formula without a result, nor in its place', () => {
    const unknown = at(9, 'pending', { formula: '=FOO(1)' });
    expect(said([identity(unknown, [one, two, three]), identity(at(1, '3'), [unknown]), identity(at(2, ''), [unknown])])).toEqual({
      ...NOTHING,
      refused: ['C2 无法计算：C9“第9行·C栏”的公式还没有计算结果'],
      notes: ['C9 未判断，因为公式 =FOO(1) 没有计算结果，请先在表格软件中计算并保存', 'C1 未判断，因为C9“第9行·C栏”的公式还没有计算结果'],
    });
  });

  it('a difference may be negative', () => {
    expect(said([identity(at(9, ''), [plus(one), minus(two)])]).edits).toEqual(['C9 -1.5 测试：补填 -1.50']);
  });
});

describe('what is said of rates', () => {
  const rate = (printed: string): Figure => at(1, printed, { places: 4 });

  it.each(['1', ''])('over nothing “%s” cannot be computed', (printed) => {
    expect(said([identity(rate(printed), [one, at(21, '0')], 'ratio')])).toEqual({ ...NOTHING, refused: ['C1 无法计算：除数为零'] });
  });

  it('a rate that does not agree is left to people', () => {
    expect(said([identity(rate('0.5'), [one, at(21, '4')], 'ratio')])).toEqual({
      ...NOTHING,
      held: ['C1 0.75 测试：原为 50%，应为 75%？与两个数算出的不符，定不出是比率有误还是其中一个数有误，请核对后再定'],
    });
  });
});

describe('cells that are formatted as text', () => {
  const content = ({ formula, state, value }: Figure): CellContent => ({
    formula: formula ?? null,
    value: state === 'amount' ? Number(value.units) / 10 ** value.scale : null,
    format: '@',
  });

  it('keep a wrong formula, from which nothing is computed', () => {
    const short = at(9, '7.5', { formula: '=SUM(C10:C11)' });
    const facts = [identity(short, [one, two, three]), identity(at(1, ''), [short]), identity(at(2, '7.5'), [short])];
    expect(said(facts, { ...VALUES, contentOf: content })).toEqual({
      ...NOTHING,
      refused: ['C9 公式 =SUM(C10:C11) 有误，但写不成新公式，应得9.75', 'C1 无法计算：C9“第9行·C栏”的公式有误，未能改正'],
      notes: ['C2 未判断，因为C9“第9行·C栏”的公式有误，未能改正'],
    });
  });

  it('get a number in place of a formula', () => {
    expect(said([identity(at(9, ''), [one, two, three])], { ...FORMULAS, contentOf: content })).toEqual({
      ...NOTHING,
      edits: ['C9 9.75 测试：补填 9.75'],
      notes: ['C9 因涉及文本格式的单元格，写成数而不是公式'],
    });
  });
});
