import type { Derivation } from '../identities/derivation';
import type { Figure } from '../identities/figure';
import { isSameFormula, styleOf, toExcelFormula, type ReferenceStyle } from '../identities/formula';
import { figuresOf, type Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import { inOrder, type Assignment } from '../identities/order';
import { covers, mentionsOf } from '../workbook/mentions';
import type { Distrust } from './misread';

/** The formulas that are proved wrong (写错的公式), each with the identity that it should compute. */
export function wrongFormulasIn(identities: readonly Identity[], derivation: Derivation, distrust: Distrust): Assignment[] {
  const assignments = inOrder(identities);
  const formulas = new Formulas(assignments, derivation, distrust);
  return assignments.filter(
    ({ target, by }) =>
      by.relation !== 'ratio' &&
      target.formula !== undefined &&
      target.state === 'amount' &&
      !derivation.isDefined(target) &&
      formulas.isProvedWrong(target, by),
  );
}

/** What the formulas of totals prove by themselves. */
export class Formulas {
  private readonly style: ReferenceStyle;
  private readonly byRow = new Map<string, Assignment[]>();

  constructor(
    private readonly assignments: readonly Assignment[],
    private readonly derivation: Derivation,
    private readonly distrust: Distrust,
  ) {
    this.style = styleOf(assignments.map(({ by }) => by));
    for (const assignment of assignments) {
      const { target, by } = assignment;
      const key = `${by.rule.code} ${target.row} ${target.sheet}`;
      const row = this.byRow.get(key);
      if (row) row.push(assignment);
      else this.byRow.set(key, [assignment]);
    }
  }

  isWrongRate(target: Figure, by: Identity): boolean {
    return target.formula !== undefined && target.state === 'amount' && judge(by).verdict === 'mismatch' && !this.isOurs(target, by);
  }

  /**
   * Whether a formula adds up other cells than it must. Where the formulas beside it in its row add up just theirs, it is the one that is
   * wrong; where all of them are otherwise, a code or a label was misread.
   */
  isProvedWrong(target: Figure, by: Identity): boolean {
    if (by.rule.severity !== 'error' || judge(by).verdict !== 'mismatch') return false;
    if (figuresOf(by).some((figure) => this.distrust(figure) !== null)) return false;
    if (this.isOurs(target, by)) return true;
    const beside = (this.byRow.get(`${by.rule.code} ${target.row} ${target.sheet}`) ?? []).filter(
      (other) => other.target.column !== target.column && other.target.formula !== undefined,
    );
    if (beside.length > 0) return beside.some((other) => this.addsJustItsParts(other));
    return !this.assignments.some(
      (other) =>
        other.target.sheet === target.sheet &&
        other.target !== target &&
        other.target.formula !== undefined &&
        !this.derivation.isDefined(other.target) &&
        judge(other.by).verdict === 'mismatch',
    );
  }

  private isOurs(target: Figure, by: Identity): boolean {
    const formula = toExcelFormula(by, this.style);
    return formula !== null && target.formula !== undefined && isSameFormula(formula, target.formula);
  }

  private addsJustItsParts({ target, by }: Assignment): boolean {
    if (this.isOurs(target, by)) return true;
    const mentions = mentionsOf(target.formula ?? '', target.sheet);
    const mentioned = mentions.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
    const terms = by.terms.flatMap(({ figure }) => figure ?? []);
    return mentioned === terms.length && terms.every((figure) => covers(mentions, figure));
  }
}
