import { checkFile } from './check-file';
import type { DeskCall } from './desk-pool';

// A worker of its own: it checks one file after another until the page ends it.
self.addEventListener('message', ({ data: { call, file } }: MessageEvent<DeskCall>) => {
  void checkFile(file).then((outcome) => self.postMessage({ call, outcome }));
});
