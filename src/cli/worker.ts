import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { perform } from './perform';
import type { Task } from './task';

/** A worker thread: answers every task that the main thread sends with its outcome as bytes, until it is terminated. */
parentPort?.on('message', (task: Task) => {
  void perform(task).then((outcome) => {
    const bytes = serialize(outcome);
    parentPort?.postMessage(bytes, [bytes.buffer]);
  });
});
