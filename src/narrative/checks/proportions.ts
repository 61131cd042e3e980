import { compare, isZero, ONE } from '../../amount/decimal';
import { isSameCell, isUsable } from '../../identities/figure';
import { amountInWords, cellInterval, ratioText } from '../amounts';
import { couldBeQuotient, intervalOf, meet, quotient } from '../intervals';
import { operandFromCells, operandOf, tieOf, type Operand } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { PROPORTION } from '../rules';
import { nameKey, subjectOf } from '../subject';

/** How many figures back a whole may have been named. */
const FARTHEST = 500;

/** Shares: P% = part ÷ whole. */
export function proportions(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  narrative.claims.forEach((placed, at) => {
    const one = judge(narrative, placed, at);
    if (one) said.set(placed, one);
  });
  return said;
}

function judge(narrative: Narrative, placed: Placed, at: number): Said | null {
  const { claim, topic, section } = placed;
  const { role, quantity } = claim;
  if (role.kind !== 'proportion' || quantity.kind !== 'share' || claim.isApproximate) return null;
  if (role.part !== '' || !topic.final || topic.final.isApproximate || topic.final.quantity.unit === null) return null;
  if (/。/.test(claim.lead)) return null;
  const part = operandOf(narrative, { claim: topic.final, topic }, section);
  const wholes = wholesOf(narrative, placed, at, part).filter(({ interval }) => !isZero(interval.value));
  const [first] = wholes;
  if (!first) return null;
  const told = intervalOf(claim, narrative.usual);
  const { unit } = topic.final.quantity;
  const fitting = wholes.find((whole) => couldBeQuotient(told, part.interval, whole.interval));
  const whole = fitting ?? first;
  const figures = [...part.figures, ...whole.figures];
  const rests = [part.claim, whole.claim];
  const places = Math.max(2, quantity.places);
  const expected = ratioText(quotient(part.interval, whole.interval, places + 2) ?? ONE, 'share', places);
  const sum = `${amountInWords(part.interval.value, unit, 2)} ÷ ${amountInWords(whole.interval.value, unit, 2)} = ${expected}`;
  if (!fitting) {
    const message = `${sum}，文中占比为 ${quantity.printed}`;
    return findingOn(narrative, placed, PROPORTION, { verdict: 'mismatch', expected, message, figures, rests });
  }
  // A part of the whole is not all of it, however it rounds.
  const isAll = compare(quantity.value, ONE) === 0 && !meet(part.interval, whole.interval);
  if (!isAll) return agrees(narrative, placed, figures, isZero(told.value) ? [part.claim] : rests);
  const message = `${sum}，文中写作 ${quantity.printed}，部分并不等于总体`;
  return findingOn(narrative, placed, PROPORTION, { verdict: 'rounding', severity: 'info', expected, message, figures, rests });
}

/** What the share may be a share of: named after 占, or the amount that the list breaks down. */
function wholesOf(narrative: Narrative, placed: Placed, at: number, part: Operand): readonly Operand[] {
  const { claim, section, whole, wholeWords } = placed;
  if (claim.role.kind !== 'proportion') return [];
  const before = narrative.claims[at - 1];
  if (before?.claim.role.kind === 'whole' && before.claim.paragraph === claim.paragraph) return [operandOf(narrative, before, section)];
  const words = claim.role.whole || wholeWords;
  if (words === '') return whole ? [operandOf(narrative, whole, section)] : [];
  const subject = subjectOf(words);
  const key = nameKey(subject.words);
  const told = earlier(narrative, placed, at, key);
  if (told) return [operandOf(narrative, told, told.section)];
  const { figures, isCertain } = narrative.ties.find(subject, section);
  // A form's own total is no whole of itself.
  const others = figures.filter((figure) => isUsable(figure) && !part.figures.some((own) => isSameCell(own, figure)));
  if (isCertain && others.length > 0) return others.map((figure) => ({ interval: cellInterval(figure), claim: null, figures: [figure] }));
  return [operandFromCells(narrative, subject, section, 'final'), elsewhere(narrative, at, key)].flatMap((operand) => operand ?? []);
}

/** The last amount before the share, in the same section, that bears the name of the whole. */
function earlier({ claims }: Narrative, { claim, section }: Placed, at: number, key: string): Placed | null {
  const { headings } = claim.paragraph;
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index--) {
    const other = claims[index] as Placed;
    if (other.section !== section || other.claim.paragraph.headings[1] !== headings[1]) return null;
    if (other.claim.role.kind === 'final' && other.claim.quantity.unit !== null && nameKey(other.topic.subject.words) === key) return other;
  }
  return null;
}

/** The total of all expenditure or income that an earlier section printed. */
function elsewhere(narrative: Narrative, at: number, key: string): Operand | null {
  if (key !== '支出' && key !== '收入') return null;
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index--) {
    const other = narrative.claims[index] as Placed;
    const isTotal = other.section === 'T3' || other.section === 'T2' || other.section === 'T1';
    if (
      isTotal &&
      other.claim.role.kind === 'final' &&
      nameKey(other.claim.subject.words) === key &&
      tieOf(narrative, other).figures.length === 0
    )
      return operandOf(narrative, other, other.section);
  }
  return null;
}
