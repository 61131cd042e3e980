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

/** What does tasks in this thread, between handing others out; null for one that only a worker may do. */
export type OwnHand = (task: Task) => Promise<Outcome | null>;

/** For what was just made, in megabytes: twice what V8 takes by itself, so that less is copied which is soon forgotten. */
const YOUNG_MEGABYTES = 96;
/** Tasks that a worker has before it beside a hand of our own: it need not wait until this thread has done its own task and hands out more. */
const BEFORE_A_WORKER = 3;

function reasonForCrash(error: unknown): Outcome {
  if (problemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { kind: 'failed', reason: '内存不足：文件太大或内容太复杂，未得出结果。' };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', reason: '处理时程序意外中止，未得出结果；其他文件不受影响。', detail };
}

interface Given {
  readonly task: Task;
  readonly settle: (outcome: Packed) => void;
}

/** One worker thread and its tasks, of which it is at the first; it is thrown away after a crash. */
class Slot {
  private worker: Worker | null = null;
  private readonly given: Given[] = [];
  /** How many of them the worker has been sent. */
  private sent = 0;
  private alarm: NodeJS.Timeout | null = null;

  constructor(
    private readonly script: string,
    private readonly limits: PoolLimits,
  ) {}

  get load(): number {
    return this.given.length;
  }

  perform(task: Task): Promise<Packed> {
    return new Promise((settle) => {
      this.given.push({ task, settle });
      this.send();
    });
  }

  async close(): Promise<void> {
    this.worker?.removeAllListeners();
    await this.worker?.terminate();
    this.worker = null;
  }

  private send(): void {
    this.alarm ??= this.watch();
    try {
      for (; this.sent < this.given.length; this.sent++) {
        this.worker ??= this.start();
        this.worker.postMessage((this.given[this.sent] as Given).task);
      }
    } catch (error) {
      this.discard(reasonForCrash(error));
    }
  }

  private start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    const worker = new Worker(this.script, { resourceLimits });
    worker.on('message', (bytes: Uint8Array) => this.finish(() => deserialize(bytes) as Outcome));
    worker.on('messageerror', (error) => this.discard(reasonForCrash(error)));
    // Told when it has ended: only then is all in that it sent before.
    let reason: unknown = null;
    worker.on('error', (error) => (reason = error));
    worker.on('exit', (code) => this.discard(reasonForCrash(reason ?? new Error(`worker exited with ${code}`))));
    return worker;
  }

  /** The time that the first task has. */
  private watch(): NodeJS.Timeout {
    const { milliseconds } = this.limits;
    return setTimeout(() => this.discard({ kind: 'failed', reason: tooLong(milliseconds) }), milliseconds);
  }

  private finish(outcome: Packed): void {
    if (this.alarm) clearTimeout(this.alarm);
    const done = this.given.shift();
    this.sent--;
    this.alarm = this.given.length > 0 ? this.watch() : null;
    done?.settle(outcome);
  }

  /** Throws the worker away, and with it the task that it was at; a new one goes on with those behind. */
  private discard(outcome: Outcome): void {
    const worker = this.worker;
    this.worker = null;
    if (worker) {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
    }
    this.finish(() => outcome);
    this.sent = 0;
    if (this.given.length > 0) this.send();
  }
}

/** Resolves once what other threads have sent in the meantime was taken in. */
function otherNews(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Worker threads that each do one task at a time. A crash, a full heap or an endless task costs its own file and nothing
 * else: the worker is replaced and the outcome says what happened.
 * @param script absolute path of the script that a worker runs; it answers every `Task` message with one `Outcome`, serialised
 * @param size how many threads work at once, this one among them where it lends a hand
 */
export function openPool(script: string, size: number, limits: PoolLimits, ownHand: OwnHand | null = null): Workers {
  const workers = Math.max(1, ownHand ? size - 1 : size);
  const slots = Array.from({ length: workers }, () => new Slot(script, limits));
  let isHandFree = true;

  const byHand = async (task: Task): Promise<Packed | null> => {
    if (!ownHand || !isHandFree) return null;
    isHandFree = false;
    await otherNews();
    const outcome = await ownHand(task);
    isHandFree = true;
    return outcome && (() => outcome);
  };
  const byWorker = (task: Task): Promise<Packed> => {
    return slots.reduce((least, next) => (next.load < least.load ? next : least)).perform(task);
  };

  return {
    parallel: ownHand ? 1 + workers * BEFORE_A_WORKER : workers,
    perform: async (task) => (await byHand(task)) ?? byWorker(task),
    async close() {
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}
