import type { CellValue } from '../../src/workbook/workbook';
import type { Fen } from './ledger';
import type { Layout } from './layout';

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
    const sign = NOTHING[layout.zero];
    if (sign !== null) return { kind: 'text', text: sign };
  }
  const plain = printedDigits(amount, layout);
  const grouped = layout.format?.includes(',') ? plain.replace(/\B(?=(\d{3})+\.)/g, ',') : plain;
  switch (layout.amountsAsText) {
    case 'none':
      return { kind: 'number', number: Number(plain) };
    case 'grouped':
      return { kind: 'text', text: grouped };
    case 'untidy':
      return { kind: 'text', text: `\u00a0${grouped} \u3000` };
    case 'full-width':
      return { kind: 'text', text: grouped.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) };
  }
}

/** What stands for nothing; null where the zero itself is printed, or the cell is left empty. */
const NOTHING: Readonly<Record<Layout['zero'], string | null>> = {
  zero: null,
  blank: null,
  dash: '—',
  hyphen: '-',
  'double-dash': '——',
  ellipsis: '…',
  blanks: ' \u00a0',
};
