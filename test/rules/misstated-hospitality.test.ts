import { checkWorkbook } from '../../src/findings/check';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { layoutNamed } from '../departments/layouts';
import { makeDepartment } from '../departments/ledger';
import { printDepartment } from '../departments/print';

const PRINTED = printDepartment(makeDepartment(7, { year: 2022, fund: true, capital: true, own: true }), layoutNamed('上海'));
const TITLE = '财政拨款“三公”经费支出决算表';

/** The workbook with the “三公” form's amounts multiplied, and its unit called otherwise. */
function hospitality(factor: number, unit: string): Workbook {
  const cell = (one: Cell): Cell => {
    const { value } = one;
    if (value.kind === 'number' && !Number.isInteger(value.number))
      return { ...one, value: { ...value, number: Math.round(value.number * factor * 100) / 100 } };
    return value.kind === 'text' ? { ...one, value: { ...value, text: value.text.replace('万元', unit) } } : one;
  };
  const changed = (sheet: Sheet): Sheet => ({ ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(cell)])) });
  return { sheets: PRINTED.sheets.map((sheet) => (sheet.name === TITLE ? changed(sheet) : sheet)) };
}

function told(workbook: Workbook): string[] {
  return checkWorkbook(workbook)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet} ${cell ?? ''}`);
}

test('a “三公” form in 万元 like the others says nothing', () => {
  expect(told(hospitality(1, '万元'))).toEqual([]);
});

test.each([
  ['converted to 元 and called so is in another unit than its set', 10000, '元', `warning JS-2009 ${TITLE} L3`],
  ['in 万元 that is called 元 has its unit wrong, where the unit is written', 1, '元', `error JS-2009 ${TITLE} L3`],
  ['in 元 that is called 万元 spends more than the whole department', 10000, '万元', `error JS-3219 ${TITLE} B7`],
])('one %s: one finding', (_, factor, unit, finding) => {
  expect(told(hospitality(factor, unit))).toEqual([finding]);
});
