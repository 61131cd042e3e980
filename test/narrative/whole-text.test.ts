import { onZengdu, told } from './on-samples';

const OTHER = '十、其他重要事项的情况说明';

describe('a list behind 其中', () => {
  test.each([
    '政府采购支出总额39万元，其中：政府采购货物支出20.8万元、政府采购工程支出0万元、政府采购服务支出18.2万元。',
    '支出合计3.00万元，其中：甲支出1.00万元，占33.33%；乙支出1.00万元，占33.33%；丙支出1.01万元，占33.67%。',
    '政府采购支出总额56.51万元，其中：授予中小企业合同金额14万元。',
    '预算资金54862.71万元，其中对下转移支付资金49594万元，本级项目资金21万元。',
    '支出合计100.00万元，其中：甲支出40.00万元，占40.00%；乙支出50.00万元，占50.00%。',
  ])('adds up, or is not known to be complete: %s', (text) => {
    expect(told(onZengdu(OTHER, text))).toEqual([]);
  });

  test('that is complete and does not add up is named with the total', () => {
    const procurement = '政府采购支出总额39万元，其中：政府采购货物支出20.8万元、政府采购工程支出0万元、政府采购服务支出81.2万元。';
    expect(told(onZengdu(OTHER, procurement))).toEqual(['JS-T002 39 → 102.0']);
    const shares = '支出合计130.00万元，其中：甲支出40.00万元，占40.00%；乙支出60.00万元，占60.00%。';
    expect(told(onZengdu(OTHER, shares))).toContain('JS-T002 130.00 → 100.00');
  });

  test('may leave out what its shares round away', () => {
    const text = '支出合计14950.01万元，其中：甲支出10025.40万元，占67.06%；乙支出4924.54万元，占32.94%。';
    expect(told(onZengdu(OTHER, text))).toEqual([]);
  });
});

test('blanks without end are passed over, and a quotation goes on one line', () => {
  const blanks = ' '.repeat(400_000);
  const text = `政府采购支出总额${blanks}39万元，其中：  \n  政府采购货物支出20.8万元、政府采购工程支出0万元、政府采购服务支出81.2万元。`;
  const result = onZengdu(OTHER, text);
  expect(told(result)).toEqual(['JS-T002 39 → 102.0']);
  expect(result.findings[0]?.quote).toContain('其中：政府采购货物支出');
});

describe('a total in two places', () => {
  const basic = (amount: string): string => `2022年度一般公共预算财政拨款基本支出${amount}万元。`;

  test('is one amount, or told where it comes again', () => {
    expect(told(onZengdu('二、部门概况', basic('1133.18'), OTHER, basic('1133.2')))).toEqual([]);
    const result = onZengdu('二、部门概况', basic('1133.18'), OTHER, basic('1331.18'));
    expect(told(result)).toEqual(['JS-T007 1331.18 → 1133.18']);
    expect(result.findings[0]).toMatchObject({ severity: 'warning', verdict: 'inconsistent' });
    expect(result.findings[0]?.message).toContain('“二、部门概况”');
  });

  test('of one project and of another are two', () => {
    const project = (amount: string): string => `项目全年预算数为 ${amount} 万元，执行数为 ${amount} 万元，完成预算 100%。`;
    expect(told(onZengdu('一、项目绩效自评综述', project('40'), project('200')))).toEqual([]);
  });

  test('of two years are two', () => {
    expect(told(onZengdu(OTHER, '机关运行经费支出151.48万元。', '2021年机关运行经费支出9.25万元。'))).toEqual([]);
  });
});

describe('headings and words', () => {
  test('a heading of another year than the tables is told', () => {
    expect(told(onZengdu('第三部分 2021 年度部门决算情况说明', '一、收入支出决算总体情况说明'))).toEqual(['JS-T008 2021年度 → 2022年度']);
    expect(told(onZengdu('第三部分 2022 年度部门决算情况说明', '二、与2021年度决算对比情况'))).toEqual([]);
  });

  test('words of the template are told once a sentence', () => {
    const result = onZengdu(OTHER, '较上年增加(减少)0万元, 增长(下降)0%。', '比2022年增加/减少 0万元，增长/下降 0%。');
    expect(told(result)).toEqual(['JS-T009 增加(减少) → ', 'JS-T009 增加/减少 → ']);
  });
});
