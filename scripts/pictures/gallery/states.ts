import { checkWorkbook } from '../../../src/findings/check';
import type { Severity } from '../../../src/findings/finding';
import { HostError } from '../../../src/host/host';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { readPerformanceForms } from '../../../src/performance/read-form';
import type { Checker } from '../../../src/taskpane/checker';
import { makePlan } from '../../../src/taskpane/make-plan';
import { listFindings } from '../../../src/taskpane/findings-view';
import { createSession, type Session, type SessionPorts } from '../../../src/taskpane/session-effects';
import { DEFAULT_CHOICES } from '../../../src/taskpane/settings';
import { MemoryHost } from '../../../src/workbench/memory-host';
import { parseCellName } from '../../../src/workbook/address';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';

const inPage: Checker = {
  check: (workbook, { formOf }) => Promise.resolve(checkWorkbook(workbook, { assignments: new Map(Object.entries(formOf)) })),
};

async function sample(name: string): Promise<Workbook> {
  const answer = await fetch(`samples/${encodeURIComponent(name)}`);
  return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
}

const JINING = '济宁市医疗保障局2020.xlsx';
const ZENGDU = '曾都区医疗保障局2022.xlsx';
const CONSISTENT = '示例单位2023.xlsx';

function put(host: MemoryHost, sheet: string, cell: string, value: number): void {
  const position = parseCellName(cell);
  if (position) host.type(sheet, position, { formula: null, value, format: '0.00' });
}

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

function setUp(workbook: Workbook, ports: Partial<SessionPorts> = {}): Setup {
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
async function withErrors(ports: Partial<SessionPorts> = {}): Promise<Setup> {
  const setup = setUp(await sample(JINING), ports);
  put(setup.host, 'GK01收入支出决算总表', 'C36', 6574.65);
  put(setup.host, 'GK03支出决算表', 'D14', 1101.53);
  return setup;
}

/** Unfolds the first finding of a severity that is about an identity. */
function openFirst({ session }: Setup, severity: Severity): void {
  const { run } = session.getState();
  const found = run && listFindings(run.result).find(({ finding }) => finding.severity === severity && finding.operands.length > 0);
  if (found) void session.visitFinding(found.key, null);
}

function copies(workbook: Workbook, count: number): Workbook {
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
async function withoutScores(): Promise<Setup> {
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
async function withHistory(): Promise<Setup> {
  const setup = await withErrors();
  for (const tails of ['keep', 'settle'] as const) {
    const { plan } = await makePlan(await setup.host.read(), { kind: 'recompute', choices: DEFAULT_CHOICES, write: 'formulas', tails });
    await setup.session.apply(plan, `${plan.title}：已应用 ${plan.edits.length} 处。`);
  }
  return setup;
}

function press(label: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(({ textContent }) => textContent.startsWith(label));
  button?.click();
  return button !== undefined;
}

/** Presses what the screen shows in time, one after another. */
function afterwards(...steps: readonly (() => boolean)[]): void {
  const [step, ...rest] = steps;
  if (!step) return;
  setTimeout(() => (step() ? afterwards(...rest) : afterwards(step, ...rest)), 50);
}

/** Every state of the pane that deserves a picture. Each brings its session there. */
export const STATES: Readonly<Record<string, () => Promise<Session>>> = {
  'first-use': async () => setUp(await sample(CONSISTENT)).session,
  checking: async () => {
    const checker: Checker = {
      check: (workbook, _request, onProgress) => {
        onProgress('GK05一般公共预算财政拨款支出决算表', 8, workbook.sheets.length);
        return new Promise(() => undefined);
      },
    };
    const { session } = setUp(await sample(JINING), { checker });
    void session.check();
    return session;
  },
  clean: async () => {
    const { session } = setUp(await sample(CONSISTENT));
    await session.check();
    return session;
  },
  errors: async () => {
    const { session } = await withErrors();
    await session.check();
    return session;
  },
  'finding-open': async () => {
    const setup = await withErrors();
    await setup.session.check();
    openFirst(setup, 'error');
    return setup.session;
  },
  'only-tails': async () => {
    const setup = setUp(await sample(ZENGDU));
    await setup.session.check();
    openFirst(setup, 'info');
    return setup.session;
  },
  'nothing-recognised': async () => {
    const text = { row: 0, column: 0, value: { kind: 'text', text: '食堂菜谱' } } as const;
    const rest = {
      visibility: 'visible',
      isProtected: false,
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    } as const;
    const { session } = setUp({ sheets: [{ ...rest, name: 'Sheet1', index: 0, rows: new Map([[0, [text]]]) }] });
    await session.check();
    return session;
  },
  changed: async () => {
    const { host, session } = await withErrors();
    await session.check();
    put(host, 'GK03支出决算表', 'D14', 1101.35);
    return session;
  },
  applied: async () => {
    const { session } = await withErrors();
    await session.check();
    const suspect = session.getState().run?.result.findings.flatMap(({ suspects }) => suspects)[0];
    const plan = suspect && session.suggestion(suspect);
    if (suspect && plan) await session.apply(plan, `已将 ${suspect.sheet} ${suspect.cell} 改为 ${suspect.suggested}。`);
    return session;
  },
  refused: async () => {
    const { host, session } = await withErrors();
    await session.check();
    const sheet = 'GK01收入支出决算总表';
    host.apply = () =>
      Promise.resolve({
        kind: 'refused',
        refusals: [
          { sheet, cell: 'C36', reason: '工作表受保护，请手工填入 6,475.65' },
          { sheet, cell: 'F36', reason: '工作表受保护，请手工填入 6,475.65' },
        ],
      });
    await session.apply({ title: '重算', edits: [] }, '');
    return session;
  },
  busy: async () => {
    const { host, session } = await withErrors();
    await session.check();
    host.mark = () => Promise.reject(new HostError('有单元格正在编辑，Excel 暂时不能写入。请先按回车结束编辑，再试一次。'));
    await session.mark();
    return session;
  },
  disconnected: async () => {
    const { host, session } = setUp(await sample(CONSISTENT));
    host.read = () => Promise.reject(new HostError('与 Excel 的连接已断开，请关闭本面板后重新打开。'));
    await session.check();
    return session;
  },
  'many-sheets': async () => {
    const { session } = setUp(copies(await sample(JINING), 200));
    await session.check();
    return session;
  },
  tables: async () => {
    const { session } = await withErrors();
    await session.check();
    session.openScreen('tables');
    return session;
  },
  identities: async () => {
    const { session } = await withErrors();
    await session.check();
    session.openScreen('identities');
    return session;
  },
  settings: async () => {
    const { session } = setUp(await sample(CONSISTENT));
    session.openScreen('settings');
    return session;
  },
  recompute: async () => {
    const { session } = await withErrors();
    session.openScreen('recompute');
    return session;
  },
  balance: async () => {
    const { session } = setUp(await sample(ZENGDU));
    session.openScreen('recompute');
    afterwards(() => press('舍位平衡'));
    return session;
  },
  scoring: async () => {
    const { session } = await withoutScores();
    session.openScreen('score');
    return session;
  },
  'scoring-preview': async () => {
    const { session } = await withoutScores();
    session.openScreen('score');
    afterwards(
      () => press('全部取满分'),
      () => press('预览'),
    );
    return session;
  },
  template: async () => {
    const { session } = setUp(await sample(CONSISTENT));
    session.openScreen('template');
    return session;
  },
  history: async () => {
    const { session } = await withHistory();
    session.openScreen('history');
    return session;
  },
  'partly-undone': async () => {
    const { host, session } = await withHistory();
    const [edit] = session.getState().history[0]?.plan.edits ?? [];
    if (edit) host.type(edit.sheet, edit, { formula: null, value: 1100, format: null });
    await session.undo();
    session.openScreen('history');
    return session;
  },
};
