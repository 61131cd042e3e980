import type { Contents } from '../host/file/contents';
import { obstructionsOf } from '../host/file/saving/conflicts';
import { WorkbookXml } from '../host/file/saving/workbook-xml';
import { readXml } from '../host/file/workbook-parts';
import type { BookContext } from './book-context';

/** The context of a workbook that was read from a file. */
export function contextOf(contents: Contents): BookContext {
  const { archive, parts, sheets, arrays } = contents;
  const main = readXml(archive, parts.main);
  return {
    names: parts.definedNames,
    arrays: sheets.flatMap(({ name }, at) => (arrays[at] ?? []).map((area) => ({ sheet: name, area }))),
    isStructureLocked: main !== null && new WorkbookXml(main, parts.main).isStructureLocked,
    obstructions: (edits) => obstructionsOf(contents, edits),
  };
}
