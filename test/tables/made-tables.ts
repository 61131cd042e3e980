import type { Figure, FigureState } from '../../src/identities/figure';
import type { Identity, Rule } from '../../src/identities/identity';
import type { Deriving } from '../../src/tables/identities';
import type { ReadLane, ReadRow, Table } from '../../src/tables/reading';
import type { LaneSpec, TableSpec } from '../../src/tables/table';
import { figure } from '../identities/figures';

export function ruleOf(code: string): Rule {
  return { code, title: '', form: '', statement: '', source: '', severity: 'error' };
}

/** A row as a test writes it: its amounts in the order of the columns; fewer where its last cells are not there. */
export interface MadeRow extends Partial<Omit<ReadRow, 'figures' | 'rates'>> {
  readonly amounts: readonly string[];
  readonly rates?: readonly string[];
  /** What all of its cells turned out to be, where that is not what is printed. */
  readonly state?: FigureState;
}

export interface MadeLane {
  readonly spec: Partial<LaneSpec> & Pick<LaneSpec, 'rows'>;
  /** Keys of the columns that stand on the sheet; those that the lane does not declare are unknown to it. */
  readonly columns: readonly string[];
  readonly rows: readonly MadeRow[];
  readonly totals?: readonly MadeRow[];
  readonly rest?: Partial<ReadLane>;
}

/** A lane as it is read; each figure is called by the lane, the row's key, code or name, and the column. */
export function laneOf({ spec: given, columns: keys, rows, totals = [], rest = {} }: MadeLane): ReadLane {
  const spec: LaneSpec = { key: '', caption: '', columns: keys.map((key) => ({ key, captions: [key] })), ...given };
  const columns = keys.map((key, column) => ({
    key,
    column,
    caption: key,
    isDeclared: spec.columns.some((declared) => declared.key === key),
  }));
  const made = ({ amounts, rates, state, ...row }: MadeRow, at: number): ReadRow => {
    const name = [spec.key, row.key || row.code || row.name || ''].filter(Boolean).join('.');
    const figures = (printed: readonly string[], named: readonly string[]): Figure[] =>
      printed.map((text, column): Figure => {
        const own = figure(text, { row: row.row ?? at, column, rowLabel: name, columnLabel: named[column] ?? '?' });
        return state ? { ...own, state } : own;
      });
    const rateKeys = (rest.rates ?? []).map(({ key }) => key);
    return {
      ...{ row: at, key: '', code: '', codeColumn: 0, name: '', nameColumn: 0, level: 1, parent: -1, ...row },
      figures: figures(amounts, keys),
      ...(rates ? { rates: figures(rates, rateKeys) } : {}),
    };
  };
  return { spec, columns, rows: rows.map(made), totals: totals.map(made), codeColumns: [0], unknown: [], ...rest };
}

export function tableOf(lanes: readonly ReadLane[], spec: Partial<TableSpec> = {}): Table {
  return { spec: { lanes: lanes.map((lane) => lane.spec), ...spec }, lanes, unread: [] };
}

const OPERATORS = { sum: '=', copy: 'is', atMost: '≤', ratio: '÷' } as const;

export const nameOf = (own: Figure | null | undefined): string => (own ? `${own.rowLabel}.${own.columnLabel}` : String(own));

/** Identities as a test reads them: `a.total = a.x + a.y − a.z`. */
export function said(identities: readonly Identity[]): string[] {
  return identities.map(({ target, relation, terms, breakdown }) => {
    const right = terms.map(({ figure: own, sign }, at) => `${sign < 0 ? '− ' : at > 0 ? '+ ' : ''}${nameOf(own)}`).join(' ');
    return `${nameOf(target)} ${OPERATORS[relation]} ${right}${breakdown ? ' (breakdown)' : ''}`;
  });
}

/** What `derive` adds, where the candidates hold that `fits` says. */
export function derived(
  derive: (deriving: Deriving, identities: Identity[]) => unknown,
  fits: (told: string, identity: Identity) => boolean = () => true,
): string[] {
  const identities: Identity[] = [];
  derive({ form: '表', fits: (identity) => fits(said([identity])[0] ?? '', identity) }, identities);
  for (const { form } of identities) expect(form).toBe('表');
  return said(identities);
}
