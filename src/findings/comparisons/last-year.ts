import type { Figure } from '../../identities/figure';
import type { Identity, Rule } from '../../identities/identity';
import { judge } from '../../identities/judge';
import { say } from '../../workbook/sentence';
import type { Finding, NotRun } from '../finding';
import type { Found } from '../found';
import { told } from '../told';
import { comparisonFound, gapOf, placed, written } from './comparison-finding';
import type { Compared, ComparedForm } from './compared';
import { OPENING, OTHER_YEAR, PREVIOUS } from './rules';

/** A workbook of last year, under the name of its file. */
export interface LastYear {
  readonly file: string;
  readonly compared: Compared;
}

/** What a comparison adds to the result of a check. */
export interface ComparisonResult {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** How many identities were judged. */
  readonly judged: number;
}

/** Which of last year's amounts an amount of this year repeats; null where it repeats none. */
function counterpart(name: string): { readonly rule: Rule; readonly names: readonly string[] } | null {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  // 01, 04: 年初 on the left, 年末 on the right, where 04 has a column for each budget.
  const line = /^income\.opening(\w*)\.final$/.exec(name);
  if (line) {
    const of = line[1] ?? '';
    const names = [`expenditure.closing${of}.final`, `expenditure.closing${of}.total`];
    if (of !== '') names.push(`expenditure.closing.${of.charAt(0).toLowerCase()}${of.slice(1)}`);
    return { rule: OPENING, names };
  }
  if (/^opening/.test(last)) return { rule: OPENING, names: [[...parts.slice(0, -1), last.replace(/^opening/, 'closing')].join('.')] };
  if (parts.includes('previous')) return { rule: PREVIOUS, names: [parts.map((part) => (part === 'previous' ? 'final' : part)).join('.')] };
  return null;
}

function firstOf(form: ComparedForm, names: readonly string[]): Figure | null {
  for (const name of names) {
    const figure = form.amounts.get(name);
    if (figure) return figure;
  }
  return null;
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

/** Holds a workbook against last year's: balances carried over line by line, and what it prints of last year. */
export function compareWithLastYear(current: Compared, last: LastYear): ComparisonResult {
  const { year } = last.compared;
  const sheet = current.forms[0]?.sheet ?? '';
  if (current.year !== null && year !== null && current.year !== year + 1) {
    const reason = `本年是 ${current.year} 年度，${last.file} 是 ${year} 年度，不是上年，没有比较`;
    return { findings: [], notRun: [{ rule: OTHER_YEAR.code, sheet, cell: null, reason }], judged: 0 };
  }
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
  return { findings, notRun, judged };
}
