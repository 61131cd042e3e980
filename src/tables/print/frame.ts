import type { MoneyUnit } from '../../amount/unit';
import type { PrintFrame } from './print';
import { wordsOf } from './words';
import { areaName, type Area } from '../../workbook/address';
import type { Draft } from './draft';
import { CAPTION_CENTRE, CAPTION_INPUT, CAPTION_LEFT, CAPTION_RIGHT, NOTE, TITLE } from './looks';

/** What a form says of itself above its body. */
export interface Heading {
  readonly title: string;
  /** Its number in the set: 公开01表. */
  readonly number: string;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly unit: MoneyUnit;
}

/** First row of the body. */
export const BODY_TOP = 3;
const TITLE_HEIGHT = 32;
const CAPTION_HEIGHT = 16;
const NOTE_LINE_HEIGHT = 13;

/** Lays out title, number, organisation, year and unit over columns `0` to `last`, whose widths must be known. */
export function layOutHeading(draft: Draft, { title, number, year, organisation, unit }: Heading, last: number): void {
  draft.merge({ top: 0, left: 0, bottom: 0, right: last }, title, TITLE);
  draft.height(0, TITLE_HEIGHT);
  draft.put(1, last, number, CAPTION_RIGHT);
  draft.height(1, CAPTION_HEIGHT);
  draft.height(2, CAPTION_HEIGHT + 2);
  const { left, right } = thirds(draft, last);
  const owner = organisation === null ? '部门：' : `部门：${organisation}`;
  draft.merge({ top: 2, left: 0, bottom: 2, right: left }, owner, organisation === null ? CAPTION_INPUT : CAPTION_LEFT);
  if (year !== null && right - left > 1) {
    draft.merge({ top: 2, left: left + 1, bottom: 2, right: right - 1 }, `${year}年度`, CAPTION_CENTRE);
  } else if (year !== null) {
    draft.merge({ top: 1, left: 0, bottom: 1, right: last - 1 }, `${year}年度`, CAPTION_CENTRE);
  }
  draft.merge({ top: 2, left: right, bottom: 2, right: last }, `金额单位：${unit}`, CAPTION_RIGHT);
}

/** Characters that an organisation's name and the unit need. */
const OWNER_WIDTH = 30;
const UNIT_WIDTH = 16;
const YEAR_WIDTH = 10;

/** Columns that organisation (up to `left`) and unit (from `right`) take, so that the year stands as near the middle as can be. */
function thirds(draft: Draft, last: number): { readonly left: number; readonly right: number } {
  let best = { left: last - 1, right: last };
  let bestGap = Number.POSITIVE_INFINITY;
  for (let left = 0; left < last - 1; left++) {
    for (let right = left + 2; right <= last; right++) {
      const widths = [draft.widthOf(0, left), draft.widthOf(left + 1, right - 1), draft.widthOf(right, last)] as const;
      if (widths[0] < OWNER_WIDTH || widths[1] < YEAR_WIDTH || widths[2] < UNIT_WIDTH) continue;
      const gap = Math.abs(widths[0] - widths[2]);
      if (gap >= bestGap) continue;
      best = { left, right };
      bestGap = gap;
    }
  }
  return best;
}

/**
 * Lays out the notes below a body, and the sentence that says why the form is empty, which goes as soon as it is not.
 * @param amounts the body's amounts
 */
export function layOutNotes(draft: Draft, frame: PrintFrame, heading: Heading, top: number, last: number, amounts: Area): void {
  let row = top;
  const line = (text: string): void => {
    draft.merge({ top: row, left: 0, bottom: row, right: last }, text, NOTE);
    const characters = [...text].length * 2 * 0.9;
    draft.height(row, NOTE_LINE_HEIGHT * Math.ceil(characters / draft.widthOf(0, last)) + 3);
    row++;
  };
  const notes = frame.notes.map((words) => wordsOf(words, heading.year)).filter((text) => text !== '');
  const tail = heading.unit === '元' ? '' : `本表金额转换为${heading.unit}时，因四舍五入可能存在尾差。`;
  notes.forEach((text, at) => line(at === notes.length - 1 ? text + tail : text));
  if (frame.emptyNote === undefined) return;
  const range = areaName(amounts);
  line(frame.emptyNote);
  draft.formula(row - 1, 0, { text: `=IF(AND(MAX(${range})=0,MIN(${range})=0),"${frame.emptyNote}","")`, blank: frame.emptyNote });
}
