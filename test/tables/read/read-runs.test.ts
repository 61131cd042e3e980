import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('codes in runs are read from a sheet:', () => {
  test('codes in two runs, with their totals at the foot', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 6 | 30201 | 办公 | 3
      30102 | 津贴 | 3 | 30202 | 印刷 | 2
      303 | 补助 | 1 | 310 | 资本 |
      人员合计 | | 10 | 公用合计 | | 5
      合计 | | | | | 15
`,
    );
    expect(read).toEqual([
      '1-7 1.00 11 cells',
      'amount@2 codes 0,3 called -',
      '6 staff 人员合计 0^-1 | C6 10',
      '6 office 公用合计 0^-1 | F6 5',
      '7 all 合计 0^-1 | F7 15',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 30102 津贴 2^0 | C4 3',
      '5 303 补助 1^-1 | C5 1',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^4 | F3 3',
      '4 30202 印刷 2^4 | F4 2',
      '5 310 资本 1^-1 | F5 blank',
    ]);
  });

  test('类 and 款 in columns of their own', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | 名称 | 金额 | 编码 | | 名称 | 决算数
      类 | 款 | | | 类 | 款 | |
      301 | | 工资 | 9 | 302 | | 商品 | 5
      301 | 01 | 基本 | 6 | 302 | 01 | 办公 | 3
      301 | 02 | 津贴 | 3 | 302 | 02 | 印刷 | 2
      人员经费合计 | | | 9 | 公用合计 | | | 5
`,
    );
    expect(read).toEqual([
      '1-6 1.00 8 cells',
      'amount@3 codes 0,4 called -',
      '6 staff 人员经费合计 0^-1 | D6 9',
      '6 office 公用合计 0^-1 | H6 5',
      '3 301 工资 1^-1 | D3 9',
      '4 30101 基本 2^0 | D4 6',
      '5 30102 津贴 2^0 | D5 3',
      '3 302 商品 1^-1 | H3 5',
      '4 30201 办公 2^3 | H4 3',
      '5 30202 印刷 2^3 | H5 2',
    ]);
  });

  test('one run, with a row that has lost its code', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额
      301 | 工资 | 9
      30101 | 基本 | 6
       | 津贴补贴 | 3
      302 | 商品 | 5
      30201 | 办公 | 5
       | 其中：水费 | 1
       | 经费小计 | 14
`,
    );
    expect(read).toEqual([
      '1-6 0.40 5 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 津贴补贴 2^0 uncoded | C4 3',
      '5 302 商品 1^-1 | C5 5',
      '6 30201 办公 2^3 | C6 5',
    ]);
  });

  test('totals whose amounts stand in other places, and one that is blank', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 9 | 30201 | 办公 | 5
      30102 | 津贴 | 0 | 30202 | 印刷 |
      人员合计 | 9 | | 公用合计 | |
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'amount@2 codes 0,3 called -',
      '5 staff 人员合计 0^-1 | B5 9',
      '5 office 公用合计 0^-1 | F5 blank',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '4 30102 津贴 2^0 | C4 0',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^3 | F3 5',
      '4 30202 印刷 2^3 | F4 blank',
    ]);
  });

  test('amounts that are all blank are below their caption', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 备注 | 金额
      301 | 工资 | |
      30101 | 基本 | |
      302 | 商品 | |
      30201 | 办公 | |
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 blank',
      '3 30101 基本 2^0 | D3 blank',
      '4 302 商品 1^-1 | D4 blank',
      '5 30201 办公 2^2 | D5 blank',
    ]);
  });

  test('a run of a single code below its caption, and prose that is none', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 310 | 资本 | 2
      30101 | 基本 | 9 | | |
      302 | 商品 | 5 | | |
      30201 | 办公 | 5 | | |
      人员合计 | | 9 | 公用合计 | | 7
      注：30101 基本工资按国家规定的标准发放，不含绩效。 | | | | |
`,
    );
    expect(read).toEqual([
      '1-6 1.00 7 cells',
      'amount@2 codes 0,3 called -',
      '6 staff 人员合计 0^-1 | C6 9',
      '6 office 公用合计 0^-1 | F6 7',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '4 302 商品 1^-1 | C4 5',
      '5 30201 办公 2^2 | C5 5',
      '2 310 资本 1^-1 | F2 2',
    ]);
  });

  test('too few codes are none', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额
      301 | 工资 | 9
      30101 | 基本 | 9
      302 | 商品 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('a name in the cell of the code, and flawed codes', () => {
    const read = readAs(
      SPECS.runs,
      `
      科目 | 金额 | 科目 | 金额
      301工资 | 9 | 302商品 | 5
      30101基本 | 6 | 30201办公 | 5
      3O102 | 3 | 303补助 | 1
      30103奖金 | | 30302退休 | 1
`,
    );
    expect(read).toEqual([
      '2-5 0.50 8 cells no 人员合计 no 公用合计',
      'amount@1 codes 0,2 called -',
      '2 301 工资 1^-1 | B2 9',
      '3 30101 基本 2^0 | B3 6',
      '4 30102 2^0 letters | B4 3',
      '5 30103 奖金 2^0 | B5 blank',
      '2 302 商品 1^-1 | D2 5',
      '3 30201 办公 2^4 | D3 5',
      '4 303 补助 1^-1 | D4 1',
      '5 30302 退休 2^6 | D5 1',
    ]);
  });

  test('captions below which nothing is written, and totals above the codes', () => {
    const read = readAs(
      SPECS.runs,
      `
      科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
      合计 | 14 | | 人员合计 | 9 |
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本工资 | 9 | 30201 | 办公费 | 5
`,
    );
    expect(read).toEqual([
      '1-4 0.75 6 cells no 公用合计',
      'amount@2 codes 0,3 called -',
      '2 all 合计 0^-1 | B2 14',
      '2 staff 人员合计 0^-1 | E2 9',
      '3 301 工资 1^-1 | C3 9',
      '4 30101 基本工资 2^0 | C4 9',
      '3 302 商品 1^-1 | F3 5',
      '4 30201 办公费 2^2 | F4 5',
    ]);
  });

  test('numbers beside codes that are 行次', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 行次 | 名称 | 金额
      301 | 1 | 工资 | 9
      30101 | 2 | 基本 | 6
      30102 | 3 | 津贴 | 3
      302 | 4 | 商品 | 5
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 3',
      '5 302 商品 1^-1 | D5 5',
    ]);
  });

  test('a row without a code at the end, behind the end and of words', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额
      301 | 工资 | 9
      30101 | 基本 | 6
      302 | 商品 | 5
      30201 | 办公 | 5
       | 津贴补贴 | 3
       | 伙食补助 | 3
      301甲 | 5 | 2
`,
    );
    expect(read).toEqual([
      '1-8 0.40 7 cells no 人员合计 no 公用合计',
      'amount@2 codes 0 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '4 302 商品 1^-1 | C4 5',
      '5 30201 办公 2^2 | C5 5',
      '6 津贴补贴 2^2 uncoded | C6 uncoded',
      '7 伙食补助 2^2 uncoded | C7 uncoded',
      '8 301 甲 1^-1 | C8 2',
    ]);
  });
});
