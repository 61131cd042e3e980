/** What a run found, by folder, with everything that lived and should not have. */
import { whyEquivalent } from './equivalent.mjs';

/** Noticed, or a program that no longer runs. */
const KILLED = ['Killed', 'Timeout', 'RuntimeError', 'CompileError'];

/** A change as `equivalent.txt` speaks of it: the code that it replaces, and the line that this begins in; `from` is the number of the first line and column. */
export function changeOf({ file, source, from, location: { start, end }, replacement = '' }) {
  const lines = source.split('\n').slice(start.line - from, end.line - from + 1);
  const line = lines[0];
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - from);
  lines[0] = lines[0].slice(start.column - from);
  return { file, code: lines.join('\n'), becomes: replacement, line };
}

/** @param results changes with `file`, its `source`, `location` counted `from`, `replacement` and the `status` that they ended with */
export function summaryOf(results) {
  const folders = new Map();
  const lived = [];
  for (const result of results) {
    const { file, from, location, status } = result;
    if (status === 'Ignored') continue;
    const folder = file.replace(/^src\//, '').replace(/\/[^/]*$/, '');
    const counts = folders.get(folder) ?? { all: 0, killed: 0, timeout: 0, lived: 0, equivalent: 0 };
    folders.set(folder, counts);
    counts.all++;
    if (status === 'Timeout') counts.timeout++;
    if (KILLED.includes(status)) {
      counts.killed++;
      continue;
    }
    const change = changeOf(result);
    if (whyEquivalent(change) !== undefined) counts.equivalent++;
    else {
      counts.lived++;
      const unmet = status === 'NoCoverage' ? '  (no test comes past it)' : '';
      lived.push(`${file}:${location.start.line - from + 1}  ${shortened(change.code)}  →  ${shortened(change.becomes)}${unmet}`);
    }
  }
  return { folders, lived };
}

function shortened(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}

/** The summary as lines of text; the share is of what can be noticed at all. */
export function inWords({ folders, lived }) {
  const total = { all: 0, killed: 0, timeout: 0, lived: 0, equivalent: 0 };
  for (const counts of folders.values()) for (const key of Object.keys(total)) total[key] += counts[key];
  const rows = [...folders, ['all', total]].map(([folder, { all, killed, timeout, lived: alive, equivalent }]) => {
    const share = all === equivalent ? 100 : (killed / (all - equivalent)) * 100;
    return `${folder}  ${all} changes, ${killed} killed (${timeout} by time), ${alive} lived, ${equivalent} equivalent: ${share.toFixed(1)}%`;
  });
  return [...lived, '', ...rows].join('\n');
}
