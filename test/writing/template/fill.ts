import { FORMS } from '../../../src/forms/registry';
import { partsOf, type RecognisedForm } from '../../../src/forms/recognised';
import { recognise } from '../../../src/recognise/recognise';
import type { Position } from '../../../src/workbook/address';
import { INPUT, workbookOf, type LayoutCell, type SheetLayout } from '../../../src/workbook/layout';
import { singleRun } from '../../../src/tables/by-code';

/** Amounts of one coded row by column key, in hundredths. */
export type Cents = Readonly<Record<string, number>>;

/** Whether a cell is for the user to fill in. */
export function isInput(cell: LayoutCell | undefined): boolean {
  return cell?.style?.name === INPUT.name;
}

/** Blank forms that are being filled in; it types where a user may, and nowhere else. */
export class FilledForms {
  readonly forms: ReadonlyMap<string, RecognisedForm>;
  private readonly cells: ReadonlyMap<string, Map<string, LayoutCell>>;

  constructor(private readonly layouts: readonly SheetLayout[]) {
    this.forms = new Map(recognise(workbookOf(layouts), FORMS).forms.map((form) => [form.declaration.key, form]));
    this.cells = new Map(layouts.map(({ name, cells }) => [name, new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]))]));
  }

  form(key: string): RecognisedForm {
    const form = this.forms.get(key);
    if (!form) throw new RangeError(`there is no form ${key}`);
    return form;
  }

  has(key: string, part: string): boolean {
    return partsOf(this.form(key)).has(part);
  }

  /** Types an amount into a named part of a form. */
  part(key: string, part: string, cents: number): void {
    const figure = partsOf(this.form(key)).get(part);
    if (!figure) throw new RangeError(`form ${key} has no part ${part}`);
    this.type(figure.sheet, figure, cents / 100);
  }

  /** Types codes and amounts into the blank rows of a form, from the top; computed columns are passed over. */
  rows(key: string, rows: readonly { readonly code: string; readonly cents: Cents }[]): void {
    const { sheet, body } = this.form(key);
    const lane = singleRun(body);
    if (!lane) throw new RangeError(`form ${key} has no coded rows`);
    const blank = this.blankRows(sheet);
    rows.forEach(({ code, cents }, at) => {
      const row = blank[at];
      if (row === undefined) throw new RangeError(`form ${key} has too few blank rows`);
      this.type(sheet, { row, column: 0 }, code);
      for (const { key: column, column: place } of lane.columns) {
        const amount = cents[column];
        if (amount !== undefined && isInput(this.at(sheet, { row, column: place }))) this.type(sheet, { row, column: place }, amount / 100);
      }
    });
  }

  /** Rows of a sheet whose code is to be typed. */
  blankRows(sheet: string): number[] {
    const cells = [...(this.cells.get(sheet)?.values() ?? [])];
    return cells.filter((cell) => cell.column === 0 && cell.style?.format === '@' && isInput(cell)).map(({ row }) => row);
  }

  type(sheet: string, place: Position, value: number | string): void {
    const cell = this.at(sheet, place);
    if (!cell || !isInput(cell) || cell.formula !== undefined)
      throw new RangeError(`${sheet} ${place.row},${place.column} is not to be typed`);
    this.cells.get(sheet)?.set(`${place.row},${place.column}`, { ...cell, value });
  }

  at(sheet: string, { row, column }: Position): LayoutCell | undefined {
    return this.cells.get(sheet)?.get(`${row},${column}`);
  }

  /** The filled forms. Formulas come without results, so that whoever opens them must work them out. */
  result(): SheetLayout[] {
    return this.layouts.map((layout) => ({
      ...layout,
      cells: [...(this.cells.get(layout.name)?.values() ?? [])].map((cell) =>
        cell.formula === undefined ? cell : { ...cell, value: null },
      ),
    }));
  }
}
