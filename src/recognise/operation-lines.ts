import { normalise } from '../amount/text';
import type { MoneyUnit } from '../amount/unit';
import { OPERATION_LINES, type OperationKey, type OperationLine } from '../forms/operation-lines';
import { isUsable, type Figure } from '../identities/figure';
import { FigureReader, shortLabel } from '../tables/read/amounts';
import { cellText, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { unitAbove } from './meta';
import { amountKind } from '../tables/read/word';

/** The cells of a workbook for each line that its report tells as well; counts have no money unit to speak of. */
export type OperationFigures = ReadonlyMap<OperationKey, readonly Figure[]>;

/** What a sheet tells of how an organisation runs. */
export interface OperationRead {
  readonly figures: OperationFigures;
  /** Numbers among these lines whose labels nobody knows: what the totals above them are over cannot be told. */
  readonly others: readonly Figure[];
}

const ORDINAL = /^(?:其中:?|[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[、.])+/;
/** （辆）, （台，套） behind a label. */
const COUNTED = /[(](?:个|批|批次|人|人次|辆|台|台[,、/(]?套[)]?|次|万元|元)[)]:?$/;
/** Rows that a unit stands in. */
const HEAD = 6;
const LONGEST_LABEL = 40;
const FINAL = /^(?:本年)?(?:决算)?(?:统计数|决算数|金额|数量|数额|合计)$|^(?:本年|年末|期末)数$/;
const NO_AMOUNT = /行次|栏次|序号|预算|上年|年初|增减/;
/** No unit is printed anywhere: 万元 as in the other forms. */
const USUAL: MoneyUnit = '万元';

/** Reads 相关统计数, 机关运行经费, 国有资产 and 政府采购 wherever a workbook has them. */
export function operationFigures({ sheets }: Workbook): OperationFigures {
  const found = new Map<OperationKey, Figure[]>();
  for (const sheet of sheets)
    for (const [key, figures] of operationFiguresOn(sheet)) found.set(key, [...(found.get(key) ?? []), ...figures.filter(isUsable)]);
  return found;
}

/** Reads them on a sheet: a label with its number on the right. */
export function operationFiguresOn(sheet: Sheet, unit?: MoneyUnit): OperationFigures {
  return readOperationLines(sheet, unit).figures;
}

/** The same with the numbers that stand among them. */
export function readOperationLines(sheet: Sheet, unit: MoneyUnit = unitAbove(sheet, HEAD) ?? USUAL): OperationRead {
  const found = new Map<OperationKey, Figure[]>();
  const others: Figure[] = [];
  const columns = new Set<number>();
  const readers = { amount: new FigureReader(sheet, unit), count: new FigureReader(sheet, COUNT) };
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, at) => {
      if (!isLabel(cell)) return;
      const line = lineAt(cell);
      const value = line || columns.size > 0 ? valueBeside(sheet, cells, at) : null;
      if (!value || !(line || (columns.has(value.column) && amountKind(value) === 'amount'))) return;
      const figure = readers[line?.kind ?? 'amount'].add(value, row, value.column, shortLabel(cellText(cell).trim()), '');
      if (!line) others.push(figure);
      else found.set(line.key, [...(found.get(line.key) ?? []), figure]);
      columns.add(value.column);
    });
  }
  for (const reader of Object.values(readers)) reader.settle();
  for (const { key, kind } of OPERATION_LINES) {
    const counts = kind === 'count' ? found.get(key) : undefined;
    if (counts)
      found.set(
        key,
        counts.map((figure) => ({ ...figure, places: figure.value.scale })),
      );
  }
  return { figures: found, others };
}

/** A count is exact, whatever the money beside it is printed in, and has no decimals to print. */
const COUNT: MoneyUnit = '元';

function lineAt({ value }: Cell): OperationLine | undefined {
  if (value.kind !== 'text' || value.text.length > LONGEST_LABEL) return undefined;
  const label = normalise(value.text).replace(ORDINAL, '').replace(COUNTED, '').replace(/:$/, '');
  return OPERATION_LINES.find((line) => line.label.test(label));
}

/** The final number beside a label: the only one up to the next label, or the one below 统计数 or 决算数. */
function valueBeside(sheet: Sheet, cells: readonly Cell[], at: number): Cell | null {
  const beside: Cell[] = [];
  for (const cell of cells.slice(at + 1)) {
    // Words in a column of numbers are a number that nobody can read.
    if (isLabel(cell) && !FINAL.test(captionAbove(sheet, cell) ?? '')) break;
    beside.push(cell);
  }
  const told = beside.map((cell) => ({ cell, caption: captionAbove(sheet, cell) }));
  const final = told.filter(({ caption }) => caption !== null && FINAL.test(caption));
  const open = told.filter(({ caption }) => caption === null);
  const [one, second] = final.length > 0 ? final : open;
  return one && !second ? one.cell : null;
}

/** Words, not a number that is stored as text or a dash. */
function isLabel({ value }: Cell): boolean {
  return value.kind === 'text' && /[\u4e00-\u9fff]{2}/.test(value.text);
}

/** The words nearest above a cell in its column, where they are a caption. */
function captionAbove(sheet: Sheet, { row, column }: Cell): string | null {
  for (let above = row - 1; above >= 0; above--) {
    const cell = sheet.rows.get(above)?.find((other) => other.column === column);
    if (!cell || !isLabel(cell)) continue;
    const caption = normalise(cellText(cell));
    if (FINAL.test(caption) || NO_AMOUNT.test(caption)) return caption;
  }
  return null;
}
