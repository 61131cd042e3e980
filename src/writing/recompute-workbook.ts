import { examine, type ExamineOptions, type Examination } from '../examination/examine';
import { tableOf } from '../examination/table-of';
import { codes } from '../rules/codes';
import { economicParents } from '../rules/economic-parents';
import type { Workbook } from '../workbook/workbook';
import { contentIn } from './content';
import type { Recomputation, RecomputeOptions } from './recomputation';
import { recompute } from './recompute';
import type { Distrust } from './trust';

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
    distrust: misreadRows(workbook, examination),
  });
  return { ...recomputation, examination };
}

/** Rows whose code cannot be right: what they belong to is not known, nor what adds them up. */
function misreadRows(workbook: Workbook, { standard, sets }: Examination): Distrust {
  const subject = { workbook, forms: standard, others: [], sets };
  const rows = new Set(
    [...codes(subject), ...economicParents(subject)].flatMap(({ severity, sheet, row }) =>
      severity === 'error' && row !== null ? [`${row} ${sheet}`] : [],
    ),
  );
  return ({ sheet, row }) => (rows.has(`${row} ${sheet}`) ? '一行的科目编码有误' : null);
}
