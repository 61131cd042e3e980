import { join } from 'node:path';
import { openPool, type PoolLimits } from '../../src/cli/pool';
import type { Workers } from '../../src/cli/shell';
import type { Outcome, Task } from '../../src/cli/task';

const SCRIPT = join(__dirname, 'fixtures', 'unruly-worker.js');
const LIMITS: PoolLimits = { milliseconds: 20_000, megabytes: 64 };

let pool: Workers;

async function perform(path: string): Promise<Outcome> {
  return (await pool.perform({ kind: 'forms', path }))();
}

async function reason(path: string): Promise<string> {
  const outcome = await perform(path);
  return outcome.kind === 'failed' ? outcome.reason : `no failure: ${outcome.kind}`;
}

afterEach(() => pool.close());

describe('openPool', () => {
  it('does each task once and brings back what came of it', async () => {
    pool = openPool(SCRIPT, 2, LIMITS);
    const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(perform));
    expect(outcomes.map((outcome) => outcome.kind === 'failed' && outcome.reason)).toEqual(['did a', 'did b', 'did c', 'did d', 'did e']);
  });
  it('turns a crash into the failure of its own file and goes on', async () => {
    pool = openPool(SCRIPT, 1, LIMITS);
    const all = await Promise.all(['a', 'throw', 'b', 'exit', 'c'].map(reason));
    expect(all).toEqual(['did a', expect.stringContaining('意外中止'), 'did b', expect.stringContaining('意外中止'), 'did c']);
  });
  it('turns a full heap into the failure of its own file and goes on', async () => {
    pool = openPool(SCRIPT, 1, LIMITS);
    expect(await reason('fill')).toContain('内存不足');
    expect(await reason('a')).toBe('did a');
  });
  it('gives up on a task that does not end', async () => {
    pool = openPool(SCRIPT, 1, { ...LIMITS, milliseconds: 300 });
    expect(await reason('loop')).toContain('仍未处理完');
  });
  it('gives a hand of our own what it takes, and goes on with what was before a worker that crashed', async () => {
    const hand = ({ path }: Task): Promise<Outcome | null> => {
      return Promise.resolve(path.startsWith('small') ? { kind: 'failed', reason: `took ${path}` } : null);
    };
    pool = openPool(SCRIPT, 2, LIMITS, hand);
    const all = await Promise.all(['small a', 'b', 'exit', 'c', 'throw', 'd'].map(reason));
    const crash = expect.stringContaining('意外中止');
    expect(all).toEqual(['took small a', 'did b', crash, 'did c', crash, 'did d']);
    expect([await reason('small e'), await reason('f')]).toEqual(['took small e', 'did f']);
  });
  it('says so where the script does not exist', async () => {
    pool = openPool(join(__dirname, 'no-such-worker.js'), 1, LIMITS);
    expect(await reason('a')).toContain('意外中止');
  });
});
