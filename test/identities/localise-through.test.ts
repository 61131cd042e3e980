import { toPlain } from '../../src/amount/decimal';
import { Derivation } from '../../src/identities/derivation';
import { localiseThrough } from '../../src/identities/localise-through';
import { figure, identity } from './figures';
import { judged } from './localised';

describe('mistakes below formulas', () => {
  // 合计 is added up by its formula from three lines, of which the last is typed wrongly: 64.5 for 46.5.
  const lines = ['120', '33.2', '64.5'].map((text, at) => figure(text, { row: at + 2 }));
  const total = figure('217.7', { row: 1, formula: '=SUM(A3:A5)' });
  const sum = identity(total, lines);
  const derivation = new Derivation();
  derivation.define(total, sum);
  const repeated = [1, 2].map((table) => identity(figure('199.7', { sheet: `副表${table}` }), [total], 'copy'));
  const said = lines.map((line, at) => identity(figure(['120', '33.2', '46.5'][at] as string, { sheet: '明细', row: at }), [line], 'copy'));

  it('are found in the cells that a total is added up from, and settle all that the total was to agree with', () => {
    const { broken, intact } = judged([...repeated, ...said, sum]);
    const { causes, doubts, following } = localiseThrough(broken, intact, derivation);
    expect(causes.map(({ cell, suggested }) => [cell.row, toPlain(suggested)])).toEqual([[4, '46.5']]);
    expect(causes[0]?.settles.map((each) => each.identity)).toEqual(expect.arrayContaining([...repeated, said[2]]));
    expect([doubts, following]).toEqual([[], []]);
  });

  it('bear witness once where two identities, written out, are the same one', () => {
    const copies = [1, 2].map(() => identity(figure('199.7', { sheet: '副表' }), [total], 'copy'));
    const { broken, intact } = judged([...copies, ...said.slice(0, 2)]);
    const [doubt] = localiseThrough(broken, intact, derivation).doubts;
    expect(doubt?.broken.map((each) => each.identity)).toEqual(copies);
    expect(doubt?.candidates.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['副表', 0],
      ['表1', 4],
    ]);
  });

  it('are not proved by two that are the same one, though nothing but one cell is left', () => {
    const copies = [1, 2].map(() => identity(figure('199.7', { sheet: '副表' }), [total], 'copy'));
    const sure = identity(figure('199.7', { sheet: '附表' }), [figure('199.7', { sheet: '副表' })], 'copy');
    const { broken, intact } = judged([...copies, ...said.slice(0, 2), sure]);
    const { causes, doubts } = localiseThrough(broken, intact, derivation);
    expect(causes).toEqual([]);
    expect(doubts.map(({ candidates }) => candidates.map(({ row }) => row))).toEqual([[4]]);
  });

  it('are not looked for where a total of formulas holds', () => {
    const part = figure('153.2', { row: 9, formula: '=A3+A4' });
    const both = derivation.with([{ target: part, by: identity(part, lines.slice(0, 2)) }]);
    const confirmed = identity(figure('153.2', { sheet: '副表3' }), [part], 'copy');
    const found = (...identities: Parameters<typeof judged>[0]): unknown => {
      const { broken, intact } = judged(identities);
      return localiseThrough(broken, intact, both).causes.map(({ cell, suggested }) => [cell.row, toPlain(suggested)]);
    };
    // 120 for 102 would do as well as 64.5 for 46.5.
    expect(found(...repeated)).toEqual([]);
    expect(found(...repeated, confirmed)).toEqual([[4, '46.5']]);
  });

  it('are none where a formula was only read in another way than it is written', () => {
    const late = { ...sum, target: { ...total, value: figure('300').value } };
    const { broken, intact } = judged([late]);
    const found = localiseThrough(broken, intact, derivation);
    expect(found.following.map((each) => each.identity)).toEqual([late]);
    expect([found.causes, found.doubts]).toEqual([[], []]);
  });
});
