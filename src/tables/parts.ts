import { remembering } from '../amount/remembering';
import type { Figure } from '../identities/figure';
import { prepared } from './read/dictionary';
import { allRows, figureOf, figuresOf, mainFigure, type ReadLane, type ReadRow, type Table } from './reading';

const BY_CODE = /^code\.(\d+)(?:\.(.+))?$/;

/** A name cut in two at one of its points. */
interface Cut {
  readonly row: string;
  readonly column: string;
}

/** Every way to cut a name in two: keys of rows and of columns may have points in them. Relations name the same parts of every workbook. */
const cutsOf = remembering((name): readonly Cut[] => {
  const cuts: Cut[] = [];
  for (let point = name.indexOf('.', 1); point > 0; point = name.indexOf('.', point + 1)) {
    cuts.push({ row: name.slice(0, point), column: name.slice(point + 1) });
  }
  return cuts;
});

/**
 * The figures of a table by name: `row.column`, or `row` for the main column, with the lane's key before it where there are several
 * (`expenditure.year.general`). A row is called by its key, 合计 `total`, and one that has only a code `code.30217`. Each name is looked
 * up when it is first asked for: relations name few of a table's figures.
 */
class Parts {
  private readonly known = new Map<string, Figure | null>();
  private readonly keyed = new Map<ReadLane, Map<string, ReadRow[]>>();
  private readonly coded = new Map<ReadLane, ReadonlyMap<string, ReadRow>>();

  constructor(private readonly table: Table) {}

  get(name: string): Figure | undefined {
    let figure = this.known.get(name);
    if (figure === undefined) {
      figure = this.byKey(name) ?? this.byCode(name) ?? null;
      this.known.set(name, figure);
    }
    return figure ?? undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Every figure of the table, whether it has a name or not. */
  get figures(): readonly Figure[] {
    return figuresOf(this.table);
  }

  private byKey(name: string): Figure | undefined {
    for (const lane of this.table.lanes) {
      const prefix = prefixOf(lane);
      if (!name.startsWith(prefix)) continue;
      const rows = this.rowsOf(lane);
      const own = prefix === '' ? name : name.slice(prefix.length);
      for (const cut of cutsOf(own)) {
        for (const row of rows.get(cut.row) ?? NONE) {
          const figure = figureOf(lane, row, cut.column);
          if (figure) return figure;
        }
      }
      for (const row of rows.get(own) ?? NONE) {
        const figure = mainFigure(lane, row);
        if (figure) return figure;
      }
    }
    return undefined;
  }

  private byCode(name: string): Figure | undefined {
    for (const lane of this.table.lanes) {
      const prefix = prefixOf(lane);
      const match = name.startsWith(prefix) ? BY_CODE.exec(name.slice(prefix.length)) : null;
      const row = match && this.codesOf(lane).get(match[1] ?? '');
      if (row) return match[2] === undefined ? mainFigure(lane, row) : figureOf(lane, row, match[2]);
    }
    return undefined;
  }

  private rowsOf(lane: ReadLane): ReadonlyMap<string, readonly ReadRow[]> {
    let known = this.keyed.get(lane);
    if (!known) {
      known = new Map<string, ReadRow[]>();
      for (const row of allRows(lane)) {
        // Nothing is named ''.
        if (row.key === '') continue;
        const same = known.get(row.key);
        if (same) same.push(row);
        else known.set(row.key, [row]);
      }
      this.keyed.set(lane, known);
    }
    return known;
  }

  private codesOf(lane: ReadLane): ReadonlyMap<string, ReadRow> {
    let known = this.coded.get(lane);
    if (!known) {
      known = new Map([...lane.rows].reverse().map((row) => [row.code, row]));
      this.coded.set(lane, known);
    }
    return known;
  }
}

const NONE: readonly ReadRow[] = [];

/** The figures of a table by name. */
export const partsOfTable = prepared((table: Table) => new Parts(table));

export type { Parts };

function prefixOf({ spec }: ReadLane): string {
  return spec.key === '' ? '' : `${spec.key}.`;
}
