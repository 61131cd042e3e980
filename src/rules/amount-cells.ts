import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import { figureLabel, type Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import { cellName } from '../workbook/address';
import { EVERY_FORM, remark, type Subject } from './subject';

const SOURCE = '决算表金额单元格填列要求';

export const ERROR_CELL = rule('JS-2014', EVERY_FORM, '错误值', '金额单元格不得为 #REF!、#DIV/0! 等错误值', SOURCE);
export const UNREADABLE_CELL = rule('JS-2015', EVERY_FORM, '不是金额', '金额单元格只填数字', SOURCE, 'warning');
export const TEXT_NUMBER = rule('JS-2016', EVERY_FORM, '文本型数字', '金额以数字存储；文本型数字不参与 Excel 求和', SOURCE, 'warning');
export const NO_RESULT = rule('JS-2017', EVERY_FORM, '公式没有结果', '公式带有计算结果；没有结果的单元格无法核对', SOURCE, 'info');

/** Amount cells that hold no amount, or hold it in a way that Excel does not add up. One remark a form for each kind. */
export function amountCells({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const errors = form.figures.filter((figure) => figure.state === 'error');
    const unreadable = form.figures.filter((figure) => figure.state === 'unreadable');
    const texts = form.figures.filter((figure) => figure.isText && figure.state === 'amount');
    const pending = form.figures.filter((figure) => figure.state === 'pending');
    return [
      ...errors.map((figure) =>
        remark(ERROR_CELL, form, `${placed(figure)}“${figureLabel(figure)}”为错误值 ${figure.text ?? ''}`, {
          ...at(figure),
          verdict: 'unsupported',
        }),
      ),
      ...unreadable.map((figure) =>
        remark(UNREADABLE_CELL, form, `${placed(figure)}“${figureLabel(figure)}”填的是“${shortened(figure.text ?? '')}”，读不出金额`, {
          ...at(figure),
          verdict: 'unsupported',
        }),
      ),
      ...grouped(TEXT_NUMBER, form, texts, (count) => `${count} 个金额以文本存储，Excel 求和时不会计入`),
      ...grouped(NO_RESULT, form, pending, (count) => `${count} 个公式没有存储结果，请在 Excel 中打开、重新计算并保存后再核对`),
    ];
  });
}

function grouped(broken: typeof TEXT_NUMBER, form: RecognisedForm, figures: readonly Figure[], words: (count: number) => string): Remark[] {
  const first = figures[0];
  if (!first) return [];
  const from = figures.length > 1 ? `${placed(first)} 等 ` : `${placed(first)} 有 `;
  return [
    remark(broken, form, from + words(figures.length), {
      ...at(first),
      verdict: 'unsupported',
      related: figures.slice(1).map((figure) => ({ sheet: figure.sheet, row: figure.row, column: figure.column })),
    }),
  ];
}

function at(figure: Figure): { row: number; column: number } {
  return { row: figure.row, column: figure.column };
}

function placed(figure: Figure): string {
  return `${figure.sheet} ${cellName(figure)}`;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
