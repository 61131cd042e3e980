import { withoutCovered } from '../../workbook/covered';
import type { Workbook } from '../../workbook/workbook';
import { readCalculatedWorkbook } from './calculated-workbook';
import { refusingDamage } from './contents';
import { kindOf, type FileKind } from './file-kind';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';

/** A file that was read, whichever kind it is. */
export interface ReadFile {
  readonly kind: FileKind['kind'];
  readonly workbook: Workbook;
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
      return { kind: found.kind, workbook: refusingDamage(() => withoutCovered(readSpreadsheet(bytes, found.stored, limits))) };
    }
    default:
      return { kind: 'package', workbook: readCalculatedWorkbook(bytes, limits) };
  }
}
