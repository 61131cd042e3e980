import { BOXED, INPUT, type CellStyle } from '../../workbook/layout';

const SONG = '宋体';

/** The number format of amounts: two decimals with separators, and nothing for a zero, as forms are published. */
const AMOUNT_FORMAT = '#,##0.00;-#,##0.00;';

/** How the parts of a form look (单元格样式). */
export const TITLE: CellStyle = { font: SONG, size: 18, bold: true, horizontal: 'center', vertical: 'center' };
export const CAPTION_LEFT: CellStyle = { font: SONG, size: 10, horizontal: 'left', vertical: 'center' };
export const CAPTION_CENTRE: CellStyle = { font: SONG, size: 10, horizontal: 'center', vertical: 'center' };
export const CAPTION_RIGHT: CellStyle = { font: SONG, size: 10, horizontal: 'right', vertical: 'center' };
export const NOTE: CellStyle = { font: SONG, size: 9, horizontal: 'left', vertical: 'center', wrap: true };

const BOX: CellStyle = { font: SONG, size: 10, vertical: 'center', borders: BOXED };
export const HEADER: CellStyle = { ...BOX, horizontal: 'center', wrap: true };
export const LABEL: CellStyle = { ...BOX, horizontal: 'left', wrap: true };
export const SUBLABEL: CellStyle = { ...LABEL, wrap: false, indent: 2 };
export const CENTRED: CellStyle = { ...BOX, horizontal: 'center' };
export const AMOUNT: CellStyle = { ...BOX, horizontal: 'right', format: AMOUNT_FORMAT };
/** A rate, of two decimals of its percentage. */
export const RATE: CellStyle = { ...AMOUNT, format: '0.00%' };

/** The same looks for what the user fills in. */
export const CAPTION_INPUT: CellStyle = { ...CAPTION_LEFT, ...INPUT };
export const RATE_INPUT: CellStyle = { ...RATE, ...INPUT };
export const AMOUNT_INPUT: CellStyle = { ...AMOUNT, ...INPUT };
export const CODE_INPUT: CellStyle = { ...BOX, ...INPUT, horizontal: 'left', format: '@' };
export const NAME_INPUT: CellStyle = { ...LABEL, ...INPUT };
