import { cellName } from './address';
import type { PlaceOnSheet } from './pages';

/** A cell that a sentence names, and how it is written there: C16, 公开01表!C16. */
export interface NamedCell extends PlaceOnSheet {
  readonly text: string;
}

/** A sheet that a sentence names. */
export interface NamedSheet {
  readonly named: string;
}

export type Piece = string | NamedCell | NamedSheet;

/**
 * A sentence before it is written out: words, and the cells and sheets that it names as what they are, so that nobody has to read them
 * back out of the words. Where it names none it may be a plain string.
 */
export type Sentence = string | readonly Piece[];

/** A sentence from a template: `` say`${cellOnSheet(cell)} 行次为 ${line}` ``. */
export function say(words: TemplateStringsArray, ...parts: readonly (Sentence | Piece | number)[]): Sentence {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    append(pieces, words[at] as string);
    const part = parts[at];
    if (part !== undefined) appendAll(pieces, typeof part === 'number' ? String(part) : part);
  }
  return pieces;
}

/** Sentences one after the other, with something in between. */
export function joinedBy(sentences: readonly Sentence[], between: string): Sentence {
  const pieces: Piece[] = [];
  for (let at = 0; at < sentences.length; at++) {
    if (at > 0) append(pieces, between);
    appendAll(pieces, sentences[at] as Sentence);
  }
  return pieces;
}

function appendAll(pieces: Piece[], sentence: Sentence | Piece): void {
  if (isSeveral(sentence)) for (const piece of sentence) append(pieces, piece);
  else append(pieces, sentence);
}

/** Words join those before them. */
function append(pieces: Piece[], piece: Piece): void {
  if (piece === '') return;
  const last = pieces.length - 1;
  const before = pieces[last];
  if (typeof piece === 'string' && typeof before === 'string') pieces[last] = before + piece;
  else pieces.push(piece);
}

/** The pieces of a sentence, or of one piece. */
export function piecesOf(sentence: Sentence | Piece): readonly Piece[] {
  return isSeveral(sentence) ? sentence : [sentence];
}

function isSeveral(sentence: Sentence | Piece): sentence is readonly Piece[] {
  return Array.isArray(sentence);
}

/** The sentence written out. */
export function wordsOf(sentence: Sentence): string {
  return piecesOf(sentence).map(wordsOfPiece).join('');
}

/** A piece of a sentence written out. */
export function wordsOfPiece(piece: Piece): string {
  return typeof piece === 'string' ? piece : 'named' in piece ? piece.named : piece.text;
}

/** A cell by its name alone: C16. */
export function cellAlone(place: PlaceOnSheet, text = cellName(place)): NamedCell {
  return { sheet: place.sheet, row: place.row, column: place.column, text };
}

/** A cell with its sheet: 公开01表 C16. */
export function cellOnSheet(place: PlaceOnSheet): Sentence {
  return [{ named: place.sheet }, ' ', cellAlone(place)];
}

/** A cell as it is called beside a sheet that was named already: C16, or 公开01表 C16 on another one. */
export function cellBeside(place: PlaceOnSheet, sheet: string): Sentence {
  return place.sheet === sheet ? [cellAlone(place)] : cellOnSheet(place);
}
