import type { Area } from '../../../workbook/address';
import type { Cell, CellValue } from '../../../workbook/workbook';
import type { Styles } from '../styles';

/** What reading a sheet needs of the rest of the workbook. */
export interface SheetContext {
  /** The sheet's name, for messages. */
  readonly name: string;
  readonly strings: readonly CellValue[];
  readonly styles: Styles;
  readonly is1904: boolean;
  /** How many more cells may be read before the workbook is refused. */
  readonly cellsLeft: number;
  /** The same of the characters of shared formulas. */
  readonly formulasLeft: number;
}

/** What one worksheet part holds. */
export interface SheetContent {
  readonly rows: Map<number, Cell[]>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly isProtected: boolean;
  /** What array formulas (数组公式) and data tables fill. */
  readonly arrays: Area[];
  /** What array formulas say they fill that do not stand in its first cell: some programs fill it, some only their own cell, some drop the formula. */
  readonly doubtfulArrays: Area[];
  readonly cells: number;
  /** Characters of shared formulas, as the cells have them. */
  readonly sharedFormulas: number;
  readonly hasFormulas: boolean;
}
