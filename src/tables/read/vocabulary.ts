import type { ColumnSpec } from '../column-axis';
import { prepared } from './dictionary';
import { isColumnNumberRow } from './header';
import { cellsOf, type Block } from './block';
import { wordOf, type Word } from './word';

const GENERAL = new Set(['项目', '类', '款', '项', '栏次', '行次', '科目', '收入', '支出', '金额', '决算数', '名称']);

/** The words by which a form's header rows are known. */
export class Vocabulary {
  private readonly words: ReadonlySet<string>;

  /** @param captions caption patterns such as `本年支出>小计` */
  constructor(captions: Iterable<string>) {
    const words = new Set(GENERAL);
    for (const caption of captions) for (const part of caption.split('>')) words.add(part);
    this.words = words;
  }

  has({ text, caption, isHead }: Word): boolean {
    return text !== '' && (isHead || this.words.has(caption));
  }

  /** How many cells of the row are captions. */
  hits(block: Block, row: number): number {
    let hits = 0;
    for (const cell of cellsOf(block, row)) {
      if (cell.value.kind !== 'text') continue;
      const word = wordOf(cell);
      if (word.text.length <= 30 && this.has(word)) hits++;
    }
    return hits;
  }
}

/** The captions of columns as a vocabulary. */
export const vocabularyOf = prepared((columns: readonly ColumnSpec[]) => new Vocabulary(columns.flatMap(({ captions }) => captions)));

/** The header rows of a body and the first row below them. */
export interface HeaderZone {
  readonly rows: readonly number[];
  /** Index into `block.rows` of the first row below the header. */
  readonly next: number;
}

const MAX_HEADER_ROWS = 7;

/**
 * Finds the header: from the first row with at least two captions down to the first row that `isData` claims.
 * Rows that number the columns (栏次) belong to the header. Returns null where there is none.
 */
export function findHeader(block: Block, vocabulary: Vocabulary, isData: (row: number) => boolean): HeaderZone | null {
  for (let start = 0; start < block.rows.length; start++) {
    const first = block.rows[start] as number;
    if (vocabulary.hits(block, first) < 2 || isData(first)) continue;
    const rows: number[] = [];
    let at = start;
    while (at < block.rows.length && rows.length < MAX_HEADER_ROWS) {
      const row = block.rows[at] as number;
      if (!isColumnNumberRow(block, row) && isData(row)) break;
      rows.push(row);
      at++;
    }
    return { rows, next: at };
  }
  return null;
}
