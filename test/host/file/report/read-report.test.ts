import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../../../src/host/file/report/read-report';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}

const paragraph = (...runs: string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

describe('a Word document', () => {
  test('is read by paragraphs; a number broken over runs is whole', () => {
    expect(readReport(docx(paragraph('支出', '1,13', '3.1', '8', ' 万元 &amp; 其他') + '<w:p/>' + paragraph('二、')))).toBe(
      '支出1,133.18 万元 & 其他\n\n二、\n',
    );
  });

  test('leaves out deleted and moved text, field codes, footnotes and fallback drawings', () => {
    const body =
      '<w:p><w:r><w:t>增加</w:t></w:r><w:del><w:r><w:delText>9.99</w:delText><w:t>8.88</w:t></w:r></w:del><w:ins><w:r><w:t>1.00</w:t></w:r></w:ins>' +
      '<w:moveFrom><w:r><w:t>7.77</w:t></w:r></w:moveFrom><w:r><w:fldChar/><w:instrText>PAGE 5.55</w:instrText><w:footnoteReference w:id="1"/></w:r>' +
      '<w:r><mc:AlternateContent><mc:Choice><w:t>万元</w:t></mc:Choice><mc:Fallback><w:t>万元</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(readReport(docx(body, { 'word/footnotes.xml': '<w:footnotes/>' }))).toBe('增加1.00万元\n');
  });

  test('closes the cells of tables by tabs and keeps text boxes apart', () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
    expect(readReport(docx(`<w:tbl>${row('甲', '1.00')}${row('乙', '2.00')}</w:tbl>${paragraph('完')}`))).toBe(
      '甲\t1.00\t\n乙\t2.00\t\n完\n',
    );
    const box = `<w:p><w:r><w:t>收入</w:t><w:txbxContent>${paragraph('图1')}</w:txbxContent><w:t>5.00万元</w:t></w:r></w:p>`;
    expect(readReport(docx(box))).toBe('图1\n收入5.00万元\n');
  });

  test('may use another prefix and stand where its relationships say', () => {
    const main =
      '<d:document xmlns:d="x"><d:body><d:p><d:r><d:t>收入</d:t><d:tab/><d:t>1</d:t><d:br/><d:t>支出</d:t></d:r></d:p></d:body></d:document>';
    const relations = '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document2.xml"/></Relationships>';
    expect(readReport(docx(paragraph('旧'), { 'word/document2.xml': main, '_rels/.rels': relations }))).toBe('收入 1\n支出\n');
  });
});

describe('a text file', () => {
  const text = '收入1.00万元，增长3.8％。\r\n“三公”经费';
  const wide = (isLittle: boolean, mark: boolean): Uint8Array => {
    const codes = [...(mark ? '\ufeff' : ''), ...text].flatMap((each) => Array.from(each, (unit) => unit.charCodeAt(0)));
    return Uint8Array.from(codes.flatMap((code) => (isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])));
  };

  test.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16 little-endian', wide(true, true)],
    ['UTF-16 big-endian', wide(false, true)],
    ['UTF-16 without a mark', wide(true, false)],
  ])('in %s', (_, bytes) => {
    expect(readReport(bytes)).toBe(text);
  });

  test('in GB18030', () => {
    const gbk = Uint8Array.from([0xca, 0xd5, 0xc8, 0xeb, 0x31, 0xcd, 0xf2, 0xd4, 0xaa, 0xa3, 0xa5, 0x81, 0x35, 0xf4, 0x37]);
    expect(readReport(gbk)).toMatch(/^收入1万元％/);
  });
});

describe('what is no report says what it is', () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...name].flatMap((each) => [each.charCodeAt(0), 0])]);

  test.each([
    ['empty', new Uint8Array(), '文件是空的（0 字节）。'],
    ['blank', strToU8(' \n\t'), '文件里没有文字。'],
    ['a document without text', docx(paragraph('')), '文件里没有文字。'],
    ['.doc', ole('WordDocument'), '这是旧版 Word 文档（.doc），请用 Word 或 WPS 打开后另存为 .docx 再试。'],
    ['encrypted', ole('EncryptedPackage'), '文件设有密码，请先用 Word 或 WPS 打开并取消密码后再试。'],
    ['PDF', strToU8('%PDF-1.7'), '这是 PDF 文件，请另存为 .docx 或 .txt 再试。'],
    ['RTF', strToU8('{\\rtf1'), '这是 RTF 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。'],
    ['HTML', strToU8('<!DOCTYPE html><html>'), '这是网页（HTML）文件，请用 Word 或 WPS 打开后另存为 .docx 再试。'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), '这不是 Word 文档（.docx）：压缩包里没有正文。'],
    ['bytes', Uint8Array.from([0xff, 0x00, 0x13, 0x80, 0x90, 0x01]), '读不出文字：不是文本文件（.txt），也不是 Word 文档（.docx）。'],
    ['a cut document', docx('<w:p><w:r><w:t>收入'), /^文件/],
    ['a document type', docx('').fill(0, 60, 90), /^文件/],
  ])('%s', (_, bytes, message) => {
    expect(() => readReport(bytes)).toThrow(message);
  });

  test('a workbook', () => {
    const workbook = readFileSync(join(__dirname, '../../../../samples/示例单位2023.xlsx'));
    expect(() => readReport(workbook)).toThrow('这是 Excel 工作簿，不是决算说明');
  });

  test('a bomb', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024).fill(0x20) });
    expect(() => readReport(bomb)).toThrow('文件的压缩比异常（疑似压缩炸弹），拒绝读取。');
  });
});
