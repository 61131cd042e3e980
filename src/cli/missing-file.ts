import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const QUOTES = /^["'“”‘’「]|["'“”‘’」]$/;

/** What stays of a name where width, case, blanks and the ending do not matter. */
function loose(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\.xls[xm]$/, '');
}

/**
 * What to say of a name that leads to no file: one Chinese sentence with the file that was probably meant.
 * @param name as given
 * @param path the same, absolute
 */
export async function missingFile(name: string, path: string): Promise<string> {
  if (QUOTES.test(name)) return '文件不存在：请去掉文件名两边的引号，有空格时用英文引号括起来。';
  try {
    const wanted = loose(basename(path));
    const near = (await promises.readdir(dirname(path))).find((entry) => /\.xls[xm]$/i.test(entry) && loose(entry) === wanted);
    if (near !== undefined) return `文件不存在，是不是 ${join(dirname(name), near)}？`;
  } catch {
    return `文件不存在：没有“${dirname(name)}”这个文件夹，请核对路径。`;
  }
  return '文件不存在，请核对文件名和所在的文件夹。';
}
