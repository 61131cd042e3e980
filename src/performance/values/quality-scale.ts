/** Grades that a scale may consist of, from good to bad. */
const GRADES = [
  ['优秀', '优', '很好', '好', '强', '高', '大', '快', '显著', '明显', '满意', '合格', '达标', '是', '有'],
  ['良好', '良', '较好', '较强', '较高', '较大', '较快', '较显著', '较明显', '较满意', '基本满意', '基本合格', '基本达标'],
  ['中等', '中', '一般', '尚可'],
  ['较差', '较低', '较弱', '及格', '低', '弱', '小', '慢', '不明显', '不显著'],
  ['差', '坏', '很差', '不满意', '不合格', '不达标', '否', '无'],
] as const;
const RANKS: ReadonlyMap<string, number> = new Map(GRADES.flatMap((grades, rank) => grades.map((grade) => [grade, rank] as const)));
/** Grades that are the last of a scale and a failure in words. */
const FAILED = /^(?:差|坏|很差|较差|不满意|不合格|不达标|否)$/;

/**
 * The grades of a scale that stands as a target (优良中低差 · 高、中、低 · 好/坏), the best first; null where the text is no scale. A single word
 * is none.
 */
export function scaleIn(text: string): readonly string[] | null {
  const plain = text.replace(/[()\s]/g, '');
  // 优良 in one word is a quality, not a choice of two.
  if (plain === '优良') return null;
  const parts = /[、/,;|]|或/.test(plain) ? plain.split(/[、/,;|]|或/) : plain.length <= 6 ? inGrades(plain) : null;
  if (!parts || parts.length < 2 || !parts.every((part) => RANKS.has(part))) return null;
  const ranks = parts.map((part) => RANKS.get(part) ?? 0);
  const goesDown = ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? 0));
  return ranks[0] === 0 && goesDown ? parts : null;
}

/** Grades that are written without anything between them: 优良中低差, 好坏. */
function inGrades(text: string): string[] | null {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const grade = [3, 2, 1].map((length) => text.slice(at, at + length)).find((part) => RANKS.has(part));
    if (grade === undefined) return null;
    parts.push(grade);
    at += grade.length;
  }
  return parts;
}

/** What a grade of a scale says: the first is met, a last one in words of failure is not; those between are for people. */
export function standingOn(scale: readonly string[], grade: string): 'achieved' | 'failed' | null {
  if (grade === scale[0]) return 'achieved';
  return grade === scale.at(-1) && FAILED.test(grade) ? 'failed' : null;
}
