import { absolute, fromDouble, isZero, multiply, ONE, powerOfTen, round, toGrouped, toPlain, type Decimal } from '../../amount/decimal';
import { cellText, type Cell } from '../../workbook/workbook';
import { dateText, isDateCode } from './date-format';

/** What a cell shows: its text, and the colour that its number format asks for. */
export interface Shown {
  readonly text: string;
  /** A `[Red]` section. */
  readonly isRed: boolean;
}

/** A piece of one section of a format code. */
type Piece = { readonly kind: 'literal'; readonly text: string } | { readonly kind: 'code'; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly isRed: boolean;
}

const sectionsOf = new Map<string, readonly Section[]>();

function parseSections(format: string): readonly Section[] {
  const sections: { pieces: Piece[]; isRed: boolean }[] = [{ pieces: [], isRed: false }];
  const add = (kind: Piece['kind'], text: string) => {
    const { pieces } = sections[sections.length - 1] as { pieces: Piece[] };
    const last = pieces[pieces.length - 1];
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  for (const match of format.matchAll(/"([^"]*)"?|\\(.)|_(.)|\*.|\[([^\]]*)\]|(;)|(.)/gsu)) {
    const [whole, quoted, escaped, padding, bracket, semicolon, other] = match;
    if (semicolon !== undefined) sections.push({ pieces: [], isRed: false });
    else if (quoted !== undefined || escaped !== undefined) add('literal', quoted ?? escaped ?? '');
    else if (padding !== undefined) add('literal', ' ');
    else if (bracket !== undefined) {
      const section = sections[sections.length - 1];
      if (section && /^(?:red|红色?)$/i.test(bracket)) section.isRed = true;
      const currency = /^\$([^-]*)/.exec(bracket);
      if (currency?.[1]) add('literal', currency[1]);
      if (/^[hms]+$/i.test(bracket)) add('code', whole);
    } else if (other !== undefined) add('code', other);
  }
  return sections;
}

function sections(format: string): readonly Section[] {
  let parsed = sectionsOf.get(format);
  if (!parsed) {
    parsed = parseSections(format);
    sectionsOf.set(format, parsed);
  }
  return parsed;
}

/** A number without a format, at most eleven characters of digits, as a sheet shows it. */
function general(value: number): string {
  const exact = fromDouble(value);
  if (!exact) return String(value);
  const plain = toPlain(exact);
  if (plain.length <= 12) return plain;
  const whole = plain.indexOf('.') < 0 ? plain.length : plain.indexOf('.');
  if (whole > 12)
    return value
      .toExponential(5)
      .toUpperCase()
      .replace('E+', 'E+')
      .replace(/\.?0+E/, 'E');
  return toPlain(round(exact, Math.max(0, 11 - whole)));
}

function digits(value: Decimal, code: string): string {
  const [whole = '', fraction = ''] = code.split('.', 2);
  const places = (fraction.match(/[0#?]/g) ?? []).length;
  const least = (fraction.match(/0/g) ?? []).length;
  const rounded = round(value, places);
  const grouped = /[#0?],[#0?]/.test(whole);
  let text = grouped ? toGrouped(rounded, least) : toPlain(rounded, least);
  const leastWhole = (whole.match(/0/g) ?? []).length;
  if (leastWhole === 0 && text.startsWith('0')) text = text.slice(1);
  const [head = '', tail] = text.split('.', 2);
  const padded = grouped ? head : head.padStart(leastWhole, '0');
  return tail === undefined ? padded : `${padded}.${tail}`;
}

function fill(section: Section, value: Decimal): string {
  const code = section.pieces
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) => text)
    .join('');
  const percents = (code.match(/%/g) ?? []).length;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(code)?.[1]?.length ?? 0;
  const scaled = multiply(value, { units: powerOfTen(percents * 2), scale: 0 });
  const shifted = thousands > 0 ? multiply(scaled, { ...ONE, scale: thousands * 3 }) : scaled;
  const numberCode = code.replace(/[^0#?.,]/g, '').replace(/,+$/, '');
  let isPlaced = false;
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      return piece.text.replace(/[0#?][0#?.,]*|[.][0#?]+/g, () => {
        if (isPlaced) return '';
        isPlaced = true;
        return digits(shifted, numberCode);
      });
    })
    .join('');
}

function sectionFor(all: readonly Section[], value: number): { readonly section: Section; readonly isSigned: boolean } {
  const [positive, negative, zero] = all;
  const first = positive as Section;
  if (value === 0 && zero) return { section: zero, isSigned: false };
  if (value < 0 && negative) return { section: negative, isSigned: true };
  return { section: first, isSigned: false };
}

function isBuiltFromDigits(format: string): boolean {
  return /[0#?]/.test(format) && !/[/]\s*[0-9#?]/.test(format) && !/E[+-]/i.test(format);
}

function numberText(value: number, format: string | undefined): Shown {
  if (format === undefined || /^(?:general|@|)$/i.test(format)) return { text: general(value), isRed: false };
  const { section, isSigned } = sectionFor(sections(format), value);
  const bare = section.pieces.map(({ kind, text }) => (kind === 'code' ? text : '')).join('');
  if (isDateCode(bare)) return { text: dateText(value, section.pieces), isRed: section.isRed };
  if (/general/i.test(bare)) return { text: general(value), isRed: section.isRed };
  const exact = fromDouble(value);
  if (!exact || !(isBuiltFromDigits(bare) || !/[0#?]/.test(bare))) return { text: general(value), isRed: section.isRed };
  const text = fill(section, absolute(exact));
  const needsMinus = value < 0 && !isSigned && !isZero(exact) && /[1-9]/.test(text);
  return { text: (needsMinus ? '-' : '') + text, isRed: section.isRed };
}

/** What a cell shows in the grid. A format that is not understood shows the plain number, never a wrong one. */
export function shownCell(cell: Cell): Shown {
  const { value, format } = cell;
  if (value.kind === 'number') return numberText(value.number, format);
  if (value.kind === 'text' && format !== undefined) {
    const section = sections(format)[3];
    if (section)
      return {
        text: section.pieces.map(({ kind, text }) => (kind === 'code' ? text.replace('@', value.text) : text)).join(''),
        isRed: section.isRed,
      };
  }
  return { text: value.kind === 'pending' ? '待重算' : cellText(cell), isRed: false };
}
