import { createHash } from 'node:crypto';
import { chmod, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { problemCode } from './failure';

/** Tells machines apart that write into one shared folder. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

const LEFT_OVER = /^\.juesuan-([0-9a-f]{8})-(\d+)\.tmp$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return problemCode(error) !== 'ESRCH';
  }
}

/** Removes what runs on this machine left behind that were ended by force. */
async function clearLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = LEFT_OVER.exec(name);
    if (match && match[1] === machine() && !isRunning(Number(match[2]))) await rm(join(folder, name), { force: true });
  }
}

/**
 * Writes a file beside its place and then moves it there, so that a run that is broken off leaves no half file. What stood there before
 * lends its permissions; a link stays one.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const before = await stat(place).catch(() => null);
  const folder = dirname(place);
  // A short name of its own: the wanted one may already be as long as the system allows.
  const beside = join(folder, `.juesuan-${machine()}-${process.pid}.tmp`);
  await clearLeftOvers(folder).catch(() => undefined);
  try {
    await writeFile(beside, bytes);
    if (before) await chmod(beside, before.mode & 0o7777);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
