import type { TableSpec } from '../table';
import type { CodedRowsPrint, ItemRowsPrint } from './print';
import { CENTRED, CODE_INPUT, HEADER, LABEL, NAME_INPUT, SUBLABEL } from './looks';
import { amount, cell, numbered, page, ratesAmong, type Sketch, type SketchCell, type SketchColumn, type SketchRow } from './sketch';
import { codesOf, type DatedCode } from './words';

const ROW_HEIGHT = 18;
const CODE_WIDTH = 18;
const LEVEL_WIDTH = 7;
const LEVELS = ['类', '款', '项'];
/** Characters that still read well on upright A4. */
const PORTRAIT_WIDTH = 100;
const MARGINS = { left: 1.5, right: 1.5, top: 1.8, bottom: 1.5 };

/** Rows of codes or items: blank ones to be typed in, or one for each code that the form lists, with 合计 above or below them. */
export function sketchRows(bodies: readonly TableSpec[], print: CodedRowsPrint | ItemRowsPrint, year: number | null): Sketch {
  const labels = labelColumns(print);
  const left = labels.reduce((count, { widths }) => count + widths.length, 0);
  const amounts = print.columns.map((_, at) => left + at);
  const inLevels = print.kind === 'coded-rows' && print.codes === 'three';
  const total: SketchRow = {
    height: ROW_HEIGHT,
    cells: [
      inLevels ? cell(left - 1, '合计', CENTRED) : { column: 0, right: left - 1, value: '合计', look: CENTRED },
      ...amounts.map(amount),
    ],
  };
  const rows = typeof print.rows === 'number' ? blankRows(print, print.rows, amounts) : codeRows(print, codesOf(print.rows, year), amounts);
  return {
    columns: [...labels, ...print.columns.map(({ caption, width }) => ({ caption, widths: [width] }))],
    ...(inLevels ? { captionHeight: 2 * ROW_HEIGHT } : {}),
    rows: [
      ...(inLevels ? [levels(amounts, left)] : print.isNumbered ? [numbered(amounts, 0, left - 1, ROW_HEIGHT)] : []),
      ...(print.total === 'top' ? [total] : []),
      ...rows,
      ...(print.total === 'bottom' ? [total] : []),
    ],
    left,
    rates: ratesAmong(print.columns, { columns: bodies.flatMap(({ lanes }) => lanes.flatMap(({ columns }) => columns)) }, amounts),
    blanks: print.kind === 'item-rows' ? { codeColumn: 0, areItems: true } : { codeColumn: 0 },
    repeatsCaptions: true,
    page: (width) =>
      page({ orientation: print.kind === 'item-rows' || width > PORTRAIT_WIDTH ? 'landscape' : 'portrait', margins: MARGINS }),
  };
}

function labelColumns(print: CodedRowsPrint | ItemRowsPrint): readonly SketchColumn[] {
  if (print.kind === 'item-rows') return print.texts.map(({ caption, width }) => ({ caption, widths: [width] }));
  const { codeCaption, nameCaption, nameWidth } = print;
  if (print.codes === 'three') {
    return [
      { caption: codeCaption, widths: LEVELS.map(() => LEVEL_WIDTH) },
      { caption: nameCaption, widths: [nameWidth] },
    ];
  }
  return [
    { caption: `项目>${codeCaption}`, widths: [CODE_WIDTH] },
    { caption: `项目>${nameCaption}`, widths: [nameWidth] },
  ];
}

/** 类, 款 and 项 stand beside 栏次 and reach down over the row of 合计. */
function levels(amounts: readonly number[], left: number): SketchRow {
  const own = LEVELS.map((level, at): SketchCell => ({ column: at, down: 1, value: level, look: HEADER }));
  const numbers = numbered(amounts, left - 1, left - 1, ROW_HEIGHT);
  return { ...numbers, cells: [...own, ...numbers.cells] };
}

function blankRows(print: CodedRowsPrint | ItemRowsPrint, count: number, amounts: readonly number[]): SketchRow[] {
  const labels: SketchCell[] =
    print.kind === 'item-rows'
      ? print.texts.map((_, at) => cell(at, null, CODE_INPUT))
      : print.codes === 'three'
        ? [{ column: 0, right: LEVELS.length - 1, value: null, look: CODE_INPUT }, cell(LEVELS.length, null, NAME_INPUT)]
        : [cell(0, null, CODE_INPUT), cell(1, null, NAME_INPUT)];
  return Array.from({ length: count }, () => ({ height: ROW_HEIGHT, role: 'blank', cells: [...labels, ...amounts.map(amount)] }));
}

function codeRows(
  { columns, only }: Pick<CodedRowsPrint, 'columns' | 'only'>,
  codes: readonly DatedCode[],
  amounts: readonly number[],
): SketchRow[] {
  const applies = (key: string, code: string): boolean => only?.get(key)?.some((begin) => code.startsWith(begin)) ?? true;
  return codes.map(({ code, name }) => ({
    height: ROW_HEIGHT,
    cells: [
      cell(0, code, { ...LABEL, format: '@' }),
      cell(1, name, code.length > 3 ? SUBLABEL : LABEL),
      ...columns.map(({ key }, at) => {
        const place = amounts[at] ?? 0;
        return applies(key, code) ? amount(place) : { ...amount(place), value: null };
      }),
    ],
  }));
}
