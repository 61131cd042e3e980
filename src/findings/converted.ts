import { absolute, compare, decimal, isZero, sum, toGrouped, toPlain, ZERO, type Decimal } from '../amount/decimal';
import { inYuan } from '../amount/unit';
import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
import type { Judged } from '../identities/judgement';
import { figuresOf } from '../identities/identity';
import { EVERY_FORM } from '../rules/every-form';
import { cellName } from '../workbook/address';
import { cellOnSheet, joinedBy, say } from '../workbook/sentence';
import { NO_NUMBERS, placesOf, standingAt, type Found } from './found';

/** Amounts in 元 that were made from 万元 (万元折算为元): their last two figures before the point are zeros everywhere. */
export const CONVERTED = rule(
  'JS-0003',
  EVERY_FORM,
  '疑由万元换算成元的尾差',
  '以元列报而每个金额都是整百元的表，疑由保留两位小数的万元换算而来；几条互不相干的勾稽关系的差额都可由此解释的，并为一条提醒',
  '万元两位小数的半个末位为 50 元',
  'warning',
);

/** Fewer amounts, in all forms together, may be round by chance or by nature. */
const LEAST_AMOUNTS = 20;
/** Fewer differences that have no amount in common are mistakes for all that is known: so many wrong amounts would do. */
const LEAST_INDEPENDENT = 3;
const MOST_NAMED = 6;

const HUNDRED_YUAN = decimal(100n);
const FIFTY_YUAN = decimal(50n);

export interface Converted {
  /** What is to be told of the differences that the conversion explains; empty where there are too few. */
  readonly findings: readonly Found[];
  /** The other broken identities. */
  readonly broken: readonly Judged[];
}

/** Sets those broken identities apart that amounts in 万元, multiplied by 10,000, explain. They are told in one finding, none is hidden. */
export function setConvertedApart(broken: readonly Judged[], forms: readonly RecognisedForm[]): Converted {
  if (broken.length === 0) return { findings: [], broken };
  const converted = forms.filter(isConverted);
  const exact = new Set(forms.filter((form) => !converted.includes(form)).map(({ sheet }) => sheet));
  const sheets = new Set(converted.map(({ sheet }) => sheet).filter((sheet) => !exact.has(sheet)));
  const amounts = converted.reduce((count, { figures }) => count + figures.filter(({ value }) => !isZero(value)).length, 0);
  const explicable = amounts < LEAST_AMOUNTS ? [] : broken.filter((judged) => isExplained(judged, sheets));
  // What rounds every amount by itself breaks sums and leaves copies equal: neither speaks for the other.
  const apart = new Set([explicable.filter(isCopy), explicable.filter((judged) => !isCopy(judged))].filter(areIndependent).flat());
  if (apart.size === 0) return { findings: [], broken };
  return {
    findings: [foundIn(explicable.filter((judged) => apart.has(judged)))],
    broken: broken.filter((judged) => !apart.has(judged)),
  };
}

function isCopy({ identity }: Judged): boolean {
  return identity.terms.length === 1;
}

/**
 * Whether so many of the differences have no amount in common. One wrong amount breaks several identities, all of which contain it, and
 * one that is missing from several tables breaks the same sums in each: neither is independent.
 */
function areIndependent(differences: readonly Judged[]): boolean {
  const taken = new Set<string>();
  let independent = 0;
  const ranked = differences.map(({ identity }) => figuresOf(identity)).sort((a, b) => a.length - b.length);
  for (const amounts of ranked.map((figures) => figures.map(amountOf))) {
    if (amounts.some((amount) => taken.has(amount))) continue;
    for (const amount of amounts) taken.add(amount);
    if (++independent === LEAST_INDEPENDENT) return true;
  }
  return false;
}

/** What a figure has in common with its copies; a zero has nothing in common with other zeros. */
function amountOf(figure: Figure): string {
  return isZero(figure.value) ? `${figure.sheet}!${cellName(figure)}` : toPlain(inYuan(figure.value, figure.unit));
}

/** Whether every amount of a form in 元 is a multiple of 100. */
function isConverted({ unit, figures }: RecognisedForm): boolean {
  return unit === '元' && figures.every(({ value }) => value.scale === 0 && value.units % HUNDRED_YUAN.units === 0n);
}

/** Whether half of 100 元 for each amount of a converted sheet covers the difference. */
function isExplained({ identity, judgement }: Judged, sheets: ReadonlySet<string>): boolean {
  const { relation, target } = identity;
  if (judgement.verdict !== 'mismatch' && judgement.verdict !== 'exceeds') return false;
  if (relation === 'ratio') return false;
  const figures = figuresOf(identity);
  if (!figures.some(({ sheet }) => sheets.has(sheet))) return false;
  const width = sum(figures.map((figure) => halfWidthOf(figure, sheets)));
  return compare(absolute(inYuan(judgement.difference, target.unit)), width) <= 0;
}

function halfWidthOf({ sheet, value, unit, halfWidth }: Figure, sheets: ReadonlySet<string>): Decimal {
  if (!sheets.has(sheet)) return inYuan(halfWidth, unit);
  return isZero(value) ? ZERO : FIFTY_YUAN;
}

function foundIn(explained: readonly Judged[]): Found {
  const { form, target } = (explained[0] as Judged).identity;
  const sheets = new Set(explained.map(({ identity }) => identity.target.sheet));
  const named = explained
    .slice(0, MOST_NAMED)
    .map(({ identity, judgement }) => say`${cellOnSheet(identity.target)} 差 ${toGrouped(absolute(judgement.difference), 2)}`);
  const where = sheets.size > 1 ? say`${{ named: target.sheet }}等 ${sheets.size} 张表` : say`${{ named: target.sheet }}`;
  const more = explained.length > MOST_NAMED ? ' 等' : '';
  return {
    ...NO_NUMBERS,
    ...standingAt(target),
    ...{ rule: CONVERTED, severity: CONVERTED.severity, verdict: 'inconsistent', form },
    clauses: [
      {
        kind: 'converted',
        sentence: say`${where}以元列报而金额都是整百元，疑由保留两位小数的万元换算而来，${explained.length} 条勾稽关系的差额可由此解释：${joinedBy(named, '，')}${more}；请改填换算前的元数，或改按万元列报`,
      },
    ],
    related: placesOf(
      explained.flatMap(({ identity }) => figuresOf(identity)),
      target,
    ),
  };
}
