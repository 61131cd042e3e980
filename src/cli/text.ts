import { readFile } from 'node:fs/promises';
import { UsageError } from './arguments';
import type { CommandBody } from './command';
import { failureOf } from './failure';
import { findInputs } from './files';
import { failedLine, textLine } from './json';
import { openPaint } from './paint';
import { printFailure } from './print-check';
import { printText } from './print-text';
import type { ExitStatus } from './shell';

/** The command `text`: the figures of one report against the tables of one workbook; without one, against each other. */
export const command: CommandBody = {
  async run(given, shell): Promise<ExitStatus> {
    const { operands } = given;
    const text = operands[operands.length - 1];
    const file = operands.length === 2 ? (operands[0] ?? null) : null;
    if (!text || operands.length > 2) {
      throw new UsageError('请依次给出一个工作簿（.xlsx、.xls 等）和一份说明（.docx、.pdf 或 .txt）；没有工作簿的只给说明。');
    }
    const last = given.value('last');
    if (last !== null && file === null)
      throw new UsageError('--last 要与本年的工作簿一起用：juesuan text 本年.xlsx 说明.docx --last 上年.xlsx。');
    const isJson = given.has('json');
    const paint = openPaint(shell.out.colours);
    const fail = async (name: string, reason: string, detail?: string): Promise<ExitStatus> => {
      await shell.out.write(isJson ? `${failedLine(name, reason)}\n` : printFailure(name, reason, paint));
      if (shell.debug && detail !== undefined) await shell.err.write(`${detail}\n`);
      return 2;
    };

    const bytes: Uint8Array[] = [];
    for (const name of [...(file === null ? [] : [file]), ...(last === null ? [] : [last]), text]) {
      const { inputs } = await findInputs([name], shell.directory);
      const [input, second] = inputs;
      if (!input || second) return fail(name, '这是文件夹；文字核对一次核对一个工作簿和一份说明。');
      if (input.kind === 'failed') return fail(name, input.reason);
      try {
        bytes.push(await readFile(input.path));
      } catch (error) {
        const failure = failureOf(error);
        return fail(name, failure.kind === 'failed' ? failure.reason : '');
      }
    }
    let working = file ?? text;
    try {
      const [{ readFile: readAny, readText }, { checkReport }, { checkReportOfTwoYears }] = await Promise.all([
        import('../host/file/read-file'),
        import('../findings/check-report'),
        import('../findings/comparisons/said-in-report'),
      ]);
      const workbook = file === null ? null : (await readAny(bytes[0] as Uint8Array)).workbook;
      working = text;
      const report = await readText(bytes[bytes.length - 1] as Uint8Array);
      working = last ?? text;
      const before = last === null ? null : { name: last, workbook: (await readAny(bytes[1] as Uint8Array)).workbook };
      working = text;
      const result = workbook ? checkReportOfTwoYears(workbook, report, before) : checkReport(null, report);
      const { standard, evaluation } = result.forms;
      if (file !== null && standard + evaluation === 0) {
        return await fail(
          file,
          '工作簿里没有认出决算表，无法与说明核对；认表情况可用 juesuan forms 查看。只核对说明自身的，请不给工作簿。',
        );
      }
      await shell.out.write(
        isJson ? `${textLine(file, text, result)}\n` : printText({ file, text, last }, result, shell.out.columns, paint),
      );
      return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'failed') throw error;
      return fail(working, failure.reason, failure.detail);
    }
  },
};
