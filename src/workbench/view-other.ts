import { asPackage, layoutOf } from '../host/file/as-package';
import { TURNED_INTO_PACKAGE } from '../host/file/editable';
import { readFile } from '../host/file/read-file';
import type { PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import { PLAIN_SHEET, type BookLooks, type SheetLooks } from './sheet/file-looks';
import { layoutLooks } from './sheet/layout-looks';
import { withoutFile } from './book-context';
import type { FileView } from './view-file';

/** The tables of a document as its page draws them: boxed, as wide as their text. */
function drawnTables({ sheets }: Workbook): BookLooks {
  const drawn = new Map<string, SheetLooks>();
  return {
    sheet(name) {
      const sheet = sheets.find((one) => one.name === name);
      const looks = drawn.get(name) ?? (sheet ? layoutLooks(layoutOf(sheet)) : PLAIN_SHEET);
      drawn.set(name, looks);
      return looks;
    },
  };
}

function viewDocument(workbook: Workbook, document: PublishedDocument): FileView {
  const kind = document.tables.some(({ pages }) => pages !== undefined) ? 'PDF' : 'Word';
  const unread = document.unread === undefined ? '' : `${document.unread}。`;
  const note = `${kind} 文档里的表只能校验，这里只读：要改的请改原文件。${unread}`;
  return {
    workbook,
    context: { ...withoutFile(workbook), readOnly: note },
    looks: drawnTables(workbook),
    bytes: null,
    document,
    kept: new Map(),
    note,
  };
}

/** Opens a file that is no .xlsx: a spreadsheet as the .xlsx that it becomes when it is saved, a document to be looked at only. */
export async function viewOther(bytes: Uint8Array, viewPackage: (bytes: Uint8Array, note: string) => FileView): Promise<FileView> {
  const { workbook, document } = await readFile(bytes);
  return document ? viewDocument(workbook, document) : viewPackage(asPackage(workbook), TURNED_INTO_PACKAGE);
}
