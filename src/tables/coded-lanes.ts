import type { Figure } from '../identities/figure';
import type { Identity, Rule } from '../identities/identity';

/** A bottom total of a form of coded lanes: 人员经费合计 = 301 + 303. */
export interface LaneTotal {
  readonly key: string;
  readonly names: readonly string[];
  /** Three-digit codes whose rows it adds, or keys of other totals. */
  readonly of: readonly string[];
  readonly rule: Rule;
}

/** A form of economic codes (3 and 5 digits) in side-by-side lanes: 基本支出决算表. */
export interface CodedLanesSpec {
  readonly kind: 'coded-lanes';
  /** 类 = Σ款. */
  readonly hierarchy: Rule;
  readonly totals: readonly LaneTotal[];
}

/** A coded entry of a lane. */
export interface LaneEntry {
  readonly row: number;
  readonly codeColumn: number;
  readonly code: string;
  readonly name: string;
  readonly nameColumn: number;
  readonly figure: Figure;
  /** Index of the three-digit entry it belongs to, -1 for those themselves. */
  readonly parent: number;
}

export interface ReadLaneTotal {
  readonly spec: LaneTotal;
  readonly figure: Figure;
}

export interface CodedLanesReading {
  readonly kind: 'coded-lanes';
  readonly spec: CodedLanesSpec;
  readonly entries: readonly LaneEntry[];
  readonly totals: readonly ReadLaneTotal[];
}

/** Every identity inside the form. */
export function codedLanesIdentities(reading: CodedLanesReading, form: string): Identity[] {
  const identities: Identity[] = [];
  const { entries, totals, spec } = reading;
  entries.forEach((entry, index) => {
    const parts = entries.filter((part) => part.parent === index);
    if (parts.length === 0) return;
    identities.push({
      rule: spec.hierarchy,
      relation: 'sum',
      form,
      target: entry.figure,
      terms: parts.map((part) => ({ figure: part.figure, sign: 1 })),
    });
  });
  for (const total of totals) {
    const figures = total.spec.of.flatMap((part) => [
      ...entries.filter((entry) => entry.parent < 0 && entry.code === part).map((entry) => entry.figure),
      ...totals.filter((other) => other.spec.key === part).map((other) => other.figure),
    ]);
    // A table in one lane has no totals of 人员 and 公用: its 合计 is the sum of all three-digit codes.
    if (figures.length === 0)
      figures.push(...entries.filter((entry) => entry.parent < 0 && entry.code.length === 3).map((entry) => entry.figure));
    if (figures.length === 0) continue;
    identities.push({
      rule: total.spec.rule,
      relation: 'sum',
      form,
      target: total.figure,
      terms: figures.map((figure) => ({ figure, sign: 1 })),
    });
  }
  return identities;
}

/** Figures by part name: `code.30217` and the totals' keys. */
export function codedLanesParts(reading: CodedLanesReading): Map<string, Figure> {
  const parts = new Map<string, Figure>();
  for (const entry of reading.entries) if (!parts.has(`code.${entry.code}`)) parts.set(`code.${entry.code}`, entry.figure);
  for (const total of reading.totals) parts.set(total.spec.key, total.figure);
  return parts;
}
