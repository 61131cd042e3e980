import type { SheetLayout } from '../../workbook/layout';
import { refusingDamage } from './contents';
import { openArchive } from './open-archive';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { addSheets } from './saving/add-sheets';
import { PackageEdit } from './saving/package-edit';
import { signatureNotes } from './saving/signatures';

/** A workbook with sheets appended. */
export interface Appended {
  readonly bytes: Uint8Array;
  /** The names that the sheets were given, in the order of the layouts: a taken one becomes a free one. */
  readonly names: readonly string[];
  /** Whole sentences that the user should see. */
  readonly notes: readonly string[];
}

/**
 * Appends sheets to a workbook file behind those it has; `original` itself is never changed. Parts of other sheets keep their bytes.
 * Throws `FileError` where the file cannot be read or its structure is protected.
 */
export function appendSheets(original: Uint8Array, layouts: readonly SheetLayout[], limits: ReadLimits = DEFAULT_LIMITS): Appended {
  return refusingDamage(() => {
    const archive = openArchive(original, limits);
    const edit = new PackageEdit(archive);
    const names = addSheets(edit, archive, layouts, limits.sheets);
    return { bytes: edit.toBytes(), names, notes: signatureNotes(archive) };
  });
}
