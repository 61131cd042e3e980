import { ECONOMIC_CODES } from '../../src/forms/economic-codes';
import type { FormDeclaration } from '../../src/forms/form';
import { CODES_BY_NAME, FUNCTION_NAMES } from '../../src/forms/function-codes';
import { FUNCTIONAL_CLASSES } from '../../src/forms/functional-classes';
import { CLASS_LINES } from '../../src/forms/printed-classes';
import { FORMS } from '../../src/forms/registry';
import { EXTRA_FORMS, RELATIONS } from '../../src/forms/relations';
import { rulesOf } from '../../src/forms/rules-of';
import { codesOf, wordsOf } from '../../src/tables/print/words';
import type { ColumnSpec } from '../../src/tables/column-axis';
import type { LaneSpec } from '../../src/tables/table';

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) < at);
const isText = (each: unknown): boolean => typeof each === 'string' && each.trim() !== '';
/** Columns of any form: a sum that wants all of its parts may be shared with a form that lacks some of them. */
const ANY_COLUMN = new Set(
  FORMS.flatMap(({ bodies }) => bodies.flatMap(({ lanes }) => lanes.flatMap(({ columns }) => columns.map(({ key }) => key)))),
);
const leaves = (columns: readonly ColumnSpec[]): readonly string[] => columns.map(({ key }) => key);

/** What a lane names that it does not have, or has under no name. */
function faultsOf(lane: LaneSpec): string[] {
  const columns = leaves(lane.columns);
  const lines = lane.rows.kind === 'listed' ? lane.rows.lines : [];
  const keys = lines.map(({ key }) => key);
  const lineSums = lane.rows.kind === 'listed' ? lane.rows.sums : [];
  return [
    ...twice(columns).map((key) => `column ${key} twice`),
    ...twice(keys).map((key) => `line ${key} twice`),
    ...lane.columns.flatMap(({ key, captions, family }) =>
      isText(key) && captions.every(isText) && (captions.length > 0 || family !== undefined) ? [] : [`column ${key} has no caption`],
    ),
    ...lines.flatMap(({ key, names, kind, of }) => {
      const isWhole = isText(key) && names.length > 0 && names.every(isText) && ['item', 'line', 'total', 'part'].includes(kind);
      return isWhole && (of === undefined || keys.includes(of)) ? [] : [`line ${key} is not whole`];
    }),
    ...lineSums.flatMap(({ target, plus }) => [target, ...plus].filter((key) => key !== 'items' && !keys.includes(key))),
    ...lineSums.flatMap(({ target, plus }) => (plus.length > 0 ? [] : [`${target} of nothing`])),
    ...(lane.across ?? []).flatMap(({ target, plus, minus = [], or = [], wantsAll }) =>
      [target, ...plus, ...minus, ...or.flat()].filter((key) => !(wantsAll ? ANY_COLUMN.has(key) : columns.includes(key))),
    ),
    ...(lane.across ?? []).flatMap(({ target, plus }) => (plus.length > 0 ? [] : [`${target} of nothing`])),
    ...(lane.within ?? []).flatMap(({ part, whole }) => [part, whole].filter((key) => !columns.includes(key))),
    ...(lane.openSum === undefined || columns.includes(lane.openSum) ? [] : [lane.openSum]),
  ];
}

describe.each(FORMS.map((form): [string, FormDeclaration] => [form.title, form]))('%s', (_, form) => {
  test('names every line and column that it counts with, and each once', () => {
    for (const { lanes, ties = [] } of form.bodies) {
      expect(lanes.flatMap(faultsOf)).toEqual([]);
      const rows = lanes.flatMap(({ key, rows: axis }) => (axis.kind === 'listed' ? axis.lines.map((line) => `${key}.${line.key}`) : []));
      const named = ties.flatMap(({ target, sums }) => [target, ...sums.flat()]);
      expect(named.filter((part) => !rows.includes(part))).toEqual([]);
      expect(ties.filter(({ sums }) => sums.length === 0 || sums.some((parts) => parts.length === 0))).toEqual([]);
    }
  });

  test('has layouts that are told apart, and prints that have captions', () => {
    expect(twice(form.variants.map(({ id }) => id))).toEqual([]);
    for (const { id, description, seen, print } of form.variants) {
      expect([id, description, seen].every(isText)).toBe(true);
      const columns =
        print && 'columns' in print ? (print.columns as readonly { key?: unknown; caption?: unknown; width?: unknown }[]) : [];
      const known = form.bodies.flatMap(({ lanes }) => lanes.flatMap((lane) => leaves(lane.columns)));
      const odd = columns.filter(
        ({ key, width }) => key !== undefined && !(known.includes(String(key)) && (width === undefined || Number(width) > 0)),
      );
      expect([id, odd]).toEqual([id, []]);
    }
  });

  test('has rules that say what they are', () => {
    const rules = rulesOf(form);
    expect(
      rules.filter(
        ({ code, title, statement, source, severity }) => !/^JS-\d{4}$/.test(code) || ![title, statement, source, severity].every(isText),
      ),
    ).toEqual([]);
  });
});

test('rules are found wherever a declaration holds them, and nothing else is taken for one', () => {
  const own = { code: 'JS-1', form: '', title: '', statement: '', source: '', severity: 'error' as const };
  expect(rulesOf({ bodies: [{ own }], pattern: /x/, none: null, text: 'JS-2' })).toEqual([own]);
  expect(
    rulesOf([
      { code: 'JS-1', statement: '' },
      { code: 'JS-1', severity: '' },
      { statement: '', severity: '' },
    ]),
  ).toEqual([]);
});

test('relations go by the codes of their rules, and name forms that there are', () => {
  const codes = RELATIONS.map(({ rule }) => rule.code);
  expect(codes).toEqual([...codes].sort());
  const known = new Set([...FORMS.map(({ key }) => key), ...FORMS.flatMap(({ finalNumber }) => finalNumber ?? [])]);
  const named = RELATIONS.flatMap((relation): readonly { readonly form: string }[] =>
    relation.kind === 'parts' ? [relation.target, ...relation.terms] : [relation.target, relation.term],
  );
  expect(named.filter(({ form }) => !known.has(form))).toEqual([]);
  expect([...EXTRA_FORMS].filter((key) => !known.has(key))).toEqual([]);
  for (const { key, finalNumber, isExtra } of FORMS) {
    expect([key, EXTRA_FORMS.has(key)]).toEqual([key, isExtra === true]);
    if (finalNumber !== undefined) expect(EXTRA_FORMS.has(finalNumber)).toBe(true);
  }
});

test('functional classes go by their codes, and each name is of one of them', () => {
  const codes = FUNCTIONAL_CLASSES.map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());
  expect(FUNCTIONAL_CLASSES.filter(({ names }) => names.length === 0 || !names.every(isText))).toEqual([]);
  expect(twice(FUNCTIONAL_CLASSES.flatMap(({ names }) => names))).toEqual([]);
});

test('a 总表 lists the classes of its year, by the names of that year', () => {
  const listed = (year: number): string[] =>
    CLASS_LINES.flatMap(({ printed, names, classCode }) => {
      if (!printed || (printed.since ?? 0) > year) return [];
      return [`${classCode ?? ''}${(printed.words && wordsOf(printed.words, year)) ?? names[0] ?? ''}`];
    });
  const [before, after] = [listed(2018), listed(2021)];
  expect(before).toHaveLength(24);
  expect(after.filter((each) => !before.includes(each))).toEqual([
    '207文化旅游体育与传媒支出',
    '210卫生健康支出',
    '215资源勘探工业信息等支出',
    '220自然资源海洋气象等支出',
    '224灾害防治及应急管理支出',
    '234抗疫特别国债安排的支出',
  ]);
  expect(before.filter((each) => !after.includes(each))).toEqual([
    '207文化体育与传媒支出',
    '210医疗卫生与计划生育支出',
    '215资源勘探信息等支出',
    '220国土海洋气象等支出',
  ]);
});

test('codes of 支出功能分类 and their names', () => {
  expect(
    [...FUNCTION_NAMES].filter(
      ([code, names]) =>
        !/^\d{3}(\d\d){0,2}$/.test(code) || names.length === 0 || names.some((name) => !isText(name) || /[\s\d/]/.test(name)),
    ),
  ).toEqual([]);
  expect(FUNCTION_NAMES.get('2299901')).toEqual(['其他支出']);
  expect(CODES_BY_NAME.get('行政运行')?.length).toBeGreaterThan(10);
  expect(CODES_BY_NAME.get('教育支出')).toEqual(['205']);
});

test('codes of 支出经济分类 and their names, by year', () => {
  expect(ECONOMIC_CODES.filter(({ code, name }) => !/^\d{3}(\d\d)?$/.test(code) || !isText(name) || /[\s|]/.test(name))).toEqual([]);
  const named = (code: string, year: number | null): string[] =>
    codesOf(ECONOMIC_CODES, year).flatMap((each) => (each.code === code ? [each.name] : []));
  expect([named('301', 2019), named('30101', 2019), named('30103', null)]).toEqual([['工资福利支出'], ['基本工资'], ['奖金']]);
  expect([named('30399', 2020), named('30399', 2021), named('30399', null)]).toEqual([
    ['其他个人和家庭的补助支出'],
    ['其他对个人和家庭的补助'],
    ['其他对个人和家庭的补助'],
  ]);
  expect([named('39906', 2020), named('39906', 2021), named('39909', 2020), named('39909', 2021)]).toEqual([
    ['赠与'],
    [],
    [],
    ['经常性赠与'],
  ]);
});
