import { cellAt } from '../../workbook/workbook';
import type { ItemAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { cellsOf, type Block } from './block';
import { amountKind, folded, isBlank, wordOf } from './word';
import { assignColumns, columnsFound, hasStrays } from './columns';
import { prepared } from './dictionary';
import type { FoundRow, FoundTable } from './found';
import { readHeaders, type ColumnHeader } from './header';
import { outlined } from './outline';
import { findHeader, Vocabulary } from './vocabulary';
import { isCodeCaption } from './caption';

const TOTAL_LABEL = /^(?:合计|总计|共计|合计数|部门合计|总合计)$/;
const SUBTOTAL_LABEL = /^(?:小计|.{1,20}小计)$/;

/** Finds rows that are items; null where the block has none. */
export function findItems(block: Block, spec: LaneSpec, axis: ItemAxis): FoundTable | null {
  const named = textsOf(axis);
  const vocabulary = vocabularyOfItems(spec);
  const header = findHeader(block, vocabulary, (row) => isDataRow(block, row, vocabulary));
  if (!header) return null;
  const dataRows = block.rows.slice(header.next);
  const headers = readHeaders(block, header.rows);
  const texts = textColumns(named, headers);
  const label = texts.get(axis.label.key);
  const codes = axis.texts.find(({ holds }) => holds === 'codes');
  if (label === undefined || isOfSubjects(headers, [...texts.values()])) return null;
  const ofAmounts = headers.filter(({ column }) => ![...texts.values()].includes(column));
  const numbers = countNumbers(block, dataRows);
  const columns = assignColumns(spec, ofAmounts, numbers);
  if (columns.length === 0) return null;
  for (const column of texts.values()) numbers.delete(column);

  const rows: FoundRow[] = [];
  for (const row of dataRows) {
    const said = [...texts.values()].map((column) => wordOf(cellAt(block.sheet, row, column)));
    if (said.some((word) => word.isNote)) break;
    const words = said.map(({ text }) => text);
    const total = words.find((word) => TOTAL_LABEL.test(word)) ?? totalBefore(block, row, label);
    const own = folded(cellAt(block.sheet, row, label));
    const named = own !== '' && !/^\d+$/.test(own) ? own : words.find((word) => word !== '' && !/^\d+$/.test(word));
    const name = total ?? named ?? words.find((word) => word !== '') ?? '';
    const amounts = columns.map(({ column }) => cellAt(block.sheet, row, column));
    const isFilled = amounts.some((cell) => cell !== undefined && (cell.value.kind === 'pending' || amountKind(cell) === 'amount'));
    if (!isFilled && (total === undefined ? own === '' : vocabulary.hits(block, row) >= 3)) continue;
    if (!isFilled && total === undefined && said.every((word) => word.text === '' || vocabulary.has(word))) continue;
    const isTotal = total !== undefined;
    const shown = name === '' ? `第 ${row + 1} 行` : name;
    const level = isTotal ? 0 : SUBTOTAL_LABEL.test(name) ? 1 : 2;
    const place = { code: '', codeColumn: label, name: shown, nameColumn: label };
    rows.push({ row, key: isTotal ? 'total' : '', ...place, level, label: shown, isTotal });
  }
  if (rows.length === 0) return null;
  const headerBottom = header.rows.at(-1) as number;
  return {
    lanes: [
      {
        spec,
        columns,
        codeColumns: [],
        headerBottom,
        unknown: [],
        rows,
        ...(hasStrays(spec.columns, columns, ofAmounts, numbers) ? { hasStrays: true as const } : {}),
        settle: outlined({ codes: codesOf(block, texts.get(codes?.key ?? ''), rows) }),
      },
    ],
    top: header.rows[0] as number,
    bottom: (rows.at(-1) as FoundRow).row,
    ...columnsFound(spec, columns),
  };
}

/** The columns that are no amounts. */
const textsOf = prepared(({ label, texts }: ItemAxis): ItemAxis['texts'] => [label, ...texts]);

const vocabularyOfItems = prepared(
  ({ rows, columns }: LaneSpec) =>
    new Vocabulary([...(rows.kind === 'items' ? textsOf(rows) : []), ...columns].flatMap(({ captions }) => captions)),
);

/** Whether a column of subject codes stands there that the axis does not know: then the rows are a tree of subjects. */
function isOfSubjects(headers: readonly ColumnHeader[], known: readonly number[]): boolean {
  return headers.some(
    ({ column, path }) => !known.includes(column) && path.some((caption) => caption.includes('科目') && isCodeCaption(caption)),
  );
}

/** The codes that rows have in a column of their own (单位编码), by row. */
function codesOf(block: Block, column: number | undefined, rows: readonly FoundRow[]): Map<number, string> {
  const codes = column === undefined ? [] : rows.map(({ row }) => [row, folded(cellAt(block.sheet, row, column))] as const);
  return new Map(codes.filter(([, code]) => /^[\dA-Za-z]+$/.test(code)));
}

/** 合计 may stand left of the first text column that is declared, below 序号. */
function totalBefore(block: Block, row: number, label: number): string | undefined {
  return cellsOf(block, row)
    .filter(({ column }) => column < label)
    .map(folded)
    .find((text) => TOTAL_LABEL.test(text));
}

function isDataRow(block: Block, row: number, vocabulary: Vocabulary): boolean {
  const cells = cellsOf(block, row);
  if (cells.some((cell) => amountKind(cell) === 'amount')) return true;
  const first = cells.find((cell) => !isBlank(cell));
  const total = folded(first);
  return TOTAL_LABEL.test(total) && !cells.some((cell) => folded(cell) !== total && vocabulary.has(wordOf(cell)));
}

/** The columns of the axis, by key: the first whose captions fit. */
function textColumns(named: ItemAxis['texts'], headers: readonly ColumnHeader[]): Map<string, number> {
  const read = assignColumns({ columns: named }, headers, new Map());
  return new Map(read.map(({ key, column }) => [key, column]));
}

function countNumbers(block: Block, rows: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const row of rows) {
    for (const cell of cellsOf(block, row)) {
      if (cell.value.kind !== 'number' && amountKind(cell) !== 'amount') continue;
      numbers.set(cell.column, (numbers.get(cell.column) ?? 0) + 1);
    }
  }
  return numbers;
}
