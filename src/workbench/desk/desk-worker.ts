import { checkFile } from './check-file';

// A worker of its own: it checks one file after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void checkFile(data).then((outcome) => self.postMessage(outcome));
});
