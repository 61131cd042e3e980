import { CFB, write, type WorkBook } from '@e965/xlsx';
import { checkDocument } from '../../../../src/findings/check-document';
import { asPackage } from '../../../../src/host/file/as-package';
import { createZip } from '../../../../src/host/file/zip/rewrite';
import { readFile } from '../../../../src/host/file/read-file';
import { cellAt } from '../../../../src/workbook/workbook';
import { sheetOf } from '../../../workbook/grid';

const BOOK: WorkBook = {
  SheetNames: ['Sheet1'],
  Sheets: { Sheet1: { '!ref': 'A1:B1', A1: { t: 's', v: '合计' }, B1: { t: 'n', v: 12.5 } } },
};

/** The library's way with containers of Office before 2007, which it has no types for. */
const containers = CFB as {
  read(
    bytes: Buffer,
    options: object,
  ): { readonly FullPaths: readonly string[]; readonly FileIndex: readonly { readonly content: Uint8Array }[] };
  write(container: unknown, options: object): Buffer;
  readonly utils: { cfb_new(): unknown; cfb_add(container: unknown, path: string, bytes: Uint8Array): void };
};

/** The stream that a workbook is in an .xls and in a .doc alike. */
function workbookStream(): Uint8Array {
  const file = containers.read(write(BOOK, { bookType: 'biff8', type: 'buffer' }) as Buffer, { type: 'buffer' });
  const at = file.FullPaths.findIndex((path) => /\/Workbook$/.test(path));
  return Uint8Array.from(file.FileIndex[at]?.content ?? []);
}

function doc(objects: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = containers.utils.cfb_new();
  containers.utils.cfb_add(file, '/WordDocument', new Uint8Array(600).fill(1));
  for (const [path, bytes] of Object.entries(objects)) containers.utils.cfb_add(file, `/ObjectPool/${path}`, bytes);
  return Uint8Array.from(containers.write(file, { type: 'buffer' }));
}

describe('a Word document of 1997–2003', () => {
  it('gives the workbooks that it embeds, old and new, and says that its own text was not read', async () => {
    const xlsx = asPackage({ sheets: [sheetOf('Sheet1', [['总计', 7]])] });
    const { workbook, document } = await readFile(doc({ '_1/Workbook': workbookStream(), '_2/Package': xlsx, '_3/Ole10Native': xlsx }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet1(2)']);
    const [first, second] = workbook.sheets;
    expect(first && cellAt(first, 0, 1)?.value).toEqual({ kind: 'number', number: 12.5 });
    expect(second && cellAt(second, 0, 1)?.value).toEqual({ kind: 'number', number: 7 });
    const { unrecognised } = checkDocument(workbook, document ?? { text: '', tables: [] });
    expect(unrecognised.map(({ sheet, reason }) => `${sheet} ${reason}`).join()).toMatch(/文字说明 这是旧版 Word 文档（\.doc）.*没有读/);
  });

  it.each([
    ['nothing', {}],
    ['what is no workbook', { '_1/Package': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '_2/Workbook': new Uint8Array(40) }],
  ])('is refused with the way where it embeds %s', async (_, objects) => {
    await expect(readFile(doc(objects as Readonly<Record<string, Uint8Array>>))).rejects.toThrow(/另存为 \.docx 再试/);
  });
});

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A .docx with parts that its text, or a chart, refers to. */
function docx(objects: Readonly<Record<string, Uint8Array>>, inChart: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const relations = (targets: readonly string[]): Uint8Array =>
    utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
        .map(
          (target, at) =>
            `<Relationship Id="r${at}" Type="${RELATIONS}/${target.endsWith('.bin') ? 'oleObject' : 'package'}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return createZip([
    [
      'word/document.xml',
      utf8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>'),
    ],
    ['word/_rels/document.xml.rels', relations(Object.keys(objects))],
    ['word/charts/_rels/chart1.xml.rels', relations(Object.keys(inChart))],
    ...Object.entries({ ...objects, ...inChart }).map(([name, bytes]): [string, Uint8Array] => [`word/${name}`, bytes]),
  ]);
}

describe('a Word document (.docx)', () => {
  it('gives the workbooks that its text embeds, in whichever way they are stored, and not those of charts', async () => {
    const xlsx = (total: number): Uint8Array => asPackage({ sheets: [sheetOf('Sheet1', [['总计', total]])] });
    const xls = new Uint8Array(write(BOOK, { bookType: 'biff8', type: 'buffer' }) as Buffer);
    const file = containers.utils.cfb_new();
    containers.utils.cfb_add(file, '/Package', xlsx(8));
    const packed = Uint8Array.from(containers.write(file, { type: 'buffer' }));
    const objects = {
      'embeddings/a.xlsx': xlsx(7),
      'embeddings/b.xls': xls,
      'embeddings/c.bin': packed,
      'embeddings/d.bin': new Uint8Array(40),
    };
    const { workbook } = await readFile(docx(objects, { 'embeddings/chart.xlsx': xlsx(9) }));
    expect(workbook.sheets.map((sheet) => [sheet.name, cellAt(sheet, 0, 1)?.value])).toEqual([
      ['Sheet1', { kind: 'number', number: 7 }],
      ['Sheet1(2)', { kind: 'number', number: 12.5 }],
      ['Sheet1(3)', { kind: 'number', number: 8 }],
    ]);
  });
});
