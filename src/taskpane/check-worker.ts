import { checkWorkbook } from '../findings/check';
import type { CheckCall } from './worker-checker';

// A worker of its own: it serves one check after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<CheckCall>) => {
  const result = checkWorkbook(data.workbook, { assignments: new Map(Object.entries(data.request.formOf)) });
  self.postMessage(result);
});
