import type { Identity, Rule, Term } from '../identities/identity';
import { isFilled } from './filled';
import type { Deriving } from './identities';
import { partsOfTable, type Parts } from './parts';
import { mainFigure, type ReadLane, type Table } from './reading';
import type { TieSpec } from './table';

/** Adds what lanes have to do with each other, in every column that they are filled in. */
export function tied(table: Table, deriving: Deriving, identities: Identity[]): void {
  const { ties } = table.spec;
  if (!ties) return;
  const parts = partsOfTable(table);
  const add = (column: string, tie: TieSpec): void => {
    const identity = tieIn(column, tie, parts, deriving);
    if (identity) identities.push(identity);
  };
  for (const tie of ties) {
    if (tie.lane === undefined) {
      add('', tie);
      continue;
    }
    const about = table.lanes.find(({ spec }) => spec.key === tie.lane);
    if (!about || isUncertain(table, [tie.target, ...tie.sums.flat()])) continue;
    for (const { key } of about.spec.columns) add(`.${key}`, tie);
  }
}

/** A tie in one column: `.budget`, or '' for the main one; null where there is nothing to say. */
function tieIn(column: string, { rule, target, lane, sums }: TieSpec, parts: Parts, { form, fits }: Deriving): Identity | null {
  const figure = parts.get(target + column);
  if (!figure) return null;
  const candidates = sums.flatMap((names): Identity[] => {
    const figures = names.map((name) => parts.get(name + column));
    const terms = figures.flatMap((each): Term[] => (each ? [{ figure: each, sign: 1 }] : []));
    if (!figures[0]) return [];
    return [{ rule, relation: terms.length === 1 ? 'copy' : 'sum', form, target: figure, terms }];
  });
  const chosen = candidates.find(fits) ?? candidates[0];
  if (!chosen) return null;
  const isOfLane = lane !== undefined && target.startsWith(`${lane}.`);
  const first = candidates[0] ?? chosen;
  const isSaid = lane === undefined || (isOfLane ? isFilled(figure) : first.terms.some((term) => isFilled(term.figure)));
  return isSaid ? chosen : null;
}

/** Whether a part stands in a lane with lines that nobody knows: what such a lane adds up to cannot be told. */
function isUncertain({ lanes }: Table, parts: readonly string[]): boolean {
  return lanes.some(({ spec, unknown }) => unknown.length > 0 && parts.some((part) => part.startsWith(`${spec.key}.`)));
}

/** Optional lanes that could not be checked, and why, each with a rule that it is the subject of. */
export function unreadLanes({ spec, lanes, unread }: Table): { readonly rule: Rule; readonly reason: string }[] {
  const about = (spec.ties ?? []).filter(({ lane }) => lane !== undefined);
  const told = lanes.flatMap((lane) => {
    const rule = about.find((tie) => tie.lane === lane.spec.key)?.rule;
    const reason = whyNotChecked(lane);
    return rule && reason !== null ? [{ rule, reason: `“${lane.spec.caption}”一栏未核对，因为${reason}` }] : [];
  });
  const [first] = about;
  return first ? [...told, ...unread.map((caption) => ({ rule: first.rule, reason: `“${caption}”一栏未核对，因为认不出它的行` }))] : told;
}

function whyNotChecked(lane: ReadLane): string | null {
  const { spec, rows, unknown } = lane;
  if (!spec.optional) return null;
  if (unknown.length > 0) return `有不认识的行（${unknown.slice(0, MOST_NAMED).join('、')}${unknown.length > MOST_NAMED ? ' 等' : ''}）`;
  return rows.some((row) => isFilled(mainFigure(lane, row))) ? null : '没有填数';
}

const MOST_NAMED = 3;
