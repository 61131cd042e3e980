import { blankTotals } from './blank-totals';
import { add, decimal, type Decimal } from '../amount/decimal';
import { candidateFor, type Candidate } from './candidates';
import { isEvident } from './evidence';
import { isExactThroughout } from './exact-book';
import { figureLabel, type Figure } from './figure';
import { giveaways, type Giveaway } from './giveaway';
import { commit, Incidence, isPinned, outcomeOf, withValue, type Statement, type Suspected } from './incidence';
import type { Judged } from './judgement';
import { lastDigitOf } from './last-digit';
import { couldOffset, misplaced } from './misplaced';
import { PrintedTwice } from './printed-twice';
import { sparsest, type Accused, type Support } from './sparsest';
import type { Slip } from './slips';
import { reasonFor } from './suspicion';

/** A cell that is very likely wrong, with the amount that it should have (疑点). */
export interface Suspicion {
  readonly cell: Figure;
  /** What the cell should say, in its own unit. */
  readonly suggested: Decimal;
  /** Whether it is no other amount: rounding may leave the last digit open. */
  readonly isExact: boolean;
  /** Why it is suspected, in Chinese: 疑似数字颠倒. */
  readonly reason: string;
}

/** A wrong cell that its identities prove, with the broken identities that it is a cause of (错误原因). */
export interface Cause extends Suspicion {
  /** Those that hold once all causes are put right. A sum with two wrong cells is listed with both. */
  readonly settles: readonly Judged[];
}

/** Broken identities of which no cell can be proved wrong (存疑). */
export interface Doubt {
  readonly broken: readonly Judged[];
  /** Cells among which the wrong ones are. */
  readonly candidates: readonly Figure[];
  /** How many of them are wrong at least. */
  readonly wrong: number;
  /** Those whose digits give them away. */
  readonly suspicions: readonly Suspicion[];
  /** Where nothing tells which of a few cells it is: what each would have to say, the likeliest first. Any one of them puts all right. */
  readonly alternatives: readonly Suspicion[];
}

export interface Localisation {
  readonly causes: readonly Cause[];
  readonly doubts: readonly Doubt[];
}

/** A slip of this weight tells the last digit too: what was typed has all the right digits. */
const REVERSIBLE = 5;
/** Of more cells than these the choice is no help. */
const MOST_ALTERNATIVES = 6;
/** What one round proves wrong, the next takes as put right. */
const MOST_ROUNDS = 12;

/**
 * Finds the cells whose mistakes explain the broken identities (错误定位): the fewest that do, none of them in an identity that
 * holds. Names a cell only where no other would do: a wrong accusation is worse than none.
 * @param broken identities judged `mismatch` or `exceeds`; others are passed over
 * @param intact identities judged `equal` or `rounding`, which no explanation may break; others are passed over
 */
export function localise(broken: readonly Judged[], intact: readonly Judged[]): Localisation {
  const open = broken.filter(({ judgement: { verdict } }) => verdict === 'mismatch' || verdict === 'exceeds');
  const { causes, doubts } = localiseOpen(open, intact);
  const told = new Set(causes.flatMap(({ settles }) => settles));
  const blank = blankTotals(open.filter((judged) => !told.has(judged)));
  if (blank.length === 0) return { causes, doubts };
  const settled = new Set(blank.flatMap(({ settles }) => settles));
  const left = doubts.filter((doubt) => !doubt.broken.some((judged) => settled.has(judged)));
  return { causes: [...causes, ...blank], doubts: left };
}

function localiseOpen(open: readonly Judged[], intact: readonly Judged[]): Localisation {
  if (open.length === 0) return { causes: [], doubts: [] };
  const sound = intact.filter(({ judgement: { verdict } }) => verdict === 'equal' || verdict === 'rounding');
  const prints = new PrintedTwice(sound);
  const found = new Localiser(new Incidence(open, sound), prints).run();
  if (!isExactThroughout(sound)) return found;
  const exact = new Localiser(new Incidence(open, sound, true), prints).run();
  // One wrong cell beside a tail is likelier than two wrong cells and no tail.
  return wrongIn(exact, open) <= wrongIn(found, open) ? exact : found;
}

/** How many cells are wrong at least; without end where not all that is broken is explained. */
function wrongIn({ causes, doubts }: Localisation, broken: readonly Judged[]): number {
  const told = new Set([...causes.flatMap(({ settles }) => settles), ...doubts.flatMap((doubt) => doubt.broken)]);
  return broken.every((judged) => told.has(judged)) ? doubts.reduce((sum, { wrong }) => sum + wrong, causes.length) : Infinity;
}

/** A group of broken identities with its sparsest explanations. */
interface Unresolved {
  readonly group: readonly Statement[];
  readonly supports: readonly Support[];
}

class Localiser {
  private readonly named = new Map<Suspected, Suspicion>();
  private readonly blurred = new Set<Statement>();
  private readonly doubts: Doubt[] = [];

  constructor(
    private readonly incidence: Incidence,
    private readonly prints: PrintedTwice,
  ) {}

  run(): Localisation {
    let unresolved: Unresolved[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (this.nameEvident()) continue;
      unresolved = groupsOf(this.incidence).map((group) => ({ group, supports: sparsest(group, this.incidence, this.named) }));
      if (unresolved.some(({ supports }) => this.nameCommon(supports))) continue;
      if (!unresolved.some((each) => this.nameGivenAway(each))) break;
    }
    this.doubt(unresolved);
    return { causes: this.causes(), doubts: this.doubts };
  }

  private causes(): Cause[] {
    const broken = new Set(this.incidence.broken);
    return [...this.named].map(([{ memberships }, suspicion]) => {
      const settled = memberships.filter(({ statement }) => statement.state === 'intact' && broken.has(statement));
      return { ...suspicion, settles: settled.map(({ statement }) => statement.judged) };
    });
  }

  /** Names cells that alone settle two identities or more by one amount, where no other cell settles any two of the same. */
  private nameEvident(): boolean {
    const found: Candidate[] = [];
    const rivals = new Map<Statement, Candidate[]>();
    for (const cell of this.openCells()) {
      const candidate = candidateFor(cell, this.incidence);
      if (!candidate) continue;
      found.push(candidate);
      for (const statement of candidate.settles) {
        const known = rivals.get(statement);
        if (known) known.push(candidate);
        else rivals.set(statement, [candidate]);
      }
    }
    const evident = found.filter((candidate) => isEvident(candidate, rivals, this.incidence));
    for (const { cell, after, reason, weight, exact, settles } of evident) {
      this.name(cell, after, reason, weight >= REVERSIBLE && exact === settles.length);
    }
    return evident.length > 0;
  }

  /** Names the cells that every one of the sparsest explanations has. */
  private nameCommon(supports: readonly Support[]): boolean {
    let hasNamed = false;
    for (const { cell } of supports[0] ?? []) {
      const uses = supports.map((support) => support.find((accused) => accused.cell === cell));
      const [use] = uses;
      if (!use?.after || !uses.every((each) => each?.isConfirmed)) continue;
      this.name(cell, use.after, this.slipOf(use).reason, false);
      hasNamed = true;
    }
    return hasNamed;
  }

  /** Names the cell whose digits leave no doubt that it is the one of its group. */
  private nameGivenAway({ group, supports }: Unresolved): boolean {
    if (group.some((statement) => isOffset(statement, group, this.incidence))) return false;
    for (const { accused } of partsOf(group, supports)) {
      if (wrongAmong(accused, supports) !== 1) continue;
      const [only, ...others] = giveaways(accused, (one) => this.slipOf(one));
      if (!only?.isCertain || others.length > 0) continue;
      this.name(only.accused.cell, only.after, this.slipOf(only.accused).reason, true);
      return true;
    }
    return false;
  }

  private name(cell: Suspected, after: Figure, reason: string, isCertain: boolean): void {
    // Beside a cell whose last digit is open, this one's is open too.
    const isBlurred = cell.memberships.some(({ statement }) => this.blurred.has(statement));
    const isOnly = isCertain || (!isBlurred && isOnlyAmount(cell, after));
    const told = isOnly || isBlurred ? null : lastDigitOf(cell, after, this.prints);
    const isExact = isOnly || told !== null;
    const right = told ? withValue(cell.figure, told) : after;
    this.named.set(cell, { cell: cell.figure, suggested: right.value, isExact, reason });
    for (const membership of cell.memberships) {
      commit(membership, cell.figure, right);
      if (!isExact) this.blurred.add(membership.statement);
    }
  }

  private slipOf({ cell, after }: Accused): Slip {
    const settled = cell.memberships.filter(({ statement }) => statement.state === 'open').length;
    return after ? reasonFor(cell, after.value, settled, this.incidence) : NO_SLIP;
  }

  private openCells(): Set<Suspected> {
    const cells = new Set<Suspected>();
    for (const statement of this.incidence.broken) {
      if (statement.state !== 'open') continue;
      for (const cell of this.incidence.cellsOf(statement)) if (!this.named.has(cell)) cells.add(cell);
    }
    return cells;
  }

  /** What can be said of groups none of whose cells is proved wrong. */
  private doubt(unresolved: readonly Unresolved[]): void {
    // One cell that explains several identities is likelier than two that were exchanged; two for two identities are not.
    const isByOne = ({ group, supports }: Unresolved): boolean => group.length > 1 && supports[0]?.length === 1;
    for (const each of unresolved) if (isByOne(each)) this.doubtOne(each);
    for (const { first, second, settles } of misplaced(this.incidence)) {
      const suspicions = [exchanged(first, second), exchanged(second, first)];
      const broken = settles.map(({ judged }) => judged);
      this.doubts.push({ broken, candidates: [first, second], wrong: 2, suspicions, alternatives: [] });
    }
    for (const each of unresolved) if (!isByOne(each)) this.doubtOne(each);
  }

  private doubtOne({ group, supports }: Unresolved): void {
    if (group.some(({ state }) => state === 'explained')) return;
    for (const { statements, accused } of partsOf(group, supports)) {
      const wrong = wrongAmong(accused, supports);
      const telling = wrong === 1 ? giveaways(accused, (one) => this.slipOf(one)) : [];
      this.doubts.push({
        broken: statements.map(({ judged }) => judged),
        candidates: (telling.length > 1 ? telling.map((each) => each.accused) : accused).map(({ cell }) => cell.figure),
        wrong,
        suspicions: telling.length === 1 ? telling.map((each) => this.suspicion(each)) : [],
        alternatives:
          wrong === 1 && telling.length !== 1 ? this.alternatives(telling.length > 1 ? telling.map((each) => each.accused) : accused) : [],
      });
      for (const statement of statements) statement.state = 'explained';
    }
  }

  /** Each of a few cells with the amount that would settle everything; of many, those only that a slip of the pen may have made. */
  private alternatives(accused: readonly Accused[]): Suspicion[] {
    const each = accused.flatMap(({ cell, after }) => {
      if (!after) return [];
      const { reason, weight } = this.slipOf({ cell, after, isConfirmed: false });
      return [{ cell: cell.figure, suggested: after.value, isExact: isOnlyAmount(cell, after), reason, weight }];
    });
    const likely = each.length > MOST_ALTERNATIVES ? each.filter(({ weight }) => weight > 0) : each;
    if (likely.length > MOST_ALTERNATIVES || each.length < 2) return [];
    return likely.sort((a, b) => b.weight - a.weight).map(({ weight: _, ...suspicion }) => suspicion);
  }

  private suspicion({ accused, after, isTold }: Giveaway): Suspicion {
    const { cell } = accused;
    // One identity alone tells an amount only where the digits do too: it may have another mistake.
    const isSettled = cell.memberships.filter(({ statement: { state } }) => state === 'open').length > 1 && isOnlyAmount(cell, after);
    return { cell: cell.figure, suggested: after.value, isExact: isTold || isSettled, reason: this.slipOf(accused).reason };
  }
}

/** How many of a few cells are wrong at least. */
function wrongAmong(accused: readonly Accused[], supports: readonly Support[]): number {
  return (supports[0] ?? []).filter(({ cell }) => accused.some((each) => each.cell === cell)).length;
}

/** Whether a sum outside the group is off by as much the other way: two amounts may have been exchanged. */
function isOffset(statement: Statement, group: readonly Statement[], { broken }: Incidence): boolean {
  return broken.some((other) => other.state === 'open' && !group.includes(other) && couldOffset(statement, other));
}

/** Whether the amounts next to the one that settles a cell's identities would break one of them. */
function isOnlyAmount({ figure, memberships }: Suspected, right: Figure): boolean {
  const settled = memberships.filter(({ statement: { state, identity } }) => state === 'open' || identity.relation !== 'atMost');
  return [-1n, 1n].every((unit) => {
    const next = withValue(figure, add(right.value, decimal(unit, Math.max(right.places, right.value.scale))));
    return settled.some((membership) => outcomeOf(membership, figure, right).holds && !outcomeOf(membership, figure, next).holds);
  });
}

const NO_SLIP: Slip = { reason: '', weight: 0 };

function exchanged(cell: Figure, other: Figure): Suspicion {
  const reason = other.state === 'amount' ? '填颠倒了' : '填错了格';
  return { cell, suggested: other.value, isExact: true, reason: `疑似与“${figureLabel(other)}”的数${reason}` };
}

/** Broken statements that hang together by cells which may be wrong. */
function groupsOf(incidence: Incidence): Statement[][] {
  const seen = new Set<Statement>();
  const groups: Statement[][] = [];
  for (const start of incidence.broken) {
    if (start.state !== 'open' || seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const statement of group) {
      for (const { memberships } of incidence.cellsOf(statement)) {
        if (isPinned(memberships)) continue;
        for (const { statement: other } of memberships) {
          if (other.state !== 'open' || seen.has(other)) continue;
          seen.add(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

interface Part {
  readonly statements: readonly Statement[];
  readonly accused: readonly Accused[];
}

/** A group taken apart where its explanations are independent of each other: what one of their cells takes part in stays together. */
function partsOf(group: readonly Statement[], supports: readonly Support[]): Part[] {
  const accused = new Map<Suspected, Accused>();
  for (const each of supports.flat()) accused.set(each.cell, each);
  const seen = new Set<Statement>();
  const parts: Part[] = [];
  for (const start of group) {
    if (seen.has(start)) continue;
    const statements = new Set([start]);
    const own = new Set<Accused>();
    for (const statement of statements) {
      for (const each of accused.values()) {
        if (!each.cell.memberships.some((membership) => membership.statement === statement)) continue;
        own.add(each);
        for (const { statement: other } of each.cell.memberships) if (group.includes(other)) statements.add(other);
      }
    }
    for (const statement of statements) seen.add(statement);
    if (own.size > 0) parts.push({ statements: [...statements], accused: [...own] });
  }
  return parts;
}
