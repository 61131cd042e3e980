import packageFacts from '../../package.json';
import { OutputRefused, readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { COMMANDS } from './commands';
import type { ExitStatus, Shell } from './shell';
import { nearest } from './nearest';
import { commandUsage, programUsage, synopsis } from './usage';
import { printable } from './width';

async function refuse(shell: Shell, sentence: string, hint: string | null): Promise<ExitStatus> {
  await shell.err.write(`juesuan：${printable(sentence)}\n${hint === null ? '' : `${hint}\n`}`);
  return 2;
}

async function runCommand(command: Command, args: readonly string[], shell: Shell): Promise<ExitStatus> {
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
    return refuse(shell, error.message, error instanceof OutputRefused ? null : `用法：${synopsis(command)}`);
  }
}

/** Does what a command line asks for and resolves to the exit status. */
export async function run(args: readonly string[], shell: Shell, commands: readonly Command[] = COMMANDS): Promise<ExitStatus> {
  const [first, ...rest] = args;
  if (first === undefined) {
    await shell.err.write(programUsage(commands));
    return 2;
  }
  if (['--help', '-h', '-?', '/?', 'help'].includes(first)) {
    const asked = commands.find(({ name }) => name === rest[0]);
    await shell.out.write(asked ? commandUsage(asked) : programUsage(commands));
    return 0;
  }
  if (['--version', '-V', '-v', 'version'].includes(first)) {
    await shell.out.write(`${packageFacts.version}\n`);
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, rest, shell);
  return refuse(shell, unknownCommand(first, commands), '全部命令：juesuan --help');
}

/** What to say of a first word that is no command. */
function unknownCommand(word: string, commands: readonly Command[]): string {
  if (word.startsWith('-')) return `没有 ${word} 这个选项，请先写命令，例如：juesuan check 决算.xlsx。`;
  if (/\.[a-z]{2,4}$/i.test(word) || /[\\/]/.test(word)) return `没有“${word}”这个命令；要校验这个文件，请写：juesuan check ${word}。`;
  const meant = nearest(word, ['help', 'version', ...commands.map(({ name }) => name)]);
  return meant === null ? `没有“${word}”这个命令。` : `没有“${word}”这个命令，是不是 ${meant}？`;
}
