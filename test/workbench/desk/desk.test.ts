import type { CheckResult } from '../../../src/findings/finding';
import { Desk } from '../../../src/workbench/desk/desk';
import { wantedRows } from '../../../src/workbench/desk/desk-order';
import { packed, unpacked } from '../../../src/workbench/desk/packed-result';
import type { DeskOutcome } from '../../../src/workbench/desk/check-file';
import { droppedFiles, inDeskOrder, type DeskFile } from '../../../src/workbench/desk/desk-files';
import { checkFiles, type DeskCall, type DeskThread } from '../../../src/workbench/desk/desk-pool';

function file(path: string): DeskFile {
  return { path, file: new File(['x'], path.split('/').at(-1) ?? '') };
}

it('takes the files that may hold accounts, folders first, in the order of a file manager', () => {
  const names = ['报送/乙局10.xls', '报送/乙局2.xlsx', '报送/~$乙局2.xlsx', '报送/.git/x.xlsx', '报送/readme.md', '报送/下级/甲局.pdf'];
  expect(inDeskOrder(names.map(file)).map(({ path }) => path)).toEqual(['报送/下级/甲局.pdf', '报送/乙局2.xlsx', '报送/乙局10.xls']);
});

it('gives each file its own outcome, whatever else its thread posts', async () => {
  const start = (): DeskThread => {
    const thread: DeskThread = {
      ...{ onmessage: null, onerror: null, terminate: () => undefined },
      postMessage: ({ call, file: { name } }: DeskCall) => {
        const post = (data: unknown): unknown => thread.onmessage?.call(thread as Worker, new MessageEvent('message', { data }));
        // As the reader of PDF files does when it is loaded into a worker.
        post({ sourceName: 'worker', targetName: 'main', action: 'ready', data: null });
        post({ call, outcome: { kind: 'failed', reason: name } });
      },
    };
    return thread;
  };
  const told: string[] = [];
  const note = (at: number, outcome: DeskOutcome): void => {
    told[at] = outcome.kind === 'failed' ? outcome.reason : outcome.kind;
  };
  const inPage = (): Promise<DeskOutcome> => Promise.reject(new Error('there are threads'));
  const names = ['a.pdf', 'b.xlsx', 'c.xlsx'];
  const files = names.map((name) => new File([], name));
  await checkFiles(files, { parallel: 2, start, inPage }, note, new AbortController().signal);
  expect(told).toEqual(names);
});

it('checks in the page where there can be no thread, and stops when asked', async () => {
  const start = (): DeskThread => {
    throw new Error('no threads here');
  };
  const told: DeskOutcome[] = [];
  const stopped = new AbortController();
  const inPage = (): Promise<DeskOutcome> => Promise.resolve({ kind: 'own-report' });
  const files = ['a', 'b', 'c'].map((name) => new File([], name));
  const note = (_: number, outcome: DeskOutcome): void => {
    told.push(outcome);
    if (told.length === 2) stopped.abort();
  };
  await checkFiles(files, { parallel: 1, start, inPage }, note, stopped.signal);
  expect(told.map(({ kind }) => kind)).toEqual(['own-report', 'own-report']);
});

const RESULT: CheckResult = {
  forms: [],
  unrecognised: [{ sheet: '目录', reason: '没有金额' }],
  counts: { identities: 0, equal: 0, rounding: 0, mismatch: 0, notRun: 0, errors: 0, warnings: 0, infos: 0, explained: 0 },
  findings: [],
  notRun: [],
  coverage: [],
};

function checked(errors: number, problems: string): DeskOutcome {
  const outcome = errors > 0 ? 'errors' : 'clean';
  return {
    kind: 'checked',
    line: { outcome, sign: '✕', words: `${errors} 处错误`, errors, warnings: 0, coverage: null, problems },
    packed: packed(RESULT),
  };
}

/** A desk whose files have come out as given, in the order given. */
async function deskOf(outcomes: Readonly<Record<string, DeskOutcome>>): Promise<Desk> {
  const names = Object.keys(outcomes);
  const desk = new Desk(names.map(file));
  const start = (): DeskThread => {
    throw new Error('no threads here');
  };
  await desk.run({ parallel: 2, start, inPage: ({ name }) => Promise.resolve(outcomes[`报送/${name}`] as DeskOutcome) });
  return desk;
}

it('keeps a line of each file, leaves our own reports out, and gives a report all that was done', async () => {
  const desk = await deskOf({
    '报送/甲.xlsx': checked(2, '合计不等'),
    '报送/校验报告.xlsx': { kind: 'own-report' },
    '报送/乙.xls': { kind: 'failed', reason: '文件已损坏。' },
  });
  const { rows, done, isRunning } = desk.getState();
  expect({ folder: desk.folder, done, isRunning }).toEqual({ folder: '报送/', done: 3, isRunning: false });
  expect(rows.map(({ file: { path }, unit }) => [path, unit?.outcome, unit?.problems])).toEqual([
    ['报送/甲.xlsx', 'errors', '合计不等'],
    ['报送/乙.xls', 'failed', '文件已损坏。'],
  ]);
  expect(desk.reportEntries().map(({ file: path, result, failed }) => [path, result, failed])).toEqual([
    ['报送/甲.xlsx', RESULT, null],
    ['报送/乙.xls', null, '文件已损坏。'],
  ]);
});

it('draws only those rows again that have changed', async () => {
  const desk = await deskOf({ '报送/甲.xlsx': checked(0, ''), '报送/乙.xlsx': checked(1, '错') });
  const before = desk.getState().rows;
  desk.stop();
  expect(desk.getState().rows).not.toBe(before);
  desk.getState().rows.forEach((row, at) => expect(row).toBe(before[at]));
});

it('sorts, filters and searches the units', async () => {
  const desk = await deskOf({
    '报送/甲局2.xlsx': checked(1, '支出决算表：款不等于项之和'),
    '报送/甲局10.xlsx': checked(3, '收入决算表：合计不等'),
    '报送/乙局.xlsx': checked(0, ''),
  });
  const { rows } = desk.getState();
  const names = (wish: Partial<Parameters<typeof wantedRows>[1]>): string[] =>
    wantedRows(rows, { section: null, words: '', order: null, ...wish }).map(({ file: { path } }) => path.slice(3));
  expect(names({ order: { key: 'name', isUp: true } })).toEqual(['甲局2.xlsx', '甲局10.xlsx', '乙局.xlsx']);
  expect(names({ order: { key: 'errors', isUp: false } })).toEqual(['甲局10.xlsx', '甲局2.xlsx', '乙局.xlsx']);
  expect(names({ order: { key: 'verdict', isUp: true } })).toEqual(['甲局10.xlsx', '甲局2.xlsx', '乙局.xlsx']);
  expect(names({ section: 2, words: ' 款不 ' })).toEqual(['甲局2.xlsx']);
  expect(names({ words: '乙' })).toEqual(['乙局.xlsx']);
});

it('keeps all of a result that a report says', () => {
  expect(unpacked(packed(RESULT))).toEqual(RESULT);
});

it('takes several dropped files for a batch also where the browser tells nothing of folders', async () => {
  const items = [{ webkitGetAsEntry: () => null }, { webkitGetAsEntry: () => null }];
  const drop = (files: readonly File[]) => droppedFiles({ items, files } as unknown as DataTransfer);
  const [first, second] = [new File(['x'], '乙局.xlsx'), new File(['x'], '甲局.xlsx')];
  expect(drop([first])).toBe(first);
  expect(await drop([first, second])).toEqual(inDeskOrder([first, second].map((one) => ({ path: one.name, file: one }))));
});
