import type { ColumnTreeSpec, TreeNode } from '../column-tree';
import { cleanCaption } from './header';

/** A caption as trees compare it: without numbering, units and quotation marks. */
export function plain(text: string): string {
  return cleanCaption(text.replace(/^(?:其中:?|\(?[一二三四五六七八九十\d]+[)、.])+/, '')).replace(/["、]/g, '');
}

/** The node that a caption or label names. */
export function nodeOf(nodes: readonly TreeNode[], text: string): TreeNode | undefined {
  const wanted = plain(text);
  return nodes.find((node) => node.names.some((name) => name.replace(/["、]/g, '') === wanted));
}

/** What a path of captions says of a column. */
export interface Place {
  readonly block: string;
  /** The block's caption; '' where the path names none. */
  readonly caption: string;
  readonly node: string;
}

/** What a path of captions says: which block, and which node of the tree. */
export function placeOf(spec: ColumnTreeSpec, path: readonly string[]): Place | null {
  let block = '';
  let blockCaption = '';
  let node: string | null = null;
  for (const caption of path) {
    const asBlock = nodeOf(spec.blocks, caption);
    if (asBlock) {
      block = asBlock.key;
      blockCaption = plain(caption);
      continue;
    }
    const asNode = nodeOf(spec.nodes, caption);
    if (asNode) node = asNode.key === 'total' && node !== null ? node : asNode.key;
    else if (plain(caption) === '小计') node = node ?? 'three';
    else if (caption === path[path.length - 1]) return null;
  }
  return node === null ? null : { block, caption: blockCaption, node };
}
