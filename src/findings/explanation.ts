import type { CheckResult, Counts, Finding, Severity } from './finding';

/** A finding that somebody looked into and lets stand (已核实), as the software of the finance departments asks for a 审核说明. */
export interface Explanation {
  /** Of which finding: see `keyOf`. */
  readonly key: string;
  /** Why it stands, in the words of whoever looked into it. */
  readonly reason: string;
  /** Who must see the explanation (主管部门、财政部门); '' where nobody in particular. */
  readonly audience: string;
}

/**
 * What a finding is known by: its rule, its cells and the numbers there. With any of these numbers it changes, so that an explanation never
 * covers what nobody has looked at. It knows nothing of how findings are worded where the numbers tell them apart.
 */
export function keyOf(finding: Finding): string {
  const { actual, expected, operands, message, quote = '' } = finding;
  const numbers = operands.map(({ at, sign, value }) => [at?.sheet, at?.cell, sign, value]);
  const content = operands.length > 0 ? [actual, expected, numbers] : [actual, expected, related(finding), message, quote];
  return `${placeKey(finding)} ${fingerprint(JSON.stringify(content))}`;
}

/** The part of a key that stays when numbers change. */
function placeKey({ rule, sheet, cell }: Finding): string {
  return `${rule} ${sheet}!${cell ?? ''}`;
}

function related(finding: Finding): string[] {
  return finding.related.map(({ sheet, cell }) => `${sheet}!${cell}`).sort();
}

/** 64 bits of a text, in hexadecimal: enough that no two findings of a workbook share them by chance. */
function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Whether a finding still asks for something: nobody has explained it. */
export function isOpen({ explained }: Finding): boolean {
  return explained === undefined;
}

/**
 * A result with what was explained marked so, and counted apart from what is open. Explanations of findings that are not there, or whose
 * numbers have changed, have no effect. Any earlier marks are replaced.
 */
export function withExplanations(result: CheckResult, explanations: readonly Explanation[]): CheckResult {
  const byKey = new Map(explanations.map((explanation) => [explanation.key, explanation]));
  const findings = result.findings.map(({ explained: _, ...finding }): Finding => {
    const explanation = byKey.size === 0 ? undefined : byKey.get(keyOf(finding));
    return explanation ? { ...finding, explained: { reason: explanation.reason, audience: explanation.audience } } : finding;
  });
  return { ...result, findings, counts: { ...result.counts, ...severityCounts(findings) } };
}

/** How many findings of each severity are open, and how many are explained. */
export function severityCounts(findings: readonly Finding[]): Pick<Counts, 'errors' | 'warnings' | 'infos' | 'explained'> {
  const open = findings.filter(isOpen);
  const count = (wanted: Severity): number => open.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), explained: findings.length - open.length };
}

/** The explanations with one more, in place of what was said of the same finding, or of the same cell under the same rule with other numbers. */
export function explaining(
  explanations: readonly Explanation[],
  finding: Finding,
  { reason, audience }: Omit<Explanation, 'key'>,
): readonly Explanation[] {
  return [...reopening(explanations, finding), { key: keyOf(finding), reason, audience }];
}

/** The explanations without any of this finding, which is open again. */
export function reopening(explanations: readonly Explanation[], finding: Finding): readonly Explanation[] {
  const place = `${placeKey(finding)} `;
  return explanations.filter(({ key }) => !key.startsWith(place));
}

/** What was once said of an open finding, whose numbers have changed since; null where nothing was. */
export function lapsedExplanation(explanations: readonly Explanation[], finding: Finding): Explanation | null {
  if (!isOpen(finding)) return null;
  const place = `${placeKey(finding)} `;
  return explanations.find(({ key }) => key.startsWith(place) && key !== keyOf(finding)) ?? null;
}
