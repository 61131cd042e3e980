import { byLine, joinedText, type Piece } from '../text';

/** A text on a line that stands apart from its neighbours, as the texts of a table without lines do. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

/** A line as the texts that stand apart on it. */
export interface SegmentedLine {
  readonly base: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Whether it has an amount beside another text: a row of a table. */
  readonly isRow: boolean;
}

/** The gap, in parts of the letters' size, that sets two texts apart; two amounts are apart however near they stand. */
const APART = 1;
const NUMBER = /^[-—－△▲（(]?[\d,，]+(?:\.\d+)?[%％）)]?$/;
/** What stands where an amount would: there is none. */
const NOTHING = /^(?:[-—－–]{1,4}|…{1,2}|\.{3,6}|[/／])$/;
const LETTER = /^[\u4e00-\u9fff]$/;
/** Three columns of codes, each named by one letter. */
const CODE_CAPTION = /^[类款项]+$/;
/** An amount is apart from the text before it by less. */
const APART_AMOUNT = 0.25;
/** And the text after it, farther than a unit behind it. */
const BEHIND_AMOUNT = 0.6;
const AMOUNT = /^[-—－△▲（(]?[\d,，]+\.\d+[%％）)]?$/;
/** Dots that lead to a page number: a table of contents. */
const LEADERS = /[.…·．]{4,}/;
/** Letters of one word (合　　计) stand no farther apart. */
const SPREAD = 6;

/** A text with its full-width digits (１２３．４５) as plain ones. */
export function narrow(text: string): string {
  return /[\uff0e\uff10-\uff19]/.test(text) ? text.trim().normalize('NFKC') : text.trim();
}

export function isNumber({ text }: Pick<Segment, 'text'>): boolean {
  return NUMBER.test(narrow(text)) || NOTHING.test(text.trim());
}

export function isNothing({ text }: Pick<Segment, 'text'>): boolean {
  return NOTHING.test(text.trim());
}

/** Whether a text is an amount: codes and ordinals have no decimals. */
export function isAmount({ text }: Pick<Segment, 'text'>): boolean {
  return AMOUNT.test(narrow(text));
}

/** Whether an amount and a text stand so near that they were taken for one. */
export function holdsAmount({ text }: Pick<Segment, 'text'>): boolean {
  return /^[-－]?[\d,，]*\d\.\d+\s+[\u4e00-\u9fff]|[\u4e00-\u9fff]\s+[-－]?[\d,，]*\d\.\d+$/.test(text);
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const right = Math.max(...pieces.map((piece) => piece.right));
  return { text: joinedText(pieces).replace(/\s+/g, ' ').trim(), left: (pieces[0] as Piece).left, right, pieces };
}

/** Single letters that were spread over a cell as one word. */
function withWords(segments: readonly Segment[], size: number): readonly Segment[] {
  const words: Segment[] = [];
  for (const segment of segments) {
    const last = words[words.length - 1];
    const letters = last?.text.replace(/ /g, '') ?? '';
    const isOne = last && LETTER.test(segment.text) && /^[\u4e00-\u9fff]{1,2}$/.test(letters) && last.pieces.length === letters.length;
    if (isOne && segment.left - last.right <= SPREAD * size && !CODE_CAPTION.test(letters + segment.text)) {
      words[words.length - 1] = { ...segment, text: letters + segment.text, left: last.left, pieces: [...last.pieces, ...segment.pieces] };
    } else words.push(segment);
  }
  return words;
}

/** A page's lines as the texts that stand apart on each. */
export function segmentedLines(pieces: readonly Piece[]): readonly SegmentedLine[] {
  return byLine(pieces).map((line) => {
    const groups: Piece[][] = [];
    for (const [index, piece] of line.entries()) {
      const group = groups[groups.length - 1];
      const before = group?.[group.length - 1];
      const gap = before ? (piece.left - before.right) / piece.size : Infinity;
      const next = line[index + 1];
      // An amount in a sentence has words near on both sides.
      const endsCell = next === undefined || (next.left - piece.right) / piece.size > APART;
      const isApart =
        gap > APART ||
        // An amount that begins its cell is no part of what follows.
        (gap > BEHIND_AMOUNT && group?.length === 1 && before && isAmount(before)) ||
        (gap > 0.1 && isNumber(piece) && before && isNumber(before)) ||
        (gap > APART_AMOUNT && isAmount(piece) && endsCell);
      if (group && !isApart) group.push(piece);
      else groups.push([piece]);
    }
    const { base, size } = line[0] as Piece;
    const segments = withWords(groups.map(segmentOf), size);
    const isContents = segments.some(({ text }) => LEADERS.test(text));
    return { base, size, segments, isRow: !isContents && segments.length > 1 && segments.some(isNumber) };
  });
}

const ORDINALS_NAME = /^(?:栏|行)\s*次$/;

/** Whether a line gives columns their numbers, beside what else stands on it: 栏次 1 2 3. */
export function isOrdinals({ segments }: SegmentedLine): boolean {
  const numbers = segments.filter(isNumber);
  return numbers.length > 1 && numbers.every(({ text }, at) => text.trim() === String(at + 1));
}

/** A line of captions and 栏次 as the two that it is. */
export function withoutOrdinals(line: SegmentedLine): readonly [captions: SegmentedLine, ordinals: SegmentedLine] {
  const isOwn = (segment: Segment): boolean => isNumber(segment) || ORDINALS_NAME.test(segment.text);
  return [
    { ...line, segments: line.segments.filter((one) => !isOwn(one)), isRow: false },
    { ...line, segments: line.segments.filter(isOwn) },
  ];
}
