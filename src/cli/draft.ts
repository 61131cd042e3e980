import { readFile } from 'node:fs/promises';
import { UsageError } from './arguments';
import type { CommandBody } from './command';
import { failureOf } from './failure';
import { findInputs, type Input } from './files';
import { openOutFile, refusal } from './out-file';
import { openPaint } from './paint';
import { printFailure } from './print-check';
import type { ExitStatus } from './shell';
import { printable } from './width';

/** The command `draft`: a draft of the 决算情况说明 from a workbook's tables, as a Word document. */
export const command: CommandBody = {
  async run(given, shell): Promise<ExitStatus> {
    const [file, ...more] = given.operands;
    if (file === undefined || more.length > 0) throw new UsageError('请给出一个工作簿；上年的用 --last 指定。');
    const name = given.value('out');
    if (name === null) throw new UsageError('请用 -o 指定要写到哪个 .docx 文件。');
    const names = [file, ...(given.value('last') === null ? [] : [given.value('last') as string])];
    const paint = openPaint(shell.out.colours);
    const fail = async (what: string, reason: string, detail?: string): Promise<ExitStatus> => {
      await shell.out.write(printFailure(what, reason, paint));
      if (shell.debug && detail !== undefined) await shell.err.write(`${detail}\n`);
      return 2;
    };

    const inputs: Input[] = [];
    for (const each of names) {
      const found = await findInputs([each], shell.directory);
      const [input, second] = found.inputs;
      if (!input || second) return fail(each, '这是文件夹；起草说明一次用一个工作簿。');
      if (input.kind === 'failed') return fail(each, input.reason);
      inputs.push(input);
    }
    const out = await openOutFile(name, inputs, shell.directory, { what: '说明', endings: ['.docx'] });
    if (!given.has('force') && (await out.existing()) !== null) throw refusal('说明', name, '也许已经有人改过');
    let working = file;
    try {
      const [{ readFile: readAny }, { draftOf }, { writeWordDocument }, { gapsIn }] = await Promise.all([
        import('../host/file/read-file'),
        import('../findings/draft-report'),
        import('../host/file/report/write-word-document'),
        import('../narrative/draft/document'),
      ]);
      const workbooks = [];
      for (const [at, input] of inputs.entries()) {
        working = names[at] ?? file;
        if (input.kind === 'file') workbooks.push((await readAny(await readFile(input.path))).workbook);
      }
      working = file;
      const [workbook, last = null] = workbooks;
      const draft = workbook ? draftOf(workbook, last) : null;
      if (draft === null || draft.kind === 'failed') return await fail(file, draft?.reason ?? '');
      const problem = await out.write(writeWordDocument(draft.blocks));
      if (problem !== null) return await fail(file, problem);
      const compared = last ? '' : '没有给上年的工作簿，与上年比较的数都留空；';
      await shell.out.write(
        `已起草说明：${printable(name)}\n  ${compared}共 ${gapsIn(draft.blocks)} 处“【请…】”要由人填写（文中标黄）。\n`,
      );
      return 0;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'failed') throw error;
      return fail(working, failure.reason, failure.detail);
    }
  },
};
