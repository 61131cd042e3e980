import { strToU8, zipSync } from 'fflate';
import { cellAt, cellText, type Sheet, type Workbook } from '../../src/workbook/workbook';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function table(sheet: Sheet): string {
  const last = Math.max(...[...sheet.rows.values()].flatMap((cells) => cells.map(({ column }) => column)));
  const rows = Array.from({ length: Math.max(...sheet.rows.keys()) + 1 }, (_, row) => {
    const cells: string[] = [];
    for (let column = 0; column <= last; column++) {
      const merge = sheet.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
      const isFirst = !merge || merge.top === row;
      const width = merge ? merge.right - merge.left + 1 : 1;
      const down = merge && merge.bottom > merge.top ? (isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      const text = isFirst ? cellText(cellAt(sheet, row, column)) : '';
      cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${width}"/>${down}</w:tcPr>${paragraph(text)}</w:tc>`);
      column += width - 1;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A published document: a department's tables, and behind them its 决算情况说明. */
export function documentBytes({ sheets }: Workbook, report: string): Uint8Array {
  const body = [...sheets.map((sheet) => `${table(sheet)}<w:p/>`), ...report.split('\n').map(paragraph)].join('');
  return zipSync({ 'word/document.xml': strToU8(`<w:document ${SPACE}><w:body>${body}</w:body></w:document>`) });
}
