import type { Paragraph } from './prose';

/** A year that is told of, and not only compared with. */
const TOLD =
  /(?<![比较与同由从]|较于|比于)(20\d{2})年度?(?=收|支|本年|财政|一般公共|政府性基金|国有资本|"三公|部门|单位|[^，。；\d]{0,20}决算)/g;

/** The latest year that a report tells of: its own, where the tables name none. Null where it tells of none. */
export function yearOfReport(paragraphs: readonly Paragraph[]): number | null {
  const years = paragraphs.flatMap(({ text }) => [...text.matchAll(TOLD)].map((match) => Number(match[1])));
  return years.length === 0 ? null : Math.max(...years);
}
