import { absolute, compare, isZero, type Decimal } from '../../amount/decimal';
import { amountInWords, ratioText } from '../amounts';
import type { Claim } from '../claims';
import { couldBeCut, couldBeQuotient, CUT, intervalOf, meet, minus, plus, quotient, type Interval } from '../intervals';
import { operandFromCells, operandFromEqualCells, operandOf, type Operand } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { DIRECTION, GROWTH } from '../rules';
import { nameKey } from '../subject';

/** 收支, 收入支出总体: what stands for both totals. 本年收支 does not: what came in and what was spent are two amounts. */
const BOTH =
  /^((?:一般公共预算)?(?:财政拨款)?)(?:收、?支|收入(?:、|和|与)?支出|收入总计(?:、|和|与)?支出)(?:决算)?(?:总计|总体|总额|合计)?$/;
const TOTALS = /(?:收入|支出|收、?支|收入、?支出)(?:决算)?总计$/;
/** Forms with both totals. */
const OWN_BOTH = new Set(['T1', 'T4']);
/** How many figures back what grew may have been named. */
const FARTHEST = 100;

/** A rate of growth with the amounts that it follows from. */
interface Growth {
  readonly rate: Placed;
  readonly change: Placed | null;
  /** This year's amount. */
  readonly value: Operand;
  readonly isCertain: boolean;
}

const magnitude = ({ value, half }: Interval): Interval => ({ value: absolute(value), half });

/** Rates of growth and decline: change ÷ (this year ∓ change), or by the amount that the year is compared with. */
export function growth(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  narrative.claims.forEach((rate, at) => {
    if (rate.claim.role.kind !== 'growth' || rate.claim.isApproximate || rate.claim.isOfSeveral) return;
    const before = narrative.claims[at - 1];
    const isNext =
      before?.claim.paragraph === rate.claim.paragraph && before.claim.role.kind === 'change' && !rate.claim.lead.includes('。');
    const change = isNext ? before : null;
    const opposite = change && directionSaid(narrative, change, rate);
    if (opposite) {
      said.set(rate, opposite);
      return;
    }
    const value = changedAmount(narrative, change ?? rate, at);
    const one = value && judge(narrative, { rate, change, ...value });
    if (one) said.set(rate, one);
  });
  return said;
}

function directionSaid(narrative: Narrative, { claim: change }: Placed, rate: Placed): Said | null {
  const up = change.role.kind === 'change' ? change.role.direction : null;
  const grows = rate.claim.role.kind === 'growth' ? rate.claim.role.direction : null;
  if (!up || !grows || up === grows || isZero(change.quantity.value) || isZero(rate.claim.quantity.value)) return null;
  const words = (direction: number): string => (direction > 0 ? '增长' : '下降');
  const { printed } = rate.claim.quantity;
  const message = `前面说${up > 0 ? '增加' : '减少'} ${change.quantity.printed} ${change.quantity.unit ?? ''}，这里却说${words(grows)} ${printed}，方向相反`;
  return findingOn(narrative, rate, DIRECTION, { verdict: 'inconsistent', expected: `${words(up)}${printed}`, message });
}

/**
 * This year's amount of what grew: named with the change, else the amount last spoken of.
 * @param before the place of `placed` among the report's claims
 */
export function changedAmount(narrative: Narrative, placed: Placed, before: number): { value: Operand; isCertain: boolean } | null {
  const { claim, topic, section } = placed;
  const { subject } = claim;
  const both = bothTotals(narrative, placed, before);
  if (both) return both;
  const key = section === 'T2' || section === 'T3' ? nameKey(subject.words).replace(/^总/, '') : nameKey(subject.words);
  if (key.length > 1) {
    for (let at = before - 1; at >= before - FARTHEST && narrative.claims[at]?.claim.paragraph === claim.paragraph; at--) {
      const other = narrative.claims[at] as Placed;
      if (other.claim.role.kind === 'final' && isAlike(nameKey(other.topic.subject.words), key))
        return { value: operandOf(narrative, other, section), isCertain: !other.claim.isApproximate };
    }
    const cell = operandFromCells(narrative, subject, section, 'final');
    if (cell) return { value: cell, isCertain: true };
  }
  if (!topic.final) return null;
  const isPlain = key.length <= 1 && !topic.final.isApproximate;
  return { value: operandOf(narrative, { claim: topic.final, topic }, section), isCertain: isPlain && !claim.isLoose };
}

/** 收支较上年增加 speaks of 收入总计 and 支出总计 together, which are one amount: as the section printed it, or as the form does. */
function bothTotals(narrative: Narrative, { claim, section }: Placed, before: number): { value: Operand; isCertain: boolean } | null {
  const words = BOTH.exec(claim.subject.words);
  if (!words) return null;
  const fund = words[1] ?? '';
  const { headings } = claim.paragraph;
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
    const other = narrative.claims[at] as Placed;
    if (other.claim.paragraph.headings[headings.length - 1] !== headings[headings.length - 1]) break;
    if (other.claim.role.kind !== 'final' || !TOTALS.test(other.topic.subject.words) || !other.topic.subject.words.startsWith(fund))
      continue;
    return { value: operandOf(narrative, other, section), isCertain: !other.claim.isApproximate && !claim.isLoose };
  }
  // Elsewhere the words are borrowed: a section about 一般公共预算支出 that says 收支总计 speaks of its own amount.
  if (section === null || !OWN_BOTH.has(section)) return null;
  const cell = operandFromEqualCells(narrative, { ...claim.subject, words: `${fund}收支总计` }, section);
  return cell && { value: cell, isCertain: !claim.isLoose };
}

/** 收支总计 is 财政拨款收支总计 said shortly; 收入 is not 事业收入. */
function isAlike(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.endsWith(b) || b.endsWith(a)));
}

function signOf({ role, quantity }: Claim): 1 | -1 | null {
  const direction = role.kind === 'change' || role.kind === 'growth' ? role.direction : null;
  if (!direction) return null;
  return quantity.value.units < 0n ? (direction === 1 ? -1 : 1) : direction;
}

/** 本年 80 万元，上年 100 万元，增长 20%. */
function turned(narrative: Narrative, rate: Placed, sign: 1 | -1): Said | null {
  if (isZero(rate.claim.quantity.value)) return null;
  const { printed } = rate.claim.quantity;
  const [holds, said] = sign > 0 ? ['下降', '增长'] : ['增长', '下降'];
  const message = `本年数${sign > 0 ? '小' : '大'}于所比的数，文中却说${said} ${printed}，方向相反`;
  return findingOn(narrative, rate, DIRECTION, {
    verdict: 'inconsistent',
    expected: `${holds}${printed}`,
    message,
    rests: [rate.topic.base],
  });
}

function judge(narrative: Narrative, { rate, change, value, isCertain }: Growth): Said | null {
  const { quantity } = rate.claim;
  if (quantity.kind !== 'share' && quantity.kind !== 'multiple') return null;
  const sign = (change && signOf(change.claim)) ?? signOf(rate.claim);
  const printedBase = rate.topic.base ? intervalOf(rate.topic.base, narrative.usual) : null;
  if (sign === null || (!change && !printedBase)) return null;
  if (change && change.claim.quantity.unit === null) return null;
  const { interval: now } = value;
  const moved = change ? magnitude(intervalOf(change.claim, narrative.usual)) : magnitude(minus(now, printedBase as Interval));
  const base = printedBase ?? (sign > 0 ? minus(now, moved) : plus(now, moved));
  const told = magnitude(intervalOf(rate.claim, narrative.usual));
  const rests = [value.claim, change?.claim, rate.topic.base];
  if (!change && printedBase && isCertain && !meet(now, printedBase) && compare(now.value, printedBase.value) !== sign)
    return turned(narrative, rate, sign);
  if (couldBeQuotient(told, moved, base)) return agrees(narrative, rate, value.figures, isZero(moved.value) ? [change?.claim] : rests);
  if (!isCertain || isZero(told.value)) return null;

  const unit = change?.claim.quantity.unit ?? value.claim?.quantity.unit ?? '万元';
  const words = (yuan: Decimal): string => amountInWords(yuan, unit, 2);
  if (base.value.units < 0n) {
    // More was added than there is now: only an amount that a form prints as well is surely what the sentence compares.
    if (!change || value.figures.length === 0) return null;
    const message = `增加 ${words(moved.value)} ${unit}，大于本年数 ${words(now.value)} ${unit}`;
    return findingOn(narrative, change, GROWTH, { verdict: 'inconsistent', expected: '', message, figures: value.figures, rests });
  }
  const places = Math.max(2, quantity.places);
  const exact = quotient(moved, base, quantity.kind === 'share' ? places + 2 : places);
  if (exact === null) {
    const message = `本年 ${words(now.value)}、增加 ${words(moved.value)} ${unit}，上年数为零，不能说增长 ${quantity.printed}`;
    return findingOn(narrative, rate, GROWTH, { verdict: 'inconsistent', expected: '', message, figures: value.figures, rests });
  }
  const share = ratioText(exact, quantity.kind, places);
  const expected = quantity.value.units < 0n ? `-${share}` : share;
  const from = change && !printedBase ? `（${words(now.value)} ${sign > 0 ? '−' : '+'} ${words(moved.value)}）` : words(base.value);
  const isRatio = sign > 0 && couldBeQuotient(told, now, base) ? '；疑把本年与上年之比当成了增长率' : '';
  const message = `${words(moved.value)} ÷ ${from} = ${share}，文中为 ${quantity.printed}${isRatio}`;
  if (quantity.kind === 'share' && couldBeCut(told, moved, base)) {
    const details = { verdict: 'rounding', severity: 'info', expected, message: message + CUT, figures: value.figures, rests } as const;
    return findingOn(narrative, rate, GROWTH, details);
  }
  return findingOn(narrative, rate, GROWTH, { verdict: 'mismatch', expected, message, figures: value.figures, rests });
}
