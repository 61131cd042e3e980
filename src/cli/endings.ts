import { EVERY_ENDING as EVERY } from '../host/file/endings';
import { UsageError } from './arguments';

/** Which endings a folder is searched for: all, or those that `--only xlsx,xls` names. @throws UsageError for one that is no ending */
export function endingsOf(only: string | null): ReadonlySet<string> {
  if (only === null) return EVERY;
  const wanted = only
    .split(/[,，、;\s]+/)
    .map((one) =>
      one
        .trim()
        .replace(/^\*?\./, '')
        .toLowerCase(),
    )
    .filter((one) => one !== '');
  const unknown = wanted.find((one) => !EVERY.has(one));
  if (unknown !== undefined || wanted.length === 0) {
    throw new UsageError(
      `--only 后面是用逗号隔开的扩展名，例如 --only xlsx,xls；${unknown === undefined ? '这里没有给。' : `不认识“${unknown}”。`}`,
    );
  }
  return new Set(wanted);
}
