/** Preloaded into a measured process: reports its peak memory in bytes on file descriptor 3 when it ends. */
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** Linux counts a parent's memory in the peak that `resourceUsage` reports; what /proc says begins with the program itself. */
function peakMemory() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

if (isMainThread) process.on('exit', () => writeSync(3, String(peakMemory())));
