import type { Area } from '../../../workbook/address';
import type { SheetArea } from './references';

/** A cell in the web of formulas: one that has a formula, or one that was changed. */
export interface Node {
  /** Lower-case name of the sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Absent for a changed cell without a formula. */
  readonly formula?: string;
  /** It was changed itself: whatever reads it is out of date. */
  readonly isChanged: boolean;
  /** What it reads. */
  readonly reads: readonly SheetArea[];
  readonly isOpaque: boolean;
  state: 'new' | 'open' | 'done';
  /** Its stored value can no longer be trusted. */
  isStale: boolean;
  isCircular: boolean;
}

/** Readings of one node by another, and columns looked into, that are followed before giving up; a workbook that exceeds it has all its formulas marked as stale. */
const MAX_STEPS = 30_000_000;

/** Nodes by sheet and column, to find those in an area quickly. */
class NodeIndex {
  private readonly columns = new Map<string, Map<number, Node[]>>();

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      let sheet = this.columns.get(node.sheet);
      if (!sheet) this.columns.set(node.sheet, (sheet = new Map<number, Node[]>()));
      const column = sheet.get(node.column);
      if (column) column.push(node);
      else sheet.set(node.column, [node]);
    }
    for (const sheet of this.columns.values()) for (const column of sheet.values()) column.sort((a, b) => a.row - b.row);
  }

  /** Adds the nodes in an area to `found`, and returns how many columns it looked into. */
  in({ sheet, area }: SheetArea, found: Node[]): number {
    const columns = this.columns.get(sheet.toLowerCase());
    if (!columns) return 0;
    const width = area.right - area.left + 1;
    if (width === 1) {
      nodesBetween(columns.get(area.left) ?? [], area, found);
      return 1;
    }
    for (const [column, nodes] of columns) if (column >= area.left && column <= area.right) nodesBetween(nodes, area, found);
    return columns.size;
  }
}

/** Adds those of a column's nodes, in order of rows, that lie in an area's rows. */
function nodesBetween(nodes: readonly Node[], { top, bottom }: Area, found: Node[]): void {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as Node).row < top) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < nodes.length && (nodes[at] as Node).row <= bottom; at++) found.push(nodes[at] as Node);
}

/**
 * Marks the nodes whose stored value is out of date, and returns all nodes so that each comes after those it reads.
 * Works without recursion: a running balance is a chain as long as the sheet.
 * @param settle told of each node once all that it reads is done; `isStale` says by then whether something that it reads is, and goes on
 * to those that read the node
 */
export function markStale(nodes: readonly Node[], settle: (node: Node, hasGivenUp: boolean) => void = settleChanged): Node[] {
  const index = new NodeIndex(nodes);
  const ordered: Node[] = [];
  let steps = 0;
  const readBy = (node: Node): Node[] => {
    const found: Node[] = [];
    for (const area of node.reads) if (steps < MAX_STEPS) steps += index.in(area, found);
    steps += found.length;
    return found;
  };
  for (const start of nodes) {
    if (start.state !== 'new') continue;
    const path: { node: Node; reads: Node[]; next: number }[] = [{ node: start, reads: readBy(start), next: 0 }];
    start.state = 'open';
    for (let top = path[0]; top; top = path[path.length - 1]) {
      const read = top.reads[top.next++];
      if (!read) {
        settle(top.node, steps >= MAX_STEPS);
        top.node.state = 'done';
        ordered.push(top.node);
        path.pop();
        const reader = path[path.length - 1];
        if (reader && top.node.isStale) reader.node.isStale = true;
      } else if (read.state === 'new') {
        read.state = 'open';
        path.push({ node: read, reads: readBy(read), next: 0 });
      } else if (read.state === 'open') {
        for (let at = path.length - 1; at >= 0; at--) {
          const { node } = path[at] as { node: Node };
          node.isCircular = true;
          if (node === read) break;
        }
      } else if (read.isStale) top.node.isStale = true;
    }
  }
  return ordered;
}

function settleChanged(node: Node, hasGivenUp: boolean): void {
  if (node.isChanged || node.isOpaque || node.isCircular || hasGivenUp) node.isStale = true;
}
