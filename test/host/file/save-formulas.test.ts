import { unzipSync } from 'fflate';
import { workbookOfParts } from './package-of';
import { contentAt, edited, part, rawEntries, FIRST, rich } from './saving';

describe('formulas that depend on an edit', () => {
  test('are worked out anew, on this sheet and on others, through names and texts; what cannot be is left without a result', () => {
    const after = edited(rich, '表1', { B3: { value: 0.1 }, B4: { value: 0.2 } });
    const results = ['C3', 'D3', 'C4', 'C5', 'B8', 'C8', 'D8', 'E8', 'F8'].map((name) => contentAt(after, '表1', name).value);
    expect(results).toEqual([0.2, 0.5, 0.4, 2.2, 1.4, 2.8, '甲、0.1', null, 2.8]);
    expect(contentAt(after, '表2', 'A1').value).toBe(1.4);
    expect(part(after, FIRST)).toContain('<c r="E8"><f>VLOOKUP("甲",A3:B3,2,FALSE)</f></c>');
    expect(part(after, FIRST)).toContain('<c r="C5" s="2"><f t="shared" si="0"/><v>2.2000000000000002</v></c>');
    // What an array formula fills is not known here: its own cell keeps no wrong result, the others may be somebody's constants.
    expect(contentAt(after, '表1', 'A9')).toEqual({ formula: '=B3:C3*2', format: null, value: null });
    expect(contentAt(after, '表1', 'B9').value).toBe(402);
    expect(part(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
  });

  test('are told by a truth or an error as well as by a number', () => {
    const bytes = workbookOfParts({
      sheets: [
        '<sheetData><row r="1"><c r="A1"><v>0</v></c><c r="B1"><f>IF(A1,6,4)</f><v>4</v></c><c r="C1"><f>IFERROR(A2,8)</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
      ],
    });
    const after = edited(bytes, '表1', { A1: { value: true }, A2: { value: '#N/A' } });
    expect(['B1', 'C1'].map((name) => contentAt(after, '表1', name).value)).toEqual([6, 8]);
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
