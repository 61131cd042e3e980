import { CellMap } from '../../identities/cell-map';
import { compare } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { isUsable, type Figure } from '../../identities/figure';
import { cellInterval } from '../../narrative/amounts';
import { meet } from '../../narrative/intervals';
import type { LastYearStatement } from '../../narrative/last-year/statement';
import type { TextFinding } from '../../narrative/result';
import type { CellPlace } from '../../identities/remark';
import type { NotRun } from '../finding';
import type { Compared, ComparedForm } from './compared';
import { counterpart, firstOf } from './counterpart';
import type { LastYear } from './last-year';
import { SAID_CHANGE, SAID_DIRECTION, SAID_OPENING } from './rules';
import { faultOf, type Pair } from './said-fault';

/** What does not hold of the text, with last year's cell. */
export interface SaidFinding {
  readonly finding: TextFinding;
  /** Last year's cell; null where it has no such row. */
  readonly there: (CellPlace & { readonly file: string }) | null;
  /** Where the figures of the statement begin: what was said of them by themselves is the same mistake. */
  readonly offsets: readonly number[];
  /** This year's cell of an opening balance; null for all else. */
  readonly opening: CellPlace | null;
}

/** What holds against both years, with the cells. */
interface SaidAgreement {
  readonly offsets: readonly number[];
  readonly now: CellPlace;
  readonly there: SaidFinding['there'];
}

interface SaidResult {
  readonly agreed: readonly SaidAgreement[];
  readonly findings: readonly SaidFinding[];
  /** What last year's tables do not have. */
  readonly notRun: readonly NotRun[];
  /** What this year's tables do not have, or not for certain: as little to be held against them as the text's other figures of the kind. */
  readonly unknown: readonly NotRun[];
  readonly judged: number;
}

/** What is named for a text in place of a sheet. */
const TEXT = '文字说明';
/** So many subjects are named in one reason. */
const MOST_NAMED = 6;
const UNKNOWN = '说的是本年哪一格不能确定';
const NOT_HERE = '本年的表里没有对应的数';
const OF_THIS_YEAR: ReadonlySet<string> = new Set([UNKNOWN, NOT_HERE]);

/** Growth, last year's amounts and opening balances that the text tells, against the tables of both years. */
export function compareSaid(current: Compared, last: LastYear): SaidResult {
  const findings: SaidFinding[] = [];
  const agreed: SaidAgreement[] = [];
  const reasons = new Map<string, string[]>();
  let judged = 0;
  const known = namesByCell(current);
  for (const given of current.said) {
    const statement = { ...given, subject: given.subject.replace(/"/g, '') };
    const pairs = pairsOf(statement, known, last);
    const reason = typeof pairs === 'string' ? pairs : judge(statement, pairs, last, { findings, agreed });
    // Balances that no form carries over are no statement about last year.
    if (reason !== null && statement.opening === null) reasons.set(reason, [...(reasons.get(reason) ?? []), statement.subject]);
    if (reason === null) judged++;
  }
  const told = (isOfThisYear: boolean): NotRun[] =>
    [...reasons].filter(([reason]) => OF_THIS_YEAR.has(reason) === isOfThisYear).map(([reason, subjects]) => notCompared(reason, subjects));
  return { agreed, findings, notRun: told(false), unknown: told(true), judged };
}

function notCompared(reason: string, subjects: readonly string[]): NotRun {
  const names = [...new Set(subjects.filter((name) => name !== ''))];
  const some = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const told = `${some.join('')}${names.length > some.length ? '等' : ''}`;
  return {
    rule: SAID_CHANGE.code,
    sheet: TEXT,
    cell: null,
    reason: `文中与上年比较的 ${subjects.length} 处${told}没有与上年的表核对：${reason}`,
  };
}

interface Named {
  readonly form: ComparedForm;
  readonly name: string;
}

function namesByCell({ forms }: Compared): CellMap<Named> {
  const names = new CellMap<Named>();
  for (const form of forms) for (const [name, figure] of form.amounts) names.set(figure, { form, name });
  return names;
}

/** This year's cells with last year's; why there are none else. */
function pairsOf(statement: LastYearStatement, known: CellMap<Named>, last: LastYear): readonly Pair[] | string {
  const { year, operation, now } = statement;
  const { compared } = last;
  if (year !== null && compared.year !== null && year !== compared.year)
    return `是与 ${year} 年度相比，给的上年工作簿是 ${compared.year} 年度的`;
  const [first] = now;
  if (!first) return NOT_HERE;
  if (!now.every(isUsable)) return '本年的单元格不是数字';
  if (operation !== null) {
    const then = compared.operation.get(operation);
    return then ? [{ now: first, then }] : '上年的工作簿里没有这一项';
  }
  let reason = UNKNOWN;
  const pairs = now.flatMap((figure): Pair[] => {
    const named = known.get(figure);
    if (!named) return [];
    const form = compared.forms.find(({ key }) => key === named.form.key);
    const names = statement.opening ? counterpart(named.name) : { rule: null, names: [named.name] };
    if (!names || (statement.opening && names.rule?.code !== 'JS-4301')) return [];
    const then = form && firstOf(form, names.names);
    if (then && isUsable(then)) return [{ now: figure, then }];
    if (!form) reason = `上年的工作簿里没有《${named.form.title}》`;
    else if (then) reason = '上年的单元格不是数字';
    // A code that last year's form does not list had nothing then; it may have had another code as well.
    else if (/^\d/.test(named.name)) return [{ now: figure, then: null }];
    else reason = `上年的《${named.form.title}》里没有这一项`;
    return [];
  });
  return pairs.length > 0 ? pairs : reason;
}

/** Notes what holds and what does not. Returns why it could not be told; null where it was. */
function judge(
  statement: LastYearStatement,
  pairs: readonly Pair[],
  last: LastYear,
  { findings, agreed }: { readonly findings: SaidFinding[]; readonly agreed: SaidAgreement[] },
): string | null {
  const faults = pairs.map((pair) => faultOf(statement, pair, last.file));
  const { base, change, rate, words, opening } = statement;
  const offsets = [base, change, rate, opening].flatMap((one) => (one ? [one.at.offset] : []));
  const fitting = pairs[faults.indexOf(null)];
  if (fitting) {
    agreed.push({ offsets, now: placeIn(fitting.now), there: fitting.then && { ...placeIn(fitting.then), file: last.file } });
    return null;
  }
  const [fault] = faults;
  const [pair] = pairs;
  if (!fault || !pair || !statement.isCertain) return UNKNOWN;
  // All of this year's amount, and yet a decrease: whatever code it had last year, that cannot be.
  const isAllOfIt = fault.rule === SAID_DIRECTION && change !== null && meet(change.interval, cellInterval(pair.now));
  if (!pair.then && !isAllOfIt) return '上年的表里没有这个科目';
  const isOne = pairs.every(({ then }) => sameAmount(then, pair.then));
  if (!isOne) return '上年几张表上的数不一致';
  findings.push({
    finding: fault,
    there: pair.then && { ...placeIn(pair.then), file: last.file },
    offsets: words ? [...offsets, words.offset] : offsets,
    opening: fault.rule === SAID_OPENING ? pair.now : null,
  });
  return null;
}

function placeIn({ sheet, row, column }: Figure): CellPlace {
  return { sheet, row, column };
}

function sameAmount(a: Figure | null, b: Figure | null): boolean {
  return a === null || b === null ? a === b : compare(a.value, convert(b.value, b.unit, a.unit)) === 0;
}
