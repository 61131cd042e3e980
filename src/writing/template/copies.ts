import type { Figure } from '../../identities/figure';
import type { Identity } from '../../identities/identity';
import { cellKey, type Draft } from '../../tables/print/draft';
import type { Probe } from './probe';

/** One end of a copy: a cell, or the amount that a class has in whichever blank row its code will be typed. */
export interface CopyEnd {
  readonly figure: Figure;
  /** The class whose row is meant; null for the cell itself. */
  readonly classCode: string | null;
  readonly key: string;
}

/** A cell that takes its amount from elsewhere. */
export interface DirectedCopy {
  readonly identity: Identity;
  readonly target: CopyEnd;
  readonly source: CopyEnd;
}

/**
 * Gives the copies between forms a direction: from what a table computes to what it would have typed, so that a figure is typed once.
 * Where neither side is computed, the one that the catalogue takes the other from is typed.
 * @param computed keys of the cells that sums compute
 */
export function directCopies(probes: readonly Probe[], drafts: ReadonlyMap<string, Draft>, computed: ReadonlySet<string>): DirectedCopy[] {
  const edges = new Map<string, { readonly identity: Identity; readonly ends: readonly [CopyEnd, CopyEnd] }>();
  for (const { between, codes } of probes) {
    const endOf = (figure: Figure): CopyEnd => {
      const draft = drafts.get(figure.sheet);
      const classCode = (draft && codes.get(draft)?.get(figure.row)) ?? null;
      const key = classCode === null ? cellKey(figure) : `${figure.sheet}|${classCode}|${figure.column}`;
      return { figure, classCode, key };
    };
    for (const identity of between) {
      const [term] = identity.terms;
      if (identity.relation !== 'copy' || !term?.figure) continue;
      const ends = [endOf(identity.target), endOf(term.figure)] as const;
      edges.set(`${ends[0].key}>${ends[1].key}`, { identity, ends });
    }
  }

  const neighbours = new Map<string, { readonly identity: Identity; readonly own: CopyEnd; readonly other: CopyEnd }[]>();
  const add = (identity: Identity, own: CopyEnd, other: CopyEnd): void => {
    const list = neighbours.get(own.key) ?? [];
    list.push({ identity, own, other });
    neighbours.set(own.key, list);
  };
  const targets = new Set<string>();
  for (const { identity, ends } of edges.values()) {
    add(identity, ends[0], ends[1]);
    add(identity, ends[1], ends[0]);
    targets.add(ends[0].key);
  }

  const copies: DirectedCopy[] = [];
  const known = new Set<string>();
  const spread = (from: readonly string[]): void => {
    const open = [...from];
    for (const key of from) known.add(key);
    for (let key = open.shift(); key !== undefined; key = open.shift()) {
      for (const { identity, own, other } of neighbours.get(key) ?? []) {
        if (known.has(other.key)) continue;
        known.add(other.key);
        open.push(other.key);
        copies.push({ identity, target: other, source: own });
      }
    }
  };
  const keys = [...neighbours.keys()];
  const isGiven = (key: string): boolean => computed.has(key) || typeof neighbours.get(key)?.[0]?.own.classCode === 'string';
  spread(keys.filter(isGiven));
  for (const key of [...keys.filter((each) => !targets.has(each)), ...keys]) if (!known.has(key)) spread([key]);
  return copies;
}
