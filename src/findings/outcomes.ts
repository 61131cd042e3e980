import { countText } from './count-text';
import type { CheckResult } from './finding';
import { verdictOf, type VerdictKind, type WorkbookVerdict } from './workbook-verdict';

/**
 * How a unit of a batch came out: its verdict, that it could not be read, that it handed in nothing, or that it has no errors but
 * warnings (`warned`), which somebody must look at before it is accepted.
 */
export type Outcome = VerdictKind | 'failed' | 'absent' | 'warned';

/** What is said of a workbook that is one of a batch. */
interface BatchVerdict extends Omit<WorkbookVerdict, 'kind'> {
  readonly outcome: Outcome;
}

/** Verdicts that ask for nothing more than a look at the warnings. */
const WITHOUT_ERRORS: readonly VerdictKind[] = ['clean', 'partial'];

/** The verdict on a workbook that is one of a batch: there a unit that only has warnings is not told among those that ask for nothing. */
export function batchVerdictOf(result: CheckResult): BatchVerdict {
  const { kind, ...said } = verdictOf(result);
  const { warnings } = result.counts;
  if (warnings === 0 || !WITHOUT_ERRORS.includes(kind)) return { outcome: kind, ...said };
  return { outcome: 'warned', sign: '!', words: `${countText(warnings)} 条提醒`, detail: kind === 'clean' ? null : said.detail };
}

/** Outcomes that ask for the same of a reviewer, in the order in which it is done; the last one is done with. */
export const OUTCOME_SECTIONS: readonly { readonly words: string; readonly kinds: readonly Outcome[] }[] = [
  { words: '没有报送的', kinds: ['absent'] },
  { words: '没能读的', kinds: ['failed'] },
  { words: '有错误的', kinds: ['errors'] },
  { words: '没有错误、有提醒须核实的', kinds: ['warned'] },
  { words: '错误都已说明的', kinds: ['explained'] },
  { words: '没有填数的', kinds: ['blank'] },
  { words: '没有填完的', kinds: ['unfinished'] },
  { words: '没有认出决算表的', kinds: ['nothing', 'generic'] },
  { words: '未见错误、但没有全部核对的', kinds: ['partial', 'unchecked'] },
  { words: '可以报送的', kinds: ['clean'] },
];

/** The place of an outcome's section, from 0. */
export function sectionOf(outcome: Outcome): number {
  return OUTCOME_SECTIONS.findIndex(({ kinds }) => kinds.includes(outcome));
}
