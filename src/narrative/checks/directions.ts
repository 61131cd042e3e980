import { compare, isZero, ONE, subtract } from '../../amount/decimal';
import { amountInWords } from '../amounts';
import type { Claim } from '../claims';
import { intervalOf, meet } from '../intervals';
import { budgetAndFinal } from '../operands';
import type { Figure } from '../../identities/figure';
import type { Paragraph } from '../prose';
import { quoted, type Found, type Narrative, type Placed, type Stretch } from '../report';
import type { TextFinding } from '../result';
import { DIRECTION } from '../rules';
import { mentionIn } from '../subject';
import { isSame, NOTHING_TOLD } from '../topics';

type Direction = 'above' | 'below' | 'same';

const WORDS: readonly (readonly [Direction, RegExp])[] = [
  ['above', /(?:大于|高于|多于|超过|超)(?:年初|全年|调整后?)?预算/g],
  ['below', /(?:小于|低于|少于)(?:年初|全年|调整后?)?预算/g],
  ['same', /(?:与|和|同)(?:年初|全年|调整后?)?预算数?(?:持平|一致|相等|相同)|等于(?:年初|全年|调整后?)?预算/g],
];
const SAID: Readonly<Record<Direction, string>> = { above: '大于预算', below: '小于预算', same: '与预算持平' };
/** 未超预算, 无超预算, 决算数小于（大于）预算数. */
const NOT_SAID = /(?:不|未|无|没有|[(/])$/;

/** 决算数大于（小于、等于）预算数 against the two amounts that the sentence is about. */
export function directions(narrative: Narrative): Found[] {
  const byParagraph = new Map<Paragraph, Placed[]>();
  for (const placed of narrative.claims) {
    const list = byParagraph.get(placed.claim.paragraph);
    if (list) list.push(placed);
    else byParagraph.set(placed.claim.paragraph, [placed]);
  }
  return [...byParagraph].flatMap(([paragraph, claims]) =>
    WORDS.flatMap(([direction, words]) => said(narrative, paragraph, claims, direction, words)),
  );
}

const WHICH = /年初|全年|调整/;

/** The completion that a direction is told beside: the last of the same sentence's subject, of the same budget. */
function completionOf(claims: readonly Placed[], printed: string): Claim | null {
  const last = claims[claims.length - 1];
  const found = claims.filter(({ claim, topic }) => claim.role.kind === 'completion' && topic.subject === last?.topic.subject).pop();
  if (!found || found.claim.isApproximate || found.claim.quantity.kind !== 'share') return null;
  const between = claims.slice(claims.indexOf(found) + 1).map(({ claim: { lead } }) => lead);
  return WHICH.exec(found.claim.lead)?.[0] === WHICH.exec(printed)?.[0] && !between.some((lead) => lead.includes('。'))
    ? found.claim
    : null;
}

/** 完成预算的 100% beside 大于预算: what the amounts do not tell, or tell to be equal. */
function byRate(narrative: Narrative, claims: readonly Placed[], said: Direction, stretch: Stretch, printed: string): Found[] {
  const rate = completionOf(claims, printed);
  const last = claims[claims.length - 1];
  // Without a sum of its own, a rate of nothing says nothing: 预算 0，决算 0，完成 0%.
  if (!rate || !last || isZero(rate.quantity.value)) return [];
  const { value, half } = intervalOf(rate, narrative.usual);
  const beyond = subtract(value, ONE);
  const isFull = isZero(beyond);
  const { budget, final } = budgetAndFinal(narrative, last);
  // Amounts that print alike may be told apart by what their rounding hides: 0.03 of 0.03 is 108.69% of it.
  if (!isFull && budget && final) return [];
  const areEqual = budget && final ? compare(budget.interval.value, final.interval.value) === 0 : rate.quantity.places >= 2;
  if (isFull ? said === 'same' || !areEqual : compare(beyond, half) <= 0 && compare(beyond, { ...half, units: -half.units }) >= 0)
    return [];
  const holds: Direction = isFull ? 'same' : beyond.units > 0n ? 'above' : 'below';
  if (holds === said) return [];
  // 100.00% may be rounded: where the amounts are not printed, they may differ after all.
  const severity = !isFull ? 'error' : budget && final ? 'warning' : 'info';
  return [finding(narrative, stretch, printed, holds, `完成预算的 ${rate.quantity.printed}，应是${SAID[holds]}`, severity, [rate])];
}

/** Every place of a paragraph that says one direction, judged by the claim last made before it. */
function said(narrative: Narrative, paragraph: Paragraph, claims: readonly Placed[], direction: Direction, words: RegExp): Found[] {
  const found: Found[] = [];
  let made = 0;
  for (const match of paragraph.text.matchAll(words)) {
    const start = match.index;
    while ((claims[made]?.claim.quantity.end ?? Infinity) <= start) made++;
    const placed = claims[made - 1];
    const before = paragraph.text.slice(Math.max(0, start - 2), start);
    const behind = paragraph.text[start + 2] ?? '';
    if (!placed || NOT_SAID.test(before) || /[(/)]/.test(behind)) continue;
    const stretch = { paragraph, start, end: start + match[0].length };
    const named = mentionIn(paragraph.text.slice(placed.claim.quantity.end, start)).subject;
    // 公务接待费与预算持平 behind the total's amounts is about 公务接待费: its cells tell.
    if (named && !isSame(named, placed.topic.subject)) {
      found.push(...judge(narrative, { ...placed, topic: { ...NOTHING_TOLD, subject: named } }, direction, stretch, match[0]));
      continue;
    }
    const byAmounts = judge(narrative, placed, direction, stretch, match[0]);
    found.push(...(byAmounts.length > 0 ? byAmounts : byRate(narrative, claims.slice(0, made), direction, stretch, match[0])));
  }
  return found;
}

function judge(narrative: Narrative, placed: Placed, said: Direction, stretch: Stretch, printed: string): Found[] {
  const { topic } = placed;
  const { budget, final } = budgetAndFinal(narrative, placed);
  if (!budget || !final || topic.budget?.isApproximate || topic.final?.isApproximate) return [];
  // The opening budget and the adjusted one are two amounts; only one that the text prints is surely meant.
  if (budget.claim === null && /年初|全年|调整/.test(printed)) return [];
  const order = compare(final.interval.value, budget.interval.value);
  if (meet(final.interval, budget.interval)) return [];
  const holds: Direction = order > 0 ? 'above' : 'below';
  if (holds === said) return [];
  const unit = topic.final?.quantity.unit ?? topic.budget?.quantity.unit ?? '万元';
  const amounts = `决算 ${amountInWords(final.interval.value, unit, 2)}，预算 ${amountInWords(budget.interval.value, unit, 2)}`;
  const figures = [...final.figures, ...budget.figures];
  const rests = [budget.claim, final.claim].flatMap((claim) => claim ?? []);
  return [finding(narrative, stretch, printed, holds, `${amounts}，决算数${SAID[holds]}`, DIRECTION.severity, rests, figures)];
}

function finding(
  { report }: Narrative,
  stretch: Stretch,
  printed: string,
  holds: Direction,
  because: string,
  severity: TextFinding['severity'],
  rests: readonly Claim[],
  figures: readonly Figure[] = [],
): Found {
  const message = `${because}，文中却说“${printed}”`;
  const at = quoted(report, stretch, printed, figures);
  return { kind: 'finding', finding: { ...at, rule: DIRECTION, severity, verdict: 'inconsistent', expected: SAID[holds], message }, rests };
}
