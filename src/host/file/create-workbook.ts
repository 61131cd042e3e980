import type { SheetLayout } from '../../workbook/layout';
import { withTitle } from './own-report';
import { DEFAULT_LIMITS } from './read-limits';
import { addSheets } from './saving/add-sheets';
import { EMPTY_WORKBOOK } from './saving/empty-workbook';
import { PackageEdit } from './saving/package-edit';
import { Archive } from './zip/archive';
import { createZip } from './zip/rewrite';

/**
 * Makes a workbook of nothing but these sheets, at least one. The same layouts give the same bytes.
 * @param title what its properties call it; none where absent
 */
export function createWorkbook(layouts: readonly SheetLayout[], title?: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts = title === undefined ? EMPTY_WORKBOOK : withTitle(EMPTY_WORKBOOK, title);
  const archive = new Archive(createZip(parts.map(([name, text]) => [name, encoder.encode(text)])), DEFAULT_LIMITS);
  const edit = new PackageEdit(archive);
  addSheets(edit, archive, layouts, DEFAULT_LIMITS.sheets);
  return edit.toBytes();
}
