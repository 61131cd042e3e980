import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { parseCellName } from '../../../src/workbook/address';
import type { CellContent, Edit, Plan } from '../../../src/workbook/plan';
import { cellAt, type CellValue } from '../../../src/workbook/workbook';
import { partsOf, stylesXml, workbookOfParts, zipOf } from './package-of';
import { richParts, richWorkbook } from './rich-workbook';

type Given = Partial<CellContent>;

function contentAt(bytes: Uint8Array, sheet: string, name: string): CellContent {
  const { row, column } = parseCellName(name) as { row: number; column: number };
  const found = readWorkbook(bytes).sheets.find((each) => each.name === sheet);
  const cell = found && cellAt(found, row, column);
  const value = cell?.value;
  return { formula: cell?.formula ?? null, format: cell?.format ?? null, value: value ? plain(value) : null };
}

function plain(value: CellValue): CellContent['value'] {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'text') return value.text;
  if (value.kind === 'boolean') return value.boolean;
  return value.kind === 'error' ? value.error : null;
}

/** An edit of what is there to `after`, the rest of the content kept. */
function editOf(bytes: Uint8Array, sheet: string, name: string, after: Given): Edit {
  const before = contentAt(bytes, sheet, name);
  const { row, column } = parseCellName(name) as { row: number; column: number };
  return { sheet, row, column, before, after: { format: before.format, formula: null, value: null, ...after }, reason: '测试' };
}

function planOf(edits: readonly Edit[]): Plan {
  return { title: '测试', edits };
}

function saved(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const result = saveWorkbook(bytes, planOf(edits));
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result.bytes;
}

function edited(bytes: Uint8Array, sheet: string, cells: Readonly<Record<string, Given>>): Uint8Array {
  return saved(
    bytes,
    Object.entries(cells).map(([name, after]) => editOf(bytes, sheet, name, after)),
  );
}

function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

/** The entries of a zip in their order, each with its local header and its compressed bytes. */
function rawEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entries = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const [size, name, extra] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const end = at + 30 + name + extra + size;
    entries.set(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + name)), Buffer.from(bytes.subarray(at, end)).toString('base64'));
    at = end;
  }
  return entries;
}

const FIRST = 'xl/worksheets/sheet1.xml';
const rich = richWorkbook();

describe('what is not edited', () => {
  test('every other part keeps its bytes and its place', () => {
    const after = edited(rich, '表1', { A4: { value: '丁' } });
    const [old, now] = [rawEntries(rich), rawEntries(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...now].filter(([name, bytes]) => old.get(name) !== bytes).map(([name]) => name);
    expect(changed).toEqual([FIRST]);
  });

  test('in the edited part only the edited cell differs', () => {
    const after = edited(rich, '表1', { A4: { value: '丁 < 戊 ' } });
    const before = String(richParts()[FIRST]);
    expect(part(after, FIRST)).toBe(before.replace('<is><t>乙 &amp; 丙</t></is>', '<is><t xml:space="preserve">丁 &lt; 戊 </t></is>'));
  });

  test('a plan without edits gives the file back', () => {
    expect(saved(rich, [])).toEqual(rich);
  });

  test('data descriptors, entry comments and the archive comment stay', () => {
    const bytes = zipOf(partsOf({ sheets: ['<sheetData/>'] }));
    const commented = new Uint8Array(bytes.length + 3);
    commented.set(bytes);
    commented.set([65, 66, 67], bytes.length);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 3, true);
    const after = edited(commented, '表1', { A1: { value: 1 } });
    expect(new TextDecoder().decode(after.subarray(-3))).toBe('ABC');
  });
});

describe('edits', () => {
  test('numbers, texts, truth values, formulas and nothing', () => {
    const after = edited(rich, '表1', {
      B3: { value: -0.1 },
      A3: { value: '项目' },
      A4: { value: '=1+1' },
      B4: { value: true },
      C3: { formula: '=ROUND(B3*3,1)', value: null },
      B5: { value: null },
      D8: { formula: '="a"&"<b>"', value: 'a<b>' },
    });
    const xml = part(after, FIRST);
    expect(xml).toContain('<c r="B3" s="2"><v>-0.1</v></c>');
    expect(xml).toContain('<c r="A3" t="s"><v>1</v></c>');
    expect(xml).toContain('<c r="A4" t="inlineStr"><is><t>=1+1</t></is></c>');
    expect(xml).toContain('<c r="B4" s="2" t="b"><v>1</v></c>');
    expect(xml).toContain('<c r="C3" s="2"><f>ROUND(B3*3,1)</f><v>-0.3</v></c>');
    expect(xml).toContain('<c r="B5" s="2"/>');
    expect(xml).toContain('<c r="D8" t="str"><f>&quot;a&quot;&amp;&quot;&lt;b&gt;&quot;</f><v>a&lt;b&gt;</v></c>');
    expect(contentAt(after, '表1', 'A4')).toEqual({ formula: null, format: null, value: '=1+1' });
  });

  test('cells and rows that were not there come in their order, with the style of their row or column', () => {
    const after = edited(rich, '表1', {
      C2: { value: 1 },
      F3: { value: 0.5, format: '0.00%' },
      B7: { value: 2 },
      H10: { value: 3 },
      A2: { value: '甲' },
    });
    const xml = part(after, FIRST);
    expect(xml).toContain('<c r="B2" t="s"><v>2</v></c><c r="C2"><v>1</v></c></row>');
    expect(xml).toContain('<c r="F3" s="3"><v>0.5</v></c></row>');
    expect(xml).toContain('</row><row r="7"><c r="B7"><v>2</v></c></row><row r="8"');
    expect(xml).toContain('<row r="10"><c r="H10"><v>3</v></c></row></sheetData>');
    expect(xml).toContain('<dimension ref="A1:H10"/>');
  });

  test('a new number format is a new style that differs in nothing else; going back finds the old one', () => {
    const percent = edited(rich, '表1', { B3: { value: 1, format: '0.0%' } });
    expect(part(percent, FIRST)).toContain('<c r="B3" s="5"><v>1</v></c>');
    const styles = part(percent, 'xl/styles.xml');
    expect(styles).toContain('<numFmts count="2">');
    expect(styles).toContain('<numFmt numFmtId="177" formatCode="0.0%"/></numFmts>');
    expect(styles).toMatch(
      /<cellXfs count="6">.*<xf numFmtId="177" applyNumberFormat="1" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"\/><\/cellXfs>/,
    );
    const back = edited(percent, '表1', { B3: { value: 100.5, format: '#,##0.00_ ' } });
    expect(part(back, FIRST)).toContain('<c r="B3" s="2"><v>100.5</v></c>');
    expect(part(back, 'xl/styles.xml')).toBe(styles);
    expect(part(edited(rich, '表1', { B3: { value: 1, format: '0.00%' } }), FIRST)).toContain('<c r="B3" s="3">');
  });

  test('the first cell of a shared formula hands it to the next', () => {
    const after = edited(rich, '表1', { C4: { value: 9 } });
    expect(part(after, FIRST)).toContain('<c r="C5" s="2"><f t="shared" ref="C5:C6" si="0">B5*2</f><v>2.2000000000000002</v></c>');
    expect(contentAt(after, '表1', 'C5').formula).toBe('=B5*2');
    expect(contentAt(after, '表1', 'C6').formula).toBe('=B6*2');
    const all = edited(rich, '表1', { C4: { value: 9 }, C5: { value: 8 }, B6: { value: 4 } });
    expect(part(all, FIRST)).toContain('<c r="C6" s="2"><f t="shared" ref="C6" si="0">B6*2</f><v>8</v></c>');
  });

  test('an error cell comes back as one', () => {
    const bytes = workbookOfParts({ sheets: ['<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c></row></sheetData>'] });
    const changed = edited(bytes, '表1', { A1: { value: 5 } });
    expect(part(edited(changed, '表1', { A1: { value: '#REF!' } }), FIRST)).toBe(part(bytes, FIRST));
  });

  test('an empty sheet, a prefixed one, and text that XML cannot carry', () => {
    const prefixed =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>';
    const bytes = workbookOfParts({ sheets: ['<sheetData/>', prefixed, '<sheetData><row r="1"/></sheetData>'] });
    const text = '一\u0007二\r\n三_x000D_\ud800';
    for (const sheet of ['表1', '表2', '表3'])
      expect(contentAt(edited(bytes, sheet, { A1: { value: text } }), sheet, 'A1').value).toBe(text);
    expect(part(edited(bytes, '表2', { B2: { value: 1 } }), 'xl/worksheets/sheet2.xml')).toContain(
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test('dates in a workbook that counts from 1904', () => {
    const bytes = workbookOfParts({
      workbookHead: '<workbookPr date1904="1"/>',
      styles: stylesXml([0, 14]),
      sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>42734</v></c></row></sheetData>'],
    });
    const after = edited(bytes, '表1', { A1: { value: 44197 } });
    expect(part(after, FIRST)).toContain('<v>42735</v>');
  });
});

describe('formulas that depend on an edit', () => {
  test('are worked out anew, on this sheet and on others, through names and texts; what cannot be is left without a result', () => {
    const after = edited(rich, '表1', { B3: { value: 0.1 }, B4: { value: 0.2 } });
    const results = ['C3', 'D3', 'C4', 'C5', 'B8', 'C8', 'D8', 'E8', 'F8'].map((name) => contentAt(after, '表1', name).value);
    expect(results).toEqual([0.2, 0.5, 0.4, 2.2, 1.4, 2.8, '甲、0.1', null, 2.8]);
    expect(contentAt(after, '表2', 'A1').value).toBe(1.4);
    expect(part(after, FIRST)).toContain('<c r="E8"><f>VLOOKUP("甲",A3:B3,2,FALSE)</f></c>');
    expect(part(after, FIRST)).toContain('<c r="C5" s="2"><f t="shared" si="0"/><v>2.2000000000000002</v></c>');
    // What an array formula fills is not known here: neither its first cell nor the others keep a wrong result.
    expect(contentAt(after, '表1', 'A9')).toEqual({ formula: '=B3:C3*2', format: null, value: null });
    expect(contentAt(after, '表1', 'B9').value).toBeNull();
    expect(part(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
  });

  test('what depends on nothing edited keeps its result, and the workbook its calculation settings', () => {
    const after = edited(rich, '表2', { D5: { value: 1 } });
    const old = rawEntries(rich);
    const changed = [...rawEntries(after)].filter(([name, bytes]) => old.get(name) !== bytes).map(([name]) => name);
    expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
    expect(contentAt(after, '表2', 'C1').value).toBe(8);
    expect(contentAt(after, '表1', 'C3').value).toBe(201);
  });

  test('a formula that looks up its own references may depend on anything', () => {
    const cell = (name: string, formula: string): string => `<c r="${name}"><f>${formula}</f><v>1</v></c>`;
    const formulas = ['INDIRECT("Z9")', 'OFFSET(Z9,0,0)', 'SUM(表格[金额])', '不明名称', 'TODAY()', '[1]外部!A1', "'[乙.xlsx]外部'!A1"];
    const cells = formulas.map((formula, at) => cell(`B${at + 1}`, formula).replace(/^/, `<row r="${at + 1}">`) + '</row>');
    const bytes = workbookOfParts({ sheets: [`<sheetData>${cells.join('')}</sheetData>`] });
    const after = edited(bytes, '表1', { A1: { value: 5 } });
    expect(formulas.map((_, at) => contentAt(after, '表1', `B${at + 1}`).value)).toEqual([null, null, null, null, 1, 1, 1]);
  });

  test('a cycle is left without results', () => {
    const bytes = workbookOfParts({
      sheets: [
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+C1</f><v>3</v></c><c r="C1"><f>B1-1</f><v>2</v></c></row></sheetData>',
      ],
    });
    const after = edited(bytes, '表1', { A1: { value: 5 } });
    expect([contentAt(after, '表1', 'B1').value, contentAt(after, '表1', 'C1').value]).toEqual([null, null]);
  });

  test('a chain as long as a sheet', () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}">${at ? `<f>A${at}+0.1</f>` : ''}<v>0</v></c></row>`,
    );
    const bytes = workbookOfParts({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] });
    expect(contentAt(edited(bytes, '表1', { A1: { value: 1 } }), '表1', 'A6000').value).toBe(600.9);
  });

  test('a formula that becomes a value takes the calculation chain away, one that changes does not', () => {
    const gone = edited(rich, '表1', { C3: { value: 5 } });
    expect(Object.keys(unzipSync(gone))).not.toContain('xl/calcChain.xml');
    expect(part(gone, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(gone, 'xl/_rels/workbook.xml.rels')).toContain('vbaProject');
    const kept = edited(rich, '表1', { C3: { formula: '=B3*4' } });
    expect(rawEntries(kept).get('xl/calcChain.xml')).toBe(rawEntries(rich).get('xl/calcChain.xml'));
  });
});

describe('refusals', () => {
  function reasons(edits: readonly Edit[], bytes = rich): string[] {
    const result = saveWorkbook(bytes, planOf(edits));
    if (result.kind === 'saved') throw new Error('was saved');
    return result.refusals.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`);
  }

  test('each cell that cannot be edited is named, and nothing is written', () => {
    const edit = (sheet: string, name: string): Edit => editOf(rich, sheet, name, { value: 5 });
    expect(
      reasons([
        edit('表1', 'B1'),
        edit('表1', 'B9'),
        edit('表3', 'A1'),
        edit('表3', 'C1'),
        edit('表4', 'B1'),
        edit('表9', 'A1'),
        edit('表1', 'B3'),
        edit('表1', 'B3'),
      ]),
    ).toEqual([
      '表1!B1 该单元格被合并，只能写合并区域左上角的单元格',
      '表1!B9 该单元格属于数组公式或模拟运算表，不能单独改动',
      '表1!B3 同一单元格有两处改动',
      '表3!A1 工作表受保护，该单元格已锁定',
      '表3!C1 工作表受保护，该单元格已锁定',
      '表4!B1 该单元格是表格的标题行或汇总行，请在 Excel 中改动',
      '表9!A1 找不到该工作表，可能已改名或删除',
    ]);
  });

  test.each<[string, Given['value'], boolean]>([
    ['type="decimal" operator="between" showErrorMessage="1"><formula1>0</formula1><formula2>100</formula2>', 100.01, true],
    ['type="decimal" showErrorMessage="1"><formula1>0</formula1><formula2>100</formula2>', 100, false],
    ['type="decimal" showErrorMessage="1"><formula1>0</formula1><formula2>100</formula2>', '一百', true],
    ['type="decimal" showErrorMessage="1"><formula1>0</formula1><formula2>100</formula2>', null, false],
    ['type="decimal" operator="notBetween" showErrorMessage="1"><formula1>0</formula1><formula2>9</formula2>', 9, true],
    ['type="whole" operator="greaterThan" showErrorMessage="1"><formula1>0</formula1>', 1.5, true],
    ['type="whole" operator="lessThanOrEqual" showErrorMessage="1"><formula1>5</formula1>', 6, true],
    ['type="whole" operator="equal" showErrorMessage="1"><formula1>5</formula1>', 5, false],
    ['type="list" showErrorMessage="1"><formula1>"优,良, 中"</formula1>', '差', true],
    ['type="list" showErrorMessage="1"><formula1>"优,良, 中"</formula1>', '中', false],
    ['type="list" showErrorMessage="1"><formula1>表2!$A$1:$A$3</formula1>', '差', false],
    ['type="textLength" operator="lessThan" showErrorMessage="1"><formula1>3</formula1>', '很长的字', true],
    ['type="decimal" operator="lessThan" showErrorMessage="1"><formula1>B4</formula1>', 1e9, false],
    ['type="custom" showErrorMessage="1"><formula1>LEN(B3)&lt;2</formula1>', 1234, false],
    ['type="decimal" errorStyle="warning" showErrorMessage="1"><formula1>0</formula1><formula2>9</formula2>', 10, false],
    ['type="decimal"><formula1>0</formula1><formula2>9</formula2>', 10, false],
  ])('data validation %s against %p: refused %s', (rule, value, isRefused) => {
    const parts = richParts();
    const sheet = String(parts[FIRST]).replace(
      /<dataValidation .*?<\/dataValidation>/,
      `<dataValidation sqref="D1 B3:B6" ${rule}</dataValidation>`,
    );
    const result = saveWorkbook(zipOf({ ...parts, [FIRST]: sheet }), planOf([editOf(rich, '表1', 'B3', { value })]));
    expect(result.kind === 'refused' ? result.refusals : []).toEqual(
      isRefused ? [{ sheet: '表1', cell: 'B3', reason: '该单元格设有数据验证（有效性），不允许这个值' }] : [],
    );
  });

  test('a sheet that was moved is found by its name', () => {
    const parts = richParts();
    const moved = String(parts['xl/workbook.xml']).replace(/(<sheet [^>]*?\/>)(<sheet [^>]*?\/>)/, '$2$1');
    expect(moved).not.toBe(String(parts['xl/workbook.xml']));
    expect(
      contentAt(saved(zipOf({ ...parts, 'xl/workbook.xml': moved }), [editOf(rich, '表1', 'B3', { value: 5 })]), '表1', 'B3').value,
    ).toBe(5);
  });

  test('unlocked cells of a protected sheet and cells inside a table are free', () => {
    expect(
      contentAt(saved(rich, [editOf(rich, '表3', 'B1', { value: 5 }), editOf(rich, '表4', 'B2', { value: 6 })]), '表3', 'B1').value,
    ).toBe(5);
  });

  test.each<[string, string, Given]>([
    ['another value', 'B3', { value: 100 }],
    ['another text', 'A3', { value: '乙' }],
    ['another formula', 'C3', { formula: '=B3*3' }],
    ['a formula where there was a value', 'B3', { formula: '=1' }],
    ['empty before', 'B3', { value: null }],
  ])('a cell that has changed since it was read: %s', (_, name, before) => {
    const edit = editOf(rich, '表1', name, { value: 5 });
    expect(reasons([{ ...edit, before: { ...edit.before, ...before } }])).toEqual([`表1!${name} 该单元格的内容在读取之后已经改变`]);
  });

  test('the format counts only where it is about to change', () => {
    const edit = editOf(rich, '表1', 'B3', { value: 5 });
    const other = { ...edit.before, format: '0' };
    expect(saveWorkbook(rich, planOf([{ ...edit, before: other, after: { ...edit.after, format: '0' } }])).kind).toBe('saved');
    expect(reasons([{ ...edit, before: other, after: { ...edit.after, format: '0.0' } }])).toHaveLength(1);
  });

  test('a signed file says so', () => {
    const signed = zipOf({ ...richParts(), '_xmlsignatures/sig1.xml': '<a/>' });
    const result = saveWorkbook(signed, planOf([editOf(signed, '表1', 'B3', { value: 5 })]));
    expect(result.kind === 'saved' && result.notes).toEqual(['文件带有数字签名，改动后签名失效，需要时请重新签名。']);
  });
});

describe('undo', () => {
  const places = ['A3', 'A4', 'B3', 'B4', 'B5', 'B6', 'C2', 'C3', 'C4', 'C5', 'D3', 'D8', 'E5', 'B8', 'A5', 'A6', 'A7', 'B7', 'C7', 'G12'];
  const content = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents): Given => ({ value: cents / 100 })),
    fc.constantFrom<Given>({ value: '甲' }, { value: '新 文字' }, { value: '' }, { value: false }, { value: null }, { value: '#N/A' }),
    fc.constantFrom<Given>({ formula: '=SUM(B3:B4)', value: null }, { formula: '=1/0', value: '#DIV/0!' }),
    fc.constantFrom<Given>({ value: 1, format: '0%' }, { value: 2, format: 'yyyy"年"' }, { value: 3, format: null }),
  );

  test('the plan reversed leaves every cell as it was', () => {
    const before = readWorkbook(rich);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...places), content), { selector: ([name]) => name, minLength: 1 }), (cells) => {
        const edits = cells.map(([name, after]) => editOf(rich, '表1', name, after));
        const there = saved(rich, edits);
        for (const [name, after] of cells)
          expect(contentAt(there, '表1', name)).toMatchObject(
            after.formula === undefined ? { value: after.value } : { formula: after.formula },
          );
        const now = (edit: Edit): CellContent => contentAt(there, edit.sheet, nameOf(edit));
        const back = saved(
          there,
          edits.map((edit) => ({ ...edit, before: now(edit), after: edit.before })),
        );
        const after = readWorkbook(back);
        const known = (name: string): boolean => !['E8', 'A9', 'B9'].includes(name);
        expect(told(after, known)).toEqual(told(before, known));
      }),
      { numRuns: 60 },
    );
  });

  test('the XML of a plain edit comes back to the letter', () => {
    const edits = [
      editOf(rich, '表1', 'B3', { value: 5 }),
      editOf(rich, '表1', 'E5', { value: 6 }),
      editOf(rich, '表1', 'A3', { value: '改' }),
    ];
    const there = saved(rich, edits);
    const back = saved(
      there,
      edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
    );
    const restored = part(back, FIRST);
    const lost = String(richParts()[FIRST])
      .replace('<f>VLOOKUP("甲",A3:B3,2,FALSE)</f><v>100.5</v>', '<f>VLOOKUP("甲",A3:B3,2,FALSE)</f>')
      .replace('B3:C3*2</f><v>201</v></c><c r="B9"><v>402</v></c>', 'B3:C3*2</f></c><c r="B9"/>');
    expect(restored).toBe(lost);
  });
});

describe('the samples', () => {
  const folder = join(__dirname, '../../../samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'));

  test.each(files)('%s: every number taken out and put back gives the same parts, to the byte', (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const edits = readWorkbook(bytes).sheets.flatMap(({ name, rows }) =>
      [...rows.values()].flat().flatMap((cell): Edit[] => {
        if (cell.value.kind !== 'number') return [];
        const before = { formula: cell.formula ?? null, value: cell.value.number, format: cell.format ?? null };
        return [
          { sheet: name, row: cell.row, column: cell.column, before, after: { ...before, formula: null, value: null }, reason: '测试' },
        ];
      }),
    );
    const blank = saved(bytes, edits);
    const numbers = readWorkbook(blank).sheets.flatMap(({ rows }) =>
      [...rows.values()].flat().filter(({ value }) => value.kind === 'number'),
    );
    expect(numbers).toEqual([]);
    const empty = { formula: null, value: null, format: null };
    const back = unzipSync(
      saved(
        blank,
        edits.map((edit) => ({ ...edit, before: empty, after: edit.before })),
      ),
    );
    const original = unzipSync(bytes);
    // The workbook part now asks Excel to recalculate, where there are formulas.
    const differing = Object.keys(original).filter(
      (name) => Buffer.compare(original[name] ?? Buffer.alloc(0), back[name] ?? Buffer.alloc(0)) !== 0,
    );
    expect(differing.filter((name) => name !== 'xl/workbook.xml')).toEqual([]);
  });
});

function nameOf({ row, column }: Edit): string {
  return String.fromCharCode(65 + column) + (row + 1);
}

function told(workbook: ReturnType<typeof readWorkbook>, known: (name: string) => boolean): unknown[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flatMap((cells) =>
      cells.flatMap((cell) => {
        const name = String.fromCharCode(65 + cell.column) + (cell.row + 1);
        const value = cell.value.kind === 'number' ? Number(cell.value.number.toPrecision(15)) : plain(cell.value);
        return known(name) ? [[sheet.name, name, value, cell.formula, cell.format]] : [];
      }),
    ),
  );
}
