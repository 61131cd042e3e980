import { toPlain } from '../../src/amount/decimal';
import { cellName } from '../../src/workbook/address';
import { scorableIn, scoreWorkbook } from '../../src/writing/score-workbook';
import { fixture, sheetOf, type FixtureCell } from '../performance/fixture';

/** A form without its rate, its scores for money and its total; with cells changed by their names. */
function scored(cells: Readonly<Record<string, FixtureCell>>, overwrite = false) {
  const all: Readonly<Record<string, FixtureCell>> = { G6: null, H6: null, E25: null, ...cells };
  const sheet = sheetOf(fixture('jining-2020-12'), {
    change: (cell, row, column) => (Object.hasOwn(all, cellName({ row, column })) ? (all[cellName({ row, column })] ?? null) : cell),
    index: 0,
  });
  const { plan, unwritten, judgement } = scoreWorkbook(scorableIn({ sheets: [sheet] }), { write: 'values', overwrite });
  return {
    edits: plan.edits.map((edit) => `${cellName(edit)} ${String(edit.after.value)}`),
    unwritten: unwritten.map((one) => `${cellName(one)} ${one.reason}`),
    judgement: judgement.map(({ low, high }) => `${toPlain(low)}–${toPlain(high)}`),
  };
}

test('amounts that agree are scored, and the total follows', () => {
  const { edits, unwritten } = scored({});
  expect(edits.slice(0, 2)).toEqual(['G6 0.999', 'H6 9.99']);
  expect(edits.at(-1)).toMatch(/^E25 /);
  expect(unwritten).toEqual([]);
});

test('a sum of funds that does not hold leaves rate, score and total unwritten, and says at which cell to look', () => {
  const { edits, unwritten } = scored({ E6: 9.39 });
  expect(edits.filter((edit) => /^[GHE](?:6|25) /.test(edit))).toEqual([]);
  expect(unwritten[0]).toMatch(/^G6 E6“年度资金总额·.*”与有关的数不相符，请先改正，再填执行率$/);
  expect(unwritten[1]).toMatch(/^H6 E6.*再填执行率得分$/);
  expect(unwritten[2]).toMatch(/^E25 还有1项得分/);
});

test('a score that stands beside doubted amounts counts as it is', () => {
  const { edits, unwritten } = scored({ E6: 9.39, H6: 5 }, true);
  expect(edits.filter((edit) => edit.startsWith('H6'))).toEqual([]);
  expect(edits.some((edit) => edit.startsWith('E25'))).toBe(true);
  expect(unwritten.some((one) => one.startsWith('H6 E6'))).toBe(true);
});

test('a rate that stands wrong beside amounts that agree does not make these doubtful', () => {
  const { edits, unwritten } = scored({ G6: 0.5 }, true);
  expect(edits).toContain('G6 0.999');
  expect(unwritten.filter((one) => one.includes('不相符'))).toEqual([]);
});

test('a total whose parts are not broken down says nothing against itself', () => {
  const zeros = Object.fromEntries(['C', 'D', 'E'].flatMap((column) => [7, 8, 9].map((row) => [`${column}${String(row)}`, 0])));
  const { edits, unwritten } = scored(zeros);
  expect(edits.slice(0, 2)).toEqual(['G6 0.999', 'H6 9.99']);
  expect(unwritten).toEqual([]);
});
