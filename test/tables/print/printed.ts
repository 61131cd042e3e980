import type { CellStyle } from '../../../src/workbook/layout';
import { areaName, cellName } from '../../../src/workbook/address';
import { Draft } from '../../../src/tables/print/draft';
import type { Heading } from '../../../src/tables/print/frame';
import * as looks from '../../../src/tables/print/looks';
import type { FormPrint } from '../../../src/tables/print/print';
import { printTable } from '../../../src/tables/print/print-table';
import type { TableSpec } from '../../../src/tables/table';

/** What a look is called. */
function lookOf(style: CellStyle | undefined): string {
  if (JSON.stringify(style) === JSON.stringify({ ...looks.LABEL, format: '@' })) return 'code';
  const names = Object.entries(looks).flatMap(([name, look]) => (JSON.stringify(look) === JSON.stringify(style) ? [name] : []));
  return names[0]?.toLowerCase().replace('_', '-') ?? JSON.stringify(style);
}

/** A blank form as it is laid out: its filled or writable cells with their looks, a line a row, what is merged, and the sizes. */
export function printed(bodies: readonly TableSpec[], print: FormPrint, heading: Heading) {
  const draft = new Draft('表');
  printTable(draft, bodies, print, heading);
  const { cells, merges = [], columnWidths = new Map(), rowHeights = new Map(), print: page } = draft.layout();
  const areas = new Map(merges.map((area) => [cellName({ row: area.top, column: area.left }), areaName(area)]));
  const inner = (row: number, column: number): boolean =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  const lines: string[] = [];
  for (const { row, column, value, style, formula = '' } of cells) {
    if (inner(row, column) && value === null) continue;
    const name = cellName({ row, column });
    const told = `${areas.get(name) ?? name} ${String(value ?? '')} ${lookOf(style)} ${formula}`.replace('  ', ' ').trim();
    lines[row] = lines[row] === undefined ? told : `${lines[row]} | ${told}`;
  }
  const { orientation, fitToHeight = false, margins, titleRows } = page ?? { orientation: 'none' };
  const sheet = `${orientation}${fitToHeight ? ', one page' : ''}, ${Object.values(margins ?? {}).join(' ')}${titleRows ? `, repeats ${String(titleRows.last + 1)} rows` : ''}`;
  return {
    lines,
    widths: [...columnWidths.values()].join(' '),
    heights: [...rowHeights.values()].join(' '),
    sheet,
    blanks: draft.blankRows,
  };
}
