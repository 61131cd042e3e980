import { quoted, type Narrative } from '../report';
import type { TextFinding } from '../result';
import { YEAR } from '../rules';

const YEAR_OF_REPORT = /(\d{4})年度?(?=.{0,20}决算)/;
const OTHER_YEARS = /上年|上一年|对比|比较|相比|与/;

/** Headings of another year than the tables'. */
export function headingYears({ report, paragraphs, year }: Narrative): TextFinding[] {
  if (year === null) return [];
  return paragraphs.flatMap((paragraph): TextFinding[] => {
    const match = paragraph.isHeading && !OTHER_YEARS.test(paragraph.text) ? YEAR_OF_REPORT.exec(paragraph.text) : null;
    if (!match || Number(match[1]) === year) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    const message = `标题写的是 ${match[1] ?? ''} 年度，决算表是 ${year} 年度`;
    return [
      {
        ...quoted(report, stretch, match[0], []),
        rule: YEAR,
        severity: YEAR.severity,
        verdict: 'inconsistent',
        expected: `${year}年度`,
        message,
      },
    ];
  });
}
