import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('rows of codes are read from a sheet:', () => {
  test('codes and names in one column each, with a total on top', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本 | 项目支出
      栏次 | | 1 | 2 | 3
      合计 | | 9 | 5 | 4
      201 | 一般服务 | 9 | 5 | 4
      20101 | 人大事务 | 9 | 5 | 4
      2010101 | 行政运行 | 5 | 5 |
      2010102 | 一般管理 | 4 | | 4
`,
    );
    expect(read).toEqual([
      '1-7 1.00 15 cells',
      'all@2 basic@3 project@4 codes 0 below 2 called 合计,基本,项目支出',
      '3 total 合计 0^-1 | C3 9 | D3 5 | E3 4',
      '4 201 一般服务 1^-1 | C4 9 | D4 5 | E4 4',
      '5 20101 人大事务 2^0 | C5 9 | D5 5 | E5 4',
      '6 2010101 行政运行 3^1 | C6 5 | D6 5 | E6 blank',
      '7 2010102 一般管理 3^1 | C7 4 | D7 blank | E7 4',
    ]);
  });

  test('类, 款 and 项 in columns of their own, and a total below', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | | 科目名称 | 支出 | 基本 | 项目
      类 | 款 | 项 | | 小计 | |
      201 | | | 服务 | 6 | 4 | 2
      201 | 01 | | 人大 | 6 | 4 | 2
       | | 01 | 运行 | 4 | 4 |
      201 | 01 | 02 | 管理 | 2 | | 2
      205 | | | 教育 | 3 | 3 |
      合计 | | | | 9 | 7 | 2
`,
    );
    expect(read).toEqual([
      '1-8 1.00 18 cells',
      'all@4 basic@5 project@6 codes 0,1,2 below 2 called 合计,基本,项目支出',
      '8 total 合计 0^-1 | E8 9 | F8 7 | G8 2',
      '3 201 服务 1^-1 | E3 6 | F3 4 | G3 2',
      '4 20101 人大 2^0 | E4 6 | F4 4 | G4 2',
      '5 2010101 运行 3^1 | E5 4 | F5 4 | G5 blank',
      '6 2010102 管理 3^1 | E6 2 | F6 blank | G6 2',
      '7 205 教育 1^-1 | E7 3 | F7 3 | G7 blank',
    ]);
  });

  test('类, 款 and 项 that end in the row of the total', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | | 名称 | 合计 | 基本
      类 | 款 | 项 | 合计 | 9 | 9
      201 | 01 | 01 | 运行 | 9 | 9
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@4 basic@5 codes 0,1,2 below 1 called 合计,基本',
      '2 total 合计 0^-1 | E2 9 | F2 9',
      '3 2010101 运行 3^-1 | E3 9 | F3 9',
    ]);
  });

  test('codes without a caption are told by what they are', () => {
    const read = readAs(
      SPECS.coded,
      `
      项目 | | 合计 | 基本
      201服务 | | 9 | 5
      20101人大 | | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'project@1 all@2 basic@3 codes 0 below 1 called 项目支出,合计,基本',
      '2 201 服务 1^-1 | B2 blank | C2 9 | D2 5',
      '3 20101 人大 2^0 | B3 blank | C3 9 | D3 5',
    ]);
  });

  test('names alone', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目名称 | 合计 | 基本
      总计 | 9 | 5
      201服务 | 5 | 1
      205教育 | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@1 basic@2 codes 0 below 1 called 合计,基本',
      '2 total 总计 0^-1 | B2 9 | C2 5',
      '3 201 服务 1^-1 | B3 5 | C3 1',
      '4 205 教育 1^-1 | B4 4 | C4 4',
    ]);
  });

  test('a serial number and a unit before the code, and rows between that say nothing', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 单位名称 | 科目编码 | 科目名称 | 合计 | 基本
      1 | 某局 | 201 | 服务 | 9 | 5
      2 | 某局 | 20101 | 人大 | 9 | 5
       | 合计 | | | 9 | 5
       | | | 其中：人大 | 3 | 1
      科目编码 | | 科目编码 | 科目名称 | 合计 | 基本
      注：本表反映本单位的支出情况，按规定公开。 | | | | |
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@4 basic@5 codes 2 below 1 called 合计,基本',
      '4 total 合计 0^-1 | E4 9 | F4 5',
      '2 201 服务 1^-1 | E2 9 | F2 5',
      '3 20101 人大 2^0 | E3 9 | F3 5',
    ]);
  });

  test('the total of an empty table among its captions, with blanks before it and below it', () => {
    const read = (third: string, below: string): string[] =>
      readAs(SPECS.coded, `序号 | 编码 | 名称 | 支出 | 基本 | 项目\n | | | 小计 | |\n${third} | 合计 | | 合计 | 基本 | 项目\n${below}`);
    const total = '4 total 合计 0^-1 | D4 blank | E4 blank | F4 blank';
    expect([read('\u200b', '').slice(2), read('', '\u200b | \u200b').slice(2), read('', '\u200b | 甲').slice(2)]).toEqual([
      [total],
      [total],
      [],
    ]);
  });
});
