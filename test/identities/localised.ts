import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { Incidence, type Suspected } from '../../src/identities/incidence';
import { judge } from '../../src/identities/judge';
import type { Judged } from '../../src/identities/judgement';
import { localise, type Localisation, type Suspicion } from '../../src/identities/localise';
import { figure, identity } from './figures';

export function judged(identities: readonly Identity[]): { broken: Judged[]; intact: Judged[] } {
  const all = identities.map((each) => ({ identity: each, judgement: judge(each) }));
  const isBroken = ({ judgement: { verdict } }: Judged): boolean => verdict === 'mismatch' || verdict === 'exceeds';
  return { broken: all.filter(isBroken), intact: all.filter((each) => !isBroken(each)) };
}

/** A cell of a broken identity with what it takes part in. */
export function suspectedIn(identities: readonly Identity[], cell: Figure): [Suspected, Incidence] {
  const { broken, intact } = judged(identities);
  const incidence = new Incidence(broken, intact);
  return [incidence.at(cell) as Suspected, incidence];
}

export function explain(identities: readonly Identity[]): Localisation {
  const { broken, intact } = judged(identities);
  return localise(broken, intact);
}

/** A table whose first row and first column are the totals, with the identities of every row and column. */
export function table(printed: readonly (readonly string[])[]): { cells: Figure[][]; identities: Identity[] } {
  const cells = printed.map((row, at) => row.map((text, column) => figure(text, { row: at, column })));
  const rows = cells.map(([total, ...parts]) => identity(total as Figure, parts));
  const columns = (cells[0] ?? []).map((total, column) =>
    identity(
      total,
      cells.slice(1).map((row) => row[column] as Figure),
    ),
  );
  return { cells, identities: [...rows, ...columns] };
}

export type Named = [number, number, string];

export const named = (all: readonly Suspicion[]): Named[] => all.map(({ cell, suggested }) => [cell.row, cell.column, toPlain(suggested)]);
export const causes = (identities: readonly Identity[]): Named[] => named(explain(identities).causes);
export const suspicions = ({ doubts }: Localisation): Suspicion[] => doubts.flatMap((doubt) => doubt.suspicions);
