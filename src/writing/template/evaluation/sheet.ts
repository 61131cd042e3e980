import type { PrintedGroup, PrintedSecond } from '../../../performance/places/print-groups';
import type { Area } from '../../../workbook/address';
import type { CellStyle, LayoutCell, SheetLayout } from '../../../workbook/layout';
import { BOXED, INPUT } from '../../../workbook/layout';
import { Draft, type Formula } from '../../../tables/print/draft';
import { CAPTION_CENTRE, CAPTION_INPUT, CAPTION_RIGHT, HEADER, LABEL, NAME_INPUT, NOTE, TITLE } from '../../../tables/print/looks';

const SONG = '宋体';
const BOX: CellStyle = { font: SONG, size: 10, vertical: 'center', borders: BOXED };
/** Points and scores: as many decimals as they have, and nothing for zero. */
const POINTS_FORMAT = 'General;-General;';
export const POINTS: CellStyle = { ...BOX, horizontal: 'center', format: POINTS_FORMAT };
const MONEY: CellStyle = { ...BOX, horizontal: 'right', format: '#,##0.00;-#,##0.00;' };
const RATE: CellStyle = { ...BOX, horizontal: 'center', format: '0.00%' };

/** What stands in a cell that somebody will type into. */
export type Typed = 'text' | 'money' | 'points';

const INPUTS: Readonly<Record<Typed, CellStyle>> = {
  text: NAME_INPUT,
  money: { ...MONEY, ...INPUT },
  points: { ...POINTS, ...INPUT },
};
const COMPUTED: Readonly<Record<'money' | 'points' | 'rate', CellStyle>> = { money: MONEY, points: POINTS, rate: RATE };

/** What probes type: enough for every place of the form to be read. */
const PROBES: Readonly<Record<Typed, string | number>> = { text: '1', money: 1, points: 1 };

/** How many lines 二级指标 take. */
export function linesOf(seconds: readonly PrintedSecond[]): number {
  return seconds.reduce((sum, { rows }) => sum + rows, 0);
}

/** A self-evaluation form while it is laid out, row by row. */
export class EvaluationSheet {
  readonly draft: Draft;
  /** The next free row. */
  row = 0;
  private readonly probes: { readonly row: number; readonly column: number; readonly value: string | number }[] = [];

  /** @param widths characters, by column */
  constructor(
    name: string,
    private readonly widths: readonly number[],
  ) {
    this.draft = new Draft(name);
    widths.forEach((width, column) => this.draft.width(column, width));
    this.draft.print = {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: true,
      fitToHeight: true,
      centerHorizontally: true,
      margins: { left: 1.5, right: 1.5, top: 1.5, bottom: 1.3 },
    };
  }

  get last(): number {
    return this.widths.length - 1;
  }

  /** The title over all columns, and a line below it. */
  title(text: string, below: string): void {
    this.draft.merge(this.across(0, this.last), text, TITLE);
    this.next(32);
    if (below === '') return;
    this.draft.merge(this.across(0, this.last), below, CAPTION_CENTRE);
    this.next(16);
  }

  /** A line of captions without borders: one on the left, to be gone on with, and one on the right. */
  captions(left: string, right: string, split: number): void {
    this.draft.merge(this.across(0, split), left, CAPTION_INPUT);
    this.draft.merge(this.across(split + 1, this.last), right, CAPTION_RIGHT);
    this.next(18);
  }

  /** A label over columns of the current row, and `rows` down. */
  label(left: number, right: number, text: string | null, rows = 1): void {
    this.draft.merge({ ...this.across(left, right), bottom: this.row + rows - 1 }, text, HEADER);
  }

  /** A number that the form itself states. */
  stated(left: number, right: number, value: number): void {
    this.draft.merge(this.across(left, right), value, POINTS);
  }

  /** A place to type into; `given` is what stands there already. */
  input(left: number, right: number, typed: Typed = 'text', given: LayoutCell['value'] = null): void {
    this.draft.merge(this.across(left, right), given, INPUTS[typed]);
    if (typed !== 'text' || given === null) this.probes.push({ row: this.row, column: left, value: PROBES[typed] });
  }

  /** A place for a formula, which is found once the form is read; `parts` is what it comes to while every part is 1. */
  computed(left: number, right: number, what: 'money' | 'points' | 'rate', parts?: number): void {
    this.draft.merge(this.across(left, right), null, COMPUTED[what]);
    if (parts !== undefined) this.probes.push({ row: this.row, column: left, value: parts });
  }

  /** Text that the form is given when it is made, or a place to type it into. */
  given(left: number, right: number, text: string | null): void {
    if (text === null) this.input(left, right);
    else this.draft.merge(this.across(left, right), text, LABEL);
  }

  /** A line of notes over all columns. */
  note(text: string, lines: number): void {
    this.draft.merge(this.across(0, this.last), text, { ...NOTE, borders: BOXED });
    this.next(13 * lines + 6);
  }

  /** A line that asks for one thing: its label from the first column to `right`, and beside it a place to type into, or what is given. */
  field(right: number, label: string, given: string | null = null, height?: number): void {
    this.label(0, right, label);
    this.given(right + 1, this.last, given);
    this.next(height);
  }

  /** 一级 and 二级指标 with their labels in these columns, where they have any; `line` lays out what stands right of each line. */
  groups(
    groups: readonly PrintedGroup[],
    [first, second]: readonly [number | null, number | null],
    height: number,
    line: (second: PrintedSecond, at: number) => void,
  ): void {
    for (const { label, seconds } of groups) {
      if (first !== null) this.label(first, first, label, linesOf(seconds));
      for (const each of seconds) {
        if (second !== null) this.label(second, second, each.name, each.rows);
        for (let at = 0; at < each.rows; at++) {
          line(each, at);
          this.next(height);
        }
      }
    }
  }

  formula(row: number, column: number, formula: Formula): void {
    this.draft.formula(row, column, formula);
  }

  /** A formula for a rate, shown in this number format. */
  rate(row: number, column: number, formula: Formula, format: string): void {
    this.draft.formula(row, column, formula, { ...RATE, format });
  }

  /** Goes to the next row; this one becomes so many points high. */
  next(height = 22): void {
    this.draft.height(this.row++, height);
  }

  /** The form with something typed into every place, for reading where its parts are. */
  probe(): SheetLayout {
    const layout = this.draft.layout();
    const typed = new Map(this.probes.map(({ row, column, value }) => [`${row},${column}`, value]));
    return {
      ...layout,
      cells: layout.cells.map((cell) => ({ ...cell, value: typed.get(`${cell.row},${cell.column}`) ?? cell.value })),
    };
  }

  private across(left: number, right: number): Area {
    return { top: this.row, left, bottom: this.row, right };
  }
}
