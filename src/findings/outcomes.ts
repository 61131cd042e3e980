import type { VerdictKind } from './workbook-verdict';

/** How a unit of a batch came out: its verdict, that it could not be read, or that it handed in nothing. */
export type Outcome = VerdictKind | 'failed' | 'absent';

/** Outcomes that ask for the same of a reviewer, in the order in which it is done; the last one is done with. */
export const OUTCOME_SECTIONS: readonly { readonly words: string; readonly kinds: readonly Outcome[] }[] = [
  { words: '没有报送的', kinds: ['absent'] },
  { words: '没能读的', kinds: ['failed'] },
  { words: '有错误的', kinds: ['errors'] },
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
