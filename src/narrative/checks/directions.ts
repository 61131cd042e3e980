import { compare } from '../../amount/decimal';
import { amountInWords } from '../amounts';
import { meet } from '../intervals';
import { budgetAndFinal } from '../operands';
import type { Paragraph } from '../prose';
import { quoted, type Found, type Narrative, type Placed } from '../report';
import type { TextFinding } from '../result';
import { DIRECTION } from '../rules';

type Direction = 'above' | 'below' | 'same';

const WORDS: readonly (readonly [Direction, RegExp])[] = [
  ['above', /(?:大于|高于|多于|超过|超)(?:年初|全年|调整后?)?预算/g],
  ['below', /(?:小于|低于|少于)(?:年初|全年|调整后?)?预算/g],
  ['same', /(?:与|和|同)(?:年初|全年|调整后?)?预算数?(?:持平|一致|相等|相同)/g],
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
    found.push(...judge(narrative, placed, direction, { paragraph, start, end: start + match[0].length }, match[0]));
  }
  return found;
}

function judge(
  narrative: Narrative,
  placed: Placed,
  said: Direction,
  stretch: { paragraph: Paragraph; start: number; end: number },
  printed: string,
): Found[] {
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
  const finding: TextFinding = {
    ...quoted(narrative.report, stretch, printed, [...final.figures, ...budget.figures]),
    rule: DIRECTION,
    severity: DIRECTION.severity,
    verdict: 'inconsistent',
    expected: SAID[holds],
    message: `${amounts}，决算数${SAID[holds]}，文中却说“${printed}”`,
  };
  return [{ kind: 'finding', finding, rests: [budget.claim, final.claim].flatMap((claim) => claim ?? []) }];
}
