import { parentPort } from 'node:worker_threads';
import { perform } from './perform';
import type { Task } from './task';

/** A worker thread: answers every task that the main thread sends with its outcome, until it is terminated. */
parentPort?.on('message', (task: Task) => {
  void perform(task).then((outcome) => parentPort?.postMessage(outcome));
});
