import { checkPerformanceForms } from '../../src/performance/check-forms';
import { ownProfile, readOwnProfile, writeOwnProfile } from '../../src/performance/own-profile';
import type { BandEdges, ScoringProfile } from '../../src/performance/profile';
import { scoreForm } from '../../src/performance/score';
import { cellName } from '../../src/workbook/address';
import { wordsOf } from '../../src/workbook/sentence';
import type { FixtureCell } from './fixture';
import { layout } from './layouts';
import { formOf, formOn, methodFor, only, profile, type Row, sheetWith, words } from './made-form';

const NATIONAL = profile('national');

describe('the edge between two bands', () => {
  const ranges = (bandEdges: BandEdges): string[] =>
    ['达成年度指标', '部分达成年度指标', '未完成'].map((actual) =>
      words(scoreForm(formOf('显著', actual), { ...NATIONAL, bandEdges }).indicators[0]?.proposal),
    );

  test.each<[BandEdges, string[]]>([
    ['upper', ['8–10', '6–7.99', '0–5.99']],
    ['lower', ['8.01–10', '6.01–8', '0–6']],
    ['both', ['8–10', '6–8', '0–6']],
  ])('%s', (edges, expected) => {
    expect(ranges(edges)).toEqual(expected);
  });

  test('stays whole where the points are less than the last decimal', () => {
    expect(words(scoreForm(formOf('显著', '部分达成年度指标', 0.01), NATIONAL).indicators[0]?.proposal)).toBe('0.006–0.008');
  });

  test('is kept by an own profile, and was both in those kept before', () => {
    const own = ownProfile({ ...NATIONAL, name: '本县办法', executionPoints: null, reverse: 'excess', bandEdges: 'lower' });
    const read = readOwnProfile(writeOwnProfile(own));
    expect(read).toMatchObject({ kind: 'profile', profile: { bandEdges: 'lower', reverse: 'excess' } });
    const { bandEdges: _, ...older } = JSON.parse(writeOwnProfile(own)) as Record<string, unknown>;
    expect(readOwnProfile(JSON.stringify(older))).toMatchObject({ kind: 'profile', profile: { bandEdges: 'both' } });
    expect(readOwnProfile(JSON.stringify({ ...older, bandEdges: 'none' }))).toEqual({
      kind: 'refused',
      reason: '本单位的评分办法无法使用：“两档相接处”应为三种归法之一',
    });
  });
});

describe('one form is rounded in one way', () => {
  const told = (rows: readonly Row[], by: ScoringProfile = NATIONAL): { readonly cells: string[]; readonly message: string } => {
    const form = formOn(sheetWith(rows));
    const profiles = methodFor(form, by);
    const found = checkPerformanceForms([form], { profiles }).remarks.filter(({ rule }) => rule.code === 'JS-P09');
    return {
      cells: found.flatMap((one) => [
        cellName({ row: one.row ?? 0, column: one.column ?? 0 }),
        ...one.related.map((place) => cellName(place)),
      ]),
      message: wordsOf(found[0]?.message ?? ''),
    };
  };

  test('two decimals throughout need no word', () => {
    expect(
      told([
        ['≥7次', '6次', 10, 8.57],
        ['≥9次', '8次', 10, 8.89],
        ['≥3次', '3次', 70, 70],
      ]).cells,
    ).toEqual([]);
  });

  test('another way throughout is named once', () => {
    const { cells, message } = told([
      ['≥7次', '6次', 10, 8.6],
      ['≥9次', '8次', 10, 8.9],
      ['≥3次', '3次', 70, 70],
    ]);
    expect(cells).toEqual(['G6', 'G7']);
    expect(message).toContain('四舍五入保留一位小数');
  });

  test('where no single way explains all, the odd one is told', () => {
    const { cells, message } = told([
      ['≥7次', '6次', 10, 8.57],
      ['≥9次', '8次', 10, 8.89],
      ['≥11次', '10次', 70, 63],
    ]);
    expect(cells).toEqual(['G8']);
    expect(message).toContain('没有一种取整方式能说明表内全部得分：多数按四舍五入保留两位小数');
  });
});

test('finished after the day that was set, with full points and without a reason, is told', () => {
  const form = formOn(
    sheetWith([
      ['2023年10月底前', '2023年12月', 10, 10],
      ['≥3次', '3次', 80, 80],
    ]),
  );
  const late = checkPerformanceForms([form]).remarks.filter(({ row, severity }) => row === 5 && severity !== 'info');
  expect(late).toEqual([expect.objectContaining({ rule: expect.objectContaining({ code: 'JS-P19' }) as unknown })]);
  // With the value that was set and the one that was reached.
  expect(late[0]?.related.map((place) => cellName(place))).toEqual(expect.arrayContaining(['D6', 'E6']));
});

test('what a group has too much is not told again of the whole', () => {
  const codes = (changed: (cell: FixtureCell, row: number, column: number) => FixtureCell): string[] =>
    checkPerformanceForms([only(layout('bridging-2022'), changed)]).remarks.map(({ rule }) => rule.code);
  expect(codes((cell, row, column) => (row === 12 && column === 5 ? 26 : cell))).toEqual(['JS-P10', 'JS-P20']);
  // Where the label is wrong, the whole is right.
  expect(codes((cell) => (cell === '产出指标（50分）' ? '产出指标（56分）' : cell))).toEqual(['JS-P10']);
});
