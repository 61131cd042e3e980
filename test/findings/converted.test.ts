import { checkWorkbook } from '../../src/findings/check';
import type { Finding } from '../../src/findings/finding';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { makeDepartment } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const YUAN = printDepartment(makeDepartment(12, { codes: 16 }), layoutNamed('云南'));

/** Amounts as 万元 with two decimals, multiplied by 10,000. Whole numbers below a hundred are 行次 and codes, not amounts. */
function converted(workbook: Workbook): Workbook {
  const cell = (each: Cell): Cell => {
    const { value } = each;
    if (value.kind !== 'number' || (value.number < 100 && Number.isInteger(value.number))) return each;
    return { ...each, value: { kind: 'number', number: Math.round(value.number / 100) * 100 } };
  };
  return {
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(cell)])) })),
  };
}

const told = (workbook: Workbook): Finding[] => checkWorkbook(workbook).findings.filter(({ severity }) => severity !== 'info');

describe('amounts in 元 that were made from 万元', () => {
  it('are told once, with every difference that the conversion explains', () => {
    expect(told(YUAN)).toEqual([]);
    const findings = told(converted(YUAN));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['JS-0003', 'warning']]);
    expect(findings[0]?.message).toMatch(/疑由保留两位小数的万元换算而来，\d+ 条勾稽关系的差额可由此解释/);
    expect(findings[0]?.related.length).toBeGreaterThan(5);
  });

  it('hide no difference that the conversion does not explain', () => {
    const workbook = converted(YUAN);
    const sheet = workbook.sheets[0];
    const [row = 0, cells = []] =
      [...(sheet?.rows ?? [])].find(([, each]) => each.some(({ value }) => value.kind === 'text' && value.text === '总计')) ?? [];
    const total = cells.find(({ value }) => value.kind === 'number' && value.number > 100);
    if (!sheet || !total || total.value.kind !== 'number') throw new Error('没有总计');
    const findings = told(withCell(workbook, sheet.name, row, total.column, { kind: 'number', number: total.value.number + 900_000 }));
    expect(findings.some(({ rule, severity }) => rule !== 'JS-0003' && severity === 'error')).toBe(true);
  });

  it('are mistakes where one amount of the form is to the 分', () => {
    const workbook = converted(YUAN);
    const sheet = workbook.sheets[0];
    const place = [...(sheet?.rows.values() ?? [])].flat().find(({ value }) => value.kind === 'number' && value.number > 100_000);
    if (!sheet || place?.value.kind !== 'number') throw new Error('没有金额');
    const { row, column, value } = place;
    const findings = told(withCell(workbook, sheet.name, row, column, { kind: 'number', number: value.number + 0.37 }));
    expect(findings.some(({ rule, severity, sheet: on }) => rule !== 'JS-0003' && severity === 'error' && on === sheet.name)).toBe(true);
  });
});
