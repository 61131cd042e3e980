import type { Figure } from '../identities/figure';
import type { Identity, Rule, Term } from '../identities/identity';
import type { ColumnSpec, SumSpec } from './column-axis';

/** Rows that the form cannot name (projects, units): text columns tell them apart, 合计 stands above or below them. */
export interface ItemAxis {
  /** The column that says what a row is; a row without it is one if it has amounts. */
  readonly label: ColumnSpec;
  /** Further columns of text, codes and numbers of order: they are printed, and never added up. */
  readonly texts: readonly ColumnSpec[];
}

/** A form whose rows carry 科目编码 of 3, 5 or 7 digits: 收入决算表, 支出决算表, … */
export interface CodedRowsSpec {
  readonly kind: 'coded-rows';
  /** `functional` 支出功能分类 (3/5/7 digits) or `economic` 支出经济分类 (3/5 digits). */
  readonly classification: 'functional' | 'economic';
  /** The rows are items instead of codes. */
  readonly items?: ItemAxis;
  readonly columns: readonly ColumnSpec[];
  /** Sums down the rows: 合计 = Σ类, 类 = Σ款, 款 = Σ项. */
  readonly hierarchy: { readonly total: Rule; readonly class: Rule; readonly section: Rule };
  /** Sums across the columns, in every row. */
  readonly across: readonly SumSpec[];
  /** Columns that show a part of another one (其中：教育收费), in every row. */
  readonly within?: readonly { readonly rule: Rule; readonly part: string; readonly whole: string }[];
  /** What stands below one caption adds up to the 小计 below it: every column there, whether the form names it or not. */
  readonly groups?: Rule;
  /** Key of the sum across which a column that the declaration does not know joins as an addend. */
  readonly openSum?: string;
}

/** A row as it stands on the sheet. */
export interface CodedRow {
  readonly row: number;
  /** The code as printed, '' for a total row. */
  readonly code: string;
  readonly codeColumn: number;
  readonly name: string;
  readonly nameColumn: number;
  /** 0 for 合计, 1 类, 2 款, 3 项. */
  readonly level: number;
  /** Index of the parent among `rows`, -1 for rows that count into the total. */
  readonly parent: number;
  /** In the order of the reading's `columns`. */
  readonly figures: readonly Figure[];
  /** What is wrong with the code as it was left (`letters`, `lost`, `uncoded`); absent where nothing is. */
  readonly flaw?: CodeFlaw;
}

/** `letters` stand for digits · digits are `lost` · the row is `uncoded`. */
export type CodeFlaw = 'letters' | 'lost' | 'uncoded';

export interface ReadColumn {
  /** The declared column's key, or the caption of one that is not declared. */
  readonly key: string;
  readonly column: number;
  readonly caption: string;
  readonly isDeclared: boolean;
}

export interface CodedRowsReading {
  readonly kind: 'coded-rows';
  readonly spec: CodedRowsSpec;
  readonly columns: readonly ReadColumn[];
  /** Columns that stand below the caption of another one, by the key of that: 小计 and what it adds up. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** 合计 rows, usually one. */
  readonly totals: readonly CodedRow[];
  readonly rows: readonly CodedRow[];
  /** The columns that hold codes: one, or 类/款/项. */
  readonly codeColumns: readonly number[];
  /** Lowest row of the captions; absent where the table was read without looking at them. */
  readonly headerBottom?: number;
}

/** Every identity inside the form. */
export function codedRowsIdentities(reading: CodedRowsReading, form: string): Identity[] {
  const identities: Identity[] = [];
  const { spec, rows, totals, columns } = reading;
  const children = new Map<number, CodedRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  const addSums = (target: CodedRow, parts: readonly CodedRow[], rule: Rule): void => {
    columns.forEach((_, index) => {
      const figure = target.figures[index] as Figure;
      const terms = parts.map((part): Term => ({ figure: part.figures[index] as Figure, sign: 1 }));
      identities.push({ rule, relation: 'sum', form, target: figure, terms });
    });
  };
  const tops = children.get(-1);
  if (tops) for (const total of totals) addSums(total, tops, spec.hierarchy.total);
  rows.forEach((row, index) => {
    const parts = children.get(index);
    if (parts) addSums(row, parts, row.level <= 1 ? spec.hierarchy.class : spec.hierarchy.section);
  });

  const at = new Map(columns.map((column, index) => [column.key, index]));
  const grouped = new Set([...(reading.groups?.values() ?? [])].flat());
  const undeclared = columns.flatMap(({ isDeclared, key }, index) => (isDeclared || grouped.has(key) ? [] : [index]));
  for (const across of spec.across) {
    const target = at.get(across.target);
    if (target === undefined) continue;
    const signed: [number, 1 | -1][] = [];
    for (const key of across.plus) if (at.has(key)) signed.push([at.get(key) as number, 1]);
    for (const key of across.minus ?? []) if (at.has(key)) signed.push([at.get(key) as number, -1]);
    if (signed.length === 0) continue;
    // A balance (年末 = 年初 + 收入 − 支出) says nothing while one of its parts has no column.
    if (
      (across.minus || across.wantsAll) &&
      [...across.plus, ...(across.minus ?? [])].some((key) => !at.has(key) && !across.mayLack?.includes(key))
    )
      continue;
    if (spec.openSum === across.target) for (const index of undeclared) signed.push([index, 1]);
    for (const row of [...totals, ...rows]) {
      if (row.figures[target]?.state === 'uncoded') continue;
      const terms = signed.map(([index, sign]): Term => ({ figure: row.figures[index] as Figure, sign }));
      identities.push({ rule: across.rule, relation: 'sum', form, target: row.figures[target] as Figure, terms });
    }
  }
  for (const [key, parts] of (spec.groups && reading.groups) ?? []) {
    const target = at.get(key);
    if (target === undefined || !spec.groups) continue;
    for (const row of [...totals, ...rows]) {
      const terms = parts.map((part): Term => ({ figure: row.figures[at.get(part) ?? -1] ?? null, sign: 1 }));
      identities.push({ rule: spec.groups, relation: 'sum', form, target: row.figures[target] as Figure, terms, breakdown: true });
    }
  }
  for (const { rule, part, whole } of spec.within ?? []) {
    const [partAt, wholeAt] = [at.get(part), at.get(whole)];
    if (partAt === undefined || wholeAt === undefined) continue;
    for (const row of [...totals, ...rows]) {
      const whole = row.figures[wholeAt] as Figure;
      // A whole in the red says nothing about its parts: another part is negative.
      if (whole.value.units < 0n) continue;
      identities.push({ rule, relation: 'atMost', form, target: row.figures[partAt] as Figure, terms: [{ figure: whole, sign: 1 }] });
    }
  }
  return identities;
}

/** Figures by part name: `total.<column>` of the first 合计 row. */
export function codedRowsParts(reading: CodedRowsReading): Map<string, Figure> {
  const parts = new Map<string, Figure>();
  const total = reading.totals[0];
  if (total) reading.columns.forEach((column, index) => parts.set(`total.${column.key}`, total.figures[index] as Figure));
  return parts;
}
