import { gapOf, headline, sentenceParts, statementRows } from '../../src/taskpane/statement';
import { finding } from './hand-made';

test('a sum is written with its signs', () => {
  const subtracted = { at: null, label: '结余分配', value: '1', sign: -1 } as const;
  const rows = statementRows(finding({ operands: [...finding().operands, subtracted] }));
  expect(rows.map(({ sign }) => sign)).toEqual(['', '=', '+', '−']);
});

test('a quotient and a part of a whole keep their relation', () => {
  expect(statementRows(finding({ identity: '执行率 = 决算 ÷ 预算' })).map(({ sign }) => sign)).toEqual(['', '=', '÷']);
  expect(statementRows(finding({ identity: '其中 ≤ 合计' })).map(({ sign }) => sign)).toEqual(['', '≤', '+']);
});

test('the line names the cell itself, also where it is not the target of the statement', () => {
  expect(headline(finding())).toBe('21015 合计');
  expect(headline(finding({ cell: 'C16' }))).toBe('2101502 一般行政管理事务');
});

test('where the cell has no words the line is the sentence without its place', () => {
  expect(headline(finding({ operands: [], cell: 'B11', message: '公开03表 B11 科目编码有 8 位' }))).toBe('科目编码有 8 位');
  expect(headline(finding({ operands: [], cell: null, message: '公开03表' }))).toBe('公开03表');
});

test('tails are several at once: their line speaks for all of them and has no gap of its own', () => {
  const tails = finding({ verdict: 'rounding', message: '公开03表 有 6 组尾差', difference: '-0.01' });
  expect(headline(tails)).toBe('有 6 组尾差');
  expect(gapOf(tails)).toBeNull();
  expect(gapOf(finding({ difference: '-0.50' }))).toBe('0.5');
});

test('cells in a sentence lead to their sheets; codes and cells of no concern stay text', () => {
  const other = { sheet: '公开05表', cell: 'A11' };
  const parts = sentenceParts(
    finding({
      cell: 'A11',
      message: '公开03表 A11 科目编码 A2013801 与 B2 不符；公开05表 A11 同，C15 见规则 JS3001',
      related: [other, { sheet: '公开03表', cell: 'C15' }],
      operands: [],
    }),
  );
  expect(parts.filter(({ at }) => at).map(({ at }) => `${at?.sheet}!${at?.cell}`)).toEqual([
    '公开03表!A11',
    '公开05表!A11',
    '公开03表!C15',
  ]);
  expect(parts.map(({ text }) => text).join('')).toContain('与 B2 不符');
});
