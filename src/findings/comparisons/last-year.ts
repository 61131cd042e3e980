import type { Figure } from '../../identities/figure';
import type { Identity, Rule } from '../../identities/identity';
import { judge } from '../../identities/judge';
import { cellName } from '../../workbook/address';
import { say } from '../../workbook/sentence';
import type { Finding, NotRun } from '../finding';
import type { Found } from '../found';
import { told } from '../told';
import { comparisonFound, gapOf, placed, written } from './comparison-finding';
import type { Compared } from './compared';
import { counterpart, firstOf } from './counterpart';
import { OPENING, OTHER_YEAR } from './rules';
import { compareSaid, type SaidFinding } from './said';

/** A workbook of last year, under the name of its file. */
export interface LastYear {
  readonly file: string;
  readonly compared: Compared;
}

/** What a comparison adds to the result of a check. */
export interface ComparisonResult {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** What does not hold of the text of a published document. */
  readonly said?: readonly SaidFinding[];
  /** How many identities were judged. */
  readonly judged: number;
}

const ADVICE: Readonly<Record<string, string>> = {
  [OPENING.code]: '；有会计差错更正、收回以前年度结转等调整年初数的，请说明',
};

function findingOf(identity: Identity, other: Figure | null, last: LastYear): Found | null {
  const judgement = judge(identity);
  if (judgement.verdict !== 'mismatch') return null;
  const judged = { identity, judgement };
  const { target, rule } = identity;
  const there = other ? say`上年 ${placed(other)}为 ${written(other, target)}` : '上年没有这一行';
  const message = say`${placed(target)}为 ${written(target, other ?? undefined)}，${there}，应相等，差 ${gapOf(judged)}${ADVICE[rule.code] ?? ''}`;
  const words = `${target.sheet}“${target.rowLabel}” = 上年${other ? `${other.sheet}“${other.rowLabel}”` : '（没有这一行）'}`;
  return comparisonFound(judged, message, words, other ? [{ file: last.file, figure: other }] : []);
}

/** Why a workbook is not last year's; null where it is, or may be. */
export function otherYearOf({ year }: Compared, { file, compared }: LastYear): string | null {
  if (year === null || compared.year === null || year === compared.year + 1) return null;
  return `本年是 ${year} 年度，${file} 是 ${compared.year} 年度，不是上年，没有比较`;
}

/** Holds a workbook against last year's: balances carried over line by line, and what it prints of last year. */
export function compareWithLastYear(current: Compared, last: LastYear): ComparisonResult {
  const otherYear = otherYearOf(current, last);
  if (otherYear !== null)
    return {
      findings: [],
      notRun: [{ rule: OTHER_YEAR.code, sheet: current.forms[0]?.sheet ?? '', cell: null, reason: otherYear }],
      judged: 0,
    };
  const lastForms = new Map(last.compared.forms.map((form) => [form.key, form]));
  const findings: Finding[] = [];
  const notRun: NotRun[] = [];
  let judged = 0;
  for (const form of current.forms) {
    const repeated = [...form.amounts].flatMap(([name, figure]) => {
      const other = counterpart(name);
      return other ? [{ figure, ...other }] : [];
    });
    const lastForm = lastForms.get(form.key);
    const [first] = repeated;
    if (!lastForm) {
      if (first)
        notRun.push({ rule: first.rule.code, sheet: form.sheet, cell: null, reason: `上年的工作簿中没有找到《${form.title}》，没有比较` });
      continue;
    }
    const prints = (rule: Rule): boolean => repeated.some((one) => one.rule === rule && firstOf(lastForm, one.names) !== null);
    for (const { figure, rule, names } of repeated) {
      const other = firstOf(lastForm, names);
      // A layout without any such line says nothing; one that has the others leaves this one out because it is nil.
      if (!other && !(prints(rule) && /^\d/.test(names[0] ?? ''))) continue;
      const identity: Identity = {
        ...{ rule, relation: 'copy', form: form.title, target: figure },
        terms: [other ? { figure: other, sign: 1, form: form.title } : { figure: null, sign: 1, name: '上年没有这一行' }],
      };
      judged++;
      const finding = findingOf(identity, other, last);
      if (finding) findings.push(told(finding));
    }
  }
  const text = compareSaid(current, last);
  // A balance that the tables carried over wrongly is told of them.
  const isTold = ({ opening }: SaidFinding): boolean =>
    opening !== null &&
    findings.some(({ rule, sheet, cell }) => rule === OPENING.code && sheet === opening.sheet && cell === cellName(opening));
  const said = text.findings.filter((one) => !isTold(one));
  return { findings, said, notRun: [...notRun, ...text.notRun], judged: judged + text.judged };
}
