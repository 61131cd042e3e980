import { readFileSync } from 'node:fs';
import { unpackedSize } from '../host/file/unpacked-size';
import type { FileInput, Input } from './files';
import { inOrder } from './in-order';
import { openProgress } from './progress';
import type { Shell } from './shell';
import type { Outcome, Packed, Task } from './task';
import { printable } from './width';

/** How many results may wait for a slow file before them, per worker. */
const AHEAD = 16;

/** 0 for a file that cannot be read, which is said when it is its turn. */
function unpacked({ path }: FileInput): number {
  try {
    return unpackedSize(readFileSync(path));
  } catch {
    return 0;
  }
}

/**
 * Does the same task with every input, several at a time, and hands each outcome on in input order. Inputs that led to no file
 * are handed on as failures in their place.
 */
export async function workThrough(
  shell: Shell,
  inputs: readonly Input[],
  options: { readonly progress: boolean; readonly task: (input: FileInput) => Task },
  handOn: (input: Input, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const files = inputs.filter((input) => input.kind === 'file');
  const workers = shell.openWork({
    files: files.length,
    bytes: files.reduce((bytes, file) => bytes + file.bytes, 0),
    isOwnFormat: files.every(({ path }) => /\.xls[xm]$/i.test(path)),
    largestUnpacked: () => Math.max(0, ...files.map(unpacked)),
  });
  const progress = openProgress(shell.err, inputs.length, options.progress, () => shell.now());
  let done = 0;
  const work = async (input: Input): Promise<{ input: Input; packed: Packed }> => {
    const packed: Packed =
      input.kind === 'failed' ? () => ({ kind: 'failed', reason: input.reason }) : await workers.perform(options.task(input));
    await progress.step(++done, input.name);
    return { input, packed };
  };
  try {
    for await (const { input, packed } of inOrder(inputs, workers.parallel, workers.parallel * AHEAD, work)) {
      const outcome = packed();
      await progress.clear();
      await handOn(input, outcome);
      if (shell.debug && outcome.kind === 'failed' && outcome.detail !== undefined) {
        await shell.err.write(`${printable(input.name)}\n${outcome.detail}\n`);
      }
    }
  } finally {
    await progress.clear();
    await workers.close();
  }
}
