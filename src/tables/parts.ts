import type { Figure } from '../identities/figure';
import { allRows, columnKeys, figureOf, figuresOf, mainFigure, type ReadLane, type ReadRow, type Table } from './reading';

const BY_CODE = /^code\.(\d+)(?:\.(.+))?$/;

/**
 * The figures of a table by name: `row.column`, or `row` for the main column, with the lane's key before it where there are several
 * (`expenditure.year.general`). A row is called by its key, 合计 `total`, and one that has only a code `code.30217`.
 */
export class Parts {
  private readonly named = new Map<string, Figure>();
  private readonly coded = new Map<ReadLane, ReadonlyMap<string, ReadRow>>();

  constructor(private readonly table: Table) {
    for (const lane of table.lanes) {
      for (const row of allRows(lane)) {
        if (row.key === '') continue;
        const name = prefixOf(lane) + row.key;
        for (const key of columnKeys(lane)) this.add(`${name}.${key}`, figureOf(lane, row, key));
        this.add(name, mainFigure(lane, row));
      }
    }
  }

  get(name: string): Figure | undefined {
    return this.named.get(name) ?? this.byCode(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Every figure of the table, whether it has a name or not. */
  get figures(): readonly Figure[] {
    return figuresOf(this.table);
  }

  private add(name: string, figure: Figure | undefined): void {
    if (figure && !this.named.has(name)) this.named.set(name, figure);
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

  private codesOf(lane: ReadLane): ReadonlyMap<string, ReadRow> {
    let known = this.coded.get(lane);
    if (!known) {
      known = new Map([...lane.rows].reverse().map((row) => [row.code, row]));
      this.coded.set(lane, known);
    }
    return known;
  }
}

function prefixOf({ spec }: ReadLane): string {
  return spec.key === '' ? '' : `${spec.key}.`;
}
