import type { TableSpec } from '../table';
import { AMOUNT, CENTRED, LABEL, SUBLABEL } from './looks';
import type { CodedLanesPrint } from './print';
import { amount, cell, page, type Sketch, type SketchCell, type SketchRow } from './sketch';
import { codesOf } from './words';

const ROW_HEIGHT = 15;
const CODE_WIDTH = 9;
const AMOUNT_WIDTH = 13;
/** Code, name and amount. */
const COLUMNS = 3;

/** Codes in runs side by side, with the totals of each group of runs at its foot. */
export function sketchRuns(bodies: readonly TableSpec[], print: CodedLanesPrint, year: number | null): Sketch {
  const axes = bodies.flatMap(({ lanes }) => lanes.map(({ rows }) => rows));
  const totals = axes.flatMap((axis) => (axis.kind === 'coded' ? (axis.runs?.totals ?? []) : []));
  const runs = print.groups.flatMap(({ caption, lanes }) => lanes.map((lane) => ({ caption, ...lane })));
  const all = codesOf(print.codes, year);
  const listed = runs.map(({ classes }) => classes.flatMap((parent) => all.filter(({ code }) => code.startsWith(parent))));
  const rows = Array.from({ length: Math.max(...listed.map(({ length }) => length)) }, (_, index): SketchRow => {
    const cells = listed.flatMap((codes, run): SketchCell[] => {
      const code = codes[index];
      const left = run * COLUMNS;
      return [
        cell(left, code?.code ?? null, { ...LABEL, format: '@' }),
        cell(left + 1, code?.name ?? null, code && code.code.length > 3 ? SUBLABEL : LABEL),
        code ? amount(left + 2) : cell(left + 2, null, AMOUNT),
      ];
    });
    return { height: ROW_HEIGHT, cells };
  });
  let left = 0;
  const foot = print.groups.flatMap(({ lanes, total }): SketchCell[] => {
    const from = left;
    left += lanes.length * COLUMNS;
    const label = totals.find(({ key }) => key === total)?.names[0] ?? null;
    return [{ column: from, right: left - 2, value: label, look: CENTRED }, amount(left - 1)];
  });
  return {
    columns: runs.flatMap(({ caption, nameWidth }) => [
      { caption: `${caption}>${print.codeCaption}`, widths: [CODE_WIDTH] },
      { caption: `${caption}>${print.nameCaption}`, widths: [nameWidth] },
      { caption: `${caption}>${print.amountCaption}`, widths: [AMOUNT_WIDTH] },
    ]),
    rows: [...rows, { height: ROW_HEIGHT, cells: foot }],
    left: COLUMNS - 1,
    page: page({ fitToHeight: true, margins: { left: 1.5, right: 1.5, top: 1.5, bottom: 1.3 } }),
  };
}
