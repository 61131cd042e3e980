/** What a run found, by folder, with everything that lived and should not have. */
import { whyEquivalent } from './equivalent.mjs';

/** Noticed, or a program that no longer runs. */
const KILLED = ['Killed', 'Timeout', 'RuntimeError', 'CompileError'];

/** The text that a change replaces; `from` is the number of the first line and column. */
function codeAt(source, { start, end }, from) {
  const lines = source.split('\n').slice(start.line - from, end.line - from + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - from);
  lines[0] = lines[0].slice(start.column - from);
  return lines.join('\n');
}

/** @param results changes with `file`, its `source`, `location` counted `from`, `replacement` and the `status` that they ended with */
export function summaryOf(results) {
  const folders = new Map();
  const lived = [];
  for (const { file, source, from, location, replacement, status } of results) {
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
    const code = codeAt(source, location, from);
    if (whyEquivalent(file, code, replacement) !== undefined) counts.equivalent++;
    else {
      counts.lived++;
      const unmet = status === 'NoCoverage' ? '  (no test comes past it)' : '';
      lived.push(`${file}:${location.start.line - from + 1}  ${shortened(code)}  →  ${shortened(replacement ?? '')}${unmet}`);
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
