import { readAmountText, type AmountText } from '../../amount/read';
import { remembering } from '../../amount/remembering';
import { normalise } from '../../amount/text';
import { cellText, type Cell } from '../../workbook/workbook';
import { cleanCaption, columnNumberOf, isCodeCaption, isNameCaption } from './caption';
import { readCode, readCodeCell, type CodeCell, type ReadCode } from './codes';

const NOTE = /^(?:注|附注|说明|备注|填表说明|编制说明)(?:[:：\d一二三（(.、]|$)/;
const LONGEST_LABEL = 60;

/** Whether a text is a note below a form (注：…) or another line of prose, not a label. */
export function isNote(text: string): boolean {
  return text.length > LONGEST_LABEL || NOTE.test(text) || /^\d+[.、].*[。；]$/.test(text) || (text.endsWith('。') && text.length > 12);
}

/** A text of a sheet and what readers ask of it again and again: each is worked out once, for all cells that say the same. */
export class Word {
  private knownNote: boolean | undefined;
  private knownCode: ReadCode | null | undefined;
  private knownCodeCell: CodeCell | null | undefined;
  private knownCaption: string | undefined;
  private knownHead: boolean | undefined;
  private knownColumnNumber: number | null | undefined;

  /** @param text folded for comparison */
  constructor(
    readonly text: string,
    private knownAmount?: AmountText['kind'],
  ) {}

  /** What it is as an amount. */
  get amount(): AmountText['kind'] {
    return (this.knownAmount ??= readAmountText(this.text).kind);
  }

  /** Whether it is a note below a form (注：…) or another line of prose, not a label. */
  get isNote(): boolean {
    return (this.knownNote ??= isNote(this.text));
  }

  get code(): ReadCode | null {
    return this.knownCode === undefined ? (this.knownCode = readCode(this.text)) : this.knownCode;
  }

  /** The code that it is in a column of codes. */
  get codeCell(): CodeCell | null {
    return this.knownCodeCell === undefined ? (this.knownCodeCell = readCodeCell(this.text)) : this.knownCodeCell;
  }

  /** Without unit, formula and numbering. */
  get caption(): string {
    return (this.knownCaption ??= cleanCaption(this.text));
  }

  /** Whether codes or names stand below it. */
  get isHead(): boolean {
    return (this.knownHead ??= isCodeCaption(this.text) || isNameCaption(this.text));
  }

  /** The 栏次 that it is. */
  get columnNumber(): number | null {
    return this.knownColumnNumber === undefined ? (this.knownColumnNumber = columnNumberOf(this.text)) : this.knownColumnNumber;
  }
}

/** What a cell says; nothing for anything but text and numbers. */
export function wordOf(cell: Cell | undefined): Word {
  if (cell?.value.kind === 'text') return wordIn(cell.value.text);
  return cell?.value.kind === 'number' ? numberWord(cell.value.number) : NOTHING;
}

const NOTHING = new Word('');

const wordIn = remembering((raw) => new Word(normalise(raw)));

function numberWord(number: number): Word {
  return new Word(String(number), isPlain(number) ? 'amount' : undefined);
}

/** What a cell says as an amount, read from its folded text. */
export function amountKind(cell: Cell | undefined): Word['amount'] {
  return cell?.value.kind === 'number' && isPlain(cell.value.number) ? 'amount' : wordOf(cell).amount;
}

/** Whether a number is written without an exponent. */
function isPlain(number: number): boolean {
  const size = Math.abs(number);
  return (size >= 1e-6 && size < 1e21) || size === 0;
}

/** The code of a subject that a cell says. */
export function codeOf(cell: Cell): ReadCode | null {
  if (cell.value.kind === 'number' && !(cell.value.number >= 100 && Number.isInteger(cell.value.number))) return null;
  return wordOf(cell).code;
}

/** The code that a cell says in a column of codes. */
export function codeCellOf(cell: Cell | undefined): CodeCell | null {
  return wordOf(cell).codeCell;
}

/** A cell's text folded for comparison; '' for anything but text and numbers. */
export function folded(cell: Cell | undefined): string {
  return cell?.value.kind === 'number' ? String(cell.value.number) : wordOf(cell).text;
}

/** Whether a cell says nothing: it is empty, or anything but text and numbers. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell?.value.kind !== 'number' && wordOf(cell).text === '';
}

/** What a cell shows, folded: also that of one that is not calculated, its formula, and of one that is in error. */
export function shownText(cell: Cell): string {
  if (cell.value.kind === 'pending') return cell.formula ?? '=';
  return normalise(cellText(cell));
}
