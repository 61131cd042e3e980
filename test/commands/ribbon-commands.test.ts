/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$0$$$0"}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, registerRibbonCommands, type RibbonTasks } from '../../src/commands/ribbon-commands';
import { ExcelHost } from '../../src/host/excel/excel-host';
import { connect, pressRibbon } from '../excel-host/jsdom-office';
import { Book } from '../excel-host/model/book';
import { TestExcel } from '../excel-host/test-excel';

/** What the pane's session would do, as the test at hand has it. */
let session: RibbonTasks;

beforeAll(async () => {
  await connect(new TestExcel(new Book()), 'web');
  registerRibbonCommands({
    check: () => session.check(),
    clearMarks: () => session.clearMarks(),
    needsAttention: () => session.needsAttention(),
  });
});

async function open(
  outcome: { needsAttention?: boolean; fails?: boolean } = {},
): Promise<{ excel: TestExcel; book: Book; done: string[] }> {
  const book = new Book();
  book.add('支出决算表');
  const excel = await connect(new TestExcel(book), 'web');
  const host = new ExcelHost();
  const done: string[] = [];
  session = {
    check: async () => {
      await host.read();
      done.push(`checked, pane ${excel.isPaneShown ? 'shown' : 'closed'}`);
      if (outcome.fails) throw new Error('unexpected');
    },
    clearMarks: async () => {
      await host.clearMarks();
      done.push('cleared');
    },
    needsAttention: () => outcome.needsAttention ?? false,
  };
  return { excel, book, done };
}

test('一键校验 opens the pane first, checks, and only then is completed', async () => {
  const { done } = await open();
  await pressRibbon(COMMANDS.check);
  expect(done).toEqual(['checked, pane shown']);
});

test('清除标记 leaves the pane closed where nothing went wrong', async () => {
  const { excel, book, done } = await open();
  await new ExcelHost().mark([{ sheet: '支出决算表', row: 1, column: 1, severity: 'error' }]);
  await pressRibbon(COMMANDS.clear);
  expect(done).toEqual(['cleared']);
  expect(book.sheet('支出决算表').formats).toEqual([]);
  expect(excel.isPaneShown).toBe(false);
});

test('清除标记 opens the pane where there is something to say', async () => {
  const { excel } = await open({ needsAttention: true });
  await pressRibbon(COMMANDS.clear);
  expect(excel.isPaneShown).toBe(true);
});

test('a command that fails is completed all the same', async () => {
  const { done } = await open({ fails: true });
  await pressRibbon(COMMANDS.check);
  expect(done).toHaveLength(1);
});

test('every shortcut and every action of shortcuts.json is a command', () => {
  const { actions, shortcuts } = JSON.parse(readFileSync(join(__dirname, '../../src/commands/public/shortcuts.json'), 'utf8')) as {
    actions: { id: string; name: string; type: string }[];
    shortcuts: { action: string; key: { default: string; mac: string } }[];
  };
  const names = Object.values(COMMANDS).sort();
  expect(actions.map(({ id }) => id).sort()).toEqual(names);
  expect(shortcuts.map(({ action }) => action).sort()).toEqual(names);
  expect(actions.every(({ type, name }) => type === 'ExecuteFunction' && /^\p{Script=Han}+$/u.test(name))).toBe(true);
  const keys = shortcuts.flatMap(({ key }) => [key.default, key.mac]);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^(?:(?:Ctrl|Command|Alt|Shift)\+){1,3}[A-Z0-9]$/);
});
