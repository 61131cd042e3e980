import type { Removed, SpreadsheetHost } from '../host/host';
import { HISTORY_LENGTH, historyText, readHistory, type AppliedPlan } from '../writing/history';
import { undoOf, type ChangedSince } from '../writing/undo';
import { cellName } from '../workbook/address';
import { contentOf } from '../workbook/content';
import { cellAt, type Workbook } from '../workbook/workbook';

/** The name under which a workbook keeps the plans that were applied to it. */
export const HISTORY_NAME = 'history';

/** The plans that the workbook remembers, newest first. */
export async function recallHistory(host: SpreadsheetHost): Promise<readonly AppliedPlan[]> {
  return readHistory(await host.recall(HISTORY_NAME));
}

/** Keeps the plans with the workbook, so that they can still be undone after the pane was closed. */
export async function keepHistory(host: SpreadsheetHost, history: readonly AppliedPlan[]): Promise<void> {
  try {
    await host.remember(HISTORY_NAME, history.length === 0 ? null : historyText(history));
  } catch {
    // A workbook that takes no settings (opened read-only) still undoes everything while the pane is open.
  }
}

/** The plans of a workbook, where some were applied before those that it keeps could be read. */
export function withRecalled(history: readonly AppliedPlan[], recalled: readonly AppliedPlan[]): readonly AppliedPlan[] {
  return [...history, ...recalled].slice(0, HISTORY_LENGTH);
}

/** The history after a plan was applied. */
export function withPlan(history: readonly AppliedPlan[], applied: AppliedPlan): readonly AppliedPlan[] {
  return [applied, ...history].slice(0, HISTORY_LENGTH);
}

/** What can no longer be undone once one more plan is applied, as a sentence; '' where nothing is given up. */
export function givenUp(history: readonly AppliedPlan[]): string {
  const oldest = history[HISTORY_LENGTH - 1];
  return oldest ? `只保留最近${HISTORY_LENGTH}次操作，更早的“${oldest.plan.title}”不能再撤销。` : '';
}

/** The history after a plan was taken back; edits that were left in place stay in it. */
export function withoutPlan(history: readonly AppliedPlan[], undone: AppliedPlan, left: readonly ChangedSince[]): readonly AppliedPlan[] {
  const kept = new Set(left.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const edits = undone.plan.edits.filter((edit) => kept.has(`${edit.sheet}!${cellName(edit)}`));
  return history.flatMap((applied) => {
    if (applied !== undone) return [applied];
    return edits.length === 0 ? [] : [{ ...undone, plan: { ...undone.plan, edits } }];
  });
}

/** The history after inserted sheets were deleted; those that had to stay stay in it. */
export function withoutSheets(history: readonly AppliedPlan[], undone: AppliedPlan, { removed, gone }: Removed): readonly AppliedPlan[] {
  const away = new Set([...removed, ...gone]);
  const sheets = (undone.sheets ?? []).filter((name) => !away.has(name));
  const edits = undone.plan.edits.filter(({ sheet }) => !away.has(sheet));
  return history.flatMap((applied) => {
    if (applied !== undone) return [applied];
    return sheets.length === 0 ? [] : [{ ...undone, plan: { ...undone.plan, edits }, sheets }];
  });
}

/** What came of deleting inserted sheets, in a sentence or two. */
export function removedWords(title: string, { removed, left, gone }: Removed): string {
  const done = removed.length > 0 ? `已撤销“${title}”，删除 ${removed.length} 张工作表。` : `没有撤销“${title}”。`;
  const missing = gone.length > 0 ? `${named(gone)}已不在工作簿里（删除或改名了）。` : '';
  const stays = new Set(left.map(({ sheet }) => sheet)).size;
  return `${done}${missing}${stays > 0 && removed.length > 0 ? '其余的留着。' : ''}`;
}

/** Names of sheets for a sentence: the first three, and how many there are. */
export function named(sheets: readonly string[]): string {
  const shown = sheets.slice(0, 3).map((name) => `“${name}”`);
  return `${shown.join('、')}${sheets.length > 3 ? `等 ${sheets.length} 张` : ''}`;
}

/** What taking a plan back would do to the workbook as it is now. */
export function undoIn(workbook: Workbook, { plan }: AppliedPlan): ReturnType<typeof undoOf> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return undoOf(plan, (name, row, column) => {
    const sheet = sheets.get(name);
    return contentOf(sheet && cellAt(sheet, row, column));
  });
}
