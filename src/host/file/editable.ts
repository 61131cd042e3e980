import type { Workbook } from '../../workbook/workbook';
import { asPackage } from './as-package';
import { readCalculatedWorkbook } from './calculated-workbook';
import { FileError } from './file-error';
import { readFile } from './read-file';

/** A file as edits can be written into it. */
export interface Editable {
  /** The .xlsx that a plan is applied to: the file itself, or what it was turned into. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** What there is to say of the turning; null where the file was an .xlsx. */
  readonly note: string | null;
}

/** What becomes of a spreadsheet of another format when it is written. */
export const TURNED_INTO_PACKAGE =
  '原文件不是 .xlsx，结果写成 .xlsx：值、公式、数字格式、合并和隐藏照原样，字体、边框、批注和图表没有带过来。';

/** Reads a workbook to change it; one of another format becomes an .xlsx first. Rejects with `FileError` for documents, whose tables are not written. */
export async function readEditable(original: Uint8Array): Promise<Editable> {
  const { kind, workbook } = await readFile(original);
  if (kind === 'package') return { bytes: original, workbook, note: null };
  if (kind !== 'spreadsheet') throw new FileError('Word 和 PDF 文档里的表只能校验，不能改；请把表放进 .xlsx 再试。');
  const bytes = asPackage(workbook);
  return {
    bytes,
    workbook: readCalculatedWorkbook(bytes),
    note: TURNED_INTO_PACKAGE,
  };
}
