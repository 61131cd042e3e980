import { remembering } from '../amount/remembering';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import { areaBetween, sheetNameIn, tokenise, type Token } from './formula-tokens';

/** A rectangle that a formula mentions (公式引用的区域). */
export interface Mention {
  readonly sheet: string;
  readonly area: Area;
}

/** The cells of this workbook that a formula mentions by address, whole columns and rows among them. Names and tables are not followed. */
export function mentionsOf(formula: string, ownSheet: string): Mention[] {
  return mentionsIn(formula).map(({ sheet, area }) => ({ sheet: sheet ?? ownSheet, area }));
}

/** The same; `sheet` is null for the formula's own. */
const mentionsIn = remembering((formula) => {
  const tokens = tokenise(formula);
  const mentions: { readonly sheet: string | null; readonly area: Area }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    if (first.kind !== 'cell' && first.kind !== 'columns' && first.kind !== 'rows') continue;
    const sheet = tokens[at - 1]?.kind === 'sheet' ? tokens[at - 1] : undefined;
    const isElsewhere = sheet !== undefined && (tokens[at - 2]?.kind === 'bracket' || sheet.text.includes(']'));
    const isRange = first.kind === 'cell' && tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'cell';
    if (isRange) at += 2;
    const area = isElsewhere ? null : first.kind === 'cell' ? areaBetween(first, tokens[at]) : wholeArea(first);
    if (area) mentions.push({ sheet: sheet ? sheetNameIn(sheet.text) : null, area });
  }
  return mentions;
});

/** Whole columns and rows, A:C and 3:5; null where no sheet has so many. */
function wholeArea({ kind, text }: Token): Area | null {
  const [first = '', second = ''] = text.replaceAll('$', '').split(':');
  if (kind === 'columns') {
    const [left, right] = ordered(columnIndex(first), columnIndex(second));
    return right < MAX_COLUMNS ? { top: 0, bottom: MAX_ROWS - 1, left, right } : null;
  }
  const [top, bottom] = ordered(Number(first) - 1, Number(second) - 1);
  return top >= 0 && bottom < MAX_ROWS ? { top, bottom, left: 0, right: MAX_COLUMNS - 1 } : null;
}

function ordered(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** Whether one of the mentions covers the cell. */
export function covers(
  mentions: readonly Mention[],
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return mentions.some(
    ({ sheet, area }) =>
      sheet === cell.sheet && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right,
  );
}
