import { createZip } from '../../src/host/file/zip/rewrite';
import { shownCell } from '../../src/workbench/sheet/number-format';
import type { Area } from '../../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
/** An A3 page lying down, in twentieths of a point. */
const PAGE = { width: 23811, height: 16838, margin: 720 };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function paragraph(text: string): string {
  const runs = text.split('\t').map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`);
  return `<w:p><w:r><w:rPr><w:sz w:val="15"/></w:rPr>${runs.join('<w:tab/>')}</w:r></w:p>`;
}

/** A sheet's last row and column with content. */
function sizeOf({ rows, merges }: Sheet): { readonly rows: number; readonly columns: number } {
  const cells = [...rows.values()].flat();
  return {
    rows: Math.max(0, ...cells.map(({ row }) => row + 1)),
    columns: Math.max(0, ...cells.map(({ column }) => column + 1), ...merges.map(({ right }) => right + 1)),
  };
}

/** Rows above the captions of a sheet's table: title, 公开01表, 部门 and 单位. */
export function rowsAboveTable(sheet: Sheet): number {
  const { rows } = sizeOf(sheet);
  for (let row = 0; row < rows; row++) {
    const texts = (sheet.rows.get(row) ?? []).map((cell) => shownCell(cell).text);
    if (texts.length > 1 && !texts.some((text) => /[:：]|^公开|^单位|^第/.test(text))) return row;
  }
  return 0;
}

function tableXml(sheet: Sheet, from: number): string {
  const { rows, columns } = sizeOf(sheet);
  const width = Math.floor((PAGE.width - 2 * PAGE.margin) / columns);
  const mergeAt = (row: number, column: number): Area | undefined =>
    sheet.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  let xml = '';
  for (let row = from; row < rows; row++) {
    const cells = new Map((sheet.rows.get(row) ?? []).map((cell): [number, Cell] => [cell.column, cell]));
    xml += '<w:tr>';
    for (let column = 0; column < columns;) {
      const merge = mergeAt(row, column);
      const wide = merge ? merge.right - column + 1 : 1;
      const vertical = merge && merge.bottom > merge.top ? (row === merge.top ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      const cell = cells.get(column);
      const span = wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : '';
      xml += `<w:tc><w:tcPr><w:tcW w:w="${width * wide}" w:type="dxa"/>${span}${vertical}</w:tcPr>`;
      xml += `${(cell ? shownCell(cell).text : '').split('\n').map(paragraph).join('')}</w:tc>`;
      column += wide;
    }
    xml += '</w:tr>';
  }
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('');
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${xml}</w:tbl>`;
}

/** A workbook as a Word document, as people make them: with the titles as paragraphs above each table, or as its first rows. */
export function wordDocument({ sheets }: Workbook, titles: 'above' | 'inside'): Uint8Array {
  const body = sheets
    .filter(({ visibility, rows }) => visibility === 'visible' && rows.size > 0)
    .map((sheet) => {
      const above = titles === 'above' ? rowsAboveTable(sheet) : 0;
      const lines = Array.from({ length: above }, (_, row) =>
        paragraph((sheet.rows.get(row) ?? []).map((cell) => shownCell(cell).text.replace(/\n/g, '')).join('\t')),
      );
      return `${lines.join('')}${tableXml(sheet, above)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
    });
  const { width, height, margin } = PAGE;
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`).join(' ');
  const section = `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar ${margins} w:header="300" w:footer="300" w:gutter="0"/></w:sectPr>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${SPACE}"><w:body>${body.join('')}${section}</w:body></w:document>`;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', RELATIONS],
    ['word/document.xml', xml],
  ];
  return createZip(parts.map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]));
}
