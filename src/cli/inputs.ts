import { UsageError } from './arguments';
import { endingsOf } from './endings';
import { findInputs, type Input } from './files';
import type { Shell } from './shell';
import { printable } from './width';

/**
 * The workbooks that a command is to work on; says on stderr which were named twice.
 * @param only the endings that a folder is narrowed to; null for all that are known
 * @throws UsageError where none was named
 */
export async function inputsOf(operands: readonly string[], shell: Shell, only: string | null = null): Promise<readonly Input[]> {
  if (operands.length === 0) throw new UsageError('请给出要处理的工作簿（.xlsx、.xls、.docx、.pdf 等）或文件夹。');
  if (operands.includes('')) throw new UsageError('有一个文件名是空的。');
  if (operands.includes('-')) throw new UsageError('不能从标准输入读取，请给出文件名或文件夹。');
  const { inputs, repeated } = await findInputs(operands, shell.directory, endingsOf(only));
  for (const name of repeated) await shell.err.write(`${printable(name)} 重复给出，只处理一次。\n`);
  return inputs;
}
