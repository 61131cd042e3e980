import type { DeskOutcome } from '../../../src/workbench/desk/check-file';
import { inDeskOrder, type DeskFile } from '../../../src/workbench/desk/desk-files';
import { checkFiles, type DeskThread } from '../../../src/workbench/desk/desk-pool';

function file(path: string): DeskFile {
  return { path, file: new File(['x'], path.split('/').at(-1) ?? '') };
}

it('takes the files that may hold accounts, folders first, in the order of a file manager', () => {
  const names = ['报送/乙局10.xls', '报送/乙局2.xlsx', '报送/~$乙局2.xlsx', '报送/.git/x.xlsx', '报送/readme.md', '报送/下级/甲局.pdf'];
  expect(inDeskOrder(names.map(file)).map(({ path }) => path)).toEqual(['报送/下级/甲局.pdf', '报送/乙局2.xlsx', '报送/乙局10.xls']);
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
