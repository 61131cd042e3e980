import { FileError } from '../file-error';
import { startsWith } from '../byte-signs';

const STRICT = { fatal: true } as const;
/** Control characters that no text carries. */
const BINARY = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f]/;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, STRICT).decode(bytes);
    return BINARY.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of the blanks and line ends is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < 2) return null;
  return even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : null;
}

/** The text of a .txt file: UTF-8 with or without a mark, UTF-16, or GB18030 (GBK, GB2312). */
export function readPlainText(bytes: Uint8Array): string {
  const marked = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  const encodings = marked ? [marked] : ['utf-8', ...[wideEncoding(bytes)].flatMap((wide) => wide ?? []), 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text;
  }
  throw new FileError('读不出文字：不是文本文件（.txt），也不是 Word 文档（.docx）。');
}
