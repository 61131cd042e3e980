/** More names than these are counted. */
const MOST_NAMES = 10;

/** What the user is told of sheets whose amounts are not exact to the 分; nothing where there are none. */
export function inexactRemarks(sheets: readonly string[]): string[] {
  if (sheets.length === 0) return [];
  const names = sheets.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const others = sheets.length > MOST_NAMES ? `等 ${sheets.length} 张工作表` : '';
  return [`${names.join('、')}${others}没有精确到分的金额，按已印数字在四舍五入区间内平衡。`];
}
