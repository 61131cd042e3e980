/**
 * @jest-environment jsdom
 */
import { act, renderHook } from '@testing-library/react';
import type { OpenBook } from '../../src/workbench/open-book';
import { useOpening } from '../../src/workbench/use-opening';

/** A file that is read when the test says so. */
function reading(name: string) {
  const ends = { done: () => {}, failed: () => {} };
  const read = new Promise<OpenBook>((resolve, reject) => {
    ends.done = () => resolve({ fileName: name } as OpenBook);
    ends.failed = () => reject(new Error(name));
  });
  return { ...ends, wanted: { name, open: () => read } };
}

function page() {
  const told: string[] = [];
  const { result } = renderHook(() =>
    useOpening(
      ({ fileName }) => told.push(`shown ${fileName}`),
      (error) => told.push(`failed ${(error as Error).message}`),
    ),
  );
  const then = (work: () => void) =>
    act(async () => {
      work();
      await Promise.resolve();
    });
  return { told, now: () => result.current, then };
}

test('what was asked for last is what is shown, whichever is read first', async () => {
  const { told, now, then } = page();
  const [first, second] = [reading('甲'), reading('乙')];
  await then(() => now().begin(first.wanted));
  expect(now().opening).toBe('甲');
  await then(() => now().begin(second.wanted));
  expect(now().opening).toBe('乙');
  await then(second.done);
  await then(first.done);
  expect(told).toEqual(['shown 乙']);
  expect(now().opening).toBeNull();
});

test('a file that failed before the one that is waited for says nothing and does not end the waiting', async () => {
  const { told, now, then } = page();
  const [first, second] = [reading('甲'), reading('乙')];
  await then(() => now().begin(first.wanted));
  await then(() => now().begin(second.wanted));
  await then(first.failed);
  expect(now().opening).toBe('乙');
  await then(second.failed);
  expect(told).toEqual(['failed 乙']);
  expect(now().opening).toBeNull();
});

test('what was called off is not shown when it has been read', async () => {
  const { told, now, then } = page();
  const file = reading('甲');
  await then(() => now().begin(file.wanted));
  await then(() => now().callOff());
  expect(now().opening).toBeNull();
  await then(file.done);
  expect(told).toEqual([]);
});
