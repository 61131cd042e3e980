import type { OpenQuote, ReportCheck, ReportFinding } from '../findings/check-report';
import { openByHeading } from '../findings/open-figures';
import { countText } from '../findings/count-text';
import { SIGN, type Paint } from './paint';
import { fold, printable } from './width';

const INDENT = 4;
/** Room for a closing sign behind a full line. */
const HANGING = 2;
const NARROWEST = 60;
/** Characters of a sentence that are shown on either side of its figure. */
const BEFORE = 28;
const AFTER = 36;

/** The part of the sentence around the figure. */
function excerpt({ quote, printed }: ReportFinding): string {
  const sentence = printable(quote).replace(/\s+/g, ' ').trim();
  const at = Math.max(0, sentence.indexOf(printed.replace(/\s+/g, ' ')));
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(sentence.length, at + AFTER);
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
}

function findingLines(finding: ReportFinding, columns: number, paint: Paint): string[] {
  const width = Math.max(NARROWEST, columns) - INDENT - HANGING;
  const indented = (text: string, style: (text: string) => string): string[] =>
    fold(text, width).map((line) => ' '.repeat(INDENT) + style(line));
  const colour = paint.severity[finding.severity];
  const head = `  ${colour(SIGN[finding.severity])} ${printable(finding.place)}  ${paint.quiet(finding.rule)}`;
  const plain = (text: string): string => text;
  return [head, ...indented(printable(finding.message), plain), ...indented(`原文：${excerpt(finding)}`, paint.quiet)];
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

function verdictLine({ findings }: ReportCheck, paint: Paint): string {
  const count = (severity: ReportFinding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const parts = [
    errors > 0 ? paint.severity.error(`${countText(errors)} 处错误`) : '',
    warnings > 0 ? paint.severity.warning(`${countText(warnings)} 处提醒`) : '',
    infos > 0 ? `${countText(infos)} 处提示` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('  ') : paint.good('没有发现不一致');
}

/** What came of a report, for people, with a line feed at the end: findings worst first, then what was looked at. */
export function printText(
  names: { readonly file: string | null; readonly text: string; readonly last?: string | null },
  result: ReportCheck,
  columns: number,
  paint: Paint,
): string {
  const { claims, agree, open, forms } = result;
  const findings = [...result.findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.offset - b.offset);
  const tied = agree.filter(({ related }) => related.length > 0).length;
  const lastYear = names.last ? `、上年 ${printable(names.last)}` : '';
  const against = names.file === null ? '' : `  对照 ${printable(names.file)}${lastYear}`;
  const lines = [
    `${paint.strong(printable(names.text))}${against}  ${verdictLine(result, paint)}`,
    ...findings.flatMap((finding) => findingLines(finding, columns, paint)),
    `  ${paint.quiet(`文中数字 ${countText(claims)} 处：与表或算术相符 ${countText(agree.length)} 处（其中与表对应 ${countText(tied)} 处），没有依据可核对 ${countText(open.length)} 处`)}`,
  ];
  if (names.file === null) lines.push(`  ${paint.severity.warning('没有给工作簿，只核对了说明自身的算术和漏改的模板用语。')}`);
  else if (forms.standard === 0) {
    lines.push(`  ${paint.severity.warning('工作簿里没有公开决算表，只核对了说明自身的算术和漏改的模板用语。')}`);
  }
  const width = Math.max(NARROWEST, columns) - INDENT - HANGING;
  lines.push(...result.notRun.flatMap((reason) => fold(printable(reason), width).map((line) => `  ${paint.quiet(line)}`)));
  lines.push(...openLines(open, columns, paint));
  return `${lines.join('\n')}\n`;
}

/** The figures that nothing could be held against, section by section: a person looks at these. */
function openLines(open: readonly OpenQuote[], columns: number, paint: Paint): string[] {
  if (open.length === 0) return [];
  const width = Math.max(NARROWEST, columns) - INDENT - HANGING;
  return [
    `  ${paint.quiet('没有依据可核对的数，请人工看一遍：')}`,
    ...openByHeading(open).flatMap(({ heading, figures }) =>
      fold(printable(`${heading}：${figures}`), width).map((line) => ' '.repeat(INDENT) + paint.quiet(line)),
    ),
  ];
}
