import type { TableSpec } from '../table';
import type { AmountLooks, Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader } from './header';
import { AMOUNT, AMOUNT_INPUT, RATE, RATE_INPUT } from './looks';
import type { FormPrint } from './print';
import type { Sketch, SketchCell } from './sketch';
import { sketchLines } from './lines';
import { sketchRows } from './rows';
import { sketchRuns } from './runs';
import { sketchSingle } from './single';

/** Lays out a blank form: heading, captions, the rows that its axis has, notes. */
export function printTable(draft: Draft, bodies: readonly TableSpec[], print: FormPrint, heading: Heading): void {
  const sketch = sketchOf(bodies, print, heading.year);
  const widths = sketch.columns.flatMap((column) => column.widths);
  widths.forEach((width, at) => draft.width(at, width));
  const last = widths.length - 1;
  layOutHeading(draft, heading, last);
  let row = layOutHeader(draft, sketch.columns, BODY_TOP);
  if (sketch.captionHeight !== undefined) draft.height(row - 1, sketch.captionHeight);
  const blanks: number[] = [];
  let top = row;
  for (const { height, cells, role } of sketch.rows) {
    for (const each of cells) layOutCell(draft, each, row, sketch.rates?.includes(each.column) ? RATE_LOOKS : AMOUNT_LOOKS);
    if (role === 'blank') blanks.push(row);
    draft.height(row++, height);
    if (role === 'numbers') top = row;
  }
  const [first] = blanks;
  if (sketch.blanks && first !== undefined) draft.blankRows = { first, last: blanks.at(-1) ?? first, ...sketch.blanks };
  layOutNotes(draft, print, heading, row, last, { top, left: sketch.left, bottom: row - 1, right: last });
  const page = typeof sketch.page === 'function' ? sketch.page(draft.widthOf(0, last)) : sketch.page;
  draft.print = sketch.repeatsCaptions ? { ...page, titleRows: { first: 0, last: top - 1 } } : page;
}

function sketchOf(bodies: readonly TableSpec[], print: FormPrint, year: number | null): Sketch {
  switch (print.kind) {
    case 'listed-lanes':
      return sketchLines(bodies, print, year);
    case 'coded-rows':
    case 'item-rows':
      return sketchRows(bodies, print, year);
    case 'coded-lanes':
      return sketchRuns(bodies, print, year);
    case 'column-tree':
      return sketchSingle(print);
  }
}

const AMOUNT_LOOKS: AmountLooks = { input: AMOUNT_INPUT, computed: AMOUNT };
const RATE_LOOKS: AmountLooks = { input: RATE_INPUT, computed: RATE };

function layOutCell(draft: Draft, { column, right = column, down = 0, value, look }: SketchCell, row: number, looks: AmountLooks): void {
  if (typeof value === 'object' && value !== null) draft.amount(row, column, looks);
  else draft.merge({ top: row, left: column, bottom: row + down, right }, value, look);
}
