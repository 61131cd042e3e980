import { examine, type ExamineOptions, type Examination } from '../findings/examine';
import { tableOf } from '../findings/table-of';
import type { Workbook } from '../workbook/workbook';
import { contentIn } from './content';
import { recompute, type Recomputation, type RecomputeOptions } from './recompute';

/** Recomputes all tables of a workbook, the self-evaluation forms among them, and says which tables these are. Never throws. */
export function recomputeWorkbook(
  workbook: Workbook,
  options: Pick<RecomputeOptions, 'write' | 'tails'> & ExamineOptions,
): Recomputation & { readonly examination: Examination } {
  const examination = examine(workbook, options);
  const { write, tails } = options;
  const recomputation = recompute(examination.computable, {
    write,
    tails,
    contentOf: contentIn(workbook),
    tableOf: tableOf(examination),
  });
  return { ...recomputation, examination };
}
