import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAreaName, type Area } from '../../src/workbook/address';
import type { Cell, Sheet } from '../../src/workbook/workbook';

/** A cell of a fixture: text, a number, a number with its format, or nothing. */
export type FixtureCell = string | number | readonly [number, string] | null;

/** One published form as a grid. */
export interface Fixture {
  /** The public document that it stands in. */
  readonly document: string;
  readonly sheet: string;
  readonly rows: readonly (readonly FixtureCell[])[];
  readonly merges: readonly string[];
}

const FOLDER = join(__dirname, 'fixtures');

/** Names of the fixtures that begin with a prefix, in order. */
export function fixtureNames(prefix = ''): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(prefix) && /-(?:\d+|department|summary)\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Fixture;
}

export interface Placing {
  /** Rows and columns that the form is moved down and right. */
  readonly down?: number;
  readonly right?: number;
  /** Whether the host tells merges; live Excel does not. */
  readonly merged?: boolean;
  readonly index?: number;
  /** Changes a cell: returns what stands there instead. */
  readonly change?: (cell: FixtureCell, row: number, column: number) => FixtureCell;
}

/** A sheet with the fixture on it. */
export function sheetOf(form: Pick<Fixture, 'sheet' | 'rows' | 'merges'>, placing: Placing = {}): Sheet {
  const { down = 0, right = 0, merged = true, index = 0, change } = placing;
  const rows = new Map<number, Cell[]>();
  form.rows.forEach((line, row) => {
    const cells = line.flatMap((content, column): Cell[] => {
      const value = change ? change(content, row, column) : content;
      return value === null ? [] : [cellOf(value, row + down, column + right)];
    });
    if (cells.length > 0) rows.set(row + down, cells);
  });
  const merges = merged ? form.merges.map((name) => moved(parseAreaName(name), down, right)) : [];
  return {
    name: form.sheet,
    index,
    visibility: 'visible',
    isProtected: false,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** Sheets below one another on one sheet, `gap` empty rows between them. */
export function stacked(forms: readonly Fixture[], gap: number): Sheet {
  const rows: FixtureCell[][] = [];
  for (const form of forms) {
    rows.push(...form.rows.map((line) => [...line]));
    for (let at = 0; at < gap; at++) rows.push([]);
  }
  return sheetOf({ sheet: '自评表', rows, merges: [] });
}

function cellOf(content: Exclude<FixtureCell, null>, row: number, column: number): Cell {
  if (typeof content === 'string') return { row, column, value: { kind: 'text', text: content } };
  if (typeof content === 'number') return { row, column, value: { kind: 'number', number: content } };
  return { row, column, value: { kind: 'number', number: content[0] }, format: content[1] };
}

function moved(area: Area | null, down: number, right: number): Area {
  if (!area) throw new Error('A merge of the fixture is no area.');
  return { top: area.top + down, left: area.left + right, bottom: area.bottom + down, right: area.right + right };
}
