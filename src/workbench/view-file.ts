import { DEFAULT_LIMITS } from '../host/file/read-limits';
import { kindOf } from '../host/file/file-kind';
import { calculatedWorkbook } from '../host/file/calculated-workbook';
import { readContents, refusingDamage } from '../host/file/contents';
import { readKeptTexts } from '../host/file/kept-texts';
import { openArchive } from '../host/file/open-archive';
import type { PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import type { BookContext } from './book-context';
import { contextOf } from './file-context';
import { FileLooks, type BookLooks } from './sheet/file-looks';

/** A file as the page shows and changes it. */
export interface FileView {
  readonly workbook: Workbook;
  readonly context: BookContext;
  readonly looks: BookLooks;
  /** The .xlsx that changes are written into: the file itself, or what it was turned into; null for a document, which is not changed. */
  readonly bytes: Uint8Array | null;
  /** The text and the places of the tables, where the file is a document (.docx, .pdf). */
  readonly document: PublishedDocument | null;
  /** What was saved with the file beside its cells, by name. */
  readonly kept: ReadonlyMap<string, string>;
  /** One sentence on what the page cannot do with this file, or keeps of it when saving; null where there is nothing to say. */
  readonly note: string | null;
}

function viewPackage(bytes: Uint8Array, note: string | null): FileView {
  return refusingDamage(() => {
    const contents = readContents(openArchive(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
    const looks = new FileLooks(contents.archive, contents.parts);
    return {
      workbook: calculatedWorkbook(contents),
      context: contextOf(contents),
      looks,
      bytes,
      document: null,
      kept: readKeptTexts(bytes),
      note,
    };
  });
}

/**
 * Opens a file of any kind that holds tables; what it is is told by its content. Code for other kinds than .xlsx is loaded when a file needs
 * it. Rejects with `FileError`, or with whatever keeps that code from loading.
 */
export async function viewFile(bytes: Uint8Array): Promise<FileView> {
  if (refusingDamage(() => kindOf(bytes, DEFAULT_LIMITS)).kind === 'package') return viewPackage(bytes, null);
  const { viewOther } = await import('./view-other');
  return viewOther(bytes, viewPackage);
}
