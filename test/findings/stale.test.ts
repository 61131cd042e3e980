import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

function check(total: GridCell): CheckResult {
  const grid: GridCell[][] = [
    ['收入支出决算总表'],
    ['部门：甲局', null, null, '单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 250, '一、一般公共服务支出', 240],
    ['二、政府性基金预算财政拨款收入', 10, '二、外交支出', 20],
    ['本年收入合计', total, '本年支出合计', 260],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 260, '总计', 260],
  ];
  return checkWorkbook(workbookOf(sheetOf('表', grid)));
}

test('a total whose right formula holds an old result is told to be calculated anew, and no part of it is accused', () => {
  const { findings } = check({ value: 0, formula: '=SUM($B$4:$B$5)' });
  const total = findings.find((finding) => finding.cell === 'B6');
  expect(total?.severity).toBe('error');
  expect(total?.message).toContain('重新计算');
  expect(findings.flatMap((finding) => finding.suspects).map((suspect) => suspect.cell)).not.toContain('B4');
});

test('a total with another formula, or typed, is wrong', () => {
  for (const total of [{ value: 250, formula: '=B4' }, 250]) {
    expect(
      check(total).findings.some(
        (finding) => finding.severity === 'error' && (finding.cell === 'B6' || finding.related.some((at) => at.cell === 'B6')),
      ),
    ).toBe(true);
  }
});
