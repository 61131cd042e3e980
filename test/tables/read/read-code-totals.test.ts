import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('totals and captions of rows of codes are read from a sheet:', () => {
  test('三公经费 as a total, by all of its names and no longer ones', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      三公经费 | | |
      三公经费合计 | | 9 | 5
      "三公"经费支出总计 | | 9 | 5
      另三公经费合计 | | 9 | 5
      三公经费合计数额 | | 1 | 1
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-7 1.00 6 cells',
      'all@2 basic@3 codes 0 below 2 called 合计,基本',
      '3 total 三公经费合计 0^-1 | C3 9 | D3 5',
      '4 total "三公"经费支出总计 0^-1 | C4 9 | D4 5',
      '7 201 服务 1^-1 | C7 9 | D7 5',
    ]);
  });

  test('codes of the other kind at the end of longer ones', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      2130101 | 行政 | 4 | 1
      2150501 | 监管 | 3 | 1
      3010102 | 错类 | 1 | 1
      5010103 | 错类 | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 2130101 行政 3^-1 | C2 4 | D2 1',
      '3 2150501 监管 3^-1 | C3 3 | D3 1',
      '4 3010102 错类 3^-1 | C4 1 | D4 1',
      '5 5010103 错类 3^-1 | C5 1 | D5 1',
    ]);
  });

  test('款 of the economy alone', () => {
    const read = readAs(
      SPECS.economic,
      `
      编码 | 名称 | 合计 | 基本
      30101 | 工资 | 4 | 1
      50201 | 办公 | 3 | 1
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 30101 工资 2^-1 | C2 4 | D2 1',
      '3 50201 办公 2^-1 | C3 3 | D3 1',
    ]);
  });

  test('amounts beside an unreadable total that are not grouped', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | 1234567 | 0.75
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });

  test('and whole ones of several groups', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | '12,345 | '1,234,567
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });

  test('and numbers in texts that are none', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | 第12.5 | 第1234
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('an empty total beside captions, and a note', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 |
      合计 | | 合计 | 基本
       | | |
      注：本表为空 | | |
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 2 called 合计,基本', '3 total 合计 0^-1 | C3 blank | D3 blank']);
  });

  test('an empty total beside captions, and a caption by itself below', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 | |
      合计 | | 合计 | 基本 |
       | | | |
       | | | | 项目
`,
    );
    expect(read).toEqual([
      '1-3 1.00 3 cells',
      'all@2 basic@3 project@4 codes 0 below 2 called 合计,基本,项目支出',
      '3 total 合计 0^-1 | C3 blank | D3 blank | E3 blank',
    ]);
  });

  test('no empty total beside amounts', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 |
      合计 | | 合计 | 基本 | 5
       | | |
`,
    );
    expect(read).toEqual([]);
  });

  test('no empty total beside the codes', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 |
       | 合计 | 合计 | 基本
       | | |
`,
    );
    expect(read).toEqual([]);
  });

  test('nothing but captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 |
      内容 | | 合计 | 基本
       | | |
`,
    );
    expect(read).toEqual([]);
  });

  test('remarks between amounts and none that are read', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201 | 服务 | 注：略 | —
      202 | 外交 | 见说明 | 5
      203 | 国防 | 见说明 | 4
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 unreadable | D2 nothing',
      '3 202 外交 1^-1 | C3 unreadable | D3 5',
      '4 203 国防 1^-1 | C4 unreadable | D4 4',
    ]);
  });

  test('codes of which nobody can read a part', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | | 名称 | 合计 | 基本
      类 | 款 | 项 | | |
      201 | | | 服务 | 9 | 9
      201 | 01 | | 人大 | 4 | 4
      201 | A1 | | 教育支出 | 3 | 3
       | ? | | 科技支出 | 2 | 2
`,
    );
    expect(read).toEqual([
      '1-6 1.00 8 cells',
      'all@4 basic@5 codes 0,1,2 below 2 called 合计,基本',
      '3 201 服务 1^-1 | E3 9 | F3 9',
      '4 20101 人大 2^0 | E4 4 | F4 4',
      '5 教育支出 1^-1 uncoded | E5 3 | F5 3',
      '6 科技支出 1^-1 uncoded | E6 2 | F6 2',
    ]);
  });

  test('years above the captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 2023 | 2022
       | | 合计 | 基本
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 2 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });
});
