import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns of codes, names and amounts are told apart in a sheet:', () => {
  test('numbers of four digits left of codes that have no caption', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 科目 | 合计 | 基本
      1001 | 201服务 | 9 | 5
      1002 | 202外交 | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 202 外交 1^-1 | C3 4 | D3 4',
    ]);
  });

  test('the column with most codes holds them', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 科目 | 合计 | 基本
      10001 | 201服务 | 900 | 500
       | 202外交 | 400 | 400
       | 203国防 | 400 | 400
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 basic@3 codes 1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 900 | D2 500',
      '3 202 外交 1^-1 | C3 400 | D3 400',
      '4 203 国防 1^-1 | C4 400 | D4 400',
    ]);
  });

  test('and so it does where they are of five digits', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 科目 | 合计 | 基本
      101 | 20101人大 | 900 | 500
       | 20102政协 | 400 | 400
       | 20103政府 | 400 | 400
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 basic@3 codes 1 below 1 called 合计,基本',
      '2 20101 人大 2^-1 | C2 900 | D2 500',
      '3 20102 政协 2^-1 | C3 400 | D3 400',
      '4 20103 政府 2^-1 | C4 400 | D4 400',
    ]);
  });

  test('amounts right of the names are no codes', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目 | 合计 | 基本
      201服务 | 300 | 100
      教育支出 | 500 | 100
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@1 basic@2 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | B2 300 | C2 100',
      '3 教育支出 1^-1 uncoded | B3 500 | C3 100',
    ]);
  });

  test('names without any code', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 科目名称 | 合计 | 基本
       | 总计 | 9 | 5
      1 | 一般服务 | 5 | 1
`,
    );
    expect(read).toEqual(['1-3 1.00 4 cells', 'all@2 basic@3 codes 1 below 1 called 合计,基本', '2 total 总计 0^-1 | C2 9 | D2 5']);
  });

  test('项目 without any code', () => {
    const read = readAs(
      SPECS.coded,
      `
      项目 | 合计 | 基本
      合计 | 900.5 | 500.5
      服务支出 | 900.5 | 500.5
`,
    );
    expect(read).toEqual(['1-3 1.00 4 cells', 'all@1 basic@2 codes 0 below 1 called 合计,基本', '2 total 合计 0^-1 | B2 900.5 | C2 500.5']);
  });

  test('neither codes nor names', () => {
    const read = readAs(
      SPECS.coded,
      `
      内容 | 合计 | 基本
      合计 | 9 | 5
`,
    );
    expect(read).toEqual([]);
  });

  test('names below a caption that says something else', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 内容 | 级次 | 合计 | 基本 | 备注
      201 | | 一级 | 9 | 5 | 某事
      20101 | 人大 | 二级 | 9 | 5 | 另事
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@3 basic@4 codes 0 below 1 called 合计,基本',
      '2 201 1^-1 | D2 9 | E2 5',
      '3 20101 人大 2^0 | D3 9 | E3 5',
    ]);
  });

  test('a table beside this one', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本 | 下级 | |
       | | | | 编码 | 名称 | 合计
      201 | 服务 | 9 | 5 | 205 | 教育 | 7
      202 | 外交 | 4 | 4 | 206 | 科技 | 6
`,
    );
    expect(read).toEqual([
      '1-4 1.00 4 cells',
      'all@2 basic@3 codes 0 below 2 called 合计,基本',
      '3 201 服务 1^-1 | C3 9 | D3 5',
      '4 202 外交 1^-1 | C4 4 | D4 4',
    ]);
  });

  test('amounts below a caption that nobody knows between those that are read', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 其他数 | 基本
      201 | 服务 | 9 | 2 | 5
      202 | 外交 | 4 | 3 | 4
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@4 codes 0 strays below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | E2 5',
      '3 202 外交 1^-1 | C3 4 | E3 4',
    ]);
  });

  test('one caption over code and name', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | 合计 | 基本
      编码 | 名称 | |
      201 | 服务 | 9 | 5
      20101 | 人大 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-4 1.00 4 cells',
      'all@2 basic@3 codes 0 below 2 called 合计,基本',
      '3 201 服务 1^-1 | C3 9 | D3 5',
      '4 20101 人大 2^0 | C4 9 | D4 5',
    ]);
  });

  test('the caption of the codes reaches over names that have none', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | | 合计 | 基本
      201 | 服务 | 9 | 5
      20101 | 人大会议 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 20101 人大会议 2^0 | C3 9 | D3 5',
    ]);
  });

  test('captions of levels end in a total without amounts', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | | 名称 | 合计 | 基本
      类 | 款 | 项 | 合计 | |
      201 | 01 | 01 | 运行 | 9 | 9
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@4 basic@5 codes 0,1,2 below 2 called 合计,基本', '3 2010101 运行 3^-1 | E3 9 | F3 9']);
  });
});
