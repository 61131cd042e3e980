import type { FormDeclaration } from '../../src/forms/form';
import type { ColumnSpec } from '../../src/tables/column-axis';
import type { CodedAxis, ItemAxis, ListedAxis, SingleAxis, TotalSpec } from '../../src/tables/row-axis';
import type { LaneSpec, TableSpec } from '../../src/tables/table';
import type { GridCell } from '../workbook/grid';

/** A form with everything that its declaration names: every column, every line, codes of every level. Amounts are all different. */
export function fullPrint(form: FormDeclaration, body: TableSpec): GridCell[][] {
  const table = body.isStacked ? stacked(body) : beside(body.lanes.map((lane) => laneGrid(lane)));
  const width = Math.max(...table.map((row) => row.length));
  const heading: GridCell[] = ['部门：某局', ...Array<null>(Math.max(0, width - 2)).fill(null), '金额单位：元'];
  return [[form.title], heading, ...table];
}

/** Lanes side by side: captions, then rows, each lane padded to its own width. */
function beside(lanes: readonly LaneGrid[]): GridCell[][] {
  const depth = Math.max(...lanes.map(({ captions }) => captions.length));
  const length = Math.max(...lanes.map(({ rows }) => rows.length));
  const padded = lanes.map(({ captions, rows, width }) => [
    ...Array.from({ length: depth }, (_, at) => fill(captions[at] ?? [], width)),
    ...Array.from({ length }, (_, at) => fill(rows[at] ?? [], width)),
  ]);
  return Array.from({ length: depth + length }, (_, at) => padded.flatMap((lane) => lane[at] ?? []));
}

function stacked({ lanes }: TableSpec): GridCell[][] {
  const grids = lanes.map((lane) => laneGrid(lane));
  return [...(grids[0]?.captions ?? []), ...grids.flatMap(({ rows }) => rows)].map((row) => [...row]);
}

interface LaneGrid {
  readonly captions: readonly (readonly GridCell[])[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly width: number;
}

function fill(row: readonly GridCell[], width: number): GridCell[] {
  return Array.from({ length: width }, (_, at) => row[at] ?? null);
}

let counted = 0;
/** An amount that is met nowhere else. */
function amount(): number {
  counted++;
  return 1000 + (counted % 4000) * 7 + counted / 100;
}

function laneGrid(lane: LaneSpec): LaneGrid {
  switch (lane.rows.kind) {
    case 'listed':
      return lines(lane, lane.rows);
    case 'coded':
      return lane.rows.runs ? runs(lane, lane.rows.runs.totals) : codes(lane, lane.rows);
    case 'items':
      return items(lane, lane.rows);
    case 'single':
      return single(lane, lane.rows);
  }
}

/** Captions in as many rows as the deepest has levels; what stands above several columns is printed once. */
function captioned(paths: readonly string[]): GridCell[][] {
  const split = paths.map((path) => path.split('>'));
  const depth = Math.max(...split.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level) =>
    split.map((path, at): GridCell => {
      const isRepeated = level < path.length - 1 && split[at - 1]?.slice(0, level + 1).join('>') === path.slice(0, level + 1).join('>');
      return isRepeated ? null : (path[level] ?? null);
    }),
  );
}

function lines(lane: LaneSpec, { lines: declared, totalFirst }: ListedAxis): LaneGrid {
  const own = declared.filter(({ kind }) => kind !== 'part');
  const first = totalFirst ? own.filter(({ key }) => key === 'year') : [];
  const ordered = [...first, ...own.filter((line) => !first.includes(line))];
  const all = ordered.flatMap((line) => [line, ...declared.filter(({ of, kind }) => kind === 'part' && of === line.key)]);
  const paths = ['项目', ...lane.columns.map(({ captions }) => captions[0] ?? '')].map((path) => `${lane.caption}>${path}`);
  const rows = all.map(({ names, kind }): GridCell[] => [
    `${kind === 'part' ? '其中：' : ''}${names[0] ?? ''}`,
    ...lane.columns.map(() => amount()),
  ]);
  return { captions: captioned(paths), rows, width: paths.length };
}

const FUNCTIONAL = ['201', '20101', '2010101', '2010102', '208', '20805', '2080501', '2080502'];
const ECONOMIC = ['301', '30101', '3010101', '30103', '302', '30201', '30217'];

function codes(lane: LaneSpec, { classification }: CodedAxis): LaneGrid {
  const paths = lane.columns.flatMap(({ captions: [caption = ''] }) =>
    lane.groups && caption.endsWith('>小计') ? [caption, caption.replace('小计', '某款')] : [caption],
  );
  const rows = (classification === 'economic' ? ECONOMIC : FUNCTIONAL).map((code): GridCell[] => [
    code,
    `科目${code}`,
    ...paths.map(() => amount()),
  ]);
  const total: GridCell[] = ['合计', null, ...paths.map(() => amount())];
  return { captions: captioned(['科目编码', '科目名称', ...paths]), rows: [total, ...rows], width: paths.length + 2 };
}

function runs(lane: LaneSpec, totals: readonly TotalSpec[]): LaneGrid {
  const isGroup = ({ of }: TotalSpec): boolean => of.every((part) => /^\d+$/.test(part));
  const groups = totals.filter(isGroup);
  const listed = groups.map(({ of }) => of.flatMap((code) => [code, `${code}01`, `${code}12`, `${code}17`, `${code}31`]));
  const length = Math.max(...listed.map((run) => run.length));
  const rows = Array.from({ length }, (_, at) =>
    listed.flatMap((run): GridCell[] => {
      const code = run[at];
      return code === undefined ? [null, null, null] : [code, `科目${code}`, amount()];
    }),
  );
  const foot = groups.flatMap(({ names }): GridCell[] => [names[0] ?? null, null, amount()]);
  const wholes = totals.filter((total) => !isGroup(total)).map(({ names }): GridCell[] => [names[0] ?? null, null, amount()]);
  const captions = groups.flatMap(() => ['科目编码', '科目名称', lane.columns[0]?.captions[0] ?? '']);
  return { captions: [captions], rows: [...rows, foot, ...wholes], width: captions.length };
}

function items(lane: LaneSpec, { label, texts }: ItemAxis): LaneGrid {
  const named = [label, ...texts];
  const caption = ({ captions }: ColumnSpec): string => captions[0] ?? '';
  const row = (name: string): GridCell[] => [name, ...texts.map(({ key }) => `${key}甲`), ...lane.columns.map(() => amount())];
  const subtotal: GridCell[] = ['小计', ...texts.map(() => null), ...lane.columns.map(() => amount())];
  const total: GridCell[] = ['合计', ...texts.map(() => null), ...lane.columns.map(() => amount())];
  return {
    captions: captioned([...named, ...lane.columns].map(caption)),
    rows: [total, row('道路改造'), row('校舍维修'), subtotal, row('防汛物资'), row('水库加固'), [...subtotal]],
    width: named.length + lane.columns.length,
  };
}

function single(lane: LaneSpec, { blocks }: SingleAxis): LaneGrid {
  const paths = blocks.flatMap(({ names }) => lane.columns.map(({ captions }) => `${names[0] ?? ''}>${captions[0] ?? ''}`));
  return { captions: captioned(paths), rows: [paths.map(() => amount())], width: paths.length };
}
