import type { OptionTable } from './arguments';
import type { Command } from './command';
import { padEnd } from './width';

function optionLines(options: OptionTable): string[] {
  const rows = Object.entries(options).map(([name, { short, value, help }]): [string, string] => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  rows.push(['-h, --help', '显示这份说明']);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, help]) => `  ${padEnd(left, width)}${help}`);
}

/** How a command is called: `juesuan recompute FILE -o OUT [--dry-run] …`. */
export function synopsis(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, short, isNeeded }]) => {
    const option = `${short === undefined ? `--${name}` : `-${short}`}${value === undefined ? '' : ` ${value}`}`;
    return isNeeded ? option : `[${option}]`;
  });
  return ['juesuan', command.name, command.operands, ...options].filter((part) => part !== '').join(' ');
}

/** The help of one command. */
export function commandUsage(command: Command): string {
  const lines = [`用法：${synopsis(command)}`, '', command.summary, ''];
  if (command.operands === 'FILE…') lines.push('FILE 可以是文件夹：其中（含下级）的工作簿和公开文档都会处理。', '');
  return [...lines, '选项：', ...optionLines(command.options), ''].join('\n');
}

/** The help of the program. */
export function programUsage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    '决算助手：校验部门决算公开表和绩效自评表。文件只在本机处理，原文件不会改动。',
    '',
    '用法：juesuan 命令 [文件或文件夹…] [选项]',
    '',
    '命令：',
    ...commands.map(({ name, summary }) => `  ${padEnd(name, width)}${summary}`),
    '',
    '  juesuan 命令 --help   某个命令的用法',
    '  juesuan --version     版本号',
    '',
    '退出码：0 没有错误；1 至少一处错误；2 有文件读不了，或用法有误。',
    '',
  ].join('\n');
}
