import type { Applied, SpreadsheetHost } from '../host/host';
import type { SheetLayout } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import type { AppliedPlan } from '../writing/history';
import { isBusy, type Event, type State, type Task } from './session';

/** What a session does with plans and new sheets. Failures end in a notice, never in a rejection. */
export interface PlanEffects {
  /** Takes a plan of the history back, the newest where none is named; cells that were changed since are left and listed. */
  undo(applied?: AppliedPlan): Promise<void>;
  /** Applies a plan that the user has agreed to; it can be undone afterwards. Resolves to null where the host failed, as the notice says. */
  apply(plan: Plan, note: string): Promise<Applied | null>;
  /** The workbook as it is now, for a plan to be made from; null where the host failed, as the notice says. */
  read(): Promise<Workbook | null>;
  /** Adds sheets and goes to the first; `noteOf` says what came of it by the names given. */
  addSheets(layouts: readonly SheetLayout[], noteOf: (names: readonly string[]) => string): Promise<void>;
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

/** Loaded when the first plan is applied or recalled, not with the pane. */
const loadHistory = () => import('./history');

/** The session's work on plans: apply, keep, undo. `recall` loads what the workbook remembers. */
export function planEffects({
  host,
  send,
  getState,
  answered,
  sentence,
  scheduleCheck,
}: SessionAccess): PlanEffects & { recall(): Promise<void> } {
  let recalled: Promise<void> = Promise.resolve();

  /** Applies a plan; `onDone` says what the pane is afterwards. */
  async function applyPlan(plan: Plan, onDone: () => Promise<Event>, again: Task | null): Promise<Applied | null> {
    try {
      const applied = await answered(host.apply(plan));
      if (applied.kind === 'refused') {
        send({ type: 'refused', refusals: applied.refusals });
        return applied;
      }
      send(await onDone());
      for (const sheet of new Set(plan.edits.map((edit) => edit.sheet))) send({ type: 'sheetChanged', sheet });
      scheduleCheck();
      return applied;
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again });
      return null;
    }
  }

  async function apply(plan: Plan, note: string): Promise<Applied | null> {
    if (isBusy(getState())) return null;
    send({ type: 'taskStarted', kind: 'applying' });
    return applyPlan(
      plan,
      async () => {
        await recalled;
        const { keepHistory, withPlan } = await loadHistory();
        const history = withPlan(getState().history, plan, new Date().toISOString());
        void keepHistory(host, history);
        return { type: 'applied', history, note };
      },
      null,
    );
  }

  async function undo(applied: AppliedPlan | undefined = getState().history[0]): Promise<void> {
    if (isBusy(getState()) || !applied) return;
    send({ type: 'taskStarted', kind: 'applying' });
    const again = applied === getState().history[0] ? 'undo' : null;
    try {
      const { keepHistory, undoIn, withoutPlan } = await loadHistory();
      const { plan, changed } = undoIn(await answered(host.read()), applied);
      const { title } = applied.plan;
      if (plan.edits.length === 0) {
        send({ type: 'undone', history: getState().history, note: `没有撤销“${title}”：这些单元格之后都改过。`, left: changed });
        return;
      }
      const onDone = (): Promise<Event> => {
        const history = withoutPlan(getState().history, applied, changed);
        void keepHistory(host, history);
        return Promise.resolve({ type: 'undone', history, note: `已撤销“${title}”，恢复 ${plan.edits.length} 个单元格。`, left: changed });
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

  async function addSheets(layouts: readonly SheetLayout[], noteOf: (names: readonly string[]) => string): Promise<void> {
    if (isBusy(getState())) return;
    send({ type: 'taskStarted', kind: 'applying' });
    try {
      const names = await answered(host.addSheets(layouts));
      const [first] = names;
      if (first !== undefined) await answered(host.select(first, 0, 0));
      send({ type: 'taskFinished', note: noteOf(names) });
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
    }
  }

  function recall(): Promise<void> {
    recalled = loadHistory()
      .then(({ recallHistory }) => recallHistory(host))
      .then(
        (history) => {
          if (history.length > 0) send({ type: 'historyRecalled', history });
        },
        // Without memory everything can still be undone while the pane is open.
        () => undefined,
      );
    return recalled;
  }

  return { apply, undo, read, addSheets, recall };
}
