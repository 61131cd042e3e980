import type { Fen } from './ledger';

/** How figures are printed. */
export interface Print {
  /** 100.00 or, as prose has it, 100. */
  readonly keepsZeros: boolean;
  readonly isGrouped: boolean;
  readonly ratePlaces: 0 | 1 | 2;
  /** Blanks around numbers, as word processors leave them. */
  readonly isSpaced: boolean;
  /** Characters after which a page breaks its lines, and empty lines between them; null where lines are paragraphs. */
  readonly page: number | null;
  readonly unit: '万元' | '元';
}

/** A figure of a written report. */
export interface WrittenFigure {
  readonly offset: number;
  /** Digits with their point and commas. */
  readonly printed: string;
  /** Whether a cell of the nine tables prints it. */
  readonly inTables: boolean;
}

/** Stand before a figure until the text is whole. */
const IN_TABLES = '\ue000';
const ELSEWHERE = '\ue001';

/** `units / by`, rounded half away from zero. */
function rounded(units: bigint, by: bigint): bigint {
  const magnitude = units < 0n ? -units : units;
  const result = (magnitude * 2n + by) / (by * 2n);
  return units < 0n ? -result : result;
}

function decimals(units: bigint, places: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return (units < 0n ? '-' : '') + (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`);
}

/** Puts a report together, and knows where its figures are. */
export class ReportWriter {
  private readonly paragraphs: string[] = [];

  constructor(private readonly print: Print) {}

  say(text: string): void {
    this.paragraphs.push(text);
  }

  /** An amount with its unit; of a cell where nothing else is said. */
  money(amount: Fen, inTables = true): string {
    const { unit, keepsZeros, isGrouped, isSpaced } = this.print;
    let digits = decimals(unit === '元' ? amount : rounded(amount, 10_000n), 2);
    if (isGrouped) digits = digits.replace(/\B(?=(\d{3})+\.)/g, ',');
    if (!keepsZeros) digits = digits.replace(/\.?0+$/, '');
    const marked = `${inTables ? IN_TABLES : ELSEWHERE}${digits}`;
    return isSpaced ? ` ${marked} ${unit}` : `${marked}${unit}`;
  }

  rate(part: Fen, whole: Fen): string {
    const places = this.print.ratePlaces;
    const ratio = whole === 0n ? 0n : rounded(part * 10n ** BigInt(places + 2), whole);
    return `${this.print.isSpaced ? ' ' : ''}${ELSEWHERE}${decimals(ratio, places)}%`;
  }

  count(value: number, unit: string): string {
    return `${ELSEWHERE}${value}${unit}`;
  }

  private marked(): string {
    const { page } = this.print;
    if (page === null) return this.paragraphs.join('\n');
    const broken = new RegExp(`((?:[${IN_TABLES}${ELSEWHERE}]?[^${IN_TABLES}${ELSEWHERE}]){${page}})(?=.)`, 'gu');
    return this.paragraphs.map((text) => text.replace(broken, '$1\n\n')).join('\n\n');
  }

  text(): string {
    return this.marked().replace(new RegExp(`[${IN_TABLES}${ELSEWHERE}]`, 'g'), '');
  }

  /** Figures that a page broke in two are left out. */
  figures(): WrittenFigure[] {
    let taken = 0;
    return [...this.marked().matchAll(new RegExp(`[${IN_TABLES}${ELSEWHERE}](-?[\\d,]+(?:\\.\\d+)?)(\\n?)`, 'g'))].flatMap((match) => {
      const offset = match.index - taken++;
      const [whole, printed = '', isBroken] = match;
      return isBroken ? [] : [{ offset, printed, inTables: whole.startsWith(IN_TABLES) }];
    });
  }
}
