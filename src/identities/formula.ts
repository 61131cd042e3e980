import { exactPlaces } from '../amount/unit';
import { areaName, cellName, quoteSheetName } from '../workbook/address';
import { isSameCell, type Figure } from './figure';
import type { Identity, Term } from './identity';
import { rateInExcel, ratioOf } from './quotient';

/** How formulas refer to cells: `C8`, or `$C$8` where the sheet's own formulas do. */
export type ReferenceStyle = 'relative' | 'absolute';

/** Excel's own bound on the arguments of a function. */
const MOST_ARGUMENTS = 255;
/** Excel's own bound on a formula. */
const LONGEST_FORMULA = 8192;

/**
 * The identity's right side as an Excel formula: `=SUM(C10:C12)` for terms that stand together, `=C8+C12-C13` for others,
 * `='支出 决算表'!C8` for a copy, `=IF(B9=0,0,ROUND(C9/B9,4))` for a ratio. Terms in another unit are converted.
 * @returns null where the identity has no formula: a part of a whole, a sum without cells, one that Excel could not hold, one that
 * contains its own target, one with a number stored as text (SUM would pass over it)
 */
export function toExcelFormula(identity: Identity, style: ReferenceStyle): string | null {
  const { relation, target } = identity;
  if (relation === 'atMost') return null;
  const terms = identity.terms.filter(({ figure }) => figure !== null);
  if (terms.some(({ figure }) => figure && (figure.isText === true || isSameCell(figure, target)))) return null;
  if (relation === 'ratio') return ratioFormula(identity, style);
  if (terms.length === 0) return null;
  const formula = `=${sumExpression(terms, target, style)}`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

function ratioFormula(identity: Identity, style: ReferenceStyle): string | null {
  const { target, terms, rounding, blankOverZero } = identity;
  const over = terms.slice(0, -1);
  const [first, under] = [over[0], terms[terms.length - 1]];
  if (!first?.figure || first.sign !== 1 || !under?.figure || under.sign !== 1) return null;
  const [dividend, divisor] = [sumExpression(over, { ...target, unit: first.figure.unit }, style), alone(under.figure, target, style)];
  const shift = exactPlaces(first.figure.unit) - exactPlaces(under.figure.unit);
  const factor = shift === 0 ? '' : shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
  const exact = `${over.length > 1 ? `(${dividend})` : dividend}/${divisor}${factor}`;
  const rounded = rounding ? rateInExcel(exact, ratioOf(identity), rounding) : exact;
  return `=IF(${divisor}=0,${blankOverZero ? '""' : '0'},${rounded}${target.isPercentage ? '*100' : ''})`;
}

/** One cell as a number, in its own unit. */
function alone(figure: Figure, target: Figure, style: ReferenceStyle): string {
  return sumExpression([{ figure, sign: 1 }], { ...target, unit: figure.unit }, style);
}

/** The workbook's own way of writing references, by the majority of its formulas. */
export function styleOf(identities: readonly Identity[]): ReferenceStyle {
  let dollars = 0;
  let plain = 0;
  for (const { target } of identities) {
    if (!target.formula) continue;
    if (/\$[A-Za-z]{1,3}\$\d/.test(target.formula)) dollars++;
    else plain++;
  }
  return dollars > plain ? 'absolute' : 'relative';
}

/** A run of cells that one range can name, or a single cell. */
interface Run {
  readonly first: Figure;
  readonly last: Figure;
  readonly count: number;
  readonly sign: 1 | -1;
  /** Holds a — or an empty text, which SUM passes over and a plus sign trips on. */
  readonly hasWords: boolean;
}

function sumExpression(terms: readonly Term[], target: Figure, style: ReferenceStyle): string {
  const runs = runsOf(terms);
  const isPlain = runs.every(({ sign, first }) => sign === 1 && first.unit === target.unit);
  const longest = runs.reduce((most, { count }) => Math.max(most, count), 0);
  // A few scattered cells read best with plus signs; a SUM as a whole where there is a range, or a cell that is no number.
  const needsSum = longest > 2 || runs.length > 3 || terms.some(isWords);
  if (isPlain && needsSum && runs.length <= MOST_ARGUMENTS) {
    return `SUM(${runs.map((run) => runReference(run, target, style)).join(',')})`;
  }
  return runs.map((run, at) => signedRun(run, at === 0, target, style)).join('');
}

function isWords({ figure }: Pick<Term, 'figure'>): boolean {
  return figure?.state === 'nothing' || (figure?.state === 'blank' && figure.formula !== undefined);
}

/** Terms in their order, neighbours of one sign joined. Runs of two cells are not worth a range. */
function runsOf(terms: readonly Term[]): Run[] {
  const runs: Run[] = [];
  for (const { figure, sign } of terms) {
    if (!figure) continue;
    const open = runs.at(-1);
    const hasWords = isWords({ figure });
    if (open && open.sign === sign && continues(open, figure)) {
      runs[runs.length - 1] = { ...open, last: figure, count: open.count + 1, hasWords: open.hasWords || hasWords };
    } else {
      runs.push({ first: figure, last: figure, count: 1, sign, hasWords });
    }
  }
  return runs;
}

function continues({ first, last }: Run, next: Figure): boolean {
  if (next.sheet !== last.sheet || next.unit !== last.unit) return false;
  const isBelow = next.column === last.column && first.column === last.column && next.row === last.row + 1;
  const isRight = next.row === last.row && first.row === last.row && next.column === last.column + 1;
  return isBelow || isRight;
}

function signedRun(run: Run, isFirst: boolean, target: Figure, style: ReferenceStyle): string {
  const operator = run.sign === -1 ? '-' : isFirst ? '' : '+';
  const shift = exactPlaces(target.unit) - exactPlaces(run.first.unit);
  const factor = shift === 0 ? '' : shift > 0 ? `/${10 ** shift}` : `*${10 ** -shift}`;
  if (run.count === 2 && factor === '' && !run.hasWords) {
    const second = run.sign === -1 ? '-' : '+';
    return operator + reference(run.first, target, style) + second + reference(run.last, target, style);
  }
  const body = run.count === 1 && !run.hasWords ? reference(run.first, target, style) : `SUM(${runReference(run, target, style)})`;
  return operator + body + factor;
}

function runReference({ first, last }: Run, target: Figure, style: ReferenceStyle): string {
  const area = areaName({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  return prefix(first, target) + styled(area, style);
}

function reference(figure: Figure, target: Figure, style: ReferenceStyle): string {
  return prefix(figure, target) + styled(cellName(figure), style);
}

function prefix(figure: Figure, target: Figure): string {
  return figure.sheet === target.sheet ? '' : `${quoteSheetName(figure.sheet)}!`;
}

function styled(name: string, style: ReferenceStyle): string {
  return style === 'absolute' ? name.replace(/[A-Z]+/g, '$$$&$$') : name;
}

/** Whether two formulas say the same, apart from dollar signs, blanks, capitals and needless quotation marks outside of texts. */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || bared(a) === bared(b);
}

function bared(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/[\s$']/g, '').toUpperCase()))
    .join('');
}
