import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('lanes one below the other are read from a sheet:', () => {
  test('lanes one below the other', () => {
    const read = readAs(
      SPECS.stacked,
      `
      项目 | 决算数
      税 | 6
      费 | 3
      合计 | 9
      总计 | 9
      路 | 5
      桥 | 4
      合计 | 9
      总计 | 9
`,
    );
    expect(read).toEqual([
      '1-9 0.67 8 cells no 年初 no 年末',
      'in final@1 called -',
      '2 税 税 1^-1 | B2 6',
      '3 费 费 1^-1 | B3 3',
      '4 合计 合计 0^-1 | B4 9',
      '5 总计 总计 0^-1 | B5 9',
      'out final@1 called -',
      '6 路 路 1^-1 | B6 5',
      '7 桥 桥 1^-1 | B7 4',
      '8 合计 合计 0^-1 | B8 9',
      '9 总计 总计 0^-1 | B9 9',
    ]);
  });

  test('none where one of them is missing', () => {
    const read = readAs(
      SPECS.stacked,
      `
      项目 | 决算数
      税 | 6
      费 | 3
      合计 | 9
      总计 | 9
      路 | 5
`,
    );
    expect(read).toEqual([]);
  });
});
