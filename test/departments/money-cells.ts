import type { CellValue } from '../../src/workbook/workbook';
import type { Fen } from './ledger';
import type { Layout } from './layouts';

/** An amount as plain digits in the layout's unit: rounded half away from zero to two decimals, or to the 分. */
export function printedDigits(amount: Fen, layout: Pick<Layout, 'unit' | 'precision'>): string {
  if (layout.unit === '元') return digits(amount, 2);
  if (layout.precision === 'exact') return digits(amount, 6);
  const step = 10_000n;
  const magnitude = amount < 0n ? -amount : amount;
  const rounded = (magnitude + step / 2n) / step;
  return digits(amount < 0n ? -rounded : rounded, 2);
}

/** `units · 10^-places` with exactly so many decimals. */
function digits(units: bigint, places: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** What a cell that prints the amount holds; null for a cell that stays empty. A total with a formula is never left empty. */
export function amountValue(amount: Fen, layout: Layout, hasFormula: boolean): CellValue | null {
  if (amount === 0n && !hasFormula) {
    if (layout.zero === 'blank') return null;
    if (layout.zero === 'dash') return { kind: 'text', text: '—' };
  }
  const plain = printedDigits(amount, layout);
  if (!layout.amountsAsText) return { kind: 'number', number: Number(plain) };
  const grouped = layout.format?.includes(',') ? plain.replace(/\B(?=(\d{3})+\.)/g, ',') : plain;
  return { kind: 'text', text: grouped };
}
