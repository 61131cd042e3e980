import packageFacts from '../../package.json';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { COMMANDS } from './commands';
import type { ExitStatus, Shell } from './shell';
import { commandUsage, programUsage, synopsis } from './usage';
import { printable } from './width';

async function refuse(shell: Shell, sentence: string, hint: string): Promise<ExitStatus> {
  await shell.err.write(`juesuan：${printable(sentence)}\n${hint}\n`);
  return 2;
}

async function runCommand(command: Command, args: readonly string[], shell: Shell): Promise<ExitStatus> {
  if (command.load === null) {
    return refuse(shell, `这个版本还不能做“${command.summary}”（${command.name}）。`, '能做的请看：juesuan --help');
  }
  const options = { ...command.options, help: { type: 'boolean', short: 'h', help: '' } as const };
  try {
    const given = readArguments(args, options);
    if (given.has('help')) {
      await shell.out.write(commandUsage(command));
      return 0;
    }
    const body = await command.load();
    return await body.run(given, shell);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(shell, error.message, `用法：${synopsis(command)}`);
  }
}

/** Does what a command line asks for and resolves to the exit status. */
export async function run(args: readonly string[], shell: Shell, commands: readonly Command[] = COMMANDS): Promise<ExitStatus> {
  const [first, ...rest] = args;
  if (first === undefined) {
    await shell.err.write(programUsage(commands));
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const asked = commands.find(({ name, load }) => name === rest[0] && load !== null);
    await shell.out.write(asked ? commandUsage(asked) : programUsage(commands));
    return 0;
  }
  if (first === '--version' || first === '-V') {
    await shell.out.write(`${packageFacts.version}\n`);
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, rest, shell);
  const what = first.startsWith('-') ? `没有 ${first} 这个选项。` : `没有“${first}”这个命令。`;
  return refuse(shell, what, programUsage(commands).trimEnd());
}
