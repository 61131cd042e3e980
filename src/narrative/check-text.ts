import type { FormSet } from '../forms/sets';
import type { Identity } from '../identities/identity';
import { balances } from './checks/balances';
import { cells } from './checks/cells';
import { codeNames } from './checks/code-names';
import { codePaths } from './checks/code-paths';
import { completion } from './checks/completion';
import { differences } from './checks/differences';
import { directions } from './checks/directions';
import { economicLists } from './checks/economic-lists';
import { evaluations as evaluated, evaluationWords } from './checks/evaluations';
import { growth } from './checks/growth';
import { itemLists } from './checks/item-lists';
import { namedParts } from './checks/named-parts';
import { operation } from './checks/operation';
import { otherUnit } from './checks/other-unit';
import { previousYear } from './checks/previous-year';
import { proportions } from './checks/proportions';
import { repeated } from './checks/repeated';
import { repeatedItems } from './checks/repeated-items';
import { smallBusiness } from './checks/small-business';
import { sums } from './checks/sums';
import { residues } from './checks/residue';
import { templateYears } from './checks/template-years';
import { missingUnits } from './checks/units';
import { vehicles } from './checks/vehicles';
import { saidOfLastYear } from './last-year/said';
import { NO_EVALUATIONS, type EvaluationFacts } from './evaluation-facts';
import { usualPlaces } from './intervals';
import { namesInTitles } from './owner';
import { placeClaims } from './place';
import { paragraphsOf } from './prose';
import { yearOfReport } from './year-of-report';
import type { Claim } from './claims';
import { quotedClaim, type Found, type Narrative, type OperationCells } from './report';
import { openKind } from './open-kind';
import type { OpenFigure, TextFinding, TextResult } from './result';
import { COMPLETION } from './rules';
import { Roundings } from './roundings';
import { Ties } from './tie';

/** Every check that judges figures, in the order in which they are to be believed. */
const CHECKS = [
  cells,
  evaluated,
  operation,
  balances,
  differences,
  sums,
  vehicles,
  proportions,
  growth,
  completion,
  repeated,
  repeatedItems,
  namedParts,
  itemLists,
  previousYear,
  smallBusiness,
];

/** What a workbook has to hold a report against. */
export interface Tables {
  readonly sets: readonly FormSet[];
  /** The year of the forms; null where it is not known. */
  readonly year: number | null;
  /** Every identity in and between the forms. */
  readonly identities: readonly Identity[];
  /** What the self-evaluation forms say. */
  readonly evaluations: EvaluationFacts;
  readonly operation: OperationCells;
}

export const NO_TABLES: Tables = { sets: [], year: null, identities: [], evaluations: NO_EVALUATIONS, operation: new Map() };

/**
 * Checks the figures of a report (决算说明) against the forms of a workbook, and against each other. Never throws for what the text
 * contains, and calls no figure wrong that it cannot tie to a cell or to other figures for certain.
 */
export function checkText(report: string, { sets, year, identities, evaluations, operation: operationCells }: Tables): TextResult {
  const paragraphs = paragraphsOf(report);
  const ties = new Ties(sets, year ?? yearOfReport(paragraphs), namesInTitles(paragraphs));
  const claims = placeClaims(paragraphs, ties.ownNames());
  const narrative: Narrative = {
    report,
    paragraphs,
    claims,
    ties,
    roundings: new Roundings(identities),
    usual: usualPlaces(claims.map(({ claim }) => claim)),
    year,
    evaluations,
    operation: operationCells,
  };
  const said = CHECKS.map((check) => check(narrative));
  const found = [
    ...said.flatMap((by) => claims.flatMap((placed) => by.get(placed) ?? [])),
    ...directions(narrative),
    ...codePaths(narrative),
    ...codeNames(narrative),
    ...economicLists(narrative),
    ...otherUnit(narrative),
    ...evaluationWords(narrative),
  ];
  const findings = [
    ...causes(found.flatMap((one) => (one.kind === 'finding' ? [one] : []))),
    ...templateYears(narrative),
    ...residues(narrative),
    ...missingUnits(narrative),
  ];
  const held = new Set(said.flatMap((by) => [...by.values()].flatMap((one) => (one.kind === 'agrees' ? one.holds : []))));
  const agree = claims.flatMap((placed) => {
    const all = said.flatMap((by) => by.get(placed) ?? []);
    if (all.some(({ kind }) => kind === 'finding')) return [];
    const agreement = all.find((one) => one.kind === 'agrees');
    if (agreement?.kind === 'agrees') return [agreement.agreement];
    return held.has(placed.claim) ? [quotedClaim(report, placed.claim)] : [];
  });
  const judged = new Set([...agree, ...findings].map(({ offset }) => offset));
  const counted = claims.filter(({ claim }) => isCounted(claim, judged));
  return {
    claims: counted.length,
    findings: findings.sort((a, b) => a.offset - b.offset),
    agree,
    open: counted
      .map(({ claim }): OpenFigure => ({ ...quotedClaim(report, claim), kind: openKind(claim) }))
      .filter(({ offset }) => !judged.has(offset)),
    lastYear: saidOfLastYear(narrative),
  };
}

/** Whether a figure is one that the report tells: a cell of a table in it is no sentence, and counts where something was said of it. */
function isCounted({ paragraph, quantity }: Claim, judged: ReadonlySet<number>): boolean {
  if (quantity.kind === 'amount' && quantity.unit === null) return false;
  return !paragraph.isCell || judged.has(paragraph.offsets[quantity.start] as number);
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
