import type { ItemAxis } from '../../tables/row-axis';
import type { ItemRowsPrint } from '../../forms/print';
import type { Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader, layOutNumbers } from './header';
import { AMOUNT, AMOUNT_INPUT, CENTRED, CODE_INPUT, HEADER } from './looks';

const ROW_HEIGHT = 18;

/** Lays out a form whose rows are items to be typed, with 合计 above or below them. */
export function layOutItemRows(draft: Draft, axis: ItemAxis, print: ItemRowsPrint, heading: Heading): void {
  const texts = new Set([axis.label, ...axis.texts].map(({ key }) => key));
  const last = print.columns.length - 1;
  const columns = print.columns.map(({ key, width }, at) => {
    draft.width(at, width);
    return { at, isText: texts.has(key) };
  });
  const amounts = columns.filter(({ isText }) => !isText).map(({ at }) => at);
  const firstAmount = amounts[0] ?? last;
  layOutHeading(draft, heading, last);
  let row = layOutHeader(
    draft,
    print.columns.map(({ caption }) => caption),
    0,
    BODY_TOP,
  );
  if (print.isNumbered) {
    draft.merge({ top: row, left: 0, bottom: row, right: firstAmount - 1 }, '栏次', HEADER);
    layOutNumbers(draft, row, amounts);
    draft.height(row++, ROW_HEIGHT);
  }
  const headerBottom = row - 1;
  const top = row;
  const layOutTotal = (): void => {
    draft.merge({ top: row, left: 0, bottom: row, right: firstAmount - 1 }, '合计', CENTRED);
    for (const at of amounts) draft.amount(row, at, { input: AMOUNT_INPUT, computed: AMOUNT });
    draft.height(row++, ROW_HEIGHT);
  };
  if (print.total === 'top') layOutTotal();
  const labelColumn = print.columns.findIndex(({ key }) => key === axis.label.key);
  draft.blankRows = { first: row, last: row + print.rows - 1, codeColumn: labelColumn, areItems: true };
  for (let index = 0; index < print.rows; index++) {
    for (const { at, isText } of columns) {
      if (isText) draft.put(row, at, null, CODE_INPUT);
      else draft.amount(row, at, { input: AMOUNT_INPUT, computed: AMOUNT });
    }
    draft.height(row++, ROW_HEIGHT);
  }
  if (print.total === 'bottom') layOutTotal();
  layOutNotes(draft, print, heading, row, last, { top, left: firstAmount, bottom: row - 1, right: last });
  draft.print = {
    paper: 'A4',
    orientation: 'landscape',
    fitToWidth: true,
    titleRows: { first: 0, last: headerBottom },
    centerHorizontally: true,
    margins: { left: 1.5, right: 1.5, top: 1.8, bottom: 1.5 },
  };
}
