/** What a run of Stryker found, by folder, with everything that lived and should not have. */
import { whyEquivalent } from './equivalent.mjs';

const KILLED = ['Killed', 'Timeout', 'RuntimeError', 'CompileError'];

/** The text that a mutant replaces; lines and columns of the report begin with 1. */
function codeAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

/**
 * @param report mutation-testing-report-schema, as Stryker's json reporter writes it
 * @param isChosen which mutants count, where only a sample does
 */
export function summaryOf(report, isChosen = () => true) {
  const folders = new Map();
  const lived = [];
  for (const [file, { source, mutants }] of Object.entries(report.files)) {
    const folder = file.replace(/^src\//, '').replace(/\/[^/]*$/, '');
    const counts = folders.get(folder) ?? { all: 0, killed: 0, timeout: 0, lived: 0, equivalent: 0 };
    folders.set(folder, counts);
    for (const mutant of mutants) {
      if (mutant.status === 'Ignored' || !isChosen(file, mutant)) continue;
      counts.all++;
      if (mutant.status === 'Timeout') counts.timeout++;
      if (KILLED.includes(mutant.status)) {
        counts.killed++;
        continue;
      }
      const code = codeAt(source, mutant.location);
      if (whyEquivalent(file, code, mutant.replacement) !== undefined) counts.equivalent++;
      else {
        counts.lived++;
        lived.push(`${file}:${mutant.location.start.line}  ${shortened(code)}  →  ${shortened(mutant.replacement ?? '')}`);
      }
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
  const rows = [...folders].map(([folder, { all, killed, timeout, lived: alive, equivalent }]) => {
    const share = all === equivalent ? 100 : (killed / (all - equivalent)) * 100;
    return `${folder}  ${all} mutants, ${killed} killed (${timeout} by time), ${alive} lived, ${equivalent} equivalent: ${share.toFixed(1)}%`;
  });
  return [...lived, '', ...rows].join('\n');
}
