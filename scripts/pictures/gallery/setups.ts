import { checkWorkbook } from '../../../src/findings/check';
import type { Severity } from '../../../src/findings/finding';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { readPerformanceForms } from '../../../src/performance/read-form';
import type { Checker } from '../../../src/taskpane/checker';
import { listFindings } from '../../../src/taskpane/findings-view';
import { makePlan } from '../../../src/taskpane/make-plan';
import { createSession, type Session, type SessionPorts } from '../../../src/taskpane/session-effects';
import { DEFAULT_CHOICES } from '../../../src/taskpane/settings';
import { MemoryHost } from '../../../src/workbench/memory-host';
import { parseCellName } from '../../../src/workbook/address';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';

const inPage: Checker = {
  check: (workbook, { formOf }) => Promise.resolve(checkWorkbook(workbook, { assignments: new Map(Object.entries(formOf)) })),
};

/** One of the sample workbooks. */
export async function sample(name: string): Promise<Workbook> {
  const answer = await fetch(`samples/${encodeURIComponent(name)}`);
  return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
}

export const JINING = '济宁市医疗保障局2020.xlsx';
export const ZENGDU = '曾都区医疗保障局2022.xlsx';
export const CONSISTENT = '示例单位2023.xlsx';

/** Types a number into a cell. */
export function put(host: MemoryHost, sheet: string, cell: string, value: number): void {
  const position = parseCellName(cell);
  if (position) host.type(sheet, position, { formula: null, value, format: '0.00' });
}

/** A host with its pane's session. */
export interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

/** A session over a workbook in memory; nothing has been done in it yet. */
export function setUp(workbook: Workbook, ports: Partial<SessionPorts> = {}): Setup {
  const host = new MemoryHost(workbook);
  const session = createSession({
    host,
    checker: inPage,
    store: { load: () => null, save: () => undefined },
    now: steadyClock(),
    exportReport: () => Promise.resolve('校验报告已写入新工作簿。'),
    ...ports,
  });
  session.begin();
  return { host, session };
}

/** Every check takes 0.3 s, so that the pictures are the same on every machine. */
function steadyClock(): () => number {
  let time = 0;
  return () => (time += 300);
}

/** 济宁's real workbook with two mistakes of the kind that people make: swapped digits, a forgotten addend. */
export async function withErrors(ports: Partial<SessionPorts> = {}): Promise<Setup> {
  const setup = setUp(await sample(JINING), ports);
  put(setup.host, 'GK01收入支出决算总表', 'C36', 6574.65);
  put(setup.host, 'GK03支出决算表', 'D14', 1101.53);
  return setup;
}

/** Unfolds the first finding of a severity that is about an identity. */
export function openFirst({ session }: Setup, severity: Severity): void {
  const { run } = session.getState();
  const found = run && listFindings(run.result).find(({ finding }) => finding.severity === severity && finding.operands.length > 0);
  if (found) void session.visitFinding(found.key, null);
}

/** So many sheets of one workbook. */
export function copies(workbook: Workbook, count: number): Workbook {
  const sets = Math.ceil(count / workbook.sheets.length);
  const all = Array.from({ length: sets }, () => workbook.sheets)
    .flat()
    .slice(0, count);
  return {
    sheets: all.map((sheet, index): Sheet => ({
      ...sheet,
      name: `${String(index + 1).padStart(3, '0')} ${sheet.name}`.slice(0, 31),
      index,
    })),
  };
}

/** 济宁's real workbook with the scores of its self-evaluation forms not yet filled in. */
export async function withoutScores(): Promise<Setup> {
  const workbook = await sample(JINING);
  const setup = setUp(workbook);
  const figures = workbook.sheets
    .flatMap((sheet) => readPerformanceForms(sheet))
    .flatMap((form) =>
      form.kind === 'summary' ? [] : [form.money?.total?.score, ...form.indicators.map(({ score }) => score), form.total?.score],
    );
  for (const figure of figures) {
    if (figure?.state === 'amount') setup.host.type(figure.sheet, figure, { formula: null, value: null, format: null });
  }
  return setup;
}

/** A workbook to which two plans were applied. */
export async function withHistory(): Promise<Setup> {
  const setup = await withErrors();
  for (const tails of ['keep', 'settle'] as const) {
    const { plan } = await makePlan(await setup.host.read(), { kind: 'recompute', choices: DEFAULT_CHOICES, write: 'formulas', tails });
    await setup.session.apply(plan, `${plan.title}：已应用 ${plan.edits.length} 处。`);
  }
  return setup;
}

/** Presses a button of the screen; false where there is none yet. */
export function press(label: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(({ textContent }) => textContent.startsWith(label));
  button?.click();
  return button !== undefined;
}

let left = 0;

/** Presses what the screen shows in time, one after another. */
export function afterwards(...steps: readonly (() => boolean)[]): void {
  left += steps.length;
  takeNext(steps);
}

function takeNext([step, ...rest]: readonly (() => boolean)[]): void {
  if (!step) return;
  setTimeout(() => {
    if (!step()) return takeNext([step, ...rest]);
    left -= 1;
    takeNext(rest);
  }, 50);
}

/** Whether something is still to be pressed. */
export function hasStepsLeft(): boolean {
  return left > 0;
}
