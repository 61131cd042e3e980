import type { MoneyUnit } from '../../amount/unit';
import type { RecognisedForm } from '../../forms/recognised';
import type { Edit } from '../../workbook/plan';
import type { Workbook } from '../../workbook/workbook';

/** 金额单位：元 and the like, with what stands before the unit kept as it is printed. */
const LABEL = /((?:单位|货币单位|计量单位)\s*[:：]?\s*)((?:百万|千|万|亿)?元)/;
const IN_BRACKETS = /([(（])((?:百万|千|万|亿)?元)(?=[)）])/;

/** The edits that make the forms' headings say the unit in which their amounts are printed from now on. */
export function unitLabelEdits(workbook: Workbook, forms: readonly RecognisedForm[], unit: MoneyUnit): Edit[] {
  return forms.flatMap((form): Edit[] => {
    const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
    if (!sheet || form.unit === unit) return [];
    const firstAmount = Math.min(...form.figures.map((figure) => figure.row));
    const { top, left, right } = form.area;
    return [...sheet.rows].flatMap(([row, cells]): Edit[] => {
      if (row < top || row >= firstAmount) return [];
      return cells.flatMap((cell): Edit[] => {
        const { value, column } = cell;
        if (value.kind !== 'text' || cell.formula !== undefined || column < left || column > right) return [];
        const pattern = [LABEL, IN_BRACKETS].find((candidate) => candidate.test(value.text));
        if (!pattern) return [];
        const format = cell.format ?? null;
        return [
          {
            sheet: form.sheet,
            row,
            column,
            before: { formula: null, value: value.text, format },
            after: { formula: null, value: value.text.replace(pattern, `$1${unit}`), format },
            reason: `金额单位由“${form.unit}”改为“${unit}”`,
          },
        ];
      });
    });
  });
}
