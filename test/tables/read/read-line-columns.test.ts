import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns of lines are told apart in a sheet:', () => {
  test.each([
    ['', 'numbers'],
    ["'", 'texts'],
  ])('amounts without a caption, and numbers of lines (%s1: %s)', (mark) => {
    const rows = [
      ['税', '6.5', '路', '5.5'],
      ['费', '3.5', '桥', '4.5'],
      ['租', '1', '船', '2'],
      ['另一', '1', '另甲', '1'],
      ['另二', '1', '另乙', '1'],
      ['合计', '13', '合计', '14'],
      ['年初', '3', '年末', '2'],
      ['总计', '16', '总计', '16'],
    ];
    const lines = rows.map(
      ([left, income, right, spent], at) => `${left} | ${mark}${at + 1} | ${income} | ${right} | ${mark}${at + 9} | ${spent}`,
    );
    const read = readAs(SPECS.lines, `收入 | | | 支出 | |\n${lines.join('\n')}`);
    expect(read).toEqual([
      '1-9 1.00 16 cells',
      'in final@2 called -',
      '2 税 税 1^-1 no 1 | C2 6.5',
      '3 费 费 1^-1 no 2 | C3 3.5',
      '4 租 租 1^-1 no 3 | C4 1',
      '5 另一 1^-1 ? no 4 | C5 1',
      '6 另二 1^-1 ? no 5 | C6 1',
      '7 合计 合计 0^-1 no 6 | C7 13',
      '8 年初 年初 1^-1 no 7 | C8 3',
      '9 总计 总计 0^-1 no 8 | C9 16',
      'out final@5 called -',
      '2 路 路 1^-1 no 9 | F2 5.5',
      '3 桥 桥 1^-1 no 10 | F3 4.5',
      '4 船 船 1^-1 no 11 | F4 2',
      '5 另甲 1^-1 ? no 12 | F5 1',
      '6 另乙 1^-1 ? no 13 | F6 1',
      '7 合计 合计 0^-1 no 14 | F7 14',
      '8 年末 年末 1^-1 no 15 | F8 2',
      '9 总计 总计 0^-1 no 16 | F9 16',
    ]);
  });

  test('numbers of lines are whole, go up from line to line and end with 120', () => {
    const labels = ['税', '费', '租', '另一', '另二', '合计', '年初', '总计'];
    const column = (numbers: (at: number) => number): string | undefined =>
      readAs(SPECS.lines, `收入 | |\n${labels.map((label, at) => `${label} | ${numbers(at)} | 6.5`).join('\n')}`)[1]?.split(' ')[1];
    const told = [
      (at: number) => at + 1,
      (at: number) => at + 113,
      (at: number) => at + 114,
      (at: number) => (at === 0 ? 1.5 : at + 1),
    ].map(column);
    expect(told).toEqual(['final@2', 'final@2', 'final@1', 'final@1']);
  });

  test('amounts of the next lane are none of a lane that has no amounts', () => {
    const read = readAs(SPECS.lines, '税 | | 路 | 5\n费 | | 桥 | 4\n合计 | | 合计 | 9\n总计 | | 总计 | 9');
    expect([read[1], read[2]]).toEqual(['in final@1 called -', '1 税 税 1^-1 | B1 blank']);
  });

  test('amounts that go up are no numbers of lines', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      税 | 1 | 6.5 | 路 | 118 | 5.5
      费 | 2 | 3.5 | 桥 | 119 | 4.5
      租 | 2 | 1 | 船 | 120 | 2
      另一 | 4 | 1 | 另甲 | 121 | 1
      另二 | 5 | 1 | 另乙 | 122 | 1
      合计 | 6 | 13 | 合计 | 123 | 14
      年初 | 7 | 3 | 年末 | 124 | 2
      总计 | 8 | 16 | 总计 | 125 | 16
`,
    );
    expect(read).toEqual([
      '1-9 1.00 16 cells',
      'in final@1 called -',
      '2 税 税 1^-1 | B2 1',
      '3 费 费 1^-1 | B3 2',
      '4 租 租 1^-1 | B4 2',
      '5 另一 1^-1 ? | B5 4',
      '6 另二 1^-1 ? | B6 5',
      '7 合计 合计 0^-1 | B7 6',
      '8 年初 年初 1^-1 | B8 7',
      '9 总计 总计 0^-1 | B9 8',
      'out final@4 called -',
      '2 路 路 1^-1 | E2 118',
      '3 桥 桥 1^-1 | E3 119',
      '4 船 船 1^-1 | E4 120',
      '5 另甲 1^-1 ? | E5 121',
      '6 另乙 1^-1 ? | E6 122',
      '7 合计 合计 0^-1 | E7 123',
      '8 年末 年末 1^-1 | E8 124',
      '9 总计 总计 0^-1 | E9 125',
    ]);
  });

  test('no numbers of lines below a caption of their own', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      项目 | 甲数 | 决算数 | 项目 | 乙数 | 决算数
      税 | 1 | 6.5 | 路 | 9 | 5.5
      费 | 2 | 3.5 | 桥 | 10 | 4.5
      租 | 3 | 1 | 船 | 11.5 | 2
      另一 | 4 | 1 | 另甲 | 12 | 1
      另二 | 5 | 1 | 另乙 | 13 | 1
      合计 | 6 | 13 | 合计 | 14 | 14
      年初 | 7 | 3 | 年末 | 15 | 2
      总计 | 8 | 16 | 总计 | 16 | 16
`,
    );
    expect(read).toEqual([
      '1-10 1.00 16 cells',
      'in final@2 called -',
      '3 税 税 1^-1 | C3 6.5',
      '4 费 费 1^-1 | C4 3.5',
      '5 租 租 1^-1 | C5 1',
      '6 另一 1^-1 ? | C6 1',
      '7 另二 1^-1 ? | C7 1',
      '8 合计 合计 0^-1 | C8 13',
      '9 年初 年初 1^-1 | C9 3',
      '10 总计 总计 0^-1 | C10 16',
      'out final@5 called -',
      '3 路 路 1^-1 | F3 5.5',
      '4 桥 桥 1^-1 | F4 4.5',
      '5 船 船 1^-1 | F5 2',
      '6 另甲 1^-1 ? | F6 1',
      '7 另乙 1^-1 ? | F7 1',
      '8 合计 合计 0^-1 | F8 14',
      '9 年末 年末 1^-1 | F9 2',
      '10 总计 总计 0^-1 | F10 16',
    ]);
  });

  test('captions of numbers of lines that say more', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      项目 | 按行次 | 决算数 | 项目 | 序号列 | 决算数
      税 | 1 | 6.5 | 路 | 9 | 5.5
      费 | 2 | 3.5 | 桥 | 10 | 4.5
      合计 | 6 | 10 | 合计 | 14 | 10
      年初 | 7 | 3 | 年末 | 15 | 3
      总计 | 8 | 13 | 总计 | 16 | 13
`,
    );
    expect(read).toEqual([
      '1-7 1.00 10 cells',
      'in final@2 called -',
      '3 税 税 1^-1 | C3 6.5',
      '4 费 费 1^-1 | C4 3.5',
      '5 合计 合计 0^-1 | C5 10',
      '6 年初 年初 1^-1 | C6 3',
      '7 总计 总计 0^-1 | C7 13',
      'out final@5 called -',
      '3 路 路 1^-1 | F3 5.5',
      '4 桥 桥 1^-1 | F4 4.5',
      '5 合计 合计 0^-1 | F5 10',
      '6 年末 年末 1^-1 | F6 3',
      '7 总计 总计 0^-1 | F7 13',
    ]);
  });

  test('what stands above the lines and names no columns', () => {
    const read = readAs(
      SPECS.lines,
      `
      某某县财政局关于二〇二三年度部门决算公开情况的说明以及报表 | 又一 | | |
      单位：万元 | 部门：某局 | | |
      公开01表 | 决算 | | |
      收入 | | 支出 |
      项目 | 决算数 | 其中：项目 | 决算数
       | 1 | | 2
      税 | 6 | 路 | 5
      费 | 3 | 桥 | 4
      租 | #N/A | 船 |
      合计 | 9 | 合计 | 9
      年初 | 1 | 年末 | 1
      总计 | 10 | 总计 | 10
      注：合计 | | |
`,
    );
    expect(read).toEqual([
      '4-12 1.00 12 cells',
      'in final@1 called -',
      '7 税 税 1^-1 | B7 6',
      '8 费 费 1^-1 | B8 3',
      '9 租 租 1^-1 | B9 unreadable',
      '10 合计 合计 0^-1 | B10 9',
      '11 年初 年初 1^-1 | B11 1',
      '12 总计 总计 0^-1 | B12 10',
      'out final@3 called -',
      '7 路 路 1^-1 | D7 5',
      '8 桥 桥 1^-1 | D8 4',
      '9 船 船 1^-1 | D9 blank',
      '10 合计 合计 0^-1 | D10 9',
      '11 年末 年末 1^-1 | D11 1',
      '12 总计 总计 0^-1 | D12 10',
    ]);
  });

  test('more lines in another column, which no total ends', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 |
      项目 | 决算数 | 又 | 项目 | 决算数
      税 | 6 | 税 | 路 | 5
      费 | 3 | 费 | 桥 | 4
      合计 | 9 | 租 | 合计 | 9
      总计 | 10 | 年初 | 总计 | 10
`,
    );
    expect(read).toEqual([
      '1-6 0.67 8 cells no 年初 no 年末',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 合计 合计 0^-1 | B5 9',
      '6 总计 总计 0^-1 | B6 10',
      'out final@4 called -',
      '3 路 路 1^-1 | E3 5',
      '4 桥 桥 1^-1 | E4 4',
      '5 合计 合计 0^-1 | E5 9',
      '6 总计 总计 0^-1 | E6 10',
    ]);
  });

  test('lanes whose declared order is not that of the sheet', () => {
    const read = readAs(
      SPECS.lines,
      `
      支出 | | 收入 |
      项目 | 决算数 | 项目 | 决算数
      路 | 5 | 税 | 6
       | 2.5 | 费 | 3
      桥 | 4 | 租 |
      合计 | 11.5 | 合计 | 9
      年末 | 1 | 年初 | 1
      总计 | 12.5 | 总计 | 10
`,
    );
    expect(read).toEqual([
      '1-8 1.00 12 cells',
      'in final@3 called -',
      '3 税 税 1^-1 | D3 6',
      '4 费 费 1^-1 | D4 3',
      '5 租 租 1^-1 | D5 blank',
      '6 合计 合计 0^-1 | D6 9',
      '7 年初 年初 1^-1 | D7 1',
      '8 总计 总计 0^-1 | D8 10',
      'out final@1 called -',
      '3 路 路 1^-1 | B3 5',
      '4 (没有名称) 1^-1 ? | B4 2.5',
      '5 桥 桥 1^-1 | B5 4',
      '6 合计 合计 0^-1 | B6 11.5',
      '7 年末 年末 1^-1 | B7 1',
      '8 总计 总计 0^-1 | B8 12.5',
    ]);
  });

  test('totals of two lanes printed in the last columns', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | | |
      项目 | 预算数 | 决算数 | 项目 | 预算数 | 决算数 | 类 | 预算数 | 决算数
      税 | 7 | 6 | 路 | 5 | 5 | 工资 | 9 | 9
      费 | 3 | 3 | 桥 | 4 | 4 | 物业 | |
      合计 | 10 | 9 | 合计 | | | | 9 | 9
      年初 | | 1 | 年末 | | | | | 1
      总计 | 10 | 10 | 总计 | | | 总计 | 9 | 10
`,
    );
    expect(read).toEqual([
      '1-7 1.00 24 cells',
      'in plan@1 final@2 called 预算数,决算数',
      '3 税 税 1^-1 | B3 7 | C3 6',
      '4 费 费 1^-1 | B4 3 | C4 3',
      '5 合计 合计 0^-1 | B5 10 | C5 9',
      '6 年初 年初 1^-1 | B6 blank | C6 1',
      '7 总计 总计 0^-1 | B7 10 | C7 10',
      'out plan@4 final@5 called 预算数,决算数',
      '3 路 路 1^-1 | E3 5 | F3 5',
      '4 桥 桥 1^-1 | E4 4 | F4 4',
      '5 合计 合计 0^-1 | H5 9 | I5 9',
      '6 年末 年末 1^-1 | H6 blank | I6 1',
      '7 总计 总计 0^-1 | E7 blank | F7 blank',
      'use plan@7 final@8 called 预算数,决算数',
      '3 工资 工资 1^-1 | H3 9 | I3 9',
      '4 物业 物业 1^-1 | H4 blank | I4 blank',
    ]);
  });

  test('pieces of the title are no lines', () => {
    const read = readAs(
      SPECS.lines,
      `
      税 | 决算 | 路 | 总表
      项目 | 决算数 | 项目 | 决算数
      税 | 6 | 路 | 5
      合计 | 6 | 合计 | 5
      总计 | 6 | 总计 | 5
`,
      0,
    );
    expect(read.filter((row) => /[税路]/.test(row))).toEqual(['3 税 税 1^-1 | B3 6', '3 路 路 1^-1 | D3 5']);
  });
});
