import type { Border, Borders, CellStyle } from '../../../workbook/layout';
import { builtInFormat, builtInFormatId, isGeneral } from '../number-formats';
import { XmlScanner } from '../xml/scanner';
import { encodeEntities } from '../xml/text';
import type { StyleSheet } from './style-sheet';

const FIRST_CUSTOM_FORMAT = 164;
/** Built-in formats that look the same in every language; the others follow the reader's, so a code is spelled out. */
const PLAIN_BUILT_IN = new Set([1, 2, 3, 4, 9, 10, 11, 12, 13, 49]);
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function attributesOf(element: string): { get(name: string): string | null; getOf(child: string, name: string): string | null } {
  const bytes = new TextEncoder().encode(element);
  const find = (name: string | null, attribute: string): string | null => {
    const scanner = new XmlScanner(bytes, 'styles.xml');
    while (scanner.next()) {
      if (!scanner.isClosing && (name === null || scanner.localName() === name)) return scanner.attribute(attribute);
    }
    return null;
  };
  return { get: (name) => find(null, name), getOf: find };
}

/** An `xf` without what says the number format: two that agree in this look the same but for the number. */
function withoutFormat(xf: string): string {
  return xf.replace(/^(<[^>]*?)\s+numFmtId=(?:"[^"]*"|'[^']*')/, '$1').replace(/^(<[^>]*?)\s+applyNumberFormat=(?:"[^"]*"|'[^']*')/, '$1');
}

/** Gives style numbers for the looks of cells, adding to a styles part what it does not have yet. */
export class CellStyles {
  private readonly byStyle = new Map<string, number>();
  /** The same for styles that are one object: a long table shares a handful. */
  private readonly byObject = new WeakMap<CellStyle, number>();

  constructor(private readonly sheet: StyleSheet) {
    if (sheet.items('cellXfs').length === 0) sheet.add('cellXfs', `<${sheet.prefix}xf numFmtId="0"/>`);
  }

  private get p(): string {
    return this.sheet.prefix;
  }

  /** The number of the format with this code; 0 for General. */
  private formatId(code: string | null): number {
    if (code === null || isGeneral(code)) return 0;
    const plain = builtInFormatId(code);
    if (plain !== undefined && PLAIN_BUILT_IN.has(plain)) return plain;
    let highest = FIRST_CUSTOM_FORMAT - 1;
    for (const item of this.sheet.items('numFmts')) {
      const { get } = attributesOf(item);
      const id = Number(get('numFmtId'));
      if (get('formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    this.sheet.add('numFmts', `<${this.p}numFmt numFmtId="${highest + 1}" formatCode="${encodeEntities(code)}"/>`);
    return highest + 1;
  }

  /** The style that is like `style` but for its number format; an equal one that is there already is taken. */
  withFormat(style: number, code: string | null): number {
    const items = this.sheet.items('cellXfs');
    const source = items[style] ?? items[0] ?? `<${this.p}xf numFmtId="0"/>`;
    const bare = withoutFormat(source);
    const localized = this.sameLookIn(items, bare, code);
    if (localized >= 0) return localized;
    const id = this.formatId(code);
    const xf = source
      .replace(/^(<[^>]*?)\s+applyNumberFormat=(?:"[^"]*"|'[^']*')/, '$1')
      .replace(/^(<[^>]*?)\s+numFmtId=(?:"[^"]*"|'[^']*')/, '$1')
      .replace(/^<([^\s/>]+)/, `<$1 numFmtId="${id}" applyNumberFormat="1"`);
    return this.sheet.add('cellXfs', xf);
  }

  private sameLookIn(items: readonly string[], bare: string, code: string | null): number {
    const custom = new Map(
      this.sheet.items('numFmts').map((item) => {
        const { get } = attributesOf(item);
        return [Number(get('numFmtId')), get('formatCode') ?? ''] as const;
      }),
    );
    const wanted = code === null || isGeneral(code) ? null : code;
    return items.findIndex((item) => {
      if (withoutFormat(item) !== bare) return false;
      const id = Number(attributesOf(item).get('numFmtId') ?? 0);
      const its = custom.get(id) ?? builtInFormat(id) ?? null;
      return (its === null || isGeneral(its) ? null : its) === wanted;
    });
  }

  /** The style number for a look. */
  numberOf(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    let number = this.byStyle.get(key);
    if (number === undefined) {
      const xfId = style.name === undefined ? 0 : this.namedStyle(style.name, style);
      number = this.sheet.intern('cellXfs', this.xf(style, xfId));
      this.byStyle.set(key, number);
    }
    this.byObject.set(style, number);
    return number;
  }

  private xf(style: CellStyle, xfId: number | null): string {
    const font = this.fontOf(style);
    const fill = this.fillOf(style);
    const border = this.borderOf(style.borders);
    const format = this.formatId(style.format ?? null);
    const { p } = this;
    const alignment = alignmentOf(style);
    const children =
      `<${p}alignment${alignment}/>` + (style.locked === undefined ? '' : `<${p}protection locked="${style.locked ? 1 : 0}"/>`);
    const applied =
      (format ? ' applyNumberFormat="1"' : '') +
      (font ? ' applyFont="1"' : '') +
      (fill ? ' applyFill="1"' : '') +
      (border ? ' applyBorder="1"' : '') +
      ' applyAlignment="1"' +
      (style.locked === undefined ? '' : ' applyProtection="1"');
    const parent = xfId === null ? '' : ` xfId="${xfId}"`;
    return `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${parent}${applied}>${children}</${p}xf>`;
  }

  private namedStyle(name: string, style: CellStyle): number {
    for (const item of this.sheet.items('cellStyles')) {
      const { get } = attributesOf(item);
      if (get('name') === name) return Number(get('xfId') ?? 0);
    }
    const { name: _, format: __, borders: ___, ...look } = style;
    if (this.sheet.items('cellStyleXfs').length === 0)
      this.sheet.add('cellStyleXfs', `<${this.p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    const xfId = this.sheet.add('cellStyleXfs', this.xf(look, null));
    this.sheet.add('cellStyles', `<${this.p}cellStyle name="${encodeEntities(name)}" xfId="${xfId}"/>`);
    return xfId;
  }

  private fontOf({ bold, italic, underline, size, font, color }: CellStyle): number {
    if (
      bold === undefined &&
      italic === undefined &&
      underline === undefined &&
      size === undefined &&
      font === undefined &&
      color === undefined
    )
      return 0;
    const base = attributesOf(this.sheet.items('fonts')[0] ?? '<font/>');
    const { p } = this;
    return this.sheet.intern(
      'fonts',
      `<${p}font>${bold ? `<${p}b/>` : ''}${italic ? `<${p}i/>` : ''}${underline ? `<${p}u/>` : ''}` +
        `<${p}sz val="${size ?? Number(base.getOf('sz', 'val') ?? 11)}"/>${color === undefined ? '' : `<${p}color rgb="FF${color}"/>`}` +
        `<${p}name val="${encodeEntities(font ?? base.getOf('name', 'val') ?? '宋体')}"/><${p}charset val="134"/></${p}font>`,
    );
  }

  private fillOf({ fill }: CellStyle): number {
    if (fill === undefined) return 0;
    const { p } = this;
    return this.sheet.intern(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private borderOf(borders: Borders | undefined): number {
    if (!borders) return 0;
    const { p } = this;
    const side = (name: string, border: Border | undefined): string =>
      border ? `<${p}${name} style="${border}"><${p}color indexed="64"/></${p}${name}>` : `<${p}${name}/>`;
    return this.sheet.intern(
      'borders',
      `<${p}border>${SIDES.map((name) => side(name, borders[name])).join('')}<${p}diagonal/></${p}border>`,
    );
  }
}

function alignmentOf({ horizontal, vertical, wrap, indent }: CellStyle): string {
  return (
    (horizontal ? ` horizontal="${horizontal}"` : indent ? ' horizontal="left"' : '') +
    ` vertical="${vertical ?? 'bottom'}"` +
    (wrap ? ' wrapText="1"' : '') +
    (indent ? ` indent="${indent}"` : '')
  );
}
