import { withExplanations, type Explanation } from '../findings/explanation';
import type { CheckResult } from '../findings/finding';
import type { Refusal } from '../host/host';
import type { AppliedPlan } from '../writing/history';
import type { Visibility } from '../workbook/workbook';
import { isInFilter, listFindings, type SeverityFilter } from './findings-view';
import { DEFAULT_CHOICES, DEFAULT_PREFERENCES, type Preferences, type WorkbookChoices } from './settings';

/** One finished check. */
export interface Run {
  readonly result: CheckResult;
  /** From the click to the result. */
  readonly milliseconds: number;
  readonly sheets: readonly { readonly name: string; readonly visibility: Visibility }[];
}

/** What the pane is busy with. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'checking'; readonly sheet: string | null; readonly done: number; readonly total: number }
  | { readonly kind: 'marking' | 'clearing' | 'exporting' | 'applying' };

/** A finding that was put right by adopting what the check proposed (采用), until it is undone. */
export interface Fixed {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  /** What was done, in one phrase: 1,097.60 → 1,097.05. */
  readonly words: string;
}

/** What can be tried again after it failed. */
export type Task = 'check' | 'mark' | 'clearMarks' | 'exportReport' | 'undo';

/** One line at the top of the pane about what just happened. */
export type Notice =
  | { readonly kind: 'problem'; readonly message: string; readonly again: Task | null }
  /** `canUndo` where the message is about a plan that was just applied. */
  | { readonly kind: 'note'; readonly message: string; readonly canUndo?: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Whether to delete the sheets that were inserted. */
  | { readonly kind: 'question'; readonly removal: AppliedPlan }
  /** Undone, but for these cells. */
  | { readonly kind: 'partlyUndone'; readonly message: string; readonly left: readonly Refusal[] };

/** The screens that the pane has itself; further ones are given to it by id. */
export type Screen = 'check' | 'tables' | 'identities' | 'notRun' | 'settings' | (string & {});

/** The screens that plan what is certainly wrong: all of it (全部采用), or the numbers stored as text (转换为数字). */
export const ADOPT_ALL_SCREEN = 'adopt-all';
export const TEXT_NUMBERS_SCREEN = 'text-numbers';

/** The screen that tells why the sheets were taken for what they are. */
export const WHY_SCREEN = 'why';

/** The screen that edits the user's own scoring profile; opened from the settings and from 自评打分, not from the navigation. */
export const OWN_PROFILE_SCREEN = 'own-profile';

export interface State {
  readonly activity: Activity;
  /** The host has not answered for a while: most likely a cell is being edited. */
  readonly isSilent: boolean;
  /** The last finished check, with what was explained marked so; null before the first. */
  readonly run: Run | null;
  /** Sheets that changed since that check was started; '' stands for a sheet that the host did not name. */
  readonly changed: readonly string[];
  /** How often the workbook is known to have changed: what was computed from it before is old. */
  readonly revision: number;
  /** A check that began by itself is under way; nothing has to wait for it. */
  readonly isRechecking: boolean;
  /** Findings that were adopted, oldest first. */
  readonly fixed: readonly Fixed[];
  /** The finding whose row takes the focus next; another object each time. */
  readonly focusOn: { readonly key: string | null } | null;
  readonly notice: Notice | null;
  /** The plans that were applied to this workbook and can be undone, newest first. */
  readonly history: readonly AppliedPlan[];
  readonly screen: Screen;
  /** The screen before this one: where 返回 leads from a screen that several others open. */
  readonly cameFrom: Screen;
  readonly filter: SeverityFilter;
  readonly search: string;
  /** Keys of the findings that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The finding that was looked at last. */
  readonly current: string | null;
  readonly preferences: Preferences;
  readonly choices: WorkbookChoices;
  /** What was said of findings that stand (已核实). */
  readonly explanations: readonly Explanation[];
}

export type Event =
  | { readonly type: 'checkStarted' }
  | { readonly type: 'hostSilent'; readonly isSilent: boolean }
  | { readonly type: 'progressed'; readonly sheet: string | null; readonly done: number; readonly total: number }
  | { readonly type: 'recheckStarted' }
  | { readonly type: 'recheckFailed'; readonly changed: readonly string[] }
  | { readonly type: 'checkFinished'; readonly run: Run }
  | { readonly type: 'adopted'; readonly fixed: Fixed; readonly next: string | null }
  | { readonly type: 'checkStopped' }
  | { readonly type: 'taskStarted'; readonly kind: 'marking' | 'clearing' | 'exporting' | 'applying' }
  | { readonly type: 'taskFinished'; readonly note: string | null }
  | { readonly type: 'failed'; readonly message: string; readonly again: Task | null }
  | { readonly type: 'historyRecalled'; readonly history: readonly AppliedPlan[] }
  | { readonly type: 'applied'; readonly history: readonly AppliedPlan[]; readonly note: string }
  | { readonly type: 'undone'; readonly history: readonly AppliedPlan[]; readonly note: string; readonly left: readonly Refusal[] }
  | { readonly type: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly type: 'asked'; readonly removal: AppliedPlan }
  | { readonly type: 'sheetChanged'; readonly sheet: string | null }
  | { readonly type: 'noticeClosed' }
  | { readonly type: 'noted'; readonly message: string }
  /** `keepsNote` where what just happened is told on the screen that opens. */
  | { readonly type: 'screenOpened'; readonly screen: Screen; readonly keepsNote: boolean }
  | { readonly type: 'filtered'; readonly filter: SeverityFilter }
  | { readonly type: 'searched'; readonly search: string }
  | { readonly type: 'findingVisited'; readonly key: string }
  | { readonly type: 'findingToggled'; readonly key: string; readonly open: boolean }
  | { readonly type: 'preferencesChanged'; readonly preferences: Preferences }
  | { readonly type: 'choicesChanged'; readonly choices: WorkbookChoices }
  | { readonly type: 'explanationsChanged'; readonly explanations: readonly Explanation[] }
  | { readonly type: 'focusMoved'; readonly from: string; readonly next: string | null };

const IDLE: Activity = { kind: 'idle' };

export const INITIAL_STATE: State = {
  activity: IDLE,
  isSilent: false,
  run: null,
  changed: [],
  revision: 0,
  isRechecking: false,
  fixed: [],
  focusOn: null,
  notice: null,
  history: [],
  screen: 'check',
  cameFrom: 'check',
  filter: 'all',
  search: '',
  open: new Set(),
  current: null,
  preferences: DEFAULT_PREFERENCES,
  choices: DEFAULT_CHOICES,
  explanations: [],
};

/** Whether something is under way that must end before the next task begins. */
export function isBusy(state: State): boolean {
  return state.activity.kind !== 'idle';
}

function withFinding(open: ReadonlySet<string>, key: string, isOpen: boolean): ReadonlySet<string> {
  if (open.has(key) === isOpen) return open;
  const next = new Set(open);
  if (isOpen) next.add(key);
  else next.delete(key);
  return next;
}

/** The finding that was dealt with folded, the next one unfolded and about to have the focus; where none is left, the check's button. */
function movedOn(state: State, from: string, next: string | null): Pick<State, 'open' | 'current' | 'focusOn'> {
  const folded = withFinding(state.open, from, false);
  return { open: next === null ? state.open : withFinding(folded, next, true), current: next ?? state.current, focusOn: { key: next } };
}

/** The state with these explanations, and the last check's findings marked by them. A filter that shows nothing any more is left. */
function explainedAs(state: State, explanations: readonly Explanation[]): State {
  if (!state.run) return { ...state, explanations };
  const run = { ...state.run, result: withExplanations(state.run.result, explanations) };
  const isShown = run.result.findings.some((finding) => isInFilter(finding, state.filter));
  return { ...state, explanations, run, filter: isShown ? state.filter : 'all' };
}

/** A notice that is still of use on another screen: what is done is not, and can be taken back in 撤销记录. */
function lasting(notice: Notice | null): Notice | null {
  return notice?.kind === 'note' ? null : notice;
}

/** What the pane is after an event. Pure: everything that touches the world is done by the session's effects. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'checkStarted':
      return { ...state, activity: { kind: 'reading' }, isRechecking: false, changed: [], notice: null, screen: 'check' };
    case 'recheckStarted':
      return { ...state, isRechecking: true, changed: [] };
    case 'recheckFailed':
      return { ...state, isRechecking: false, changed: [...new Set([...event.changed, ...state.changed])] };
    case 'adopted': {
      const { fixed, next } = event;
      const rest = state.fixed.filter(({ key }) => key !== fixed.key);
      return { ...state, fixed: [...rest, fixed], ...movedOn(state, fixed.key, next) };
    }
    case 'hostSilent':
      return state.isSilent === event.isSilent ? state : { ...state, isSilent: event.isSilent };
    case 'progressed': {
      if (state.activity.kind !== 'reading' && state.activity.kind !== 'checking') return state;
      return { ...state, activity: { kind: 'checking', sheet: event.sheet, done: event.done, total: event.total } };
    }
    case 'checkFinished': {
      const standing = new Set(listFindings(event.run.result).map(({ key }) => key));
      const fixed = state.fixed.filter(({ key }) => !standing.has(key));
      const activity = state.isRechecking ? state.activity : IDLE;
      return explainedAs({ ...state, activity, isRechecking: false, run: event.run, fixed }, state.explanations);
    }
    case 'checkStopped':
      return { ...state, activity: IDLE, notice: { kind: 'note', message: '已停止，没有改动任何内容。' } };
    case 'taskStarted':
      return { ...state, activity: { kind: event.kind }, notice: null };
    case 'taskFinished':
      return { ...state, activity: IDLE, notice: event.note === null ? null : { kind: 'note', message: event.note } };
    case 'failed':
      return { ...state, activity: IDLE, notice: { kind: 'problem', message: event.message, again: event.again } };
    case 'historyRecalled':
      return { ...state, history: event.history };
    case 'applied':
      return { ...state, activity: IDLE, history: event.history, notice: { kind: 'note', message: event.note, canUndo: true } };
    case 'undone': {
      const { history, note, left } = event;
      const notice: Notice = left.length === 0 ? { kind: 'note', message: note } : { kind: 'partlyUndone', message: note, left };
      return { ...state, activity: IDLE, history, notice };
    }
    case 'refused':
      return { ...state, activity: IDLE, notice: { kind: 'refused', refusals: event.refusals } };
    case 'asked':
      return { ...state, notice: { kind: 'question', removal: event.removal } };
    case 'sheetChanged': {
      const name = event.sheet ?? '';
      const unknownYet = state.run === null && state.activity.kind === 'idle';
      const changed = unknownYet || state.changed.includes(name) ? state.changed : [...state.changed, name];
      return { ...state, changed, revision: state.revision + 1 };
    }
    case 'noticeClosed':
      return { ...state, notice: null };
    case 'noted':
      return { ...state, notice: { kind: 'note', message: event.message } };
    case 'screenOpened':
      if (event.screen === state.screen) return state;
      return { ...state, screen: event.screen, cameFrom: state.screen, notice: event.keepsNote ? state.notice : lasting(state.notice) };
    case 'filtered':
      return { ...state, filter: event.filter, screen: 'check' };
    case 'searched':
      return { ...state, search: event.search };
    case 'findingVisited':
      return { ...state, current: event.key, open: withFinding(state.open, event.key, true) };
    case 'findingToggled':
      return { ...state, current: event.key, open: withFinding(state.open, event.key, event.open) };
    case 'preferencesChanged':
      return { ...state, preferences: event.preferences };
    case 'choicesChanged':
      return { ...state, choices: event.choices };
    case 'explanationsChanged':
      return explainedAs(state, event.explanations);
    case 'focusMoved':
      return { ...state, ...movedOn(state, event.from, event.next) };
  }
}
