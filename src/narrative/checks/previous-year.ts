import { add, compare, negate, subtract } from '../../amount/decimal';
import { amountInWords } from '../amounts';
import type { Claim } from '../claims';
import { comparisonIn } from '../comparison';
import { intervalOf, minus, total, type Interval } from '../intervals';
import { findingOn, type Narrative, type Placed, type Said } from '../report';
import { PREVIOUS_YEAR } from '../rules';
import { nameKey } from '../subject';
import { changedAmount } from './growth';

type Total = 'all' | 'fiscal' | 'income' | 'expenditure' | 'general' | 'basic' | 'project';

const NAMES: Readonly<Record<Total, string>> = {
  all: '收入支出总计',
  fiscal: '财政拨款收入支出总计',
  income: '本年收入合计',
  expenditure: '本年支出合计',
  general: '一般公共预算财政拨款支出',
  basic: '基本支出',
  project: '项目支出',
};
/** Sections and the words that name a total in them. */
const TOLD: readonly (readonly [total: Total, section: string, words: RegExp])[] = [
  ['all', 'T1', /^(?:收、?支|收入支出|收入|支出)(?:决算)?(?:总计|总体)?$/],
  ['fiscal', 'T4', /^(?:财政拨款)?(?:收、?支|收入支出|收入|支出)(?:决算)?(?:总计|总体)?$/],
  ['income', 'T2', /^收入$/],
  ['expenditure', 'T3', /^支出$/],
  ['general', 'T5', /^(?:一般公共预算)?(?:财政拨款)?支出$/],
  ['basic', 'T3', /^基本支出$/],
  ['project', 'T3', /^项目支出$/],
];
/** What cannot have been more than what, in any year. */
const WITHIN: readonly (readonly [parts: readonly Total[], whole: Total])[] = [
  [['fiscal'], 'all'],
  [['income'], 'all'],
  [['expenditure'], 'all'],
  [['general'], 'expenditure'],
  [['basic', 'project'], 'expenditure'],
];

/** A total of the year before: this year's amount without its change. */
interface Previous {
  readonly placed: Placed;
  readonly amount: Interval;
  /** This year's amount, where the text prints it. */
  readonly now: Claim | null;
}

/** The change of a part against the change of the whole that contains it: what both were the year before still has to fit. */
export function previousYear(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  const known = previousTotals(narrative);
  for (const [names, name] of WITHIN) {
    const parts = names.flatMap((part) => known.get(part) ?? []);
    const whole = known.get(name);
    const [first] = parts;
    if (!whole || !first || parts.length < names.length || whole.placed === first.placed) continue;
    const sum = total(parts.map(({ amount }) => amount));
    if (compare(subtract(sum.value, sum.half), add(whole.amount.value, whole.amount.half)) <= 0) continue;
    const unit = first.placed.claim.quantity.unit ?? '万元';
    const words = ({ value }: Interval) => `${amountInWords(value, unit, 2)} ${unit}`;
    const message =
      `由增减额推算，上年“${names.map((part) => NAMES[part]).join('”“')}”为 ${words(sum)}，` +
      `大于上年“${NAMES[name]}” ${words(whole.amount)}，两处的增减额至少有一处有误`;
    const rests = [whole, ...parts].flatMap(({ placed, now }) => [placed.claim, now]);
    said.set(first.placed, findingOn(narrative, first.placed, PREVIOUS_YEAR, { verdict: 'inconsistent', expected: '', message, rests }));
  }
  return said;
}

/** Totals that the report tells one change since the year before of. */
function previousTotals(narrative: Narrative): Map<Total, Previous> {
  const found = new Map<Total, Previous | null>();
  narrative.claims.forEach((placed, at) => {
    const { claim } = placed;
    const { role, quantity } = claim;
    if (role.kind !== 'change' || !role.direction || quantity.unit === null || claim.isApproximate || claim.isLoose || claim.isOfSeveral)
      return;
    const name = totalOf(placed);
    if (!name || comparisonIn(claim.lead) !== 'last-year') return;
    const now = changedAmount(narrative, placed, at);
    if (!now?.isCertain) return;
    const moved = intervalOf(claim, narrative.usual);
    const amount = minus(now.value.interval, role.direction > 0 ? moved : { ...moved, value: negate(moved.value) });
    // A total that is told twice is for `repeated`.
    found.set(name, found.has(name) ? null : { placed, amount, now: now.value.claim });
  });
  return new Map([...found].flatMap(([name, one]) => (one ? [[name, one] as const] : [])));
}

function totalOf({ claim, topic, section }: Placed): Total | null {
  const { subject } = claim.subject.words === '' ? topic : claim;
  if (subject.owner !== '' || subject.path) return null;
  const key = nameKey(subject.words);
  return TOLD.find(([, where, words]) => where === section && words.test(key))?.[0] ?? null;
}
