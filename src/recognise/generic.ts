import { absolute, add, compare, decimal, isZero, multiply, subtract, sum, type Decimal } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';
import type { ColumnSpec } from '../tables/column-axis';
import { GENERIC_FORM, genericBody } from '../forms/generic';
import type { RecognisedForm } from '../forms/recognised';
import type { Identity } from '../identities/identity';
import { cellAt, type Sheet } from '../workbook/workbook';
import { amountKind, cellsOf, folded, isNote, type Block } from '../tables/read/block';
import { identitiesOf } from '../tables/identities';
import type { ReadColumn } from '../tables/reading';
import { levelOf, readCodeCell } from '../tables/read/codes';
import type { FoundRow } from '../tables/read/found';
import { readFound } from '../tables/read/read-table';
import { readHeaders } from '../tables/read/header';
import { readMeta } from './meta';
import { adopt } from '../tables/read/parents';
import { belowSubtotals } from '../tables/read/subtotals';
import { isCodeCaption, isLevelCaption } from '../tables/read/vocabulary';

const TOTAL = /^(?:合计|总计|共计|总合计)$/;
const SUBTOTAL = /^小计$/;
const SUBJECT_CODE = /^[235]\d{2}(?:\d\d){0,2}$/;
/** Columns whose numbers do not add up: order, rates, prices, years, codes, telephone numbers. */
const NOT_ADDITIVE =
  /序号|编号|编码|代码|率|比例|比重|占|%|单价|标准|年份|年度|日期|时间|电话|行次|得分|分值|权重|评分|等级|备注|面积单价|平均|人均|倍/;
/** A year in a heading says what the table is of, and no column is of years for it. */
const YEAR = /20\d{2}年度?/g;
const MIN_CODED_ROWS = 3;
const MIN_PARTS = 2;
const TEN = decimal(10n);

/** Reads a sheet as 通用表; null where it has neither subject codes nor a 合计 row that its rows bear out. */
export function readGeneric(sheet: Sheet, unit: MoneyUnit): RecognisedForm[] {
  const block = wholeSheet(sheet);
  if (!block) return [];
  const whole = readTable(block, unit, true) ?? readTable(block, unit, false);
  return whole ? [whole] : listsOf(block).flatMap((list) => readTable(list, unit, false) ?? []);
}

/** The lists of a sheet that has several, each with its own 合计 on top or below; none where there is just one. */
function listsOf(block: Block): Block[] {
  const lines = readLines(block, -1);
  const totals = lines.filter(({ kind }) => kind === 'total').map(({ row }) => row);
  if (totals.length < 2) return [];
  const isOnTop = lines[0]?.kind === 'total';
  return totals.map((row, at) => {
    const top = isOnTop ? (at === 0 ? block.area.top : row) : at === 0 ? block.area.top : (totals[at - 1] as number) + 1;
    const bottom = isOnTop ? (totals[at + 1] ?? block.area.bottom + 1) - 1 : at === totals.length - 1 ? block.area.bottom : row;
    return { ...block, area: { ...block.area, top, bottom }, rows: block.rows.filter((one) => one >= top && one <= bottom) };
  });
}

function wholeSheet(sheet: Sheet): Block | null {
  const rows = [...sheet.rows.keys()];
  if (rows.length < 3) return null;
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (const cells of sheet.rows.values()) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells[cells.length - 1]?.column ?? right);
  }
  return { sheet, area: { top: rows[0] as number, left, bottom: rows[rows.length - 1] as number, right }, rows };
}

interface Line {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number;
  readonly code: string;
  readonly kind: 'total' | 'subtotal' | 'part';
}

function readTable(block: Block, unit: MoneyUnit, coded: boolean): RecognisedForm | null {
  const codeColumn = coded ? subjectColumn(block) : -1;
  if (coded && codeColumn < 0) return null;
  const lines = readLines(block, codeColumn);
  const parts = lines.filter((line) => line.kind === 'part');
  const totals = lines.filter((line) => line.kind === 'total');
  if (parts.length < (coded ? MIN_CODED_ROWS : MIN_PARTS) || (!coded && totals.length !== 1)) return null;
  const first = (lines[0] as Line).row;
  const columns = additiveColumns(block, lines, first);
  if (columns.length === 0) return null;
  const last = (lines[lines.length - 1] as Line).row;
  const meta = readMeta(block, first, last);
  const body = genericBody(
    columns.map((column): ColumnSpec => ({ key: column.key, captions: [column.caption] })),
    coded,
  );
  const rows = lines.map(({ row, label, labelColumn, code, kind }): FoundRow => {
    const level = kind === 'total' ? 0 : coded ? levelOf(code) : kind === 'subtotal' ? 1 : 2;
    const isTotal = kind === 'total';
    return { row, key: isTotal ? 'total' : '', code, codeColumn: labelColumn, name: label, nameColumn: labelColumn, level, label, isTotal };
  });
  const lane = { columns, codeColumns: coded ? [codeColumn] : [], unknown: [], rows, settle: coded ? adopt : belowSubtotals };
  const found = { lanes: body.lanes.map((spec) => ({ spec, ...lane })), top: first, bottom: last, missing: [], fitness: 1 };
  const read = readFound(block, body, found, meta.unit ?? unit);
  if (!read || !isBorneOut(identitiesOf(read.table, { form: GENERIC_FORM.title, fits: () => true }), coded)) return null;
  return {
    declaration: GENERIC_FORM,
    sheet: block.sheet.name,
    sheetIndex: block.sheet.index,
    area: block.area,
    unit: meta.unit ?? unit,
    statedUnit: meta.unit,
    year: meta.year,
    organisation: meta.organisation,
    notes: meta.notes,
    variant: coded ? 'coded' : 'totalled',
    isTitled: true,
    printedTitle: '',
    body: read.table,
    figures: read.figures,
    missing: [],
  };
}

/** The column below a 科目编码 caption that holds subject codes; -1 where there is none. */
function subjectColumn(block: Block): number {
  const captioned = new Set<number>();
  const counts = new Map<number, number>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      const text = folded(cell);
      if (text === '') continue;
      if (isCodeCaption(text) && /科目|分类|^编码$|^代码$/.test(text)) captioned.add(cell.column);
      else if (captioned.has(cell.column) && SUBJECT_CODE.test(readCodeCell(text)?.code ?? ''))
        counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function readLines(block: Block, codeColumn: number): Line[] {
  const lines: Line[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row).filter((cell) => folded(cell) !== '');
    const labelled = cells.find((cell) => cell.value.kind === 'text' && amountKind(cell) === 'unreadable' && !isLevelCaption(folded(cell)));
    const label = labelled ? folded(labelled) : '';
    if (isNote(label)) continue;
    const hasNumbers = cells.some((cell) => cell !== labelled && amountKind(cell) === 'amount');
    if (TOTAL.test(label)) {
      if (hasNumbers) lines.push({ row, label, labelColumn: labelled?.column ?? 0, code: '', kind: 'total' });
      continue;
    }
    if (codeColumn >= 0) {
      const code = readCodeCell(folded(cellAt(block.sheet, row, codeColumn)));
      if (code && SUBJECT_CODE.test(code.code))
        lines.push({ row, label: `${code.code} ${code.name || label}`, labelColumn: codeColumn, code: code.code, kind: 'part' });
      continue;
    }
    if (!hasNumbers || !labelled) continue;
    lines.push({ row, label, labelColumn: labelled.column, code: '', kind: SUBTOTAL.test(label) ? 'subtotal' : 'part' });
  }
  return lines;
}

/** Columns of numbers that a total can be over, with their captions. */
function additiveColumns(block: Block, lines: readonly Line[], first: number): ReadColumn[] {
  const header = block.rows.filter((row) => row < first).slice(-5);
  const labelColumns = new Set(lines.map((line) => line.labelColumn));
  return readHeaders(block, header, isNote).flatMap(({ column, path }) => {
    const caption = path[path.length - 1] ?? '';
    if (labelColumns.has(column) || path.some((above) => NOT_ADDITIVE.test(above.replace(YEAR, '')))) return [];
    const cells = lines.map((line) => cellAt(block.sheet, line.row, column));
    const isPercent = cells.some((cell) => cell?.format?.includes('%') || folded(cell).endsWith('%'));
    const amounts = cells.filter((cell) => amountKind(cell) === 'amount');
    if (isPercent || amounts.length < MIN_PARTS) return [];
    return [{ key: `${caption}#${column}`, column, caption, isDeclared: true }];
  });
}

/**
 * Whether the guessed structure is believable: more sums fit than fail, or what fails is near. A 总计 over rows that contain
 * totals themselves is off by its own size, and says nothing. Without codes nothing but the sums themselves speaks for the
 * structure: most of them must fit.
 */
function isBorneOut(identities: readonly Identity[], coded: boolean): boolean {
  let fits = 0;
  let near = 0;
  let far = 0;
  let close = 0;
  for (const { target, terms } of identities) {
    const values = terms.flatMap((term) => (term.figure ? [term.figure.value] : []));
    // Codes say what belongs to what: then a single part speaks for the structure too.
    if (isZero(target.value) || values.filter((value) => !isZero(value)).length < (coded ? 1 : MIN_PARTS)) continue;
    const gap = absolute(subtract(target.value, sum(values)));
    const bound = terms.reduce((total: Decimal, term) => (term.figure ? add(total, term.figure.halfWidth) : total), target.halfWidth);
    if (compare(gap, bound) <= 0) fits++;
    else if (compare(add(gap, gap), absolute(target.value)) <= 0) {
      near++;
      if (compare(multiply(gap, TEN), absolute(target.value)) <= 0) close++;
    } else far++;
  }
  if (coded) return fits + near > 0 && far <= fits + near;
  // A single total that misses its rows by a little is more likely a slip than another structure.
  return fits > 0 ? near + far <= fits : close === 1 && near === 1 && far === 0;
}
