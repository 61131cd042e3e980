import type { ReportEntry } from '../findings/report-entry';
import type { Arguments } from './arguments';
import type { CommandBody } from './command';
import type { Input } from './files';
import { inputsOf } from './inputs';
import { checkLine, failedLine } from './json';
import { openPaint } from './paint';
import { printCheck, printFailure, type Page } from './print-check';
import { addTo, emptyTally, printTotal } from './print-total';
import type { ReportFile } from './report-file';
import { profileOf } from './scoring-profile';
import { worse, type ExitStatus, type Shell } from './shell';
import type { Outcome } from './task';
import { verdictOf } from '../findings/workbook-verdict';
import { workThrough } from './work-through';

async function reportOf(given: Arguments, inputs: readonly Input[], shell: Shell): Promise<ReportFile | null> {
  const name = given.value('report');
  if (name === null) return null;
  const { openReportFile } = await import('./report-file');
  return openReportFile(name, inputs, shell.directory);
}

/** The command `check`: every workbook in turn, then what they came to, then the report. */
export const command: CommandBody = {
  async run(given, shell) {
    const profile = await profileOf(given);
    const started = shell.now();
    const inputs = await inputsOf(given.operands, shell);
    const report = await reportOf(given, inputs, shell);
    const paint = openPaint(shell.out.colours);
    const page: Page = { columns: shell.out.columns, paint, isVerbose: given.has('verbose'), isSeries: inputs.length > 1 };
    const isJson = given.has('json');
    const tally = emptyTally();
    const entries: ReportEntry[] = [];
    let status: ExitStatus = 0;

    const handOn = async (input: Input, outcome: Outcome): Promise<void> => {
      if (outcome.kind === 'checked') {
        const { result, milliseconds } = outcome;
        addTo(tally, verdictOf(result).kind);
        tally.errors += result.counts.errors;
        status = worse(status, result.counts.errors > 0 ? 1 : 0);
        shell.noteStatus(status);
        if (report) entries.push({ file: input.name, link: report.linkTo(input), result, failed: null });
        await shell.out.write(
          isJson ? `${checkLine(input.name, result, milliseconds)}\n` : printCheck(input.name, result, milliseconds, page),
        );
      } else if (outcome.kind === 'failed') {
        addTo(tally, 'failed');
        status = 2;
        shell.noteStatus(status);
        if (report) entries.push({ file: input.name, link: null, result: null, failed: outcome.reason });
        await shell.out.write(isJson ? `${failedLine(input.name, outcome.reason)}\n` : printFailure(input.name, outcome.reason, paint));
      }
    };
    const progress = !given.has('no-progress');
    await workThrough(shell, inputs, { progress, task: (path) => ({ kind: 'check', path, profile }) }, handOn);

    if (page.isSeries && !isJson) await shell.out.write(printTotal(tally, shell.now() - started, paint));
    if (report) {
      const problem = await report.write(entries, shell.date());
      if (problem !== null) status = 2;
      const say = problem ?? `校验报告已写到 ${report.name}`;
      await shell.err.write(`${say}\n`);
    }
    return status;
  },
};
