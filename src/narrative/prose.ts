import { normalise } from '../amount/text';
import { headingIn, type Heading } from './headings';

/** A paragraph of a report (一段), folded for reading: blanks gone, full-width forms made plain, lines of a page joined. */
export interface Paragraph {
  /** Place among the paragraphs below its innermost heading, from 1; cells of tables do not count. 0 for a heading. */
  readonly number: number;
  readonly text: string;
  /** For each code unit of `text`, where it stands in the report. */
  readonly offsets: readonly number[];
  /** The headings above it, outermost first; its own where it is one. */
  readonly headings: readonly Heading[];
  readonly isHeading: boolean;
  /** A cell of a table. */
  readonly isCell: boolean;
}

interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

interface Line extends Folded {
  readonly heading: Heading | null;
  /** Cut off from its neighbours by a tab: a cell of a table. */
  readonly isCell: boolean;
}

const LINE_END = /[\n\r\f\v\u0085\u2028\u2029]/;
/** What a converter leaves of a Word bookmark. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/g;
const KEPT = /[，、。；：！？]/;
const NUMBERED = /^(?:\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]|[⑴-⒇①-⑳]|[(]?图\d{0,2}[:：(]|[(]?注[:：]|附件|附表|表\d|(?:金额)?单位[:：])/;
const CAPTION = /^[(]?图\d{0,2}[:：(]|^(?:金额)?单位[:：]/;
const DIGIT = /[\d.]/;
/** What leads to a page number in a table of contents; two … alone are an ellipsis. */
const LEADERS = /(?:\.{4}|…{2}|·{4})$/;
/** What ends with these words and has a number is a heading, wherever it stands. */
const GLUED = /^(?:[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、).*(?:情况|说明)[。:：]?$/;
const LONG_LEADERS = /^[.…·]{8}$/;
/** No sentence is as long; what is longer is no prose and is not put together. */
const LONGEST = 20_000;

/** One character as it is read: '' for what is invisible, ' ' for blanks; punctuation keeps its Chinese form. */
function foldCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character;
  if (KEPT.test(character)) return character;
  if (/\s/.test(character)) return ' ';
  if (/\p{No}/u.test(character)) return character;
  const folded = normalise(character);
  if (folded === '') return '';
  return folded.length === 1 ? folded : character;
}

/** The text between two places, folded, and where each of its characters stands. A blank is kept only between two digits. */
function fold(report: string, from: number, to: number): Folded {
  let text = '';
  const offsets: number[] = [];
  let blank = -1;
  for (let at = from; at < to; at++) {
    const folded = foldCharacter(report[at] as string);
    if (folded === '') continue;
    if (folded === ' ') {
      blank = at;
      continue;
    }
    if (blank >= 0 && DIGIT.test(folded) && DIGIT.test(text[text.length - 1] ?? '')) {
      text += ' ';
      offsets.push(blank);
    }
    blank = -1;
    text += folded;
    offsets.push(at);
  }
  return { text, offsets };
}

/** Whether a line is an entry of a table of contents: leaders, and the page unless it stands on the next line. */
function isContents(text: string): boolean {
  const entry = text.replace(/ ?\d{1,4}$/, '');
  return (entry !== text && LEADERS.test(entry.slice(-4))) || LONG_LEADERS.test(entry.slice(-8));
}

/** A heading that a page's line break glued behind the sentence before it: …减少支付。五、支出决算情况说明. */
function withHeadingApart(line: Folded): Folded[] {
  const { text, offsets } = line;
  const at = text.lastIndexOf('。', text.length - 2) + 1;
  if (at === 0 || !GLUED.test(text.slice(at)) || headingIn(text.slice(at))?.isWhole !== true) return [line];
  return [
    { text: text.slice(0, at), offsets: offsets.slice(0, at) },
    { text: text.slice(at), offsets: offsets.slice(at) },
  ];
}

function linesOf(report: string): Line[] {
  const readable = report.replace(BOOKMARK, (mark) => ' '.repeat(mark.length));
  const lines: Line[] = [];
  let from = 0;
  let isCell = false;
  for (let at = 0; at <= readable.length; at++) {
    const isEnd = at === readable.length || LINE_END.test(readable[at] as string);
    const isTab = readable[at] === '\t';
    if (!isEnd && !isTab) continue;
    const folded = fold(readable, from, at);
    if (folded.text !== '' && !isContents(folded.text)) {
      for (const each of withHeadingApart(folded)) lines.push({ ...each, heading: headingIn(each.text), isCell: isCell || isTab });
    }
    isCell = isTab;
    from = at + 1;
  }
  return lines;
}

/** Whether the page broke a sentence between two lines. */
function continues(line: Line, next: Line, length: number): boolean {
  if (line.isCell || next.isCell || next.heading || line.heading?.isWhole === true || length > LONGEST) return false;
  return !/[。！？!?]$/.test(line.text) && !CAPTION.test(line.text) && !NUMBERED.test(next.text);
}

/** Takes a report apart into paragraphs, each with the headings that it stands under. Offsets count UTF-16 code units of the report. */
export function paragraphsOf(report: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let headings: readonly Heading[] = [];
  const lines = linesOf(report);
  let number = 0;
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as Line;
    let { text } = first;
    const offsets = [...first.offsets];
    let last = first;
    for (let next = lines[at + 1]; next && continues(last, next, text.length); next = lines[at + 1]) {
      if (DIGIT.test(text[text.length - 1] ?? '') && DIGIT.test(next.text[0] ?? '')) {
        text += ' ';
        offsets.push(next.offsets[0] as number);
      }
      text += next.text;
      for (const offset of next.offsets) offsets.push(offset);
      last = next;
      at++;
    }
    const { heading } = first;
    if (heading) headings = [...headings.filter(({ level }) => level < heading.level), heading];
    const isHeading = heading?.isWhole === true;
    if (heading) number = isHeading ? 0 : 1;
    else if (!first.isCell) number++;
    paragraphs.push({ number, text, offsets, headings, isHeading, isCell: first.isCell });
  }
  return paragraphs;
}
