import type { ReportFinding, ReportQuote } from '../../../findings/check-report';

/** A quoted sentence in three: what stands before the figure, the figure, and the rest. */
export function marked({ quote, within, printed }: ReportQuote): readonly [before: string, figure: string, after: string] {
  const at = quote.startsWith(printed, within) ? within : quote.indexOf(printed);
  if (at < 0) return [quote, '', ''];
  return [quote.slice(0, at), printed, quote.slice(at + printed.length)];
}

const FIGURE = /^-?[\d,.]+(?:%|‰|倍)?$/;

/** The sentence with the expected figure in its place; null where there is none to put there. */
export function corrected(finding: ReportFinding): string | null {
  const { expected } = finding;
  const [before, figure, after] = marked(finding);
  return expected !== null && figure !== '' && FIGURE.test(expected) ? `${before}${expected}${after}` : null;
}
