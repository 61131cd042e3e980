import type { CellReference, Finding, Suspect } from '../findings/finding';
import { HostError, type SpreadsheetHost } from '../host/host';
import { parseCellName } from '../workbook/address';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import { adoptEffects, type AdoptEffects } from './adopt-effects';
import { checkEffects } from './check-effects';
import type { Checker } from './checker';
import { explanationEffects, type ExplanationEffects } from './explanation-effects';
import { choiceEffects, UNREAD, type ChoiceEffects } from './choice-effects';
import type { SeverityFilter } from './findings-view';
import { NotLoaded } from './loading';
import { marksOf } from './marks';
import { planEffects, type PlanEffects } from './plan-effects';
import { isCertain, planForSuspect } from './plans';
import { INITIAL_STATE, isBusy, reduce, type Event, type Run, type Screen, type State, type Task } from './session';
import { readPreferences, type Preferences } from './settings';

/** Keeps a person's preferences between visits. */
export interface PreferenceStore {
  load(): string | null;
  save(text: string): void;
}

/** Everything outside the pane that a session needs. */
export interface SessionPorts {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  readonly store: PreferenceStore;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Writes the report of a run and says in one sentence where it is. Absent where there is no way to. */
  readonly exportReport?: (run: Run, host: SpreadsheetHost) => Promise<string>;
}

/** The pane's work: what can be done, and what it looks like at the moment. */
export interface Session extends PlanEffects, ChoiceEffects, ExplanationEffects, AdoptEffects {
  getState(): State;
  subscribe(listener: () => void): () => void;
  readonly canExport: boolean;
  /** Loads what the workbook remembers and begins to listen for changes. Returns the way to end it all. */
  begin(): () => void;
  check(): Promise<void>;
  stop(): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  exportReport(): Promise<void>;
  /** The plan that adopting a suggestion would carry out; null where there is none to offer. */
  suggestion(suspect: Suspect): Plan | null;
  /** The workbook as the last check read it; null before the first. */
  checked(): Workbook | null;
  /** Whether 全部采用 would put this finding right. */
  isCertain(finding: Finding): boolean;
  jump(to: CellReference): Promise<void>;
  retry(task: Task): Promise<void>;
  visitFinding(key: string, to: CellReference | null): Promise<void>;
  toggleFinding(key: string, open: boolean): void;
  /** @param keepsNote whether the note of what just happened goes along */
  openScreen(screen: Screen, keepsNote?: boolean): void;
  filter(filter: SeverityFilter): void;
  search(search: string): void;
  closeNotice(): void;
  changePreferences(preferences: Preferences): void;
  /** What a screen keeps with the workbook, where the user asks for it; null takes it away. */
  recallText(name: string): Promise<string | null>;
  rememberText(name: string, text: string | null): Promise<string | null>;
}

/** A host that is silent for longer has a cell in edit or is very busy; the pane then says what to do. */
const SILENCE = 1_000;

const UNEXPECTED = '没有完成：出现了意料之外的情况，表格内容没有改动。请再试一次。';

function sentence(error: unknown): string {
  return error instanceof HostError || error instanceof NotLoaded ? error.message : UNEXPECTED;
}

/** A session over a host. Nothing happens until `begin` or one of the tasks is called. */
export function createSession(ports: SessionPorts): Session {
  const { host, store } = ports;
  const listeners = new Set<() => void>();
  let state: State = { ...INITIAL_STATE, preferences: readPreferences(store.load()) };

  function send(event: Event): void {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** What the host answers; says so meanwhile where that takes long. */
  async function answered<T>(answer: Promise<T>): Promise<T> {
    const silence = setTimeout(() => send({ type: 'hostSilent', isSilent: true }), SILENCE);
    try {
      return await answer;
    } finally {
      clearTimeout(silence);
      send({ type: 'hostSilent', isSilent: false });
    }
  }

  async function perform(
    kind: 'marking' | 'clearing' | 'exporting' | 'applying',
    again: Task | null,
    work: () => Promise<string>,
  ): Promise<void> {
    if (isBusy(state)) return;
    send({ type: 'taskStarted', kind });
    try {
      send({ type: 'taskFinished', note: await answered(work()) });
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again });
    }
  }

  const decided = choiceEffects({ host, send, getState: () => state, sentence });
  const explained = explanationEffects({ host, send, getState: () => state, sentence });
  const plans = planEffects({ host, send, getState: () => state, answered, sentence, scheduleCheck: () => checks.schedule(true) });
  const checks = checkEffects({ ...ports, send, getState: () => state, answered, sentence, known });
  const adopting = adoptEffects({ checks, plans, send, getState: () => state });

  async function mark(): Promise<void> {
    const run = state.run;
    if (!run) return;
    await perform('marking', 'mark', async () => {
      const marks = marksOf(run.result);
      await host.mark(marks);
      return marks.length === 0 ? '没有需要标记的单元格。' : `已标记 ${marks.length} 个单元格，原有格式未动。`;
    });
  }

  async function clearMarks(): Promise<void> {
    await perform('clearing', 'clearMarks', async () => {
      await host.clearMarks();
      return '标记已清除，表格恢复原样。';
    });
  }

  async function exportReport(): Promise<void> {
    const run = state.run;
    const write = ports.exportReport;
    if (run && write) await perform('exporting', 'exportReport', () => write(run, host));
  }

  async function jump(to: CellReference): Promise<void> {
    const position = parseCellName(to.cell);
    if (!position) return;
    try {
      const note = await answered(host.select(to.sheet, position.row, position.column));
      if (note !== null) send({ type: 'noted', message: note });
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
    }
  }

  /** Tries what could not be recalled so far once more, and says so where the choices still cannot be. Never rejects. */
  async function known(): Promise<void> {
    const [choices, explanations] = await Promise.allSettled([decided.recall(), explained.recall(), plans.recall()]);
    if (choices.status === 'rejected' || explanations.status === 'rejected') send({ type: 'noted', message: UNREAD });
  }

  function begin(): () => void {
    let ended = false;
    let unsubscribe: (() => void) | null = null;
    const listening = host
      .onChanged((sheet) => {
        send({ type: 'sheetChanged', sheet });
        checks.schedule();
      })
      .then((stopListening) => {
        if (ended) stopListening();
        else unsubscribe = stopListening;
      });
    // Without events the pane still checks; it only cannot say by itself that a sheet has changed. What could not be recalled is tried
    // again before it is needed, and before anything is written over it.
    void Promise.allSettled([decided.recall(), explained.recall(), plans.recall(), listening]);
    return () => {
      ended = true;
      checks.end();
      unsubscribe?.();
    };
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    canExport: ports.exportReport !== undefined,
    begin,
    check: checks.check,
    stop: checks.stop,
    mark,
    clearMarks,
    exportReport,
    undo: plans.undo,
    apply: plans.apply,
    async read() {
      await known();
      return plans.read();
    },
    withMerges: plans.withMerges,
    insert: plans.insert,
    removeSheets: plans.removeSheets,
    suggestion(suspect) {
      const snapshot = checks.snapshot();
      return snapshot && planForSuspect(snapshot, suspect);
    },
    checked: checks.snapshot,
    isCertain(finding) {
      const snapshot = checks.snapshot();
      return snapshot !== null && isCertain(snapshot, finding);
    },
    adopt: adopting.adopt,
    jump,
    async retry(task) {
      await { check: checks.check, mark, clearMarks, exportReport, undo: () => plans.undo() }[task]();
    },
    async visitFinding(key, to) {
      send({ type: 'findingVisited', key });
      if (to) await jump(to);
    },
    toggleFinding: (key, open) => send({ type: 'findingToggled', key, open }),
    openScreen: (screen, keepsNote = false) => send({ type: 'screenOpened', screen, keepsNote }),
    filter: (filter) => send({ type: 'filtered', filter }),
    search: (search) => send({ type: 'searched', search }),
    closeNotice: () => send({ type: 'noticeClosed' }),
    changePreferences(preferences) {
      store.save(JSON.stringify(preferences));
      send({ type: 'preferencesChanged', preferences });
    },
    recallText: (name) => host.recall(name),
    rememberText: (name, text) => host.remember(name, text),
    changeChoices: decided.changeChoices,
    explain: explained.explain,
    reopen: explained.reopen,
  };
}
