/** Preloaded into a measured process: when it ends, writes its peak memory (bytes) and processor time (ms) to file descriptor 3. */
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

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, JSON.stringify({ memory: peakMemory(), processor: (user + system) / 1000 }));
  });
}
