import { NO_SUBJECT, mentionIn } from '../subject';
import { quoted, type Narrative, type Placed } from '../report';
import type { Paragraph } from '../prose';
import { sectionForm } from '../sections';
import { NOTHING_TOLD } from '../topics';
import { NOTHING_SAID, subjectOfChange, type SubjectOfChange } from './subject-of-change';
import type { LastYearStatement } from './statement';

const AGAINST =
  '(?:与|和|同|较|比)(?:于)?(?:上年|去年|上一?年度|(\\d{4})年度?)(?:度)?(?:同期)?(?:决算|执行|支出|收入)?(?:数|额)?(?:相比|对比|比较)?[，,]?';
const SAME = new RegExp(`${AGAINST}(?:保持)?(?:持平|一致|相同|相等|无(?:增减)?变化|没有(?:增减)?变化|无增减(?:变动)?|未发生变化)`, 'g');
const MOVED = new RegExp(`${AGAINST}(?:有所|略有|大幅|小幅)?(增加|增长|上升|提高|减少|下降|降低)(?=[，。；,;])`, 'g');

/** 与上年持平, 较上年减少: directions that are told without a figure, of the amount last spoken of or of what the sentence names. */
export function saidInWords(narrative: Narrative): LastYearStatement[] {
  const { paragraphs, claims } = narrative;
  const places = new Map<Paragraph, number[]>();
  claims.forEach(({ claim: { paragraph } }, at) => places.set(paragraph, [...(places.get(paragraph) ?? []), at]));
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.isHeading || paragraph.isCell) return [];
    return saidIn(paragraph).flatMap(({ match, direction }): LastYearStatement[] => {
      const at = (places.get(paragraph) ?? []).filter((index) => (claims[index] as Placed).claim.quantity.end <= match.index).pop();
      const about = aboutIn(narrative, paragraph, match.index, at ?? null);
      if (!about) return [];
      const year = match[1] === undefined ? null : Number(match[1]);
      const words = quoted(narrative.report, { paragraph, start: match.index, end: match.index + match[0].length }, match[0], []);
      return [{ ...NOTHING_SAID, ...about, year, direction, words }];
    });
  });
}

function saidIn({ text }: Paragraph): { readonly match: RegExpExecArray; readonly direction: 1 | -1 | 0 }[] {
  return [
    ...[...text.matchAll(SAME)].map((match) => ({ match, direction: 0 as const })),
    ...[...text.matchAll(MOVED)].map((match) => ({ match, direction: /^[增上提]/.test(match[2] ?? '') ? (1 as const) : (-1 as const) })),
  ];
}

/**
 * What words in a paragraph are about.
 * @param before the place of the claim last made there; null where they come first
 */
function aboutIn(narrative: Narrative, paragraph: Paragraph, end: number, before: number | null): SubjectOfChange | null {
  const placed = narrative.claims[before ?? 0];
  if (!placed) return null;
  const between = mentionIn(paragraph.text.slice(before === null ? 0 : placed.claim.quantity.end, end));
  if (before === null && !between.subject) return null;
  const claim = { ...placed.claim, paragraph, subject: between.subject ?? NO_SUBJECT, isLoose: between.isLoose };
  const topic = between.subject ? { ...NOTHING_TOLD, subject: between.subject } : placed.topic;
  const section = before === null ? sectionForm(paragraph.headings) : placed.section;
  const about = subjectOfChange(narrative, { ...placed, claim, topic, section }, before === null ? 0 : before + 1);
  return { ...about, isCertain: about.isCertain && !between.isLoose };
}
