import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { readWorkbook } from '../../src/host/file/read-workbook';

function check(name: string): CheckResult {
  return checkWorkbook(readWorkbook(readFileSync(join(__dirname, '../../samples', name))));
}

const NINE = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款支出决算表',
  '财政拨款“三公”经费支出决算表',
];

function told(result: CheckResult, severity: string): string[] {
  return result.findings
    .filter((finding) => finding.severity === severity && NINE.includes(finding.form ?? ''))
    .map((finding) => `${finding.rule} ${finding.sheet} ${finding.cell}`);
}

describe('济宁市医疗保障局 2020', () => {
  const result = check('济宁市医疗保障局2020.xlsx');

  test('the nine forms are recognised with unit, year and organisation', () => {
    const nine = result.forms.filter((form) => NINE.includes(form.form));
    expect(nine.map((form) => form.form).sort()).toEqual([...NINE].sort());
    for (const form of nine) {
      expect(form).toMatchObject({ unit: '万元', year: 2020, organisation: '济宁市医疗保障局（汇总）' });
    }
    expect(nine[0]).toMatchObject({ sheet: 'GK01收入支出决算总表', area: 'A1:F37' });
  });

  test('the misprinted codes are errors, each cause once, and nothing else is', () => {
    expect(told(result, 'error')).toEqual(['JS-2001 GK02收入决算表 B11', 'JS-2002 GK02收入决算表 B22', 'JS-2002 GK03支出决算表 A11']);
    const misplaced = result.findings.find((finding) => finding.rule === 'JS-2002' && finding.sheet === 'GK03支出决算表');
    expect(misplaced?.message).toContain('2013801 不属于上级 21011');
    expect(misplaced?.message).toContain('通常为 2101199');
    expect(misplaced?.related).toContainEqual({ sheet: 'GK05一般公共预算财政拨款支出决算表', cell: 'A11' });
  });

  test('a balance without its breakdown is missing it, not wrong', () => {
    expect(told(result, 'warning')).toEqual(['JS-0402 GK04财政拨款收入支出决算总表 C34']);
  });

  test('every tail is told, grouped by form, as no more than information', () => {
    const tails = result.findings.filter((finding) => finding.verdict === 'rounding' && NINE.includes(finding.form ?? ''));
    expect(tails.map((finding) => finding.sheet)).toEqual([
      'GK01收入支出决算总表',
      'GK02收入决算表',
      'GK03支出决算表',
      'GK05一般公共预算财政拨款支出决算表',
      'GK06一般公共预算财政拨款基本支出决算表',
    ]);
    expect(tails.every((finding) => finding.severity === 'info')).toBe(true);
  });
});

describe('曾都区医疗保障局 2022', () => {
  const result = check('曾都区医疗保障局2022.xlsx');

  test('the nine forms are recognised', () => {
    const nine = result.forms.filter((form) => NINE.includes(form.form));
    expect(nine.map((form) => form.form).sort()).toEqual([...NINE].sort());
    expect(nine.every((form) => form.year === 2022 && form.unit === '万元')).toBe(true);
  });

  test('nothing in the nine forms is wrong; one total has a tail, one form no unit', () => {
    expect(told(result, 'error')).toEqual([]);
    expect(told(result, 'warning')).toEqual([]);
    expect(told(result, 'info').map((line) => line.split(' ')[0])).toEqual(['JS-0001', 'JS-2010']);
  });
});

test('the sample department is clean', () => {
  const result = check('示例单位2023.xlsx');
  expect(result.forms).toHaveLength(9);
  expect(result.findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
});
