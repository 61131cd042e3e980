import type { Block } from '../../../../src/host/file/published/block';
import { sheetsOfBlocks } from '../../../../src/host/file/published/sheets-of-blocks';
import { cellAt, cellText, type Sheet } from '../../../../src/workbook/workbook';

const line = (text: string): Block => ({ kind: 'line', text });
function table(...rows: readonly (readonly string[])[]): Block {
  const cells = rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, rows: 1, columns: 1, text })));
  return { kind: 'table', cells, rows: rows.length, columns: rows[0]?.length ?? 0 };
}
const text = (sheet: Sheet | undefined, row: number, column: number): string => (sheet ? cellText(cellAt(sheet, row, column)) : '');
const CAPTIONS = ['科目编码', '科目名称', '本年支出合计'];

describe('tables of a document', () => {
  it('take the lines above and the note below; what is prose stays outside', () => {
    const { sheets, tables } = sheetsOfBlocks([
      line('本单位负责全区的园林绿化工作。'),
      line('支出决算表'),
      line('部门：某区园林所\t公开03表\t金额单位：万元'),
      table(CAPTIONS, ['201', '一般公共服务支出', '12.50']),
      line('注：本表反映本年度支出情况。'),
      line('2024年本单位没有项目支出。'),
      line('一、收入支出决算总体情况说明'),
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['支出决算表']);
    expect([text(sheets[0], 0, 0), text(sheets[0], 1, 0), text(sheets[0], 1, 2)]).toEqual([
      '支出决算表',
      '部门：某区园林所',
      '金额单位：万元',
    ]);
    expect(sheets[0] && cellAt(sheets[0], 3, 2)).toMatchObject({ value: { kind: 'number', number: 12.5 }, format: '0.00' });
    expect([text(sheets[0], 4, 0), text(sheets[0], 5, 0), text(sheets[0], 6, 0)]).toEqual([
      '注：本表反映本年度支出情况。',
      '2024年本单位没有项目支出。',
      '',
    ]);
    expect(tables[0]).toMatchObject({ number: 1, rowsAbove: 2 });
  });

  it('keep a note whole whose middle line begins like no note, and leave what follows it outside', () => {
    const note = [
      '注：本表反映单位本年度政府性基金预算收支情况。',
      '无相关收入和支出的，仍保留该表格式，并在表下作如下说明：',
      '说明：某区水务站本年度没有政府性基金预算收入和支出，故本表无数据。',
    ];
    const prose = ['某区水务站承担供水管网巡查工作。', '说明：以下数字以万元为单位。'];
    const { sheets } = sheetsOfBlocks([line('支出决算表'), table(CAPTIONS, ['合计', '', '']), ...note.map(line), ...prose.map(line)]);
    expect([3, 4, 5, 6].map((row) => text(sheets[0], row, 0))).toEqual([...note, '']);
    const { sheets: others } = sheetsOfBlocks([line('支出决算表'), table(CAPTIONS, ['201', '', '1.00']), ...prose.map(line)]);
    expect(text(others[0], 3, 0)).toBe('');
  });

  it('go on after a page break, with their captions and title again or without', () => {
    const { sheets } = sheetsOfBlocks([
      line('支出决算表'),
      table(CAPTIONS, ['201', '一般公共服务支出', '12.50']),
      table(CAPTIONS, ['205', '教育支出', '7.00']),
      line('支出决算表（续）'),
      table(CAPTIONS, ['208', '社会保障和就业支出', '3.00']),
      line('续表'),
      table(['221', '住房保障支出', '2.00'], ['22102', '住房改革支出', '2.00']),
    ]);
    expect(sheets).toHaveLength(1);
    expect([...(sheets[0]?.rows.values() ?? [])].map((cells) => cellText(cells[0]))).toEqual([
      '支出决算表',
      '科目编码',
      '201',
      '205',
      '208',
      '221',
      '22102',
    ]);
  });

  it('keep a cell whole that a page break cut', () => {
    const first: Block = {
      kind: 'table',
      rows: 3,
      columns: 2,
      cells: [
        { row: 0, column: 0, rows: 1, columns: 1, text: '指标' },
        { row: 0, column: 1, rows: 1, columns: 1, text: '原因' },
        { row: 1, column: 0, rows: 1, columns: 1, text: '台数' },
        { row: 1, column: 1, rows: 2, columns: 1, text: '已调剂' },
        { row: 2, column: 0, rows: 1, columns: 1, text: '套数' },
      ],
    };
    const rest: Block = {
      kind: 'table',
      rows: 2,
      columns: 2,
      cells: [
        { row: 0, column: 0, rows: 1, columns: 1, text: '件数' },
        { row: 0, column: 1, rows: 2, columns: 1, text: '' },
        { row: 1, column: 0, rows: 1, columns: 1, text: '批次' },
      ],
    };
    expect(sheetsOfBlocks([line('绩效自评表'), first, rest]).sheets.map(({ merges }) => merges[1])).toEqual([
      { top: 2, left: 1, bottom: 5, right: 1 },
    ]);
  });

  it('stay apart where each begins with a title or with the labels of its own', () => {
    const project = (name: string): Block => table(['项目名称', name, ''], ['主管部门', '某局', ''], ['得分', '95', '']);
    expect(sheetsOfBlocks([line('项目支出绩效自评表'), project('甲'), project('乙')]).sheets).toHaveLength(2);
    const titled: Block = {
      kind: 'table',
      rows: 2,
      columns: 3,
      cells: [
        { row: 0, column: 0, rows: 1, columns: 3, text: '收入决算表' },
        { row: 1, column: 0, rows: 1, columns: 1, text: '科目编码' },
      ],
    };
    expect(sheetsOfBlocks([line('支出决算表'), table(CAPTIONS, ['201', '一', '1']), titled]).sheets.map(({ name }) => name)).toEqual([
      '支出决算表',
      '收入决算表',
    ]);
  });
});
