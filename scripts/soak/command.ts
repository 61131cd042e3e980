import { perform } from '../../src/cli/perform';
import { record, type Recorded } from '../../test/cli/recording-shell';

/** A file below one megabyte may take no longer, in milliseconds of the processor: how busy the machine is says nothing of the program. */
const LONGEST = 5000;

/** A command line run in this process, with how long it took. */
export interface Ran extends Recorded {
  readonly milliseconds: number;
}

export async function ran(args: readonly string[], directory: string): Promise<Ran> {
  const begun = process.cpuUsage();
  const recorded = await record(args, { directory, perform });
  const { user, system } = process.cpuUsage(begun);
  return { ...recorded, milliseconds: (user + system) / 1000 };
}

/** What is wrong with how a command ended, whatever its input was; null where nothing is. */
export function misbehaviour(args: readonly string[], { status, out, err, milliseconds }: Ran): string | null {
  const command = args.join(' ');
  if (milliseconds > LONGEST) return `${command}：用了 ${Math.round(milliseconds)} 毫秒`;
  const said = out + err;
  if (/程序内部错误|\n\s+at /.test(said)) return `${command}：${said.slice(0, 600)}`;
  if (status === 2 && !/[\u4e00-\u9fff]{3}/.test(said)) return `${command}：退出码 2，没有一句话说明：${said.slice(0, 300)}`;
  return null;
}
