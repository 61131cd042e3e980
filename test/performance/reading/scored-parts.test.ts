import type { MoneyBlock } from '../../../src/performance/form';
import { readScoredParts } from '../../../src/performance/reading/scored-parts';
import { mergeAt } from '../../../src/performance/reading/text-grid';
import { gridOf, shownFigure } from './read-out';

const AREA = { top: 0, left: 0, bottom: 20, right: 5 };
const MONEY = { headerRow: 0, rows: [{ row: 1 }, { row: 2 }] } as unknown as MoneyBlock;

/** Each part that is read below the money, which ends in row 3: row, label, points, score. */
function parts(text: string, money: MoneyBlock | null = MONEY, bottom = 20): string[] {
  return readScoredParts(gridOf(`金额\n总额\n其他\n${text}`), AREA, money, bottom).map(({ row, label, weight, score }) =>
    [row + 1, label, shownFigure(weight), shownFigure(score)].join(' '),
  );
}

const HEADER = '资金管理情况||分值|得分';

test('lines below points and scores of their own are parts', () => {
  expect(parts(`${HEADER}\n|安排科学性|3|2.5\n|拨付合规性|4|`)).toEqual(['5 安排科学性 3@C5 2.5@D5', '6 拨付合规性 4@C6 blank@D6']);
});

test('a line without points, or with words in their place, is none', () => {
  expect(parts(`${HEADER}\n|安排科学性||2.5\n|拨付合规性|见说明|4\n|使用规范性|5|5`)).toEqual(['7 使用规范性 5@C7 5@D7']);
});

test('they end with the goals, and with a line without a label', () => {
  expect(parts(`${HEADER}\n|安排科学性|3|2.5\n年度总体目标|整治|4|4\n|使用规范性|5|5`)).toEqual(['5 安排科学性 3@C5 2.5@D5']);
  expect(parts(`${HEADER}\n|安排科学性|3|2.5\n||4|4\n|使用规范性|5|5`)).toEqual(['5 安排科学性 3@C5 2.5@D5']);
});

test('goals that have points and a score themselves are a part, of their label', () => {
  expect(parts('年度目标：|预期|分值|得分\n|整治渠道|20|19\n||5|5')).toEqual(['5 年度目标 20@C5 19@D5', '6 年度目标 5@C6 5@D6']);
});

test('scores may stand left of the points', () => {
  expect(parts('资金管理||得分|分值\n|安排科学性|2.5|3')).toEqual(['5 安排科学性 3@D5 2.5@C5']);
});

test('there are none without both captions, without money, among it, or below the head', () => {
  expect(parts('资金管理||分值|\n|安排科学性|3|2.5')).toEqual([]);
  expect(parts('资金管理|||得分\n|安排科学性|3|2.5')).toEqual([]);
  expect(parts(`${HEADER}\n|安排科学性|3|2.5`, null)).toEqual([]);
  expect(parts(`${HEADER}\n|安排科学性|3|2.5`, { headerRow: 3, rows: [] } as unknown as MoneyBlock)).toEqual([]);
  expect(parts(`${HEADER}\n|安排科学性|3|2.5`, MONEY, 3)).toEqual([]);
  expect(parts(`${HEADER}\n|安排科学性|3|2.5`, MONEY, 4)).toHaveLength(1);
});

test('they are named in messages as other scores are', () => {
  const [part] = readScoredParts(gridOf(`金额\n总额\n其他\n${HEADER}\n|安排科学性|3|2.5`), AREA, MONEY, 20);
  expect([part?.weight, part?.score].map((each) => `${each?.rowLabel ?? ''}·${each?.columnLabel ?? ''}`)).toEqual([
    '安排科学性·分值',
    '安排科学性·得分',
  ]);
});

test('a merged area covers the places on its edges, and none beyond', () => {
  const { sheet } = gridOf('甲|乙|丙|丁\n戊|己|<|庚\n辛|^|<|壬\n癸|子|丑|寅');
  const covered = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (mergeAt(sheet, row, column) ? 1 : 0)).join(''));
  expect(covered).toEqual(['0000', '0110', '0110', '0000']);
});
