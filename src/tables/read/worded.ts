import type { Position } from '../../workbook/address';
import type { ColumnSpec } from '../column-axis';
import type { ReadColumn, SaidCell } from '../reading';
import type { ItemAxis, RowWords } from '../row-axis';
import type { LaneSpec } from '../table';
import { cellsOf, type Block } from './block';
import { withoutPoints } from './caption';
import { breakingDown } from './broken-down';
import { columnsFound } from './columns';
import type { FoundCell, FoundRow, FoundTable } from './found';
import { shownText } from './word';

/** Longer than any caption. */
const LONGEST_CAPTION = 30;
/** One more empty row ends a table. */
const MOST_EMPTY = 1;

/** Finds rows of items by what their labels say, below captions in the first row of the block, or in its first two. */
export function findWorded(block: Block, spec: LaneSpec, axis: ItemAxis, words: RowWords): FoundTable | null {
  const header = headerOf(block, spec, axis);
  if (!header) return null;
  const { columns, texts, label: named, captions, bottom: headerBottom } = header;
  const first = Math.min(...columns.map(({ column }) => column), ...texts.map(({ column }) => column));
  const under = (said: readonly SaidCell[], { column }: Pick<Position, 'column'>): SaidCell | undefined => {
    const end = Math.min(block.area.right + 1, ...captions.filter((other) => other > column));
    return said.find((cell) => cell.column >= column && cell.column < end);
  };
  const rows: FoundRow[] = [];
  let last = headerBottom;
  for (const row of block.rows) {
    if (row <= headerBottom) continue;
    if (row - last - 1 > MOST_EMPTY) break;
    const said = saidIn(block, row);
    const label = said.findLast(({ column }) => (named ? column === named.column : column < first));
    if (said.some(({ column, text }) => column < (named ? named.column + 1 : first) && words.end.test(text))) break;
    if (words.row ? !label || !words.row.test(label.text) : !label && columns.every((column) => !under(said, column))) break;
    const rowLabel = bareLabel(label?.text ?? '');
    const cells = columns.map((column): FoundCell => {
      return { row, column: (under(said, column) ?? column).column, rowLabel, columnLabel: withoutPoints(column.caption) };
    });
    rows.push({
      row,
      key: '',
      code: '',
      codeColumn: first,
      name: label?.text ?? '',
      nameColumn: label?.column ?? named?.column ?? first,
      level: 1,
      label: rowLabel,
      isTotal: words.total !== undefined && (rows.length === 0 || (label !== undefined && words.total.test(label.text))),
      cells,
      texts: texts.map((column) => under(said, column) ?? null),
    });
    last = row;
  }
  const settle = words.brokenDownBy === undefined ? {} : { settle: breakingDown(words.brokenDownBy) };
  return {
    lanes: [{ spec, columns, texts, codeColumns: [], headerBottom, unknown: [], rows, ...settle }],
    top: block.rows[0] as number,
    bottom: last,
    ...columnsFound(spec, columns),
  };
}

/** What a label names: 其中：当年财政拨款 the same as 当年财政拨款. */
export function bareLabel(label: string): string {
  return label.replace(/^其中:?/, '').replace(/:$/, '');
}

/** The captions of a table. */
interface WordedHeader {
  /** Of amounts and what goes with them, in the order of the declaration. */
  readonly columns: readonly ReadColumn[];
  readonly texts: readonly ReadColumn[];
  /** The caption above the labels, where the axis has one. */
  readonly label: SaidCell | undefined;
  /** The columns of everything said there, from which on a caption reaches to the right. */
  readonly captions: readonly number[];
  readonly bottom: number;
}

function headerOf(block: Block, spec: LaneSpec, { label, texts }: ItemAxis): WordedHeader | null {
  const declared = [...spec.columns, ...texts, label];
  const [first, second] = block.rows.slice(0, 2).map((row) => ({ row, said: saidIn(block, row) }));
  if (!first) return null;
  const own = captionsIn(first.said, declared);
  const below = second && captionsIn(second.said, declared);
  // 年初数 and 调整后 below 预算数: a row of nothing but captions.
  const isDouble = below !== undefined && below.size > 1 && below.size === second?.said.length;
  const found = new Map([...own, ...(isDouble ? below : [])]);
  const read = (specs: readonly ColumnSpec[]): ReadColumn[] =>
    specs.flatMap(({ key, captions: [name] }) => {
      const caption = found.get(key);
      return caption ? [{ key, column: caption.column, caption: name ?? caption.text, isDeclared: true }] : [];
    });
  if (found.size === 0) return null;
  return {
    columns: read(spec.columns),
    texts: read(texts),
    label: found.get(label.key),
    captions: [...first.said, ...(isDouble ? second.said : [])].map(({ column }) => column),
    bottom: isDouble ? second.row : first.row,
  };
}

/** Which cells of a row are the captions of which columns. */
export function captionsIn(said: readonly SaidCell[], declared: readonly ColumnSpec[]): Map<string, SaidCell> {
  const found = new Map<string, SaidCell>();
  for (const cell of said) {
    if (cell.text.length > LONGEST_CAPTION) continue;
    const spec = declared.find(({ captions, family }) => captions.includes(cell.text) || family?.test(cell.text));
    if (spec && (spec.isLast || !found.has(spec.key))) found.set(spec.key, cell);
  }
  return found;
}

/** What the cells of a row say, without those that say nothing. */
export function saidIn(block: Block, row: number): SaidCell[] {
  return cellsOf(block, row).flatMap((cell) => {
    const text = shownText(cell);
    return text === '' ? [] : [{ row, column: cell.column, text }];
  });
}
