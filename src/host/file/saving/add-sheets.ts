import { areaName, quoteSheetName } from '../../../workbook/address';
import type { SheetLayout } from '../../../workbook/layout';
import { withGivenNames } from '../../../workbook/given-names';
import { FileError } from '../file-error';
import { readWorkbookParts } from '../workbook-parts';
import type { Archive } from '../zip/archive';
import { CellStyles } from './cell-styles';
import { EMPTY_STYLES } from './empty-workbook';
import type { PackageEdit } from './package-edit';
import { addAddresses, addContentType, addRelationship } from './package-lists';
import { sheetXml } from './sheet-xml';
import { StyleSheet } from './style-sheet';
import { WorkbookXml, type SheetName } from './workbook-xml';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetNames(layout: SheetLayout, name: string, sheet: number): SheetName[] {
  const names: SheetName[] = [];
  const quoted = quoteSheetName(name);
  if (layout.print?.titleRows) {
    const { first, last } = layout.print.titleRows;
    names.push({ name: '_xlnm.Print_Titles', sheet, refersTo: `${quoted}!$${first + 1}:$${last + 1}`, isHidden: false });
  }
  if (layout.filter) {
    const absolute = areaName(layout.filter).replace(/[A-Z]+/g, '$$$&$$');
    names.push({ name: '_xlnm._FilterDatabase', sheet, refersTo: `${quoted}!${absolute}`, isHidden: true });
  }
  return names;
}

/** A name for a part that the package does not have yet, and its path relative to the main part. */
function freePart(edit: PackageEdit, folder: string): { readonly part: string; readonly target: string } {
  let number = 1;
  while (edit.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  return { part: `${folder}worksheets/sheet${number}.xml`, target: `worksheets/sheet${number}.xml` };
}

function stylesPart(edit: PackageEdit, main: string, folder: string, office: string, known: string | null): string {
  if (known !== null) return known;
  const part = `${folder}styles.xml`;
  edit.write(part, new TextEncoder().encode(EMPTY_STYLES));
  addContentType(edit, part, `${TYPES}.styles+xml`);
  addRelationship(edit, main, `${office}/styles`, 'styles.xml');
  return part;
}

/**
 * Appends sheets to a workbook. A name that is taken or not allowed gets the nearest free one; returns the names given, in order.
 * Links and formulas between the new sheets follow the names given.
 */
export function addSheets(edit: PackageEdit, archive: Archive, layouts: readonly SheetLayout[], sheetLimit: number): string[] {
  const parts = readWorkbookParts(archive, sheetLimit);
  const workbook = new WorkbookXml(edit.need(parts.main), parts.main);
  if (workbook.isStructureLocked) throw new FileError('工作簿的结构受保护，不能添加工作表，请先取消保护。');
  const folder = parts.main.slice(0, parts.main.lastIndexOf('/') + 1);
  const styles = stylesPart(edit, parts.main, folder, workbook.office, parts.styles);
  const styleSheet = new StyleSheet(edit.need(styles), styles);
  const cellStyles = new CellStyles(styleSheet);

  const renamed = withGivenNames(layouts, parts.allSheetNames);

  const defined: SheetName[] = [];
  const listed = renamed.map((layout, at) => {
    const { part, target } = freePart(edit, folder);
    edit.write(part, new Uint8Array(0));
    const files = [...new Set(layout.cells.flatMap(({ link }) => link?.file ?? []))];
    const ids = addAddresses(edit, part, `${workbook.office}/hyperlink`, files);
    const known = new Map(files.map((file, place) => [file, ids[place] ?? '']));
    const relationshipTo = (file: string): string => known.get(file) ?? '';
    const isFirst = parts.allSheetNames.length === 0 && at === 0;
    const xml = sheetXml(layout, { styleOf: (cell) => cellStyles.numberOf(cell.style), relationshipTo }, isFirst);
    edit.write(part, new TextEncoder().encode(xml));
    addContentType(edit, part, `${TYPES}.worksheet+xml`);
    const { name, hidden } = layout;
    defined.push(...sheetNames(layout, name, parts.allSheetNames.length + at));
    return {
      name,
      isHidden: hidden?.sheet === true,
      relationship: addRelationship(edit, parts.main, `${workbook.office}/worksheet`, target),
    };
  });
  workbook.addSheets(listed);
  workbook.defineNames(defined);
  workbook.recalculateOnLoad();
  edit.write(parts.main, workbook.toBytes());
  if (styleSheet.isChanged) edit.write(styles, styleSheet.toBytes());
  return renamed.map(({ name }) => name);
}
