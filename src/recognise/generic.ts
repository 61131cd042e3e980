import { absolute, add, compare, isZero, subtract, sum, type Decimal } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';
import { GENERIC_FORM, GENERIC_RULES, genericBody } from '../forms/generic';
import type { RecognisedForm } from '../forms/recognised';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Sheet } from '../workbook/workbook';
import { cellsOf, type Block } from '../tables/read/block';
import { identitiesOf } from '../tables/identities';
import { levelOf } from '../tables/read/codes';
import type { FoundRow } from '../tables/read/found';
import type { Table } from '../tables/reading';
import { readFound, type TableRead } from '../tables/read/read-table';
import { additiveColumns, readLines, subjectColumn, type Line } from './generic-lines';
import { listsOf, wholeSheet } from './generic-lists';
import { genericForm } from './generic-form';
import { readOperation } from './generic-operation';
import { readMeta } from './meta';
import { ordinalStyle } from '../tables/read/lane-lines';
import { adopt } from '../tables/read/parents';
import { outlined } from '../tables/read/outline';
import { folded } from '../tables/read/word';
import { isLevelCaption } from '../tables/read/caption';

const MIN_CODED_ROWS = 3;
const MIN_PARTS = 2;
/** 合计 by itself is over the rows of its list, whatever these are. */
const PLAIN_TOTAL = /^(?:合计|总计|共计)/;
/** Rows that a total may take away, or that others have counted already. */
const SIGNED = /^(?:减|加)|净[值额]|折旧|摊销|原值|余额|结余|结转/;

/**
 * Reads a sheet as 通用表: by its subject codes, every list on it that has a 合计, or what it tells of how the organisation runs. Empty where none has, or where nothing bears a structure out.
 */
export function readGeneric(sheet: Sheet, unit: MoneyUnit): RecognisedForm[] {
  const block = wholeSheet(sheet);
  if (!block) return [];
  const coded = readCoded(block, unit);
  if (coded) return [coded];
  const lists = listsOf(block).flatMap((list) => readLists(list, unit));
  const operation = readOperation(block, unit);
  if (operation && !lists.every(({ form }) => holdsThroughout(form))) return [operation];
  // What stands beside a list that was read is a part of the sheet too, and is said not to have been checked.
  return lists.some(({ isBorneOut }) => isBorneOut) ? withRest(lists, block) : [];
}

/** The lists with the rows that no list took: they are a part of the one above them in their columns, and are said not to have been checked. */
function withRest(lists: readonly ReadList[], { area }: Block): RecognisedForm[] {
  const areas = lists.map(({ form }) => form.area);
  return lists.map(({ form }) => {
    if (form.pages) return form;
    const { left, bottom } = form.area;
    const below = areas.filter((other) => other.top > bottom && other.left === left).map(({ top }) => top - 1);
    return { ...form, area: { ...form.area, bottom: Math.min(area.bottom, ...below) } };
  });
}

interface ReadList {
  readonly form: RecognisedForm;
  /** Whether its sums may be spoken of. */
  readonly isBorneOut: boolean;
}

/** The list of a block, or its several lists, each with its own 合计 above or below. */
function readLists(block: Block, unit: MoneyUnit): ReadList[] {
  const lines = readLines(block, -1);
  const totals = lines.filter(({ kind }) => kind === 'total');
  if (isNumbered(lines)) {
    const numbered = readList(
      block,
      lines.map((line): Line => ({ ...line, kind: 'part' })),
      unit,
      false,
    );
    if (numbered?.isBorneOut) return [numbered];
  }
  const [total, another] = totals;
  if (!another) return [readList(block, lines, unit, total !== undefined && isPlain(lines, total) && !hasCodes(block)) ?? []].flat();
  const whole = readList(block, withSubtotals(lines), unit, false);
  if (whole?.isBorneOut && isTotalBorneOut(whole.form)) return [whole];
  const parts = cutAtTotals(block, lines).map((part) => readList(part, readLines(part, -1), unit, false));
  // One list that adds up tells how the others are to be read.
  const isTold = parts.some((part) => part?.isBorneOut);
  return cutAtTotals(block, lines).flatMap((part) => {
    const own = readLines(part, -1);
    return readList(part, own, unit, isTold && !own.some(({ label }) => SIGNED.test(label))) ?? [];
  });
}

/** Whether the rows are several lists under 一、 二、 三、, of which some are called 合计. */
function isNumbered(lines: readonly Line[]): boolean {
  const heads = lines.filter(({ label }) => ordinalStyle(label) === 'chinese');
  return heads.length > 1 && lines.every(({ label, kind }) => kind !== 'total' || ordinalStyle(label) === 'chinese');
}

/** Whether codes stand in a column, or in columns of 类, 款 and 项: the rows are a tree, which nobody reads here. */
function hasCodes(block: Block): boolean {
  return (
    subjectColumn(block) >= 0 || block.rows.some((row) => cellsOf(block, row).filter((cell) => isLevelCaption(folded(cell))).length > 1)
  );
}

/** Whether a list says that its only total is over all of its rows: then a total that misses them is a slip. */
function isPlain(lines: readonly Line[], total: Line): boolean {
  const others = lines.filter((line) => line !== total);
  if (others.some(({ label }) => SIGNED.test(label))) return false;
  if (PLAIN_TOTAL.test(total.label)) return true;
  const isAtEdge = total === lines[0] || total === lines[lines.length - 1];
  return isAtEdge && others.every(({ label }) => ordinalStyle(label) === 'none');
}

/** The last total is over the others, or the first where that stands on top: these are 小计. */
function withSubtotals(lines: readonly Line[]): Line[] {
  const whole = lines[0]?.kind === 'total' && lines[1]?.kind === 'total' ? 0 : lines.findLastIndex(({ kind }) => kind === 'total');
  return lines.map((line, at) => (line.kind === 'total' && at !== whole ? { ...line, kind: 'subtotal' } : line));
}

function cutAtTotals(block: Block, lines: readonly Line[]): Block[] {
  const totals = lines.filter(({ kind }) => kind === 'total').map(({ row }) => row);
  const isOnTop = lines[0]?.kind === 'total';
  return totals.map((row, at) => {
    const top = at === 0 ? block.area.top : isOnTop ? row : (totals[at - 1] as number) + 1;
    const bottom = at === totals.length - 1 ? block.area.bottom : isOnTop ? (totals[at + 1] as number) - 1 : row;
    // The captions of the first list are those of all.
    const rows = block.rows.filter((one) => one < (lines[0] as Line).row || (one >= top && one <= bottom));
    return { ...block, area: { ...block.area, top, bottom }, rows };
  });
}

function readCoded(block: Block, unit: MoneyUnit): RecognisedForm | null {
  const codeColumn = subjectColumn(block);
  if (codeColumn < 0) return null;
  const lines = readLines(block, codeColumn);
  if (lines.filter(({ kind }) => kind === 'part').length < MIN_CODED_ROWS) return null;
  const read = readLinesOf(block, lines, unit, codeColumn);
  if (!read || !isBorneOut(sumsOf(read.table), true)) return null;
  return genericForm(block, read, 'coded');
}

/** One list with one total; where nothing bears its sums out and it does not say itself what they are over, none of them is held against it. */
function readList(block: Block, lines: readonly Line[], unit: MoneyUnit, isTold: boolean): ReadList | null {
  const read = readLinesOf(block, lines, unit, -1);
  if (!read) return null;
  const hasParts = lines.filter(({ kind }) => kind === 'part').length >= MIN_PARTS;
  const isOut = hasParts && (isTold || isBorneOut(sumsOf(read.table), false));
  if (isOut) return { form: genericForm(block, read, 'totalled'), isBorneOut: true };
  const table = { ...read.table, lanes: read.table.lanes.map((lane) => ({ ...lane, unknown: ['合计'] })) };
  return { form: genericForm(block, { ...read, table }, 'totalled'), isBorneOut: false };
}

function readLinesOf(block: Block, lines: readonly Line[], unit: MoneyUnit, codeColumn: number): TableRead | null {
  const [first] = lines;
  if (!first) return null;
  const columns = additiveColumns(block, lines, first.row);
  const isCoded = codeColumn >= 0;
  const last = (lines[lines.length - 1] as Line).row;
  const meta = readMeta(block, first.row, last);
  const body = genericBody(isCoded);
  const rows = lines.map(({ row, label, labelColumn, code, kind }): FoundRow => {
    const level = isCoded ? levelOf(code) : kind === 'subtotal' ? 1 : 2;
    const isTotal = kind === 'total';
    return { row, key: isTotal ? 'total' : '', code, codeColumn: labelColumn, name: label, nameColumn: labelColumn, level, label, isTotal };
  });
  const settle = isCoded ? adopt : outlined({ indents: new Map(lines.map(({ row, indent }) => [row, indent])) });
  const lane = { columns, codeColumns: [], unknown: [], rows, settle };
  const found = { lanes: body.lanes.map((spec) => ({ spec, ...lane })), top: first.row, bottom: last, missing: [], fitness: 1 };
  return readFound(block, body, found, meta.unit ?? unit);
}

function sumsOf(table: Table): Identity[] {
  return identitiesOf(table, { form: GENERIC_FORM.title, fits: () => true });
}

function holds(identity: Identity): boolean {
  return ['equal', 'rounding'].includes(judge(identity).verdict);
}

/** Whether every sum of a list holds, and there is one. */
function holdsThroughout({ body }: RecognisedForm): boolean {
  const sums = sumsOf(body);
  return sums.length > 0 && sums.every(holds);
}

/** Whether the total of a list with 小计 is over these in some column. */
function isTotalBorneOut({ body }: RecognisedForm): boolean {
  return sumsOf(body).some((identity) => identity.rule === GENERIC_RULES[0] && !isZero(identity.target.value) && holds(identity));
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
  for (const { target, terms } of identities) {
    const values = terms.flatMap((term) => (term.figure ? [term.figure.value] : []));
    // Codes say what belongs to what: then a single part speaks for the structure too.
    if (isZero(target.value) || values.filter((value) => !isZero(value)).length < (coded ? 1 : MIN_PARTS)) continue;
    const gap = absolute(subtract(target.value, sum(values)));
    const bound = terms.reduce((total: Decimal, term) => (term.figure ? add(total, term.figure.halfWidth) : total), target.halfWidth);
    if (compare(gap, bound) <= 0) fits++;
    else if (compare(add(gap, gap), absolute(target.value)) <= 0) near++;
    else far++;
  }
  if (coded) return fits + near > 0 && far <= fits + near;
  return fits > 0 && near + far <= fits;
}
