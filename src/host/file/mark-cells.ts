import { areaName } from '../../workbook/address';
import type { Mark } from '../host';
import { MARK_LOOKS, markedAreas } from '../mark-look';
import { readContents, refusingDamage } from './contents';
import { openArchive } from './open-archive';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { markSheet, type MarkedCells } from './saving/mark-sheet';
import { PackageEdit } from './saving/package-edit';
import { StyleSheet } from './saving/style-sheet';

const LINES = { solid: 'thin', dashed: 'dashed', dotted: 'dotted' } as const;

/** A file with marks in it, and the names of the sheets whose marks could not be written. */
export interface MarkedFile {
  readonly bytes: Uint8Array;
  readonly unmarked: readonly string[];
}

/**
 * The file with these marks, as the conditional formats that the add-in sets in Excel and takes away again, in place of the marks that it had.
 * Protected sheets stay as they are, as in Excel. Throws `FileError` where the file cannot be read.
 */
export function withMarks(bytes: Uint8Array, marks: readonly Mark[], limits: ReadLimits = DEFAULT_LIMITS): MarkedFile {
  return refusingDamage(() => {
    const { archive, parts, sheets } = readContents(openArchive(bytes, limits), limits);
    if (parts.styles === null) return { bytes, unmarked: [...new Set(marks.map(({ sheet }) => sheet))] };
    const edit = new PackageEdit(archive);
    const styleSheet = new StyleSheet(edit.need(parts.styles), parts.styles);
    const unmarked: string[] = [];
    for (const { name, isProtected } of sheets) {
      const own = marks.filter(({ sheet }) => sheet === name);
      const part = parts.sheets.find((sheet) => sheet.name === name)?.part;
      if (isProtected || part === undefined || part === null) {
        if (own.length > 0) unmarked.push(name);
        continue;
      }
      const before = edit.need(part);
      const after = markSheet(before, part, markedCells(own, styleSheet));
      if (after !== before) edit.write(part, after);
    }
    if (styleSheet.isChanged) edit.write(parts.styles, styleSheet.toBytes());
    return { bytes: edit.toBytes(), unmarked };
  });
}

function markedCells(marks: readonly Mark[], styleSheet: StyleSheet): MarkedCells[] {
  return markedAreas(marks).flatMap(({ severity, areas }) =>
    areas.length === 0
      ? []
      : [{ cells: areas.map(areaName).join(' '), style: styleSheet.intern('dxfs', styleOf(severity, styleSheet.prefix)) }],
  );
}

/** A severity's look as a differential style. */
function styleOf(severity: Mark['severity'], p: string): string {
  const { fill, border, line } = MARK_LOOKS[severity];
  const colour = (hex: string): string => `rgb="FF${hex.slice(1)}"`;
  const edges = ['left', 'right', 'top', 'bottom'].map(
    (edge) => `<${p}${edge} style="${LINES[line]}"><${p}color ${colour(border)}/></${p}${edge}>`,
  );
  return (
    `<${p}dxf><${p}fill><${p}patternFill><${p}bgColor ${colour(fill)}/></${p}patternFill></${p}fill>` +
    `<${p}border>${edges.join('')}</${p}border></${p}dxf>`
  );
}
