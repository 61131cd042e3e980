import { GENERIC_FORM } from '../forms/generic';
import type { RecognisedForm } from '../forms/recognised';
import type { Block } from '../tables/read/block';
import type { TableRead } from '../tables/read/read-table';
import { readMeta } from './meta';

/** A table that nobody declared, as a form of the workbook. */
export function genericForm(
  block: Block,
  read: Pick<TableRead, 'top' | 'bottom' | 'table' | 'figures'>,
  variant: 'coded' | 'totalled',
): RecognisedForm {
  const { unit, year, organisation, saidAt, notes } = readMeta(block, read.top, read.bottom);
  const { top, bottom } = block.area;
  const pages = (block.sheet.pages ?? []).filter(({ from }) => from <= bottom && from > top);
  return {
    declaration: GENERIC_FORM,
    sheet: block.sheet.name,
    sheetIndex: block.sheet.index,
    area: pages[0] ? { ...block.area, bottom: pages[0].from - 1 } : block.area,
    ...(pages.length > 0 ? { pages } : {}),
    unit: read.figures[0]?.unit ?? '万元',
    statedUnit: unit,
    year,
    organisation,
    saidAt,
    notes,
    variant,
    isTitled: true,
    printedTitle: '',
    body: read.table,
    figures: read.figures,
    missing: [],
  };
}
