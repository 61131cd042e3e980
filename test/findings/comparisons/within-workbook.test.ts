import { toNumber } from '../../../src/amount/decimal';
import { checkWorkbook } from '../../../src/findings/check';
import type { Finding } from '../../../src/findings/finding';
import { FORMS } from '../../../src/forms/registry';
import { recognise } from '../../../src/recognise/recognise';
import { cellName } from '../../../src/workbook/address';
import { together } from '../../../src/workbook/together';
import type { Workbook } from '../../../src/workbook/workbook';
import { summedUp } from '../../departments/family';
import { makeDepartment, type Department } from '../../departments/ledger';
import { layoutNamed } from '../../departments/layouts';
import { printDepartment } from '../../departments/print';
import { withCell } from '../../workbook/grid';

const UNITS = ['甲县教育局', '乙县教育局', '丙县教育局'].map((name, at) => makeDepartment(at + 31, { year: 2023, name, units: [name] }));

function book(...departments: readonly Department[]): Workbook {
  return together(departments.map((department) => ({ name: department.name, workbook: printDepartment(department, layoutNamed('济宁')) })));
}

function told(workbook: Workbook): readonly Finding[] {
  return checkWorkbook(workbook).findings.filter(({ rule }) => rule.startsWith('JS-431'));
}

function reasons(workbook: Workbook): readonly string[] {
  return checkWorkbook(workbook)
    .notRun.filter(({ rule }) => rule.startsWith('JS-431'))
    .map(({ reason }) => reason);
}

it('holds the tables of a total against those of its units in the same workbook', () => {
  const whole = book(summedUp(UNITS, '某县教育系统（汇总）'), ...UNITS);
  expect(told(whole)).toEqual([]);
  expect(reasons(whole)).toEqual([]);
  const spent = recognise(whole, FORMS).forms.find(
    ({ declaration, organisation }) => declaration.key === 'T3' && organisation?.includes('汇总'),
  );
  const cell = spent?.figures.find(({ value, rowLabel }) => /^\d{7}/.test(rowLabel) && value.units !== 0n);
  if (!cell) throw new Error('no amount');
  const wrong = withCell(whole, cell.sheet, cell.row, cell.column, { kind: 'number', number: toNumber(cell.value) + 137.5 });
  // The sum above it breaks as well: both are one finding, which points at the cell.
  const [finding, ...others] = checkWorkbook(wrong).findings.filter(({ severity }) => severity === 'error');
  expect(others).toEqual([]);
  expect(finding?.message).toContain('各单位之和');
  const places = [finding, ...(finding?.suspects ?? [])].map((at) => `${at?.sheet ?? ''} ${at?.cell ?? ''}`);
  expect(places).toContain(`${cell.sheet} ${cellName(cell)}`);
  expect(finding?.related.every(({ file }) => file === undefined)).toBe(true);
});

it('names the unit that the total leaves out', () => {
  const [finding, ...others] = told(book(summedUp(UNITS.slice(1), '某县教育系统（汇总）'), ...UNITS));
  expect(others).toEqual([]);
  expect(finding?.rule).toBe('JS-4312');
  expect(finding?.message).toContain('没有汇入甲县教育局');
});

it('says nothing of units that stand beside one another, and why a total is not checked whose units are not all there', () => {
  expect(told(book(...UNITS))).toEqual([]);
  expect(reasons(book(...UNITS))).toEqual([]);
  const more = makeDepartment(77, { year: 2023, name: '丁县教育局', units: ['丁县教育局'] });
  const other = makeDepartment(78, { year: 2023, name: '戊县教育局', units: ['戊县教育局'] });
  const part = book(summedUp([...UNITS, more, other], '某县教育系统（汇总）'), ...UNITS);
  expect(told(part)).toEqual([]);
  expect(reasons(part)).toEqual(['汇总表与本工作簿里各单位的表之和多处不等，各单位的表可能不全，没有核对汇总']);
});
