import type { Area } from '../../../workbook/address';
import type { Budget } from './budget';
import { areaOf } from './parse';
import { sheetNameIn, tokenise, type Token } from '../../../workbook/formula-tokens';

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
/** Names that stand for one another in a chain, as far as it is followed. */
export const MAX_NAMES = 20;
const UNKNOWN: References = { areas: [], isOpaque: true };

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

/** Tells what formulas read from their pieces, so that even a formula that cannot be computed has its areas. */
export class ReferenceReader {
  /** What is known of names, by the sheet that uses them and what they refer to. */
  private readonly known = new Map<string, Map<string, References>>();

  constructor(
    private readonly names: DefinedNames,
    private readonly budget: Budget,
  ) {}

  /** What a formula of `sheet` reads, each area once. */
  referencesOf(formula: string, sheet: string, namesLeft = MAX_NAMES): References {
    const tokens = tokenise(formula).filter(({ kind }) => kind !== 'space');
    const areas = new Map<string, SheetArea>();
    let isOpaque = false;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const before = tokens[at - 1];
      if (token.kind === 'bracket') {
        // `[1]表!A1` and `'[甲.xlsx]表'!A1` lie in another workbook, which does not change; a table's brackets lie in this one.
        isOpaque ||= tokens[at + 1]?.kind !== 'sheet';
      } else if (token.kind === 'function') isOpaque ||= INDIRECT.test(token.text);
      else if (token.kind === 'name' && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
        const home = before?.kind === 'sheet' ? sheetNameIn(before.text) : sheet;
        const inner = this.behindName(definedName(this.names, home, token.text), sheet, namesLeft);
        for (const each of inner.areas) areas.set(areaKey(each), each);
        isOpaque ||= inner.isOpaque;
      } else if (token.kind === 'cell' || token.kind === 'columns' || token.kind === 'rows') {
        const isRange = token.kind === 'cell' && tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'cell';
        const area = areaOf(token, isRange ? tokens[at + 2] : undefined);
        if (isRange) at += 2;
        if (isExternal(tokens, before, at)) continue;
        const home = before?.kind === 'sheet' ? sheetNameIn(before.text) : sheet;
        if (!area || home.includes(':')) isOpaque = true;
        else areas.set(areaKey({ sheet: home, area }), { sheet: home, area });
      }
    }
    return { areas: [...areas.values()], isOpaque };
  }

  private behindName(refersTo: string | undefined, sheet: string, namesLeft: number): References {
    if (refersTo === undefined || namesLeft === 0) return UNKNOWN;
    let ofSheet = this.known.get(sheet);
    if (!ofSheet) this.known.set(sheet, (ofSheet = new Map<string, References>()));
    let found = ofSheet.get(refersTo);
    if (!found) {
      // Until it is known, it stands for itself only in a circle.
      ofSheet.set(refersTo, UNKNOWN);
      const isFollowed = this.budget.takes(refersTo.length) && !isRelative(refersTo);
      found = isFollowed ? this.referencesOf(refersTo, sheet, namesLeft - 1) : UNKNOWN;
      ofSheet.set(refersTo, found);
    }
    return this.budget.takes(1 + found.areas.length) ? found : UNKNOWN;
  }
}

function areaKey({ sheet, area }: SheetArea): string {
  return `${area.top} ${area.bottom} ${area.left} ${area.right} ${sheet.toLowerCase()}`;
}

function isExternal(tokens: readonly Token[], before: Token | undefined, at: number): boolean {
  if (before?.kind !== 'sheet') return false;
  const place = tokens.lastIndexOf(before, at);
  return tokens[place - 1]?.kind === 'bracket' || sheetNameIn(before.text).includes(']');
}
