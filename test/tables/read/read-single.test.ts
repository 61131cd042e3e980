import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('blocks are read from a sheet:', () => {
  test('blocks one after the other', () => {
    const read = readAs(
      SPECS.single,
      `
      预算数 | | | | 决算数 | | |
      合计 | 出国费 | 用车费 | 接待费 | 合计 | 出国费 | 用车费 | 接待费
      1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
      9 | 2 | 4 | 3 | 8 | 2 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-4 1.00 8 cells',
      'three@0 abroad@1 car@2 guest@3 called 合计,出国费,用车费>小计,接待费',
      '4 plan 1^-1 called 预算数 | A4 9 | B4 2 | C4 4 | D4 3',
      'three@4 abroad@5 car@6 guest@7 called 合计,出国费,用车费>小计,接待费',
      '4 final 1^-1 called 决算数 | E4 8 | F4 2 | G4 3 | H4 3',
    ]);
  });

  test('pairs below each column, with a 小计', () => {
    const read = readAs(
      SPECS.single,
      `
      合计 | | 用车费 | | | 接待费 |
       | | 小计 | | 购置 | |
      预算数 | 决算数 | 预算数 | 决算数 | 决算数 | 预算数 | 决算数
      9 | 8 | 6 | 5 | 5 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'three@0 car@2 guest@5 strays called 合计,用车费>小计,接待费',
      '4 plan 1^-1 called 预算数 | A4 9 | C4 6 | F4 3',
      'three@1 car@3 guest@6 strays called 合计,用车费>小计,接待费',
      '4 final 1^-1 called 决算数 | B4 8 | D4 5 | G4 3',
    ]);
  });

  test('blocks as rows', () => {
    const read = readAs(
      SPECS.single,
      `
      项目 | 合计 | 出国费 | 用车费 | 接待费
      预算数 | 9 | 2 | 4 | 3
      决算数 | 8 | 2 | 3 | 3
      增减额 | -1 | 0 | -1 | 0
`,
    );
    expect(read).toEqual([
      '1-3 1.00 8 cells',
      'three@1 abroad@2 car@3 guest@4 called 合计,出国费,用车费>小计,接待费',
      '2 plan 预算数 1^-1 | B2 9 | C2 2 | D2 4 | E2 3',
      '3 final 决算数 1^-1 | B3 8 | C3 2 | D3 3 | E3 3',
    ]);
  });

  test('columns as rows, with a head of dashes', () => {
    const read = readAs(
      SPECS.single,
      `
      项目 | 行次 | 预算数 | 决算数
      栏次 | | 1 | 2
      “三公”经费 | 1 | — | —
      合计 | 2 | 9 | 8
      出国费 | 3 | 2 | 2
      用车费 | 4 | 4 | 3
      接待费 | 5 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-7 1.00 8 cells',
      'three@2 abroad@2 car@2 guest@2 called 预算数,预算数,预算数,预算数',
      '3 plan 1^-1 called 合计 | C4 9 | C5 2 | C6 4 | C7 3',
      'three@3 abroad@3 car@3 guest@3 called 决算数,决算数,决算数,决算数',
      '3 final 1^-1 called 合计 | D4 8 | D5 2 | D6 3 | D7 3',
    ]);
  });

  test('two blocks of 预算数, the adjusted one first', () => {
    const read = readAs(
      SPECS.single,
      `
      项目 | 年初预算数 | 全年预算数 | 决算数
      合计 | 9 | 10 | 8
      用车费 | 6 | 7 | 5
      接待费 | 3 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-4 1.00 9 cells',
      'three@2 car@2 guest@2 called 全年预算数,全年预算数,全年预算数',
      '2 plan 1^-1 called 合计 | C2 10 | C3 7 | C4 3',
      'three@1 car@1 guest@1 called 预算数,预算数,预算数',
      '2 plan 1^-1 called 合计 | B2 9 | B3 6 | B4 3',
      'three@3 car@3 guest@3 called 决算数,决算数,决算数',
      '2 final 1^-1 called 合计 | D2 8 | D3 5 | D4 3',
    ]);
  });

  test('and across', () => {
    const read = readAs(
      SPECS.single,
      `
      年初预算数 | | 全年预算数 | | 决算数 |
      合计 | 接待费 | 合计 | 接待费 | 合计 | 接待费
      9 | 9 | 10 | 10 | 8 | 8
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'three@2 guest@3 called 合计,接待费',
      '3 plan 1^-1 called 全年预算数 | C3 10 | D3 10',
      'three@0 guest@1 called 合计,接待费',
      '3 plan 1^-1 called 预算数 | A3 9 | B3 9',
      'three@4 guest@5 called 合计,接待费',
      '3 final 1^-1 called 决算数 | E3 8 | F3 8',
    ]);
  });

  test('rows of rates and of words below the amounts are none of money', () => {
    const read = readAs(
      SPECS.single,
      `
      合计 | 用车费 | 接待费
      8 | 5 | 3
       | |
      相关统计数 | 车辆 | 批次
      7 | 2 | 5
`,
    );
    expect(read).toEqual([
      '1-2 1.00 3 cells',
      'three@0 car@1 guest@2 called 合计,用车费>小计,接待费',
      '2 final 1^-1 called 决算数 | A2 8 | B2 5 | C2 3',
    ]);
  });

  test('an empty form has the row below its captions', () => {
    const read = readAs(
      SPECS.single,
      `
      合计 | 用车费 | 接待费
       | |
`,
    );
    expect(read).toEqual([
      '1-1 1.00 3 cells',
      'three@0 car@1 guest@2 called 合计,用车费>小计,接待费',
      '2 final 1^-1 called 决算数 | A2 blank | B2 blank | C2 blank',
    ]);
  });

  test('amounts between that belong to no column', () => {
    const read = readAs(
      SPECS.single,
      `
      合计 | 用车费 | 会议费 | 接待费
      8 | 5 | 2 | 3
`,
    );
    expect(read).toEqual([
      '1-2 1.00 3 cells',
      'three@0 car@1 guest@3 strays called 合计,用车费>小计,接待费',
      '2 final 1^-1 called 决算数 | A2 8 | B2 5 | D2 3',
    ]);
  });

  test('no form without a column that it cannot lack', () => {
    const read = readAs(
      SPECS.single,
      `
      合计 | 用车费 | 出国费
      8 | 5 | 3
`,
    );
    expect(read).toEqual([]);
  });

  test('a list of subjects or of units is none', () => {
    const read = readAs(
      SPECS.single,
      `
      项目 | 合计 | 用车费 | 接待费
      2010101 | 8 | 5 | 3
      2010102 | 8 | 5 | 3
`,
    );
    expect(read).toEqual([]);
  });

  test('nor is a list of units with a total', () => {
    const read = readAs(
      SPECS.single,
      `
      单位 | 合计 | 用车费 | 接待费
      合计 | 16 | 10 | 6
      某局 | 8 | 5 | 3
      某中心 | 8 | 5 | 3
`,
    );
    expect(read).toEqual([]);
  });

  test('a list of one unit is one row', () => {
    const read = readAs(
      SPECS.single,
      `
      单位 | 合计 | 用车费 | 接待费
      某局 | 8 | 5 | 3
`,
    );
    expect(read).toEqual([
      '1-2 1.00 3 cells',
      'three@1 car@2 guest@3 called 合计,用车费>小计,接待费',
      '2 final 某局 1^-1 called 决算数 | B2 8 | C2 5 | D2 3',
    ]);
  });

  test('a block of rates beside the amounts', () => {
    const read = readAs(
      SPECS.growth,
      `
      项目 | 预算数 | 决算数 | 完成率
      合计 | 10 | 8 | 80%
      用车费 | 6 | 5 | 83.33%
      接待费 | 4 | 3 | 75%
`,
    );
    expect(read).toEqual([
      '1-4 1.00 9 cells',
      'three@1 car@1 guest@1 called 预算数,预算数,预算数',
      '2 plan 1^-1 called 合计 | B2 10 | B3 6 | B4 4',
      'three@2 car@2 guest@2 called 决算数,决算数,决算数',
      '2 final 1^-1 called 合计 | C2 8 | C3 5 | C4 3',
      'three@3 car@3 guest@3 called ',
      '2 rate 1^-1 | D2 0.8 rate | D3 0.8333 rate | D4 0.75 rate',
    ]);
  });

  test('and across', () => {
    const read = readAs(
      SPECS.growth,
      `
      预算数 | | 决算数 | | 完成率 |
      合计 | 接待费 | 合计 | 接待费 | 合计 | 接待费
      10 | 4 | 8 | 3 | 80 | 75
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'three@0 guest@1 called 合计,接待费',
      '3 plan 1^-1 called 预算数 | A3 10 | B3 4',
      'three@2 guest@3 called 合计,接待费',
      '3 final 1^-1 called 决算数 | C3 8 | D3 3',
      'three@4 guest@5 called ',
      '3 rate 1^-1 | E3 0.8 rate | F3 0.75 rate',
    ]);
  });

  test('units beside the amounts, and 决算数 with its year', () => {
    const read = readAs(
      SPECS.single,
      `
      单位 | 2022年度决算数 | |
       | 合计 | 用车费 | 接待费
      某中心 | 8 | 5 | 3
`,
    );
    expect(read).toEqual([
      '2-3 1.00 3 cells',
      'three@1 car@2 guest@3 called 合计,用车费>小计,接待费',
      '3 final 某中心 1^-1 called 决算数 | B3 8 | C3 5 | D3 3',
    ]);
  });

  test('columns as rows, with amounts of rows between that nobody knows', () => {
    const read = readAs(
      SPECS.single,
      `
      项目 | 决算数
      合计 | 8
      用车费 | 5
      其中：购置 | 2
      接待费 | 3
`,
    );
    expect(read).toEqual([
      '1-5 1.00 3 cells',
      'three@1 car@1 guest@1 strays called 决算数,决算数,决算数',
      '2 final 1^-1 called 合计 | B2 8 | B3 5 | B5 3',
    ]);
  });
});
