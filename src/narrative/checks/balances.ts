import { add, compare, subtract, toPlain, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { meet, minus, plus } from '../intervals';
import { operandOf } from '../operands';
import type { Paragraph } from '../prose';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { BALANCE, TOTALS_EQUAL } from '../rules';
import { nameKey } from '../subject';
import { skipsNumber } from '../topics';

const FUND =
  '(?:一般公共预算财政拨款|一般公共预算|政府性基金预算财政拨款|政府性基金预算|政府性基金|国有资本经营预算财政拨款|国有资本经营预算|国有资本经营|财政拨款)';
const CARRIED = '(?:财政拨款)?(?:结转(?:和|及|与)?结余|结转结余|结转资金|结转|结余)';
const OPENING = new RegExp(`^(${FUND}?)(?:年初|上年|上年末)${CARRIED}$`);
const CLOSING = new RegExp(`^(${FUND}?)年末${CARRIED}$`);
const INCOME = new RegExp(`^${FUND}?(?:本年)?收入$`);
const SPENDING = new RegExp(`^${FUND}?(?:本年)?支出$`);
/** Sections about money of one fund: nothing but income comes in, nothing but expenditure goes out. */
const FUND_SECTIONS = new Set(['T4', 'GF', 'SOE']);
const TOTAL = /^(.*?)(收入|支出)总计$/;

/** 年初结转和结余 + 收入 − 支出 = 年末结转和结余 of one fund in one paragraph; 收入总计 = 支出总计. */
export function balances(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const claims of byParagraph(narrative.claims).values()) {
    for (const one of [balance(narrative, claims), equalTotals(narrative, claims)]) if (one) said.set(...one);
  }
  return said;
}

function byParagraph(claims: readonly Placed[]): Map<Paragraph, Placed[]> {
  const found = new Map<Paragraph, Placed[]>();
  for (const placed of claims.filter(isExact)) {
    const list = found.get(placed.claim.paragraph);
    if (list) list.push(placed);
    else found.set(placed.claim.paragraph, [placed]);
  }
  return found;
}

function isExact({ claim }: Placed): boolean {
  return claim.role.kind === 'final' && claim.quantity.unit !== null && !claim.isApproximate && claim.subject.owner === '';
}

function only(claims: readonly Placed[], name: RegExp): Placed | null {
  const found = claims.filter(({ claim }) => name.test(nameKey(claim.subject.words)));
  return found.length === 1 ? (found[0] as Placed) : null;
}

function balance(narrative: Narrative, claims: readonly Placed[]): [Placed, Said] | null {
  const [opening, income, spending, closing] = [OPENING, INCOME, SPENDING, CLOSING].map((name) => only(claims, name));
  if (!opening || !income || !spending || !closing) return null;
  const order = [opening, income, spending, closing].map((placed) => claims.indexOf(placed));
  if (order.some((at, index) => index > 0 && at < (order[index - 1] as number))) return null;
  const fund = OPENING.exec(nameKey(opening.claim.subject.words))?.[1] ?? '';
  if (fund === '' && !FUND_SECTIONS.has(opening.section ?? '')) return null;
  if (claims.slice(order[0], (order[3] as number) + 1).some(({ claim }) => skipsNumber(claim))) return null;
  const interval = (placed: Placed) => operandOf(narrative, placed, placed.section).interval;
  const expected = minus(plus(interval(opening), interval(income)), interval(spending));
  const rests = [opening, income, spending].map(({ claim }) => claim);
  if (meet(expected, interval(closing))) return [closing, agrees(narrative, closing, [], rests)];
  const { unit, printed } = closing.claim.quantity;
  if (unit === null) return null;
  const places = Math.max(...[...rests, closing.claim].map(({ quantity }) => quantity.places));
  const words = (yuan: Decimal): string => toPlain(convert(yuan, '元', unit), places);
  const [first, second, third] = [opening, income, spending].map((placed) => words(interval(placed).value));
  const should = words(subtract(add(interval(opening).value, interval(income).value), interval(spending).value));
  const message = `年初 ${first ?? ''} + 收入 ${second ?? ''} − 支出 ${third ?? ''} = ${should} ${unit}，文中年末结转和结余为 ${printed} ${unit}`;
  return [closing, findingOn(narrative, closing, BALANCE, { verdict: 'inconsistent', expected: should, message, rests })];
}

/** 收入总计 and 支出总计 of the same money. */
function equalTotals(narrative: Narrative, claims: readonly Placed[]): [Placed, Said] | null {
  const [income, spending] = ['收入', '支出'].map((side) => only(claims, new RegExp(`${side}总计$`)));
  if (!income || !spending) return null;
  const [mine, others] = [income, spending].map(({ claim }) => TOTAL.exec(nameKey(claim.subject.words))?.[1]);
  // The second name is often shortened: 财政拨款收入总计 A 万元，支出总计 B 万元.
  if (mine !== others && others !== '') return null;
  const [first, second] = claims.indexOf(income) < claims.indexOf(spending) ? [income, spending] : [spending, income];
  const years = [income, spending].flatMap(({ claim }) => claim.subject.year ?? []);
  if (years.length === 2 && years[0] !== years[1]) return null;
  const [a, b] = [first, second].map((placed) => operandOf(narrative, placed, placed.section).interval);
  if (!a || !b) return null;
  if (meet(a, b)) return [second, agrees(narrative, second, [], [first.claim])];
  const { unit, printed, places } = second.claim.quantity;
  if (unit === null) return null;
  const expected = toPlain(convert(a.value, '元', unit), places);
  const [big, small] = compare(a.value, b.value) > 0 ? [a, b] : [b, a];
  const gap = toPlain(convert(subtract(big.value, small.value), '元', unit), places);
  const message = `收入总计应等于支出总计：前面为 ${expected} ${unit}，这里为 ${printed} ${unit}，差 ${gap}`;
  return [second, findingOn(narrative, second, TOTALS_EQUAL, { verdict: 'inconsistent', expected, message, rests: [first.claim] })];
}
