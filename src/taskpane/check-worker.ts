import { checkHere } from './check-here';
import type { CheckAnswer, CheckCall } from './worker-checker';

const answer = (data: CheckAnswer): void => self.postMessage(data);

// A worker of its own: it serves one check after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<CheckCall>) => {
  const onSheet = (sheet: string, done: number, total: number): void => answer({ kind: 'progress', sheet, done, total });
  checkHere(data.workbook, data.request, onSheet).then(
    (result) => answer({ kind: 'result', result }),
    (error: unknown) => {
      // Thrown outside of the promise it reaches the page as the worker's failure, which checks by itself then.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
