import type { FormSet } from '../forms/sets';
import { cells } from './checks/cells';
import { completion } from './checks/completion';
import { directions } from './checks/directions';
import { growth } from './checks/growth';
import { headingYears } from './checks/heading-years';
import { proportions } from './checks/proportions';
import { repeated } from './checks/repeated';
import { sums } from './checks/sums';
import { residues } from './checks/residue';
import { usualPlaces } from './intervals';
import { placeClaims } from './place';
import { paragraphsOf } from './prose';
import type { Claim } from './claims';
import { quotedClaim, type Found, type Narrative } from './report';
import type { TextFinding, TextResult } from './result';
import { COMPLETION } from './rules';
import { Ties } from './tie';

/**
 * Checks the figures of a report (决算说明) against the forms of a workbook, and against each other. Never throws for what the text
 * contains, and calls no figure wrong that it cannot tie to a cell or to other figures for certain.
 * @param year the year of the forms; null where it is not known
 */
export function checkText(report: string, sets: readonly FormSet[], year: number | null): TextResult {
  const paragraphs = paragraphsOf(report);
  const claims = placeClaims(paragraphs);
  const narrative: Narrative = {
    report,
    paragraphs,
    claims,
    ties: new Ties(sets, year),
    usual: usualPlaces(claims.map(({ claim }) => claim)),
    year,
  };
  const said = [cells, sums, proportions, growth, completion, repeated].map((check) => check(narrative));
  const found = [...said.flatMap((by) => claims.flatMap((placed) => by.get(placed) ?? [])), ...directions(narrative)];
  const findings = [
    ...causes(found.flatMap((one) => (one.kind === 'finding' ? [one] : []))),
    ...headingYears(narrative),
    ...residues(narrative),
  ];
  const agree = claims.flatMap((placed) => {
    const all = said.flatMap((by) => by.get(placed) ?? []);
    const agreement = all.find((one) => one.kind === 'agrees');
    return agreement?.kind === 'agrees' && all.every(({ kind }) => kind === 'agrees') ? [agreement.agreement] : [];
  });
  const counted = claims.filter(({ claim }) => claim.quantity.kind !== 'amount' || claim.quantity.unit !== null);
  const held = new Set([...agree, ...findings].map(({ offset }) => offset));
  return {
    claims: counted.length,
    findings: findings.sort((a, b) => a.offset - b.offset),
    agree,
    open: counted.map(({ claim }) => quotedClaim(report, claim)).filter(({ offset }) => !held.has(offset)),
  };
}

/**
 * The findings without those that only follow from another: a wrong amount makes every rate of it wrong, and a budget that does not
 * fit its rate need not fit the words about it either. The findings come in the order in which they are to be believed.
 */
function causes(found: readonly Found[]): TextFinding[] {
  const wrong = new Set<Claim>();
  const findings: TextFinding[] = [];
  for (const { finding, rests } of found) {
    if (rests.some((claim) => wrong.has(claim))) continue;
    findings.push(finding);
    if (finding.severity !== 'error') continue;
    const doubtful = finding.rule === COMPLETION ? rests : rests.slice(0, 1);
    for (const claim of doubtful) wrong.add(claim);
  }
  return findings;
}
