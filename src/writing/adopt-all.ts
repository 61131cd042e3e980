import type { ExamineOptions } from '../examination/examine';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import { recomputeWorkbook } from './recompute-workbook';
import { textNumberEdits } from './text-numbers';

/**
 * The plan that puts right every cause that is certain (全部采用): wrong cells, wrong totals and formulas, and all numbers stored as text. What only
 * follows from these is left to recomputing. Never throws.
 */
export function adoptAll(workbook: Workbook, options: ExamineOptions = {}): Plan {
  const { causes, held, examination } = recomputeWorkbook(workbook, { ...options, write: 'values', tails: 'keep' });
  const taken = new Set([...causes.edits, ...held].map(({ sheet, row, column }) => `${row},${column},${sheet}`));
  const texts = textNumberEdits(workbook, examination).filter(({ sheet, row, column }) => !taken.has(`${row},${column},${sheet}`));
  return { title: '全部采用', edits: [...causes.edits, ...texts] };
}
