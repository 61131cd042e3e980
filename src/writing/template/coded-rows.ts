import { economicCodes } from '../../forms/economic-codes';
import type { CodedRowsPrint } from '../../forms/print';
import type { Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader, layOutNumbers } from './header';
import { AMOUNT, AMOUNT_INPUT, CENTRED, CODE_INPUT, HEADER, LABEL, NAME_INPUT, SUBLABEL } from './looks';

const ROW_HEIGHT = 18;
const CODE_WIDTH = 18;
const LEVEL_WIDTH = 7;
const LEVELS = ['类', '款', '项'];

/** Where the columns of a form of coded rows stand. */
interface Columns {
  /** First and last column for codes. */
  readonly codes: readonly [number, number];
  readonly name: number;
  readonly amounts: readonly number[];
  readonly last: number;
}

/** Lays out a form of coded rows: blank ones for codes to be typed, or one for every economic code. */
export function layOutCodedRows(draft: Draft, print: CodedRowsPrint, heading: Heading): void {
  const columns = placeColumns(draft, print);
  const { codes, name, amounts, last } = columns;
  layOutHeading(draft, heading, last);
  let row = layOutCaptions(draft, print, columns);
  const headerBottom = row - 1;
  const top = row;
  if (print.total === 'top') {
    layOutTotal(draft, print, columns, row);
    draft.height(row++, ROW_HEIGHT);
  }
  const listed = print.rows === 'economic' ? economicCodes(heading.year) : [];
  const count = print.rows === 'economic' ? listed.length : print.rows;
  if (print.rows !== 'economic') draft.blankRows = { first: row, last: row + count - 1, codeColumn: codes[0] };
  for (let index = 0; index < count; index++) {
    const code = listed[index];
    const area = { top: row, left: codes[0], bottom: row, right: codes[1] };
    if (code) {
      draft.merge(area, code.code, { ...LABEL, format: '@' });
      draft.put(row, name, code.name, code.code.length > 3 ? SUBLABEL : LABEL);
    } else {
      draft.merge(area, null, CODE_INPUT);
      draft.put(row, name, null, NAME_INPUT);
    }
    print.columns.forEach(({ key }, at) => {
      const column = amounts[at] as number;
      if (code && !applies(key, code.code)) draft.put(row, column, null, AMOUNT);
      else draft.amount(row, column, { input: AMOUNT_INPUT, computed: AMOUNT });
    });
    draft.height(row++, ROW_HEIGHT);
  }
  if (print.total === 'bottom') {
    layOutTotal(draft, print, columns, row);
    draft.height(row++, ROW_HEIGHT);
  }
  const body = { top, left: amounts[0] ?? last, bottom: row - 1, right: last };
  layOutNotes(draft, print, heading, row, last, body);
  draft.print = {
    paper: 'A4',
    orientation: draft.widthOf(0, last) > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
    fitToWidth: true,
    titleRows: { first: 0, last: headerBottom },
    centerHorizontally: true,
    margins: { left: 1.5, right: 1.5, top: 1.8, bottom: 1.5 },
  };
}

/** Characters that still read well on upright A4. */
const PORTRAIT_WIDTH = 100;

/** Whether a column can have amounts of an economic code: staff (301, 303) and the rest are told apart by the code. */
function applies(column: string, code: string): boolean {
  const isStaff = code.startsWith('301') || code.startsWith('303');
  return column === 'personnel' ? isStaff : column === 'public' ? !isStaff : true;
}

function placeColumns(draft: Draft, print: CodedRowsPrint): Columns {
  const codeColumns = print.codes === 'three' ? LEVELS.length : 1;
  for (let column = 0; column < codeColumns; column++) draft.width(column, print.codes === 'three' ? LEVEL_WIDTH : CODE_WIDTH);
  draft.width(codeColumns, print.nameWidth);
  const amounts = print.columns.map(({ width }, at) => {
    draft.width(codeColumns + 1 + at, width);
    return codeColumns + 1 + at;
  });
  return { codes: [0, codeColumns - 1], name: codeColumns, amounts, last: codeColumns + amounts.length };
}

/** Captions and 栏次; returns the first row below them. */
function layOutCaptions(draft: Draft, print: CodedRowsPrint, { codes, name, amounts }: Columns): number {
  const captions = print.columns.map(({ caption }) => caption);
  if (print.codes === 'three') {
    const row = layOutHeader(draft, captions, name + 1, BODY_TOP);
    draft.merge({ top: BODY_TOP, left: codes[0], bottom: row - 1, right: codes[1] }, print.codeCaption, HEADER);
    draft.merge({ top: BODY_TOP, left: name, bottom: row - 1, right: name }, print.nameCaption, HEADER);
    draft.height(row - 1, 2 * ROW_HEIGHT);
    // 类, 款 and 项 stand beside 栏次 and reach down over the row of 合计.
    LEVELS.forEach((level, at) => draft.merge({ top: row, left: at, bottom: row + 1, right: at }, level, HEADER));
    draft.put(row, name, '栏次', HEADER);
    layOutNumbers(draft, row, amounts);
    draft.height(row, ROW_HEIGHT);
    return row + 1;
  }
  const row = layOutHeader(draft, [`项目>${print.codeCaption}`, `项目>${print.nameCaption}`, ...captions], 0, BODY_TOP);
  if (!print.isNumbered) return row;
  draft.merge({ top: row, left: codes[0], bottom: row, right: name }, '栏次', HEADER);
  layOutNumbers(draft, row, amounts);
  draft.height(row, ROW_HEIGHT);
  return row + 1;
}

function layOutTotal(draft: Draft, print: CodedRowsPrint, { codes, name, amounts }: Columns, row: number): void {
  if (print.codes === 'three') draft.put(row, name, '合计', CENTRED);
  else draft.merge({ top: row, left: codes[0], bottom: row, right: name }, '合计', CENTRED);
  for (const column of amounts) draft.amount(row, column, { input: AMOUNT_INPUT, computed: AMOUNT });
}
