import { GENERIC_FORM } from '../forms/generic';
import type { RecognisedForm } from '../forms/recognised';
import type { Block } from '../tables/read/block';
import type { TableRead } from '../tables/read/read-table';
import { readMeta } from './meta';

/** A table that nobody declared, as a form of the workbook. */
export function genericForm(block: Block, read: TableRead, variant: 'coded' | 'totalled'): RecognisedForm {
  const { unit, year, organisation, saidAt, notes } = readMeta(block, read.top, read.bottom);
  return {
    declaration: GENERIC_FORM,
    sheet: block.sheet.name,
    sheetIndex: block.sheet.index,
    area: block.area,
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
