import { remembering } from '../amount/remembering';
import { areaOfCorners, parseCellName, type Area } from './address';

/** What a piece of a formula is. */
export type TokenKind =
  | 'string' // "文本"
  | 'number'
  | 'error' // #REF!
  | 'sheet' // 表1! or '表 1'!, with the exclamation mark
  | 'cell' // $C$11
  | 'columns' // A:C
  | 'rows' // 1:3
  | 'function' // a name before a bracket, without it
  | 'name' // a defined name, TRUE, FALSE, a table
  | 'bracket' // [..] of a structured or external reference
  | 'space'
  | 'operator'; // everything else, one or two characters

/** A piece of a formula; the pieces' texts joined are the formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const STRING = /"(?:[^"]|"")*"/y;
// Names are bounded, and their halves share no character, so that no piece is gone over again and again.
const BARE_SHEET = /(?:[\p{L}_\\][\p{L}\p{N}_.\\?]{0,255}|\d[\p{N}.]{0,255}[\p{L}_][\p{L}\p{N}_.]{0,255})(?::[\p{L}\p{N}_.\\?]{1,255})?!/uy;
const ERROR = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy;
const CELL = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])/uy;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/uy;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const SPACE = /\s+/y;
const OPERATOR = /<=|>=|<>|[^]/uy;

const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', STRING],
  ['sheet', BARE_SHEET],
  ['error', ERROR],
  ['cell', CELL],
  ['columns', COLUMNS],
  ['rows', ROWS],
  ['number', NUMBER],
  ['name', NAME],
  ['space', SPACE],
  ['operator', OPERATOR],
];

/** Where the bracket that opens at `at` closes; brackets nest, and an apostrophe escapes one. */
function bracketEnd(formula: string, at: number): number {
  for (let depth = 0; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Where the quotation marks that open at `at` close; doubled ones stand for one. */
function quotationEnd(formula: string, at: number): number {
  for (at++; at < formula.length; at++) {
    if (formula[at] !== "'") continue;
    if (formula[at + 1] !== "'") return at + 1;
    at++;
  }
  return formula.length;
}

/** Four times what Excel allows. Nothing longer is a formula, and cutting it up could take very long. */
const MAX_LENGTH = 4 * 8192;

/** Signs that are a piece by themselves, whatever stands behind them. */
const SINGLE = new Set('+-*/^&%=(),:;{}');

/** What most formulas are made of, told by hand: a cell before a sign or the end, a function of plain letters. Null for all else. */
function plainPiece(formula: string, start: number, namesSheets: boolean): Token | null {
  let at = start;
  if (formula[at] === '$') at++;
  const letters = at;
  while (isLetter(formula.charCodeAt(at))) at++;
  const length = at - letters;
  if (length === 0) return null;
  if (formula[at] === '(' && letters === start) return { kind: 'function', text: formula.slice(start, at) };
  if (length > 3) return null;
  if (formula[at] === '$') at++;
  const digits = at;
  while (isDigit(formula.charCodeAt(at))) at++;
  if (at === digits || at - digits > 7 || formula[digits] === '0') return null;
  const next = formula[at];
  // Where sheets are named, A1:B2 may be two of them.
  if (next === '(' || (next === ':' && namesSheets)) return null;
  return next === undefined || SINGLE.has(next) ? { kind: 'cell', text: formula.slice(start, at) } : null;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Cuts a formula (with or without its leading `=`) into pieces. Never throws: what it does not know is an operator. */
export function tokenise(formula: string): readonly Token[] {
  return formula.length > MAX_LENGTH ? [{ kind: 'bracket', text: formula }] : pieces(formula);
}

/** Every formula is looked at by several: what it computes, what it reads, what it mentions. */
const pieces = remembering((formula): readonly Token[] => {
  const tokens: Token[] = [];
  const namesSheets = formula.includes('!');
  let at = 0;
  while (at < formula.length) {
    const first = formula[at] as string;
    if (SINGLE.has(first)) {
      tokens.push({ kind: 'operator', text: first });
      at++;
      continue;
    }
    const plain = plainPiece(formula, at, namesSheets);
    if (plain) {
      tokens.push(plain);
      at += plain.text.length;
      continue;
    }
    if (first === '[') {
      const end = bracketEnd(formula, at);
      tokens.push({ kind: 'bracket', text: formula.slice(at, end) });
      at = end;
      continue;
    }
    if (first === "'") {
      const end = quotationEnd(formula, at);
      const isSheet = formula[end] === '!';
      // Quotation marks around anything else are damage, behind which anything may lie.
      tokens.push({ kind: isSheet ? 'sheet' : 'bracket', text: formula.slice(at, isSheet ? end + 1 : end) });
      at = isSheet ? end + 1 : end;
      continue;
    }
    for (const [kind, pattern] of KINDS) {
      if (kind === 'sheet' && !namesSheets) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (!match) continue;
      const text = match[0];
      at += text.length;
      tokens.push({ kind: kind === 'name' && formula[at] === '(' ? 'function' : kind, text });
      break;
    }
  }
  return tokens;
});

/** The sheet's name that a `sheet` token says: `'表 1'!` → `表 1`. */
export function sheetNameIn(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The area from one `cell` token to another, or of the one; null where no sheet reaches that far. */
export function areaBetween(first: Token, last: Token = first): Area | null {
  const from = parseCellName(first.text);
  const to = last === first ? from : parseCellName(last.text);
  return from && to && areaOfCorners(from, to);
}
