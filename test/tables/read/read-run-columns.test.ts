import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns and rows of codes in runs are told apart in a sheet:', () => {
  test('类 stands merged over two columns, 款 beside it', () => {
    const read = readAs(
      SPECS.runs,
      `
      科目编码 | | | 名称 | 金额
      类 | | 款 | |
      301 | | | 工资 | 9
      301 | | 01 | 基本 | 6
      301 | | 02 | 津贴 | 3
      302 | | | 商品 | 5
      302 | | 01 | 办公 | 5
`,
    );
    expect(read).toEqual([
      '1-7 0.40 5 cells no 人员合计 no 公用合计',
      'amount@4 codes 0 called -',
      '3 301 工资 1^-1 | E3 9',
      '4 30101 基本 2^0 | E4 6',
      '5 30102 津贴 2^0 | E5 3',
      '6 302 商品 1^-1 | E6 5',
      '7 30201 办公 2^3 | E7 5',
    ]);
  });

  test('whole codes below 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      科目编码 | | 名称 | 金额 | 科目编码 | | 名称 | 金额
      类 | 款 | | | 类 | 款 | |
      301 | | 工资 | 9 | 302 | | 商品 | 5
       | 30101 | 基本 | 6 | | 30201 | 办公 | 3
       | 30102 | 津贴 | 2 | | 30202 | 印刷 | 1
       | 30103 | 奖金 | 1 | | 30203 | 咨询 | 1
`,
    );
    expect(read).toEqual([
      '1-6 0.50 8 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '3 301 工资 1^-1 | D3 9',
      '4 30101 基本 2^0 | D4 6',
      '5 30102 津贴 2^0 | D5 2',
      '6 30103 奖金 2^0 | D6 1',
      '3 302 商品 1^-1 | H3 5',
      '4 30201 办公 2^4 | H4 3',
      '5 30202 印刷 2^4 | H5 1',
      '6 30203 咨询 2^4 | H6 1',
    ]);
  });

  test('款 without its 类 goes on with the run to the left', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额 | 类 | 款 | 名称 | 金额
      301 | | 工资 | 9 | | 03 | 奖金 | 1
      301 | 01 | 基本 | 6 | | 04 | 绩效 | 1
      301 | 02 | 津贴 | 1 | 302 | | 商品 | 5
       | | | | 302 | 01 | 办公 | 5
`,
    );
    expect(read).toEqual([
      '2-5 0.50 7 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 1',
      '2 30103 奖金 2^0 | H2 1',
      '3 30104 绩效 2^0 | H3 1',
      '4 302 商品 1^-1 | H4 5',
      '5 30201 办公 2^5 | H5 5',
    ]);
  });

  test('codes that are none of the economy', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额
      301 | 工资 | 9
      30101 | 基本 | 6
      2301 | 旧码 | 1
      23013 | 旧码 | 1
      3010101001 | 长码 | 1
      301010100 | 更长 | 1
      30102 | 津贴 | 3
      302 | 商品 | 5
      31 | 短码 | 1
`,
    );
    expect(read).toEqual([
      '1-10 0.40 9 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 旧码 2^0 uncoded | C4 uncoded',
      '5 旧码 2^0 uncoded | C5 uncoded',
      '6 长码 2^0 uncoded | C6 uncoded',
      '7 更长 2^0 uncoded | C7 uncoded',
      '8 30102 津贴 2^0 | C8 3',
      '9 302 商品 1^-1 | C9 5',
      '10 短码 2^7 uncoded | C10 uncoded',
    ]);
  });

  test('three columns from the code to its name', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | | 名称 | 金额
      301 | | | 工资 | 9
      30101 | | | 基本 | 6
      30102 | | | 津贴 | 3
      302 | | | 商品 | 5
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@4 codes 0 called -',
      '2 301 工资 1^-1 | E2 9',
      '3 30101 基本 2^0 | E3 6',
      '4 30102 津贴 2^0 | E4 3',
      '5 302 商品 1^-1 | E5 5',
    ]);
  });

  test('numbers without a name beside them', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 另数 | 另数
      301 | 工资 | 9 | 301 | 1
      30101 | 基本 | 6 | 302 | 2
      30102 | 津贴 | 3 | 303 | 3
      302 | 商品 | 5 | 304 | 4
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 30102 津贴 2^0 | C4 3',
      '5 302 商品 1^-1 | C5 5',
    ]);
  });

  test('amounts in several columns: the fullest is that of the amounts', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 甲 | 乙 | 丙
      301 | 工资 | 9 | 8 |
      30101 | 基本 | | 6 | 5
      30102 | 津贴 | | 2 |
      302 | 商品 | 1 | 5 |
       | 津贴补贴 | | 4 |
       | 福利费用 | 4 | |
      30299 | 其他 | | 1 |
`,
    );
    expect(read).toEqual([
      '1-8 0.40 6 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 8',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 2',
      '5 302 商品 1^-1 | D5 5',
      '6 津贴补贴 2^3 uncoded | D6 4',
      '8 30299 其他 2^3 | D8 1',
    ]);
  });

  test('the first of several that are as full', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 甲 | 乙
      301 | 工资 | | 8
      30101 | 基本 | 4 | 6
      30102 | 津贴 | 2 |
      302 | 商品 | 1 | 5
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 blank',
      '3 30101 基本 2^0 | C3 4',
      '4 30102 津贴 2^0 | C4 2',
      '5 302 商品 1^-1 | C5 1',
    ]);
  });

  test('amounts without caption', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 备注
      301 | 工资 |
      30101 | 基本 |
      302 | 商品 |
      30201 | 办公 |
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 blank',
      '3 30101 基本 2^0 | C3 blank',
      '4 302 商品 1^-1 | C4 blank',
      '5 30201 办公 2^2 | C5 blank',
    ]);
  });

  test('rows without a code in a run on the left and on the right', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
       | 先行款项 | 2 | | 先行款项 | 2
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 6 | 30201 | 办公 | 5
       | 津贴补贴 | 2 | | 印刷费用 | 2
       | 注：含绩效工资 | 2 | | 小计 | 2
       | 伙食:补助费 | 1 | | 其中：水费 | 1
      30103 | 奖金 | 1 | 30299 | 其他 | 1
       | 缴费 | 甲 | 30301 | 退休 | 1
       | 社会保障缴费 | 1 | | |
       | 远处 | 1 | | |
      30399 | 其他 | 1 | | |
`,
    );
    expect(read).toEqual([
      '1-12 0.50 13 cells no 人员合计 no 公用合计',
      'amount@2 codes 0,3 called -',
      '3 301 工资 1^-1 | C3 9',
      '4 30101 基本 2^0 | C4 6',
      '5 津贴补贴 2^-2 uncoded | C5 2',
      '7 伙食:补助费 2^0 uncoded | C7 uncoded',
      '8 30103 奖金 2^0 | C8 1',
      '10 社会保障缴费 2^0 uncoded | C10 uncoded',
      '11 303 远处 1^-1 uncoded called 远处 | C11 1',
      '12 30399 其他 2^6 | C12 1',
      '3 302 商品 1^-1 | F3 5',
      '4 30201 办公 2^8 | F4 5',
      '5 印刷费用 2^8 uncoded | F5 uncoded',
      '8 30299 其他 2^8 | F8 1',
      '9 30301 退休 2^6 | F9 1',
    ]);
  });

  test('the number of a page below 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
      301 | | 工资 | 9
      301 | 01 | 基本 | 6
      301 | 02 | 津贴 | 3
      302 | | 商品 | 5
      302 | 01 | 办公 | 5
       | 7 | |
      不明 | 03 | 印刷 | 1
      301 | 长款 | 其他 | 1
`,
    );
    expect(read).toEqual([
      '2-9 0.40 7 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 3',
      '5 302 商品 1^-1 | D5 5',
      '6 30201 办公 2^3 | D6 5',
      '8 不明 2^-2 uncoded | D8 1',
      '9 301 长款 1^-1 | D9 1',
    ]);
  });

  test('a code without any name', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额
      301 | 工资 | 9
      30101 | 基本 | 6
      30102 | | 3
      302 | 商品 | 5
      302 | 1 | 2
`,
    );
    expect(read).toEqual([
      '1-6 0.40 5 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 30102 2^0 | C4 3',
      '5 302 商品 1^-1 | C5 5',
      '6 302 1^-1 | C6 2',
    ]);
  });

  test('the fewest codes below 类 of a run on the right', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 名称 | 金额 | 类 | 名称 | 金额
      301 | 工资 | 9 | 303 | 补助 | 2
      30101 | 基本 | 9 | | |
      302 | 商品 | 5 | 301 | 另见 | 3
      30201 | 办公 | 5 | | |
      合计 | | 12 | | |
`,
    );
    expect(read).toEqual([
      '2-6 0.50 7 cells no 人员合计 no 公用合计',
      'amount@2 codes 0,3 called -',
      '6 all 合计 0^-1 | C6 12',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '4 302 商品 1^-1 | C4 5',
      '5 30201 办公 2^2 | C5 5',
      '2 303 补助 1^-1 | F2 2',
      '4 301 另见 1^-1 | F4 3',
    ]);
  });
});
