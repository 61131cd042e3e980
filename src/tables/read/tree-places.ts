import { remembering } from '../../amount/remembering';
import type { ColumnSpec } from '../column-axis';
import type { BlockSpec, SingleAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { byName, prepared } from './dictionary';
import { cleanCaption } from './caption';

/** A caption as trees compare it: without numbering, units and quotation marks. */
export const plain = remembering((text) => withoutMarks(cleanCaption(text.replace(/^(?:其中:?|\(?[一二三四五六七八九十\d]+[)、.])+/, ''))));

function withoutMarks(name: string): string {
  return name.replace(/["、]/g, '');
}

/** The column that a caption or label names. */
export function nodeOf({ columns }: LaneSpec, text: string): ColumnSpec | undefined {
  return nodesByName(columns).get(plain(text))?.[0];
}

const nodesByName = prepared((columns: readonly ColumnSpec[]) => byName(columns, ({ captions }) => captions.map(withoutMarks)));

/** The block that a caption or label names. */
export function blockOf({ blocks }: SingleAxis, text: string): BlockSpec | undefined {
  return blocksByName(blocks).get(plain(text))?.[0];
}

const blocksByName = prepared((blocks: readonly BlockSpec[]) => byName(blocks, ({ names }) => names.map(withoutMarks)));

/** What a path of captions says of a column. */
export interface Place {
  readonly block: string;
  /** The block's caption; '' where the path names none. */
  readonly caption: string;
  readonly node: string;
}

/** What a path of captions says: which block, and which node of the tree. */
export function placeOf(spec: LaneSpec, axis: SingleAxis, path: readonly string[]): Place | null {
  let block = '';
  let blockCaption = '';
  let node: string | null = null;
  let isAboveKnown = true;
  for (const caption of path) {
    const asBlock = blockOf(axis, caption);
    if (asBlock) {
      block = asBlock.key;
      blockCaption = plain(caption);
      isAboveKnown = true;
      continue;
    }
    const asNode = nodeOf(spec, caption);
    // 合计 and 小计 below the caption of a column are that column.
    if (asNode) node = node !== null && isWhole(spec, asNode) ? node : asNode.key;
    else if (plain(caption) === '小计') {
      // Below a caption that nobody can read it is the 小计 of that, whatever it is.
      if (node === null && !isAboveKnown) return null;
      node = node ?? subtotalOf(spec);
    } else if (caption === path[path.length - 1]) return null;
    isAboveKnown = false;
  }
  return node === null ? null : { block, caption: blockCaption, node };
}

/** Whether a column is the sum of all others. */
export function isWhole({ across }: LaneSpec, column: ColumnSpec | undefined): boolean {
  return column !== undefined && across?.[0]?.target === column.key;
}

/** The column that 小计 is, where no caption above says whose. */
function subtotalOf({ columns }: LaneSpec): string | null {
  return columns.find(({ captions }) => captions.some((caption) => caption.endsWith('>小计')))?.key ?? null;
}
