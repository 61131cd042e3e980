import type { Figure } from '../identities/figure';
import { figureOf, mainFigure, type ReadLane, type ReadRow, type Table } from './reading';
import { addsTotals, type TotalSpec } from './row-axis';
import type { TableSpec } from './table';

/** An amount of a table and what a sentence may call it. */
export interface Spoken {
  readonly names: readonly string[];
  readonly figure: Figure | undefined;
  readonly stage: 'final' | 'budget';
  /** Tables of other money have totals of these names as well: 支出合计, 基本支出. */
  readonly isShared?: boolean;
  /** It is what the table as a whole comes to, and may be called by the table's own name. */
  readonly isWhole?: boolean;
  /** The first amount of a name in its lane is meant, and no later one. */
  readonly isFirst?: boolean;
}

/** What a sentence may call the amounts of a table, lane by lane. */
export function spokenOf({ spec, lanes }: Table): Spoken[][] {
  const { parts, names: both } = equalTotals(spec);
  return lanes.map((lane) => {
    const { rows: axis } = lane.spec;
    if (axis.kind === 'listed')
      return lane.rows.flatMap((row) => ofLine(lane, row, parts.includes(`${lane.spec.key}.${row.key}`) ? both : []));
    if (axis.kind === 'single') return lane.rates ? [] : lane.rows.flatMap((row) => ofBlock(lane, row));
    return axis.kind === 'coded' && axis.runs ? ofRuns(lane, axis.runs.totals) : ofTree(lane);
  });
}

/** A line that the form names, with 预算数 beside it. */
function ofLine(lane: ReadLane, row: ReadRow, both: readonly string[]): Spoken[] {
  const names = [row.name.replace(/^[一二三四五六七八九十]+[、.]/, ''), ...(row.line?.names ?? []), ...both];
  const isShared = row.line !== undefined && row.line.kind !== 'item';
  return [
    { names, figure: mainFigure(lane, row), stage: 'final', isFirst: true, isShared },
    ...['budget', 'adjusted'].map((column): Spoken => ({ names, figure: figureOf(lane, row, column), stage: 'budget' })),
  ];
}

/** Rows of codes or items, and the totals of their columns. */
function ofTree({ spec, columns, rows, totals: [total] }: ReadLane): Spoken[] {
  const main = columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
  return [
    ...rows.map(({ name, figures }): Spoken => ({ names: [name], figure: figures[main], stage: 'final' })),
    ...columns.map(({ key, caption }, at): Spoken => {
      const captions = spec.columns.find((column) => column.key === key)?.captions ?? [];
      const names = [caption, ...captions].filter((each) => !each.includes('>'));
      return { names, figure: total?.figures[at], stage: 'final', isShared: true };
    }),
    { names: [], figure: total?.figures[main], stage: 'final', isWhole: true },
  ];
}

/** Rows of codes in several runs, and the totals at their foot. */
function ofRuns({ rows, totals }: ReadLane, declared: readonly TotalSpec[]): Spoken[] {
  return [
    ...rows.map(({ name, figures }): Spoken => ({ names: [name], figure: figures[0], stage: 'final' })),
    ...totals.map(({ key, figures }): Spoken => {
      const total = declared.find((each) => each.key === key);
      const isWhole = total !== undefined && addsTotals(total, declared);
      return { names: total?.names ?? [], figure: figures[0], stage: 'final', isWhole };
    }),
  ];
}

/** The columns of one row, or of one for each of 预算数 and 决算数. */
function ofBlock(lane: ReadLane, row: ReadRow): Spoken[] {
  const stage = row.key === 'budget' ? 'budget' : 'final';
  // Where 会议费 and 培训费 stand beside the three, 合计 is no longer the “三公” total.
  const isThree = !figureOf(lane, row, 'meeting') && !figureOf(lane, row, 'training');
  const whole = figureOf(lane, row, 'three') ?? (isThree ? figureOf(lane, row, 'total') : undefined);
  return [
    ...lane.spec.columns.map(({ key, captions }): Spoken => ({ names: captions, figure: figureOf(lane, row, key), stage })),
    { names: [], figure: whole, stage, isWhole: true },
  ];
}

/** Totals of lanes that are one amount, and what they are called together: 收入支出总计, 收支总计. */
function equalTotals({ lanes, ties = [] }: TableSpec): { readonly parts: readonly string[]; readonly names: readonly string[] } {
  const parts = ties.filter(({ lane }) => lane === undefined).flatMap(({ target, sums }) => [target, ...sums.flat()]);
  const captions = lanes.filter(({ key }) => parts.some((part) => part.startsWith(`${key}.`))).map(({ caption }) => caption);
  const shortly = [captions.join(''), captions.map((caption) => caption[0]).join('')].map((caption) => `${caption}总计`);
  return { parts, names: [...shortly, captions.map((caption) => `${caption}总计`).join('')] };
}
