import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('items are read from a sheet:', () => {
  test('units with codes, a total on top and numbers of order', () => {
    const read = readAs(
      SPECS.items,
      `
      序号 | 单位编码 | 单位名称 | 来源 | 合计 | 自筹
      合计 | | | | 9 | 3
      1 | 301 | 某局 | 拨款 | 5 | 1
      2 | 301001 | 某所 | 拨款 | 5 | 1
      3 | 302 | 某校 | 自筹 | 4 | 2
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@4 own@5 below 1 called 合计,自筹',
      '2 total 合计 0^-1 | E2 9 | F2 3',
      '3 某局 1^-1 | E3 5 | F3 1',
      '4 某所 2^0 | E4 5 | F4 1',
      '5 某校 1^-1 | E5 4 | F5 2',
    ]);
  });

  test('小计 and a note', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹
      甲 | 拨款 | 3 | 1
      乙 | | 2 | 1
      小计 | | 5 | 2
      丙 | | 4 | 1
      某类小计 | | 4 | 1
      共计 | | 9 | 3
      注：按实际填列。 | | |
      丁 | | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-7 1.00 12 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '7 total 共计 0^-1 | C7 9 | D7 3',
      '2 甲 2^2 | C2 3 | D2 1',
      '3 乙 2^2 | C3 2 | D3 1',
      '4 小计 1^-1 | C4 5 | D4 2',
      '5 丙 2^4 | C5 4 | D5 1',
      '6 某类小计 1^-1 | C6 4 | D6 1',
    ]);
  });

  test('no items beside a column of subjects', () => {
    const read = readAs(
      SPECS.items,
      `
      科目编码 | 名称 | 合计 | 自筹
      201 | 服务 | 9 | 5
      202 | 外交 | 4 | 4
`,
    );
    expect(read).toEqual([]);
  });

  test('no items without their label or a column', () => {
    const read = readAs(
      SPECS.items,
      `
      来源 | 合计 | 自筹
      甲 | 3 | 1
      乙 | 2 | 1
`,
    );
    expect(read).toEqual([]);
  });

  test('rows without names or amounts', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹
       | 拨款 | 3 | 1
      甲 | | |
       | | 2 | 1
       | 自筹 | |
      7 | 拨款 | 1 | 1
      名称 | 来源 | 合计 | 自筹
      8 | | 1 | =A1
`,
    );
    expect(read).toEqual([
      '1-8 1.00 10 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '2 拨款 1^-1 | C2 3 | D2 1',
      '3 甲 1^-1 | C3 blank | D3 blank',
      '4 第 4 行 1^-1 | C4 2 | D4 1',
      '6 拨款 1^-1 | C6 1 | D6 1',
      '8 8 1^-1 | C8 1 | D8 pending',
    ]);
  });

  test('a total left of the names, and one whose label is repeated by captions', () => {
    const read = readAs(
      SPECS.items,
      `
      序号 | 名称 | 合计 | 自筹
      合计 | | 9 | 5
      1 | 甲 | 9 | 5
      合计 | 名称 | 合计 | 自筹
      2 | 乙 | |
`,
    );
    expect(read).toEqual([
      '1-5 1.00 6 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '2 total 合计 0^-1 | C2 9 | D2 5',
      '3 甲 1^-1 | C3 9 | D3 5',
      '5 乙 1^-1 | C5 blank | D5 blank',
    ]);
  });

  test('a table of two 合计 and one row of captions again', () => {
    const read = readAs(
      SPECS.items,
      `
      单位名称 | 单位编码 | 合计 | 自筹
      某局 | 101 | 5 | 1
      某所 | 101001 | 5 | 1
      合计 | | 5 | 1
      单位名称 | 单位编码 | 合计 | 自筹
      某校 | | |
`,
    );
    expect(read).toEqual([
      '1-6 1.00 8 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '4 total 合计 0^-1 | C4 5 | D4 1',
      '2 某局 1^-1 | C2 5 | D2 1',
      '3 某所 2^0 | C3 5 | D3 1',
      '6 某校 1^-1 | C6 blank | D6 blank',
    ]);
  });
});
