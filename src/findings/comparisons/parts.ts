import { absolute, compare, isZero, subtract, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { isUsable, type Figure } from '../../identities/figure';
import type { Identity, Term } from '../../identities/identity';
import { judge } from '../../identities/judge';
import type { Judged } from '../../identities/judgement';
import { say, wordsOf } from '../../workbook/sentence';
import type { Found } from '../found';
import { told } from '../told';
import { comparisonFound, gapOf, moneyOf, placed, written, type FiledFigure } from './comparison-finding';
import type { Compared, ComparedForm } from './compared';
import type { ComparisonResult } from './last-year';
import { offsetsOf } from './offsets';
import { LEFT_OUT_UNIT, SUM_OF_UNITS } from './rules';
import { withoutTwins } from './twins';

/** One unit's workbook. */
export interface PartUnit {
  readonly file: string;
  readonly compared: Compared;
}

interface Line {
  readonly form: ComparedForm;
  readonly name: string;
  readonly judged: Judged;
  /** What each unit has here; a unit without it is not among them. */
  readonly parts: readonly { readonly unit: PartUnit; readonly figure: Figure }[];
}

function unitTitle({ compared: { organisation }, file }: PartUnit): string {
  return organisation ?? file;
}

/** An amount that stands for what the units paid to each other; it is in no cell. */
function offsetFigure(value: Decimal, target: Figure): Figure {
  return { ...target, sheet: '（抵销）', state: 'amount', value, halfWidth: ZERO, rowLabel: '上下级之间的补助和上缴', columnLabel: '' };
}

/** Every amount of the whole with the units' amounts of the same form and name, judged. */
function linesOf(whole: Compared, units: readonly PartUnit[]): Line[] {
  const offsets = offsetsOf(
    whole,
    units.map(({ compared }) => compared),
  );
  const own = units.map((unit) => ({ unit, forms: new Map(unit.compared.forms.map((form) => [form.key, form])) }));
  return whole.forms.flatMap((form) =>
    [...form.amounts].flatMap(([name, target]): Line[] => {
      const parts = own.flatMap(({ unit, forms }) => {
        const figure = forms.get(form.key)?.amounts.get(name);
        return figure ? [{ unit, figure }] : [];
      });
      const terms: Term[] = parts.map(({ figure }) => ({ figure, sign: 1, form: form.title }));
      const offset = offsets(form.key, name);
      if (!isZero(offset)) terms.push({ figure: offsetFigure(offset, target), sign: -1 });
      const identity: Identity = { rule: SUM_OF_UNITS, relation: 'sum', form: form.title, target, terms };
      return [{ form, name, parts, judged: { identity, judgement: judge(identity) } }];
    }),
  );
}

/** How deep in its form an amount stands: a 项 deeper than its 款, a total not at all. */
function depth({ name }: Line): number {
  return /^\d+/.exec(name)?.[0].length ?? (/\.(?:year|grand|total)\b|^total\./.test(name) ? 0 : 1);
}

function amountIn({ judged: { identity } }: Line, figure: Figure): Decimal {
  return convert(figure.value, figure.unit, identity.target.unit);
}

/** The unit whose amount is just what a line lacks (left out), or has too much (added twice); null where no unit or several are. */
function explaining(line: Line): { readonly unit: PartUnit; readonly isLeftOut: boolean } | null {
  const { difference, tolerance } = line.judged.judgement;
  const fitting = line.parts.filter(({ figure }) => {
    const amount = absolute(amountIn(line, figure));
    return isUsable(figure) && !isZero(amount) && isNear(absolute(difference), amount, tolerance);
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? { unit: only.unit, isLeftOut: difference.units < 0n } : null;
}

function isNear(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  return compare(absolute(subtract(a, b)), tolerance) <= 0;
}

/** One unit that explains every line that is broken, where there is one: it was left out, or added twice. */
function wholeUnit(broken: readonly Line[], all: readonly Line[], units: readonly PartUnit[]): Found | null {
  for (const unit of units) {
    const fits = (line: Line): boolean => {
      const own = line.parts.find((part) => part.unit === unit)?.figure;
      const { difference, tolerance } = line.judged.judgement;
      return own !== undefined && isNear(absolute(difference), absolute(amountIn(line, own)), tolerance);
    };
    const filled = all.filter(({ parts }) => parts.some((part) => part.unit === unit && part.figure.value.units !== 0n));
    if (broken.length < LEAST_LINES || !broken.every(fits) || broken.length * 2 < filled.length) continue;
    const [first] = [...broken].sort((a, b) => depth(a) - depth(b));
    if (!first) return null;
    const isLeftOut = first.judged.judgement.difference.units < 0n;
    const name = unitTitle(unit);
    const { target } = first.judged.identity;
    const example = say`${placed(target)}应为 ${expectedText(first)}，实为 ${written(target)}，差 ${gapOf(first.judged)}`;
    const message = say`汇总表${isLeftOut ? '没有汇入' : '汇入了两次'}${name}（${unit.file}）：${broken.length} 个数与各单位之和的差额都等于它的数，如 ${example}`;
    const files = first.parts.filter((part) => part.unit === unit).map(({ figure }) => ({ file: unit.file, figure }));
    const finding = comparisonFound(first.judged, message, '汇总 = Σ各单位', files);
    return { ...finding, rule: LEFT_OUT_UNIT, severity: LEFT_OUT_UNIT.severity };
  }
  return null;
}

/** Fewer lines than these may fit a unit by chance. */
const LEAST_LINES = 3;
/** More units than these are not named one by one. */
const NAMED_PARTS = 5;

function expectedText({ judged: { identity, judgement } }: Line): string {
  return judgement.expected ? moneyOf(judgement.expected, identity.target) : '';
}

function lineFound(line: Line, alike: number): Found {
  const { judged, parts } = line;
  const { target } = judged.identity;
  const filled = parts.filter(({ figure }) => figure.value.units !== 0n);
  const named = filled.slice(0, NAMED_PARTS).map(({ unit, figure }) => `${unitTitle(unit)} ${written(figure, target)}`);
  const more = filled.length > NAMED_PARTS ? ` 等 ${filled.length} 个单位` : '';
  const sum = filled.length === 0 ? '各单位都没有这一项' : `各单位之和：${named.join(' + ')}${more}`;
  const why = explaining(line);
  const clause = why ? `；差额恰为${unitTitle(why.unit)}的数，可能${why.isLeftOut ? '没有汇入' : '汇入了两次'}` : '';
  const others = alike > 1 ? `；本表另有 ${alike - 1} 个数差额相同` : '';
  const message = say`${placed(target)}应为 ${expectedText(line)}，实为 ${written(target)}，差 ${gapOf(judged)}：${sum}${clause}${others}`;
  const files = filled.map(({ unit, figure }): FiledFigure => ({ file: unit.file, figure }));
  return comparisonFound(judged, message, `汇总“${target.rowLabel}” = Σ各单位`, files);
}

/** Lines of one form with one difference are one mistake: its totals repeat it. Told at the deepest of them. */
function groupedFound(broken: readonly Line[]): Found[] {
  const groups = new Map<string, Line[]>();
  for (const line of broken) {
    const key = `${line.form.key} ${toPlain(line.judged.judgement.difference)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((group) => {
    const [deepest] = [...group].sort((a, b) => depth(b) - depth(a)) as [Line, ...Line[]];
    return lineFound(deepest, group.length);
  });
}

function isBroken({ judged: { judgement } }: Line): boolean {
  return judgement.verdict === 'mismatch' || judgement.verdict === 'missing';
}

/** Of the amounts that a whole and its units fill in, those that agree, and all of them. */
export function agreementWithParts(whole: Compared, units: readonly PartUnit[]): { readonly agreeing: number; readonly filled: number } {
  const filled = linesOf(whole, units).filter(
    ({ parts, judged: { identity } }) => identity.target.value.units !== 0n || parts.some(({ figure }) => figure.value.units !== 0n),
  );
  return { agreeing: filled.filter((line) => !isBroken(line)).length, filled: filled.length };
}

/** Holds a department's total against the sum of its units, form by form, code by code, column by column. */
export function compareWithParts(whole: Compared, given: readonly PartUnit[]): ComparisonResult {
  const sheet = whole.forms[0]?.sheet ?? '';
  const { kept, findings } = withoutTwins(given, sheet, (units) => agreementWithParts(whole, units).agreeing);
  const lines = linesOf(whole, kept);
  const broken = lines.filter(isBroken);
  const one = wholeUnit(broken, lines, kept);
  const notRun = lines
    .filter(({ judged }) => judged.judgement.verdict === 'notRun')
    .map(({ judged: { identity } }) => ({
      rule: SUM_OF_UNITS.code,
      sheet: identity.target.sheet,
      cell: null,
      reason: `${wordsOf(placed(identity.target))}或某单位的这一项读不出，没有与各单位之和核对`,
    }));
  return { findings: [...findings, ...(one ? [one] : groupedFound(broken))].map(told), notRun, judged: lines.length };
}
