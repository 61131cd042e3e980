import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns and rows that might be something else are read from a sheet:', () => {
  test('a name in brackets that two lines have', () => {
    const read = readAs(
      SPECS.twice,
      `
      项目 | 决算数
      经营收入(含专户) | 3
      经营收入(含专户) | 4
      合计 | 7
      农林水支出 | 2
      年末 | 1
      合计 | 8
`,
    );
    expect(read).toEqual([
      '1-7 1.00 5 cells',
      'in final@1 called -',
      '2 经营 经营收入(含专户) 1^-1 | B2 3',
      '3 经营含专户 经营收入(含专户) 1^-1 | B3 4',
      '4 合计 合计 0^-1 | B4 7',
      '6 年末 年末 1^-1 | B6 1',
      '7 总计 合计 0^-1 | B7 8',
    ]);
  });

  test('both totals are called the same, and items come before them', () => {
    const read = readAs(
      SPECS.twice,
      `
      项目 | 决算数
      经营收入 | 3
      农林水支出 | 2
      本年合计 | 5
      年末资金 | 1
      合计 | 6
`,
    );
    expect(read).toEqual([
      '1-6 0.67 5 cells no 年末',
      'in final@1 called -',
      '2 经营 经营收入 1^-1 | B2 3',
      '3 农林 农林水支出 1^-1 | B3 2',
      '4 合计 本年合计 0^-1 | B4 5',
      '5 年末资金 1^-1 ? | B5 1',
      '6 总计 合计 0^-1 | B6 6',
    ]);
  });

  test('more lines without a total, and amounts without a label in one lane', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 |
      项目 | 决算数 | 又 | 项目 | 决算数
      税 | 6 | 税 | 路 | 5
       | | 费 | | 2.5
       | 1.5 | 租 | 桥 | 4
      合计 | 9 | 年初 | 合计 | 9
      总计 | 10 | | 总计 | 10
`,
    );
    expect(read).toEqual([
      '1-7 0.67 9 cells no 年初 no 年末',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '5 (没有名称) 1^-1 ? | B5 1.5',
      '6 合计 合计 0^-1 | B6 9',
      '7 总计 总计 0^-1 | B7 10',
      'out final@4 called -',
      '3 路 路 1^-1 | E3 5',
      '4 (没有名称) 1^-1 ? | E4 2.5',
      '5 桥 桥 1^-1 | E5 4',
      '6 合计 合计 0^-1 | E6 9',
      '7 总计 总计 0^-1 | E7 10',
    ]);
  });

  test('amounts in two columns without captions', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      税 | | 6.5 | 路 | | 5.5
      费 | 3.5 | 3.5 | 桥 | 4.5 | 4.5
      合计 | 10 | 10 | 合计 | 10 | 10
      年初 | 3 | 3 | 年末 | 3 | 3
      总计 | 13 | 13 | 总计 | 13 | 13
`,
    );
    expect(read).toEqual([
      '1-6 1.00 10 cells',
      'in final@1 called -',
      '2 税 税 1^-1 | B2 blank',
      '3 费 费 1^-1 | B3 3.5',
      '4 合计 合计 0^-1 | B4 10',
      '5 年初 年初 1^-1 | B5 3',
      '6 总计 总计 0^-1 | B6 13',
      'out final@4 called -',
      '2 路 路 1^-1 | E2 blank',
      '3 桥 桥 1^-1 | E3 4.5',
      '4 合计 合计 0^-1 | E4 10',
      '5 年末 年末 1^-1 | E5 3',
      '6 总计 总计 0^-1 | E6 13',
    ]);
  });

  test('few numbers are none of lines', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      税 | 1 | 6.5 | 路 | 9 | 5.5
      费 | 2 | 3.5 | 桥 | 10 | 4.5
      合计 | 6 | 10 | 合计 | 14 | 10
      年初 | 7 | 3 | 年末 | 15 | 3
      总计 | 8 | 13 | 总计 | 16 | 13
`,
    );
    expect(read).toEqual([
      '1-6 1.00 10 cells',
      'in final@1 called -',
      '2 税 税 1^-1 | B2 1',
      '3 费 费 1^-1 | B3 2',
      '4 合计 合计 0^-1 | B4 6',
      '5 年初 年初 1^-1 | B5 7',
      '6 总计 总计 0^-1 | B6 8',
      'out final@4 called -',
      '2 路 路 1^-1 | E2 9',
      '3 桥 桥 1^-1 | E3 10',
      '4 合计 合计 0^-1 | E4 14',
      '5 年末 年末 1^-1 | E5 15',
      '6 总计 总计 0^-1 | E6 16',
    ]);
  });

  test('the caption of the codes reaches over two columns of them and the names', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | | | 合计 | 基本
      201 | | 服务 | 9 | 5
      201 | 01 | 人大 | 9 | 5
      201 | 02 | 政协 | 0 | 0
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@3 basic@4 codes 0,1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | D2 9 | E2 5',
      '3 20101 人大 2^0 | D3 9 | E3 5',
      '4 20102 政协 2^0 | D4 0 | E4 0',
    ]);
  });

  test('codes below a caption that is not theirs', () => {
    const read = readAs(
      SPECS.coded,
      `
      项目 | | 合计 | 基本
      甲 | 201服务 | 9 | 5
      乙 | 20101人大 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 20101 人大 2^0 | C3 9 | D3 5',
    ]);
  });

  test('names left of the codes are not read', () => {
    const read = readAs(
      SPECS.coded,
      `
      名称 | 编码 | 合计 | 基本
      服务 | 201 | 9 | 5
      外交 | 202 | 4 | 4
`,
    );
    expect(read).toEqual([]);
  });

  test('nor years below the captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
       | | 2023 | 2022
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('one amount beside an unreadable total is no caption', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | 20231 |
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });

  test('nor is one that is grouped', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | '1,234 |
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 2 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });

  test('a total with a word of captions beside it', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本 | 项目
      合计 | | 9 | 5 | 4
      201 | 合计 | 基本 | 项目 | 4
      20101 | 人大 | 9 | 5 | 4
`,
    );
    expect(read).toEqual([
      '1-4 1.00 9 cells',
      'all@2 basic@3 project@4 codes 0 below 1 called 合计,基本,项目支出',
      '2 total 合计 0^-1 | C2 9 | D2 5 | E2 4',
      '3 201 合计 1^-1 | C3 unreadable | D3 unreadable | E3 4',
      '4 20101 人大 2^0 | C4 9 | D4 5 | E4 4',
    ]);
  });

  test('numbers of lines for most lines, not for all', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      税 | 1 | 6.5 | 路 | | 5.5
      费 | 2 | 3.5 | 桥 | | 4.5
      租 | 3 | 1 | 船 | | 2
      另一 | 4 | 1 | 另甲 | 12 | 1
      另二 | 5 | 1 | 另乙 | 13 | 1
      另三 | 6 | 1 | 另丙 | 14 | 1
      合计 | | 14 | 合计 | 15 | 15
      年初 | 8 | 3 | 年末 | 16 | 2
      总计 | 9 | 17 | 总计 | 17 | 17
`,
    );
    expect(read).toEqual([
      '1-10 1.00 18 cells',
      'in final@2 called -',
      '2 税 税 1^-1 no 1 | C2 6.5',
      '3 费 费 1^-1 no 2 | C3 3.5',
      '4 租 租 1^-1 no 3 | C4 1',
      '5 另一 1^-1 ? no 4 | C5 1',
      '6 另二 1^-1 ? no 5 | C6 1',
      '7 另三 1^-1 ? no 6 | C7 1',
      '8 合计 合计 0^-1 no null | C8 14',
      '9 年初 年初 1^-1 no 8 | C9 3',
      '10 总计 总计 0^-1 no 9 | C10 17',
      'out final@4 called -',
      '2 路 路 1^-1 | E2 blank',
      '3 桥 桥 1^-1 | E3 blank',
      '4 船 船 1^-1 | E4 blank',
      '5 另甲 1^-1 ? | E5 12',
      '6 另乙 1^-1 ? | E6 13',
      '7 另丙 1^-1 ? | E7 14',
      '8 合计 合计 0^-1 | E8 15',
      '9 年末 年末 1^-1 | E9 16',
      '10 总计 总计 0^-1 | E10 17',
    ]);
  });
});
