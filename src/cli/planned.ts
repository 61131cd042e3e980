import { readFile } from 'node:fs/promises';
import { toPlain } from '../amount/decimal';
import { cellName } from '../workbook/address';
import type { Edit } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import { UsageError, type Arguments } from './arguments';
import type { CommandBody } from './command';
import { failureOf } from './failure';
import { inputsOf } from './inputs';
import { failedLine } from './json';
import { openOutFile, refusal, type WantedFile } from './out-file';
import { openPaint } from './paint';
import { printFailure } from './print-check';
import { contentText, type Planned } from './planned-result';
import { printPlanned } from './print-planned';
import type { ExitStatus } from './shell';

/** Makes the plan for a workbook. @throws UsageError where the options make no sense */
export type Planner = (workbook: Workbook, given: Arguments) => Promise<Planned>;

/** One edit as the contract prints it; cells without content are null. */
function editFields({ sheet, row, column, before, after, reason }: Edit): object {
  return { sheet, cell: cellName({ row, column }), before: contentText(before), after: contentText(after), formula: after.formula, reason };
}

/** The result shares its ending with its input: Excel opens no file whose macros and ending disagree. */
function resultOf(input: string): WantedFile {
  return /\.xlsm$/i.test(input) ? { what: '结果', endings: ['.xlsm'], because: '（原文件含宏）' } : { what: '结果', endings: ['.xlsx'] };
}

/** A command that plans edits of one workbook and writes them into another file; the input never changes. */
export function plannedCommand(plan: Planner): CommandBody {
  return {
    async run(given, shell): Promise<ExitStatus> {
      const inputs = await inputsOf(given.operands, shell);
      const [input, second] = inputs;
      if (!input || second) throw new UsageError(`一次只能处理一个工作簿，这里有 ${inputs.length} 个，请逐个处理。`);
      const dryRun = given.has('dry-run');
      const name = given.value('out');
      if (name === null && !dryRun) throw new UsageError('请用 -o 给出结果文件名，或用 --dry-run 只看要改什么。');
      const out = name === null ? null : await openOutFile(name, inputs, shell.directory, resultOf(input.name));
      const isJson = given.has('json');
      const paint = openPaint(shell.out.colours);
      const fail = async (reason: string): Promise<ExitStatus> => {
        await shell.out.write(isJson ? `${failedLine(input.name, reason)}\n` : printFailure(input.name, reason, paint));
        return 2;
      };
      if (input.kind === 'failed') return fail(input.reason);

      let planned: Planned;
      let bytes: Uint8Array;
      let isCopy = false;
      try {
        const [{ readEditable }, original] = await Promise.all([import('../host/file/editable'), readFile(input.path)]);
        const editable = await readEditable(original);
        bytes = editable.bytes;
        if (out && !dryRun && !given.has('force')) {
          const existing = await out.existing();
          const { isOutputOf } = await import('../host/file/own-output');
          if (existing && !isOutputOf(existing, bytes)) throw refusal('结果', out.name, '不是由这个工作簿得出的结果，或后来有人改过');
          isCopy = existing !== null && original.equals(existing);
        }
        planned = await plan(editable.workbook, given);
        if (editable.note !== null) planned = { ...planned, notes: [...planned.notes, editable.note] };
        if (!dryRun && planned.plan.edits.length === 0 && planned.refused.length > 0 && planned.judgement.length === 0) {
          const nothing = { ...planned, notes: [...planned.notes, '没有能做的修改，没有写出文件。'] };
          await shell.out.write(isJson ? `${plannedLine(input.name, nothing, null)}\n` : printPlanned(input.name, nothing, null, paint));
          return 2;
        }
        const { saveWorkbook } = await import('../host/file/save-workbook');
        const saved = saveWorkbook(bytes, planned.plan);
        if (saved.kind === 'refused') {
          planned = { ...planned, refused: [...planned.refused, ...saved.refusals] };
          if (!dryRun) planned = { ...planned, notes: [...planned.notes, '有单元格不能改，整份修改没有写入，文件保持原样。'] };
        } else if (out && !dryRun) {
          if (isCopy && planned.plan.edits.length > 0) throw refusal('结果', out.name, '是原文件的一份副本');
          const problem = await out.write(saved.bytes);
          if (problem !== null) return await fail(problem);
          planned = { ...planned, notes: [...planned.notes, ...saved.notes] };
        }
        const written = out !== null && !dryRun && saved.kind === 'saved' ? out.name : null;
        await shell.out.write(
          isJson ? `${plannedLine(input.name, planned, written)}\n` : printPlanned(input.name, planned, written, paint),
        );
        return saved.kind === 'refused' && !dryRun ? 2 : 0;
      } catch (error) {
        if (error instanceof UsageError) throw error;
        const outcome = failureOf(error);
        return fail(outcome.kind === 'failed' ? outcome.reason : '处理没有完成。');
      }
    },
  };
}

function plannedLine(file: string, { plan, held = [], judgement, refused }: Planned, written: string | null): string {
  return JSON.stringify({
    version: 1,
    file,
    edits: plan.edits.map(editFields),
    ...(held.length === 0 ? {} : { held: held.map((edit) => ({ ...editFields(edit), doubt: edit.doubt })) }),
    judgement: judgement.map(({ sheet, cell, indicator, reason, range }) => ({
      sheet,
      cell,
      indicator,
      reason,
      range: range.map((end) => toPlain(end)),
    })),
    refused: refused.map(({ sheet, cell, reason }) => ({ sheet, cell, reason })),
    ...(written === null ? {} : { written }),
  });
}
