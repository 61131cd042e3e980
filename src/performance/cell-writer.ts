import { compare, type Decimal } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Position } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/plan';
import { cellAt, cellText, type Sheet } from '../workbook/workbook';
import { editOf } from './score-edits';

/** A total, grade or line of the 汇总表 that follows from scores and is not written all the same. */
export interface Unwritten extends Position {
  readonly sheet: string;
  /** One Chinese sentence. */
  readonly reason: string;
}

/** How cells are filled in. */
export interface WritingOptions {
  /** Whether 执行率 and 总分 are written as formulas or as values. */
  readonly write: 'formulas' | 'values';
  /** Whether filled cells are replaced too; formulas never are. */
  readonly overwrite: boolean;
}

/** Collects the edits of one form's sheet, and knows which of its cells may be written. */
export class CellWriter {
  readonly edits: Edit[] = [];
  readonly unwritten: Unwritten[] = [];
  /** Whether a score was written, so that what follows from it has to be written too. */
  hasScored = false;
  private firstScore = 0;

  constructor(
    readonly sheet: Sheet,
    private readonly options: WritingOptions,
  ) {}

  /** What is written from here on are scores and what goes with them. */
  startScores(): void {
    this.firstScore = this.edits.length;
  }

  /** Takes the scores back beside which the total that stands there could not be right. */
  takeBackScores(): void {
    this.edits.splice(this.firstScore);
    this.hasScored = false;
  }

  mayWrite(place: Figure, value: Decimal): boolean {
    if (place.formula !== undefined) return false;
    if (place.state === 'blank') return true;
    return this.options.overwrite && !(place.state === 'amount' && compare(place.value, value) === 0);
  }

  /** A total that is there already is written too where a score was: it would be wrong beside it. */
  mayFollow(place: Figure, value: Decimal): boolean {
    if (this.mayWrite(place, value)) return true;
    return this.hasScored && place.formula === undefined && place.state === 'amount' && compare(place.value, value) !== 0;
  }

  mayWriteText(place: Position, text: string): boolean {
    const cell = cellAt(this.sheet, place.row, place.column);
    if (!cell || cellText(cell).trim() === '') return cell?.formula === undefined;
    const follows = this.options.overwrite || this.hasScored;
    return follows && cell.formula === undefined && !cellText(cell).trim().startsWith(text);
  }

  /** Whether a cell that is no blank may be replaced. */
  mayReplace(place: Figure): boolean {
    return this.options.overwrite && place.formula === undefined;
  }

  get writesFormulas(): boolean {
    return this.options.write === 'formulas';
  }

  /** Says why a cell is not written. */
  leave({ row, column }: Position, reason: string): void {
    this.unwritten.push({ sheet: this.sheet.name, row, column, reason });
  }

  textAt(place: Position): string {
    return cellText(cellAt(this.sheet, place.row, place.column)).trim();
  }

  write(place: Position, after: CellContent, reason: string): void {
    this.edits.push(editOf(this.sheet, place, after, reason));
  }
}
