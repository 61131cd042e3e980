import { compare, decimal, isZero, toGrouped, type Decimal } from '../../amount/decimal';
import { exactPlaces, type MoneyUnit } from '../../amount/unit';
import { isUsable, type Figure } from '../../identities/figure';
import type { Identity } from '../../identities/identity';
import { judge } from '../../identities/judge';
import { unfilledInWords, unfilledSheets, unfilledSide } from '../../identities/unfilled-side';
import { identityWithNumbers } from '../../identities/words';
import { cellName } from '../../workbook/address';
import { covers, mentionsOf } from '../../workbook/mentions';
import { withDecimals } from '../../workbook/number-format';
import type { CellContent, Edit, Plan } from '../../workbook/plan';
import { wordsOf } from '../../workbook/sentence';
import { AmountContents } from '../amount-content';
import { contentOfFigure, type ContentOf } from '../content';
import { CellMap } from '../../identities/cell-map';
import type { CellNote } from '../cell-notes';
import { balance } from './balance';
import type { LoadSolver } from './integer';
import type { BalanceCell, BalanceProblem, BalanceSum } from './problem';

/** What to print. */
export interface BalanceOptions {
  readonly unit: MoneyUnit;
  /** Decimals in that unit. */
  readonly places: number;
  /** What cells hold, with their number formats; without it, what the figures themselves know. */
  readonly contentOf?: ContentOf;
  readonly loadSolver?: LoadSolver;
}

/** What balancing a workbook's tables comes to. */
export interface Balancing {
  /** Empty where the tables could not be balanced; `refused` then says why. */
  readonly plan: Plan;
  readonly refused: readonly CellNote[];
  /** Cells that had to move by a unit or more, formulas that were left, relations that were passed over. */
  readonly notes: readonly CellNote[];
  /** The sheets whose exact amounts are not at hand: the printed ones were taken within their intervals. */
  readonly inexact: readonly string[];
}

/** Whether an amount was printed less finely than it is to be: what was rounded away cannot be made up again. */
function isCoarser({ halfWidth, unit, places }: Figure, options: BalanceOptions): boolean {
  return !isZero(halfWidth) && exactPlaces(unit) - places > exactPlaces(options.unit) - options.places;
}

/**
 * The plan that prints the tables in the unit with every sum and every copy holding to the last digit (舍位平衡), and no part more
 * than its whole where the sums allow.
 * @param identities those of all forms; ratios are not balanced
 * @param figures all amounts of these forms, so that amounts in no sum are converted as well; rates must not be among them
 */
export async function balanceTables(
  identities: readonly Identity[],
  figures: readonly Figure[],
  options: BalanceOptions,
): Promise<Balancing> {
  const tables = new Tables(options);
  const coarse = figures.find((figure) => isCoarser(figure, options));
  if (coarse) {
    const reason = `金额只印到${coarse.unit}的 ${coarse.places} 位小数，定不出按${options.unit} ${options.places} 位小数的数`;
    return failed([{ sheet: coarse.sheet, cell: cellName(coarse), reason }], [], [coarse.sheet]);
  }
  for (const figure of figures) tables.enter(figure);
  for (const identity of identities) tables.state(identity);
  if (tables.refused.length > 0) return failed(tables.refused, tables.notes, [...tables.inexact]);

  const result = await balance(tables.problem(), options.loadSolver);
  switch (result.kind) {
    case 'broken': {
      const refused = result.sums.map((at) => tables.noteOnSum(at, '各数本身不平，请先更正再舍位平衡'));
      return failed(refused, tables.notes, [...tables.inexact]);
    }
    case 'unsolved': {
      const refused = result.cells.slice(0, 1).map((cell) => tables.noteOn(cell, '与此格相连的各表无法同时平衡，未作改动'));
      return failed(refused, tables.notes, [...tables.inexact]);
    }
    case 'balanced': {
      const overstepped = result.overstepped.map((cell) => tables.noteOn(cell, '为使各表都平，此数的舍入超过了一个末位单位'));
      const optimum = result.isProven ? [] : [tables.noteOn(0, '求解超时：各式都平，但不能保证改动最小')];
      const parted = result.broken.map((bound) => tables.noteOnBound(bound, result.values));
      const edits = tables.edits(result.values);
      return {
        plan: { title: '舍位平衡', edits },
        refused: [],
        notes: [...tables.notes, ...overstepped, ...parted, ...optimum],
        inexact: [...tables.inexact],
      };
    }
  }
}

function failed(refused: readonly CellNote[], notes: readonly CellNote[], inexact: readonly string[]): Balancing {
  return { plan: { title: '舍位平衡', edits: [] }, refused, notes, inexact };
}

/** The cells and sums of all tables in one problem. */
class Tables {
  readonly cells: BalanceCell[] = [];
  readonly sums: BalanceSum[] = [];
  readonly bounds: BalanceSum[] = [];
  readonly refused: CellNote[] = [];
  readonly notes: CellNote[] = [];
  readonly inexact = new Set<string>();
  private readonly figures: Figure[] = [];
  private readonly stated: Identity[] = [];
  private readonly bounded: Identity[] = [];
  private readonly places = new CellMap<number>();
  private readonly contentOf: ContentOf;

  constructor(private readonly options: BalanceOptions) {
    this.contentOf = options.contentOf ?? contentOfFigure;
  }

  enter(figure: Figure): number {
    const known = this.places.get(figure);
    if (known !== undefined) return known;
    if (!isUsable(figure)) this.refused.push(note(figure, '此格不是可用的数，无法舍位平衡'));
    const shift = exactPlaces(this.options.unit) - exactPlaces(figure.unit);
    const cell = {
      value: decimal(figure.value.units, figure.value.scale + shift),
      halfWidth: decimal(figure.halfWidth.units, figure.halfWidth.scale + shift),
    };
    if (cell.halfWidth.units !== 0n) this.inexact.add(figure.sheet);
    this.places.set(figure, this.cells.length);
    this.figures.push(figure);
    return this.cells.push(cell) - 1;
  }

  problem(): BalanceProblem {
    return { cells: this.cells, sums: this.sums, bounds: this.bounds, places: this.options.places };
  }

  state(identity: Identity): void {
    const { relation, target, terms } = identity;
    if (relation === 'atMost') this.bound(identity);
    if (relation !== 'sum' && relation !== 'copy') return;
    if (judge(identity).verdict === 'missing') {
      this.notes.push(note(target, '各项都没有填数，这一合计未参加平衡'));
      return;
    }
    const cell = this.enter(target);
    const parts = terms.flatMap(({ figure, sign }) => (figure ? [{ cell: this.enter(figure), sign }] : []));
    this.sums.push({ target: cell, terms: parts });
    this.stated.push(identity);
  }

  /** A part of a whole; one with a cell that cannot be used says nothing. */
  private bound(identity: Identity): void {
    const { target, terms } = identity;
    if (judge(identity).verdict === 'notRun') return;
    const cell = this.enter(target);
    this.bounds.push({ target: cell, terms: terms.flatMap(({ figure, sign }) => (figure ? [{ cell: this.enter(figure), sign }] : [])) });
    this.bounded.push(identity);
  }

  noteOn(cell: number, reason: string): CellNote {
    return note(this.figures[cell] as Figure, reason);
  }

  noteOnSum(sum: number, reason: string): CellNote {
    const identity = this.stated[sum] as Identity;
    const side = unfilledSide(identity, unfilledSheets(this.figures));
    if (side) return note(side.filled, `${wordsOf(unfilledInWords(side))}，请先填列再舍位平衡`);
    return note(identity.target, `${reason}：${identityWithNumbers(identity)}`);
  }

  /** The relation of a part to its whole, with the amounts as they will be printed. */
  noteOnBound(bound: number, values: readonly Decimal[]): CellNote {
    const { unit, places } = this.options;
    const identity = this.bounded[bound] as Identity;
    const printed = (figure: Figure): Figure => ({ ...figure, value: values[this.enter(figure)] as Decimal, places, unit });
    const words = identityWithNumbers({
      ...identity,
      target: printed(identity.target),
      terms: identity.terms.map((term) => ({ ...term, figure: term.figure && printed(term.figure) })),
    });
    return note(identity.target, `没有找到各表都平、又使这两边印得相符的舍入：${words}`);
  }

  edits(values: readonly Decimal[]): Edit[] {
    const followed = this.followedFormulas();
    const amounts = new AmountContents(this.figures, this.contentOf);
    const { places, unit } = this.options;
    const edits: Edit[] = [];
    for (const [at, figure] of this.figures.entries()) {
      const value = values[at] as Decimal;
      const before = this.contentOf(figure);
      const isChanged = compare(value, figure.value) !== 0;
      if (isChanged && before.formula !== null && !followed.get(figure)) {
        this.notes.push(note(figure, `公式 ${before.formula} 未改动，应得${toGrouped(value, places)}`));
        continue;
      }
      const held = isChanged && before.formula === null ? amounts.holding(figure, value, places) : before;
      // Printed with fewer decimals than it is balanced to, a table would not add up on paper.
      const format = held.format !== null && figure.state === 'amount' ? withDecimals(held.format, places) : held.format;
      if (!isChanged && format === before.format) continue;
      if (isChanged && before.formula !== null && format === before.format) continue;
      const reason =
        held === before
          ? `舍位平衡：改为显示 ${places} 位小数`
          : `舍位平衡：${toGrouped(figure.value, figure.places)}${figure.unit} → ${toGrouped(value, places)}${unit}${changeOfKind(before, held)}`;
      edits.push({ sheet: figure.sheet, row: figure.row, column: figure.column, before, after: { ...held, format }, reason });
    }
    return edits;
  }

  /** Formulas that compute one of the balanced sums from its own cells: they give the balanced amount by themselves. */
  private followedFormulas(): CellMap<true> {
    const followed = new CellMap<true>();
    for (const { target, terms } of this.stated) {
      const { formula } = target;
      if (formula === undefined || followed.get(target) || terms.some(({ figure }) => figure && figure.unit !== target.unit)) continue;
      const mentions = mentionsOf(formula, target.sheet);
      if (terms.every(({ figure }) => !figure || covers(mentions, figure))) followed.set(target, true);
    }
    return followed;
  }
}

function changeOfKind(before: CellContent, after: CellContent): string {
  return typeof before.value === 'string' && typeof after.value === 'number' ? '（原为文本型数字，改为数值）' : '';
}

function note(figure: Figure, reason: string): CellNote {
  return { sheet: figure.sheet, cell: cellName(figure), reason };
}
