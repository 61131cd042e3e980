const UTF8 = new TextDecoder();
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `bytes[from, to)` as text, taking UTF-8 as it stands. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from < 12) {
    let text = '';
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x80) return UTF8.decode(bytes.subarray(from, to));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return UTF8.decode(bytes.subarray(from, to));
}

function entity(whole: string, name: string): string {
  if (name[0] !== '#') return NAMED[name] ?? whole;
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Resolves `&amp;` and its like, and numeric references, decimal and hexadecimal. An unknown name stays as it stands. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, entity) : text;
}

/** Line ends as XML reads them: each a single line feed. */
export function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Resolves the `_x000D_` escapes that OOXML writes for characters that XML cannot carry. `_x005F_` escapes an underscore. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Text as XML carries it between tags and in double-quoted attributes. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => {
    switch (character) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      default:
        return `&#${character.charCodeAt(0)};`;
    }
  });
}
