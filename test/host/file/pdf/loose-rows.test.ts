import { joinedOverLooseRows, linesBeside } from '../../../../src/host/file/pdf/loose-rows';
import type { DrawnTable } from '../../../../src/host/file/pdf/ruled-tables';
import type { Piece } from '../../../../src/host/file/pdf/text';

const piece = (text: string, left: number, base: number, size = 8): Piece => ({ text, left, right: left + text.length * size, base, size });
const table = (top: number, bottom: number, text: string, edges = [40, 140, 300]): DrawnTable => ({
  top,
  bottom,
  left: edges[0] as number,
  right: edges[edges.length - 1] as number,
  cells: [{ row: 0, column: 0, rows: 1, columns: 1, text }],
  rows: 1,
  columns: edges.length - 1,
  edges,
  pieces: new Set(),
});
const texts = ({ cells }: DrawnTable): readonly string[] => cells.map(({ text }) => text);

describe('rows without lines', () => {
  const first = table(100, 120, '一级指标');
  const next = table(134, 160, '产出指标');

  it('make one table of the parts that they stand between', () => {
    const [joined, ...more] = joinedOverLooseRows([first, next], [piece('目标1（40分）', 60, 130)]);
    expect(more).toHaveLength(0);
    expect(joined && texts(joined)).toEqual(['一级指标', '目标1（40分）', '产出指标']);
    expect(joined?.cells.map(({ row, columns }) => [row, columns])).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
    ]);
  });

  it.each<readonly [string, readonly DrawnTable[], readonly Piece[]]>([
    ['a title stands between', [first, next], [piece('项目支出绩效自评表', 60, 130)]],
    ['nothing stands between', [first, next], []],
    ['the columns are others', [first, table(134, 160, '产出指标', [40, 150, 300])], [piece('目标1（40分）', 60, 130)]],
    ['two lines stand between', [first, table(150, 170, '产出指标')], [piece('目标1', 60, 130), piece('目标2', 60, 144)]],
  ])('do not where %s', (_, tables, pieces) => {
    expect(joinedOverLooseRows(tables, pieces)).toHaveLength(2);
  });

  it('that explain a table below it are one line, label and words apart', () => {
    const pieces = [
      piece('总分在80分以下的', 42, 132),
      piece('压减预算，未拨付', 141, 136),
      piece('原因分析说明：', 42, 140),
      piece('— 7 —', 150, 800),
    ];
    expect(linesBeside([first], pieces).map(({ text }) => text)).toEqual(['总分在80分以下的原因分析说明：\t压减预算，未拨付', '— 7 —']);
    expect(linesBeside([first], [piece('三、其他说明', 42, 132), piece('正文', 42, 140)])).toHaveLength(2);
  });
});
