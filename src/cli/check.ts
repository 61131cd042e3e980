import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { countText } from '../findings/count-text';
import { isOpen } from '../findings/explanation';
import type { ReportEntry } from '../findings/report-entry';
import type { Arguments } from './arguments';
import type { CommandBody } from './command';
import type { FileInput, Input } from './files';
import { openComparing, type AbsentUnit } from './comparing';
import { inputsOf } from './inputs';
import { checkLine, failedLine, type FileState } from './json';
import { openErrors } from './open-errors';
import { openPaint } from './paint';
import { printCheck, printFailure, type Page } from './print-check';
import { addTo, emptyTally, printTotal } from './print-total';
import { failedUnit, unitLine, unitOf } from './print-unit';
import type { ReportFile } from './report-file';
import { resumed } from './resume';
import { profileOf } from './scoring-profile';
import { worse, type ExitStatus, type Shell } from './shell';
import type { Outcome, Task } from './task';
import { printable } from './width';
import { workThrough } from './work-through';

/** The inputs without the report of an earlier run, which this one replaces. */
async function withoutReport(inputs: readonly Input[], name: string | null, shell: Shell): Promise<readonly Input[]> {
  if (name === null) return inputs;
  const path = resolve(shell.directory, name);
  const at = inputs.findIndex((input) => input.kind === 'file' && input.path === path);
  if (at < 0) return inputs;
  const [{ ownReport }, bytes] = await Promise.all([import('../host/file/own-report'), promises.readFile(path).catch(() => null)]);
  return bytes === null || ownReport(bytes) === null ? inputs : inputs.toSpliced(at, 1);
}

async function reportOf(given: Arguments, inputs: readonly Input[], shell: Shell): Promise<ReportFile | null> {
  const name = given.value('report');
  if (name === null) return null;
  const { openReportFile } = await import('./report-file');
  return openReportFile(name, inputs, shell.directory, given.has('force'));
}

/** More workbooks than these are told in one line each, and their findings only on demand. */
const A_FEW = 4;

/** The files as one, and those behind the first; the inputs that led to none stay. */
function asOne(inputs: readonly Input[]): { readonly inputs: readonly Input[]; readonly others: readonly string[] | null } {
  const files = inputs.filter((input) => input.kind === 'file');
  const [first, ...others] = files;
  if (!first || others.length === 0) return { inputs, others: null };
  const name = files.map((file) => file.name).join(' + ');
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { inputs: [{ ...first, name, bytes }, ...inputs.filter(({ kind }) => kind !== 'file')], others: others.map(({ path }) => path) };
}

/** The command `check`: every workbook in turn, then what they came to, then the report. */
export const command: CommandBody = {
  async run(given, shell) {
    const profile = await profileOf(given);
    const started = shell.now();
    const found = await inputsOf(given.operands, shell, given.value('only'));
    const single = await withoutReport(found, given.value('report'), shell);
    const { inputs: left, held, status: before, isTorn } = await resumed(given, single, shell.directory);
    const { inputs, others } = given.has('together') ? asOne(left) : { inputs: left, others: null };
    const report = await reportOf(given, inputs, shell);
    const comparing = await openComparing(given, inputs, left, shell);
    const paint = openPaint(shell.out.colours);
    const page: Page = { columns: shell.out.columns, paint, isVerbose: given.has('verbose'), isSeries: inputs.length > 1 };
    const isJson = given.has('json');
    const isList = inputs.length > A_FEW && !page.isVerbose;
    const errorsOnly = given.has('errors-only');
    const tally = emptyTally();
    const entries: ReportEntry[] = [];
    let status: ExitStatus = before;
    shell.noteStatus(status);
    if (isJson && isTorn) await shell.out.write('\n');

    const stateOf = (input: Input): FileState | null => {
      return others === null && input.kind === 'file' ? { bytes: input.bytes, modified: input.modified } : null;
    };
    // A report and other workbooks want the result itself.
    const isLineEnough = isJson && report === null && comparing === null;
    const task = (input: FileInput): Task => ({
      ...{ kind: 'check', path: input.path, profile, compares: comparing !== null },
      ...(others ? { others } : {}),
      ...(isLineEnough ? { line: { file: input.name, state: stateOf(input), errorsOnly } } : {}),
    });
    const handOn = async (input: Input, outcome: Outcome): Promise<void> => {
      if (outcome.kind === 'checked') {
        const { milliseconds, compared } = outcome;
        const result = comparing && compared ? comparing.apply(input.name, outcome.result, compared) : outcome.result;
        const unit = unitOf(input.name, result);
        addTo(tally, unit);
        tally.causes.add(input.name, result.findings.filter(isOpen));
        status = worse(status, result.counts.errors > 0 ? 1 : 0);
        shell.noteStatus(status);
        if (report) entries.push({ file: input.name, link: report.linkTo(input), result, failed: null });
        if (errorsOnly && result.counts.errors === 0) return;
        const told = errorsOnly ? openErrors(result) : result;
        if (isJson) await shell.out.write(`${checkLine(input.name, told, milliseconds, stateOf(input))}\n`);
        else await shell.out.write(isList ? unitLine(unit, page.columns, paint) : printCheck(input.name, told, milliseconds, page));
      } else if (outcome.kind === 'line') {
        status = worse(status, outcome.errors > 0 ? 1 : 0);
        shell.noteStatus(status);
        if (!errorsOnly || outcome.errors > 0) await shell.out.write(`${outcome.line}\n`);
      } else if (outcome.kind === 'own-report') {
        await shell.err.write(`${printable(input.name)} 是决算助手写的校验报告，没有校验。\n`);
      } else if (outcome.kind === 'failed') {
        comparing?.unread(input.name);
        await fail(input.name, outcome.reason);
      }
    };
    const fail = async (name: string, reason: string, absent: AbsentUnit | null = null): Promise<void> => {
      const isAbsent = absent !== null;
      const unit = failedUnit(name, reason, isAbsent ? 'absent' : 'failed');
      addTo(tally, unit);
      status = 2;
      shell.noteStatus(status);
      if (report) entries.push({ file: name, link: null, result: null, failed: reason, isAbsent, owner: absent?.organisation ?? null });
      if (isJson) await shell.out.write(`${failedLine(name, reason)}\n`);
      else await shell.out.write(isList ? unitLine(unit, page.columns, paint) : printFailure(name, reason, paint));
    };
    const progress = !given.has('no-progress');
    await workThrough(shell, inputs, { progress, task }, handOn);
    if (held > 0) await shell.err.write(`${countText(held)} 个文件上次已经校验，没有再做。\n`);
    for (const absent of comparing?.absent() ?? []) await fail(absent.file, absent.reason, absent);

    if (page.isSeries && !isJson) {
      const { ruleTitle } = await import('../findings/rule-list');
      await shell.out.write(printTotal(tally, shell.now() - started, { columns: page.columns, paint, isList }, ruleTitle));
    }
    if (report) {
      const problem = await report.write(entries, shell.date());
      if (problem !== null) status = 2;
      const say = problem ?? `校验报告已写到 ${report.name}`;
      await shell.err.write(`${printable(say)}\n`);
    }
    return status;
  },
};
