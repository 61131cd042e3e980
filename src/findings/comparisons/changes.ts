import { absolute, compare, decimal, divide, isZero, multiply, subtract, toGrouped, toPlain, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { figureLabel, isUsable } from '../../identities/figure';
import type { Finding } from '../finding';
import { operandsOf, referenceTo } from '../operands';
import type { Compared } from './compared';
import { written } from './comparison-finding';
import type { LastYear } from './last-year';
import { CHANGE } from './rules';

/** Which amounts a 说明 has to give reasons for: the lines of 01, the classes of 03, the items of 三公. */
function isTold(form: string, name: string): boolean {
  if (form === 'T1') return name.endsWith('.final') && !/\.(?:grand|opening|closing)/.test(name);
  if (form === 'T3') return /^\d{3}\.total$/.test(name);
  return form === 'T7' && name.endsWith('.final');
}

/** 12.5%: how far an amount moved from a base that is not zero. */
function percentText(change: Decimal, base: Decimal): string {
  const rate = divide(multiply(change, decimal(100n)), base, 1);
  return rate ? `${toGrouped(rate, 1)}%` : '';
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
      const direction = change.units > 0n ? '增加' : '减少';
      const rate = isZero(before) ? '上年为零' : `${direction} ${percentText(absolute(change), absolute(before))}`;
      return [
        {
          rule: CHANGE.code,
          severity: CHANGE.severity,
          verdict: 'inconsistent',
          form: form.title,
          ...referenceTo(figure),
          message: `${figure.sheet} “${figureLabel(figure)}”本年 ${written(figure, other)}，上年 ${written(other, figure)}，${direction} ${toGrouped(absolute(change), Math.min(figure.places, 2))}（${rate}），须说明原因`,
          identity: null,
          actual: toPlain(figure.value),
          expected: toPlain(before),
          difference: toPlain(change),
          tolerance: null,
          related: [{ ...referenceTo(other), file: last.file }],
          suspects: [],
          operands: operandsOf({ rule: CHANGE, relation: 'copy', form: form.title, target: figure, terms: [{ figure: other, sign: 1 }] }),
        },
      ];
    });
  });
}
