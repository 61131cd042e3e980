import { examine } from '../../src/examination/examine';
import { checkWorkbook } from '../../src/findings/check';
import { together } from '../../src/workbook/together';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { layoutNamed } from '../departments/layouts';
import { makeDepartment } from '../departments/ledger';
import { printDepartment } from '../departments/print';
import { finalAccounts } from './final-set';

const DEPARTMENT = makeDepartment(7, { year: 2022, fund: true, capital: true, own: true });
const FINAL = finalAccounts(DEPARTMENT);
const PUBLISHED = printDepartment(DEPARTMENT, layoutNamed('四川'));

const inOne = (published: Workbook): Workbook => ({
  sheets: [...FINAL.sheets, ...published.sheets].map((sheet, index) => ({ ...sheet, index })),
});
const inTwo = (published: Workbook): Workbook =>
  together([
    { name: '财决.xls', workbook: FINAL },
    { name: '公开.xlsx', workbook: published },
  ]);

/** What relations between the editions hold, and which do not. */
function judged(workbook: Workbook): { readonly held: Map<string, number>; readonly broken: Set<string> } {
  const held = new Map<string, number>();
  const broken = new Set<string>();
  for (const { identity, judgement } of examine(workbook).judged) {
    const { code } = identity.rule;
    if (judgement.verdict === 'mismatch') broken.add(code);
    else if (judgement.verdict === 'equal' || judgement.verdict === 'rounding') held.set(code, (held.get(code) ?? 0) + 1);
  }
  return { held, broken };
}

/** The sheet with each of its amounts doubled: right in itself, and not what the 财决 says. */
function doubled(sheet: Sheet): Sheet {
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => [
      row,
      cells.map((cell) => {
        const { value } = cell;
        const isAmount = value.kind === 'number' && !Number.isInteger(value.number);
        return isAmount ? { ...cell, value: { ...value, number: Math.round(value.number * 200) / 100 } } : cell;
      }),
    ]),
  );
  return { ...sheet, rows };
}

const RELATIONS: readonly (readonly [form: string, codes: readonly string[]])[] = [
  ['收入支出决算总表', ['JS-3201']],
  ['收入决算表', ['JS-3202']],
  ['支出决算表', ['JS-3203']],
  ['财政拨款收入支出决算总表', ['JS-3204']],
  ['一般公共预算财政拨款支出决算表', ['JS-3205', 'JS-1165']],
  ['一般公共预算财政拨款基本支出决算明细表', ['JS-1166', 'JS-3209']],
  ['政府性基金预算财政拨款收入支出决算表', ['JS-3206']],
  ['国有资本经营预算财政拨款', ['JS-3207']],
  ['财政拨款“三公”经费支出决算表', ['JS-3208']],
];

describe.each([
  ['in one workbook', inOne],
  ['in two workbooks, read together', inTwo],
])('the published forms beside the 财决 %s', (_, put) => {
  test('agree with it, each by its relation', () => {
    const workbook = put(PUBLISHED);
    expect(checkWorkbook(workbook).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const { held } = judged(workbook);
    expect(RELATIONS.flatMap(([, codes]) => codes).filter((code) => !held.has(code))).toEqual([]);
  });

  test.each(RELATIONS)('%s that says otherwise is an error', (form, codes) => {
    const isMeant = (sheet: Sheet): boolean =>
      [...sheet.rows.values()].flat().some(({ value }) => value.kind === 'text' && value.text.startsWith(form));
    const changed = PUBLISHED.sheets.map((sheet) => (isMeant(sheet) ? doubled(sheet) : sheet));
    expect(changed.filter((sheet, at) => sheet !== PUBLISHED.sheets[at]).length).toBeGreaterThan(0);
    const { broken } = judged(put({ sheets: changed }));
    expect(codes.filter((code) => !broken.has(code))).toEqual([]);
  });
});
