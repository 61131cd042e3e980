import { claimsIn } from './claims';
import type { Paragraph } from './prose';
import type { Placed } from './report';
import { sectionForm } from './sections';
import { skipsNumber, topicsOf, type Told } from './topics';

const BREAKS_DOWN = /其中|以下方面|包括|分别[为是]|构成|具体[为是]|按[^，。；]{2,6}分/;
const LIST_FOLLOWS = /(?:其中|以下方面|如下|包括)[:：。，,]?$/;
const AMONG = /([^，。；;：:]{4,40})中[，,]/;

/**
 * Every claim of a report in order, with its topic, its section, and the amount that its list breaks down.
 * @param names what the report's organisation is called
 */
export function placeClaims(paragraphs: readonly Paragraph[], names: readonly string[]): Placed[] {
  const placed: Placed[] = [];
  let carried: Told | null = null;
  let under = '';
  for (const paragraph of paragraphs) {
    const section = sectionForm(paragraph.headings);
    const headings = paragraph.headings.map(({ printed }) => printed).join('\n');
    if (headings !== under) carried = null;
    under = headings;
    let whole: Told | null = carried;
    let wholeWords = '';
    let final: Told | null = null;
    for (const told of topicsOf(claimsIn(paragraph, names))) {
      const { lead, role } = told.claim;
      if (skipsNumber(told.claim)) [final, whole, wholeWords] = [null, null, ''];
      if (lead.includes('。') && final) [whole, wholeWords] = [null, ''];
      if (BREAKS_DOWN.test(lead) && final) [whole, wholeWords] = [final, ''];
      const among = AMONG.exec(lead)?.[1];
      if (among !== undefined && !among.endsWith('其')) [whole, wholeWords] = [null, among];
      placed.push({ ...told, section, whole, wholeWords });
      if (role.kind === 'final' && told.claim.quantity.kind === 'amount') final = told;
    }
    if (LIST_FOLLOWS.test(paragraph.text) && final) carried = final;
  }
  return placed;
}
