import { countText } from '../findings/count-text';
import { isOpen } from '../findings/explanation';
import type { CheckResult, Finding } from '../findings/finding';
import { batchVerdictOf, type Outcome } from '../findings/outcomes';
import { shortMessage } from '../findings/short-message';
import { workbookTitle } from '../findings/workbook-verdict';
import { SIGN, type Paint } from './paint';
import { placeOf, verdictColour } from './print-finding';
import { cut, displayWidth, padEnd, padStart, printable } from './width';

/** What stays in memory of one unit of a batch, whatever the number of its findings. */
export interface Unit {
  /** The path as given. */
  readonly file: string;
  /** Whose workbook it is, where its tables say so and the path does not. */
  readonly owner: string | null;
  readonly kind: Outcome;
  /** The verdict, or why it could not be read. */
  readonly words: string;
  readonly sign: string;
  readonly errors: number;
  readonly warnings: number;
  /** The first thing to be looked at, in one line; '' where there is none. */
  readonly first: string;
}

/** Columns for the name of a unit, its verdict and its warnings. */
const NAME = { share: 0.36, least: 20, most: 48 };
const VERDICT_COLUMNS = 12;
const WARNING_COLUMNS = 10;
const NARROWEST = 60;
const FIRST_PLACE_COLUMNS = 28;

function inOneLine(finding: Finding): string {
  return `${placeOf(finding, FIRST_PLACE_COLUMNS)} ${printable(shortMessage(finding))}`;
}

/** A checked workbook as a unit of a batch. */
export function unitOf(file: string, result: CheckResult): Unit {
  const { outcome: kind, words, sign, detail } = batchVerdictOf(result);
  const { errors, warnings } = result.counts;
  const open = result.findings.filter(isOpen);
  const worst = open.find(({ severity }) => severity === 'error') ?? open.find(({ severity }) => severity === 'warning');
  const title = workbookTitle(result);
  const name = title?.replace(/ \d{4}$/, '') ?? null;
  const first = worst ? inOneLine(worst) : kind === 'clean' ? '' : printable(detail ?? '');
  return { file, owner: name !== null && !file.includes(name) ? name : null, kind, words, sign, errors, warnings, first };
}

/** A file that could not be worked on as a unit of a batch. */
export function failedUnit(file: string, reason: string, kind: 'failed' | 'absent' = 'failed'): Unit {
  return {
    file,
    owner: null,
    kind,
    words: kind === 'failed' ? '没能读' : '没有报送',
    sign: SIGN.error,
    errors: 0,
    warnings: 0,
    first: printable(reason),
  };
}

/** A path cut in front, so that the file's own name stays. */
function cutFront(path: string, width: number): string {
  if (displayWidth(path) <= width) return path;
  const characters = [...path];
  while (displayWidth(`…${characters.join('')}`) > width) characters.shift();
  return `…${characters.join('')}`;
}

/** The name of a unit in a list: the path, and whose it is where the path does not say so. */
export function unitName({ file, owner }: Unit, width: number): string {
  const name = printable(file);
  const whose = owner === null ? '' : `（${printable(owner)}）`;
  if (displayWidth(name + whose) <= width || owner === null) return cutFront(name + whose, width);
  return cutFront(name, width);
}

function outcomeColour(kind: Outcome, paint: Paint): (text: string) => string {
  if (kind === 'failed' || kind === 'absent') return paint.severity.error;
  return kind === 'warned' ? paint.severity.warning : verdictColour(kind, paint);
}

/** How wide the parts of a unit's line are; 0 for one that is left out. */
interface Widths {
  readonly name: number;
  readonly verdict: number;
  readonly warnings: number;
}

/** Widths for lines that are printed one by one, while nobody knows what is still to come. */
function usualWidths(page: number): Widths {
  const name = Math.min(NAME.most, Math.max(NAME.least, Math.floor(page * NAME.share)));
  return { name, verdict: VERDICT_COLUMNS, warnings: WARNING_COLUMNS };
}

function warningsText({ warnings, kind }: Unit): string {
  return warnings > 0 && kind !== 'warned' ? `${countText(warnings)} 条提醒` : '';
}

/** No wider than the units of one list need, so that there is room for what is wrong; a verdict that all of them share stands above them. */
function widthsFor(units: readonly Unit[], page: number): Widths {
  const usual = usualWidths(page);
  const widest = (text: (unit: Unit) => string): number => Math.max(0, ...units.map((unit) => displayWidth(text(unit))));
  const isSaidAbove = units.every(({ kind }) => kind === 'failed' || kind === 'absent');
  return {
    name: widest((unit) => unitName(unit, usual.name)),
    verdict: isSaidAbove ? 0 : widest(({ words }) => words),
    warnings: widest(warningsText),
  };
}

/** What stands on a unit's line before what is wrong with it, and the columns that are left for that. */
function leading(unit: Unit, page: number, paint: Paint, widths: Widths): { readonly text: string; readonly left: number } {
  const colour = outcomeColour(unit.kind, paint);
  const shown = [widths.name, widths.verdict, widths.warnings].filter((width) => width > 0);
  const parts = [
    `${colour(unit.sign)} ${padEnd(unitName(unit, widths.name), widths.name)}`,
    ...(widths.verdict > 0 ? [colour(padStart(unit.words, widths.verdict))] : []),
    ...(widths.warnings > 0 ? [paint.severity.warning(padStart(warningsText(unit), widths.warnings))] : []),
  ];
  return { text: parts.join('  '), left: page - 2 - shown.reduce((sum, width) => sum + width + 2, 0) };
}

/** One unit in one line: ✕ 甲局.xlsx  3 处错误  5 条提醒  公开03表!C14 应为 … */
export function unitLine(unit: Unit, columns: number, paint: Paint): string {
  const page = Math.max(NARROWEST, columns);
  const { text, left } = leading(unit, page, paint, usualWidths(page));
  return `${`${text}  ${cut(unit.first, Math.max(12, left))}`.trimEnd()}\n`;
}

const INDENT = '    ';

/** Units of one list, each in one line, or with what is wrong in a line of its own where it would be cut short. */
export function unitLines(units: readonly Unit[], columns: number, paint: Paint): string[] {
  const page = Math.max(NARROWEST, columns);
  const widths = widthsFor(units, page);
  return units.flatMap((unit) => {
    const { text, left } = leading(unit, page, paint, widths);
    if (displayWidth(unit.first) <= left) return [`${text}  ${unit.first}`.trimEnd()];
    return [text.trimEnd(), `${INDENT}${cut(unit.first, page - INDENT.length)}`];
  });
}
