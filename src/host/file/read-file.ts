import { withoutCovered } from '../../workbook/covered';
import type { PublishedDocument } from '../../workbook/published';
import type { Workbook } from '../../workbook/workbook';
import { readCalculatedWorkbook } from './calculated-workbook';
import { refusingDamage } from './contents';
import { FileError } from './file-error';
import { isPdf, kindOf, type FileKind } from './file-kind';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { readReport } from './report/read-report';

const OLD_WORD = '这是旧版 Word 或 WPS 文字文档（.doc、.wps），里面的表读不出来：请用 Word 或 WPS 打开，另存为 .docx 再试。';
const ONLY_EMBEDDED = '这是旧版 Word 文档（.doc）：只读了嵌在里面的工作簿，正文和正文里的表没有读，另存为 .docx 才能一起核对';

const EMPTY_WORD = '文档里没有表也没有文字，多半整页都是图片，里面的数读不出来：请找到原来的电子文档（.xlsx、.docx）再试。';

/** A file that was read, whichever kind it is. */
export interface ReadFile {
  readonly kind: FileKind['kind'];
  readonly workbook: Workbook;
  /** The text and the places of the tables, where the file is a document (.docx, .pdf). */
  readonly document: PublishedDocument | null;
}

/**
 * Reads any file that holds tables: what it is is told by its content, never by its name. The readers of other formats than .xlsx are loaded
 * when a file first needs them. Rejects with `FileError` only.
 */
export async function readFile(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): Promise<ReadFile> {
  const found = refusingDamage(() => kindOf(bytes, limits));
  switch (found.kind) {
    case 'spreadsheet': {
      const { readSpreadsheet } = await import(
        /* webpackChunkName: "spreadsheets", webpackMode: "lazy" */ './spreadsheet/read-spreadsheet'
      );
      return {
        kind: found.kind,
        workbook: refusingDamage(() => withoutCovered(readSpreadsheet(bytes, found.stored, limits))),
        document: null,
      };
    }
    case 'word': {
      const { readWord } = await import(/* webpackChunkName: "word", webpackMode: "lazy" */ './word/read-word');
      const { workbook, document, embedded } = refusingDamage(() => readWord(bytes, limits));
      if (embedded.length === 0) {
        if (workbook.sheets.length === 0 && !/[\p{L}\p{N}]/u.test(document.text)) throw new FileError(EMPTY_WORD);
        return { kind: found.kind, workbook, document };
      }
      const { embeddedSheets } = await import(
        /* webpackChunkName: "spreadsheets", webpackMode: "lazy" */ './spreadsheet/embedded-workbooks'
      );
      const taken = workbook.sheets.map(({ name }) => name);
      const more = refusingDamage(() => withoutCovered({ sheets: embeddedSheets(embedded, taken, limits) }).sheets);
      return { kind: found.kind, workbook: { sheets: [...workbook.sheets, ...more] }, document };
    }
    case 'pdf': {
      const { readPdf } = await import(/* webpackChunkName: "pdf", webpackMode: "lazy" */ './pdf/read-pdf');
      return { kind: found.kind, ...(await readPdf(bytes, limits)) };
    }
    case 'old-word': {
      const { embeddedWorkbooks } = await import(
        /* webpackChunkName: "spreadsheets", webpackMode: "lazy" */ './spreadsheet/embedded-workbooks'
      );
      const workbook = refusingDamage(() => embeddedWorkbooks(bytes, limits));
      if (workbook === null) throw new FileError(OLD_WORD);
      return { kind: found.kind, workbook: withoutCovered(workbook), document: { text: '', tables: [], unread: ONLY_EMBEDDED } };
    }
    default:
      return { kind: found.kind, workbook: readCalculatedWorkbook(bytes, limits), document: null };
  }
}

/** The plain text of a report (决算说明): .docx, .txt, or a .pdf with text. Rejects with `FileError` only. */
export async function readText(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): Promise<string> {
  if (isPdf(bytes)) {
    const { readPdf } = await import(/* webpackChunkName: "pdf", webpackMode: "lazy" */ './pdf/read-pdf');
    return (await readPdf(bytes, limits)).document.text;
  }
  return readReport(bytes);
}
