import type { Area } from '../../../workbook/address';
import { areaOf } from './parse';
import { sheetNameIn, tokenise, type Token } from './tokens';

/** An area of a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula reads. */
export interface References {
  readonly areas: readonly SheetArea[];
  /** It may read cells that its text does not tell (INDIRECT, tables, names that cannot be followed): it must be thought to read everything. */
  readonly isOpaque: boolean;
}

/** Defined names (名称), lower-case, of the whole workbook or, behind `sheet!`, of one sheet; with what they refer to. */
export type DefinedNames = ReadonlyMap<string, string>;

/** Functions whose result may depend on cells that their arguments do not name. */
const INDIRECT = /^(?:INDIRECT|OFFSET|CELL|INFO|GETPIVOTDATA|TABLE)$/i;
const MAX_NAMES = 20;

/** What a name refers to, as seen from a sheet. */
export function definedName(names: DefinedNames, sheet: string, name: string): string | undefined {
  return names.get(`${sheet}!${name}`.toLowerCase()) ?? names.get(name.toLowerCase());
}

/** Whether a reference is relative: in a defined name it then means another place in every cell. */
export function isRelative(formula: string): boolean {
  return tokenise(formula).some(({ kind, text }) => {
    if (kind === 'cell') return !/^\$[A-Za-z]+\$\d+$/.test(text);
    return (kind === 'columns' || kind === 'rows') && !/^\$\w+:\$\w+$/.test(text);
  });
}

/** The areas that a formula of `sheet` reads, told from its pieces, so that even a formula that cannot be computed has them. */
export function referencesOf(formula: string, sheet: string, names: DefinedNames, namesLeft = MAX_NAMES): References {
  const tokens = tokenise(formula).filter(({ kind }) => kind !== 'space');
  const areas: SheetArea[] = [];
  let isOpaque = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    if (token.kind === 'bracket') {
      // `[1]表!A1` and `'[甲.xlsx]表'!A1` lie in another workbook, which does not change; a table's brackets lie in this one.
      isOpaque ||= tokens[at + 1]?.kind !== 'sheet';
    } else if (token.kind === 'function') isOpaque ||= INDIRECT.test(token.text);
    else if (token.kind === 'name' && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
      const refersTo =
        before?.kind === 'sheet' ? definedName(names, sheetNameIn(before.text), token.text) : definedName(names, sheet, token.text);
      if (refersTo === undefined || namesLeft === 0 || isRelative(refersTo)) isOpaque = true;
      else {
        const inner = referencesOf(refersTo, sheet, names, namesLeft - 1);
        areas.push(...inner.areas);
        isOpaque ||= inner.isOpaque;
      }
    } else if (token.kind === 'cell' || token.kind === 'columns' || token.kind === 'rows') {
      const isRange = token.kind === 'cell' && tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'cell';
      const area = areaOf(token, isRange ? tokens[at + 2] : undefined);
      if (isRange) at += 2;
      if (isExternal(tokens, before, at)) continue;
      const home = before?.kind === 'sheet' ? sheetNameIn(before.text) : sheet;
      if (!area || home.includes(':')) isOpaque = true;
      else areas.push({ sheet: home, area });
    }
  }
  return { areas, isOpaque };
}

function isExternal(tokens: readonly Token[], before: Token | undefined, at: number): boolean {
  if (before?.kind !== 'sheet') return false;
  const place = tokens.lastIndexOf(before, at);
  return tokens[place - 1]?.kind === 'bracket' || sheetNameIn(before.text).includes(']');
}
