import type { Figure } from '../identities/figure';
import type { Identity, Rule, Term } from '../identities/identity';

/** A node of the tree of columns. */
export interface TreeNode {
  readonly key: string;
  readonly names: readonly string[];
}

/** A sum in the tree; `options` are tried in order where documents differ in what a total covers. */
export interface TreeSum {
  readonly rule: Rule;
  readonly target: string;
  /** Alternative lists of addends; the first that fits is taken, where none does the first that the tree prints most of. */
  readonly options: readonly (readonly string[])[];
}

/**
 * A form of one row whose columns form a tree, in one or more blocks (预算数, 决算数), side by side, interleaved, or turned
 * into rows: “三公”经费支出决算表.
 */
export interface ColumnTreeSpec {
  readonly kind: 'column-tree';
  readonly blocks: readonly TreeNode[];
  /** Key of the block that a table is of which prints only one, without saying which. */
  readonly main: string;
  /** Blocks that are the difference of two others, in every node: 增减额 = 本年决算数 − 上年决算数. */
  readonly differences?: readonly { readonly rule: Rule; readonly target: string; readonly plus: string; readonly minus: string }[];
  readonly nodes: readonly TreeNode[];
  /** Keys of the nodes without which the form is not this form. */
  readonly required: readonly string[];
  readonly sums: readonly TreeSum[];
}

/** The figures of one block of one row. */
export interface ReadTree {
  readonly block: string;
  /** What the row is called, '' for the only one. */
  readonly rowName: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

export interface ColumnTreeReading {
  readonly kind: 'column-tree';
  readonly spec: ColumnTreeSpec;
  readonly trees: readonly ReadTree[];
}

/** An option of a sum as a tree prints it. */
interface Candidate {
  readonly identity: Identity;
  /** How many of the option's addends the tree does not print. */
  readonly absent: number;
}

/** Every identity inside the form. `fits` tells whether a candidate sum holds (equal or within rounding). */
export function columnTreeIdentities(reading: ColumnTreeReading, form: string, fits: (identity: Identity) => boolean): Identity[] {
  const identities: Identity[] = [];
  for (const tree of reading.trees) {
    for (const treeSum of reading.spec.sums) {
      const target = tree.figures.get(treeSum.target);
      if (!target) continue;
      const candidates = treeSum.options.flatMap((keys): Candidate[] => {
        const terms = keys.flatMap((key): Term[] => {
          const figure = tree.figures.get(key);
          return figure ? [{ figure, sign: 1 }] : [];
        });
        if (terms.length === 0) return [];
        return [{ identity: { rule: treeSum.rule, relation: 'sum', form, target, terms }, absent: keys.length - terms.length }];
      });
      const fewest = Math.min(...candidates.map(({ absent }) => absent));
      const chosen = candidates.find(({ identity }) => fits(identity)) ?? candidates.find(({ absent }) => absent === fewest);
      if (chosen) identities.push(chosen.identity);
    }
  }
  return [...identities, ...differences(reading, form)];
}

function differences({ spec, trees }: ColumnTreeReading, form: string): Identity[] {
  return (spec.differences ?? []).flatMap(({ rule, target, plus, minus }) => {
    return trees.flatMap((tree) => {
      if (tree.block !== target) return [];
      const beside = (block: string): ReadTree | undefined =>
        trees.find((other) => other.block === block && other.rowName === tree.rowName);
      return [...tree.figures].flatMap(([node, figure]): Identity[] => {
        const a = beside(plus)?.figures.get(node);
        const b = beside(minus)?.figures.get(node);
        if (!a || !b || isEmpty(figure)) return [];
        const terms: Term[] = [
          { figure: a, sign: 1 },
          { figure: b, sign: -1 },
        ];
        return [{ rule, relation: 'sum', form, target: figure, terms }];
      });
    });
  });
}

/** Whether nothing is printed where a difference could stand. */
function isEmpty({ state }: Figure): boolean {
  return state === 'blank' || state === 'nothing';
}

/** Figures by part name: `block.node` of the first row. */
export function columnTreeParts(reading: ColumnTreeReading): Map<string, Figure> {
  const parts = new Map<string, Figure>();
  for (const tree of reading.trees) {
    for (const [key, figure] of tree.figures) {
      const name = `${tree.block}.${key}`;
      if (!parts.has(name)) parts.set(name, figure);
    }
  }
  return parts;
}
