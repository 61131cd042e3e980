import { CellMap } from './cell-map';
import type { Figure } from './figure';
import type { Identity } from './identity';

/** A cell that an identity computes (待算单元格), with the one identity chosen for it and the others that speak of it. */
export interface Assignment {
  readonly target: Figure;
  readonly by: Identity;
  /** The target's other identities, which are only compared. */
  readonly others: readonly Identity[];
}

interface Node {
  readonly target: Figure;
  /** The identities that could compute the cell, the preferred one first. */
  readonly choices: Identity[];
  /** The identities that only tell whether it is right. */
  readonly checks: Identity[];
  state: 'new' | 'open' | 'done';
}

interface Frame {
  readonly node: Node;
  choice: number;
  term: number;
}

/**
 * The order in which cells are computed, terms before targets. A cell with several identities is computed by the sum within its
 * own table rather than by a copy from another; a choice that would run in a circle is passed over.
 */
export function inOrder(identities: readonly Identity[]): Assignment[] {
  const nodes = new CellMap<Node>();
  const all: Node[] = [];
  for (const identity of identities) {
    if (identity.relation === 'atMost') continue;
    let node = nodes.get(identity.target);
    if (!node) {
      node = { target: identity.target, choices: [], checks: [], state: 'new' };
      nodes.set(identity.target, node);
      all.push(node);
    }
    if (canCompute(identity)) node.choices.push(identity);
    else node.checks.push(identity);
  }
  for (const { choices } of all) choices.sort((a, b) => distance(a) - distance(b));

  const assignments: Assignment[] = [];
  for (const start of all) {
    if (start.state !== 'new') continue;
    start.state = 'open';
    // An explicit stack: a running balance over a hundred thousand rows is a chain of that length.
    const stack: Frame[] = [{ node: start, choice: 0, term: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) step(frame, stack, nodes, assignments);
  }
  return assignments;
}

/** Goes one step on with the topmost cell: into a term that comes first, to the next choice, or out with the cell done. */
function step(frame: Frame, stack: Frame[], nodes: CellMap<Node>, assignments: Assignment[]): void {
  const { node } = frame;
  const identity = node.choices[frame.choice];
  const term = identity?.terms[frame.term];
  if (identity && term) {
    const source = term.figure ? nodes.get(term.figure) : undefined;
    if (source?.state === 'open') {
      frame.choice++;
      frame.term = 0;
      return;
    }
    frame.term++;
    if (source?.state === 'new') {
      source.state = 'open';
      stack.push({ node: source, choice: 0, term: 0 });
    }
    return;
  }
  node.state = 'done';
  stack.pop();
  if (!identity) return;
  const others = [...node.choices.filter((other) => other !== identity), ...node.checks];
  assignments.push({ target: node.target, by: identity, others });
}

/**
 * A balance drawn up over several tables tells that something is wrong, not what: it computes nothing. A plain total of other
 * tables' figures may at least fill a blank.
 */
function canCompute({ relation, target, terms }: Identity): boolean {
  if (relation !== 'sum' || terms.every(({ figure }) => !figure || figure.sheet === target.sheet)) return true;
  return target.state !== 'amount' && terms.every(({ sign }) => sign === 1);
}

/** 0 for a relation within the target's own form, more for one that reaches into another. */
function distance({ relation, target, terms }: Identity): number {
  const isNear = terms.every(({ figure }) => !figure || figure.sheet === target.sheet);
  return (isNear ? 0 : 2) + (relation === 'copy' ? 1 : 0);
}
