import type { MoneyUnit } from '../../src/amount/unit';
import { judge } from '../../src/identities/judge';
import { localise, type Localisation } from '../../src/identities/localise';
import { columnOf, figure, identity } from './figures';

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
