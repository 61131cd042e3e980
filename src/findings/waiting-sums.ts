import { CellMap } from '../identities/cell-map';
import type { Derivation } from '../identities/derivation';
import type { Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import { TEXT_NUMBER } from '../rules/text-number';
import { cellBeside, joinedBy, say } from '../workbook/sentence';
import { placesOf, type Found } from './found';

const MOST_NAMED = 4;

/** A broken identity that holds as soon as numbers stored as text are numbers, with the first of these. */
export interface Waiting {
  readonly judged: Judged;
  readonly text: Figure;
}

/** The broken identities that wait for numbers stored as text (文本型数字) to become numbers: their formulas are right, and pass over text. */
export function waitingSums(following: readonly Judged[], derivation: Derivation): readonly Waiting[] {
  return following.flatMap((judged): Waiting[] => {
    const leaves = figuresOf(judged.identity).flatMap((figure) => (derivation.isDefined(figure) ? derivation.leavesOf(figure) : [figure]));
    const text = leaves.find((leaf) => leaf.isText && leaf.state === 'amount');
    return text ? [{ judged, text }] : [];
  });
}

/** The findings with every waiting sum folded under the one that lists the numbers that it waits for, and the identities that are told so. */
export function foldWaiting(
  findings: readonly Found[],
  waiting: readonly Waiting[],
): { readonly findings: readonly Found[]; readonly taken: ReadonlySet<Judged> } {
  const taken = new Set<Judged>();
  if (waiting.length === 0) return { findings, taken };
  const folded = findings.map((finding) => {
    if (finding.rule !== TEXT_NUMBER) return finding;
    const texts = textsOf(finding);
    const own = waiting.filter(({ text }) => texts.get(text));
    for (const { judged } of own) taken.add(judged);
    return own.length === 0 ? finding : withSums(finding, own);
  });
  return { findings: folded, taken };
}

function textsOf({ sheet, at, related }: Found): CellMap<true> {
  const texts = new CellMap<true>();
  for (const place of at ? [{ sheet, ...at }, ...related] : related) texts.set(place, true);
  return texts;
}

/** The cell of the identity that comes out wrong: the formula that misses the text, or whatever repeats what this gives. */
function sumOf({ identity }: Judged): Figure {
  return [identity.target, ...figuresOf(identity)].find(({ formula }) => formula !== undefined) ?? identity.target;
}

function withSums(finding: Found, waiting: readonly Waiting[]): Found {
  const sums = placesOf(waiting.map(({ judged }) => sumOf(judged)));
  const named = joinedBy(
    sums.slice(0, MOST_NAMED).map((sum) => cellBeside(sum, finding.sheet)),
    '、',
  );
  const more = sums.length > MOST_NAMED ? ` 等 ${sums.length} 个合计` : '';
  const isError = waiting.some(({ judged }) => judged.identity.rule.severity === 'error');
  const own = finding.at ? { sheet: finding.sheet, ...finding.at } : undefined;
  return {
    ...finding,
    severity: isError ? 'error' : finding.severity,
    clauses: [...finding.clauses, { kind: 'waiting-sums', sentence: say`${named}${more}的公式因此少算，转换为数字后即相符` }],
    related: placesOf([...finding.related, ...sums], own),
    waiting: sums,
  };
}
