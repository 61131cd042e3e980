import { isZero } from '../../amount/decimal';
import { isUsable } from '../../identities/figure';
import { repeats } from '../amounts';
import { tieOf } from '../operands';
import { titleOwner } from '../owner';
import { findingOn, quoted, type Found, type Narrative } from '../report';
import { OTHER_UNIT } from '../rules';

/** Names of another organisation than the forms': in a title, or before an amount that is this organisation's. */
export function otherUnit(narrative: Narrative): Found[] {
  const { paragraphs, report, ties, claims } = narrative;
  const titles = paragraphs.flatMap((paragraph): Found[] => {
    const name = titleOwner(paragraph);
    if (name === undefined || ties.isOwn(name) !== false || mayBeShort(name, ties.names())) return [];
    const start = paragraph.text.indexOf(name);
    const at = quoted(report, { paragraph, start, end: start + name.length }, name, []);
    const message = `文中单位为“${name}”，决算表为“${ties.names()[0] ?? ''}”`;
    return [
      {
        kind: 'finding',
        finding: { ...at, rule: OTHER_UNIT, severity: OTHER_UNIT.severity, verdict: 'inconsistent', expected: '', message },
        rests: [],
      },
    ];
  });
  const owners = claims.flatMap((placed): Found[] => {
    const { claim } = placed;
    const { owner } = claim.subject;
    if (owner === '' || claim.quantity.places < 2 || isZero(claim.quantity.value)) return [];
    if (ties.isOwn(owner) !== false || mayBeShort(owner, ties.names())) return [];
    const same = tieOf(narrative, placed).figures.filter((figure) => isUsable(figure) && repeats(claim, figure));
    if (same.length === 0) return [];
    const message = `文中写的是“${owner}”，这个数却是“${ties.names()[0] ?? ''}”的`;
    return [findingOn(narrative, placed, OTHER_UNIT, { verdict: 'inconsistent', expected: '', message, figures: same })];
  });
  return [...titles, ...owners];
}

/** 市医保局 is short for 市医疗保障局: its characters stand in the long name, in their order. */
function mayBeShort(name: string, names: readonly string[]): boolean {
  return names.some((long) => isWithin(name, long) || isWithin(long, name));
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
