import { toPlain } from '../../src/amount/decimal';
import { cellName } from '../../src/workbook/address';
import { operationFigures, operationFiguresOn, readOperationLines } from '../../src/recognise/operation-lines';
import { readOperation } from '../../src/recognise/generic-operation';
import { wholeSheet } from '../../src/recognise/generic-lists';
import type { RecognisedForm } from '../../src/forms/recognised';
import type { Block } from '../../src/tables/read/block';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = readonly (readonly GridCell[])[];

const N = null;

/** The lines of a sheet: key, cell and number of each, and those of unknown names. */
function read(...rows: Grid): string[] {
  const { figures, others } = readOperationLines(sheetOf('表', rows));
  const known = [...figures].flatMap(([key, cells]) => cells.map((one) => `${key} ${cellName(one)} ${toPlain(one.value)}`));
  return [...known, ...others.map((one) => `? ${cellName(one)} ${toPlain(one.value)}`)];
}

describe('a line of how an organisation runs', () => {
  test('is a label with the only number on its right, up to the next label', () => {
    expect(read(['机关运行经费', 61.7, '会议费', 8.5])).toEqual(['running B1 61.7']);
    expect(read(['机关运行经费', N, 61.7], ['机关运行经费', 61.7, 60.2], ['机关运行经费'])).toEqual(['running C1 61.7']);
    expect(read(['一、机关运行经费支出合计（万元）', 61.7], ['（一）车辆数合计：', 7])).toEqual(['running B1 61.7', 'cars B2 7']);
    expect(read(['机关运行经费'.padEnd(41, ' '), 61.7])).toEqual([]);
  });

  test('has its final number below 统计数 or 决算数, or the only one that nothing says to be another', () => {
    expect(read(['项目', '年初预算数', '决算数', '增减'], ['机关运行经费', 60, 61.7, 1.7])).toEqual(['running C2 61.7']);
    expect(read(['项目', '行次', '上年决算', '县本级'], ['机关运行经费', 1, 55.5, 61.7])).toEqual(['running D2 61.7']);
    expect(read(['项目', '统计数', '本年数'], ['机关运行经费', 60, 61.7])).toEqual([]);
    // Words between a caption and the number are none of its captions.
    expect(read(['项目', '行次', '数量'], ['机关运行经费', 1, 61.7], ['会议费', 2, '待定'], ['车辆数合计', 3, 7])).toEqual([
      'running C2 61.7',
      'cars C4 7',
    ]);
  });

  test.each([
    ['其中：车辆数合计', 'cars'],
    ['其中车辆数合计', 'cars'],
    ['十二、（十二）12．车辆数合计（辆）', 'cars'],
    ['单价100万元以上设备（台、套）', 'equipment'],
    ['单价100万元以上设备（台套）', 'equipment'],
    ['单价100万元以上设备（台（套））', 'equipment'],
    ['车辆数合计'.padEnd(40, ' '), 'cars'],
    ['车辆数合计'.padEnd(41, ' '), ''],
    ['甲1．车辆数合计', ''],
    ['车辆数：合计', ''],
    ['机关运行经费（万元）：', 'running'],
    ['机关运行经费（万元）支出', ''],
  ])('may be called %s', (label, key) => {
    expect([...operationFiguresOn(sheetOf('表', [[label, 7]])).keys()].join()).toBe(key);
  });

  test.each([
    ['统计数', 'running B2 60'],
    ['本年决算数', 'running B2 60'],
    ['决算合计', 'running B2 60'],
    ['期末数', 'running B2 60'],
    ['本年数', 'running B2 60'],
    ['全年预算数', 'running C2 61.7'],
    ['县本级', undefined],
    ['金额数', undefined],
    ['当年末数', undefined],
    ['年末数额外', undefined],
  ])('beside another number is told by the caption %s', (caption, line) => {
    expect(read(['项目', caption, '市本级'], ['机关运行经费', 60, 61.7])[0]).toBe(line);
  });

  test('has its captions above it, whatever else these say, and is called as printed', () => {
    expect(read(['项目', '市本级'], ['机关运行经费', 60])).toEqual(['running B2 60']);
    expect(read(['机关运行经费', 60, 61.7], [N, '决算数'])).toEqual([]);
    const [line] = operationFiguresOn(sheetOf('表', [[' （一）车辆数合计 ', 7]])).get('cars') ?? [];
    expect(line?.rowLabel).toBe('（一）车辆数合计');
  });

  test('that nobody knows counts among known ones, in their column and with a number', () => {
    const rows: Grid = [
      ['食堂支出', 9],
      ['车辆数合计', 7],
      ['救护用车', 2],
      ['消防用车', '—'],
      ['房', 3],
      ['洒水车', N, 4],
      ['其他用车', 5],
    ];
    expect(read(...rows)).toEqual(['cars B2 7', 'carsOfOthers B7 5', '? B3 2']);
  });

  test('that cannot be read stays one, since its number is missing', () => {
    const { figures } = readOperationLines(
      sheetOf('表', [
        ['项目', '统计数'],
        ['车辆数合计', '若干辆'],
      ]),
    );
    expect(figures.get('cars')?.map(({ state }) => state)).toEqual(['unreadable']);
    expect(
      operationFigures(
        workbookOf(
          sheetOf('表', [
            ['项目', '统计数'],
            ['车辆数合计', '若干辆'],
          ]),
        ),
      ).get('cars'),
    ).toEqual([]);
  });

  test('is in the unit that the sheet states, and a count in none', () => {
    const figures = operationFiguresOn(
      sheetOf('表', [['单位：元'], ['机关运行经费', 907_350.6], ['政府采购支出合计', 3.25], ['车辆数合计', 7]]),
    );
    expect([figures.get('running')?.[0], figures.get('cars')?.[0]]).toMatchObject([{ unit: '元', places: 2 }, { places: 0 }]);
    expect(operationFiguresOn(sheetOf('表', [['机关运行经费', 90.74]])).get('running')?.[0]?.unit).toBe('万元');
    expect(operationFiguresOn(sheetOf('表', [['机关运行经费', 90.74]]), '千元').get('running')?.[0]?.unit).toBe('千元');
  });

  test('is every one of a workbook’s sheets', () => {
    const found = operationFigures(workbookOf(sheetOf('一', [['车辆数合计', 7]]), sheetOf('二', [['车辆数合计', 9]])));
    expect(found.get('cars')?.map(({ value }) => toPlain(value))).toEqual(['7', '9']);
  });
});

describe('a table of such lines', () => {
  const table = (...rows: Grid): RecognisedForm | null => readOperation(wholeSheet(sheetOf('表', rows)) as Block, '千元');
  const cars: Grid = [
    ['车辆数合计', 7],
    ['机要通信用车', 2],
    ['其他用车', 5],
  ];

  test('is one where a total stands with at least two of its parts', () => {
    const form = table(['运行情况'], ['2022年度', '单位：元'], ...cars, ['注：含租用']);
    expect(form).toMatchObject({ area: { top: 0, bottom: 5 }, unit: '元', statedUnit: '元', year: 2022, variant: 'totalled' });
    expect([form?.notes, form?.figures.map(cellName), form?.body.lanes]).toEqual([['注:含租用'], ['B3', 'B4', 'B5'], []]);
    expect(form?.body).toMatchObject({ unread: [], spec: { lanes: [{ columns: [], rows: { kind: 'items' } }] } });
    expect(table(...cars)).toMatchObject({ unit: '千元', year: null });
    // What stands among the lines says nothing of all of them.
    expect(table(['运行情况'], ...cars.slice(0, 2), ['2019年度'], ...cars.slice(2))?.year).toBeNull();
    expect(table(['运行情况'], ...cars.slice(0, 2))).toBeNull();
    expect(table(['运行情况'], ...cars.slice(1))).toBeNull();
    // At most so much, and a sum of nothing.
    expect(table(['外事接待费', 3], ['国内接待费', 5], ['授予中小企业合同金额', 3])).toBeNull();
  });

  test('may have lines of other names, but no more of them than of its own', () => {
    const others = (count: number): Grid =>
      ['甲类用车', '乙类用车', '丙类用车', '丁类用车'].slice(0, count).map((name, at) => [name, at + 20]);
    expect(table(...cars, ...others(3))?.figures).toHaveLength(6);
    expect(table(...cars, ...others(4))).toBeNull();
  });
});
