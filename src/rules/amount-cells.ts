import { toGrouped } from '../amount/decimal';
import { rule } from '../forms/form';
import { figuresOnPage, pagesOf, type RecognisedForm } from '../forms/recognised';
import { figureLabel, type Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import type { Rule } from '../identities/identity';
import { rowNumbersOf, rowsBetween } from '../tables/read/block';
import type { Area } from '../workbook/address';
import type { PlaceOnSheet } from '../workbook/pages';
import { PlaceSet } from '../workbook/place-set';
import { cellOnSheet, say, type Sentence } from '../workbook/sentence';
import { cellAt, cellText, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { EVERY_FORM } from './every-form';
import { remark, shortened, type Subject } from './subject';
import { TEXT_NUMBER } from './text-number';

const SOURCE = '决算表金额单元格填列要求';

export const ERROR_CELL = rule('JS-2014', EVERY_FORM, '错误值', '金额单元格不得为 #REF!、#DIV/0! 等错误值', SOURCE);
export const UNREADABLE_CELL = rule('JS-2015', EVERY_FORM, '不是金额', '金额单元格只填数字', SOURCE, 'warning');
export const OWN_UNIT = rule(
  'JS-2036',
  EVERY_FORM,
  '金额自带另一种单位',
  '金额按表上注明的单位填数，不在单元格里另写单位；写了的按所写的单位换算后核对',
  SOURCE,
  'warning',
);
export const NO_RESULT = rule('JS-2017', EVERY_FORM, '公式没有结果', '公式带有计算结果；没有结果的单元格无法核对', SOURCE, 'info');

/**
 * Amount cells that hold no amount, or hold it in a way that Excel does not add up: one remark a form for each kind, and for cells
 * with different words in them one for each word. Error values beside the amounts, in codes and labels, come first.
 */
export function amountCells({ workbook, forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const errors: Figure[] = [];
    const unreadable: Figure[] = [];
    const texts: Figure[] = [];
    const otherUnits: Figure[] = [];
    const pending: Figure[] = [];
    for (let index = 0; index < form.figures.length; index++) {
      const figure = form.figures[index] as Figure;
      const { state } = figure;
      if (figure.ownUnit !== undefined) otherUnits.push(figure);
      else if (state === 'amount' && figure.isText) texts.push(figure);
      if (state === 'error') errors.push(figure);
      else if (state === 'unreadable') unreadable.push(figure);
      else if (state === 'pending') pending.push(figure);
    }
    return [
      ...labelErrors(workbook, form),
      ...alike(ERROR_CELL, form, errors, (text) => `为错误值 ${text}`),
      ...alike(UNREADABLE_CELL, form, unreadable, (text) => `填的是“${shortened(text)}”，读不出金额`),
      ...otherUnits.map((figure) => ownUnit(workbook, form, figure)),
      ...grouped(TEXT_NUMBER, form, texts, (count) => `${count} 个金额以文本存储，Excel 求和时不会计入`),
      ...grouped(NO_RESULT, form, pending, (count) => `${count} 个公式没有存储结果，请在 Excel 中打开、重新计算并保存后再核对`),
    ];
  });
}

/** An amount that names a unit of its own: 33600元 in a form in 万元. */
function ownUnit(workbook: Workbook, form: RecognisedForm, figure: Figure): Remark {
  const sheet = workbook.sheets.find(({ name }) => name === figure.sheet);
  const typed = shortened(sheet ? cellText(cellAt(sheet, figure.row, figure.column)).trim() : '');
  const value = toGrouped(figure.value, 0);
  const words = say`${placed(figure)}“${figureLabel(figure)}”写的是“${typed}”，而表的单位是${figure.unit}，按 ${value} ${figure.unit}核对；请改填 ${value}，不写单位`;
  return remark(OWN_UNIT, form, words, { ...at(figure), verdict: 'unsupported' });
}

/** Error values in titles, captions and labels: a row without its code or label is not read as what it is. */
function labelErrors(workbook: Workbook, form: RecognisedForm): Remark[] {
  return pagesOf(form).flatMap(({ sheet: name, area }) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    return sheet ? labelErrorsOn(sheet, form, area) : [];
  });
}

function labelErrorsOn(sheet: Sheet, form: RecognisedForm, { top, left, right }: Area): Remark[] {
  const figures = figuresOnPage(form, sheet.name);
  let bottom = -1;
  for (let index = 0; index < figures.length; index++) bottom = Math.max(bottom, figures[index]?.row ?? -1);
  const errors: Cell[] = [];
  for (const row of rowsBetween(rowNumbersOf(sheet), top, bottom)) {
    const cells = sheet.rows.get(row) ?? NONE;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] as Cell;
      if (cell.value.kind === 'error' && cell.column >= left && cell.column <= right) errors.push(cell);
    }
  }
  if (errors.length === 0) return [];
  const amounts = new PlaceSet();
  for (const { row, column } of figures) amounts.add(row, column);
  return errors.flatMap(({ value, row, column }): Remark[] => {
    if (value.kind !== 'error' || amounts.has(row, column)) return [];
    const place = { sheet: sheet.name, row, column };
    const words = say`${cellOnSheet(place)} 为错误值 ${value.error}，此处的表名、项目或编码读不出来`;
    return [remark(ERROR_CELL, form, words, { ...place, verdict: 'unsupported' })];
  });
}

const NONE: readonly Cell[] = [];

/** One remark for all cells that hold the same words. */
function alike(broken: Rule, form: RecognisedForm, figures: readonly Figure[], words: (text: string) => string): Remark[] {
  if (figures.length === 0) return [];
  const byText = new Map<string, Figure[]>();
  for (const figure of figures) {
    const same = byText.get(figure.text ?? '');
    if (same) same.push(figure);
    else byText.set(figure.text ?? '', [figure]);
  }
  return [...byText].map(([text, [first, ...others]]) => {
    const figure = first as Figure;
    const many = others.length > 0 ? ` 等 ${others.length + 1} 个金额单元格` : `“${figureLabel(figure)}”`;
    return remark(broken, form, say`${placed(figure)}${many}${words(text)}`, {
      ...at(figure),
      verdict: 'unsupported',
      related: others.map((other) => ({ sheet: other.sheet, row: other.row, column: other.column })),
    });
  });
}

function grouped(broken: Rule, form: RecognisedForm, figures: readonly Figure[], words: (count: number) => string): Remark[] {
  const first = figures[0];
  if (!first) return [];
  const from = figures.length > 1 ? say`${placed(first)} 等 ` : say`${placed(first)} 有 `;
  return [
    remark(broken, form, say`${from}${words(figures.length)}`, {
      ...at(first),
      verdict: 'unsupported',
      related: figures.slice(1).map((figure) => ({ sheet: figure.sheet, row: figure.row, column: figure.column })),
    }),
  ];
}

function at({ sheet, row, column }: Figure): PlaceOnSheet {
  return { sheet, row, column };
}

function placed(figure: Figure): Sentence {
  return cellOnSheet(figure);
}
