/** What a run found, by folder, with everything that lived and should not have. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { whyEquivalent } from './equivalent.mjs';

/** The text that a change replaces; lines and columns begin with 0. */
function codeAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}

export function summaryOf(root, results) {
  const folders = new Map();
  const lived = [];
  for (const { fileName, location, replacement, status } of results) {
    const file = path.relative(root, fileName).split(path.sep).join('/');
    const folder = path.posix.dirname(file).replace(/^src\//, '');
    const counts = folders.get(folder) ?? { all: 0, killed: 0, timeout: 0, lived: 0, equivalent: 0 };
    folders.set(folder, counts);
    if (status === 'Static') continue;
    counts.all++;
    if (status === 'Timeout') counts.timeout++;
    if (status === 'Killed' || status === 'Timeout') {
      counts.killed++;
      continue;
    }
    const code = codeAt(readFileSync(fileName, 'utf8'), location);
    if (whyEquivalent(file, code, replacement) !== undefined) counts.equivalent++;
    else {
      counts.lived++;
      const unmet = status === 'NoCoverage' ? '  (no test comes past it)' : '';
      lived.push(`${file}:${location.start.line + 1}  ${shortened(code)}  →  ${shortened(replacement ?? '')}${unmet}`);
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
