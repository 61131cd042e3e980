import { FileError } from '../file-error';

/** The encoding that an XML declaration names, or null where it names none. */
function declaredEncoding(head: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 200));
  const match = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(text);
  return match ? (match[1] as string).toLowerCase() : null;
}

function decode(bytes: Uint8Array, encoding: string, part: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  } catch {
    throw new FileError(`文件的部件“${part}”用了不支持的文字编码（${encoding}），请用 Excel 或 WPS 打开后另存一份。`);
  }
}

/** The part as UTF-8 without a byte order mark; the same bytes where they are that already. */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le', part);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be', part);
  if (bytes[0] === 0x3c && bytes[1] === 0) return decode(bytes, 'utf-16le', part);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return decode(bytes, 'utf-16be', part);
  const declared = declaredEncoding(bytes);
  return declared === null || declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii'
    ? bytes
    : decode(bytes, declared, part);
}
