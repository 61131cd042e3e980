import type { CellNote } from '../writing/cell-notes';
import { recomputeWorkbook } from '../writing/recompute-workbook';
import { UsageError, type Arguments } from './arguments';
import { plannedCommand } from './planned';

/** The value of an option that takes one of a few words; the first is the default. */
function oneOf<Word extends string>(given: Arguments, option: string, words: readonly [Word, ...Word[]]): Word {
  const value = given.value(option);
  if (value === null) return words[0];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new UsageError(`--${option} 只能是 ${words.join(' 或 ')}。`);
  return word;
}

/** A note as a sentence that names its place. */
export function noteText({ sheet, cell, reason }: CellNote): string {
  return `${sheet}!${cell} ${reason}`;
}

/** The command `recompute`: totals, subtotals and rates in place. */
export const command = plannedCommand(async (workbook, given) => {
  const write = oneOf(given, 'write', ['formulas', 'values']);
  const tails = oneOf(given, 'tails', ['keep', 'settle']);
  const { plan, held, refused, notes, remarks } = recomputeWorkbook(workbook, { write, tails });
  return Promise.resolve({ plan, held, judgement: [], refused, notes: [...remarks, ...notes.map(noteText)] });
});
