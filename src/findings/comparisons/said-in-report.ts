import { DIFFERENCE, DIRECTION, GROWTH } from '../../narrative/rules';
import { cellName } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { CellPlace } from '../../identities/remark';
import { checkReport, reportFinding, type ReportCheck, type ReportFinding, type ReportQuote } from '../check-report';
import type { CellReference } from '../finding';
import { comparedOf, type Compared } from './compared';
import { otherYearOf, type LastYear } from './last-year';
import { compareSaid, type SaidFinding } from './said';

/** Rules by which a text's growth is judged on its own. */
const BY_ITSELF = new Set([GROWTH.code, DIFFERENCE.code, DIRECTION.code]);

/** Whether a finding of the text by itself is about the statement that last year's tables show to be wrong. */
export function replaces({ offsets, finding }: SaidFinding, own: { readonly rule: string; readonly offset?: number | undefined }): boolean {
  return finding.severity === 'error' && own.offset !== undefined && BY_ITSELF.has(own.rule) && offsets.includes(own.offset);
}

/** A finding with the cells of both years. */
export function reportWith({ finding, there }: SaidFinding): ReportFinding {
  const one = reportFinding(finding);
  if (!there) return one;
  return { ...one, related: [...one.related, referenceTo(there)] };
}

/**
 * Checks a report against the workbook's tables, and against last year's.
 * @param last the workbook of the year before, under the name of its file; null where there is none
 */
export function checkReportOfTwoYears(
  workbook: Workbook,
  report: string,
  last: { readonly name: string; readonly workbook: Workbook } | null,
): ReportCheck {
  const check = checkReport(workbook, report);
  return last ? withLastYear(check, comparedOf(workbook), { file: last.name, compared: comparedOf(last.workbook) }) : check;
}

function referenceTo(place: CellPlace & { readonly file?: string }): CellReference {
  return { sheet: place.sheet, cell: cellName(place), ...(place.file === undefined ? {} : { file: place.file }) };
}

/** The check of a report with what last year's tables say of it. */
export function withLastYear(check: ReportCheck, tables: Compared, last: LastYear): ReportCheck {
  const current = { ...tables, said: check.lastYear };
  const otherYear = otherYearOf(current, last);
  if (otherYear !== null) return { ...check, notRun: [otherYear] };
  if (last.compared.forms.length === 0) return { ...check, notRun: [`${last.file} 里没有认出决算表，没有与上年比较`] };
  const { agreed, findings: said, notRun, unknown } = compareSaid(current, last);
  const findings = [...check.findings.filter((own) => !said.some((one) => replaces(one, own))), ...said.map(reportWith)];
  const told = new Set([...said.flatMap(({ offsets }) => offsets), ...agreed.flatMap(({ offsets }) => offsets)]);
  const held = check.open.flatMap((one): ReportQuote[] => {
    const cells = agreed.find(({ offsets }) => offsets.includes(one.offset));
    return cells ? [{ ...one, related: [cells.now, ...(cells.there ? [cells.there] : [])].map(referenceTo) }] : [];
  });
  return {
    ...check,
    findings: findings.sort((a, b) => a.offset - b.offset),
    agree: [...check.agree, ...held].sort((a, b) => a.offset - b.offset),
    open: check.open.filter(({ offset }) => !told.has(offset)),
    notRun: [...notRun, ...unknown].map(({ reason }) => reason),
  };
}
