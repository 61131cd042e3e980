/** A piece of text at a place, in points from the top left of the page. */
export interface MadeText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A page of a PDF that is made for a test. */
export interface MadePage {
  readonly texts: readonly MadeText[];
  /** Lines as x0, y0, x1, y1. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** How far the page is turned when it is looked at; texts and lines are placed on the page before. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Operators as they are written in a PDF, after all else. */
  readonly operators?: string;
}

const WIDTH = 595;
const HEIGHT = 842;

function hex(text: string, picture: (letter: number) => number): string {
  return Array.from({ length: text.length }, (_, at) => picture(text.charCodeAt(at)).toString(16).padStart(4, '0')).join('');
}

/** How wide the font of a made PDF draws a text. */
export function widthOf(text: string, size = 10): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? 0.5 : 1), 0) * size;
}

function contentOf({ texts, lines = [], operators = '' }: MadePage, picture: (letter: number) => number): string {
  const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  const written = texts.map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex(text, picture)}> Tj ET`);
  return [...drawn, ...written, operators].join('\n');
}

/** How the one font of a made PDF writes letters. */
export interface MadeFont {
  /** The encoding that it names. */
  readonly encoding?: string;
  /** Whether it says which letters it draws. */
  readonly isNamed?: boolean;
  /** Whether it writes the numbers of its pictures, which nothing leads back to letters. */
  readonly isPictured?: boolean;
}

/** A PDF whose one font is not embedded. */
export function madePdf(pages: readonly MadePage[], font: MadeFont = {}): Uint8Array {
  const { isPictured = false, encoding = 'Identity-H', isNamed = !isPictured } = font;
  const numbers = new Map<number, number>();
  const picture = (letter: number): number => {
    if (!isPictured) return letter;
    const number = numbers.get(letter) ?? numbers.size + 3;
    numbers.set(letter, number);
    return number;
  };
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [4 0 R]${isNamed ? ' /ToUnicode /Identity-H' : ''} >>`,
  );
  const order = encoding.startsWith('Identity') ? 'Identity' : 'GB1';
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${order}) /Supplement 2 >> /DW 1000 /W [32 127 500] ` +
      '/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >> >>',
  );
  for (const page of pages) {
    const content = contentOf(page, picture);
    const own = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${own} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** A table of texts, each row as high as the others; with lines around its cells, or without. */
export function madeTable(rows: readonly (readonly string[])[], options: { readonly top: number; readonly isRuled: boolean }): MadePage {
  const { top, isRuled } = options;
  const [left, height, size] = [40, 20, 10];
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(510 / columns);
  const texts = rows.flatMap((row, at) =>
    row.flatMap((text, column): MadeText[] => {
      const isAmount = /^[-\d.,%（）()]+$/.test(text) && column > 0;
      const x = isAmount ? left + (column + 1) * width - 4 - widthOf(text, size) : left + column * width + 4;
      return text === '' ? [] : [{ x, y: top + at * height + 14, text, size }];
    }),
  );
  const bottom = top + rows.length * height;
  const right = left + columns * width;
  const lines = isRuled
    ? [
        ...Array.from({ length: rows.length + 1 }, (_, at) => [left, top + at * height, right, top + at * height] as const),
        ...Array.from({ length: columns + 1 }, (_, at) => [left + at * width, top, left + at * width, bottom] as const),
      ]
    : [];
  return { texts, lines };
}
