import { toGrouped } from '../../amount/decimal';
import { FORMS } from '../../forms/registry';
import { intervalOf, meet } from '../intervals';
import { tieOf } from '../operands';
import { findingOn, type Narrative, type Placed, type Said } from '../report';
import { REPEATED } from '../rules';
import { titleStem } from '../sections';
import { nameKey } from '../subject';

/** Totals that no table for the public prints, and that a report states once and for all. */
const OTHER_TOTALS = ['机关运行经费', '政府采购支出总额'];
/** Whole reports have one amount of these, wherever they speak of it: the totals of forms, by the forms' own names. */
const GLOBAL: ReadonlySet<string> = new Set([
  ...FORMS.flatMap((form) => form.titles.map((title) => titleStem(title).replace(/决算/g, ''))).filter(
    (name) => name.length >= 6 && !/收入支出|收支/.test(name),
  ),
  ...['本年收入合计', '收入合计', '本年支出合计', '支出合计'],
  ...OTHER_TOTALS,
]);
const LEADING = /^(?:本年度?)/;

/** A report's totals that it prints differently in two places (前后不一致). */
export function repeated(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  const first = new Map<string, Placed>();
  for (const placed of narrative.claims) {
    const name = globalName(narrative, placed);
    if (name === null) continue;
    const known = first.get(name);
    if (!known) first.set(name, placed);
    else if (!meet(ownInterval(known), ownInterval(placed)) && !areTied(narrative, known, placed)) {
      const { quantity } = placed.claim;
      const { value, places, unit } = known.claim.quantity;
      const before = `${toGrouped(value, places)} ${unit ?? ''}`;
      const heading = known.claim.paragraph.headings.map(({ printed }) => printed).pop();
      const where = heading === undefined ? `第 ${known.claim.paragraph.number} 段` : `“${heading}”`;
      const message = `“${name}”在${where}中为 ${before}，这里为 ${quantity.printed} ${quantity.unit ?? ''}，前后不一致`;
      said.set(
        placed,
        findingOn(narrative, placed, REPEATED, {
          verdict: 'inconsistent',
          expected: known.claim.quantity.printed,
          message,
          rests: [known.claim],
        }),
      );
    }
  }
  return said;
}

/** As widely as the figure itself is printed: 1 万元 repeats 1.00 万元, and 433 repeats 432.62. */
function ownInterval({ claim }: Placed): ReturnType<typeof intervalOf> {
  return intervalOf(claim, new Map());
}

function globalName({ year }: Narrative, { claim }: Placed): string | null {
  const { subject, role, quantity, isApproximate } = claim;
  if (role.kind !== 'final' || quantity.unit === null || isApproximate || subject.owner !== '') return null;
  if (subject.year !== null && year !== null && subject.year !== year) return null;
  const name = subject.words.replace(/"/g, '').replace(LEADING, '').replace(/决算/g, '');
  if (!GLOBAL.has(name) && !GLOBAL.has(`${name}支出`) && !GLOBAL.has(name.replace(/支出$/, ''))) return null;
  return nameKey(name).length >= 6 ? nameKey(name).replace(/支出$/, '') : name;
}

/** Both are held against cells already: what differs is told there. */
function areTied(narrative: Narrative, a: Placed, b: Placed): boolean {
  return [a, b].every((placed) => tieOf(narrative, placed).figures.length > 0);
}
