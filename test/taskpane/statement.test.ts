import { gapOf, headline, isSaidByHeadline, sentenceParts, statementRows } from '../../src/taskpane/statement';
import type { Clause } from '../../src/findings/clause';
import { cellOnSheet, say, wordsOf, type Sentence } from '../../src/workbook/sentence';
import { finding } from './hand-made';

test('a sum is written with its signs', () => {
  const subtracted = { at: null, label: '结余分配', value: '1', sign: -1 } as const;
  const rows = statementRows(finding({ operands: [...finding().operands, subtracted] }));
  expect(rows.map(({ sign }) => sign)).toEqual(['', '=', '+', '−']);
});

test('a quotient and a part of a whole keep their relation', () => {
  expect(statementRows(finding({ relation: 'ratio' })).map(({ sign }) => sign)).toEqual(['', '=', '÷']);
  expect(statementRows(finding({ relation: 'atMost' })).map(({ sign }) => sign)).toEqual(['', '≤', '+']);
});

test('the line names the cell itself, also where it is not the target of the statement', () => {
  expect(headline(finding())).toBe('21015 合计');
  expect(headline(finding({ cell: 'C16' }))).toBe('2101502 一般行政管理事务');
  const clauses: Clause[] = [{ kind: 'wrong-cell', sentence: '应为 1，实为 2', label: '四、上级补助收入' }];
  expect(headline(finding({ cell: 'C9', clauses }))).toBe('四、上级补助收入');
});

const saying = (sentence: Sentence): Clause[] => [{ kind: 'remark', sentence }];
const A11 = { sheet: '公开03表', row: 10, column: 0 };

test('where the cell has no words the line is the sentence without its place', () => {
  const coded = { operands: [], cell: 'A11', message: '', clauses: saying(say`${cellOnSheet(A11)} 科目编码有 8 位`) };
  expect(headline(finding(coded))).toBe('科目编码有 8 位');
  const elsewhere = say`${cellOnSheet({ ...A11, sheet: '公开05表' })} 科目编码有 8 位`;
  expect(headline(finding({ ...coded, message: wordsOf(elsewhere), clauses: saying(elsewhere) }))).toBe('公开05表 A11 科目编码有 8 位');
  const besides = saying(say`${cellOnSheet({ ...A11, row: 11 })} 也是`);
  expect(headline(finding({ ...coded, clauses: besides }))).toBe('A12 也是');
  expect(headline(finding({ operands: [], cell: null, message: '公开03表', clauses: saying([{ named: '公开03表' }]) }))).toBe('公开03表');
});

test('tails are several at once: their line speaks for all of them and has no gap of its own', () => {
  const clauses = saying(say`${{ named: '公开03表' }} 有 6 组尾差`);
  const tails = finding({ verdict: 'rounding', clauses, difference: '-0.01' });
  expect(headline(tails)).toBe('有 6 组尾差');
  expect(gapOf(tails)).toBeNull();
  expect(gapOf(finding({ difference: '-0.50' }))).toBe('0.5');
});

test('cells in a sentence lead to their sheets; what only looks like a cell stays text', () => {
  const other = cellOnSheet({ ...A11, sheet: '公开05表' });
  const clauses: Clause[] = [
    { kind: 'remark', sentence: say`${cellOnSheet(A11)} 科目编码 A2013801 与 B2 不符` },
    { kind: 'hidden', sentence: say`${other} 同` },
  ];
  const parts = sentenceParts(finding({ clauses }));
  expect(parts.flatMap(({ at }) => (at ? [`${at.sheet}!${at.cell}`] : []))).toEqual(['公开03表!A11', '公开05表!A11']);
  expect(parts.map(({ text }) => text).join('')).toBe('公开03表 A11 科目编码 A2013801 与 B2 不符；公开05表 A11 同');
});

test('what the amounts show is not said again; what was added to it is', () => {
  const clauses: Clause[] = [
    { kind: 'unequal', sentence: '按各项计算应为 1，实为 2' },
    { kind: 'involved', sentence: '共牵涉 2 条勾稽关系' },
  ];
  const said = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');
  expect(said(sentenceParts(finding({ clauses })))).toBe('共牵涉 2 条勾稽关系');
  expect(said(sentenceParts(finding({ clauses: clauses.slice(0, 1) })))).toBe('');
  expect(said(sentenceParts(finding({ clauses, operands: [] })))).toBe('按各项计算应为 1，实为 2；共牵涉 2 条勾稽关系');
});

test('a sentence that the whole line says is not said again; one that leads to another cell is', () => {
  const coded = { sheet: '公开03表', operands: [], cell: 'A11' };
  const own = say`${cellOnSheet(A11)} 科目编码有 8 位`;
  expect(isSaidByHeadline(finding({ ...coded, clauses: saying(own), message: wordsOf(own) }))).toBe(true);
  const two = say`${cellOnSheet(A11)} 与 ${cellOnSheet({ ...A11, row: 11 })} 编码相同`;
  expect(isSaidByHeadline(finding({ ...coded, related: [], clauses: saying(two), message: wordsOf(two) }))).toBe(false);
  const related = [{ sheet: '公开03表', cell: 'A12' }];
  expect(isSaidByHeadline(finding({ ...coded, related, clauses: saying(two), message: wordsOf(two) }))).toBe(true);
  expect(isSaidByHeadline(finding())).toBe(false);
});
