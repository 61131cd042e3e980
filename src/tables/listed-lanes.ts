import type { Figure } from '../identities/figure';
import type { Identity, Rule, Term } from '../identities/identity';
import type { ColumnSpec } from './column-axis';
import { termsOfSum } from './lane-terms';

/** A line of a lane that has a name of its own (固定行). */
export interface LineSpec {
  readonly key: string;
  /** Labels met, without ordinals (一、) and blanks; the first is the usual one. */
  readonly names: readonly string[];
  /** `item` counts into the lane's total; `line` stands by itself; `total` is the sum of what `sum` names; `part` breaks a line down. */
  readonly kind: 'item' | 'line' | 'total' | 'part';
  /** Of a part: the key of the line right above it that it is a part of. */
  readonly of?: string;
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
  /** The sum holds only where every one of the terms is printed. */
  readonly needsAll?: boolean;
  /** The sum holds only where so many of the terms are printed: one part by itself is 其中, and no breakdown. */
  readonly least?: number;
}

/** One of the side-by-side lanes of a form (收入 on the left, 支出 on the right). */
export interface LaneSpec {
  readonly key: string;
  /** A lane that few places print. Only lines that it declares belong to it, and it may share its column with another such lane. */
  readonly optional?: boolean;
  /** What stands above the lane: 收入, 支出. */
  readonly caption: string;
  readonly lines: readonly LineSpec[];
  /** Amount columns; the first is the main one, and also what a single column without caption is. */
  readonly columns: readonly ColumnSpec[];
  readonly sums: readonly LaneSum[];
  /** What holds for parts that are in no sum: 其中 is no more than what it is of. */
  readonly ofWhich?: Rule;
  /** The year's total stands above its items, and lines may follow the bottom total: everything in one column. */
  readonly totalFirst?: boolean;
  /** Sum across the lane's columns in every line: 合计 = 一般公共 + 基金 + 国资. */
  readonly across?: { readonly rule: Rule; readonly target: string; readonly plus: readonly string[] };
}

/** A figure that is a sum over lines of other lanes. Parts are `lane.line`. */
export interface LanesSum {
  readonly rule: Rule;
  readonly target: string;
  /** The optional lane without which there is nothing to add up. */
  readonly lane: string;
  /** What it is the sum of; several where documents differ in what the target covers: the first that holds, else the first that is printed. */
  readonly sums: readonly (readonly string[])[];
}

/** A form of listed rows in lanes: 收入支出决算总表, 财政拨款收入支出决算总表. */
export interface ListedLanesSpec {
  readonly kind: 'listed-lanes';
  readonly lanes: readonly LaneSpec[];
  /** The lanes stand one below the other in one column, instead of side by side. */
  readonly isStacked?: boolean;
  /** Figures of two lanes that are one figure printed twice: 收入总计 = 支出总计. Parts are `lane.line`. */
  readonly equal: readonly { readonly rule: Rule; readonly target: string; readonly plus: readonly string[] }[];
  /** What optional lanes have to do with the others. */
  readonly beside?: readonly LanesSum[];
}

/** A line as it stands on the sheet. */
export interface ReadLine {
  /** The declared line, or null for a row whose name the declaration does not know. */
  readonly spec: LineSpec | null;
  /** Whether a row of unknown name may be a part of the row above it as well as a line of the lane. */
  readonly isDoubtful: boolean;
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
  /** Labels among an optional lane's lines that it does not declare: what they belong to is not known. */
  readonly unknown: readonly string[];
}

export interface ListedLanesReading {
  readonly kind: 'listed-lanes';
  readonly spec: ListedLanesSpec;
  readonly lanes: readonly ReadLane[];
  /** Captions of columns that belong to an optional lane whose lines could not be told. */
  readonly unread: readonly string[];
}

function lineOf(lane: ReadLane, key: string): ReadLine | undefined {
  return lane.lines.find((line) => line.spec?.key === key);
}

/** Every identity inside the form. */
export function listedLanesIdentities(reading: ListedLanesReading, form: string, fits: (identity: Identity) => boolean): Identity[] {
  const identities: Identity[] = [];
  for (const lane of reading.lanes) {
    if (lane.unknown.length > 0) continue;
    const columns = [...new Set(lane.lines.flatMap((line) => [...line.figures.keys()]))];
    for (const laneSum of lane.spec.sums) {
      const target = lineOf(lane, laneSum.target);
      if (!target) continue;
      for (const column of columns) {
        const figure = target.figures.get(column);
        if (!figure) continue;
        const terms = termsOfSum(lane, laneSum, column, (terms) =>
          fits({ rule: laneSum.rule, relation: 'sum', form, target: figure, terms, ...(laneSum.breakdown ? { breakdown: true } : {}) }),
        );
        if (terms.length === 0) continue;
        if (laneSum.needsAll && terms.length < laneSum.plus.length) continue;
        if (terms.length < (laneSum.least ?? 0)) continue;
        if (lane.spec.optional && !terms.some(isFilled)) continue;
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
    identities.push(...partsWithin(lane, form));
    const across = lane.spec.across;
    if (!across) continue;
    for (const line of lane.lines) {
      if (line.isDoubtful) continue;
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
  return [...identities, ...identitiesBeside(reading, parts, form, fits)];
}

/** 其中 lines that no sum speaks of: none is more than the line it belongs to, unless that is in the red. */
function partsWithin(lane: ReadLane, form: string): Identity[] {
  const { ofWhich: rule, sums } = lane.spec;
  if (!rule) return [];
  return lane.lines.flatMap(({ spec, figures }) => {
    if (spec?.kind !== 'part' || sums.some(({ plus }) => plus.includes(spec.key))) return [];
    const whole = lineOf(lane, spec.of ?? '');
    return [...figures].flatMap(([column, target]): Identity[] => {
      const figure = whole?.figures.get(column);
      if (!figure || figure.value.units < 0n) return [];
      return [{ rule, relation: 'atMost', form, target, terms: [{ figure, sign: 1 }] }];
    });
  });
}

/** Whether a term says anything: a lane that was left blank, or dashed out as not applicable (预算数 by 经济分类), breaks nothing. */
function isFilled({ figure }: Term): boolean {
  return figure !== null && figure.state !== 'blank' && figure.state !== 'nothing';
}

/** What an optional lane says of the others, in every column that it is filled in. */
function identitiesBeside(
  reading: ListedLanesReading,
  parts: ReadonlyMap<string, Figure>,
  form: string,
  fits: (identity: Identity) => boolean,
): Identity[] {
  return (reading.spec.beside ?? []).flatMap(({ rule, target, lane: key, sums }) => {
    const lane = reading.lanes.find(({ spec }) => spec.key === key);
    if (!lane || isUncertain(reading, [target, ...sums.flat()])) return [];
    return lane.spec.columns.flatMap((column): Identity[] => {
      const figure = parts.get(`${target}.${column.key}`);
      if (!figure) return [];
      const candidates = sums.flatMap((plus): Identity[] => {
        const figures = plus.map((part) => parts.get(`${part}.${column.key}`));
        const terms = figures.flatMap((each): Term[] => (each ? [{ figure: each, sign: 1 }] : []));
        if (!figures[0]) return [];
        return [{ rule, relation: terms.length === 1 ? 'copy' : 'sum', form, target: figure, terms }];
      });
      const [first] = candidates;
      const isBlank = first !== undefined && !(target.startsWith(`${key}.`) ? isFilled({ figure, sign: 1 }) : first.terms.some(isFilled));
      const chosen = candidates.find(fits) ?? first;
      return chosen === undefined || isBlank ? [] : [chosen];
    });
  });
}

/** Whether a part stands in a lane with lines that nobody knows: what such a lane adds up to cannot be told. */
function isUncertain({ lanes }: ListedLanesReading, parts: readonly string[]): boolean {
  return lanes.some(({ spec, unknown }) => unknown.length > 0 && parts.some((part) => part.startsWith(`${spec.key}.`)));
}

/** Optional lanes that could not be checked, and why, each with a rule that it is the subject of. */
export function unreadLanes({ spec, lanes, unread }: ListedLanesReading): { readonly rule: Rule; readonly reason: string }[] {
  const ruleOf = (key: string): Rule | undefined => spec.beside?.find(({ lane }) => lane === key)?.rule;
  const told = lanes.flatMap((lane) => {
    const rule = ruleOf(lane.spec.key);
    const reason = whyNotChecked(lane);
    return rule && reason !== null ? [{ rule, reason: `“${lane.spec.caption}”一栏未核对，因为${reason}` }] : [];
  });
  const [first] = spec.beside ?? [];
  return first ? [...told, ...unread.map((caption) => ({ rule: first.rule, reason: `“${caption}”一栏未核对，因为认不出它的行` }))] : told;
}

function whyNotChecked({ spec, lines, unknown }: ReadLane): string | null {
  if (!spec.optional) return null;
  if (unknown.length > 0) return `有不认识的行（${unknown.slice(0, MOST_NAMED).join('、')}${unknown.length > MOST_NAMED ? ' 等' : ''}）`;
  const main = spec.columns[0]?.key ?? '';
  const isBlank = lines.every((line) => {
    const figure = line.figures.get(main);
    return !figure || !isFilled({ figure, sign: 1 });
  });
  return isBlank ? '没有填数' : null;
}

const MOST_NAMED = 3;

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

/** Whether a lane has filled rows of unknown names: any of its declared lines that is not printed may be one of them. */
export function hasUnknownRows(lane: ReadLane): boolean {
  return lane.lines.some((line) => line.spec === null && [...line.figures.values()].some((figure) => isFilled({ figure, sign: 1 })));
}
