import type { Variant } from '../forms/form';
import type { CodedRowsPrint, ItemRowsPrint } from '../forms/print';
import type { ReadLane, Table } from '../tables/reading';

/** Names the layout of a body as it was met; the words are the ids of the forms' declared variants where there is one. */
export function variantOf(body: Table, declared: readonly Variant[]): string {
  const [first] = body.lanes;
  const axis = first?.spec.rows;
  if (!first || !axis) return '';
  if (axis.kind === 'listed') {
    if (body.spec.isStacked) return 'single-column';
    const lane = body.lanes.filter(({ spec }) => !spec.optional).at(-1);
    const columns = lane?.rows.some(({ key }) => key === 'year') ? lane.columns.length : 1;
    if (columns > 1) return columns >= 4 ? 'four-columns' : columns === 3 ? 'three-columns' : 'two-columns';
    return body.lanes.some((other) => other.rows.some(({ lineNumber }) => lineNumber)) ? 'numbered' : 'plain';
  }
  if (axis.kind === 'coded' && axis.runs) {
    const lanes = new Set(first.rows.map(({ codeColumn }) => codeColumn)).size;
    return lanes >= 3 ? 'three-lanes' : lanes === 2 ? 'two-lanes' : 'one-lane';
  }
  if (axis.kind !== 'single') return nearest(first, declared);
  if (body.lanes.some(({ columns }) => columns.some(({ key }) => key === 'meeting'))) return 'with-meetings';
  const rows = body.lanes.flatMap((lane) => lane.rows);
  const [a = [], b = []] = [rows[0]?.figures, rows[1]?.figures];
  if (a.length > 1 && a[0]?.column === a[1]?.column) return 'rows';
  const lastOfFirst = Math.max(...a.map((figure) => figure.column));
  return b.length > 0 && Math.min(...b.map((figure) => figure.column)) < lastOfFirst ? 'pairs' : 'blocks';
}

type RowsPrint = CodedRowsPrint | ItemRowsPrint;

/** The declared variant whose columns, codes and place of 合计 are most like the ones read; '' where none is printed this way. */
function nearest(body: ReadLane, declared: readonly Variant[]): string {
  let best = '';
  let most = 0;
  for (const { id, print } of declared) {
    if (print?.kind !== 'coded-rows' && print?.kind !== 'item-rows') continue;
    const likeness = likenessOf(body, print);
    if (likeness > most) {
      best = id;
      most = likeness;
    }
  }
  return best;
}

/** Columns tell most, then where 合计 stands, then how codes are printed. */
const WEIGHTS = { columns: 4, total: 2, codes: 1 };

function likenessOf(body: ReadLane, print: RowsPrint): number {
  const { spec } = body;
  if ((print.kind === 'item-rows') !== (spec.rows.kind === 'items')) return 0;
  if (
    print.kind === 'coded-rows' &&
    (print.rows === 'economic') !== (spec.rows.kind === 'coded' && spec.rows.classification === 'economic')
  )
    return 0;
  const texts = spec.rows.kind === 'items' ? [spec.rows.label, ...spec.rows.texts].map(({ key }) => key) : [];
  const printed = print.columns.map(({ key }) => key).filter((key) => !texts.includes(key));
  const read = body.columns.map(({ key }) => key);
  const shared = printed.filter((key) => read.includes(key)).length;
  const isBelow = totalIsBelow(body);
  return (
    (WEIGHTS.columns * shared) / (printed.length + read.length - shared) +
    (isBelow === (print.total === 'bottom') ? WEIGHTS.total : 0) +
    (print.kind === 'item-rows' || body.codeColumns.length > 1 === (print.codes === 'three') ? WEIGHTS.codes : 0)
  );
}

/** Whether 合计 stands below rows; without any that is filled, blank ones above it tell. */
function totalIsBelow({ totals, rows, headerBottom }: ReadLane): boolean {
  const [total] = totals;
  const first = rows[0]?.row ?? (headerBottom === undefined ? undefined : headerBottom + 1);
  return total !== undefined && first !== undefined && total.row > first;
}
