import { compare, fromDouble, ZERO } from '../../../src/amount/decimal';
import { halfWidth } from '../../../src/amount/interval';
import type { MoneyUnit } from '../../../src/amount/unit';
import { examine } from '../../../src/examination/examine';
import type { Figure } from '../../../src/identities/figure';
import type { Identity } from '../../../src/identities/identity';
import { judge } from '../../../src/identities/judge';
import { identityWithNumbers } from '../../../src/identities/words';
import { balanceTables } from '../../../src/writing/balance/plan';
import { qualifiedName } from '../../../src/workbook/address';
import { makeDepartment } from '../../departments/ledger';
import { LAYOUTS } from '../../departments/layouts';
import { printDepartment } from '../../departments/print';

/** A unit, its decimals, and which department of a layout is printed so. */
const PRINTS: readonly (readonly [MoneyUnit, number, number])[] = [
  ['万元', 2, 1],
  ['千元', 0, 2],
  ['万元', 1, 3],
];
const IN_YUAN = LAYOUTS.filter(({ unit, formulas }) => unit === '元' && !formulas);

describe.each(IN_YUAN.map((layout, at) => [layout.name, layout, at] as const))(
  'balancing departments printed as %s',
  (_, layout, place) => {
    it.each(PRINTS)('in %s with %i decimals, every relation holds to the last digit', async (unit, places, seed) => {
      const { standard, judged } = examine(printDepartment(makeDepartment(place * 100 + seed), layout));
      const identities = judged.map(({ identity }) => identity).filter(({ relation }) => relation !== 'ratio');
      const figures = standard.flatMap((form) => form.figures);
      const { plan, refused, notes } = await balanceTables(identities, figures, { unit, places });
      expect(refused).toEqual([]);
      expect(notes).toEqual([]);
      const edited = new Map(plan.edits.map((edit) => [qualifiedName(edit.sheet, edit), fromDouble(Number(edit.after.value)) ?? ZERO]));
      const printed = (figure: Figure): Figure => {
        const value = edited.get(qualifiedName(figure.sheet, figure)) ?? figure.value;
        return { ...figure, unit, places, value, halfWidth: halfWidth(value, places, unit) };
      };
      const held = identities.filter((identity) => judge(identity).verdict === 'equal');
      expect(held.length).toBeGreaterThan(0);
      const broken = held.filter(({ target, terms, ...rest }) => {
        const after: Identity = {
          ...rest,
          target: printed(target),
          terms: terms.map((term) => ({ ...term, figure: term.figure && printed(term.figure) })),
        };
        if (judge(after).verdict !== 'equal') return true;
        const [only] = terms;
        if (terms.length !== 1 || !only?.figure || compare(only.figure.value, target.value) !== 0) return false;
        return compare(after.target.value, after.terms[0]?.figure?.value ?? ZERO) !== 0;
      });
      expect(broken.map(identityWithNumbers)).toEqual([]);
    });
  },
);
