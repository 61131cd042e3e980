import { cellAt } from '../../workbook/workbook';
import { cellsOf, type Block } from './block';
import { bareCode, joinCode } from './codes';
import { amountKind, codeOf, folded, isBlank } from './word';

/** 301: a 类 by itself. */
const CLASS = /^3\d{2}$/;
/** 01, or the number 1: a 款 within the 类 beside it. */
const SECTION = /^\d{1,2}$/;
/** 30101: some write the whole code below 款. */
const WHOLE = /^3\d{4}$/;
/** 类 may be merged over two columns. */
export const REACH = 2;

/** Whether a text beside the code of a 类 says which 款 the row is. */
export function isSection(classText: string, text: string): boolean {
  return CLASS.test(bareCode(classText)) && SECTION.test(bareCode(text));
}

/**
 * The column of 款 beside a column of 类 (`301 | 01 | 基本工资`); null where the codes stand in one column.
 * @param right first column that belongs to another run
 */
export function findSectionColumn(block: Block, classColumn: number, right: number): number | null {
  for (let column = classColumn + 1; column <= classColumn + REACH && column < right; column++) {
    if (holdsSections(block, classColumn, column, right)) return column;
    if (block.rows.some((row) => !isBlank(cellAt(block.sheet, row, column)))) return null;
  }
  return null;
}

/**
 * Whether a column goes on with the codes of 类: it is captioned 款, or some 类 has several of it. Amounts, 行次 and serial numbers beside
 * whole codes are none.
 */
function holdsSections(block: Block, classColumn: number, column: number, right: number): boolean {
  const classes = new Set<string>();
  let sections = 0;
  let whole = 0;
  let isCaptioned = false;
  let carried = '';
  for (const row of block.rows) {
    const classCell = cellAt(block.sheet, row, classColumn);
    const read = classCell ? codeOf(classCell) : null;
    if (read && (!CLASS.test(read.code) || read.name !== '')) {
      whole++;
      continue;
    }
    if (read) carried = read.code;
    const cell = cellAt(block.sheet, row, column);
    if (isBlank(cell)) continue;
    const classText = folded(classCell);
    const text = folded(cell);
    if (text === '款') isCaptioned = true;
    if (carried === '' || (classText !== '' && !read)) continue;
    // The name of a 类 may begin in the column of 款; an amount may not.
    if (amountKind(cell) === 'unreadable') continue;
    if (joinSection(classText, text, carried) === null) {
      if (amountKind(cell) === 'amount') return false;
    } else if (hasName(block, row, column, right)) {
      sections++;
      classes.add(carried);
    }
  }
  return sections > whole && (isCaptioned || sections > classes.size);
}

function hasName(block: Block, row: number, column: number, right: number): boolean {
  return cellsOf(block, row).some((cell) => cell.column > column && cell.column < right && amountKind(cell) === 'unreadable');
}

/**
 * The whole code of a row whose 款 stands beside its 类; null where the two make none.
 * @param carried the last code above, for rows that leave the 类 to it
 */
export function joinSection(classText: string, sectionText: string, carried: string): string | null {
  const whole = [classText, sectionText].map(bareCode).find((text) => WHOLE.test(text));
  return whole ?? joinCode([classText, sectionText], carried);
}
