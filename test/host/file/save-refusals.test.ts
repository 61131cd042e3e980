import { saveWorkbook } from '../../../src/host/file/save-workbook';
import type { Edit } from '../../../src/workbook/plan';
import { relationshipsXml, workbookOfParts, zipOf } from './package-of';
import { richParts } from './rich-workbook';
import { type Given, contentAt, editOf, planOf, saved, FIRST, rich } from './saving';

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

  test('cells of a pivot table are its own, and no others', () => {
    const bytes = workbookOfParts({
      sheets: ['<sheetData/>'],
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']]),
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition name="透视"><location ref="B2:C4"/></pivotTableDefinition>',
      },
    });
    const edits = ['A1', 'B2', 'C4', 'C5', 'D3'].map((name) => editOf(bytes, '表1', name, { value: 5 }));
    expect(reasons(edits, bytes)).toEqual(['B2', 'C4'].map((name) => `表1!${name} 该单元格属于数据透视表，不能改动`));
  });

  test('a signed file says so', () => {
    const signed = zipOf({ ...richParts(), '_xmlsignatures/sig1.xml': '<a/>' });
    const result = saveWorkbook(signed, planOf([editOf(signed, '表1', 'B3', { value: 5 })]));
    expect(result.kind === 'saved' && result.notes).toContain('文件带有数字签名，改动后签名失效，需要时请重新签名。');
  });
});
