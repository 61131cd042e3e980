import type { Applied, SheetRow, SpreadsheetHost } from '../host/host';
import { underNames } from '../workbook/given-names';
import type { SheetLayout } from '../workbook/layout';
import type { Edit, Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import type { AppliedPlan } from '../writing/history';
import { insertionPlan } from '../writing/insertion';
import { loaded, onceDone } from './loading';
import { isBusy, type Event, type State, type Task } from './session';

/** What a session does with plans and new sheets. Failures end in a notice, never in a rejection. */
export interface PlanEffects {
  /**
   * Takes a plan of the history back, the newest where none is named; cells that were changed since are left and listed. For inserted
   * sheets it only asks, in a notice: deleting cannot be undone.
   */
  undo(applied?: AppliedPlan): Promise<void>;
  /** Applies a plan that the user has agreed to; it can be undone afterwards. Resolves to null where the host failed, as the notice says. */
  apply(plan: Plan, note: string): Promise<Applied | null>;
  /** The workbook as it is now, for a plan to be made from; null where the host failed, as the notice says. */
  read(): Promise<Workbook | null>;
  /** The same workbook with the merged areas on rows that are about to be written to, as far as the host tells them. */
  withMerges(workbook: Workbook, rows: readonly SheetRow[]): Promise<Workbook>;
  /** Adds sheets under a title (插入模板) and goes to the first; the insertion can be undone afterwards. */
  insert(title: string, layouts: readonly SheetLayout[]): Promise<void>;
  /** Deletes the sheets that an insertion of the history added, as far as nobody has changed them. Deleting cannot be undone. */
  removeSheets(applied: AppliedPlan): Promise<void>;
}

/** What the plans' work needs of its session. */
interface SessionAccess {
  readonly host: SpreadsheetHost;
  send(event: Event): void;
  getState(): State;
  /** What the host answers; says so meanwhile where that takes long. */
  answered<T>(answer: Promise<T>): Promise<T>;
  /** Any failure as the sentence to show. */
  sentence(error: unknown): string;
  /** The workbook has changed: check it again where the user wants that. */
  scheduleCheck(): void;
}

/** Loaded when the first plan is applied or recalled, not with the pane; before anything is written, so that all of it can be undone. */
const loadHistory = () => loaded(import('./history'));
type History = Awaited<ReturnType<typeof loadHistory>>;

const UNKEPT = '没有读到工作簿里原有的撤销记录，为免覆盖，这次的没有存进去；关闭本面板之前仍可撤销。';

/** The session's work on plans: apply, keep, undo. `recall` reads what the workbook remembers, until that has succeeded once. */
export function planEffects({
  host,
  send,
  getState,
  answered,
  sentence,
  scheduleCheck,
}: SessionAccess): PlanEffects & { recall(): Promise<void> } {
  const recall = onceDone(async () => {
    const { recallHistory, withRecalled } = await loadHistory();
    const recalled = await recallHistory(host);
    if (recalled.length > 0) send({ type: 'historyRecalled', history: withRecalled(getState().history, recalled) });
  });

  /** Applies a plan; `onDone` says what the pane is afterwards, and never fails: the plan has been written by then. */
  async function applyPlan(plan: Plan, onDone: (edits: readonly Edit[]) => Promise<Event>, again: Task | null): Promise<Applied | null> {
    let applied: Applied;
    try {
      applied = await answered(host.apply(plan));
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again });
      return null;
    }
    if (applied.kind === 'refused') {
      send({ type: 'refused', refusals: applied.refusals });
      return applied;
    }
    send(await onDone(applied.edits));
    for (const sheet of new Set(plan.edits.map((edit) => edit.sheet))) send({ type: 'sheetChanged', sheet });
    scheduleCheck();
    return applied;
  }

  /**
   * The history after a change, on its way into the workbook. Not before what the workbook keeps has been read, which would be lost;
   * `unkept` then says so. Never fails.
   */
  async function changedHistory(
    { keepHistory }: History,
    change: (history: readonly AppliedPlan[]) => readonly AppliedPlan[],
  ): Promise<{ readonly history: readonly AppliedPlan[]; readonly unkept: string }> {
    const isKnown = await recall().then(
      () => true,
      () => false,
    );
    const history = change(getState().history);
    if (isKnown) void keepHistory(host, history);
    return { history, unkept: isKnown ? '' : UNKEPT };
  }

  /** Puts a plan that was just applied into the history. */
  async function remembered(module: History, applied: AppliedPlan, note: string): Promise<Event> {
    let givenUp = '';
    const { history, unkept } = await changedHistory(module, (before) => {
      givenUp = module.givenUp(before);
      return module.withPlan(before, applied);
    });
    return { type: 'applied', history, note: `${note}${givenUp}${unkept}` };
  }

  async function apply(plan: Plan, note: string): Promise<Applied | null> {
    if (isBusy(getState())) return null;
    send({ type: 'taskStarted', kind: 'applying' });
    try {
      const module = await loadHistory();
      const time = () => new Date().toISOString();
      return await applyPlan(plan, (edits) => remembered(module, { plan: { ...plan, edits }, time: time() }, note), null);
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
      return null;
    }
  }

  async function undo(applied: AppliedPlan | undefined = getState().history[0]): Promise<void> {
    if (isBusy(getState()) || !applied) return;
    if (applied.sheets) return send({ type: 'asked', removal: applied });
    send({ type: 'taskStarted', kind: 'applying' });
    const again = applied === getState().history[0] ? 'undo' : null;
    try {
      const module = await loadHistory();
      const { plan, changed } = module.undoIn(await answered(host.read()), applied);
      const { title } = applied.plan;
      if (plan.edits.length === 0) {
        send({ type: 'undone', history: getState().history, note: `没有撤销“${title}”：这些单元格之后都改过。`, left: changed });
        return;
      }
      const onDone = async (): Promise<Event> => {
        const { history, unkept } = await changedHistory(module, (before) => module.withoutPlan(before, applied, changed));
        return { type: 'undone', history, note: `已撤销“${title}”，恢复 ${plan.edits.length} 个单元格。${unkept}`, left: changed };
      };
      await applyPlan(plan, onDone, again);
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again });
    }
  }

  async function read(): Promise<Workbook | null> {
    try {
      return await answered(host.read());
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
      return null;
    }
  }

  async function withMerges(workbook: Workbook, rows: readonly SheetRow[]): Promise<Workbook> {
    // Without them the host still refuses what it cannot take, cell by cell.
    return answered(host.withMerges(workbook, rows)).catch(() => workbook);
  }

  async function insert(title: string, layouts: readonly SheetLayout[]): Promise<void> {
    if (isBusy(getState())) return;
    send({ type: 'taskStarted', kind: 'applying' });
    try {
      const module = await loadHistory();
      const names = await answered(host.addSheets(layouts));
      const plan = insertionPlan(title, underNames(layouts, names));
      const note = `已插入 ${names.length} 张表：${module.named(names)}。`;
      send(await remembered(module, { plan, time: new Date().toISOString(), sheets: names }, note));
      const [first] = names;
      // The sheets are there and the notice says so: that the first could not be brought into view is no failure.
      if (first !== undefined) await answered(host.select(first, 0, 0)).catch(() => undefined);
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
    }
  }

  async function removeSheets(applied: AppliedPlan): Promise<void> {
    const { plan, sheets } = applied;
    if (isBusy(getState()) || !sheets) return;
    send({ type: 'taskStarted', kind: 'applying' });
    try {
      const module = await loadHistory();
      const removed = await answered(host.removeSheets({ plan, sheets }));
      const { history, unkept } = await changedHistory(module, (before) => module.withoutSheets(before, applied, removed));
      send({ type: 'undone', history, note: `${module.removedWords(plan.title, removed)}${unkept}`, left: removed.left });
      scheduleCheck();
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
    }
  }

  return { apply, undo, read, withMerges, insert, removeSheets, recall };
}
