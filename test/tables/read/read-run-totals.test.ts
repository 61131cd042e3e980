import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('totals, numbers and blank amounts of runs are read from a sheet:', () => {
  test('totals at the foot, their amounts and what is none', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 9 | 30201 | 办公 | 5
      人员合计 | 略 | 9 | 公用合计 | =A1 | 5
      人员合计 | | 8 | 公用合计 | | 4
      合计 | | | | |
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'amount@2 codes 0,3 called -',
      '4 staff 人员合计 0^-1 | C4 9',
      '4 office 公用合计 0^-1 | F4 5',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^2 | F3 5',
    ]);
  });

  test('blank totals in front of other totals, and at the end', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额 | 备注
      301 | 工资 | 9 | 302 | 商品 | 5 |
      30101 | 基本 | 9 | 30201 | 办公 | 5 |
      合计 | | | 人员合计 | | 4 |
      公用合计 | | | | | |
`,
    );
    expect(read).toEqual([
      '1-5 1.00 7 cells',
      'amount@2 codes 0,3 called -',
      '4 all 合计 0^-1 | C4 blank',
      '4 staff 人员合计 0^-1 | F4 4',
      '5 office 公用合计 0^-1 | G5 blank',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^2 | F3 5',
    ]);
  });

  test('a blank total right before another one', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 9 | 30201 | 办公 | 5
      人员合计 | 公用合计 | 7 | | |
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'amount@2 codes 0,3 called -',
      '4 staff 人员合计 0^-1 | B4 unreadable',
      '4 office 公用合计 0^-1 | C4 7',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 9',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^2 | F3 5',
    ]);
  });

  test('amounts that are all blank in two runs', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 备注 | 金额 | 编码 | 名称 | 备注 | 金额
      301 | 工资 | | | 302 | 商品 | |
      30101 | 基本 | | | 30201 | 办公 | |
`,
    );
    expect(read).toEqual([
      '1-3 0.50 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '2 301 工资 1^-1 | D2 blank',
      '3 30101 基本 2^0 | D3 blank',
      '2 302 商品 1^-1 | H2 blank',
      '3 30201 办公 2^2 | H3 blank',
    ]);
  });

  test('cells that are not worked out are no amounts, and remarks no names', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 金额 | 备注
      301 | 工资 | =A1 | 9 |
      30101 | 基本 | =A1 | 6 |
      302 | 商品 | =A1 | 5 |
       | | | 2 | 备注说明
      30201 | 办公 | =A1 | 5 |
`,
    );
    expect(read).toEqual([
      '1-6 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 302 商品 1^-1 | D4 5',
      '6 30201 办公 2^2 | D6 5',
    ]);
  });

  test('a row without a code two rows below the end', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 工资 | 9 | 302 | 商品 | 5
      30101 | 基本 | 6 | 30201 | 办公 | 5
       | | | 30202 | 印刷 | 0
       | 津贴补贴 | 3 | 30203 | 咨询 | 0
`,
    );
    expect(read).toEqual([
      '1-5 0.50 6 cells no 人员合计 no 公用合计',
      'amount@2 codes 0,3 called -',
      '2 301 工资 1^-1 | C2 9',
      '3 30101 基本 2^0 | C3 6',
      '2 302 商品 1^-1 | F2 5',
      '3 30201 办公 2^2 | F3 5',
      '4 30202 印刷 2^2 | F4 0',
      '5 30203 咨询 2^2 | F5 0',
    ]);
  });

  test('codes with numbers beside them, and names in the column of numbers', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额 | 类 | 款 | 名称 | 金额
      301 | 5.5 | 工资 | 9 | 302 | 1 | | 商品
      301 | 01 | 基本 | 6 | 302 | 2 | | 办公
      301 | 02 | 津贴 | 3 | 302 | 3 | | 印刷
`,
    );
    expect(read).toEqual([
      '2-4 0.50 6 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 301 基本 1^-1 | D3 6',
      '4 301 津贴 1^-1 | D4 3',
      '2 30201 商品 2^-1 | H2 unreadable',
      '3 30202 办公 2^-1 | H3 unreadable',
      '4 30203 印刷 2^-1 | H4 unreadable',
    ]);
  });

  test('款 further right than 类 is ever merged', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | | 款 | 名称 | 金额
      301 | | | | 工资 | 9
      301 | | | 01 | 基本 | 6
      301 | | | 02 | 津贴 | 3
      302 | | | | 商品 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('numbers that have no names behind them are no 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | 名称 | 金额 | 编码 | 名称 | 金额
      301 | 1 | | 9 | 301 | 工资 | 5
      301 | 2 | | 6 | 30101 | 基本 | 4
      302 | 3 | 商品 | 5 | 30102 | 津贴 | 1
      303 | 4 | 补助 | 5 | 310 | 资本 | 1
`,
    );
    expect(read).toEqual([
      '1-5 0.50 8 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '2 301 1^-1 | D2 9',
      '3 301 1^-1 | D3 6',
      '4 302 商品 1^-1 | D4 5',
      '5 303 补助 1^-1 | D5 5',
      '2 301 工资 1^-1 | G2 5',
      '3 30101 基本 2^0 | G3 4',
      '4 30102 津贴 2^0 | G4 1',
      '5 310 资本 1^-1 | G5 1',
    ]);
  });
});
