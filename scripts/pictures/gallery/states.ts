import { HostError } from '../../../src/host/host';
import type { Checker } from '../../../src/taskpane/checker';
import type { Session } from '../../../src/taskpane/session-effects';
import { buildTemplates, wholeSet } from '../../../src/writing/template/template';
import { OWN_PROFILE_STATES } from './own-profile-states';
import { REPORT_STATES } from './report-states';
import {
  afterwards,
  CONSISTENT,
  copies,
  JINING,
  openFirst,
  press,
  put,
  sample,
  setUp,
  withErrors,
  withHistory,
  withoutScores,
  ZENGDU,
} from './setups';

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
  explaining: async () => {
    const setup = await withErrors();
    await setup.session.check();
    openFirst(setup, 'error');
    afterwards(() => press('核实无误'));
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
    session.changePreferences({ grouped: true, automatic: false });
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
  why: async () => {
    const { session } = await withErrors();
    await session.check();
    session.openScreen('why');
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
  ...OWN_PROFILE_STATES,
  ...REPORT_STATES,
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
  'removal-asked': async () => {
    const { session } = await withHistory();
    await session.insert('插入模板', buildTemplates(wholeSet(2023).map((form) => ({ ...form, year: 2023, unit: '万元' }))));
    session.openScreen('history');
    await session.undo();
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
