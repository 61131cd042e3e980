import type { Compared } from '../../../src/findings/comparisons/compared';
import { compareWithLastYear } from '../../../src/findings/comparisons/last-year';
import { compareWithParts } from '../../../src/findings/comparisons/parts';
import { figure } from '../../identities/figures';

/** A workbook of “三公”经费 with what it prints of this year and of last year. */
function printed(year: number, final: string, previous: string | null = null, organisation = '某县水务局'): Compared {
  const amounts = new Map([['final.total', figure(final)], ...(previous === null ? [] : [['previous.total', figure(previous)] as const])]);
  return {
    organisation,
    year,
    operation: new Map(),
    said: [],
    forms: [{ key: 'SG', title: '“三公”经费支出决算表', sheet: '表1', amounts }],
  };
}

const LAST = { file: '上年.xlsx', compared: printed(2022, '31.50') };

test('JS-4302: what is printed of last year is what last year printed', () => {
  expect(compareWithLastYear(printed(2023, '30.00', '31.50'), LAST)).toMatchObject({ findings: [], judged: 1 });
  expect(compareWithLastYear(printed(2023, '30.00', '35.10'), LAST).findings.map(({ rule }) => rule)).toEqual(['JS-4302']);
});

test('JS-4304: a workbook that is not of last year is not compared, and the reason names both years', () => {
  const { findings, notRun, judged } = compareWithLastYear(printed(2024, '30.00', '35.10'), LAST);
  expect({ findings, judged }).toEqual({ findings: [], judged: 0 });
  expect(notRun).toEqual([
    { rule: 'JS-4304', sheet: '表1', cell: null, reason: '本年是 2024 年度，上年.xlsx 是 2022 年度，不是上年，没有比较' },
  ]);
  expect(compareWithLastYear(printed(2022, '30.00', '35.10'), LAST).notRun.map(({ rule }) => rule)).toEqual(['JS-4304']);
  const undated = { ...printed(2023, '30.00', '35.10'), year: null };
  expect(compareWithLastYear(undated, LAST).findings.map(({ rule }) => rule)).toEqual(['JS-4302']);
});

test('JS-4313: a unit that hands in twice counts once', () => {
  const unit = (file: string) => ({ file, compared: printed(2023, '30.00') });
  const rules = (files: readonly string[]) =>
    compareWithParts(printed(2023, '30.00', null, '某县'), files.map(unit)).findings.map(({ rule }) => rule);
  expect(rules(['甲.xlsx'])).toEqual([]);
  expect(rules(['甲.xlsx', '甲 (2).xlsx'])).toEqual(['JS-4313']);
});
