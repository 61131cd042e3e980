import { checkWorkbook } from '../findings/check';
import { checkOptions } from './check-options';
import type { CheckAnswer, CheckCall } from './worker-checker';

const answer = (data: CheckAnswer): void => self.postMessage(data);

// A worker of its own: it serves one check after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<CheckCall>) => {
  const onSheet = (sheet: string, done: number, total: number): void => answer({ kind: 'progress', sheet, done, total });
  answer({ kind: 'result', result: checkWorkbook(data.workbook, { ...checkOptions(data.request), onSheet }) });
});
