import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('rows of items are told apart in a sheet:', () => {
  test('totals and 小计 by all of their names and no longer ones', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹
      甲 | 拨款 | 3 | 1
      大合计 | 拨款 | 3 | 1
      合计数额 | 拨款 | 3 | 1
      小计数 | 拨款 | 3 | 1
      很长很长很长很长很长很长很长很长很长很长的小计 | 拨款 | 3 | 1
      丙类小计 | | 12 | 4
      12 | 拨款 | 1 | 0
      3号楼 | 拨款 | 1 | 0
      楼3 | 拨款 | 1 | 0
       | 33 | 1 | 0
       | 4号 | 1 | 0
       | 号5 | 1 | 0
      合计数 | | 18 | 4
`,
    );
    expect(read).toEqual([
      '1-14 1.00 26 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '14 total 合计数 0^-1 | C14 18 | D14 4',
      '2 甲 2^5 | C2 3 | D2 1',
      '3 大合计 2^5 | C3 3 | D3 1',
      '4 合计数额 2^5 | C4 3 | D4 1',
      '5 小计数 2^5 | C5 3 | D5 1',
      '6 很长很长很长很长很长很长很长很长很长很长的小计 2^5 | C6 3 | D6 1',
      '7 丙类小计 1^-1 | C7 12 | D7 4',
      '8 拨款 1^-1 | C8 1 | D8 0',
      '9 3号楼 1^-1 | C9 1 | D9 0',
      '10 楼3 1^-1 | C10 1 | D10 0',
      '11 33 1^-1 | C11 1 | D11 0',
      '12 4号 1^-1 | C12 1 | D12 0',
      '13 号5 1^-1 | C13 1 | D13 0',
    ]);
  });

  test('an empty total is the first row', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹
      合计 | | |
      甲 | 拨款 | |
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '2 total 合计 0^-1 | C2 blank | D2 blank',
      '3 甲 1^-1 | C3 blank | D3 blank',
    ]);
  });

  test('captions that begin with a total are captions', () => {
    const read = readAs(
      SPECS.items,
      `
      合计 | 名称 | 合计 | 自筹
      名称 | 来源 | 合计 | 自筹
      甲 | 拨款 | 3 | 1
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 own@3 below 2 called 合计,自筹', '3 甲 1^-1 | C3 3 | D3 1']);
  });

  test('codes of units that are none', () => {
    const read = readAs(
      SPECS.items,
      `
      单位编码 | 单位名称 | 来源 | 合计 | 自筹
      301 | 某局 | 拨款 | 5 | 1
      301-1 | 某所 | 拨款 | 2 | 1
      301A | 某站 | 拨款 | 3 | 0
      x 301 | 某校 | 拨款 | 4 | 2
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@3 own@4 below 1 called 合计,自筹',
      '2 某局 1^-1 | D2 5 | E2 1',
      '3 某所 2^0 | D3 2 | E3 1',
      '4 某站 2^0 | D4 3 | E4 0',
      '5 某校 1^-1 | D5 4 | E5 2',
    ]);
  });

  test('amounts as texts, and a column without any', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 合计 | 自筹
      甲 | 拨款 | 某 | '3.5 | 1
      乙 | 拨款 | 某 | '2.5 | 1
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@3 own@4 below 1 called 合计,自筹',
      '2 甲 1^-1 | D2 3.5 | E2 1',
      '3 乙 1^-1 | D3 2.5 | E3 1',
    ]);
  });

  test('neither amounts nor rows', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 金额
      甲 | 拨款 | 3
`,
    );
    expect(read).toEqual([]);
  });

  test('only captions', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹
      注：无 | | |
`,
    );
    expect(read).toEqual([]);
  });

  test('a total right of the names is none', () => {
    const read = readAs(
      SPECS.items,
      `
      名称 | 来源 | 合计 | 自筹 | 备注
      甲 | 拨款 | 3 | 1 | 合计
      乙 | 拨款 | =A1 | | 合计
       | | 4 | 1 | 合计
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 own@3 below 1 called 合计,自筹',
      '2 甲 1^-1 | C2 3 | D2 1',
      '3 乙 1^-1 | C3 pending | D3 blank',
      '4 第 4 行 1^-1 | C4 4 | D4 1',
    ]);
  });

  test('captions that name subjects and codes apart are those of other things', () => {
    const read = readAs(
      SPECS.items,
      `
      支出科目 | | 名称 | 合计 | 自筹
      编码 | 科目 | | |
      201 | 服务 | 甲 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@3 own@4 below 2 called 合计,自筹', '3 甲 1^-1 | D3 9 | E3 5']);
  });

  test('codes of other things are no subjects', () => {
    const read = readAs(
      SPECS.items,
      `
      项目代码 | 科目 | 名称 | 合计 | 自筹
      201 | 服务 | 甲 | 9 | 5
`,
    );
    expect(read).toEqual(['1-2 1.00 2 cells', 'all@3 own@4 below 1 called 合计,自筹', '2 甲 1^-1 | D2 9 | E2 5']);
  });
});
