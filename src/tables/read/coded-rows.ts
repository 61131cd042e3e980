import type { Cell } from '../../workbook/workbook';
import type { CodeFlaw, ReadColumn } from '../reading';
import type { CodedAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { cellsOf, type Block } from './block';
import { amountKind, codeOf, folded, isBlank, isNote, wordOf } from './word';
import { bareCode, joinCode, levelOf, readCodeCell, type CodeCell } from './codes';
import { assignColumns, columnsFound, hasStrays, withGroups } from './columns';
import type { FoundRow, FoundTable } from './found';
import { isColumnNumberRow, isNoCaption, readHeaders, type ColumnHeader } from './header';
import { adoptUncoded } from './uncoded';
import { findHeader, vocabularyOf, type Vocabulary } from './vocabulary';
import { isCodeCaption, isLevelCaption, isNameCaption } from './caption';

const TOTAL_LABEL =
  /^(?:合计|总计|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计|合计数|栏次合计|部门合计|"?三公"?经费(?:支出)?(?:合计|总计)?)$/;
/** A code of 3 to 9 digits. */
const SUBJECT_CODE = /^\d{3}(?:\d\d){0,3}$/;
const ECONOMIC = /^[35]\d{2}(?:\d\d)?$/;
/** Rows that are enough to tell codes, names and amounts apart. */
const SAMPLE_ROWS = 120;

interface Layout {
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly columns: readonly ReadColumn[];
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  readonly hasStrays?: true;
}

/** The amount of a total whose label nobody can read stands in what looks like a row of captions. A year and a number of a column are none. */
const AMOUNT_AS_CAPTION = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|(?!(?:19|20)\d\d$)\d{4,})$/;

/** Finds rows of codes below their captions; null where the block has none. */
export function findCodedRows(block: Block, spec: LaneSpec, axis: CodedAxis): FoundTable | null {
  const vocabulary = vocabularyOf(spec.columns);
  const header = findHeader(block, vocabulary, (row) => isDataRow(block, row, vocabulary));
  if (!header) return null;
  const dataRows = block.rows.slice(header.next);
  const headers = readHeaders(block, header.rows, (word) => isNoCaption(word) || AMOUNT_AS_CAPTION.test(word.text));
  const layout = layOut(block, spec, headers, dataRows);
  if (!layout) return null;

  const rows: FoundRow[] = [];
  let carried = '';
  for (const row of dataRows) {
    const cells = cellsOf(block, row);
    const label = readLabel(cells, layout, carried);
    if (!label) continue;
    if (label.code === '' && !TOTAL_LABEL.test(label.name) && !label.flaw) continue;
    if (label.code === '' && vocabulary.hits(block, row) >= 3 && !hasAmount(cells)) continue;
    if (label.code !== '') carried = label.code;
    // 栏次 printed again on a later page stands where names do.
    if (label.flaw === 'uncoded' && (!holdsAmount(cells, layout.columns) || isColumnNumberRow(block, row))) continue;
    const { code, name, codeColumn, nameColumn, flaw } = label;
    const isTotal = code === '' && !flaw;
    const level = code === '' ? 0 : levelOf(code);
    const shown = code === '' ? name : name === '' ? code : `${code} ${name}`;
    const found: FoundRow = { row, key: isTotal ? 'total' : '', code, codeColumn, name, nameColumn, level, label: shown, isTotal };
    rows.push(flaw ? { ...found, flaw } : found);
  }
  // Without rows below, notes are taken for captions as well.
  const captionRows = rows.length > 0 ? header.rows : header.rows.filter((row) => vocabulary.hits(block, row) > 1);
  const headerBottom = captionRows[captionRows.length - 1] as number;
  if (rows.length === 0) rows.push(...totalAmongCaptions(block, headerBottom, layout));
  if (rows.length === 0 || isOtherClassification(rows, axis)) return null;
  const { columns, codeColumns, groups } = layout;
  const further = { ...(groups ? { groups } : {}), ...(layout.hasStrays ? { hasStrays: layout.hasStrays } : {}) };
  const lane = { spec, columns, codeColumns, headerBottom, unknown: [], rows, settle: adoptUncoded, ...further };
  return { lanes: [lane], top: header.rows[0] as number, bottom: (rows.at(-1) as FoundRow).row, ...columnsFound(spec, columns) };
}

/**
 * The 合计 of an empty table that stands in the last row of captions, where those of 本年支出 (合计, 基本支出, 项目支出) were set beside it: the
 * blank row below is what it has for amounts.
 */
function totalAmongCaptions(block: Block, headerBottom: number, { codeColumns }: Layout): FoundRow[] {
  const cells = cellsOf(block, headerBottom).filter((cell) => !isBlank(cell));
  const [first] = cells;
  const isTotal = first !== undefined && codeColumns.includes(first.column) && TOTAL_LABEL.test(folded(first));
  if (!isTotal || hasAmount(cells) || cellsOf(block, headerBottom + 1).some((cell) => !isBlank(cell))) return [];
  const { column } = first;
  const label = folded(first);
  return [
    { code: '', name: label, codeColumn: column, nameColumn: column, row: headerBottom + 1, key: 'total', level: 0, label, isTotal: true },
  ];
}

/** Whether most codes belong to the classification that the form is not in: economic codes (经济分类) begin with 3 or 5. */
function isOtherClassification(found: readonly FoundRow[], { classification }: CodedAxis): boolean {
  let rows = 0;
  let economic = 0;
  for (const { isTotal, code } of found) {
    if (isTotal) continue;
    rows++;
    if (ECONOMIC.test(code)) economic++;
  }
  return classification === 'economic' ? economic * 2 < rows : economic * 2 > rows;
}

/**
 * A row of data has a code to the left, or a total's label without a column's caption beside it. A serial number (序号) or the name of
 * a unit may stand before either.
 */
function isDataRow(block: Block, row: number, vocabulary: Vocabulary): boolean {
  const all = cellsOf(block, row).filter((cell) => !isBlank(cell));
  // 类 | 款 | 项 | 合计 | amounts: the captions of the codes end in the row of the total.
  const endsCaptions = isLevelCaption(folded(all[0])) && hasAmount(all);
  const cells = endsCaptions ? all.filter((cell) => !isLevelCaption(folded(cell))) : all;
  for (const cell of cells.slice(0, LEADING_CELLS)) {
    const word = wordOf(cell);
    const { text } = word;
    if (word.code && (cell.value.kind === 'text' || text.length === 3 || text.length === 5 || text.length === 7)) return true;
    if (TOTAL_LABEL.test(text))
      return !cells.some((other) => other !== cell && vocabulary.has(wordOf(other))) && (text.includes('计') || hasAmount(cells));
    if (vocabulary.has(word) || word.isNote) return false;
  }
  // A total whose label nobody can read, and a subject without its code, have amounts for all that.
  return cells.filter((cell) => AMOUNT_AS_CAPTION.test(folded(cell))).length >= LEAST_AMOUNTS;
}

const LEAST_AMOUNTS = 2;

function hasAmount(cells: readonly Cell[]): boolean {
  return cells.some((cell) => amountKind(cell) === 'amount');
}

/** 序号 and 单位名称 may stand before the code. */
const LEADING_CELLS = 3;

function layOut(block: Block, spec: LaneSpec, headers: readonly ColumnHeader[], dataRows: readonly number[]): Layout | null {
  let codeColumns = headers
    .filter(({ path }) => path.some(isCodeCaption) || isLevelCaption(path[path.length - 1] ?? ''))
    .map((header) => header.column);
  let nameColumn = headers.find(({ path, isOwn }) => isOwn && isNameCaption(path[path.length - 1] ?? ''))?.column ?? -1;
  if (nameColumn >= 0) codeColumns = codeColumns.filter((column) => column < nameColumn);
  // Left of the names nothing but the codes themselves is asked for.
  const from = codeColumns.length > 0 ? nameColumn : -1;
  const { numbers, codes, words } = contentOf(block, dataRows.slice(0, SAMPLE_ROWS), from, codeColumns.length === 0);
  if (codeColumns.length === 0) {
    const byContent = [...codes].filter(([column]) => nameColumn < 0 || column <= nameColumn).sort((a, b) => b[1] - a[1])[0];
    if (byContent) codeColumns = [byContent[0]];
    else if (nameColumn >= 0) codeColumns = [nameColumn];
    else codeColumns = headers.filter(({ path }) => path.includes('项目')).map((header) => header.column);
  }
  if (codeColumns.length === 0) return null;
  // The caption of the codes may reach over the names as well.
  const reached = codeColumns.length > 1 && nameColumn < 0 ? headers.find(({ column }) => column === codeColumns.at(-1)) : undefined;
  if (reached && !reached.isOwn && words.has(reached.column) && !numbers.has(reached.column)) {
    nameColumn = reached.column;
    codeColumns = codeColumns.slice(0, -1);
  }
  const lastCode = codeColumns[codeColumns.length - 1] as number;
  // A table beside this one begins with codes of its own.
  const next = headers.find(({ column, path, isOwn }) => column > Math.max(nameColumn, lastCode) && isOwn && path.some(isCodeCaption));
  const beside = next?.column ?? Number.MAX_SAFE_INTEGER;
  const amountsFrom = (from: number): readonly ReadColumn[] =>
    assignColumns(
      spec,
      headers.filter((header) => header.column > from && header.column < beside),
      numbers,
    );
  if (nameColumn < 0) {
    // Words below an amount's caption are signatures or a repeated header, no names.
    const firstAmount = amountsFrom(lastCode)[0]?.column ?? Number.MAX_SAFE_INTEGER;
    nameColumn = [...words.keys()].filter((column) => column > lastCode && column < firstAmount).sort((a, b) => a - b)[0] ?? lastCode;
  }
  const columns = amountsFrom(Math.max(nameColumn, lastCode));
  if (columns.length === 0) return null;
  const amounts = new Map([...numbers].filter(([column]) => column > Math.max(nameColumn, lastCode) && column < beside));
  const read = spec.groups ? withGroups(columns, headers, numbers) : { columns };
  return { codeColumns, nameColumn, ...read, ...(hasStrays(spec.columns, read.columns, headers, amounts) ? { hasStrays: true } : {}) };
}

/** How many cells of each column right of one hold numbers, codes and words; codes only where they are asked for. */
function contentOf(
  block: Block,
  rows: readonly number[],
  from: number,
  withCodes: boolean,
): Record<'numbers' | 'codes' | 'words', Map<number, number>> {
  const numbers = new Map<number, number>();
  const codes = new Map<number, number>();
  const words = new Map<number, number>();
  for (const row of rows) {
    const cells = cellsOf(block, row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      const { column, value } = cell;
      if (column <= from) continue;
      if (withCodes && SUBJECT_CODE.test(codeOf(cell)?.code ?? '') && !wordOf(cell).isNote) codes.set(column, (codes.get(column) ?? 0) + 1);
      const word = value.kind === 'number' ? null : wordOf(cell);
      if (word && (word.text === '' || word.isNote)) continue;
      if (!word || word.amount === 'amount') numbers.set(column, (numbers.get(column) ?? 0) + 1);
      else if (word.amount === 'unreadable') words.set(column, (words.get(column) ?? 0) + 1);
    }
  }
  return { numbers, codes, words };
}

interface Label {
  readonly code: string;
  readonly name: string;
  readonly codeColumn: number;
  readonly nameColumn: number;
  readonly flaw?: CodeFlaw;
}

/** A name that a subject may have whose code is missing: no total, no part (其中) of another row, no note. */
function mayBeSubject(name: string): boolean {
  return /[\u4e00-\u9fff]{2}/.test(name) && !isNote(name) && !/[合小总共]计|^其中|:$|^制表|^填表|^单位/.test(name);
}

function holdsAmount(cells: readonly Cell[], columns: readonly ReadColumn[]): boolean {
  return cells.some((cell) => columns.some(({ column }) => column === cell.column) && /[1-9]/.test(folded(cell)));
}

function readLabel(cells: readonly Cell[], layout: Layout, carried: string): Label | null {
  const { codeColumns, nameColumn } = layout;
  let name = '';
  let total = '';
  let firstCode = -1;
  let read: CodeCell | null = null;
  let readFrom = '';
  const parts = new Array<string>(codeColumns.length).fill('');
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as Cell;
    const { column } = cell;
    const at = codeColumns.indexOf(column);
    if (at < 0 && column > nameColumn) break;
    const word = wordOf(cell);
    const { text } = word;
    if (text === '') continue;
    if (at >= 0) {
      const part = bareCode(text);
      parts[at] = part;
      if (firstCode < 0) firstCode = column;
      if (!read && (read = word.codeCell)) readFrom = part;
    }
    if (column === nameColumn) name = text;
    // 合计 may stand below the names of units.
    else if (TOTAL_LABEL.test(text)) total = text;
  }
  if (firstCode < 0) {
    if (name === '') name = total;
    const codeColumn = codeColumns[0] as number;
    return { code: '', name, codeColumn, nameColumn, ...(mayBeSubject(name) ? { flaw: 'uncoded' } : {}) };
  }
  const filled = codeColumns.length > 1 || !read ? parts.filter((part) => part !== '') : [];
  if (codeColumns.length > 1 && filled.every((part) => part.length <= 3)) {
    const joined = joinCode(parts, carried);
    if (joined) return { code: joined, name, codeColumn: firstCode, nameColumn };
    // 302 | ? is no 302.
    if (filled.length > 1 && filled.some((part) => !readCodeCell(part) && !/^\d/.test(part)) && mayBeSubject(name))
      return { code: '', name, codeColumn: firstCode, nameColumn, flaw: 'uncoded' };
  }
  if (read) {
    const label = { code: read.code, name: read.name || (name === readFrom ? '' : name), codeColumn: firstCode, nameColumn };
    return read.flaw ? { ...label, flaw: read.flaw } : label;
  }
  const label = filled.find((part) => TOTAL_LABEL.test(part)) ?? name;
  if (TOTAL_LABEL.test(label)) return { code: '', name: label, codeColumn: firstCode, nameColumn: firstCode };
  return mayBeSubject(name) ? { code: '', name, codeColumn: firstCode, nameColumn, flaw: 'uncoded' } : null;
}
