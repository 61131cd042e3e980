import { UsageError } from './arguments';
import { findInputs, type Input } from './files';
import type { Shell } from './shell';
import { printable } from './width';

/** More names than fit into one sentence. */
const MOST_NAMED = 5;

/**
 * The workbooks that a command is to work on; says on stderr which were named twice, and which
 * a folder holds in another format.
 * @throws UsageError where none was named
 */
export async function inputsOf(operands: readonly string[], shell: Shell): Promise<readonly Input[]> {
  if (operands.length === 0) throw new UsageError('请给出要处理的工作簿（.xlsx）或文件夹。');
  if (operands.includes('')) throw new UsageError('有一个文件名是空的。');
  if (operands.includes('-')) throw new UsageError('不能从标准输入读取，请给出文件名或文件夹。');
  const { inputs, repeated, passedOver } = await findInputs(operands, shell.directory);
  for (const name of repeated) await shell.err.write(`${printable(name)} 重复给出，只处理一次。\n`);
  if (passedOver.length > 0) {
    const named = passedOver.slice(0, MOST_NAMED).map(printable).join('、');
    const more = passedOver.length > MOST_NAMED ? ` 等 ${passedOver.length} 个文件` : '';
    await shell.err.write(`没有处理 ${named}${more}：文件夹里只处理 .xlsx，请另存为 .xlsx 再试。\n`);
  }
  return inputs;
}
