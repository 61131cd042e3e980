import { checkWorkbook } from '../../src/findings/check';
import { uncheckedAmounts } from '../../src/findings/coverage-words';
import { verdictOf } from '../../src/findings/workbook-verdict';
import { parseAreaName, parseCellName, type Position } from '../../src/workbook/address';
import type { CheckResult } from '../../src/findings/finding';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS, layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { sheetOf, withCell, workbookOf } from '../workbook/grid';

function isTouched({ findings }: CheckResult, sheet: string, { row, column }: Position): boolean {
  return findings.some(
    (finding) =>
      finding.severity === 'error' &&
      [finding, ...finding.related, ...finding.suspects].some((at) => {
        const place = at.cell === null ? null : parseCellName(at.cell);
        return at.sheet === sheet && place?.row === row && place.column === column;
      }),
  );
}

function isUnchecked({ coverage }: CheckResult, sheet: string, { row, column }: Position): boolean {
  return coverage.some(
    (one) =>
      one.sheet === sheet &&
      one.unchecked.some(({ area }) => {
        const { top, bottom, left, right } = parseAreaName(area) ?? { top: 1, bottom: 0, left: 1, right: 0 };
        return row >= top && row <= bottom && column >= left && column <= right;
      }),
  );
}

describe('coverage', () => {
  test.each(LAYOUTS.map(({ name }) => [name]))('%s: a changed amount is an error or named as unchecked', (name) => {
    const workbook = printDepartment(makeDepartment(23), layoutNamed(name));
    const clean = checkWorkbook(workbook);
    const tables = new Set(clean.forms.filter(({ isGeneric, isEvaluation }) => !isGeneric && !isEvaluation).map(({ sheet }) => sheet));
    const decimals = workbook.sheets
      .filter(({ name: sheet }) => tables.has(sheet))
      .flatMap((sheet) => [...sheet.rows.values()].flatMap((cells) => cells.map((cell) => ({ sheet: sheet.name, cell }))))
      .filter(({ cell }) => cell.value.kind === 'number' && !Number.isInteger(cell.value.number));
    for (let pick = 0; pick < 6 && decimals.length > 0; pick++) {
      const { sheet, cell } = decimals[(pick * 7919 + 13) % decimals.length] as (typeof decimals)[number];
      if (cell.value.kind !== 'number') continue;
      const number = cell.value.number + 4321.77;
      const result = checkWorkbook(withCell(workbook, sheet, cell.row, cell.column, { kind: 'number', number }));
      expect([sheet, cell.row, cell.column, isTouched(result, sheet, cell) || isUnchecked(result, sheet, cell)]).toEqual([
        sheet,
        cell.row,
        cell.column,
        true,
      ]);
    }
  });

  test('a column that nobody knows keeps a workbook from being called ready, and is named', () => {
    const result = checkWorkbook(
      workbookOf(
        sheetOf('公开03表', [
          ['支出决算表'],
          ['部门：某区图书馆', null, '2022年度', null, '金额单位：万元'],
          ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '占比', '上年决算数'],
          ['合计', null, 64.2, 40.1, 24.1, null, 60.3],
          ['207', '文化旅游体育与传媒支出', 64.2, 40.1, 24.1, null, 60.3],
          ['20701', '文化和旅游', 64.2, 40.1, 24.1, null, 60.3],
        ]),
      ),
    );
    expect(result.counts.errors).toBe(0);
    expect(uncheckedAmounts(result)).toBe(3);
    expect(result.coverage[0]?.unchecked.map(({ area }) => area)).toEqual(['G4:G6']);
    expect(verdictOf(result).words).toBe('未见错误');
    expect(verdictOf(result).detail).toContain('有 3 个数未核对');
  });
});
