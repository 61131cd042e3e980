import type { Area } from '../../../workbook/address';
import { absolute, add, compare, decimal, fromDouble, subtract } from '../../../amount/decimal';
import type { CellValue, Workbook } from '../../../workbook/workbook';
import { Budget } from './budget';
import { markStale, type Node } from './dependency';
import { evaluate, type Surroundings } from './evaluate';
import { Grid } from './grid';
import { parseFormula, type Expression } from './parse';
import { definedName, isRelative, ReferenceReader, type DefinedNames } from './references';
import { cellValueOf, valueOfCell, type Value } from './value';

/** A cell as an edit leaves it. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Null empties the cell; `pending` asks for the formula's result. */
  readonly value: CellValue | null;
  readonly formula?: string;
}

/** A block of cells that one array formula or data table fills. */
export interface ArrayBlock {
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula's stored value becomes; null where it must go, because its result is not known here. */
export interface Recalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    const [x, y] = [fromDouble(a.number), fromDouble(b.number)];
    return x !== null && y !== null && compare(x, y) === 0;
  }
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.boolean === b.boolean;
  if (a.kind === 'error' && b.kind === 'error') return a.error === b.error;
  return a.kind === 'pending' && b.kind === 'pending';
}

/** A formula whose stored result was not what it comes to. `pending` is a result that nobody knows. */
export interface Refreshed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly before: CellValue;
}

/** What doubles leave behind: less than this, or than the twelfth digit, is no other result. */
const NOISE = decimal(1n, 7);
const NOISE_DIGITS = 12;

function isNearly(a: CellValue, b: CellValue): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return isSame(a, b);
  if (a.number === b.number) return Number.isFinite(a.number);
  const [x, y] = [fromDouble(a.number), fromDouble(b.number)];
  if (!x || !y) return false;
  const noise = add(NOISE, decimal(absolute(x).units, x.scale + NOISE_DIGITS));
  return compare(absolute(subtract(x, y)), noise) <= 0;
}

function isZeroValue(value: CellValue): boolean {
  return value.kind === 'number' && value.number === 0;
}

/** A workbook's formulas worked out anew after some cells changed. */
class Recalculation {
  private readonly grids: Map<string, Grid>;
  private readonly parsed = new Map<string, Expression | null>();
  /** What names refer to, parsed. */
  private readonly named = new Map<string, Expression | null>();
  /** What formulas of a sheet see around them. */
  private readonly surroundings = new Map<string, Surroundings>();
  private readonly references: ReferenceReader;

  constructor(
    private readonly workbook: Workbook,
    private readonly names: DefinedNames,
    private readonly budget: Budget,
  ) {
    this.references = new ReferenceReader(names, budget);
    this.grids = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), new Grid(sheet)]));
  }

  run(changes: readonly ChangedCell[], arrays: readonly ArrayBlock[]): Recalculated[] {
    const changed = new Map<string, ChangedCell>();
    for (const change of changes) {
      changed.set(placeKey(change), change);
      this.grids.get(change.sheet.toLowerCase())?.set(change.row, change.column, change.value, change.formula);
    }
    const results: Recalculated[] = [];
    const blocks = this.blocksByCell(arrays);
    for (const node of markStale(this.nodes(changed, blocks))) {
      const { row, column, formula } = node;
      if (!node.isStale || formula === undefined) continue;
      const given = changed.get(placeKey(node))?.value;
      if (given && given.kind !== 'pending') continue;
      const grid = this.grids.get(node.sheet) as Grid;
      const before = grid.cellAt(row, column)?.value;
      const value = node.isCircular || blocks.has(placeKey(node)) ? null : this.result(node.sheet, formula);
      grid.set(row, column, value ?? { kind: 'pending' }, formula);
      if (!before || (value ? !isSame(before, value) : before.kind !== 'pending')) results.push({ sheet: grid.name, row, column, value });
    }
    return results;
  }

  /**
   * Whether every formula comes to its stored result by the results that are stored beside it, or to nothing that can be told here. Then none of
   * them is old, in whatever order they are worked out, and what reads what need not be known. False as well where that was too much work.
   */
  isAsStored(): boolean {
    for (const { name, rows } of this.workbook.sheets) {
      for (const cells of rows.values()) {
        for (const { formula, value: stored } of cells) {
          if (formula === undefined) continue;
          if (stored.kind === 'pending') return false;
          const value = this.result(name, formula);
          if (value && !isNearly(stored, value)) return false;
        }
      }
    }
    return !this.budget.isSpent;
  }

  /**
   * Works out every formula, each after what it reads, on top of what is stored.
   * @param distrustsZeros whether a stored 0 that cannot be worked out here counts as none: the program that wrote the file never calculated
   */
  refresh(arrays: readonly ArrayBlock[], distrustsZeros: boolean): Refreshed[] {
    const results: Refreshed[] = [];
    const blocks = this.blocksByCell(arrays);
    markStale(this.nodes(new Map(), blocks), (node, hasGivenUp) => {
      const { row, column, formula } = node;
      const grid = this.grids.get(node.sheet);
      const before = grid?.cellAt(row, column)?.value;
      if (!grid || !before || formula === undefined || hasGivenUp) return;
      const isOurs = !node.isCircular && !node.isOpaque && !blocks.has(placeKey(node));
      const worked = isOurs ? this.result(node.sheet, formula) : null;
      const isDoubtful = before.kind === 'pending' || node.isStale || (distrustsZeros && isZeroValue(before));
      const value = worked ?? (isDoubtful ? { kind: 'pending' } : before);
      node.isStale = before.kind === 'pending' ? worked === null : !isNearly(before, value);
      if (before.kind !== 'pending' && !node.isStale) return;
      grid.set(row, column, value, formula);
      if (before.kind !== 'pending' || worked) results.push({ sheet: grid.name, row, column, value, before });
    });
    return results;
  }

  /** The cells of blocks that hold more than one cell, each with the block's first cell. */
  private blocksByCell(arrays: readonly ArrayBlock[]): Map<string, ArrayBlock> {
    const blocks = new Map<string, ArrayBlock>();
    for (const { sheet, area } of arrays) {
      if (area.top === area.bottom && area.left === area.right) continue;
      this.grids.get(sheet.toLowerCase())?.everyIn(area, ({ row, column }) => {
        blocks.set(placeKey({ sheet, row, column }), { sheet, area });
        return true;
      });
    }
    return blocks;
  }

  private nodes(changed: ReadonlyMap<string, ChangedCell>, blocks: ReadonlyMap<string, ArrayBlock>): Node[] {
    const nodes: Node[] = [];
    const add = (sheet: string, row: number, column: number, formula: string | undefined, key: string): void => {
      const { areas, isOpaque } = formula === undefined ? { areas: [], isOpaque: false } : this.references.referencesOf(formula, sheet);
      const shared = { sheet: sheet.toLowerCase(), row, column, isChanged: changed.has(key), reads: areas, isOpaque };
      nodes.push({ ...shared, ...(formula === undefined ? {} : { formula }), state: 'new', isStale: false, isCircular: false });
    };
    for (const grid of this.grids.values()) {
      for (const { row, column, formula } of grid.cells()) {
        if (formula !== undefined) add(grid.name, row, column, formula, placeKey({ sheet: grid.name, row, column }));
      }
    }
    for (const [key, { sheet, row, column, formula }] of changed) if (formula === undefined) add(sheet, row, column, undefined, key);
    for (const [key, block] of blocks) {
      const [row = 0, column = 0] = key.split(' ', 2).map(Number);
      const holdsFormula = this.grids.get(block.sheet.toLowerCase())?.cellAt(row, column)?.formula !== undefined;
      if (!holdsFormula) this.addBlockCell(nodes, block.sheet, row, column, block);
    }
    return nodes;
  }

  /** A cell that an array formula elsewhere fills follows that formula. */
  private addBlockCell(nodes: Node[], sheet: string, row: number, column: number, { area }: ArrayBlock): void {
    const first = { top: area.top, bottom: area.top, left: area.left, right: area.left };
    const reads = [{ sheet, area: first }];
    nodes.push({
      sheet: sheet.toLowerCase(),
      row,
      column,
      formula: '=',
      isChanged: false,
      reads,
      isOpaque: false,
      state: 'new',
      isStale: false,
      isCircular: false,
    });
  }

  private parse(formula: string): Expression | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const expression = parseFormula(formula);
    this.parsed.set(formula, expression);
    return expression;
  }

  private parseNamed(refersTo: string): Expression | null {
    const known = this.named.get(refersTo);
    if (known !== undefined) return known;
    const expression = isRelative(refersTo) ? null : this.parse(refersTo);
    this.named.set(refersTo, expression);
    return expression;
  }

  private result(home: string, formula: string): CellValue | null {
    const expression = this.parse(formula);
    const value = expression && evaluate(expression, this.around(home));
    return value && cellValueOf(value);
  }

  private around(home: string): Surroundings {
    const known = this.surroundings.get(home);
    if (known) return known;
    const gridOf = (sheet: string | null): Grid | undefined => this.grids.get((sheet ?? home).toLowerCase());
    const around: Surroundings = {
      valueAt: (sheet, row, column) => {
        const grid = gridOf(sheet);
        return grid ? valueOfCell(grid.cellAt(row, column)?.value) : null;
      },
      valuesIn: (sheet, area) => {
        const grid = gridOf(sheet);
        if (!grid || !this.budget.takes(grid.rowsIn(area))) return null;
        const values: Value[] = [];
        const areKnown = grid.everyIn(area, (cell) => {
          const value = valueOfCell(cell.value);
          if (!value || !this.budget.takes(1)) return false;
          values.push(value);
          return true;
        });
        return areKnown ? values : null;
      },
      expressionOf: (name) => {
        const refersTo = definedName(this.names, home, name);
        return refersTo === undefined ? null : this.parseNamed(refersTo);
      },
      budget: this.budget,
    };
    this.surroundings.set(home, around);
    return around;
  }
}

function placeKey({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${row} ${column} ${sheet.toLowerCase()}`;
}

/**
 * The formulas whose stored values an edit makes wrong, each with its new value where it can be worked out exactly. Formulas that were
 * edited without a value are among them. Cells of `changes` that come with a value are taken at their word.
 */
export function recalculate(
  workbook: Workbook,
  changes: readonly ChangedCell[],
  names: DefinedNames,
  arrays: readonly ArrayBlock[],
): Recalculated[] {
  return new Recalculation(workbook, names, new Budget()).run(changes, arrays);
}

/**
 * The formulas whose stored results are missing or old: what they come to by what the file holds, or `pending` where that cannot be worked
 * out here. Results that cannot be worked out but depend on nothing old are trusted.
 * @param work how much it may cost, as `Budget` counts it
 */
export function refresh(workbook: Workbook, names: DefinedNames, arrays: readonly ArrayBlock[], work?: number): Refreshed[] {
  if (new Recalculation(workbook, names, new Budget(work)).isAsStored()) return [];
  const results = new Recalculation(workbook, names, new Budget(work)).refresh(arrays, false);
  // A program that writes formulas without calculating puts 0 for their results, all of them.
  const writesZeros = results.some(({ before, value }) => isZeroValue(before) && value.kind === 'number');
  return writesZeros ? new Recalculation(workbook, names, new Budget(work)).refresh(arrays, true) : results;
}
