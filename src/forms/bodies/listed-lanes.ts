import type { Figure } from '../../identities/figure';
import type { Identity, Rule, Term } from '../../identities/identity';
import type { ColumnSpec } from '../form';

/** A line of a lane that has a name of its own (固定行). */
export interface LineSpec {
  readonly key: string;
  /** Labels met, without ordinals (一、) and blanks; the first is the usual one. */
  readonly names: readonly string[];
  /** `item` counts into the lane's total; `line` stands by itself; `total` is the sum of what `sum` names. */
  readonly kind: 'item' | 'line' | 'total';
  /** Code of the functional class (类) that the line shows. */
  readonly classCode?: string;
}

/** A sum down a lane. `items` stands for all of the lane's items. */
export interface LaneSum {
  readonly rule: Rule;
  readonly target: string;
  readonly plus: readonly string[];
  /** The terms break the target down and may all be left blank. */
  readonly breakdown?: boolean;
}

/** One of the side-by-side lanes of a form (收入 on the left, 支出 on the right). */
export interface LaneSpec {
  readonly key: string;
  /** What stands above the lane: 收入, 支出. */
  readonly caption: string;
  readonly lines: readonly LineSpec[];
  /** Amount columns; the first is the main one, and also what a single column without caption is. */
  readonly columns: readonly ColumnSpec[];
  readonly sums: readonly LaneSum[];
  /** Sum across the lane's columns in every line: 合计 = 一般公共 + 基金 + 国资. */
  readonly across?: { readonly rule: Rule; readonly target: string; readonly plus: readonly string[] };
}

/** A form of listed rows in lanes: 收入支出决算总表, 财政拨款收入支出决算总表. */
export interface ListedLanesSpec {
  readonly kind: 'listed-lanes';
  readonly lanes: readonly LaneSpec[];
  /** Figures of two lanes that are one figure printed twice: 收入总计 = 支出总计. Parts are `lane.line`. */
  readonly equal: readonly { readonly rule: Rule; readonly target: string; readonly plus: readonly string[] }[];
}

/** A line as it stands on the sheet. */
export interface ReadLine {
  /** The declared line, or null for an item that the declaration does not know. */
  readonly spec: LineSpec | null;
  readonly row: number;
  readonly labelColumn: number;
  readonly label: string;
  /** Printed 行次, where the lane has such a column. */
  readonly lineNumber: number | null;
  readonly lineNumberColumn: number | null;
  /** By column key. */
  readonly figures: ReadonlyMap<string, Figure>;
}

export interface ReadLane {
  readonly spec: LaneSpec;
  readonly lines: readonly ReadLine[];
}

export interface ListedLanesReading {
  readonly kind: 'listed-lanes';
  readonly spec: ListedLanesSpec;
  readonly lanes: readonly ReadLane[];
}

function lineOf(lane: ReadLane, key: string): ReadLine | undefined {
  return lane.lines.find((line) => line.spec?.key === key);
}

function termsOf(lane: ReadLane, keys: readonly string[], column: string): Term[] {
  return keys.flatMap((key) => {
    const lines = key === 'items' ? lane.lines.filter((line) => isItem(line)) : lane.lines.filter((line) => line.spec?.key === key);
    return lines.flatMap((line) => {
      const figure = line.figures.get(column);
      return figure ? [{ figure, sign: 1 as const }] : [];
    });
  });
}

function isItem(line: ReadLine): boolean {
  return line.spec === null || line.spec.kind === 'item';
}

/** Every identity inside the form. */
export function listedLanesIdentities(reading: ListedLanesReading, form: string): Identity[] {
  const identities: Identity[] = [];
  for (const lane of reading.lanes) {
    const columns = [...new Set(lane.lines.flatMap((line) => [...line.figures.keys()]))];
    for (const laneSum of lane.spec.sums) {
      const target = lineOf(lane, laneSum.target);
      if (!target) continue;
      for (const column of columns) {
        const figure = target.figures.get(column);
        const terms = termsOf(lane, laneSum.plus, column);
        if (!figure || terms.length === 0) continue;
        identities.push({
          rule: laneSum.rule,
          relation: 'sum',
          form,
          target: figure,
          terms,
          ...(laneSum.breakdown ? { breakdown: true } : {}),
        });
      }
    }
    const across = lane.spec.across;
    if (!across) continue;
    for (const line of lane.lines) {
      const figure = line.figures.get(across.target);
      const terms = across.plus.flatMap((key) => {
        const part = line.figures.get(key);
        return part ? [{ figure: part, sign: 1 as const }] : [];
      });
      if (figure && terms.length > 0) identities.push({ rule: across.rule, relation: 'sum', form, target: figure, terms });
    }
  }
  const parts = listedLanesParts(reading);
  for (const equal of reading.spec.equal) {
    const target = parts.get(equal.target);
    const terms = equal.plus.flatMap((key) => {
      const figure = parts.get(key);
      return figure ? [{ figure, sign: 1 as const }] : [];
    });
    if (target && terms.length > 0) identities.push({ rule: equal.rule, relation: 'copy', form, target, terms });
  }
  return identities;
}

/** Figures by part name: `lane.line.column`, and `lane.line` for the main column. */
export function listedLanesParts(reading: ListedLanesReading): Map<string, Figure> {
  const parts = new Map<string, Figure>();
  for (const lane of reading.lanes) {
    const main = lane.spec.columns[0]?.key ?? '';
    for (const line of lane.lines) {
      if (!line.spec) continue;
      for (const [column, figure] of line.figures) {
        parts.set(`${lane.spec.key}.${line.spec.key}.${column}`, figure);
        if (column === main) parts.set(`${lane.spec.key}.${line.spec.key}`, figure);
      }
    }
  }
  return parts;
}
