import { normalise } from '../amount/text';
import type { MoneyUnit } from '../amount/unit';
import { OPERATION_LINES, type OperationKey, type OperationLine } from '../forms/operation-lines';
import { isUsable, type Figure } from '../identities/figure';
import { FigureReader } from '../tables/read/amounts';
import { cellText, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { unitAbove } from './meta';

/** The cells of a workbook for each line that its report tells as well; counts have no money unit to speak of. */
export type OperationFigures = ReadonlyMap<OperationKey, readonly Figure[]>;

const ORDINAL = /^(?:其中:?|[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[、.])+/;
/** （辆）, （台，套） behind a label. */
const COUNTED = /[(](?:个|批|批次|人|人次|辆|台|台[,、/(]?套[)]?|次|万元|元)[)]$/;
/** Rows that a unit stands in. */
const HEAD = 6;
const LONGEST_LABEL = 40;
const FINAL = /^(?:本年)?(?:决算)?(?:统计数|决算数|金额|数量|数额|合计)$|^(?:本年|年末|期末)数$/;
const NO_AMOUNT = /行次|栏次|序号|预算|上年|年初|增减/;
/** No unit is printed anywhere: 万元 as in the other forms. */
const USUAL: MoneyUnit = '万元';

/** Reads 相关统计数, 机关运行经费, 国有资产 and 政府采购 wherever a sheet has them: a label with its number on the right. */
export function operationFigures({ sheets }: Workbook): OperationFigures {
  const found = new Map<OperationKey, Figure[]>();
  for (const sheet of sheets) {
    const unit = unitAbove(sheet, HEAD) ?? USUAL;
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, at) => {
        const line = lineAt(cell);
        const value = line && valueBeside(sheet, cells, at);
        if (!line || !value) return;
        const reader = new FigureReader(sheet, line.kind === 'amount' ? unit : '元');
        reader.add(value, row, value.column, cellText(cell).trim(), '');
        const figures = reader.settle().filter(isUsable);
        found.set(line.key, [...(found.get(line.key) ?? []), ...figures]);
      });
    }
  }
  return found;
}

function lineAt({ value }: Cell): OperationLine | undefined {
  if (value.kind !== 'text' || value.text.length > LONGEST_LABEL) return undefined;
  const label = normalise(value.text).replace(ORDINAL, '').replace(COUNTED, '').replace(/:$/, '');
  return OPERATION_LINES.find((line) => line.label.test(label));
}

/** The final number beside a label: the only one up to the next label, or the one below 统计数 or 决算数. */
function valueBeside(sheet: Sheet, cells: readonly Cell[], at: number): Cell | null {
  const beside: Cell[] = [];
  for (const cell of cells.slice(at + 1)) {
    if (isLabel(cell)) break;
    beside.push(cell);
  }
  const told = beside.map((cell) => ({ cell, caption: captionAbove(sheet, cell) }));
  const final = told.filter(({ caption }) => caption !== null && FINAL.test(caption));
  const open = told.filter(({ caption }) => caption === null || !NO_AMOUNT.test(caption));
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
