import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { checkWorkbook } from '../../src/findings/check';
import { expenditure, findingsOf, rowsWith } from './tables';

describe('JS-2036 an amount with a unit of its own', () => {
  const rows = (project: GridCell): readonly (readonly GridCell[])[] => [
    ['合计', null, 19.85, 16.49, 3.36],
    ['224', '灾害防治及应急管理支出', 19.85, 16.49, 3.36],
    ['22401', '应急管理事务', 19.85, 16.49, 3.36],
    ['2240106', '安全监管', 19.85, 16.49, project],
  ];

  test('is converted, told at its cell, and breaks no sum', () => {
    const { findings } = checkWorkbook(workbookOf(sheetOf('公开03表', expenditure({ rows: rows('33600元') }))));
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`)).toEqual(['JS-2036 E7']);
    expect(findings.find(({ rule }) => rule === 'JS-2036')?.message).toContain('写的是“33600元”，而表的单位是万元，按 3.36 万元核对');
  });

  test.each([
    ['the form’s own unit', '3.36万元'],
    ['none', 3.36],
  ])('%s says nothing', (_, project) => {
    expect(findingsOf('JS-2036', expenditure({ rows: rows(project) }))).toEqual([]);
  });
});

describe('JS-2024 long codes stored as numbers', () => {
  const projects = (code: GridCell): GridCell[][] => [
    ['项目支出明细表'],
    ['单位：万元'],
    ['项目代码', '项目名称', '金额'],
    ['合计', null, 50],
    [code, '农村公路养护', 20],
    ['320612230000000018345', '水库除险加固', 30],
  ];

  test('a number of 21 digits has lost its end', () => {
    const [finding] = findingsOf('JS-2024', projects(Number('320612230000000018344')));
    expect(finding).toMatchObject({ cell: 'A5', severity: 'warning' });
    expect(finding?.message).toContain('共 21 位，15 位以后已丢失');
  });

  test.each([
    ['a text', '320612230000000018344'],
    ['a number of 15 digits', 320612230000018],
  ])('%s is whole', (_, code) => {
    expect(findingsOf('JS-2024', projects(code))).toEqual([]);
  });

  test.each([
    ['digits that a spreadsheet has kept', Number('440300210000000012345'), '编码 440300210000000… 以数字存储，共 21 位'],
    ['a number of 16 digits', 1234567890123456, '编码 123456789012345… 以数字存储，共 16 位'],
    ['a power that became a text', '4.403E+20', '编码 4403… 存过数字，共 21 位，4 位以后已丢失'],
  ])('%s are told as they stand', (_, code, message) => {
    expect(findingsOf('JS-2024', projects(code))[0]?.message).toContain(message);
  });

  test('a number that long is a code whatever its column is called, unless it stands among amounts', () => {
    const rows = projects(Number('440300210000000012345')).map((row) => row.map((cell) => (cell === '项目代码' ? '项目' : cell)));
    expect(findingsOf('JS-2024', rows)).toHaveLength(1);
  });

  test('a large number that nobody calls a code is none', () => {
    expect(findingsOf('JS-2024', expenditure({ rows: rowsWith({ 3: ['2101101', '行政单位医疗', 3206122300000000, 20, 0] }) }))).toEqual([]);
  });
});
