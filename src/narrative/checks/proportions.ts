import { absolute, compare, decimal, halfUnit, isZero, multiply, ONE, subtract, sum, ZERO, type Decimal } from '../../amount/decimal';
import { isSameCell, isUsable, type Figure } from '../../identities/figure';
import { singleRun } from '../../tables/by-code';
import { amountInWords, cellInterval, cellInWords, ratioText } from '../amounts';
import { couldBeCut, couldBeQuotient, CUT, intervalOf, meet, quotient } from '../intervals';
import { operandFromCells, operandOf, tieOf, type Operand } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { PROPORTION } from '../rules';
import { nameKey, NO_SUBJECT, subjectOf } from '../subject';

/** How many figures back a whole may have been named. */
const FARTHEST = 500;
/** Shares that one list has at most. */
const LONGEST_LIST = 80;
/** What stands for the amount that a list breaks down. */
const ITS_TOTAL = /^(?:总额|总数|总量|总体|全部|总|合计|总支出|总收入|支出总额|收入总额)$/;

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
  const { claim } = placed;
  const { role, quantity } = claim;
  if (role.kind !== 'proportion' || quantity.kind !== 'share' || claim.isApproximate || claim.isOfSeveral) return null;
  const part = partOf(narrative, placed, at);
  if (!part) return null;
  const nothing = ofNoProjects(narrative, placed, part);
  if (nothing) return nothing;
  const wholes = wholesOf(narrative, placed, at, part).filter(({ interval }) => !isZero(interval.value));
  const [first] = wholes;
  const told = intervalOf(claim, narrative.usual);
  if (!first) return isZero(part.interval.value) ? ofNothing(narrative, placed, part) : null;
  const unit = part.claim?.quantity.unit ?? part.figures[0]?.unit ?? '万元';
  const fitting = wholes.find((whole) => couldBeQuotient(told, part.interval, whole.interval));
  const cut = fitting ? undefined : wholes.find((one) => couldBeCut(told, part.interval, one.interval));
  const whole = fitting ?? cut ?? first;
  const figures = [...part.figures, ...whole.figures];
  const rests = [part.claim, whole.claim];
  const places = Math.max(2, quantity.places);
  const expected = ratioText(quotient(part.interval, whole.interval, places + 2) ?? ONE, 'share', places);
  const division = `${amountInWords(part.interval.value, unit, 2)} ÷ ${amountInWords(whole.interval.value, unit, 2)} = ${expected}`;
  if (!fitting && isAdjusted(narrative, placed, at, quotient(part.interval, whole.interval, places + 4) ?? ONE)) {
    const message = `${division}，文中为 ${quantity.printed}：各项占比凑成了 100%`;
    return findingOn(narrative, placed, PROPORTION, { verdict: 'rounding', severity: 'info', expected, message, figures, rests });
  }
  if (!fitting) {
    const message = `${division}，文中占比为 ${quantity.printed}`;
    if (cut) {
      const details = { verdict: 'rounding', severity: 'info', expected, message: message + CUT, figures, rests } as const;
      return findingOn(narrative, placed, PROPORTION, details);
    }
    return findingOn(narrative, placed, PROPORTION, { verdict: 'mismatch', expected, message, figures, rests });
  }
  // A part of the whole is not all of it, however it rounds.
  const isAll = compare(quantity.value, ONE) === 0 && !meet(part.interval, whole.interval);
  if (!isAll) return agrees(narrative, placed, figures, isZero(told.value) ? [part.claim] : rests);
  const message = `${division}，文中写作 ${quantity.printed}，部分并不等于总体`;
  return findingOn(narrative, placed, PROPORTION, { verdict: 'rounding', severity: 'info', expected, message, figures, rests });
}

/** The amount that is a part: in the same place of a row before, named in the sentence, or the one last spoken of. */
function partOf(narrative: Narrative, { claim, topic, section }: Placed, at: number): Operand | null {
  if (claim.role.kind !== 'proportion') return null;
  if (claim.partner) return claim.partner.isApproximate ? null : operandOf(narrative, { claim: claim.partner, topic }, section);
  if (claim.role.part !== '') return namedPart(narrative, claim.role.part, claim.role.whole, section, at);
  const { final } = topic;
  if (!final || final.isApproximate || final.quantity.unit === null || claim.lead.includes('。')) return null;
  return operandOf(narrative, { claim: final, topic }, section);
}

/** 基本支出占本年支出的 72%: its amount as this paragraph printed it, else as the only cell that can be meant holds it. */
function namedPart(narrative: Narrative, words: string, whole: string, section: string | null, at: number): Operand | null {
  const subject = subjectOf(words);
  const key = nameKey(subject.words);
  if (key.length < 3 || whole === '') return null;
  const { paragraph } = (narrative.claims[at] as Placed).claim;
  for (let index = at - 1; narrative.claims[index]?.claim.paragraph === paragraph; index--) {
    const other = narrative.claims[index] as Placed;
    const isPart = other.claim.role.kind === 'final' && other.claim.quantity.unit !== null && nameKey(other.topic.subject.words) === key;
    if (isPart) return other.claim.isApproximate ? null : operandOf(narrative, other, section);
  }
  return operandFromCells(narrative, subject, section, 'final');
}

/** Forms of codes with a total of their own. */
const OF_CODES = new Set(['T2', 'T3', 'T5']);

/** A 类, or 基本支出, in a section about a form of codes is a part of that form's total, whatever leads to the list. */
function ofForm({ ties }: Narrative, { section }: Placed, part: Operand): Operand | null {
  const form = section !== null && OF_CODES.has(section) ? ties.only(section) : null;
  const lane = form && singleRun(form.body);
  const [cell, second] = part.figures.filter(({ sheet }) => sheet === form?.sheet);
  if (!lane || !cell || second) return null;
  const holds = (figures: readonly (Figure | undefined)[]): boolean => figures.some((figure) => figure && isSameCell(figure, cell));
  const [totals] = lane.totals;
  const isPart = lane.rows.some(({ level, figures }) => level === 1 && holds(figures)) || (totals && holds(totals.figures));
  const total = totals?.figures[lane.columns.findIndex(({ key }) => key === 'total' || key === 'expenditure')];
  if (!isPart || !total || !isUsable(total) || isSameCell(total, cell)) return null;
  return { interval: cellInterval(total), claim: null, figures: [total] };
}

const PROJECTS = /^(?:本年度?)?一般公共预算(?:财政拨款)?项目支出(?:决算)?(?:总额|合计|总数)?$/;

/** 占一般公共预算项目支出总额的 100%, where the form prints no 项目支出 at all: evaluated money has a place in the tables. */
function ofNoProjects(narrative: Narrative, placed: Placed, part: Operand): Said | null {
  const { role, quantity } = placed.claim;
  if (role.kind !== 'proportion' || !PROJECTS.test(role.whole) || part.interval.value.units <= 0n || isZero(quantity.value)) return null;
  const { figures, isCertain } = narrative.ties.find({ ...NO_SUBJECT, words: '项目支出' }, 'T5');
  const own = figures.filter(({ sheet }) => sheet === narrative.ties.only('T5')?.sheet);
  const [cell] = own;
  if (!isCertain || !cell || !own.every((figure) => isUsable(figure) && isZero(figure.value))) return null;
  const message = `${cellInWords(cell, part.claim?.quantity.unit ?? '万元', placed.claim)}，文中却说占它的 ${quantity.printed}`;
  return findingOn(narrative, placed, PROPORTION, { verdict: 'inconsistent', severity: 'warning', expected: '', message, figures: own });
}

/** Nothing is no part of anything. */
function ofNothing(narrative: Narrative, placed: Placed, part: Operand): Said | null {
  const { quantity } = placed.claim;
  if (isZero(quantity.value)) return agrees(narrative, placed, part.figures);
  const expected = ratioText(ZERO, 'share', quantity.places);
  const message = `这一项为 0，占比应为 ${expected}，文中为 ${quantity.printed}`;
  return findingOn(narrative, placed, PROPORTION, { verdict: 'mismatch', expected, message, figures: part.figures, rests: [part.claim] });
}

/** Whether the share is off by no more than one in its last decimal, in a list whose shares come to 100% exactly: people see to that. */
function isAdjusted({ claims }: Narrative, { claim, whole, wholeWords }: Placed, at: number, exact: Decimal): boolean {
  const { quantity, role, paragraph } = claim;
  const off = absolute(subtract(quantity.value, exact));
  if (compare(off, multiply(halfUnit(quantity.places + 2), decimal(3n))) > 0) return false;
  const near = claims.slice(Math.max(0, at - LONGEST_LIST), at + LONGEST_LIST);
  const list = near.filter(
    (other) =>
      other.claim.paragraph === paragraph &&
      other.claim.role.kind === 'proportion' &&
      role.kind === 'proportion' &&
      other.claim.role.whole === role.whole &&
      other.whole?.claim === whole?.claim &&
      other.wholeWords === wholeWords,
  );
  return list.length > 1 && compare(sum(list.map((other) => other.claim.quantity.value)), ONE) === 0;
}

/** What the share may be a share of: named after 占, or the amount that the list breaks down. */
function wholesOf(narrative: Narrative, placed: Placed, at: number, part: Operand): readonly Operand[] {
  const { claim, section, whole, wholeWords } = placed;
  if (claim.role.kind !== 'proportion') return [];
  const before = narrative.claims[at - 1];
  if (before?.claim.role.kind === 'whole' && before.claim.paragraph === claim.paragraph) return [operandOf(narrative, before, section)];
  const own = whole && ITS_TOTAL.test(claim.role.whole) ? '' : claim.role.whole;
  const words = own || (own === claim.role.whole ? wholeWords : '');
  if (words === '') return [whole ? operandOf(narrative, whole, section) : ofForm(narrative, placed, part)].flatMap((one) => one ?? []);
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
