import { checkWorkbook } from '../../src/findings/check';
import type { Finding } from '../../src/findings/finding';
import { makeDepartment } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { recognise } from '../../src/recognise/recognise';
import { FORMS } from '../../src/forms/registry';
import type { RecognisedForm } from '../../src/forms/recognised';
import { withCell } from '../workbook/grid';
import type { Workbook } from '../../src/workbook/workbook';
import { singleRun } from '../../src/tables/by-code';

const clean = printDepartment(makeDepartment(3, { year: 2023, own: true }), layoutNamed('曾都'));

function formOf(key: string): RecognisedForm {
  const form = recognise(clean, FORMS).forms.find((one) => one.declaration.key === key);
  if (!form) throw new Error(`没有 ${key}`);
  return form;
}

function errors(workbook: Workbook): Finding[] {
  return checkWorkbook(workbook).findings.filter((finding) => finding.severity === 'error');
}

/** The coded rows of 支出决算表 as they stand on the sheet. */
function rowsOfExpenditure(): { row: number; code: string; filled: number }[] {
  const lane = singleRun(formOf('T3').body);
  if (!lane) throw new Error('不是编码行');
  return lane.rows.map(({ row, code, figures }) => ({ row, code, filled: figures.filter(({ value }) => value.units !== 0n).length }));
}

test('the department is clean', () => {
  expect(errors(clean)).toEqual([]);
});

test('a row that is missing is one error, not one in each column', () => {
  const rows = rowsOfExpenditure();
  const sisters = (code: string): number => rows.filter((row) => row.code.length === 7 && row.code.startsWith(code.slice(0, 5))).length;
  const gone = rows.find(({ code, filled }) => code.length === 7 && filled >= 3 && sisters(code) > 1);
  if (!gone) throw new Error('没有这样的行');
  const { sheet } = formOf('T3');
  const without: Workbook = {
    sheets: clean.sheets.map((one) =>
      one.name === sheet ? { ...one, rows: new Map([...one.rows].filter(([row]) => row !== gone.row)) } : one,
    ),
  };
  const mismatches = errors(without).filter((finding) => finding.verdict === 'mismatch');
  expect(mismatches).toHaveLength(1);
  expect(mismatches[0]?.message).toMatch(/同一行共 \d 栏不等（.*），疑似漏列、重列了一行/);
  expect(mismatches[0]?.related.length).toBeGreaterThan(3);
});

test('two wrong cells of one row stay two findings', () => {
  const row = rowsOfExpenditure().find(({ code, filled }) => code.length === 7 && filled >= 2)?.row ?? -1;
  const form = formOf('T3');
  let wrong = clean;
  for (const figure of form.figures.filter((one) => one.row === row && one.value.units !== 0n).slice(0, 2)) {
    const number = Number(figure.value.units) / 10 ** figure.value.scale + 77.77;
    wrong = withCell(wrong, form.sheet, row, figure.column, { kind: 'number', number: Math.round(number * 100) / 100 });
  }
  expect(errors(wrong).length).toBeGreaterThanOrEqual(2);
});
