import { normalise } from '../amount/text';
import { isOpen } from '../findings/explanation';
import type { CheckResult, Finding, Severity } from '../findings/finding';

/** What the list shows: all that is open, one severity of it, or what was explained (已核实). */
export type SeverityFilter = 'all' | Severity | 'explained';

/** Whether a filter shows a finding. */
export function isInFilter(finding: Finding, filter: SeverityFilter): boolean {
  if (!isOpen(finding)) return filter === 'explained';
  return filter === 'all' || finding.severity === filter;
}

/** A finding and the key by which the pane knows it again after the next check. */
export interface ListedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** The findings of one table. */
export interface FindingGroup {
  readonly key: string;
  /** The form's standard title, or the sheet's name where it belongs to none. */
  readonly title: string;
  readonly sheet: string;
  /** The money unit that the table states; null where it states none. */
  readonly unit: string | null;
  readonly findings: readonly ListedFinding[];
}

function textOf({ rule, form, sheet, cell, message, identity, operands, explained }: Finding): string {
  const parts = [
    rule,
    form ?? '',
    sheet,
    cell ?? '',
    message,
    identity ?? '',
    explained?.reason ?? '',
    ...operands.map(({ label }) => label),
  ];
  return parts.map(normalise).join('\n').toLowerCase();
}

/** Keys for all findings of a result: what they are about, numbered where two are about the same. */
export function listFindings(result: CheckResult): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return result.findings.map((finding) => {
    const base = `${finding.rule}|${finding.sheet}|${finding.cell ?? ''}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return { key: count === 0 ? base : `${base}|${count}`, finding };
  });
}

/** How many findings each filter would show, before the search. */
export function countBySeverity(findings: readonly ListedFinding[]): Readonly<Record<SeverityFilter, number>> {
  const count = (filter: SeverityFilter): number => findings.filter(({ finding }) => isInFilter(finding, filter)).length;
  return { all: count('all'), error: count('error'), warning: count('warning'), info: count('info'), explained: count('explained') };
}

/** The findings that the filter and every word of the search leave. */
export function selectFindings(findings: readonly ListedFinding[], filter: SeverityFilter, search: string): readonly ListedFinding[] {
  const words = search
    .split(/[\s\u3000]+/)
    .map((word) => normalise(word).toLowerCase())
    .filter((word) => word !== '');
  return findings.filter(({ finding }) => {
    if (!isInFilter(finding, filter)) return false;
    if (words.length === 0) return true;
    const text = textOf(finding);
    return words.every((word) => text.includes(word));
  });
}

/** Findings by table, in the order of the forms on their sheets, those on no form at the end; within a table in the order of the check. */
function groupFindings(result: CheckResult, findings: readonly ListedFinding[]): readonly FindingGroup[] {
  const keyOf = (form: string | null, sheet: string) => `${form ?? ''}|${sheet}`;
  const groups = new Map<string, FindingGroup & { findings: ListedFinding[] }>();
  for (const { form, sheet, unit } of result.forms) {
    groups.set(keyOf(form, sheet), { key: keyOf(form, sheet), title: form, sheet, unit, findings: [] });
  }
  for (const listed of findings) {
    const { form, sheet } = listed.finding;
    const key = keyOf(form, sheet);
    let group = groups.get(key);
    if (!group) {
      group = { key, title: form ?? sheet, sheet, unit: null, findings: [] };
      groups.set(key, group);
    }
    group.findings.push(listed);
  }
  return [...groups.values()].filter((group) => group.findings.length > 0);
}

/** Findings of one severity, by table. */
export interface FindingSection {
  readonly severity: Severity;
  readonly groups: readonly FindingGroup[];
  readonly count: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What must be put right first, whatever the order of the sheets; then what to look at, then what needs nothing done. */
export function sectionsOf(result: CheckResult, findings: readonly ListedFinding[]): readonly FindingSection[] {
  return SEVERITIES.map((severity) => {
    const its = findings.filter(({ finding }) => finding.severity === severity);
    const groups = groupFindings(result, its).map((group) => ({ ...group, key: `${severity}|${group.key}` }));
    return { severity, groups, count: its.length };
  }).filter(({ count }) => count > 0);
}

/** What the list shows, and the finding that one looks on from. */
interface NextQuestion {
  readonly filter: SeverityFilter;
  readonly search: string;
  readonly after: string;
  /** Findings that are done with. */
  readonly without: ReadonlySet<string>;
}

/**
 * The finding to look at after another: the next in the list that is not done with, from the top again where none follows; errors and
 * warnings only. Null where none is left.
 */
export function nextFinding(result: CheckResult, { filter, search, after, without }: NextQuestion): string | null {
  const shown = sectionsOf(result, selectFindings(listFindings(result), filter, search));
  const keys = shown
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ groups }) => groups.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const at = keys.indexOf(after);
  return [...keys.slice(at + 1), ...keys.slice(0, Math.max(0, at))].find((key) => key !== after && !without.has(key)) ?? null;
}
