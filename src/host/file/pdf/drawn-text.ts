import { IDENTITY, moved, multiply, type Matrix } from './matrix';

/** A letter as pdf.js draws it, its width in thousandths of the font's size. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  /** How far it moves on in a font that is written downwards. */
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** What is needed to know of a font to place its letters. */
export interface Font {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[] | null;
  readonly bbox?: readonly number[] | null;
}

/** How text is set: it belongs to the state of drawing that is saved and restored. */
export interface TextSetting {
  readonly font: Font;
  readonly fontName: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly isUnseen: boolean;
}

export const PLAIN: TextSetting = {
  font: {},
  fontName: '',
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  isUnseen: false,
};

/** Letters that were drawn one after the other, as one text. */
export interface DrawnText {
  text: string;
  /** From the letters' own space to the page's. */
  readonly matrix: Matrix;
  /** How far the last letter's end is from the first one's start. */
  width: number;
  readonly isVertical: boolean;
  readonly isUnseen: boolean;
}

/** Gaps in parts of the letters' size: none, a blank within a text, the farthest that a text goes on behind. */
const NONE = 0.03;
const NARROW = 0.102;
const WIDEST = 0.6;
/** How far back, and up or down in parts of its height, the next letter of a text may begin. */
const BACK = -0.2;
const SHIFT = 0.25;
const THOUSANDTH = 0.001;
/** Blanks, marks that show nothing, and accents that stand on the letter before. */
const UNLIKE_LETTERS = /^(?:(\s)|(\p{Cf})|(\p{Mn}))/u;
/** Blanks of all widths, and letters that are drawn as one. */
const COMPOSED = /[\u00a0\u2000-\u200a\u202f\ufb00-\ufb06]/g;
/** Fonts draw dashes side by side as one: ⸺, ⸻. */
const DASHES = /[\u2e3a\u2e3b]/g;

interface Point {
  readonly x: number;
  readonly y: number;
}

function kindOf(unicode: string): 'letter' | 'blank' | 'mark' | 'accent' {
  const code = unicode.charCodeAt(0);
  if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) return 'letter';
  const match = UNLIKE_LETTERS.exec(unicode);
  if (!match) return 'letter';
  return match[1] ? 'blank' : match[2] ? 'mark' : 'accent';
}

interface PenPlace {
  readonly matrix: Matrix;
  readonly line: Matrix;
}

/** Writes down what is drawn as texts, and where they stand. */
export class TextPen {
  readonly texts: DrawnText[] = [];
  private matrix: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private open: DrawnText | null = null;
  private end = { x: 0, y: 0 };
  private hasBlank = false;

  /** `bounds` are the edges of the page: left, bottom, right, top. What is drawn beside them nobody sees. */
  constructor(private readonly bounds: readonly number[]) {}

  begin(): void {
    this.matrix = this.line = IDENTITY;
  }

  put(matrix: Matrix): void {
    this.matrix = this.line = matrix;
  }

  move(x: number, y: number): void {
    this.matrix = this.line = moved(this.line, x, y);
  }

  /** Where it stands: what is saved and restored with the state of drawing. */
  get place(): PenPlace {
    return { matrix: this.matrix, line: this.line };
  }

  set place({ matrix, line }: PenPlace) {
    this.matrix = matrix;
    this.line = line;
  }

  /** What follows is another text, wherever it stands. */
  lift(): void {
    this.open = null;
  }

  /** Draws letters and the moves between them, under the map from drawing to page. */
  show(glyphs: readonly (Glyph | number)[], setting: TextSetting, page: Matrix): void {
    const { font, size, scale } = setting;
    const isVertical = font.vertical === true;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance(isVertical ? (-glyph * size) / 1000 : (-glyph * size * scale) / 1000, isVertical);
      else this.letter(glyph, setting, page, isVertical);
    }
  }

  private advance(by: number, isVertical: boolean): void {
    this.matrix = isVertical ? moved(this.matrix, 0, by) : moved(this.matrix, by, 0);
  }

  private letter(glyph: Glyph, setting: TextSetting, page: Matrix, isVertical: boolean): void {
    const { font, size, scale } = setting;
    const kind = kindOf(glyph.unicode);
    if (kind === 'mark') return;
    if (kind === 'accent') {
      if (this.open) this.open.text += glyph.unicode;
      return;
    }
    const unit = size * (font.fontMatrix?.[0] ?? THOUSANDTH);
    const spacing = setting.letterSpacing + (glyph.isSpace ? setting.wordSpacing : 0);
    const width = isVertical ? (glyph.vmetric?.[0] ?? -glyph.width) * unit : glyph.width * unit * scale;
    const after = isVertical ? -spacing : spacing * scale;
    const start = this.point(setting, page);
    if (kind === 'blank') this.hasBlank = true;
    else if (this.isOnPage(start, width, isVertical)) {
      const text = this.textAt(start, setting, page, isVertical);
      this.hasBlank = false;
      text.text += glyph.unicode;
      this.advance(width, isVertical);
      this.end = this.point(setting, page);
      text.width = Math.hypot(this.end.x - text.matrix[4], this.end.y - text.matrix[5]);
      this.advance(after, isVertical);
      return;
    }
    this.advance(width + after, isVertical);
  }

  /** Where the next letter begins on the page. */
  private point({ rise }: TextSetting, [a, b, c, d, e, f]: Matrix): Point {
    const { matrix } = this;
    const x = matrix[2] * rise + matrix[4];
    const y = matrix[3] * rise + matrix[5];
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  }

  private isOnPage({ x, y }: Point, width: number, isVertical: boolean): boolean {
    const [left = -Infinity, bottom = -Infinity, right = Infinity, top = Infinity] = this.bounds;
    return isVertical
      ? x >= left && x <= right && y + width >= bottom && y <= top
      : x + width >= left && x <= right && y >= bottom && y <= top;
  }

  /** The text that the next letter belongs to: the one that it goes on with, or one that it begins. */
  private textAt(start: Point, setting: TextSetting, page: Matrix, isVertical: boolean): DrawnText {
    const { open } = this;
    if (open?.isVertical === isVertical && open.isUnseen === setting.isUnseen) {
      const gap = this.gapBefore(start, open, setting, page);
      if (gap !== null) {
        if (gap > NARROW || (gap === 0 && this.hasBlank)) open.text += ' ';
        return open;
      }
    }
    const { font, size, scale, rise, isUnseen } = setting;
    // The letters of a font that is drawn letter by letter may be of any size in their own units.
    const own = font.isType3Font && size <= 1 && font.bbox && font.fontMatrix ? letterHeight(font.bbox, font.fontMatrix) : 1;
    const matrix = multiply(page, multiply(this.matrix, [size * scale, 0, 0, size * own, 0, rise]));
    this.open = { text: '', matrix, width: 0, isVertical, isUnseen };
    this.texts.push(this.open);
    return this.open;
  }

  /** How far behind the open text a letter stands, in parts of its size; null where it is another text. */
  private gapBefore({ x, y }: Point, { matrix, isVertical }: DrawnText, { size }: TextSetting, page: Matrix): number | null {
    const [stepX, stepY] = [x - this.end.x, y - this.end.y];
    if (stepX === 0 && stepY === 0) return 0;
    const whole = multiply(page, this.matrix);
    const [alongX, alongY] = isVertical ? [-whole[2], -whole[3]] : [whole[0], whole[1]];
    const length = Math.hypot(alongX, alongY) || 1;
    const em = length * Math.abs(size) || 1;
    const gap = ((stepX * alongX + stepY * alongY) / length / em) * (size < 0 ? -1 : 1);
    const shift = Math.abs(stepX * alongY - stepY * alongX) / length;
    const height = isVertical ? Math.hypot(matrix[0], matrix[1]) : Math.hypot(matrix[2], matrix[3]);
    if (gap < BACK || gap > WIDEST || shift > SHIFT * height) return null;
    return gap > NONE && gap <= NARROW && this.hasBlank ? null : gap;
  }
}

function letterHeight(bbox: readonly number[], fontMatrix: readonly number[]): number {
  const height = ((bbox[3] ?? 0) - (bbox[1] ?? 0)) * (fontMatrix[3] ?? 0);
  return height > 0 ? height : 1;
}

/** A text in the letters that a keyboard has. */
export function composed(text: string): string {
  return text.replace(COMPOSED, (letter) => letter.normalize('NFKC')).replace(DASHES, (dash) => '\u2014'.repeat(dash === '\u2e3a' ? 2 : 3));
}
