import type { Finding } from '../../../src/findings/finding';
import { withComparison } from '../../../src/findings/comparisons/with-comparison';
import { finding, result } from '../invented-result';

const OPENING = finding({
  ...{ rule: 'JS-4301', severity: 'warning', sheet: '公开04表', cell: 'C35', actual: '410.49', expected: '140.49', difference: '270.00' },
  ...{ message: '上年年末为 140.49，差 270.00', related: [{ sheet: '公开04表', cell: 'G35', file: '上年.xlsx' }] },
});
const COMPARED = { findings: [OPENING], notRun: [], judged: 12 };
/** The total above the wrong cell, whose items do not add up to it. */
const TOTAL = { rule: 'JS-0401', sheet: '公开04表', cell: 'C34', difference: '-270', related: [{ sheet: '公开04表', cell: 'C35' }] };

function told(own: Partial<Finding>): readonly string[] {
  return withComparison(result([finding(own)]), COMPARED).findings.map(({ rule }) => rule);
}

it('tells once what the workbook itself and last year’s show of one cell, and names the cell', () => {
  const { findings, counts } = withComparison(result([finding(TOTAL)]), COMPARED);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toMatch(/；上年年末为 140\.49，差 270\.00$/);
  expect(findings[0]?.suspects.map(({ cell, suggested }) => [cell, suggested])).toEqual([['C35', '140.49']]);
  expect(findings[0]?.related).toContainEqual({ sheet: '公开04表', cell: 'G35', file: '上年.xlsx' });
  expect([counts.errors, counts.warnings]).toEqual([1, 0]);
});

it('tells apart what is off by another amount, stands elsewhere, is suspected of another amount or was explained', () => {
  expect(told({ ...TOTAL, difference: '-27' })).toEqual(['JS-0401', 'JS-4301']);
  expect(told({ ...TOTAL, sheet: '公开01表', related: [] })).toEqual(['JS-0401', 'JS-4301']);
  const suspect = { sheet: '公开04表', cell: 'C35', isExact: true, reason: '疑似数字颠倒' };
  expect(told({ ...TOTAL, suspects: [{ ...suspect, suggested: '140.49' }] })).toEqual(['JS-0401']);
  expect(told({ ...TOTAL, suspects: [{ ...suspect, suggested: '401.49' }] })).toEqual(['JS-0401', 'JS-4301']);
  expect(told({ ...TOTAL, explained: { reason: '已核实', audience: '' } })).toEqual(['JS-0401', 'JS-4301']);
});

it('counts a difference that rounding makes of the same mistake as the same, and no larger one', () => {
  const rounded = { ...TOTAL, difference: '-269.99', tolerance: '0.015' };
  expect(told(rounded)).toEqual(['JS-0401']);
  expect(told({ ...rounded, difference: '-269.98' })).toEqual(['JS-0401', 'JS-4301']);
  const suspect = { sheet: '公开04表', cell: 'C35', suggested: '140.48', reason: '由其余各数推得' };
  expect(told({ ...rounded, suspects: [{ ...suspect, isExact: false }] })).toEqual(['JS-0401']);
  expect(told({ ...rounded, suspects: [{ ...suspect, isExact: true }] })).toEqual(['JS-0401', 'JS-4301']);
});
