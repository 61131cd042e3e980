import type { Judged } from '../identities/judgement';
import { CHECKS } from '../rules/checks';
import type { Subject } from '../rules/subject';
import { cellName } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { causesOf } from './causes';
import { withComparison } from './comparisons/with-comparison';
import { compareWithinWorkbook } from './comparisons/within-workbook';
import { coverageOf } from './coverage';
import { severityCounts } from './explanation';
import { examine, type ExamineOptions } from '../examination/examine';
import type { CheckResult, Counts, Finding, NotRun } from './finding';
import type { Found } from './found';
import { formSummaries } from './form-summaries';
import { brokenFound } from './from-identities';
import { remarkFound } from './from-remarks';
import { hiddenParts, tellingHidden } from './hidden-parts';
import { tellingOfWhich } from './of-which-lines';
import { blockerOf, obstacleInWords } from './obstacles';
import { tellingDecimals } from './stored-decimals';
import { tailsFound } from './tails';
import { told } from './told';
import { unfilled } from './unfilled';
import { foldWaiting } from './waiting-sums';

export type CheckOptions = ExamineOptions;

/** Recognises every form of a workbook, judges every identity, applies every rule, and says what came of it. Never throws for what a workbook contains. */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): CheckResult {
  const examination = examine(workbook, options);
  const { unrecognised, standard, sets, judged, unavailable } = examination;
  const notRun: NotRun[] = unavailable.map(({ rule, sheet, reason }) => ({ rule: rule.code, sheet, cell: null, reason }));
  const verdicts = verdictsOf(judged);
  for (const one of blocked(verdicts.notRun)) notRun.push(one);

  const { broken, intact, unfilled: blank, converted, lastDigit, localisation, waiting } = causesOf(workbook, examination);
  const others = examination.forms.filter((form) => !standard.includes(form));
  const subject: Subject = { workbook, forms: standard, others, sets };
  const remarks = CHECKS.flatMap(({ check }) => check(subject)).map(remarkFound);
  const { findings: folded, taken } = foldWaiting(remarks, waiting);
  const open = broken.filter((judged) => !taken.has(judged));
  const found: Found[] = [
    ...tellingHidden(tellingOfWhich(tellingDecimals(brokenFound(open, localisation, intact), workbook), workbook), workbook),
    ...blank.findings,
    ...converted.findings,
    ...lastDigit.findings,
    ...folded,
    ...examination.performanceRemarks.map(remarkFound),
    ...hiddenParts(examination, workbook),
    ...tellingDecimals(tails(verdicts.rounding), workbook),
  ];
  const findings = sorted(found, workbook).map(told);
  const forms = formSummaries(examination, workbook);
  const result: CheckResult = {
    forms,
    unrecognised: unrecognised.map(({ sheet, reason }) => ({ sheet, reason })),
    counts: count(judged, verdicts, findings),
    findings,
    notRun: [...unfilled(forms), ...notRun],
    coverage: coverageOf(examination, workbook),
  };
  return withComparison(result, compareWithinWorkbook(sets));
}

/** The identities by their verdicts, those that are broken left out. */
interface Verdicts {
  readonly rounding: readonly Judged[];
  readonly notRun: readonly Judged[];
  readonly equal: number;
}

function verdictsOf(judged: readonly Judged[]): Verdicts {
  const rounding: Judged[] = [];
  const notRun: Judged[] = [];
  let equal = 0;
  for (let at = 0; at < judged.length; at++) {
    const one = judged[at] as Judged;
    const { verdict } = one.judgement;
    if (verdict === 'equal') equal++;
    else if (verdict === 'rounding') rounding.push(one);
    else if (verdict === 'notRun') notRun.push(one);
  }
  return { rounding, notRun, equal };
}

/** Identities that could not be run, one entry for each cell that stands in the way of a rule. */
function blocked(judged: readonly Judged[]): NotRun[] {
  const entries = new Map<string, NotRun>();
  for (const one of judged) {
    const { identity } = one;
    const blocker = blockerOf(one);
    const key = `${identity.rule.code}|${blocker.sheet}|${blocker.row}|${blocker.column}`;
    if (!entries.has(key)) {
      entries.set(key, {
        rule: identity.rule.code,
        sheet: blocker.sheet,
        cell: cellName(blocker),
        reason: obstacleInWords(blocker),
      });
    }
  }
  return [...entries.values()];
}

function tails(judged: readonly Judged[]): Found[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = `${one.identity.form}|${one.identity.target.sheet}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(tailsFound);
}

function count(judged: readonly Judged[], verdicts: Verdicts, findings: readonly Finding[]): Counts {
  const { equal, rounding, notRun } = verdicts;
  return {
    identities: judged.length,
    equal,
    rounding: rounding.length,
    mismatch: judged.length - equal - rounding.length - notRun.length,
    notRun: notRun.length,
    ...severityCounts(findings),
  };
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** In the order of the sheets; on a sheet errors first, then by place. */
function sorted(findings: readonly Found[], workbook: Workbook): Found[] {
  const places = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.index]));
  const place = ({ sheet }: Found): number => places.get(sheet) ?? 0;
  const rowOf = ({ at }: Found): number => at?.row ?? -1;
  return [...findings].sort((a, b) => place(a) - place(b) || RANK[a.severity] - RANK[b.severity] || rowOf(a) - rowOf(b));
}
