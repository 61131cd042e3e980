import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('lanes with parts and optional lanes are read from a sheet:', () => {
  test('parts below what they are of, and 合计 for two totals', () => {
    const read = readAs(
      SPECS.parted,
      `
      项目 | 决算数
      十一、财政拨款收入： | 9
      其中：本级财力 | 6
      #上级补助 | 3
      (12)事业收入 | 4
      其中:上级补助 | 1
      其中：别的 | 1
      三、农林水支出(原名) | 2
      合计 | 15
      年初结转 | 1
      财政拨款收入 | 1
      合计 | 16
      财政拨款收入 | 5
`,
    );
    expect(read).toEqual([
      '1-12 1.00 10 cells',
      'in final@1 called -',
      '2 拨款 十一、财政拨款收入: 1^-1 | B2 9',
      '3 本级 其中:本级财力 1^-1 | B3 6',
      '4 上级 #上级补助 1^-1 | B4 3',
      '5 事业 (12)事业收入 1^-1 | B5 4',
      '6 事业上级 其中:上级补助 1^-1 | B6 1',
      '8 农林 三、农林水支出(原名) 1^-1 | B8 2',
      '9 合计 合计 0^-1 | B9 15',
      '10 结转 年初结转 1^-1 | B10 1',
      '11 结转拨款 财政拨款收入 1^-1 | B11 1',
      '12 总计 合计 0^-1 | B12 16',
    ]);
  });

  test('parts without 其中, and a name in brackets', () => {
    const read = readAs(
      SPECS.parted,
      `
      项目 | 决算数
      拨款(含专户) | 9
      本级财力 | 6
      上级补助 | 3
      事业收入(含专户) | 4
      上级补助 | 1
      上级补助 | 1
      10、农林水事务支出** | 2
      农林水支出 | 2
      年初结转 | 1
      合计 | 15
      农林水支出 | 2
      收入总计 | 16
      尾注 | 1
`,
    );
    expect(read).toEqual([
      '1-13 0.75 12 cells no 财政拨款收入',
      'in final@1 called -',
      '2 拨款 拨款(含专户) 1^-1 | B2 9',
      '3 本级 本级财力 1^-1 | B3 6',
      '4 上级 上级补助 1^-1 | B4 3',
      '5 事业 事业收入(含专户) 1^-1 | B5 4',
      '6 事业上级 上级补助 1^-1 | B6 1',
      '7 上级补助 1^-1 ? | B7 1',
      '8 农林 10、农林水事务支出** 1^-1 | B8 2',
      '9 农林水支出 1^-1 ? | B9 2',
      '10 结转 年初结转 1^-1 | B10 1',
      '11 合计 合计 0^-1 | B11 15',
      '12 农林水支出 1^-1 ? | B12 2',
      '13 总计 收入总计 0^-1 | B13 16',
    ]);
  });

  test('errors and labels that look like them', () => {
    const read = readAs(
      SPECS.parted,
      `
      项目 | 决算数
      #N/A | 3
      财政拨款收入 | 9
      #REF! | 3
      #DIV/0! | 3
      #NAME? | 3
      事业收入 | 4
      甲#REF! | 2
      #REF!乙 | 2
      本年收入合计 | 13
      年初结转 | 1
      收入总计 | 14
`,
    );
    expect(read).toEqual([
      '1-12 0.75 9 cells no 财政拨款收入',
      'in final@1 called -',
      '3 拨款 财政拨款收入 1^-1 | B3 9',
      '4 #REF! 1^-1 | B4 3',
      '5 #DIV/0! 1^-1 | B5 3',
      '6 #NAME? 1^-1 | B6 3',
      '7 事业 事业收入 1^-1 | B7 4',
      '8 甲#REF! 1^-1 ? | B8 2',
      '10 合计 本年收入合计 0^-1 | B10 13',
      '11 结转 年初结转 1^-1 | B11 1',
      '12 总计 收入总计 0^-1 | B12 14',
    ]);
  });

  test('a label that says the ordinal further inside', () => {
    const read = readAs(
      SPECS.parted,
      `
      项目 | 决算数
      甲：财政拨款收入 | 9
      财政拨款收入 | 9
      事业收入 | 4
      按1、年初结转 | 4
      事业:收入 | 4
      本年收入合计 | 13
      年初结转 | 1
      收入总计 | 14
`,
    );
    expect(read).toEqual([
      '1-9 0.75 7 cells no 财政拨款收入',
      'in final@1 called -',
      '3 拨款 财政拨款收入 1^-1 | B3 9',
      '4 事业 事业收入 1^-1 | B4 4',
      '5 按1、年初结转 1^-1 ? | B5 4',
      '6 事业:收入 1^-1 ? | B6 4',
      '7 合计 本年收入合计 0^-1 | B7 13',
      '8 结转 年初结转 1^-1 | B8 1',
      '9 总计 收入总计 0^-1 | B9 14',
    ]);
  });

  test('unknown names at the end are none of its rows', () => {
    const read = readAs(
      SPECS.parted,
      `
      项目 | 决算数
      财政拨款收入 | 9
      事业收入 | 4
      本年收入合计 | 13
      年初结转 | 1
      年初结转资金 | 1
      别的 | 1
      更多 | 1
`,
    );
    expect(read).toEqual([
      '1-5 0.50 4 cells no 财政拨款收入 no 收入总计',
      'in final@1 called -',
      '2 拨款 财政拨款收入 1^-1 | B2 9',
      '3 事业 事业收入 1^-1 | B3 4',
      '4 合计 本年收入合计 0^-1 | B4 13',
      '5 结转 年初结转 1^-1 | B5 1',
    ]);
  });

  test('the total stands above its items, and lines follow the bottom', () => {
    const read = readAs(
      SPECS.totalFirst,
      `
      项目 | 决算数
      合计 | 9
      税收收入 | 6
      规费 | 3
      总计 | 10
      年末 | 1
      末行 | 1
`,
    );
    expect(read).toEqual([
      '1-6 1.00 5 cells',
      'in final@1 called -',
      '2 合计 合计 0^-1 | B2 9',
      '3 税收 税收收入 1^-1 | B3 6',
      '4 规费 规费 1^-1 | B4 3',
      '5 总计 总计 0^-1 | B5 10',
      '6 年末 年末 1^-1 | B6 1',
    ]);
  });

  test('and after the last line it ends at the bottom', () => {
    const read = readAs(
      SPECS.totalFirst,
      `
      项目 | 决算数
      合计 | 9
      税收 | 6
      年末 | 1
      规费 | 3
      总计 | 10
      别的 | 1
`,
    );
    expect(read).toEqual([
      '1-6 1.00 5 cells',
      'in final@1 called -',
      '2 合计 合计 0^-1 | B2 9',
      '3 税收 税收 1^-1 | B3 6',
      '4 年末 年末 1^-1 | B4 1',
      '5 规费 规费 1^-1 | B5 3',
      '6 总计 总计 0^-1 | B6 10',
    ]);
  });

  test('two optional lanes, one below the other', () => {
    const read = readAs(
      SPECS.optional,
      `
      收入 | | 支出用途 |
      项目 | 决算数 | 项目 | 决算数
      税 | 6 | 工资 | 1
      费 | 3 | 物业 | 2
      租 | 0 | 其他款 | 3
      合计 | 9 | —— | 3
      年初 | 1 | 补助 | 3
      总计 | 10 | 支出经济分类 | 3
       | | 日常 | 1
       | | -甲- | 1
       | | 经济分类 | 1
       | | 按经济分类 | 1
       | | 按经济分类列 | 1
       | | 甲按经济分类 | 1
       | | 甲支出经济分类 | 1
       | | 支出经济分类乙 | 1
       | | 一- | 1
       | | 专项 | 5
       | | 后记 | 5
`,
    );
    expect(read).toEqual([
      '1-8 1.00 11 cells',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 租 租 1^-1 | B5 0',
      '6 合计 合计 0^-1 | B6 9',
      '7 年初 年初 1^-1 | B7 1',
      '8 总计 总计 0^-1 | B8 10',
      'use final@3 unknown 其他款 called -',
      '3 工资 工资 1^-1 | D3 1',
      '4 物业 物业 1^-1 | D4 2',
      '7 补助 补助 1^-1 | D7 3',
      'nature final@3 unknown -甲- unknown 按经济分类列 unknown 甲按经济分类 unknown 甲支出经济分类 unknown 支出经济分类乙 unknown 一- called -',
      '9 日常 日常 1^-1 | D9 1',
      '18 专项 专项 1^-1 | D18 5',
    ]);
  });

  test('one in a column of its own, the other announced', () => {
    const read = readAs(
      SPECS.optional,
      `
      收入 | | 支出用途 | | 支出性质 |
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      税 | 6 | 工资 | 1 | 日常 | 3
      费 | 3 | 物业 | 2 | |
      租 | 0 | | | |
      合计 | 9 | | | |
      年初 | 1 | | | |
      总计 | 10 | | | |
`,
    );
    expect(read).toEqual([
      '1-8 1.00 8 cells unread 支出性质',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 租 租 1^-1 | B5 0',
      '6 合计 合计 0^-1 | B6 9',
      '7 年初 年初 1^-1 | B7 1',
      '8 总计 总计 0^-1 | B8 10',
      'use final@3 called -',
      '3 工资 工资 1^-1 | D3 1',
      '4 物业 物业 1^-1 | D4 2',
    ]);
  });

  test('more lines of one in a column further right', () => {
    const read = readAs(
      SPECS.optional,
      `
      收入 | | 用途 | | 用途 |
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      税 | 6 | 工资 | 1 | 工资 | 3
      费 | 3 | 物业 | 2 | 物业 | 4
      租 | 0 | 其他 | | 补助 | 5
      合计 | 9 | 日常 | 3 | 其他 |
      年初 | 1 | | | |
      总计 | 10 | | | |
`,
    );
    expect(read).toEqual([
      '1-8 1.00 11 cells',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 租 租 1^-1 | B5 0',
      '6 合计 合计 0^-1 | B6 9',
      '7 年初 年初 1^-1 | B7 1',
      '8 总计 总计 0^-1 | B8 10',
      'use final@5 called -',
      '3 工资 工资 1^-1 | F3 3',
      '4 物业 物业 1^-1 | F4 4',
      '5 补助 补助 1^-1 | F5 5',
      'nature final@3 called -',
      '5 其他 其他 1^-1 | D5 blank',
      '6 日常 日常 1^-1 | D6 3',
    ]);
  });

  test('and of as many the first', () => {
    const read = readAs(
      SPECS.optional,
      `
      收入 | | 用途 | | 用途 |
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      税 | 6 | 工资 | 1 | 工资 | 3
      费 | 3 | 物业 | 2 | 物业 | 4
      合计 | 9 | | | |
      总计 | 10 | | | |
`,
    );
    expect(read).toEqual([
      '1-6 0.67 6 cells no 年初',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 合计 合计 0^-1 | B5 9',
      '6 总计 总计 0^-1 | B6 10',
      'use final@3 called -',
      '3 工资 工资 1^-1 | D3 1',
      '4 物业 物业 1^-1 | D4 2',
    ]);
  });
});
