import { isZero, toGrouped } from '../amount/decimal';
import { cellName, qualifiedName } from '../workbook/address';
import { cellAlone, joinedBy, say, wordsOf, type Sentence } from '../workbook/sentence';
import { figureLabel, isUsable, type Figure } from './figure';
import { asPercent } from './quotient';
import type { Identity, Term } from './identity';

/** Sums with more addends than this are written with their first and last ones only. */
const LONGEST = 8;
const HEAD = 4;
const TAIL = 1;

/**
 * The identity in words, as an accountant would say it: “本年收入合计 = 一、… + 二、…”. In a relation between sheets or forms every cell
 * carries its sheet's or its form's name; cells of one name carry their address. A long sum names its first and last addends and how
 * many stand between them.
 */
export function identityInWords(identity: Identity): string {
  return wordsOf(statement(identity, nameFor(identity, null), identity.terms));
}

/**
 * The identity with its numbers: “本年收入合计 1,101.35 = 一、… 1,000.00 + 二、… 101.35”. Addends that are zero are left out;
 * a cell that cannot be read shows its text.
 */
export function identityWithNumbers(identity: Identity): string {
  return wordsOf(numberedIdentity(identity));
}

/** The same with its cells as what they are. */
export function numberedIdentity(identity: Identity): Sentence {
  const numbered = identity.relation === 'sum' || identity.relation === 'atMost' ? identity.terms.filter(isTelling) : identity.terms;
  return statement(identity, nameFor(identity, amountText), numbered);
}

/**
 * The identity with its cells and numbers: “《收入支出决算总表》公开01表!C37“总计” 6,475.64 = 《…》公开04表!C30“总计” 6,475.65”. Cells of the
 * target's own table carry no table's name.
 * @param tableOf the title of the table that a cell belongs to; null where it belongs to none
 */
export function identityWithCells(identity: Identity, tableOf: (figure: Figure) => string | null): string {
  const { target } = identity;
  const home = tableOf(target);
  const name: Naming = (figure, fallback = '表中无此行') => {
    if (!figure) return `（${fallback}） 0`;
    const table = tableOf(figure);
    const isNamed =
      table === null || figure.sheet.includes(table) || (figure !== target && table === home && figure.sheet === target.sheet);
    const title = isNamed ? '' : `《${table}》`;
    const place = figure === target || figure.sheet !== target.sheet ? qualifiedName(figure.sheet, figure) : cellName(figure);
    return `${title}${place}“${figureLabel(figure)}” ${amountText(figure)}`;
  };
  return wordsOf(statement(identity, name, identity.relation === 'sum' ? identity.terms.filter(isTelling) : identity.terms));
}

function isTelling({ figure }: Term): boolean {
  return figure !== null && (!isUsable(figure) || !isZero(figure.value));
}

type Naming = (figure: Figure | null, fallback: string | undefined) => Sentence;

/** How the identity's cells are called, the target in full, its terms no longer than it takes to tell them apart. */
function nameFor(identity: Identity, amount: ((figure: Figure) => string) | null): Naming {
  const names = namesOf(identity);
  return (figure, fallback = '表中无此行') => {
    if (!figure) return amount ? `（${fallback}） 0` : `（${fallback}）`;
    const name = names.get(figure) ?? figureLabel(figure);
    return amount ? say`${name} ${amount(figure)}` : name;
  };
}

function namesOf({ relation, target, terms, form }: Identity): ReadonlyMap<Figure, Sentence> {
  const isOneSheet = terms.every(({ figure }) => !figure || figure.sheet === target.sheet);
  const isBetween = !isOneSheet || terms.some((term) => term.figure && (term.form ?? form) !== form);
  // Beside a single other cell, half a name says nothing: 总计 = 总计·合计, not 总计 = 合计.
  const isCopy = relation === 'copy' || relation === 'atMost';
  const names = new Map([[target, isBetween ? placedName(target, form, isOneSheet) : figureLabel(target)]]);
  for (const { figure, form: own } of terms) {
    if (!figure || names.has(figure)) continue;
    names.set(figure, isBetween ? placedName(figure, own ?? form, isOneSheet) : isCopy ? figureLabel(figure) : termLabel(figure, target));
  }
  const holders = new Map<string, Figure>();
  const ambiguous = new Set<string>();
  names.forEach((name, figure) => {
    const other = holders.get(name);
    if (other && (other.row !== figure.row || other.column !== figure.column)) ambiguous.add(name);
    holders.set(name, figure);
  });
  if (ambiguous.size === 0) return names;
  return new Map([...names].map(([figure, name]) => [figure, ambiguous.has(name) ? say`${name}（${cellAlone(figure)}）` : name]));
}

/** A sheet's name that does not say which table is on it. */
const NAMELESS = /^(sheet|工作表|表)?\s*\d*$/i;

/** The cell with its sheet or, where that tells nothing, its form: 公开03表“合计·本年支出合计”, 《支出决算表》“…”. */
function placedName(figure: Figure, form: string, isOneSheet: boolean): string {
  const label = `“${figureLabel(figure)}”`;
  if (isOneSheet) return `《${form}》${label}`;
  return NAMELESS.test(figure.sheet) ? `${figure.sheet}《${form}》${label}` : figure.sheet + label;
}

/** Within one column the rows tell the cells apart, within one row the columns. */
function termLabel(figure: Figure, target: Figure): string {
  if (figure.column === target.column && figure.rowLabel) return figure.rowLabel;
  if (figure.row === target.row && figure.columnLabel) return figure.columnLabel;
  return figureLabel(figure);
}

function amountText(figure: Figure): string {
  if (figure.showsPercent && figure.state === 'amount') return asPercent(figure.value);
  if (figure.state === 'pending') return '（公式未计算）';
  if (!isUsable(figure)) return `（${figure.text ?? '无法读取'}）`;
  if (isZero(figure.value)) return '0';
  return toGrouped(figure.value, figure.places);
}

function statement(identity: Identity, name: Naming, terms: readonly Term[]): Sentence {
  const left = name(identity.target, undefined);
  if (identity.relation === 'ratio') {
    const [over, under] = [terms.slice(0, -1), terms[terms.length - 1]];
    const dividend = over.length > 1 ? say`（${sumInWords(over, name)}）` : sumInWords(over, name);
    return say`${left} = ${dividend} ÷ ${name(under?.figure ?? null, under?.name)}`;
  }
  const sign = identity.relation === 'atMost' ? '≤' : '=';
  return say`${left} ${sign} ${sumInWords(terms, name)}`;
}

function sumInWords(terms: readonly Term[], name: Naming): Sentence {
  if (terms.length === 0) return '0';
  const shown = terms.length > LONGEST ? [...terms.slice(0, HEAD), null, ...terms.slice(-TAIL)] : terms;
  const parts: Sentence[] = [];
  for (const [at, term] of shown.entries()) {
    if (!term) {
      parts.push(` + …（略${terms.length - HEAD - TAIL}项）`);
      continue;
    }
    const words = name(term.figure, term.name);
    if (at === 0) parts.push(term.sign === 1 ? words : say`−${words}`);
    else parts.push(say` ${term.sign === 1 ? '+' : '−'} ${words}`);
  }
  return joinedBy(parts, '');
}
