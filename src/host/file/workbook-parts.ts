import type { Visibility } from '../../workbook/workbook';
import { notAWorkbook } from './disguise';
import { FileError } from './file-error';
import { readRelationships, type Relationship } from './relationships';
import { toUtf8 } from './xml/encoding';
import { XmlScanner } from './xml/scanner';
import type { Archive } from './zip/archive';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** The name of the sheet's part. */
  readonly part: string;
}

/** Where the parts of a workbook are and what its main part says. */
export interface WorkbookParts {
  /** The name of the main part, usually xl/workbook.xml. */
  readonly main: string;
  /** The worksheets in their order; charts, dialogs and macro sheets left out. */
  readonly sheets: readonly SheetEntry[];
  /** Every sheet's name in the order of the workbook, whatever its kind. */
  readonly allSheetNames: readonly string[];
  readonly is1904: boolean;
  /** Whether results are rounded to what their cells show (以显示精度为准). */
  readonly calculatesAsShown: boolean;
  /** Defined names with what they refer to; those of one sheet are told apart by `sheet!` before them. Lower-case. */
  readonly definedNames: ReadonlyMap<string, string>;
  readonly relationships: readonly Relationship[];
  /** Part names, where the workbook has them. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Reads a part as UTF-8; null where there is none. */
export function readXml(archive: Archive, part: string): Uint8Array | null {
  const bytes = archive.read(part);
  return bytes && toUtf8(bytes, part);
}

function mainPart(archive: Archive): string {
  const related = readRelationships(archive, '').find(({ type, target }) => type === 'officeDocument' && archive.has(target));
  const main = related?.target ?? 'xl/workbook.xml';
  const isWorkbook = archive.has(main) && !/\.bin$/i.test(main) && !/^(?:word|ppt)\//i.test(main);
  if (isWorkbook) return main;
  const mimetype = archive.entry('mimetype')?.size ?? 1000;
  throw notAWorkbook((name) => archive.has(name), mimetype < 200 ? new TextDecoder().decode(archive.read('mimetype') ?? undefined) : null);
}

function visibilityOf(state: string | null): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** The `r:id` of a tag; the document may choose another prefix. */
function relationshipId(scanner: XmlScanner): string {
  for (let index = 0; index < scanner.attributeCount; index++) {
    const name = scanner.attributeName(index);
    if (name.endsWith(':id')) return scanner.attribute(name) ?? '';
  }
  return '';
}

/** Finds the parts of a workbook. Throws `FileError` where the zip holds none, or a sheet's part is missing. */
export function readWorkbookParts(archive: Archive, sheetLimit: number): WorkbookParts {
  const main = mainPart(archive);
  const scanner = new XmlScanner(readXml(archive, main) as Uint8Array, main);
  const relationships = readRelationships(archive, main);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  let is1904 = false;
  let calculatesAsShown = false;
  if (!scanner.next() || !scanner.is('workbook')) throw notAWorkbook((name) => archive.has(name), null);
  let isClosed = scanner.isSelfClosing;
  const allSheetNames: string[] = [];
  const definedNames = new Map<string, string>();
  while (!isClosed && scanner.next()) {
    if (scanner.isClosing) isClosed = scanner.is('workbook');
    else if (scanner.is('workbookPr')) is1904 = scanner.flag('date1904');
    else if (scanner.is('calcPr')) calculatesAsShown = /^(?:0|false)$/.test(scanner.attribute('fullPrecision') ?? '');
    else if (scanner.is('definedName')) {
      const scope = scanner.attribute('localSheetId');
      const name = scanner.attribute('name') ?? '';
      const home = scope === null ? '' : `${allSheetNames[Number(scope)] ?? ''}!`;
      definedNames.set((home + name).toLowerCase(), scanner.isSelfClosing ? '' : scanner.text());
    } else if (scanner.is('sheet')) {
      const name = scanner.attribute('name') ?? '';
      const relationship = byId.get(relationshipId(scanner));
      if (names.has(name.toLowerCase())) throw new FileError(`文件已损坏：工作簿里有两张工作表都叫“${name}”。`);
      names.add(name.toLowerCase());
      allSheetNames.push(name);
      if (allSheetNames.length > sheetLimit) throw new FileError(`工作簿的工作表超过上限 ${sheetLimit} 张，拒绝读取。`);
      if (relationship && relationship.type !== 'worksheet') continue;
      if (!relationship || !archive.has(relationship.target)) {
        throw new FileError(`文件已损坏：找不到工作表“${name}”的内容，请重新取得该文件。`);
      }
      sheets.push({ name, visibility: visibilityOf(scanner.attribute('state')), part: relationship.target });
    }
  }
  if (!isClosed) throw scanner.damaged();
  const partOf = (type: string): string | null =>
    relationships.find((relationship) => relationship.type === type && archive.has(relationship.target))?.target ?? null;
  return {
    main,
    sheets,
    allSheetNames,
    is1904,
    calculatesAsShown,
    definedNames,
    relationships,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}
