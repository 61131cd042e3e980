import { cellAt, type Cell } from '../../workbook/workbook';
import type { CodeFlaw } from '../reading';
import { addsTotals, type TotalSpec } from '../row-axis';
import type { LaneSpec } from '../table';
import { cellsOf, rowsBetween, type Block } from './block';
import { amountKind, codeCellOf, codeOf, folded, isBlank, wordOf } from './word';
import { levelOf, type CodeCell, type ReadCode } from './codes';
import { byName, prepared } from './dictionary';
import { foundOf, type FoundRow, type FoundTable } from './found';
import { findSectionColumn, isSection, joinSection, REACH } from './section-column';
import { withParents } from './run-parents';
import { isCodeCaption } from './caption';

/** Economic codes begin with 3 and have three or five digits; longer ones are misprints and still read. */
const ECONOMIC = /^3\d{2}(?:\d{1,5})?$/;
const MIN_ENTRIES = 4;

interface Run {
  readonly codeColumn: number;
  /** The column of 款, where the code column holds only 类. */
  readonly sectionColumn: number | null;
  /** First column that no longer belongs to the run. */
  readonly right: number;
}

/** Finds rows of economic codes that go on in runs side by side, with their totals at the foot; null where the block has none. */
export function findCodedRuns(block: Block, spec: LaneSpec, totals: readonly TotalSpec[]): FoundTable | null {
  const runs = findRuns(block);
  const codeColumns = runs.map(({ codeColumn }) => codeColumn);
  const entries: FoundRow[] = [];
  for (const run of runs) entries.push(...rowsOf(block, run, spec.columns[0]?.captions ?? [], entries.at(-1)?.code ?? ''));
  if (entries.length < MIN_ENTRIES) return null;
  const foot = totalsOf(block, totals, runs);
  const rows = [...entries, ...foot];
  const firstRow = Math.min(...rows.map(({ row }) => row));
  const header = rowsBetween(block.rows, 0, firstRow - 1).filter((row) => cellsOf(block, row).some((cell) => isCodeCaption(folded(cell))));
  const groups = totals.filter((total) => !addsTotals(total, totals));
  const { missing, fitness } = foundOf(
    groups.map(({ key, names }) => ({ name: names[0] ?? key, isFound: foot.some((total) => total.key === key) })),
  );
  const [main] = spec.columns;
  const columns = main ? [{ key: main.key, column: rows[0]?.cells?.[0]?.column ?? 0, caption: '', isDeclared: true }] : [];
  return {
    lanes: [{ spec, columns, codeColumns, unknown: [], rows, settle: withParents }],
    top: header[0] ?? firstRow,
    bottom: Math.max(...rows.map(({ row }) => row)),
    missing,
    fitness: (codeColumns.length >= 2 ? CODES_FIT.several : CODES_FIT.one) + FOOT_FITS * fitness,
  };
}

/** What codes in several runs, or in one, say for the form by themselves, and what the totals at the foot add to it. */
const CODES_FIT = { several: 0.5, one: 0.4 };
const FOOT_FITS = 0.5;

function findRuns(block: Block): Run[] {
  const runs: Run[] = [];
  const codeColumns = findCodeColumns(block);
  codeColumns.forEach((codeColumn, at) => {
    if (codeColumn === runs.at(-1)?.sectionColumn) return;
    const [next, afterNext = block.area.right + 1] = codeColumns.slice(at + 1);
    const right = next ?? block.area.right + 1;
    const beside = findSectionColumn(block, codeColumn, right);
    // Whole codes below 款 look like a run of their own.
    const mayBeNext = beside === null && next !== undefined && next <= codeColumn + REACH;
    const isNext = mayBeNext && findSectionColumn(block, codeColumn, afterNext) === next;
    runs.push(isNext ? { codeColumn, sectionColumn: next, right: afterNext } : { codeColumn, sectionColumn: beside, right });
  });
  return runs;
}

/** Columns in which economic codes stand, each with a name beside it. */
function findCodeColumns(block: Block): number[] {
  const counts = new Map<number, number>();
  const captioned = new Set<number>();
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      const count = counts.get(cell.column) ?? 0;
      if (count >= ENOUGH_CODES) continue;
      let read: ReadCode | null;
      if (cell.value.kind === 'text') {
        const { text, isNote, isHead, code } = wordOf(cell);
        if (isNote) continue;
        if (text === '类' || (isHead && isCodeCaption(text))) captioned.add(cell.column);
        read = code;
      } else read = codeOf(cell);
      if (read && ECONOMIC.test(read.code) && (read.name !== '' || hasNameBeside(block, row, cell))) counts.set(cell.column, count + 1);
    }
  }
  return [...counts]
    .filter(([column, count]) => count >= ENOUGH_CODES || captioned.has(column))
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

/** As many codes tell a column of them; fewer do below its caption only. */
const ENOUGH_CODES = 3;

function hasNameBeside(block: Block, row: number, cell: Cell): boolean {
  for (let column = cell.column + 1; column <= cell.column + 3; column++) {
    const beside = cellAt(block.sheet, row, column);
    if (!isBlank(beside) && !isSection(folded(cell), folded(beside))) return amountKind(beside) === 'unreadable';
  }
  return false;
}

/** @param before the code that the run to the left ends with */
function rowsOf(block: Block, run: Run, captions: readonly string[], before: string): FoundRow[] {
  const found: { row: number; code: string; name: string; nameColumn: number; flaw?: CodeFlaw }[] = [];
  const amountColumns = new Map<number, number>();
  const uncoded: number[] = [];
  let carried = before;
  for (const row of block.rows) {
    const read = codeIn(block, row, run, carried);
    if (!read || !ECONOMIC.test(read.code)) {
      if (found.length > 0) uncoded.push(row);
      continue;
    }
    let name = read.name;
    let nameColumn = run.codeColumn;
    const cells = cellsOf(block, row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      const { column } = cell;
      if (column <= run.codeColumn) continue;
      if (column >= run.right) break;
      if (isBlank(cell)) continue;
      const isWord = amountKind(cell) === 'unreadable';
      if (column === run.sectionColumn && !isWord) continue;
      if (name === '' && isWord) {
        name = folded(cell);
        nameColumn = column;
      } else amountColumns.set(column, (amountColumns.get(column) ?? 0) + 1);
    }
    // A number by itself below 款 is that of the page.
    if (name === '' && isBlank(cellAt(block.sheet, row, run.codeColumn))) continue;
    carried = read.code;
    found.push({ row, code: read.code, name, nameColumn, ...(read.flaw ? { flaw: read.flaw } : {}) });
  }
  if (found.length === 0) return [];
  const lastName = Math.max(...found.map((entry) => entry.nameColumn));
  const usual =
    [...amountColumns].filter(([column]) => column > lastName).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ??
    amountCaption(block, run, captions) ??
    lastName + 1;
  const last = found[found.length - 1]?.row ?? 0;
  for (const row of uncoded) {
    const name = row <= last + 1 ? nameWithoutCode(block, row, run, usual) : null;
    if (name) found.push({ row, code: '', name: folded(name), nameColumn: name.column, flaw: 'uncoded' });
  }
  found.sort((a, b) => a.row - b.row);
  return found.map(({ row, code, name, nameColumn, flaw }): FoundRow => {
    const label = code === '' ? name : name === '' ? code : `${code} ${name}`;
    const cells = [{ row, column: usual, rowLabel: label, columnLabel: '' }];
    const place = {
      row,
      key: '',
      code,
      codeColumn: run.codeColumn,
      name,
      nameColumn,
      level: code === '' ? 2 : levelOf(code),
      label,
      cells,
    };
    return flaw ? { ...place, flaw } : place;
  });
}

/** The name of a row that has an amount and no code, between rows that have one; null for anything else. */
function nameWithoutCode(block: Block, row: number, run: Run, amounts: number): Cell | null {
  const cells = cellsOf(block, row).filter(({ column }) => column >= run.codeColumn && column < run.right);
  const name = cells.find((cell) => cell.column < amounts && cell.value.kind === 'text' && NAME.test(folded(cell)));
  const amount = cells.find(({ column }) => column === amounts);
  return name && amountKind(amount) === 'amount' && !wordOf(name).isNote ? name : null;
}

const NAME = /^(?!.*(?:[合小总]计|经费|其中|:$))[\u4e00-\u9fff].*[\u4e00-\u9fff]/;

/** @param carried the code above in the run */
function codeIn(block: Block, row: number, { codeColumn, sectionColumn }: Run, carried: string): CodeCell | null {
  const cell = cellAt(block.sheet, row, codeColumn);
  const read = codeCellOf(cell);
  if (sectionColumn === null) return read;
  const section = cellAt(block.sheet, row, sectionColumn);
  if (isBlank(section) || amountKind(section) === 'unreadable' || (!isBlank(cell) && !read)) return read;
  const code = joinSection(folded(cell), folded(section), carried);
  return code === null ? null : { code, name: '' };
}

/** The column below the caption of amounts, in a run whose amounts are all blank. */
function amountCaption(block: Block, run: Run, captions: readonly string[]): number | undefined {
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      if (cell.column > run.codeColumn && cell.column < run.right && captions.includes(folded(cell))) return cell.column;
    }
  }
  return undefined;
}

/**
 * The totals at the bottom. Documents put the amount into any cell between the label and the next label, so the first amount
 * to the right counts; without one, the total is blank in the last amount column of the lanes it spans.
 */
function totalsOf(block: Block, specs: readonly TotalSpec[], runs: readonly Run[]): FoundRow[] {
  const totals: FoundRow[] = [];
  const byLabel = totalsByName(specs);
  const named = (cell: Cell): TotalSpec | undefined => (cell.value.kind === 'text' ? byLabel.get(wordOf(cell).text)?.[0] : undefined);
  for (const row of block.rows) {
    const inRow = cellsOf(block, row);
    if (!inRow.some((cell) => cell.value.kind === 'text' && byLabel.has(wordOf(cell).text))) continue;
    const cells = inRow.filter((cell) => !isBlank(cell));
    cells.forEach((cell, at) => {
      const label = folded(cell);
      const total = named(cell);
      if (!total || totals.some(({ key }) => key === total.key)) return;
      const behind = cells.slice(at + 1);
      const amount = behind.find((other) => amountKind(other) !== 'unreadable' || other.value.kind !== 'text');
      const nextLabel = behind.find((other) => named(other) !== undefined);
      if (addsTotals(total, specs) && !amount) return;
      const last = Math.max(...runs.map(({ right }) => right - 1));
      const blank = Math.max(nextLabel ? nextLabel.column - 1 : last, cell.column + 1);
      const column = amount && (!nextLabel || amount.column < nextLabel.column) ? amount.column : blank;
      const cellOf = { row, column, rowLabel: label, columnLabel: '' };
      const place = { row, codeColumn: cell.column, nameColumn: cell.column };
      totals.push({ ...place, key: total.key, code: '', name: label, level: 0, label, isTotal: true, cells: [cellOf] });
    });
  }
  return totals;
}

const totalsByName = prepared((specs: readonly TotalSpec[]) => byName(specs, ({ names }) => names));
