import { strToU8, zipSync } from 'fflate';
import { FileError } from '../../../src/host/file/file-error';
import { kindOf } from '../../../src/host/file/file-kind';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../src/host/file/read-limits';
import { MAIN, partsOf, workbookOfParts, zipOf } from './package-of';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** Reads, and hands back the one sentence that the file is refused with. */
function refusal(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): string {
  try {
    const all = { ...DEFAULT_LIMITS, ...limits };
    if (kindOf(bytes, all).kind === 'package') readWorkbook(bytes, all);
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    const { message } = error as FileError;
    expect(message).toMatch(/^[^。]*[\u4e00-\u9fff][^。]*。$/);
    return message;
  }
  throw new Error('was read');
}

function oleWith(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, at) => [...name].forEach((letter, index) => (bytes[512 + at * 128 + index * 2] = letter.charCodeAt(0))));
  return bytes;
}

describe('files that are something else', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /空的/],
    ['encrypted', oleWith('EncryptionInfo', 'EncryptedPackage'), /设有密码/],
    ['another compound file', oleWith('Root Entry'), /旧版 Office/],
    ['other XML', strToU8('<?xml version="1.0"?><a/>'), /XML 文件/],
    ['prose', strToU8('部门决算说明\n一、部门职责\n本部门负责……\n'), /文本文件/],
    ['RTF', strToU8('{\\rtf1}'), /RTF/],
    ['MHT', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), /\.mht/],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /图片（PNG）.*原来的 \.xlsx/],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /图片（JPEG）/],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /压缩包/],
    ['a download that never arrived', new Uint8Array(4000), /全是零/],
    ['ofd', zipOf({ 'OFD.xml': '<a/>' }), /OFD/],
    ['numbers', zipOf({ 'Index/Document.iwa': 'a' }), /Numbers/],
    ['7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /压缩包/],
    ['noise', new Uint8Array([1, 0, 2, 0, 3, 0, 4]), /无法识别/],
    ['pptx', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' }), /PowerPoint/],
    ['a zip of files', zipOf({ 'a.txt': 'a' }), /压缩包/],
    ['an empty zip', zipSync({}), /压缩包/],
  ])('%s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });
});

describe('damaged zips', () => {
  const whole = workbookOfParts({ sheets: [SHEET] });

  test('cut off anywhere', () => {
    for (let length = 4; length < whole.length; length += 97) expect(refusal(whole.subarray(0, length))).toMatch(/不完整|损坏/);
  });

  test('a changed byte never gives another workbook or a raw exception', () => {
    const clean = readWorkbook(whole);
    for (let at = 0; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ 0x15;
      try {
        expect(readWorkbook(bytes)).toEqual(clean);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    }
  });

  test('a wrong check sum', () => {
    const bytes = zipOf(partsOf({ sheets: [SHEET] }), 0);
    const at = Buffer.from(bytes).indexOf('<v>1</v>') + 3;
    bytes[at] = 0x32;
    expect(refusal(bytes)).toMatch(/校验不符/);
  });

  test('two parts of one name', () => {
    const bytes = zipOf(partsOf({ sheets: [SHEET], extra: { 'xl/Workbook.xmL': 'x' } }));
    expect(refusal(bytes)).toMatch(/两个同名部件/);
  });

  test('an encrypted entry', () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    expect(refusal(bytes)).toMatch(/密码/);
  });

  test('a compression method that nobody uses', () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 10] = 12;
    expect(refusal(bytes)).toMatch(/压缩方式/);
  });
});

describe('limits', () => {
  const blank = '<?xml version="1.0"?>' + ' '.repeat(40_000_000);

  test('a part that is announced too large', () => {
    expect(refusal(workbookOfParts({ sheets: [blank] }), { partBytes: 30_000_000 })).toMatch(/过大/);
  });

  test('parts that are too large together', () => {
    expect(refusal(workbookOfParts({ sheets: [SHEET + ' '.repeat(20_000), SHEET + ' '.repeat(20_000)] }), { totalBytes: 30_000 })).toMatch(
      /过大/,
    );
  });

  test('a ratio that only a bomb has', () => {
    expect(refusal(workbookOfParts({ sheets: [blank] }))).toMatch(/压缩炸弹/);
  });

  test.each([20_000_000, 90_000_000])('a part of %d bytes that is announced small', (size) => {
    const bytes = zipOf({ ...partsOf({ sheets: [SHEET] }), 'xl/worksheets/sheet1.xml': new Uint8Array(size) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size) view.setUint32(at + 24, 500, true);
    }
    expect(refusal(bytes)).toMatch(/校验不符/);
  });

  test('entries, sheets and cells', () => {
    const bytes = workbookOfParts({ sheets: [SHEET, SHEET, SHEET] });
    expect(refusal(bytes, { entries: 6 })).toMatch(/7 个部件，超过上限 6 个/);
    expect(refusal(bytes, { sheets: 2 })).toMatch(/超过上限 2 张/);
    expect(refusal(bytes, { cells: 2 })).toMatch(/单元格太多/);
    expect(readWorkbook(bytes, { ...DEFAULT_LIMITS, entries: 7, sheets: 3, cells: 3 }).sheets).toHaveLength(3);
  });

  test('shared formulas as all their cells have them, over all sheets', () => {
    const moved = ['B1', 'C1'].map((name) => `<c r="${name}"><f t="shared" si="0"/><v>2</v></c>`).join('');
    const sheet = `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">A2+A3</f><v>2</v></c>${moved}</row></sheetData>`;
    const bytes = workbookOfParts({ sheets: [sheet, sheet] });
    expect(refusal(bytes, { sharedFormulas: 19 })).toBe('工作簿的共享公式太长，超过上限，拒绝读取。');
    expect(readWorkbook(bytes, { ...DEFAULT_LIMITS, sharedFormulas: 20 }).sheets).toHaveLength(2);
  });
});

describe('markup', () => {
  test.each(['<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE a>', '<!ENTITY a "b">'])('%s', (declaration) => {
    expect(
      refusal(workbookOfParts({ sheets: [`<?xml version="1.0"?>${declaration}<worksheet xmlns="${MAIN}">${SHEET}</worksheet>`] })),
    ).toMatch(/DTD/);
  });

  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])(
    'a declaration in %s',
    (part) => {
      const parts = partsOf({ sheets: [SHEET], strings: '', styles: '' });
      expect(refusal(zipOf({ ...parts, [part]: `<!DOCTYPE a>${String(parts[part])}` }))).toMatch(/DTD/);
    },
  );

  test.each([
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c>`,
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1`,
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData/><!-- `,
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData/>`,
    `<?xml version="1.0"?><html/>`,
    `<?xml version="1.0"?>`,
  ])('cut off: %s', (xml) => {
    expect(refusal(workbookOfParts({ sheets: [xml] }))).toMatch(/损坏/);
  });

  test('a sheet whose part is missing, and two sheets of one name', () => {
    const parts = partsOf({ sheets: [SHEET, SHEET] });
    delete parts['xl/worksheets/sheet2.xml'];
    expect(refusal(zipOf(parts))).toMatch(/找不到工作表“表2”/);
    expect(refusal(workbookOfParts({ sheets: [SHEET, SHEET], names: ['A', 'a'] }))).toMatch(/都叫“a”/);
  });
});
