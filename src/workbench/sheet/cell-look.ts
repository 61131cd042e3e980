import { readXml } from '../../host/file/workbook-parts';
import { XmlScanner } from '../../host/file/xml/scanner';
import type { Archive } from '../../host/file/zip/archive';

/** What a file says of a cell's looks, as far as the grid shows it. */
export interface CellLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Font size in points. */
  readonly points: number;
  /** `#rrggbb`; null for the ordinary colour. */
  readonly colour: string | null;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wraps: boolean;
  readonly indent: number;
  /** Lines at top, right, bottom, left. */
  readonly borders: readonly [boolean, boolean, boolean, boolean];
}

export const PLAIN_LOOK: CellLook = {
  isBold: false,
  isItalic: false,
  points: 11,
  colour: null,
  fill: null,
  horizontal: null,
  vertical: 'bottom',
  wraps: false,
  indent: 0,
  borders: [false, false, false, false],
};

type Font = Pick<CellLook, 'isBold' | 'isItalic' | 'points' | 'colour'>;
type Borders = CellLook['borders'];

/** Office's own theme colours, by number. */
const THEME = ['#ffffff', '#000000', '#e7e6e6', '#44546a', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];

function colourOf(scanner: XmlScanner): string | null {
  const rgb = scanner.attribute('rgb');
  if (rgb !== null && /^[0-9a-f]{8}$/i.test(rgb)) return `#${rgb.slice(2).toLowerCase()}`;
  const theme = scanner.attribute('theme');
  const tint = Number(scanner.attribute('tint') ?? 0);
  const base = theme === null ? undefined : THEME[Number(theme)];
  return base === undefined ? null : tinted(base, tint);
}

function tinted(colour: string, tint: number): string {
  if (!(tint !== 0 && Math.abs(tint) <= 1)) return colour;
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function isOn(scanner: XmlScanner): boolean {
  return !/^(?:0|false)$/.test(scanner.attribute('val') ?? '1');
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const HORIZONTAL: ReadonlyMap<string, CellLook['horizontal']> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['right', 'right'],
]);
const VERTICAL: ReadonlyMap<string, CellLook['vertical']> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['distributed', 'center'],
  ['justify', 'top'],
]);

/** Collects the lists of a styles part as its tags go by. */
class LookReader {
  readonly fonts: Font[] = [];
  readonly fills: (string | null)[] = [];
  readonly borders: Borders[] = [];
  readonly looks: CellLook[] = [];
  private section = '';
  private isSolid = false;

  constructor(private readonly scanner: XmlScanner) {}

  read(): readonly CellLook[] {
    const { scanner } = this;
    while (scanner.next()) {
      const name = scanner.localName();
      if (/^(?:fonts|fills|borders|cellXfs|cellStyleXfs|dxfs)$/.test(name))
        this.section = scanner.isClosing || scanner.isSelfClosing ? '' : name;
      else if (!scanner.isClosing) this.readTag(name);
    }
    return this.looks;
  }

  private readTag(name: string): void {
    if (this.section === 'fonts') this.readFont(name);
    else if (this.section === 'fills') this.readFill(name);
    else if (this.section === 'borders') this.readBorder(name);
    else if (this.section === 'cellXfs') this.readLook(name);
  }

  private readFont(name: string): void {
    const { fonts, scanner } = this;
    if (name === 'font') fonts.push(PLAIN_LOOK);
    const at = fonts.length - 1;
    const font = fonts[at];
    if (!font) return;
    if (name === 'b') fonts[at] = { ...font, isBold: isOn(scanner) };
    else if (name === 'i') fonts[at] = { ...font, isItalic: isOn(scanner) };
    else if (name === 'sz') fonts[at] = { ...font, points: Number(scanner.attribute('val') ?? 11) || 11 };
    else if (name === 'color') fonts[at] = { ...font, colour: colourOf(scanner) };
  }

  private readFill(name: string): void {
    if (name === 'fill') this.fills.push(null);
    if (name === 'patternFill') this.isSolid = this.scanner.attribute('patternType') === 'solid';
    if (name === 'fgColor' && this.isSolid && this.fills.length > 0) this.fills[this.fills.length - 1] = colourOf(this.scanner);
  }

  private readBorder(name: string): void {
    if (name === 'border') this.borders.push([false, false, false, false]);
    const side = SIDES.findIndex((known) => known === name);
    const last = this.borders[this.borders.length - 1];
    if (side < 0 || !last) return;
    const style = this.scanner.attribute('style');
    const next = last.map((has, at) => (at === side ? style !== null && style !== 'none' : has));
    this.borders[this.borders.length - 1] = [next[0] ?? false, next[1] ?? false, next[2] ?? false, next[3] ?? false];
  }

  private readLook(name: string): void {
    const { scanner } = this;
    const number = (attribute: string) => Number(scanner.attribute(attribute) ?? 0);
    if (name === 'xf') {
      const font = this.fonts[number('fontId')] ?? PLAIN_LOOK;
      const { isBold, isItalic, points, colour } = font;
      const fill = number('fillId') > 1 ? (this.fills[number('fillId')] ?? null) : null;
      this.looks.push({
        ...PLAIN_LOOK,
        isBold,
        isItalic,
        points,
        colour,
        fill,
        borders: this.borders[number('borderId')] ?? PLAIN_LOOK.borders,
      });
    } else if (name === 'alignment') {
      const look = this.looks[this.looks.length - 1];
      if (!look) return;
      this.looks[this.looks.length - 1] = {
        ...look,
        horizontal: HORIZONTAL.get(scanner.attribute('horizontal') ?? '') ?? null,
        vertical: VERTICAL.get(scanner.attribute('vertical') ?? '') ?? 'bottom',
        wraps: /^(?:1|true)$/.test(scanner.attribute('wrapText') ?? ''),
        indent: number('indent'),
      };
    }
  }
}

/** The looks of a workbook's styles, by style number; empty where the file has none. */
export function readLooks(archive: Archive, part: string | null): readonly CellLook[] {
  const bytes = part === null ? null : readXml(archive, part);
  return bytes && part !== null ? new LookReader(new XmlScanner(bytes, part)).read() : [];
}
