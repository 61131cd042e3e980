import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('lines are read from a sheet:', () => {
  test('two lanes side by side with numbers of lines', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | |
      项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
      栏次 | | 1 | 栏次 | | 2
      一、税 | 1 | 6 | 一、路 | 7 | 5
      二、费 | 2 | 3 | 二、桥 | 8 | 4
      三、租 | 3 | 0 | 三、船 | 9 |
      收入合计 | 4 | 9 | 支出合计 | 10 | 9
      年初 | 5 | 1 | 年末 | 11 | 1
      总计 | 6 | 10 | 总计 | 12 | 10
`,
    );
    expect(read).toEqual([
      '1-9 1.00 12 cells',
      'in final@2 called -',
      '4 税 一、税 1^-1 no 1 | C4 6',
      '5 费 二、费 1^-1 no 2 | C5 3',
      '6 租 三、租 1^-1 no 3 | C6 0',
      '7 合计 收入合计 0^-1 no 4 | C7 9',
      '8 年初 年初 1^-1 no 5 | C8 1',
      '9 总计 总计 0^-1 no 6 | C9 10',
      'out final@5 called -',
      '4 路 一、路 1^-1 no 7 | F4 5',
      '5 桥 二、桥 1^-1 no 8 | F5 4',
      '6 船 三、船 1^-1 no 9 | F6 blank',
      '7 合计 支出合计 0^-1 no 10 | F7 9',
      '8 年末 年末 1^-1 no 11 | F8 1',
      '9 总计 总计 0^-1 no 12 | F9 10',
    ]);
  });

  test('several columns, and amounts below a caption that nobody knows', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | | 支出 | | |
      项目 | 预算数 | 决算数 | 项目 | 预算数 | 其他数 | 决算数
      税 | 7 | 6 | 路 | 5 | 3 | 5
      费 | 3 | 3 | 桥 | 4 | 2 | 4
      合计 | 10 | 9 | 合计 | 9 | 5 | 9
      总计 | 10 | 9 | 总计 | 9 | 5 | 9
`,
    );
    expect(read).toEqual([
      '1-6 0.67 16 cells no 年初 no 年末',
      'in plan@1 final@2 called 预算数,决算数',
      '3 税 税 1^-1 | B3 7 | C3 6',
      '4 费 费 1^-1 | B4 3 | C4 3',
      '5 合计 合计 0^-1 | B5 10 | C5 9',
      '6 总计 总计 0^-1 | B6 10 | C6 9',
      'out plan@4 final@6 strays called 预算数,决算数',
      '3 路 路 1^-1 | E3 5 | G3 5',
      '4 桥 桥 1^-1 | E4 4 | G4 4',
      '5 合计 合计 0^-1 | E5 9 | G5 9',
      '6 总计 总计 0^-1 | E6 9 | G6 9',
    ]);
  });

  test('rows of unknown names, with and without a label', () => {
    const read = readAs(
      SPECS.lines,
      `
      项目 | 决算数 | 项目 | 决算数
      上级拨款 | 1 | 五、修缮 | 2
      税 | 6 | 路 | 5
      罚没款 | 2 | 其中：灯 | 1
      费 | 3 | 桥 | 4
       | 12.5 | 标牌 |
      合计 | 24.5 | 合计 | 11
      年初 | 1 | 年末 | 14.5
      结转明细 | 1 | |
      总计 | 25.5 | 总计 | 25.5
      制表人 | 张三 | |
`,
    );
    expect(read).toEqual([
      '1-10 1.00 14 cells',
      'in final@1 called -',
      '2 上级拨款 1^-1 ? | B2 1',
      '3 税 税 1^-1 | B3 6',
      '4 罚没款 1^-1 ? | B4 2',
      '5 费 费 1^-1 | B5 3',
      '6 (没有名称) 1^-1 ? | B6 12.5',
      '7 合计 合计 0^-1 | B7 24.5',
      '8 年初 年初 1^-1 | B8 1',
      '10 总计 总计 0^-1 | B10 25.5',
      'out final@3 called -',
      '2 五、修缮 1^-1 | D2 2',
      '3 路 路 1^-1 | D3 5',
      '5 桥 桥 1^-1 | D5 4',
      '7 合计 合计 0^-1 | D7 11',
      '8 年末 年末 1^-1 | D8 14.5',
      '10 总计 总计 0^-1 | D10 25.5',
    ]);
  });

  test('a lane that few places print beside the others', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | 支出 | | 用途 |
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      税 | 6 | 路 | 5 | 工资 | 4
      费 | 3 | 桥 | 4 | 修缮 | 1
      租 | 0 | 船 | 0 | 物业 | 4
      合计 | 9 | 合计 | 9 | |
      总计 | 9 | 总计 | 9 | |
`,
    );
    expect(read).toEqual([
      '1-7 0.67 12 cells no 年初 no 年末',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 租 租 1^-1 | B5 0',
      '6 合计 合计 0^-1 | B6 9',
      '7 总计 总计 0^-1 | B7 9',
      'out final@3 called -',
      '3 路 路 1^-1 | D3 5',
      '4 桥 桥 1^-1 | D4 4',
      '5 船 船 1^-1 | D5 0',
      '6 合计 合计 0^-1 | D6 9',
      '7 总计 总计 0^-1 | D7 9',
      'use final@5 unknown 修缮 called -',
      '3 工资 工资 1^-1 | F3 4',
      '5 物业 物业 1^-1 | F5 4',
    ]);
  });

  test('its caption without a line of it is told as unread', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | 支出 | | 按用途 |
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      税 | 6 | 路 | 5 | 甲 | 4
      费 | 3 | 桥 | 4 | 乙 | 4
      合计 | 9 | 合计 | 9 | |
      总计 | 9 | 总计 | 9 | |
`,
    );
    expect(read).toEqual([
      '1-6 0.67 8 cells no 年初 no 年末 unread 按用途',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 合计 合计 0^-1 | B5 9',
      '6 总计 总计 0^-1 | B6 9',
      'out final@3 called -',
      '3 路 路 1^-1 | D3 5',
      '4 桥 桥 1^-1 | D4 4',
      '5 合计 合计 0^-1 | D5 9',
      '6 总计 总计 0^-1 | D6 9',
    ]);
  });

  test('totals at the foot of a lane further right', () => {
    const read = readAs(
      SPECS.lines,
      `
      收入 | | 支出 | | |
      项目 | 决算数 | 项目 | 决算数 | 性质 | 决算数
      税 | 6 | 路 | 5 | |
      费 | 3 | 桥 | 4 | |
      合计 | 9 | 合计 | 9 | |
      年初 | 1 | 年末 | | | 1
      总计 | 10 | 总计 | | | 10
`,
    );
    expect(read).toEqual([
      '1-7 1.00 10 cells',
      'in final@1 called -',
      '3 税 税 1^-1 | B3 6',
      '4 费 费 1^-1 | B4 3',
      '5 合计 合计 0^-1 | B5 9',
      '6 年初 年初 1^-1 | B6 1',
      '7 总计 总计 0^-1 | B7 10',
      'out final@3 called -',
      '3 路 路 1^-1 | D3 5',
      '4 桥 桥 1^-1 | D4 4',
      '5 合计 合计 0^-1 | D5 9',
      '6 年末 年末 1^-1 | F6 1',
      '7 总计 总计 0^-1 | F7 10',
    ]);
  });

  test('a single column of numbers without captions', () => {
    const read = readAs(
      SPECS.lines,
      `
      税 | 6 | 路 | 5
      费 | 3 | 桥 | 4
      合计 | 9 | 合计 | 9
      总计 | 9 | 总计 | 9
`,
    );
    expect(read).toEqual([
      '1-4 0.67 8 cells no 年初 no 年末',
      'in final@1 called -',
      '1 税 税 1^-1 | B1 6',
      '2 费 费 1^-1 | B2 3',
      '3 合计 合计 0^-1 | B3 9',
      '4 总计 总计 0^-1 | B4 9',
      'out final@3 called -',
      '1 路 路 1^-1 | D1 5',
      '2 桥 桥 1^-1 | D2 4',
      '3 合计 合计 0^-1 | D3 9',
      '4 总计 总计 0^-1 | D4 9',
    ]);
  });

  test('no lanes without a total, or with too few lines', () => {
    const read = readAs(
      SPECS.lines,
      `
      项目 | 决算数 | 项目 | 决算数
      税 | 6 | 路 | 5
      费 | 3 | 合计 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('an error stands for a label, and a total is missing', () => {
    const read = readAs(
      SPECS.lines,
      `
      项目 | 决算数 | 项目 | 决算数
      税 | 6 | 路 | 5
      #N/A | 3 | 桥 | 4
      租 | 0 | 船 | 0
      收入合计 | 9 | 支出总计 | 9
`,
    );
    expect(read).toEqual([
      '1-5 0.33 8 cells no 年初 no 收入总计 no 支出合计 no 年末',
      'in final@1 called -',
      '2 税 税 1^-1 | B2 6',
      '3 #N/A 1^-1 | B3 3',
      '4 租 租 1^-1 | B4 0',
      '5 合计 收入合计 0^-1 | B5 9',
      'out final@3 called -',
      '2 路 路 1^-1 | D2 5',
      '3 桥 桥 1^-1 | D3 4',
      '4 船 船 1^-1 | D4 0',
      '5 总计 支出总计 0^-1 | D5 9',
    ]);
  });

  test('labels with ordinals, remarks and stems', () => {
    const read = readAs(
      SPECS.lines,
      `
      项目 | 决算数 | 项目 | 决算数
      一、税收入 | 6 | （一）路支出 | 5
      （2）费（含罚款） | 3 | 2.桥： | 4
      三、租 | 0 | 船等支出 | 0
      合计 | 9 | 合计 | 9
      四、税 | 1 | 年末 | 1
      总计 | 10 | 总计 | 10
`,
    );
    expect(read).toEqual([
      '1-7 0.83 12 cells no 年初',
      'in final@1 called -',
      '2 税 一、税收入 1^-1 | B2 6',
      '3 费 (2)费(含罚款) 1^-1 | B3 3',
      '4 租 三、租 1^-1 | B4 0',
      '5 合计 合计 0^-1 | B5 9',
      '6 四、税 1^-1 | B6 1',
      '7 总计 总计 0^-1 | B7 10',
      'out final@3 called -',
      '2 路 (一)路支出 1^-1 | D2 5',
      '3 桥 2.桥: 1^-1 | D3 4',
      '4 船 船等支出 1^-1 | D4 0',
      '5 合计 合计 0^-1 | D5 9',
      '6 年末 年末 1^-1 | D6 1',
      '7 总计 总计 0^-1 | D7 10',
    ]);
  });

  test('numbers of lines are told by their run', () => {
    const read = readAs(
      SPECS.lines,
      `
      项目 | | 决算数 | 项目 | 决算数
      税 | 1 | 6.5 | 路 | 5.5
      费 | 2 | 3 | 桥 | 4
      租 | 3 | 0 | 船 | 0
      甲 | 4 | 0 | 乙 | 0
      丙 | 5 | 0 | 丁 | 0
      戊 | 6 | 0 | 己 | 0
      合计 | 7 | 9.5 | 合计 | 9.5
      年初 | 8 | 0.5 | 年末 | 0.5
      总计 | 9 | 10 | 总计 | 10
`,
    );
    expect(read).toEqual([
      '1-10 1.00 18 cells',
      'in final@2 called -',
      '2 税 税 1^-1 no 1 | C2 6.5',
      '3 费 费 1^-1 no 2 | C3 3',
      '4 租 租 1^-1 no 3 | C4 0',
      '5 甲 1^-1 ? no 4 | C5 0',
      '6 丙 1^-1 ? no 5 | C6 0',
      '7 戊 1^-1 ? no 6 | C7 0',
      '8 合计 合计 0^-1 no 7 | C8 9.5',
      '9 年初 年初 1^-1 no 8 | C9 0.5',
      '10 总计 总计 0^-1 no 9 | C10 10',
      'out final@4 called -',
      '2 路 路 1^-1 | E2 5.5',
      '3 桥 桥 1^-1 | E3 4',
      '4 船 船 1^-1 | E4 0',
      '5 乙 1^-1 ? | E5 0',
      '6 丁 1^-1 ? | E6 0',
      '7 己 1^-1 ? | E7 0',
      '8 合计 合计 0^-1 | E8 9.5',
      '9 年末 年末 1^-1 | E9 0.5',
      '10 总计 总计 0^-1 | E10 10',
    ]);
  });
});
