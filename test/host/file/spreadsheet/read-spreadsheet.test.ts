import fc from 'fast-check';
import { write, type BookType, type WorkBook } from '@e965/xlsx';
import { FileError } from '../../../../src/host/file/file-error';
import { readFile } from '../../../../src/host/file/read-file';
import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { createZip } from '../../../../src/host/file/zip/rewrite';
import { cellAt, cellText, type Workbook } from '../../../../src/workbook/workbook';

function book(): WorkBook {
  const sheet = {
    '!ref': 'A1:D5',
    A1: { t: 's', v: '支出决算表' },
    A2: { t: 's', v: '科目编码' },
    B2: { t: 's', v: '合计' },
    A3: { t: 'n', v: 2080501 },
    B3: { t: 'n', v: 1101.35, z: '#,##0.00' },
    C3: { t: 'n', v: 0.8435, z: '0.00%' },
    A4: { t: 's', v: '—' },
    B4: { t: 'n', v: 2202.7, f: 'B3*2', z: '#,##0.00' },
    C4: { t: 'e', v: 23 },
    D4: { t: 'b', v: true },
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }],
  };
  const second = { '!ref': 'A1', A1: { t: 's', v: '附注' } };
  return {
    SheetNames: ['公开03表', '隐藏'],
    Sheets: { 公开03表: sheet, 隐藏: second },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
  };
}

const bytesOf = (type: BookType, source = book()): Uint8Array =>
  new Uint8Array(write(source, { bookType: type, type: 'buffer' }) as Buffer);
const read = async (bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<Workbook> => (await readFile(bytes, limits)).workbook;
const texts = (workbook: Workbook, sheet = 0): string[] =>
  [...(workbook.sheets[sheet]?.rows.values() ?? [])].flat().map((cell) => cellText(cell));

describe('spreadsheets of other formats', () => {
  it.each<BookType>(['biff8', 'xlsb', 'ods', 'xlml'])('give values, formulas, merges and hidden sheets: %s', async (type) => {
    const { sheets } = await read(bytesOf(type));
    expect(sheets.map(({ name }) => name)).toEqual(['公开03表', '隐藏']);
    const [sheet] = sheets as [(typeof sheets)[number]];
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(cellAt(sheet, 2, 1)?.value).toEqual({ kind: 'number', number: 1101.35 });
    expect(cellAt(sheet, 2, 0)?.value).toEqual({ kind: 'number', number: 2080501 });
    expect(cellAt(sheet, 3, 1)?.value).toEqual({ kind: 'number', number: 2202.7 });
    expect(cellText(cellAt(sheet, 3, 0))).toBe('—');
    if (type === 'biff8' || type === 'xlsb') {
      expect(sheets[1]?.visibility).toBe('hidden');
      expect(cellAt(sheet, 3, 2)?.value).toEqual({ kind: 'error', error: '#REF!' });
    }
    // The library itself writes formulas into two of these formats only.
    if (type === 'ods' || type === 'xlml') expect(cellAt(sheet, 3, 1)?.formula?.replace(/\s/g, '')).toBe('=B3*2');
  });

  it('works out the formulas for which a program wrote no result', async () => {
    const source = book();
    const sheet = source.Sheets['公开03表'] as unknown as Record<string, object>;
    sheet['B4'] = { t: 'n', v: 0, f: 'B3*2', z: '#,##0.00' };
    for (const type of ['ods', 'xlml'] as const) {
      const { sheets, calculated } = await read(bytesOf(type, source));
      expect(sheets[0] && cellAt(sheets[0], 3, 1)?.value).toEqual({ kind: 'number', number: 2202.7 });
      expect(calculated).toMatchObject({ row: 3, column: 1 });
    }
  });

  it('works nothing out where results are rounded to what is shown', async () => {
    const source = book();
    const sheet = source.Sheets['公开03表'] as unknown as Record<string, object>;
    sheet['B4'] = { t: 'n', v: 0, f: 'B3*2', z: '#,##0.00' };
    const text = new TextDecoder().decode(bytesOf('xlml', source));
    const shown = text.replace('<Styles>', '<x:ExcelWorkbook><x:PrecisionAsDisplayed/></x:ExcelWorkbook><Styles>');
    expect(shown).not.toBe(text);
    const [first] = (await read(new TextEncoder().encode(shown))).sheets;
    expect(first && cellAt(first, 3, 1)?.value).toEqual({ kind: 'number', number: 0 });
  });

  it('gives the number formats that say how many decimals are printed', async () => {
    const [sheet] = (await read(bytesOf('biff8'))).sheets;
    expect(sheet && cellAt(sheet, 2, 1)?.format).toBe('#,##0.00');
    expect(sheet && cellAt(sheet, 2, 2)?.format).toBe('0.00%');
  });

  it('reads a web page that was saved as .xls, spans, entities and inner line breaks included', async () => {
    const page =
      '<html><head><meta charset="gb2312"><style>td{}</style></head><body><table><tr><td colspan=3>A&amp;B</td></tr>' +
      '<tr><td rowspan="2">1</td><td>1,101.35</td><td>x<br>y</td></tr><tr><td>&nbsp;84.5%</td></table></body></html>';
    const [sheet] = (await read(new TextEncoder().encode(page))).sheets;
    expect(sheet?.merges).toHaveLength(2);
    expect(sheet && cellAt(sheet, 1, 1)).toMatchObject({ value: { kind: 'number', number: 1101.35 }, format: '#,##0.00' });
    expect(sheet && cellAt(sheet, 2, 1)).toMatchObject({ value: { kind: 'number', number: 0.845 }, format: '0.0%' });
    expect(sheet && cellText(cellAt(sheet, 1, 2))).toBe('x\ny');
  });

  it('reads text with separators in UTF-8 and GB18030; codes with a leading zero and dates stay text', async () => {
    const utf8 = await read(new TextEncoder().encode('\ufeff科目,"金额\n（万元）",日期\n0101,"1,234.50",2023-1-2\n'));
    expect(texts(utf8)).toEqual(['科目', '金额\n（万元）', '日期', '0101', '1234.5', '2023-1-2']);
    const gbk = Uint8Array.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0a, 0x32, 0x2c, 0x33]);
    expect(texts(await read(gbk))).toEqual(['科目', '1', '2', '3']);
  });

  it('takes the separator that a first line names', async () => {
    expect(texts(await read(new TextEncoder().encode('sep=;\r\n部门, 单位;金额\r\n甲;1,234.00\r\n')))).toEqual([
      '部门, 单位',
      '金额',
      '甲',
      '1234',
    ]);
  });

  it('reads an .ods of a program that writes no styles, without what merged cells cover', async () => {
    const cell = (value: number, of = 'table-cell'): string =>
      `<table:${of} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:${of}>`;
    const spaces = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
    const wide = '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>合计</text:p></table:table-cell>';
    const content =
      `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="表"><table:table-row>${wide}` +
      `${cell(9, 'covered-table-cell')}${cell(3)}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const zip = createZip([
      ['mimetype', new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet')],
      ['META-INF/manifest.xml', new TextEncoder().encode('<manifest:manifest/>')],
      ['content.xml', new TextEncoder().encode(content)],
    ]);
    expect(texts(await read(zip))).toEqual(['合计', '3']);
  });

  it('refuses cells that repeat without end, and a bomb in a zip', async () => {
    const repeated = (rows: number, columns: number): Uint8Array => {
      const content =
        `<office:document-content><office:body><table:table table:name="a"><table:table-row table:number-rows-repeated="${rows}">` +
        `<table:table-cell table:number-columns-repeated="${columns}"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:body></office:document-content>`;
      return createZip([
        ['mimetype', new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet')],
        ['content.xml', new TextEncoder().encode(content)],
      ]);
    };
    await expect(read(repeated(1_000_000, 1_000))).rejects.toThrow('单元格超过');
    await expect(read(repeated(1_000_000, 1))).rejects.toThrow('相同内容重复超过 500,000 格');
    await expect(read(repeated(1, 1_000_000))).rejects.toThrow('相同内容重复超过 500,000 格');
    await expect(read(bytesOf('ods'), { ...DEFAULT_LIMITS, partBytes: 100 })).rejects.toThrow('解压后过大');
    await expect(read(bytesOf('biff8'), { ...DEFAULT_LIMITS, cells: 3 })).rejects.toThrow('单元格超过');
  });

  it.each([
    ['META-INF/manifest.xml', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>', 'content.xml'],
    ['META-INF/manifest.xml', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>', 'encrypted-package'],
  ])('says of an .ods with a password that it has one: %s %s %s', async (name, xml, secret) => {
    const zip = createZip([
      ['mimetype', new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet')],
      [name, new TextEncoder().encode(xml)],
      [secret, Uint8Array.from({ length: 300 }, (_, at) => (at * 37) & 255)],
    ]);
    await expect(read(zip)).rejects.toThrow('文件设有密码');
  });

  it('keeps a sheet whose name is a property of every object from doing harm', async () => {
    const source = JSON.parse('{"SheetNames":["__proto__"],"Sheets":{}}') as WorkBook;
    Object.defineProperty(source.Sheets, '__proto__', { value: { '!ref': 'A1', A1: { t: 's', v: 'x' } }, enumerable: true });
    const outcome = await read(bytesOf('biff8', source)).catch((error: unknown) => error);
    expect(outcome instanceof FileError || (outcome as Workbook).sheets.length <= 1).toBe(true);
    expect(({} as Record<string, unknown>)['!ref']).toBeUndefined();
  });

  it('does not read a text without end where its length is cut off', async () => {
    const record = (kind: number, ...bytes: readonly number[]): number[] => [kind & 255, kind >> 8, bytes.length, 0, ...bytes];
    // The head of a workbook of Excel 5, and a number format of which only the number is left.
    const cut = [...record(0x809, 0, 5, 5, 0, 0, 0, 0, 0), ...record(0x41e, 164, 0), ...record(0x0a)];
    await expect(read(Uint8Array.from(cut))).rejects.toThrow('文件已损坏');
    expect(texts(await read(bytesOf('biff5')))).toContain('1101.35');
    // A formula of which the cell and half of the result are left.
    const formula = [...record(0x809, 0, 5, 0x10, 0, 0, 0, 0, 0), ...record(0x06, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), ...record(0x0a)];
    await expect(read(Uint8Array.from(formula))).rejects.toThrow('文件已损坏');
  });

  it.each<BookType>(['biff8', 'biff5', 'xlsb', 'ods', 'xlml', 'html', 'csv'])(
    'says one sentence of whatever is damaged: %s',
    async (type) => {
      const whole = bytesOf(type);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(whole.length - 1),
          fc.integer({ min: 1, max: 64 }),
          fc.nat(255),
          fc.boolean(),
          async (at, length, byte, isCut) => {
            const bytes = isCut ? whole.slice(0, at) : whole.slice().fill(byte, at, at + length);
            await read(bytes).catch((error: unknown) => {
              if (!(error instanceof FileError)) throw error;
              expect(error.message).toMatch(/^[^\n]+。$/);
            });
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
