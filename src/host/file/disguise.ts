import { holdsWideText, looksLikeZip, OLE, startsWith } from './byte-signs';
import { FileError } from './file-error';

/** How much of a file tells what it is. */
const HEAD = 4096;

export function openingText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const wide = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide)
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
}

/** Whether the bytes, or what they decode to where they are marked as wide letters, are text throughout, as far as the start tells. */
function looksLikeText(bytes: Uint8Array, text: string): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isWide) return !text.includes('\0');
  return bytes.subarray(0, HEAD).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

const GET_ORIGINAL = '里面的数读不出来，请找到原来的 .xlsx 再试。';

/** Files that are known by their first bytes. */
const KNOWN_STARTS: readonly (readonly [start: readonly number[], message: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], `这是图片（PNG），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0xff, 0xd8, 0xff], `这是图片（JPEG），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x47, 0x49, 0x46, 0x38], `这是图片（GIF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x49, 0x49, 0x2a, 0x00], `这是图片（TIFF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x4d, 0x4d, 0x00, 0x2a], `这是图片（TIFF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x52, 0x49, 0x46, 0x46], `这是图片或影音文件，不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩包（.rar），请先解压，再选择其中的工作簿。'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩包（.7z），请先解压，再选择其中的工作簿。'],
  [[0x1f, 0x8b], '这是压缩包（.gz），请先解压，再选择其中的工作簿。'],
];

/** What a compound file (the container of Office before 2007) is. */
function compoundFile(bytes: Uint8Array): FileError {
  if (holdsWideText(bytes, 'EncryptedPackage')) return new FileError('文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。');
  return new FileError('这是旧版 Office 文件，里面没有工作簿，请用 Excel 或 WPS 打开，另存为 .xlsx 再试。');
}

/** What a file of text is; null where it is none. */
function textFile(bytes: Uint8Array): FileError | null {
  const text = openingText(bytes);
  if (/^mime-version:/i.test(text)) return new FileError('这是网页（.mht）文件，请用 Excel 或 WPS 打开，另存为 .xlsx 再试。');
  if (text.startsWith('{\\rtf')) return new FileError('这是 RTF 文档，不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (text.startsWith('<?xml')) return new FileError('这是 XML 文件，里面没有工作簿，请用 Excel 或 WPS 打开，另存为 .xlsx 再试。');
  if (!looksLikeText(bytes, text)) return null;
  return new FileError('这是文本文件，不是 Excel 工作簿，请找到含有决算表的 .xlsx 再试。');
}

/** Throws a `FileError` that says what the file really is and what to do about it, unless it is a zip. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('文件是空的（0 字节），请重新取得该文件。');
  if (startsWith(bytes, OLE)) throw compoundFile(bytes);
  if (looksLikeZip(bytes)) return;
  const known = KNOWN_STARTS.find(([start]) => startsWith(bytes, start));
  if (known) throw new FileError(known[1]);
  if (bytes.subarray(0, HEAD).every((byte) => byte === 0)) throw new FileError('文件内容全是零，多半没有下载完整，请重新取得该文件。');
  throw textFile(bytes) ?? new FileError('这不是 Excel 工作簿（.xlsx），内容无法识别，请重新取得该文件。');
}

/** What a zip without a workbook is, as a `FileError`. `has` looks a part up by its name. */
export function notAWorkbook(has: (name: string) => boolean, mimetype: string | null): FileError {
  if (mimetype?.includes('opendocument'))
    return new FileError('这是 OpenDocument 文档，不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (has('ppt/presentation.xml'))
    return new FileError('这是 PowerPoint 演示文稿（.pptx），不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (has('OFD.xml')) return new FileError(`这是 OFD 版式文件，不是 Excel 工作簿，${GET_ORIGINAL}`);
  if (has('Index/Document.iwa')) return new FileError('这是 Numbers 表格（.numbers），请在 Numbers 里导出为 Excel（.xlsx）再试。');
  if (has('[Content_Types].xml')) return new FileError('文件里没有工作簿内容，可能已损坏，请重新取得该文件。');
  return new FileError('这是普通压缩包，不是 Excel 工作簿，请先解压，再选择其中的工作簿。');
}
