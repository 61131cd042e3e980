import type { CommandBody } from './command';
import { inputsOf } from './inputs';
import { failedLine, formsLine } from './json';
import { openPaint } from './paint';
import { printFailure } from './print-check';
import { printForms } from './print-forms';
import type { ExitStatus } from './shell';
import { workThrough } from './work-through';

export const command: CommandBody = {
  async run(given, shell) {
    const inputs = await inputsOf(given.operands, shell, given.value('only'));
    const paint = openPaint(shell.out.colours);
    const isJson = given.has('json');
    let status: ExitStatus = 0;
    await workThrough(
      shell,
      inputs,
      { progress: true, task: ({ path }) => ({ kind: 'forms', path, why: given.has('why') }) },
      async ({ name }, outcome) => {
        if (outcome.kind === 'forms') {
          await shell.out.write(
            isJson ? `${formsLine(name, outcome.result)}\n` : printForms(name, outcome.result, shell.out.columns, paint),
          );
        } else if (outcome.kind === 'failed') {
          status = 2;
          shell.noteStatus(status);
          await shell.out.write(isJson ? `${failedLine(name, outcome.reason)}\n` : printFailure(name, outcome.reason, paint));
        }
      },
    );
    return status;
  },
};
