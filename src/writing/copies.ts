import { compare, round, sum, ZERO, type Decimal } from '../amount/decimal';
import { CellMap } from '../identities/cell-map';
import type { Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import { rightSide, withAmount } from './replacement';

/**
 * The identity that computes a cell. `isNumberOnly`: no formula may say it, since the cell that it copies follows this one, or since
 * the two stand in one table to be held against each other (收入总计 = 支出总计): as a formula they would agree whatever happens.
 */
export interface Chosen {
  readonly by: Identity;
  readonly isNumberOnly: boolean;
  /** What the cell must say to the last digit, where more than its own parts prove it. */
  readonly proved?: Decimal;
}

/** Where figures are printed more than once (同一个数的几处), and which of the places is the most exact. */
export class Copies {
  /** For each cell the relations that print it elsewhere, turned round: cell = copy. */
  private readonly copies = new CellMap<Identity[]>();
  /** How far from the exact amount a computed cell can be. */
  private readonly slack = new CellMap<Decimal>();

  /**
   * @param now what the cells hold by now, which changes while they are computed
   * @param earlier what an earlier pass came to, in which all copies were computed already
   */
  constructor(
    identities: readonly Identity[],
    private readonly now: CellMap<Figure>,
    private readonly earlier: Copies | null,
  ) {
    for (const identity of identities) this.note(identity);
  }

  /** Remembers where else a figure is printed. */
  private note(identity: Identity): void {
    const [term] = identity.terms;
    if (identity.relation !== 'copy' || !term?.figure) return;
    const back: Identity = { ...identity, target: term.figure, terms: [{ figure: identity.target, sign: term.sign }] };
    const known = this.copies.get(term.figure);
    if (known) known.push(back);
    else this.copies.set(term.figure, [back]);
  }

  /**
   * The identity to compute the cell by: the chosen one, unless a more exact copy of the same figure differs from it by rounding
   * alone. A printed figure is truer than the sum of rounded parts, and two copies have to agree to the last digit.
   */
  chosenFrom(target: Figure, identity: Identity, others: readonly Identity[]): Chosen {
    let chosen: Chosen = { by: identity, isNumberOnly: false };
    let slack = sum(identity.terms.map(({ figure }) => (figure ? this.slackOf(figure) : ZERO)));
    const back = this.copies.get(target) ?? [];
    for (const other of [...others, ...back]) {
      const [term] = other.terms;
      if (other.relation !== 'copy' || !term?.figure) continue;
      const isNumberOnly = back.includes(other) || term.figure.sheet === target.sheet;
      if (isNumberOnly && target.formula !== undefined) continue;
      const source = this.now.get(term.figure) ?? this.earlier?.now.get(term.figure) ?? term.figure;
      const sourceSlack = this.slackOf(term.figure);
      if (source.state !== 'amount' || compare(sourceSlack, slack) >= 0) continue;
      const copy: Identity = { ...other, target, terms: [{ ...term, figure: source }] };
      const expected = rightSide(copy, target);
      const shown = expected && round(expected, target.places);
      if (!shown || judge({ ...identity, target: withAmount(target, shown, identity) }).verdict !== 'rounding') continue;
      chosen = { by: copy, isNumberOnly };
      slack = sourceSlack;
    }
    this.slack.set(target, slack);
    return chosen;
  }

  /** How far the cell can be from the exact amount: half a digit where it was printed, all its parts' halves where it was added up. */
  private slackOf(figure: Figure): Decimal {
    return this.slack.get(figure) ?? this.earlier?.slack.get(figure) ?? figure.halfWidth;
  }
}
