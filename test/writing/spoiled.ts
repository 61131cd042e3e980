import { toNumber } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import { FORMS } from '../../src/forms/registry';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import type { Figure } from '../../src/identities/figure';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { cellAt, type Cell, type CellValue, type Workbook } from '../../src/workbook/workbook';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { makeDepartment } from '../departments/ledger';
import type { Layout } from '../departments/layout';
import { printDepartment } from '../departments/print';
import { randomFrom, type Random } from '../departments/random';
import { mistyped, TYPOS } from '../departments/typos';
import { xlsxBytes } from '../departments/xlsx';

/** How the totals of a workbook stand in it. */
export type Writing = 'values' | 'formulas' | 'mixed';

const SLIPS = ['amount', 'amount', 'amount', 'code', 'text', 'formula'] as const;

/** A consistent department and the same with some of its cells spoiled. */
export interface Spoiled {
  readonly clean: Workbook;
  readonly spoiled: Workbook;
  /** What was done to which cell. */
  readonly slips: ReadonlyMap<string, string>;
}

function inPlace(
  workbook: Workbook,
  { sheet, row, column }: Figure | (Cell & { readonly sheet: string }),
  cell: Omit<Cell, 'row' | 'column'>,
): Workbook {
  return {
    sheets: workbook.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const cells = (one.rows.get(row) ?? []).filter((each) => each.column !== column);
      const rows = new Map(one.rows).set(
        row,
        [...cells, { ...cell, row, column }].sort((a, b) => a.column - b.column),
      );
      return { ...one, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
    }),
  };
}

/** The same tables with every second formula a typed number. */
function halfTyped(workbook: Workbook): Workbook {
  const typed = (cells: readonly Cell[]): Cell[] =>
    cells.map(({ formula, ...cell }) => (formula !== undefined && (cell.row + cell.column) % 2 === 0 ? { ...cell, formula } : cell));
  return {
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, typed(cells)])) })),
  };
}

function cellOf(workbook: Workbook, { sheet, row, column }: Figure): Cell | undefined {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found && cellAt(found, row, column);
}

/** Workbook as a file, calculated. */
export function calculated(workbook: Workbook): Workbook {
  return readCalculatedWorkbook(xlsxBytes(workbook));
}

function spoil(workbook: Workbook, figures: readonly Figure[], slips: Map<string, string>, random: Random): Workbook {
  const kind = random.pick(SLIPS);
  const filled = figures.filter(
    ({ value, sheet, row, column }) => value.units !== 0n && !slips.has(`${sheet}!${cellName({ row, column })}`),
  );
  const formulas = filled.filter((figure) => cellOf(workbook, figure)?.formula !== undefined);
  const figure = random.pick(kind === 'formula' && formulas.length > 0 ? formulas : filled);
  const cell = cellOf(workbook, figure);
  if (!cell) return workbook;
  const at = `${figure.sheet}!${cellName(figure)}`;
  const { formula } = cell;
  if (kind === 'code') {
    const sheet = workbook.sheets.find(({ name }) => name === figure.sheet);
    const codes = [...(sheet?.rows.values() ?? [])].flat().filter(({ value }) => value.kind === 'text' && /^\d{5,7}$/.test(value.text));
    if (codes.length === 0) return workbook;
    const code = random.pick(codes);
    const text = code.value.kind === 'text' ? code.value.text : '';
    const place = random.below(text.length);
    const other = text.slice(0, place) + String((Number(text[place]) + 1 + random.below(9)) % 10) + text.slice(place + 1);
    slips.set(`${figure.sheet}!${cellName(code)}`, `编码 ${text} → ${other}`);
    return inPlace(workbook, { ...code, sheet: figure.sheet }, { ...code, value: { kind: 'text', text: other } });
  }
  if (kind === 'text' && formula === undefined && cell.value.kind === 'number') {
    slips.set(at, '文本');
    return inPlace(workbook, figure, { value: { kind: 'text', text: String(cell.value.number) }, format: '@' });
  }
  if (kind === 'formula' && formula !== undefined) {
    const shorter = formula.replace(/(\d+)(?=[,)][^)]*\)?$)/, (row) => String(Number(row) - 1));
    const other = random.chance(50) || shorter === formula ? `${formula}+${10 + random.below(900)}` : shorter;
    slips.set(at, `${formula} → ${other}`);
    return inPlace(workbook, figure, { ...cell, formula: other, value: { kind: 'pending' } });
  }
  const typed = mistyped(random.pick(TYPOS), figure, figures, random);
  if (!typed) return workbook;
  const value: CellValue = { kind: 'number', number: toNumber(typed) };
  slips.set(at, `${toNumber(figure.value)} → ${value.number}`);
  return inPlace(workbook, figure, { ...(cell.format ? { format: cell.format } : {}), value });
}

/** A department in a layout, with up to so many slips. */
export function spoiled(seed: number, layout: Layout, writing: Writing, count: number): Spoiled {
  const random = randomFrom(seed * 31 + count);
  const printed = printDepartment(
    makeDepartment(1 + (seed % 997)),
    writing === 'values' ? layout : { ...layout, formulas: true, precision: 'exact', amountsAsText: 'none' },
  );
  const clean = calculated(writing === 'mixed' ? halfTyped(printed) : printed);
  const figures = recognise(clean, FORMS).forms.flatMap((form) => (form.declaration.key === '' ? [] : form.figures));
  const slips = new Map<string, string>();
  let workbook = clean;
  for (let at = 0; at < count; at++) workbook = spoil(workbook, figures, slips, random);
  return { clean, spoiled: workbook, slips };
}

function shown(cell: Cell | undefined): string {
  const value = cell?.value;
  if (!value) return '';
  return value.kind === 'number' ? String(Number(value.number.toFixed(6))) : value.kind === 'text' ? value.text.trim() : value.kind;
}

/** Everything that checking tells of each cell, without what is no fault. */
function told(workbook: Workbook): Set<string> {
  const cells = checkWorkbook(workbook).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell ?? ''}`));
}

/** What recomputing spoils: cells that were right and have another value afterwards, or of which checking says something new. */
export function spoils(each: Spoiled): string[] {
  const bytes = xlsxBytes(each.spoiled);
  const before = readCalculatedWorkbook(bytes);
  const { plan } = recomputeWorkbook(before, { write: 'values', tails: 'keep' });
  if (plan.edits.length === 0) return [];
  const saved = saveWorkbook(bytes, plan);
  if (saved.kind === 'refused') return saved.refusals.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`);
  const after = readCalculatedWorkbook(saved.bytes);
  return [...changed(each, before, after), ...newlyTold(each, before, after)];
}

/** The cells that were right before and are not after. */
export function changed({ clean, slips }: Spoiled, before: Workbook, after: Workbook): string[] {
  const wrong: string[] = [];
  for (const sheet of clean.sheets) {
    const was = before.sheets.find(({ name }) => name === sheet.name);
    const is = after.sheets.find(({ name }) => name === sheet.name);
    for (const { row, column } of [...(is?.rows.values() ?? [])].flat()) {
      const at = `${sheet.name}!${cellName({ row, column })}`;
      const [right, earlier, now] = [cellAt(sheet, row, column), was && cellAt(was, row, column), is && cellAt(is, row, column)].map(shown);
      if (right === earlier && now !== right && !slips.has(at)) wrong.push(`${at} ${right} → ${now}`);
    }
  }
  return wrong;
}

/** The cells that nothing was done to and that checking speaks of only afterwards. */
export function newlyTold({ slips }: Pick<Spoiled, 'slips'>, before: Workbook, after: Workbook): string[] {
  const known = told(before);
  return [...told(after)].flatMap((at) => (known.has(at) || slips.has(at) ? [] : [`${at} 新报`]));
}
