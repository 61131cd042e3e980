import type { Coverage, Unchecked } from './coverage';
import type { CheckResult } from './finding';
import { countText } from './count-text';

/** The amounts of the final accounts' own tables that were not checked: what keeps a workbook from being called ready. */
export function uncheckedAmounts({ coverage }: Pick<CheckResult, 'coverage'>): number {
  return coverage.reduce((sum, { kind, amounts, checked }) => (kind === 'table' ? sum + amounts - checked : sum), 0);
}

/** Sheets with amounts of which nobody knows what they are. */
export function unknownTables({ coverage }: Pick<CheckResult, 'coverage'>): readonly Coverage[] {
  return coverage.filter(({ kind }) => kind === 'unknown');
}

/** “公开09表“上年决算数”一栏没有可核对的关系（D8:D40）”: what of the tables was not checked, the largest parts first. */
export function uncheckedInWords(result: Pick<CheckResult, 'coverage'>): string {
  const parts = result.coverage.flatMap(({ kind, sheet, unchecked }) => (kind === 'table' ? unchecked.map((one) => ({ sheet, one })) : []));
  parts.sort((a, b) => b.one.amounts - a.one.amounts);
  const named = parts.slice(0, NAMED).map(({ sheet, one }) => partInWords(sheet, one));
  return named.join('；') + (parts.length > NAMED ? ` 等 ${countText(parts.length)} 处` : '');
}

const NAMED = 3;

function partInWords(sheet: string, { area, reason }: Unchecked): string {
  return `${sheet} ${area} ${reason}`;
}

/** One line on what was checked of all forms, where that is not everything; null where it is. */
export function coverageInWords({ coverage }: Pick<CheckResult, 'coverage'>): string | null {
  const forms = coverage.filter(({ form }) => form !== null);
  const amounts = forms.reduce((sum, one) => sum + one.amounts, 0);
  const checked = forms.reduce((sum, one) => sum + one.checked, 0);
  if (amounts === checked) return null;
  const parts = forms.flatMap(({ sheet, unchecked }) => unchecked.map((one) => ({ sheet, one })));
  parts.sort((a, b) => b.one.amounts - a.one.amounts);
  const [first] = parts;
  const which = first
    ? `；未核对：${partInWords(first.sheet, first.one)}${parts.length > 1 ? ` 等 ${countText(parts.length)} 处` : ''}`
    : '';
  return `核对了 ${countText(amounts)} 个数中的 ${countText(checked)} 个${which}`;
}
