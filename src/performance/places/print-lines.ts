import type { PrintedColumn } from './print';
import type { PrintedGroup } from './print-groups';

/** A form that is drawn line by line, its indicators in columns. */
export interface Lines {
  readonly kind: 'lines';
  readonly title: string;
  /** Where the year is printed: in front of the title, or in brackets below it. */
  readonly year: 'front' | 'below';
  /** Columns left of the indicators', in characters. */
  readonly margin: readonly number[];
  readonly columns: readonly PrintedColumn[];
  readonly parts: readonly PrintedPart[];
}

/** What stands below one another. */
export type PrintedPart =
  | { readonly kind: 'line'; readonly cells: readonly PrintedCell[]; readonly height?: number }
  /** A line without borders: to be gone on with on the left, and what stands right of column `split`. */
  | { readonly kind: 'edges'; readonly left: string; readonly right: string; readonly split: number }
  /** The captions of the indicators, behind a label over all of the groups where there is one. */
  | { readonly kind: 'captions'; readonly front: string | null; readonly height?: number }
  | { readonly kind: 'groups'; readonly groups: readonly PrintedGroup[]; readonly height: number }
  | { readonly kind: 'note'; readonly text: string; readonly lines: number };

/** What a cell is there for, from one column to another one; -1 is the last. */
export interface PrintedCell {
  readonly from: number;
  readonly to: number;
  readonly what:
    | { readonly label: string | null; readonly down?: number }
    | { readonly typed: 'text' | 'money' | 'points'; readonly given?: string }
    /** `parts` is how many amounts it is the sum of. */
    | { readonly computed: 'money' | 'points' | 'rate'; readonly parts?: number }
    /** The organisation that fills the form in. */
    | { readonly organisation: true };
}

export const LAST = -1;

export function line(cells: readonly PrintedCell[], height?: number): PrintedPart {
  return { kind: 'line', cells, ...(height === undefined ? {} : { height }) };
}

export function label(from: number, to: number, text: string | null, down?: number): PrintedCell {
  return { from, to, what: { label: text, ...(down === undefined ? {} : { down }) } };
}

export function typed(from: number, to: number, kind: 'text' | 'money' | 'points' = 'text', given?: string): PrintedCell {
  return { from, to, what: { typed: kind, ...(given === undefined ? {} : { given }) } };
}

export function computed(from: number, to: number, kind: 'money' | 'points' | 'rate', parts?: number): PrintedCell {
  return { from, to, what: { computed: kind, ...(parts === undefined ? {} : { parts }) } };
}

export function organisation(from: number, to: number): PrintedCell {
  return { from, to, what: { organisation: true } };
}

/** A label up to column `to`, and beside it a place to type into. */
export function field(to: number, text: string, height?: number): PrintedPart {
  return line([label(0, to, text), typed(to + 1, LAST)], height);
}
