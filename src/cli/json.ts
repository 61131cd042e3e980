import type { ReportCheck, ReportQuote } from '../findings/check-report';
import type { Coverage } from '../findings/coverage';
import { SAID_CHANGE } from '../findings/comparisons/rules';
import type { CheckResult, Finding, FormSummary, Suspect, Unrecognised } from '../findings/finding';
import type { Rule } from '../identities/identity';
import type { FormsResult } from './task';

/** Version of the JSON that scripts depend on. */
const VERSION = 1;

function formFields({ form, sheet, area, unit, year, organisation, variant }: FormSummary): object {
  return { form, sheet, area, unit, year, organisation, variant };
}

function unrecognisedFields({ sheet, reason }: Unrecognised): object {
  return { sheet, reason };
}

function coverageFields({ form, sheet, amounts, checked, unchecked }: Coverage): object {
  return { form, sheet, amounts, checked, unchecked: unchecked.map(({ area, reason }) => ({ area, reason })) };
}

function suspectFields({ sheet, cell, suggested, reason }: Suspect): object {
  return { sheet, cell, suggested, reason };
}

function findingFields(finding: Finding): object {
  const { rule, severity, verdict, form, sheet, cell, message, identity, actual, expected, difference, tolerance } = finding;
  const { place, quote, offset, explained } = finding;
  return {
    rule,
    severity,
    verdict,
    form,
    sheet,
    cell,
    message,
    identity,
    actual,
    expected,
    difference,
    tolerance,
    // What is undefined is left out: only documents have these, and only what somebody looked into is explained.
    place,
    quote,
    offset,
    explained: explained?.reason,
    audience: explained?.audience || undefined,
    related: finding.related.map(({ sheet, cell, file }) => ({ sheet, cell, file })),
    suspects: finding.suspects.map(suspectFields),
    alternatives: finding.alternatives?.map(suspectFields),
  };
}

/** What tells a later run whether a file is still the one that was checked. */
export interface FileState {
  readonly bytes: number;
  readonly modified: string;
}

/** The line of a checked workbook. */
export function checkLine(file: string, result: CheckResult, milliseconds: number, state: FileState | null = null): string {
  const { identities, equal, rounding, mismatch, notRun, errors, warnings, infos } = result.counts;
  return JSON.stringify({
    version: VERSION,
    file,
    forms: result.forms.map(formFields),
    unrecognised: result.unrecognised.map(unrecognisedFields),
    summary: { identities, equal, rounding, mismatch, notRun, errors, warnings, infos, milliseconds },
    findings: result.findings.map(findingFields),
    notRun: result.notRun.map(({ rule, sheet, reason }) => ({ rule, sheet, reason })),
    coverage: result.coverage.map(coverageFields),
    explained: result.counts.explained,
    ...(state ? { bytes: state.bytes, modified: state.modified } : {}),
  });
}

/** The line of a workbook whose forms were asked for. */
export function formsLine(file: string, result: FormsResult): string {
  return JSON.stringify({
    version: VERSION,
    file,
    forms: result.forms.map(formFields),
    unrecognised: result.unrecognised.map(unrecognisedFields),
    ...(result.why ? { sheets: result.why } : {}),
  });
}

/** The line of a file that could not be worked on. */
export function failedLine(file: string, reason: string): string {
  return JSON.stringify({ version: VERSION, file, failed: reason });
}

function quoteFields({ quote, offset, printed }: ReportQuote): object {
  return { quote, offset, printed };
}

function relatedFields({ related }: ReportQuote): object {
  return { related: related.map(({ sheet, cell, file }) => ({ sheet, cell, file })) };
}

/** The line of a report that was held against a workbook. */
export function textLine(file: string | null, text: string, { claims, findings, agree, open, notRun }: ReportCheck): string {
  return JSON.stringify({
    version: VERSION,
    file,
    text,
    claims,
    findings: findings.map((finding) => {
      const { rule, severity, verdict, expected, message } = finding;
      return { rule, severity, verdict, ...quoteFields(finding), expected, message, ...relatedFields(finding) };
    }),
    agree: agree.map((one) => ({ ...quoteFields(one), ...relatedFields(one) })),
    open: open.map((one) => ({ ...quoteFields(one), place: one.place, kind: one.kind })),
    // Only where last year's workbook was given is there anything that could not be compared with it.
    ...(notRun.length > 0 ? { notRun: notRun.map((reason) => ({ rule: SAID_CHANGE.code, reason })) } : {}),
  });
}

/** The line of a rule. */
export function ruleLine({ code, title, form, statement, source, severity }: Rule): string {
  return JSON.stringify({ version: VERSION, code, title, form, identity: statement, source, severity });
}
