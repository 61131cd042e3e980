import { readWorkbook } from '../../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../../src/host/file/save-workbook';
import { MAIN, partsOf, zipOf } from '../package-of';
import { contentAt, editOf, part, planOf } from '../saving';

const SHEET = 'xl/worksheets/sheet1.xml';

test('a part in UTF-16 becomes one in UTF-8 that says so, with its texts', () => {
  const parts = partsOf({ sheets: ['<sheetData/>'] });
  const text =
    `<?xml version="1.0" encoding="UTF-16"?>\n<worksheet xmlns="${MAIN}"><sheetData><row r="1">` +
    '<c r="A1" t="inlineStr"><is><t>合计</t></is></c><c r="B1"><v>3.5</v></c></row></sheetData></worksheet>';
  const bytes = zipOf({ ...parts, [SHEET]: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) });
  const saved = saveWorkbook(bytes, planOf([editOf(bytes, '表1', 'B1', { value: 4.25 })]));
  if (saved.kind !== 'saved') throw new Error('refused');
  expect(contentAt(saved.bytes, '表1', 'A1').value).toBe('合计');
  expect(contentAt(saved.bytes, '表1', 'B1').value).toBe(4.25);
  expect(part(saved.bytes, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\n<worksheet /);
  expect(readWorkbook(saved.bytes).sheets).toHaveLength(1);
});
