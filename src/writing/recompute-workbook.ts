import { examine, type ExamineOptions, type Examination } from '../examination/examine';
import { misreadIn } from '../examination/misread';
import { tableOf } from '../examination/table-of';
import type { Workbook } from '../workbook/workbook';
import { contentIn } from './content';
import { NO_TABLES } from './left-out';
import type { Recomputation, RecomputeOptions } from './recomputation';
import { recompute } from './recompute';

export interface RecomputedWorkbook extends Recomputation {
  readonly examination: Examination;
  /** What is to be known of the workbook as a whole, in Chinese. */
  readonly remarks: readonly string[];
}

/** Recomputes all tables of a workbook, the self-evaluation forms among them, and says which tables these are. Never throws. */
export function recomputeWorkbook(
  workbook: Workbook,
  options: Pick<RecomputeOptions, 'write' | 'tails'> & ExamineOptions,
): RecomputedWorkbook {
  const examination = examine(workbook, options);
  const { write, tails } = options;
  const recomputation = recompute(examination.computable, {
    write,
    tails,
    contentOf: contentIn(workbook),
    tableOf: tableOf(examination),
    distrust: misreadIn(workbook, examination),
  });
  const hasTables = examination.forms.length + examination.performance.length > 0;
  return { ...recomputation, examination, remarks: hasTables ? [] : [NO_TABLES] };
}
