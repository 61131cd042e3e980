import type { SpreadsheetHost } from '../host/host';
import { HISTORY_LENGTH, historyText, readHistory, type AppliedPlan } from '../writing/history';
import { undoOf, type ChangedSince } from '../writing/undo';
import { cellName } from '../workbook/address';
import type { Plan } from '../workbook/plan';
import { cellAt, type Workbook } from '../workbook/workbook';
import { contentOf } from './plans';

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

/** The history after a plan was applied. */
export function withPlan(history: readonly AppliedPlan[], plan: Plan, time: string): readonly AppliedPlan[] {
  return [{ plan, time }, ...history].slice(0, HISTORY_LENGTH);
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

/** What taking a plan back would do to the workbook as it is now. */
export function undoIn(workbook: Workbook, { plan }: AppliedPlan): ReturnType<typeof undoOf> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return undoOf(plan, (name, row, column) => {
    const sheet = sheets.get(name);
    return contentOf(sheet && cellAt(sheet, row, column));
  });
}
