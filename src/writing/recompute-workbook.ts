import { examine, type ExamineOptions, type Examination } from '../examination/examine';
import { misreadIn } from '../examination/misread';
import { tableOf } from '../examination/table-of';
import type { Workbook } from '../workbook/workbook';
import { contentIn } from './content';
import type { Recomputation, RecomputeOptions } from './recomputation';
import { recompute } from './recompute';

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
    distrust: misreadIn(workbook, examination),
  });
  return { ...recomputation, examination };
}
