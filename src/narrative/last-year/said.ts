import { halfUnit, ZERO } from '../../amount/decimal';
import { inYuan } from '../../amount/unit';
import type { Claim } from '../claims';
import { comparedYearIn, comparisonIn, type Comparison } from '../comparison';
import { intervalOf } from '../intervals';
import { tieOf } from '../operands';
import { quotedClaim, type Narrative, type Placed } from '../report';
import { isNamed } from '../subject';
import type { LastYearStatement, SaidFigure } from './statement';
import { NOTHING_SAID, subjectOfChange } from './subject-of-change';
import { saidInWords } from './words';

/** What one sentence compares with, until it says otherwise. */
interface Compared {
  readonly comparison: Comparison | null;
  readonly year: number | null;
}

const NOTHING_COMPARED: Compared = { comparison: null, year: null };
const OPENING = /年初.{0,6}(?:结转|结余)|上年.{0,2}结转/;

/** Everything that a report says of last year: changes, rates, last year's amounts, 持平, opening balances. */
export function saidOfLastYear(narrative: Narrative): LastYearStatement[] {
  const statements: LastYearStatement[] = [];
  /** The statement that each claim went into, by its place in the list. */
  const homes = new Map<Claim, number>();
  let compared = NOTHING_COMPARED;
  narrative.claims.forEach((placed, at) => {
    compared = comparedIn(placed, narrative.claims[at - 1], compared);
    const home = homeOf(narrative, placed, at, homes);
    const one = statementOf(narrative, placed, at, compared, home === undefined ? null : (statements[home] ?? null));
    if (!one) return;
    const into = home ?? statements.length;
    statements[into] = one;
    homes.set(placed.claim, into);
  });
  return [...statements, ...saidInWords(narrative)];
}

/** The comparison that a claim's own words make, else the one that its sentence made before it. */
function comparedIn({ claim }: Placed, before: Placed | undefined, known: Compared): Compared {
  const sentence = claim.lead.slice(Math.max(...['。', '！', '？'].map((end) => claim.lead.lastIndexOf(end))) + 1);
  const own = comparisonIn(sentence);
  if (own) return { comparison: own, year: comparedYearIn(sentence) };
  return before?.claim.paragraph === claim.paragraph && sentence === claim.lead ? known : NOTHING_COMPARED;
}

/** The statement that a rate or a change goes on with: of the change right before it, of the base that its topic prints. */
function homeOf({ claims }: Narrative, { claim, topic }: Placed, at: number, homes: ReadonlyMap<Claim, number>): number | undefined {
  const before = claims[at - 1]?.claim;
  const isNext = before?.paragraph === claim.paragraph && !claim.lead.includes('。');
  if (claim.role.kind === 'growth') return isNext && before.role.kind === 'change' ? homes.get(before) : undefined;
  if (claim.role.kind !== 'change' || !topic.base || topic.base.paragraph !== claim.paragraph) return undefined;
  return isNext && before === topic.base ? homes.get(topic.base) : undefined;
}

function figureOf(narrative: Narrative, { claim }: Placed): SaidFigure {
  const { unit, places } = claim.quantity;
  return { at: quotedClaim(narrative.report, claim), interval: intervalOf(claim, narrative.usual), unit, places };
}

function statementOf(
  narrative: Narrative,
  placed: Placed,
  at: number,
  { comparison, year }: Compared,
  home: LastYearStatement | null,
): LastYearStatement | null {
  const { claim } = placed;
  const { role, quantity, subject } = claim;
  if (claim.isApproximate || claim.isOfSeveral || claim.paragraph.isCell) return null;
  if (role.kind === 'final' && quantity.unit !== null) return opening(narrative, placed) ?? ofNamedYear(narrative, placed);
  if (comparison !== 'last-year' && !home) return null;
  const said = figureOf(narrative, placed);
  if (role.kind === 'base' && quantity.unit !== null)
    return { ...NOTHING_SAID, ...subjectOfChange(narrative, placed, at), year: year ?? subject.year, base: said };
  if (role.kind === 'change' && role.direction && quantity.unit !== null) {
    const start = home ?? { ...NOTHING_SAID, ...subjectOfChange(narrative, placed, at), year };
    return { ...start, direction: directed(claim, role.direction), change: said };
  }
  if (role.kind === 'growth' && (quantity.kind === 'share' || quantity.kind === 'multiple')) {
    const start = home ?? { ...NOTHING_SAID, ...subjectOfChange(narrative, placed, at), year };
    const direction = start.direction ?? (role.direction ? directed(claim, role.direction) : null);
    return direction ? { ...start, direction, rate: { ...said, kind: quantity.kind } } : null;
  }
  return null;
}

/** 增加 -3 万元 is a decrease. */
function directed({ quantity }: Claim, direction: 1 | -1): 1 | -1 {
  return quantity.value.units < 0n ? (direction === 1 ? -1 : 1) : direction;
}

/** An amount of last year by its name: 2021年度一般公共预算财政拨款支出 100 万元. */
function ofNamedYear(narrative: Narrative, placed: Placed): LastYearStatement | null {
  const { claim, topic } = placed;
  const own = isNamed(claim.subject) ? claim.subject : topic.subject;
  const { year } = claim.subject;
  if (year === null || narrative.year === null || year !== narrative.year - 1) return null;
  const asThisYear = { ...claim, subject: { ...claim.subject, year: narrative.year } };
  const tie = tieOf(narrative, {
    claim: asThisYear,
    topic: { ...topic, subject: { ...topic.subject, year: narrative.year } },
    section: placed.section,
  });
  const unit = claim.quantity.unit ?? '万元';
  return {
    ...{ ...NOTHING_SAID, subject: own.path?.item || own.words, year, now: tie.figures, operation: null, printed: null },
    isCertain: tie.isCertain && !claim.isLoose,
    grain: inYuan(halfUnit(narrative.usual.get(unit) ?? claim.quantity.places), unit),
    base: figureOf(narrative, placed),
  };
}

/** 年初结转和结余 as the report prints it. */
function opening(narrative: Narrative, placed: Placed): LastYearStatement | null {
  const { subject } = placed.claim;
  if (!OPENING.test(subject.words) || (subject.year !== null && subject.year !== narrative.year)) return null;
  const { figures, isCertain } = tieOf(narrative, placed);
  return {
    ...{ ...NOTHING_SAID, subject: subject.words, year: null, now: figures, operation: null, printed: null, isCertain, grain: ZERO },
    opening: figureOf(narrative, placed),
  };
}
