import type { Rule } from '../identities/identity';
import type { Figure } from '../identities/figure';
import type { Claim } from './claims';
import type { OperationKey } from '../forms/operation-lines';
import type { EvaluationFacts } from './evaluation-facts';
import type { UsualPlaces } from './intervals';
import type { Paragraph } from './prose';
import type { Quoted, TextFinding, TextVerdict } from './result';
import type { Roundings } from './roundings';
import type { Ties } from './tie';
import type { Told } from './topics';

/** A claim with its topic and the form that its section speaks of. */
export interface Placed extends Told {
  readonly section: string | null;
  /** The amount that the list the claim stands in breaks down (其中); null where it stands in none. */
  readonly whole: Told | null;
  /** Words that name such a whole without its amount: “三公”经费支出决算中，…. */
  readonly wholeWords: string;
}

/** Cells with counts, 机关运行经费 and 政府采购, by what they are. */
export type OperationCells = ReadonlyMap<OperationKey, readonly Figure[]>;

/** Everything that a check of the text may look at. */
export interface Narrative {
  readonly report: string;
  readonly paragraphs: readonly Paragraph[];
  readonly claims: readonly Placed[];
  readonly ties: Ties;
  readonly roundings: Roundings;
  readonly usual: UsualPlaces;
  /** The year of the forms; null where they name none, or several. */
  readonly year: number | null;
  readonly evaluations: EvaluationFacts;
  readonly operation: OperationCells;
}

/** A finding with the claims that it rests on: where one of them is wrong itself, the finding only follows from that. */
export interface Found {
  readonly kind: 'finding';
  readonly finding: TextFinding;
  readonly rests: readonly Claim[];
}

/** What a check says of a figure: a finding, or that it agrees. */
export type Said =
  | Found
  | {
      readonly kind: 'agrees';
      readonly agreement: Quoted;
      /** The other figures of the text that the statement is about: they agree with it. */
      readonly holds: readonly Claim[];
    };

/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

const LINE_END = /[\n\r\f\v\u2028\u2029]/;
const SENTENCE_END = /[。！？]/;
/** Characters that are quoted on either side of a figure at most. */
const LONGEST_HALF = 1000;

/** Lines without the blanks at their breaks, one behind the other. */
function onOneLine(text: string): string {
  const lines = text.split(LINE_END);
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .reduce((text, line, at) => text + (at === last ? line : line.trimEnd()), '');
}

/** The sentence around a stretch of a paragraph, with the stretch's place in the report. */
export function quoted(report: string, { paragraph, start, end }: Stretch, printed: string, figures: readonly Figure[]): Quoted {
  const { text, offsets, headings } = paragraph;
  let from = start;
  while (from > Math.max(0, start - LONGEST_HALF) && !SENTENCE_END.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < Math.min(text.length, end + LONGEST_HALF) && !SENTENCE_END.test(text[to - 1] as string)) to++;
  const sentence = report.slice(offsets[from], (offsets[to - 1] as number) + 1);
  return {
    quote: onOneLine(sentence),
    offset: offsets[start] as number,
    within: onOneLine(report.slice(offsets[from], offsets[start])).length,
    printed,
    unit: '',
    paragraph: paragraph.number,
    heading: headings[headings.length - 1]?.printed ?? '',
    related: figures.map(({ sheet, row, column }) => ({ sheet, row, column })),
  };
}

interface Details {
  readonly verdict: TextVerdict;
  readonly severity?: Rule['severity'];
  readonly expected: string;
  readonly message: string;
  readonly figures?: readonly Figure[];
  /** The other figures of the text that the statement is about. */
  readonly rests?: readonly (Claim | null | undefined)[];
}

/** The sentence around a claim's figure. */
export function quotedClaim(report: string, { paragraph, quantity }: Claim, figures: readonly Figure[] = []): Quoted {
  const { start, printed } = quantity;
  const last = paragraph.offsets[start + printed.length - 1] as number;
  const unit = paragraph.text.slice(start + printed.length, quantity.end);
  return { ...quoted(report, { paragraph, ...quantity }, onOneLine(report.slice(paragraph.offsets[start], last + 1)), figures), unit };
}

/** A finding on a claim's figure. */
export function findingOn({ report }: Narrative, { claim }: Told, rule: Rule, details: Details): Found {
  const at = quotedClaim(report, claim, details.figures);
  const { verdict, severity = rule.severity, expected, message, rests = [] } = details;
  const others = rests.flatMap((other) => (other && other !== claim ? [other] : []));
  return { kind: 'finding', finding: { ...at, rule, severity, verdict, expected, message }, rests: [claim, ...others] };
}

/**
 * That a claim's figure agrees.
 * @param holds the other figures of the text that the statement is about
 */
export function agrees(
  { report }: Narrative,
  { claim }: Told,
  figures: readonly Figure[] = [],
  holds: readonly (Claim | null | undefined)[] = [],
): Said {
  return { kind: 'agrees', agreement: quotedClaim(report, claim, figures), holds: holds.flatMap((other) => other ?? []) };
}
