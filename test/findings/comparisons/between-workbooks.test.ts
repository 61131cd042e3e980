import type { Compared } from '../../../src/findings/comparisons/compared';
import { compareWithLastYear } from '../../../src/findings/comparisons/last-year';
import { withoutCopies } from '../../../src/findings/comparisons/joined-units';
import { compareWithParts } from '../../../src/findings/comparisons/parts';
import type { Figure } from '../../../src/identities/figure';
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

describe('JS-4313: two workbooks under one name', () => {
  const amounts = (first: number): Map<string, Figure> =>
    new Map(
      Array.from({ length: 12 }, (_, at) => [`30${at + 10}.amount`, figure(`${first + at}.25`, { row: at, rowLabel: `30${at + 10}` })]),
    );
  const workbook = (organisation: string, values: ReadonlyMap<string, Figure>): Compared => ({
    ...printed(2023, '1.00', null, organisation),
    forms: [{ key: 'T6', title: '基本支出决算表', sheet: '表6', amounts: values }],
  });
  const units = [
    { file: '甲镇/决算.xlsx', compared: workbook('中心幼儿园', amounts(100)) },
    { file: '乙镇/决算.xlsx', compared: workbook('中心 幼儿园', amounts(400)) },
    { file: '丙镇.xlsx', compared: workbook('丙镇', amounts(800)) },
  ];
  const total = (...firsts: readonly number[]): Compared => {
    const sum = firsts.reduce((all, one) => all + one, 0);
    const rows = Array.from({ length: 12 }, (_, at): [string, Figure] => [
      `30${at + 10}.amount`,
      figure(`${sum + firsts.length * at + firsts.length / 4}`, { row: at, rowLabel: `30${at + 10}` }),
    ]);
    return workbook('某县', new Map(rows));
  };
  const said = (whole: Compared) => compareWithParts(whole, units).findings.map(({ rule, message }) => `${rule} ${message}`);

  test('are two units where both are in the total', () => {
    expect(said(total(100, 400, 800))).toEqual([]);
  });

  test('are one unit twice where the total has one of them, and that one counts', () => {
    expect(said(total(400, 800))).toEqual([expect.stringMatching(/^JS-4313 .*只取 乙镇/)]);
    expect(said(total(100, 800))).toEqual([expect.stringMatching(/^JS-4313 .*只取 甲镇/)]);
  });
});

test('last year’s tables in two formats are one unit', () => {
  const rows = Array.from({ length: 12 }, (_, at): [string, Figure] => [`30${at}.amount`, figure(`${at + 7}.5`, { row: at })]);
  const unit = (file: string, values: readonly (readonly [string, Figure])[]) => ({
    file,
    compared: { ...printed(2022, '1.00'), forms: [{ key: 'T6', title: '基本支出决算表', sheet: '表6', amounts: new Map(values) }] },
  });
  const other = rows.map(([name, one], at): [string, Figure] => [name, at === 3 ? figure('99.00') : one]);
  expect(withoutCopies([unit('a.xlsx', rows), unit('a.pdf', rows)]).map(({ file }) => file)).toEqual(['a.xlsx']);
  expect(withoutCopies([unit('a.xlsx', rows), unit('b.xlsx', other)])).toHaveLength(2);
});
