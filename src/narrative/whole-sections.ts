import type { Narrative, Placed } from './report';

/**
 * The claims of each section of the first order: 九、“三公”经费支出决算情况说明 with all that stands below it. Reports that number
 * their sections （一） have these in place of 一、.
 */
export function bySection({ claims }: Narrative): Map<string, Placed[]> {
  const sections = new Map<string, Placed[]>();
  for (const placed of claims) {
    const { headings } = placed.claim.paragraph;
    const deepest = headings.some(({ level }) => level === 1) ? 1 : 2;
    const key = headings.flatMap(({ level, printed }) => (level <= deepest ? [printed] : [])).join('\n');
    const list = sections.get(key);
    if (list) list.push(placed);
    else sections.set(key, [placed]);
  }
  return sections;
}
