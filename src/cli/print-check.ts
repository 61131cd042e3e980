import { basename } from 'node:path';
import { isOpen } from '../findings/explanation';
import type { CheckResult, Finding } from '../findings/finding';
import { detailLines, listLines } from './print-details';
import { SIGN, type Paint } from './paint';
import { explainedLines } from './print-explained';
import { placeOf, verdictColour } from './print-finding';
import { countText } from '../findings/count-text';
import { coverageInWords } from '../findings/coverage-words';
import { shortMessage } from '../findings/short-message';
import { isUnchecked, tailGroups, verdictOf, workbookTitle } from '../findings/workbook-verdict';
import { cut, displayWidth, fold, padEnd, padStart, printable } from './width';

/** How human output is laid out. */
export interface Page {
  readonly columns: number;
  readonly paint: Paint;
  /** Everything, not one line a finding. */
  readonly isVerbose: boolean;
  /** Several workbooks follow one another: their numbers stand in columns and each names its file. */
  readonly isSeries: boolean;
}

/** More findings of one workbook than a person reads on a terminal; the rest is announced, never dropped in silence. */
const LISTED = 200;
const TITLE_COLUMNS = 26;
/** The widest that the places of findings may be: over a quarter of the page, within reason. */
const PLACE = { share: 0.28, least: 16, most: 28 };
const NARROWEST = 60;
/** Lines that one error or warning takes without --verbose. */
const MOST_LINES = 3;

function counted(count: number, unit: string, width: number): string {
  return padStart(countText(count), width) + unit;
}

/** 24 张表  1,204 条勾稽  3 处错误  5 条提醒  9 组尾差   0.31 秒 */
function headLine(file: string, result: CheckResult, milliseconds: number, page: Page): string {
  const { paint, isSeries } = page;
  const verdict = verdictOf(result);
  const tails = tailGroups(result);
  const notes = result.counts.infos - tails;
  const colour = verdictColour(verdict.kind, paint);
  const width = (columns: number): number => (isSeries ? columns : 0);
  const title = cut(printable(workbookTitle(result) ?? basename(file).replace(/\.xlsx$/i, '')), isSeries ? TITLE_COLUMNS : page.columns);
  const parts = [
    paint.strong(padEnd(title, width(TITLE_COLUMNS))),
    counted(result.forms.length, ' 张表', width(2)),
    counted(result.counts.identities, ' 条勾稽', width(5)),
    colour(paint.strong(padStart(verdict.words, width(12)))),
    result.counts.warnings > 0 ? paint.severity.warning(counted(result.counts.warnings, ' 条提醒', width(2))) : ' '.repeat(width(9)),
    tails > 0 ? counted(tails, ' 组尾差', width(2)) : ' '.repeat(width(9)),
    notes > 0 && !isSeries ? counted(notes, ' 条提示', 0) : '',
  ].filter((part) => part !== '');
  const seconds = paint.quiet(`${(milliseconds / 1000).toFixed(2)} 秒`);
  return `${colour(verdict.sign)} ${parts.join('  ')}   ${seconds}`;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Errors first, then warnings, then the rest, each in the order in which they were found. */
function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** Findings that share a line: each by itself, but for information of one rule, which is told once with its first place. */
interface Told {
  readonly finding: Finding;
  readonly count: number;
}

function toldTogether(findings: readonly Finding[]): Told[] {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings) if (severity === 'info') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const told: Told[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    if (finding.severity !== 'info') told.push({ finding, count: 1 });
    else if (!seen.has(finding.rule)) {
      seen.add(finding.rule);
      told.push({ finding, count: counts.get(finding.rule) ?? 1 });
    }
  }
  return told;
}

function findingLines(told: readonly Told[], page: Page): string[] {
  const findings = told.map(({ finding }) => finding);
  const columns = Math.max(NARROWEST, page.columns);
  const widest = Math.min(PLACE.most, Math.max(PLACE.least, Math.floor(columns * PLACE.share)));
  const places = findings.map((finding) => placeOf(finding, widest));
  const placeWidth = Math.max(0, ...places.map(displayWidth));
  const codeWidth = Math.max(0, ...findings.map((finding) => finding.rule.length));
  const messageWidth = Math.max(20, columns - 4 - placeWidth - 2 - 2 - codeWidth);
  return findings.flatMap((finding, at) => {
    const colour = page.paint.severity[finding.severity];
    const count = told[at]?.count ?? 1;
    const message = `${count > 1 ? `共 ${countText(count)} 处，如：` : ''}${printable(shortMessage(finding))}`;
    const [first = '', ...more] = finding.severity === 'info' ? [cut(message, messageWidth)] : foldShort(message, messageWidth);
    const where = padEnd(places[at] as string, placeWidth);
    const line = `  ${colour(SIGN[finding.severity])} ${where}  ${padEnd(first, messageWidth)}  ${page.paint.quiet(finding.rule)}`;
    return [line, ...more.map((text) => ' '.repeat(4 + placeWidth + 2) + text)];
  });
}

/** What must be acted on is told whole where a few lines are enough. */
function foldShort(message: string, width: number): string[] {
  // A closing sign may hang over the edge by its own width.
  const lines = fold(message, width - 2);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), cut(lines.slice(MOST_LINES - 1).join(''), width)];
}

function leftOverLine(result: CheckResult, page: Page): string[] {
  const parts: string[] = [];
  if (result.notRun.length > 0) parts.push(`未执行 ${countText(result.notRun.length)} 条`);
  if (result.unrecognised.length > 0) {
    const names = result.unrecognised.map((one) => printable(one.sheet)).join('、');
    parts.push(`未识别 ${countText(result.unrecognised.length)} 张：${names}`);
  }
  if (parts.length === 0) return [];
  const hint = '  （--verbose 看明细）';
  return [`  ${page.paint.quiet(cut(parts.join('；'), Math.max(NARROWEST, page.columns) - 2 - displayWidth(hint)) + hint)}`];
}

/** All that is printed of one checked workbook, with a line feed at the end. */
export function printCheck(file: string, result: CheckResult, milliseconds: number, page: Page): string {
  const lines = [headLine(file, result, milliseconds, page)];
  if (page.isSeries) lines.push(`  ${page.paint.quiet(printable(file))}`);
  const verdict = verdictOf(result);
  if (isUnchecked(verdict) && verdict.detail !== null) lines.push(...fold(verdict.detail, page.columns - 4).map((line) => `  ${line}`));
  const coverage = coverageInWords(result);
  if (coverage !== null) lines.push(`  ${page.paint.quiet(cut(printable(coverage), Math.max(NARROWEST, page.columns) - 2))}`);
  const findings = bySeverity(result.findings.filter(isOpen));
  if (page.isVerbose) {
    for (const finding of findings) lines.push(...detailLines(finding, page.columns, page.paint));
    lines.push(...explainedLines(result.findings, page.columns, page.paint));
    lines.push(...listLines(result, page.columns, page.paint));
  } else {
    const told = toldTogether(findings);
    lines.push(...findingLines(told.slice(0, LISTED), page));
    const rest = told.slice(LISTED).reduce((sum, { count }) => sum + count, 0);
    if (rest > 0) lines.push(`  … 还有 ${countText(rest)} 条没有列出：用 --verbose、--report 或 --json 看全部`);
    lines.push(...explainedLines(result.findings, page.columns, page.paint));
    lines.push(...leftOverLine(result, page));
  }
  return `${lines.join('\n')}\n`;
}

/** The line of a file that could not be worked on. */
export function printFailure(file: string, reason: string, paint: Paint): string {
  return `${paint.severity.error('✕')} ${paint.strong(printable(file))}  ${paint.severity.error(printable(reason))}\n`;
}
