import { quoted, type Narrative } from '../report';
import type { TextFinding } from '../result';
import { YEAR } from '../rules';

const YEAR_OF_REPORT = /(\d{4})年度?(?=.{0,20}决算)/;
const OTHER_YEARS = /上年|上一年|对比|比较|相比|与/;

/** The day that a report tells its assets of: the last of its year. */
const LAST_DAY = /截[至止](?:到)?(\d{4})年(?:12月31日|末|底|年末|年底)[^。]{0,60}?(?:车辆|用车|设备|资产|房屋)/g;

/** Years of a template: headings of another year than the tables', and assets told of another year's end. */
export function templateYears(narrative: Narrative): TextFinding[] {
  return narrative.year === null ? [] : [...headingYears(narrative, narrative.year), ...lastDays(narrative, narrative.year)];
}

function lastDays({ report, paragraphs }: Narrative, year: number): TextFinding[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(LAST_DAY)].flatMap((match): TextFinding[] => {
      const printed = match[1] as string;
      if (paragraph.isCell || Number(printed) === year) return [];
      const start = match.index + match[0].indexOf(printed);
      const message = `文中写的是截至 ${printed} 年末，决算表是 ${year} 年度`;
      const at = quoted(report, { paragraph, start, end: start + printed.length }, printed, []);
      return [{ ...at, rule: YEAR, severity: YEAR.severity, verdict: 'inconsistent', expected: `${year}`, message }];
    }),
  );
}

function headingYears({ report, paragraphs }: Narrative, year: number): TextFinding[] {
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
