import type { Figure } from '../identities/figure';
import type { Identity, Rule, Term } from '../identities/identity';
import { isFilled } from './filled';
import type { Deriving } from './identities';
import { linesOfSum, termsOfSum } from './line-terms';
import { figureOfBlock, type ReadLane, type ReadRow, type Table } from './reading';
import type { Hierarchy, ListedAxis, SingleAxis, TotalSpec } from './row-axis';

/** Adds what holds down the rows of a lane. */
export function downRows(lane: ReadLane, table: Table, deriving: Deriving, identities: Identity[]): void {
  const { rows: axis } = lane.spec;
  switch (axis.kind) {
    case 'coded':
      sumsOfTree(lane, axis.hierarchy, deriving, identities);
      identities.push(...sumsOfTotals(lane, axis.runs?.totals ?? [], deriving));
      break;
    case 'items':
      sumsOfTree(lane, axis.hierarchy, deriving, identities);
      break;
    case 'listed':
      sumsOfLines(lane, axis, deriving, identities);
      partsWithin(lane, axis, deriving, identities);
      break;
    case 'single':
      identities.push(...differences(lane, table, axis, deriving));
  }
}

/** In every column, a row is the sum of its children, and 合计 that of the highest ones. */
function sumsOfTree({ rows, totals, columns }: ReadLane, hierarchy: Hierarchy, { form }: Deriving, identities: Identity[]): void {
  const children = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  const addSums = (target: ReadRow, parts: readonly ReadRow[], rule: Rule): void => {
    for (let index = 0; index < columns.length; index++) {
      const sum: Identity = { rule, relation: 'sum', form, target: target.figures[index] as Figure, terms: addendsIn(parts, index) };
      identities.push(hierarchy.isBreakdown ? { ...sum, breakdown: true } : sum);
    }
  };
  const tops = children.get(-1);
  if (tops && hierarchy.total) for (const total of totals) addSums(total, tops, hierarchy.total);
  rows.forEach((row, index) => {
    const parts = children.get(index);
    const rule = row.level <= 1 ? hierarchy.class : (hierarchy.section ?? hierarchy.class);
    if (parts && rule) addSums(row, parts, rule);
  });
}

/** What rows add to a sum in a column. */
function addendsIn(rows: readonly ReadRow[], column: number): readonly Term[] {
  const terms = new Array<Term>(rows.length);
  for (let at = 0; at < rows.length; at++) terms[at] = { figure: rows[at]?.figures[column] ?? null, sign: 1 };
  return terms;
}

/** Totals that add some of the highest rows, or other totals. */
function sumsOfTotals(lane: ReadLane, specs: readonly TotalSpec[], { form }: Deriving): Identity[] {
  const { rows, totals, columns } = lane;
  const tops = rows.filter(({ parent }) => parent < 0);
  return totals.flatMap((total): Identity[] => {
    const spec = specs.find(({ key }) => key === total.key);
    if (!spec) return [];
    const named = spec.of.flatMap((part) => [...classOf(part, tops), ...totals.filter(({ key }) => key === part)]);
    // A table in one run has no totals of 人员 and 公用: its 合计 is the sum of all three-digit codes.
    const parts = named.length > 0 ? named : tops.filter(({ code }) => code.length === 3);
    if (parts.length === 0) return [];
    return columns.map((_, at): Identity => {
      const terms = addendsIn(parts, at);
      return { rule: spec.rule, relation: 'sum', form, target: total.figures[at] as Figure, terms };
    });
  });
}

/** The row of a class; where that row is not there, those of its sections. */
function classOf(part: string, tops: readonly ReadRow[]): readonly ReadRow[] {
  const own = tops.filter(({ code }) => code === part);
  return own.length > 0 || part === '' ? own : tops.filter(({ code }) => code.length > part.length && code.startsWith(part));
}

/** Sums of lines that the form names. */
function sumsOfLines(lane: ReadLane, axis: ListedAxis, { form, fits }: Deriving, identities: Identity[]): void {
  for (const sum of axis.sums) {
    const target = lane.rows.find(({ key }) => key === sum.target);
    const lines = target && linesOfSum(lane, axis, sum);
    if (!lines) continue;
    for (const [at, figure] of target.figures.entries()) {
      const identity = (terms: readonly Term[]): Identity => {
        return { rule: sum.rule, relation: 'sum', form, target: figure, terms, ...(sum.breakdown ? { breakdown: true } : {}) };
      };
      const terms = termsOfSum(lane, lines, at, figure, (candidate) => fits(identity(candidate)));
      if (terms.length === 0 || terms.length < (sum.needsAll ? sum.plus.length : (sum.least ?? 0))) continue;
      if (lane.spec.optional && !terms.some((term) => isFilled(term.figure))) continue;
      identities.push(identity(terms));
    }
  }
}

/** 其中 lines that no sum speaks of: none is more than the line it belongs to, unless that is in the red. */
function partsWithin(lane: ReadLane, { ofWhich: rule, sums }: ListedAxis, { form }: Deriving, identities: Identity[]): void {
  if (!rule) return;
  for (const { line, figures } of lane.rows) {
    if (line?.kind !== 'part' || sums.some(({ plus }) => plus.includes(line.key))) continue;
    const whole = lane.rows.find(({ key }) => key === line.of);
    for (const [at, target] of figures.entries()) {
      const figure = whole?.figures[at];
      if (!target || !figure || figure.value.units < 0n) continue;
      identities.push({ rule, relation: 'atMost', form, target, terms: [{ figure, sign: 1 }] });
    }
  }
}

/** Rows that are the difference of two others of the same name, wherever anything is printed. */
function differences(lane: ReadLane, { lanes }: Table, axis: SingleAxis, { form }: Deriving): Identity[] {
  return (axis.differences ?? []).flatMap(({ rule, target, plus, minus }) =>
    lane.rows.flatMap((row) => {
      if (row.key !== target) return [];
      const beside = (block: string, column: string): Figure | undefined => figureOfBlock(lanes, row.name, block, column);
      return lane.columns.flatMap(({ key }, at): Identity[] => {
        const [figure, more, less] = [row.figures[at], beside(plus, key), beside(minus, key)];
        if (!figure || !more || !less || !isFilled(figure)) return [];
        const terms: Term[] = [
          { figure: more, sign: 1 },
          { figure: less, sign: -1 },
        ];
        return [{ rule, relation: 'sum', form, target: figure, terms }];
      });
    }),
  );
}
