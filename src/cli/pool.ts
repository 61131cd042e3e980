import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { problemCode } from './failure';
import type { Workers } from './shell';
import { tooLong, type Outcome, type Packed, type Task } from './task';

/** What one worker may use. */
export interface PoolLimits {
  /** Longest time for one file, in milliseconds. */
  readonly milliseconds: number;
  /** Largest heap of one worker, in megabytes. */
  readonly megabytes: number;
}

/** For what was just made, in megabytes: twice what V8 takes by itself, so that less is copied which is soon forgotten. */
const YOUNG_MEGABYTES = 96;

function reasonForCrash(error: unknown): Outcome {
  if (problemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { kind: 'failed', reason: '内存不足：文件太大或内容太复杂，未得出结果。' };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', reason: '处理时程序意外中止，未得出结果；其他文件不受影响。', detail };
}

/** One worker thread and the task it is at; it is thrown away after a crash. */
class Slot {
  private worker: Worker | null = null;
  private settle: ((outcome: Packed) => void) | null = null;
  private alarm: NodeJS.Timeout | null = null;

  constructor(
    private readonly script: string,
    private readonly limits: PoolLimits,
  ) {}

  perform(task: Task): Promise<Packed> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.alarm = setTimeout(() => {
        this.discard({ kind: 'failed', reason: tooLong(this.limits.milliseconds) });
      }, this.limits.milliseconds);
      try {
        this.worker ??= this.start();
        this.worker.postMessage(task);
      } catch (error) {
        this.discard(reasonForCrash(error));
      }
    });
  }

  async close(): Promise<void> {
    this.worker?.removeAllListeners();
    await this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    const worker = new Worker(this.script, { resourceLimits });
    worker.on('message', (bytes: Uint8Array) => this.finish(() => deserialize(bytes) as Outcome));
    worker.on('messageerror', (error) => this.discard(reasonForCrash(error)));
    worker.on('error', (error) => this.discard(reasonForCrash(error)));
    worker.on('exit', (code) => this.discard(reasonForCrash(new Error(`worker exited with ${code}`))));
    return worker;
  }

  private finish(outcome: Packed): void {
    if (this.alarm) clearTimeout(this.alarm);
    this.alarm = null;
    const settle = this.settle;
    this.settle = null;
    settle?.(outcome);
  }

  private discard(outcome: Outcome): void {
    const worker = this.worker;
    this.worker = null;
    if (worker) {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
    }
    this.finish(() => outcome);
  }
}

/**
 * Worker threads that each do one task at a time. A crash, a full heap or an endless task costs its own file and nothing
 * else: the worker is replaced and the outcome says what happened.
 * @param script absolute path of the script that a worker runs; it answers every `Task` message with one `Outcome`, serialised
 */
export function openPool(script: string, size: number, limits: PoolLimits): Workers {
  const idle = Array.from({ length: size }, () => new Slot(script, limits));
  const all = [...idle];
  const waiting: ((slot: Slot) => void)[] = [];

  const take = (): Promise<Slot> => {
    const slot = idle.pop();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };

  return {
    parallel: size,
    async perform(task) {
      const slot = await take();
      try {
        return await slot.perform(task);
      } finally {
        giveBack(slot);
      }
    },
    async close() {
      await Promise.all(all.map((slot) => slot.close()));
    },
  };
}
