import fc from 'fast-check';
import { checkDocument } from '../../../../src/findings/check-document';
import { verdictOf } from '../../../../src/findings/workbook-verdict';
import { FileError } from '../../../../src/host/file/file-error';
import { readFile } from '../../../../src/host/file/read-file';
import { createZip } from '../../../../src/host/file/zip/rewrite';
import { placeInDocument } from '../../../../src/workbook/published';
import { cellAt, cellText } from '../../../../src/workbook/workbook';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const docx = (body: string): Uint8Array =>
  createZip([['word/document.xml', new TextEncoder().encode(`<w:document ${SPACE}><w:body>${body}</w:body></w:document>`)]]);

const TABLE = `<w:tbl>${[
  row(cell(paragraph('项目'), '<w:gridSpan w:val="2"/>'), cell(paragraph('决算数'), '<w:vMerge w:val="restart"/>')),
  row(cell(paragraph('编码')), cell(paragraph('名称')), cell('<w:p/>', '<w:vMerge/>')),
  row(cell(paragraph('2080501')), cell(paragraph('行政单位', '离退休')), cell(paragraph('1,1', '01', '.35'))),
].join('')}</w:tbl>`;

describe('Word documents', () => {
  it('give each table as a sheet: spans, vertical merges, numbers broken over runs, a title in a text box', async () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('支出决算表')}</w:txbxContent></w:pict></w:r></w:p>`;
    const { kind, workbook, document } = await readFile(docx(`${box}${TABLE}${paragraph('本年支出1,101.35万元。')}`));
    const [sheet] = workbook.sheets;
    if (!sheet || !document) throw new Error('nothing read');
    expect([kind, sheet.name]).toEqual(['word', '支出决算表']);
    expect(sheet.merges).toContainEqual({ top: 1, left: 2, bottom: 2, right: 2 });
    expect(cellText(cellAt(sheet, 3, 1))).toBe('行政单位离退休');
    expect(cellAt(sheet, 3, 2)).toMatchObject({ value: { kind: 'number', number: 1101.35 }, format: '#,##0.00' });
    expect(placeInDocument(document, workbook, sheet.name, 'C4')).toBe('表1 支出决算表 第3行第3列');
    expect(document.text).toContain('本年支出1,101.35万元。');
  });

  it('give a table in a frame with the lines that stand above it', async () => {
    const framed = `<w:tbl>${row(cell(`${paragraph('收入决算表')}${TABLE}<w:p/>`))}</w:tbl>`;
    const { workbook } = await readFile(docx(framed));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['收入决算表']);
  });

  it('keep a table within a cell apart from the one around it', async () => {
    const pair = (left: string, right: string): string => row(cell(left), cell(right));
    const inner = `<w:tbl>${pair(paragraph('车辆'), paragraph('数量'))}${pair(paragraph('轿车'), paragraph('3'))}</w:tbl>`;
    const outer = `<w:tbl>${pair(paragraph('资产'), `${inner}<w:p/>`)}${pair(paragraph('合计'), paragraph('5.00'))}</w:tbl>`;
    const { sheets } = (await readFile(docx(outer))).workbook;
    expect(sheets.map(({ rows }) => rows.size)).toEqual([2, 2]);
    expect(sheets[1] && cellText(cellAt(sheets[1], 1, 1))).toBe('5');
  });

  it('are refused where there is nothing to read but pictures, and told of where there is only text', async () => {
    await expect(readFile(docx('<w:p><w:r><w:tab/></w:r></w:p><w:p><w:r><w:drawing/></w:r></w:p>'))).rejects.toThrow('多半整页都是图片');
    const { workbook, document } = await readFile(docx(paragraph('本年收入合计 37.20 万元。')));
    if (!document) throw new Error('nothing read');
    expect(verdictOf(checkDocument(workbook, document))).toMatchObject({
      kind: 'nothing',
      detail: '文档里没有表，只有文字，没有可以对照的数。',
    });
  });

  it('are refused in a sentence where tables nest without end', async () => {
    const deep = `${`<w:tbl>${'<w:tr><w:tc>'}`.repeat(60)}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`;
    await expect(readFile(docx(deep))).rejects.toThrow('嵌套过深');
  });

  it('give one sentence of whatever is damaged', async () => {
    const body = new TextEncoder().encode(`<w:document ${SPACE}><w:body>${paragraph('支出决算表')}${TABLE}</w:body></w:document>`);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 40 }), fc.nat(255), async (at, length, byte) => {
        const part = body.slice().fill(byte, at, at + length);
        await readFile(createZip([['word/document.xml', part]])).catch((error: unknown) => {
          if (!(error instanceof FileError)) throw error;
          expect(error.message).toMatch(/^[^\n]+。$/);
        });
      }),
      { numRuns: 150 },
    );
  });
});
