import type { ArrayBlock } from '../host/file/formula/recalculate';
import type { DefinedNames } from '../host/file/formula/references';
import type { Refusal } from '../host/host';
import { cellName } from '../workbook/address';
import type { Edit } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';

/** What a file holds beside its cells that working on them needs. */
export interface BookContext {
  readonly names: DefinedNames;
  readonly arrays: readonly ArrayBlock[];
  /** Whether the user locked which sheets there are (保护工作簿结构). */
  readonly isStructureLocked: boolean;
  /** Why nothing can be changed at all, as a whole sentence; absent where it can. */
  readonly readOnly?: string;
  /** What in the file stands in the way of edits: protection, array formulas, tables, data validation. */
  obstructions(edits: readonly Edit[]): readonly Refusal[];
}

/** A workbook that came from no file: on a protected sheet every cell is locked. */
export function withoutFile({ sheets }: Workbook): BookContext {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  return {
    names: new Map(),
    arrays: [],
    isStructureLocked: false,
    obstructions: (edits) =>
      edits
        .filter(({ sheet }) => locked.has(sheet))
        .map((edit) => ({ sheet: edit.sheet, cell: cellName(edit), reason: '工作表受保护，该单元格已锁定' })),
  };
}
