import { examine } from '../findings/examine';
import { contentIn } from '../writing/content';
import { recompute, type CellNote } from '../writing/recompute';
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
  const { standard, judged } = examine(workbook);
  const sheets = new Set(standard.map((form) => form.sheet));
  const identities = judged.map(({ identity }) => identity).filter(({ target }) => sheets.has(target.sheet));
  const { plan, refused, notes } = recompute(identities, { write, tails, contentOf: contentIn(workbook) });
  return Promise.resolve({ plan, judgement: [], refused, notes: notes.map(noteText) });
});
