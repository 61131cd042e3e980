import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import { CellMap } from '../identities/cell-map';
import { figureLabel, type Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import { qualifiedName } from '../workbook/address';
import { tokenise } from '../workbook/formula-tokens';
import { covers, mentionsOf } from '../workbook/mentions';
import { cellAlone, cellOnSheet, joinedBy, say, type Sentence } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, shortened, type Subject } from './subject';

export const CIRCULAR_FORMULA = rule(
  'JS-4101',
  EVERY_FORM,
  '循环引用',
  '公式不得直接或间接引用自己所在的单元格：表格软件算不出结果，显示 0 或旧数',
  '表格软件的计算规则',
);

/** Functions that need the amount of every cell that they mention; others may pass over it (IF), or want its place only (ROW). */
const ADDING = new Set(['SUM', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'ABS', 'SUBTOTAL', 'SUMPRODUCT', 'PRODUCT', 'MAX', 'MIN', 'AVERAGE', 'N']);
/** Steps after which looking is given up: far more than the formulas of any real set of tables ask. */
const MOST_STEPS = 2_000_000;
const MOST_NAMED = 6;

/** A formula and the formulas among the amounts that it needs. */
interface Node {
  readonly figure: Figure;
  readonly form: RecognisedForm;
  needs: readonly Node[] | null;
  state: 'new' | 'open' | 'done';
}

/** Formulas that need their own result: one remark for each circle, at its first cell. */
export function circularFormulas({ forms }: Subject): Remark[] {
  const graph = new Graph(forms);
  return graph.nodes.flatMap((node) => graph.circlesFrom(node)).map(told);
}

class Graph {
  readonly nodes: Node[] = [];
  private readonly byCell = new CellMap<Node>();
  private steps = 0;

  constructor(forms: readonly RecognisedForm[]) {
    for (const form of forms) {
      for (const figure of form.figures) {
        if (figure.formula === undefined || this.byCell.get(figure)) continue;
        const node: Node = { figure, form, needs: null, state: 'new' };
        this.byCell.set(figure, node);
        this.nodes.push(node);
      }
    }
  }

  /** The circles that are reached from a formula and that were not met before. An explicit stack: chains are as long as sheets. */
  circlesFrom(start: Node): Node[][] {
    if (start.state !== 'new') return [];
    const circles: Node[][] = [];
    const path: { readonly node: Node; next: number }[] = [];
    const enter = (node: Node): void => {
      node.state = 'open';
      path.push({ node, next: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const needed = this.needsOf(top.node)[top.next++];
      if (!needed) {
        top.node.state = 'done';
        top.node.needs = [];
        path.pop();
      } else if (needed.state === 'new') enter(needed);
      else if (needed.state === 'open') circles.push(path.slice(path.findIndex(({ node }) => node === needed)).map(({ node }) => node));
    }
    return circles;
  }

  private needsOf(node: Node): readonly Node[] {
    node.needs ??= this.neededBy(node.figure);
    return node.needs;
  }

  private neededBy({ formula = '', sheet }: Figure): Node[] {
    const isAdding = tokenise(formula).every(({ kind, text }) => kind !== 'function' || ADDING.has(text.toUpperCase()));
    const found: Node[] = [];
    if (!isAdding) return found;
    for (const mention of mentionsOf(formula, sheet)) {
      const { top, bottom, left, right } = mention.area;
      const cells = (bottom - top + 1) * (right - left + 1);
      // Of a whole column only the formulas are looked at.
      const isSmall = cells <= this.nodes.length;
      this.steps += isSmall ? cells : this.nodes.length;
      if (this.steps > MOST_STEPS) continue;
      if (!isSmall) {
        for (const node of this.nodes) if (covers([mention], node.figure)) found.push(node);
        continue;
      }
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const needed = this.byCell.get({ sheet: mention.sheet, row, column });
          if (needed) found.push(needed);
        }
      }
    }
    return found;
  }
}

function told(circle: readonly Node[]): Remark {
  const [first, ...others] = circle as readonly [Node, ...Node[]];
  const { figure, form } = first;
  const place = say`${cellOnSheet(figure)}“${figureLabel(figure)}”的公式 ${shortened(figure.formula ?? '')} `;
  const name = (cell: Figure): Sentence => [
    cell.sheet === figure.sheet ? cellAlone(cell) : cellAlone(cell, qualifiedName(cell.sheet, cell)),
    `“${figureLabel(cell)}”`,
  ];
  const way = [...others.slice(0, MOST_NAMED).map((node) => name(node.figure)), ...(others.length > MOST_NAMED ? ['…'] : [])];
  const words =
    others.length === 0
      ? say`${place}把自己也算了进去（循环引用），得不出结果`
      : say`${place}循环引用：${joinedBy([[cellAlone(figure)], ...way, [cellAlone(figure)]], ' → ')}，得不出结果`;
  const at = ({ sheet, row, column }: Figure): Pick<Figure, 'sheet' | 'row' | 'column'> => ({ sheet, row, column });
  return remark(CIRCULAR_FORMULA, form, words, {
    ...at(figure),
    verdict: 'unsupported',
    related: others.map((node) => at(node.figure)),
  });
}
