import { UsageError } from './arguments';

/** Endings of workbooks and published documents, which are worked on wherever a folder holds them. */
const READ = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'xlsb', 'csv', 'docx', 'pdf'];

/** Endings of what units hand in as well: each is named as a file that cannot be read, so that no unit looks as if it had passed. */
const NAMED = 'doc wps dot odt rtf ofd htm html mht xml numbers ppt pptx png jpg jpeg gif bmp tif tiff webp zip rar 7z'.split(' ');

const EVERY: ReadonlySet<string> = new Set([...READ, ...NAMED]);

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

/** Whether a file's name has one of these endings. */
export function endsIn(name: string, endings: ReadonlySet<string>): boolean {
  return endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
