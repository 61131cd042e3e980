import { quoted, type Narrative } from '../report';
import type { TextFinding } from '../result';
import { TEMPLATE_WORDS, YEAR } from '../rules';

const CHOICE =
  /(?:增加|增长|大于|高于|减少|下降|小于|低于)(?:[(](?:减少|下降|小于|低于|增加|增长|大于|高于)[)]|\/(?:减少|下降|小于|低于|增加|增长|大于|高于))/;
const YEAR_OF_REPORT = /(\d{4})年度?(?=.{0,20}决算)/;
const OTHER_YEARS = /上年|上一年|对比|比较|相比|与/;

/** Headings of another year than the tables', and words of the template that were left in. */
export function wording(narrative: Narrative): TextFinding[] {
  return [...headingYears(narrative), ...templateWords(narrative)];
}

function headingYears({ report, paragraphs, year }: Narrative): TextFinding[] {
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

/** One finding for the whole report: the first place, and how many there are. */
function templateWords({ report, claims }: Narrative): TextFinding[] {
  const paragraphs = [...new Set(claims.map(({ claim }) => claim.paragraph))];
  const found = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(new RegExp(CHOICE, 'g'))].map((match) => ({ paragraph, match })),
  );
  const [first] = found;
  if (!first) return [];
  const { paragraph, match } = first;
  const words = match[0];
  const message = `留有模板的待选用语“${words}”${found.length > 1 ? `，全文共 ${found.length} 处` : ''}，请按实际情况选一`;
  return [
    {
      ...quoted(report, { paragraph, start: match.index, end: match.index + words.length }, words, []),
      rule: TEMPLATE_WORDS,
      severity: TEMPLATE_WORDS.severity,
      verdict: 'inconsistent',
      expected: '',
      message,
    },
  ];
}
