import { absolute, compare, decimal, divide, isZero, multiply, subtract, toGrouped, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { figureLabel, isUsable } from '../../identities/figure';
import { say } from '../../workbook/sentence';
import type { Finding } from '../finding';
import { placeOf, standingAt, type Found } from '../found';
import { told } from '../told';
import type { Compared } from './compared';
import { written } from './comparison-finding';
import type { LastYear } from './last-year';
import { CHANGE } from './rules';

/** Which amounts a 说明 has to give reasons for: the lines of 01, the classes of 03, the items of 三公. */
function isTold(form: string, name: string): boolean {
  if (form === 'T1') return name.endsWith('.final') && !/\.(?:grand|opening|closing)/.test(name);
  if (form === 'T3') return /^\d{3}\.total$/.test(name);
  return form === 'SG' && name.endsWith('.final');
}

/** How an amount moved from what it was: 增加 35.2%, or 上年为零. */
export function changeInWords(change: Decimal, before: Decimal): string {
  if (isZero(before)) return '上年为零';
  const rate = divide(multiply(absolute(change), decimal(100n)), absolute(before), 1);
  return `${directionOf(change)} ${rate ? `${toGrouped(rate, 1)}%` : ''}`;
}

function directionOf(change: Decimal): string {
  return change.units > 0n ? '增加' : '减少';
}

/**
 * The amounts that changed by more than so many percent since last year, each as a note that people give a reason for.
 * @param percent the threshold, not negative
 */
export function changesSince(current: Compared, last: LastYear, percent: Decimal): Finding[] {
  const lastForms = new Map(last.compared.forms.map((form) => [form.key, form]));
  return current.forms.flatMap((form) => {
    const lastForm = lastForms.get(form.key);
    if (!lastForm) return [];
    return [...form.amounts].flatMap(([name, figure]): Finding[] => {
      const other = lastForm.amounts.get(name);
      if (!other || !isTold(form.key, name) || !isUsable(figure) || !isUsable(other)) return [];
      const before = convert(other.value, other.unit, figure.unit);
      const change = subtract(figure.value, before);
      if (isZero(change)) return [];
      const allowed = multiply(absolute(before), percent);
      if (!isZero(before) && compare(multiply(absolute(change), decimal(100n)), allowed) <= 0) return [];
      const gap = `${directionOf(change)} ${toGrouped(absolute(change), Math.min(figure.places, 2))}`;
      const sentence = say`${{ named: figure.sheet }} “${figureLabel(figure)}”本年 ${written(figure, other)}，上年 ${written(other, figure)}，${gap}（${changeInWords(change, before)}），须说明原因`;
      const found: Found = {
        ...{ rule: CHANGE, severity: CHANGE.severity, verdict: 'inconsistent', form: form.title },
        ...standingAt(figure),
        clauses: [{ kind: 'change', sentence }],
        identity: { rule: CHANGE, relation: 'copy', form: form.title, target: figure, terms: [{ figure: other, sign: 1 }] },
        inWords: null,
        ...{ actual: figure.value, expected: before, difference: change, tolerance: null },
        related: [{ ...placeOf(other), file: last.file }],
        suspects: [],
      };
      return [told(found)];
    });
  });
}
