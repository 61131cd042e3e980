import { checkReport } from '../../src/findings/check-report';
import { told } from './on-samples';

const THREE = '九、“三公”经费支出决算情况说明';
const FUND = '七、政府性基金预算财政拨款收入支出决算情况说明';
const TOTALS = '一、收入支出决算总体情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const OTHER = '十、其他重要事项的情况说明';

/** What is said of a text alone. */
const alone = (...lines: readonly string[]): string[] => told(checkReport(null, lines.join('\n')));

describe('a total and its items in sentences of their own', () => {
  const three = (total: string, ...parts: readonly string[]): string[] => [
    THREE,
    `2023年度“三公”经费财政拨款支出决算${total}万元。`,
    ...['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'].map((name, at) => `${at + 1}．${name}支出决算${parts[at]}万元。`),
  ];

  test('add up', () => {
    expect(alone(...three('9.41', '0.00', '6.20', '3.21'))).toEqual([]);
    expect(alone(...three('9.14', '0.00', '6.20', '3.21'))).toEqual(['JS-T011 9.14 → 9.41']);
  });

  test('may differ by what rounding hides, or by what nobody tells', () => {
    expect(alone(...three('9.42', '0.00', '6.20', '3.21'))).toEqual([]);
    expect(alone(...three('9.14', '0.00', '6.20', '3.21').slice(0, -1))).toEqual([]);
    expect(alone(...three('约9.14', '0.00', '6.20', '3.21'))).toEqual([]);
  });

  test('so do their changes against one year', () => {
    const changes = (total: string): string[] => [
      THREE,
      `“三公”经费支出决算9.41万元，比上年减少${total}万元。`,
      '因公出国（境）费支出决算0万元，比上年减少2.00万元。',
      '公务用车购置及运行维护费支出决算6.20万元，比上年增加1.20万元。',
      '公务接待费支出决算3.21万元，比上年减少0.30万元。',
    ];
    expect(alone(...changes('1.10'))).toEqual([]);
    expect(alone(...changes('1.01'))).toEqual(['JS-T011 1.01 → 1.10']);
    expect(
      alone(...changes('1.01').map((line) => line.replace('公务接待费支出决算3.21万元，比上年', '公务接待费支出决算3.21万元，比预算'))),
    ).toEqual([]);
  });

  test('an item that is printed twice is one amount', () => {
    const line = (amount: string) => `国内公务接待费支出${amount}万元。`;
    expect(alone(THREE, line('3.21'), line('3.2'))).toEqual([]);
    expect(alone(THREE, line('3.21'), line('3.12'))).toEqual(['JS-T007 3.12 → 3.21']);
    expect(alone(THREE, line('3.21'), OTHER, line('3.12'))).toEqual([]);
  });
});

describe('what came in, what went out and what is left', () => {
  const fund = (closing: string, lead = ''): string =>
    `2023年度${lead}政府性基金预算财政拨款年初结转和结余12.50万元，本年收入340.00万元，本年支出347.18万元，年末结转和结余${closing}万元。`;

  test('balances in one sentence', () => {
    expect(alone(FUND, fund('5.32'))).toEqual([]);
    expect(alone(FUND, fund('5.33'))).toEqual([]);
    expect(alone(FUND, fund('53.2'))).toEqual(['JS-T012 53.2 → 5.32']);
  });

  test('of all money is not known to be all', () => {
    const all = '年初结转和结余12.50万元，本年收入340.00万元，本年支出347.18万元，年末结转和结余1.32万元。';
    expect(alone(TOTALS, all)).toEqual([]);
  });

  test('收入总计 is 支出总计', () => {
    expect(alone(TOTALS, '2023年度收入总计840.60万元，支出总计840.60万元。')).toEqual([]);
    expect(alone(TOTALS, '2023年度收入总计840.60万元，支出总计840.66万元。')).toEqual(['JS-T013 840.66 → 840.60']);
    expect(alone(TOTALS, '2022年度收入总计840.60万元，2023年度支出总计855.66万元。')).toEqual([]);
  });
});

describe('a change beside both amounts', () => {
  test.each([
    ['印刷费支出决算8.40万元，比上年7.10万元增加1.30万元。', []],
    ['印刷费支出决算8.40万元，比上年7.10万元增加1.03万元。', ['JS-T014 1.03 → 1.30']],
    ['印刷费支出决算8.40万元，比上年7.10万元减少1.30万元。', ['JS-T006 1.30 → 增加1.30']],
    ['印刷费年初预算9.00万元，支出决算8.40万元，比年初预算减少0.60万元。', []],
    ['印刷费年初预算9.00万元，支出决算8.40万元，比年初预算减少0.06万元。', ['JS-T014 0.06 → 0.60']],
    ['印刷费年初预算9.00万元，支出决算8.40万元，比上年减少0.06万元。', []],
    ['支出合计20.00万元，其中：印刷费8.40万元，差旅费11.60万元。与上年25.00万元相比减少5.00万元。', []],
  ])('%s', (sentence, findings) => {
    expect(alone(OTHER, sentence)).toEqual(findings);
  });
});

describe('the 项 of a section', () => {
  const list = (budget: string, final: string, last = '4.00'): string[] => [
    GENERAL,
    `一般公共预算财政拨款支出年初预算为${budget}万元，支出决算为${final}万元。其中：`,
    '1．教育支出（类）普通教育（款）小学教育（项）。年初预算为60.00万元，支出决算为66.00万元。',
    `2．住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为${last}万元，支出决算为4.50万元。`,
  ];

  test('add up to the totals that lead to them', () => {
    expect(alone(...list('64.00', '70.50'))).toEqual([]);
    expect(alone(...list('46.00', '70.50'))).toEqual(['JS-T015 46.00 → 64.00']);
    expect(alone(...list('64.00', '75.00'))).toEqual(['JS-T015 75.00 → 70.50']);
  });

  test('may be some of them', () => {
    expect(alone(...list('90.00', '95.00'))).toEqual([]);
  });
});

describe('words beside a rate', () => {
  test.each([
    ['印刷费完成年初预算的100.00%，决算数大于年初预算数。', ['JS-T006 大于年初预算 → 与预算持平']],
    ['印刷费完成年初预算的112.40%，决算数小于年初预算数。', ['JS-T006 小于年初预算 → 大于预算']],
    ['印刷费完成年初预算的112.40%，决算数大于年初预算数。', []],
    ['印刷费完成调整预算的100.00%，决算数大于年初预算数。', []],
    ['印刷费年初预算8.00万元，支出决算8.00万元，完成年初预算的100%，决算数小于年初预算数。', ['JS-T006 小于年初预算 → 与预算持平']],
    ['印刷费年初预算9.00万元，支出决算8.00万元，决算数等于年初预算数。', ['JS-T006 等于年初预算 → 小于预算']],
    ['印刷费年初预算9.00万元，支出决算8.00万元，决算数不等于年初预算数。', []],
    ['印刷费年初预算80000.00元，支出决算80000.01元，完成年初预算的100.00%，决算数大于年初预算数。', []],
  ])('%s', (sentence, findings) => {
    expect(alone(OTHER, sentence)).toEqual(findings);
  });
});

test('a share that was adjusted so that the list comes to 100% is a hint', () => {
  const list = (last: string): string =>
    `支出合计3000.00万元，其中：甲支出1000.00万元，占33.33%；乙支出1000.00万元，占33.33%；丙支出1000.00万元，占${last}%。`;
  expect(checkReport(null, [OTHER, list('33.34')].join('\n')).findings).toMatchObject([{ severity: 'info', printed: '33.34%' }]);
  expect(checkReport(null, [OTHER, list('33.43')].join('\n')).findings).toMatchObject([{ severity: 'error', printed: '33.43%' }]);
});

describe('a part and the whole that contains it, a year before', () => {
  const report = (part: string, whole: string): string[] => [
    '三、支出决算情况说明',
    `2023年度支出合计640.00万元，与2022年度相比，支出合计${whole}。其中：基本支出400.00万元，占62.50%；项目支出240.00万元，占37.50%。`,
    GENERAL,
    `2023年度一般公共预算财政拨款支出600.00万元，与2022年度相比，一般公共预算财政拨款支出${part}。`,
  ];

  test('still fit', () => {
    expect(alone(...report('减少30.00万元', '减少30.00万元'))).toEqual([]);
    expect(alone(...report('增加80.00万元', '增加20.00万元'))).toEqual([]);
    expect(alone(...report('减少90.00万元', '减少30.00万元'))).toEqual(['JS-T022 90.00 → ']);
    expect(alone(...report('约减少90.00万元', '减少30.00万元'))).toEqual([]);
    expect(alone(...report('减少90.00万元', '减少30.00万元').map((line) => line.replace('2022年度', '年初预算')))).toEqual([]);
  });
});

describe('类, 款 and 项 without a table', () => {
  test.each([
    ['住房保障支出（类）住房保障支出（款）住房公积金（项）。支出决算为4.50万元。', ['JS-T016 4.50 → ']],
    ['住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为4.50万元。', []],
    ['住房保障（类）住房改革（款）住房公积金（项）。支出决算为4.50万元。', []],
    ['卫生健康支出（类）财政事务（款）行政运行（项）。支出决算为4.50万元。', ['JS-T016 4.50 → ']],
    ['一般公共服务支出（类）财政事务（款）行政运行（项）。支出决算为4.50万元。', []],
    ['社会保障和就业支出（类）行政事业单位离退休（款）事业单位离退休（项）。支出决算为4.50万元。', []],
    ['卫生健康支出（类）卫生健康支出（款）行政运行（项）。支出决算为4.50万元。', ['JS-T016 4.50 → ']],
    ['卫生健康支出（类）某项从未见过的事务（款）行政运行（项）。支出决算为4.50万元。', []],
    ['其他支出（类）其他支出（款）其他支出（项）。支出决算为4.50万元。', []],
    ['文化旅游体育与传媒支出（类）其他文化旅游体育与传媒支出（款）其他文化旅游体育与传媒支出（项）。支出决算为4.50万元。', []],
  ])('%s', (sentence, findings) => {
    expect(alone(GENERAL, sentence)).toEqual(findings);
  });
});

describe('an amount without its unit', () => {
  test.each([
    ['本年支出合计30.50万元，其中：基本支出20.30，占66.56%；项目支出10.20万元，占33.44%。', ['JS-T010 20.30 → ']],
    ['公用经费包括：劳务费4.09万元、其他商品和服务支出36.77、办公设备购置83.04万元。', ['JS-T010 36.77 → ']],
    ['印刷费、差旅费分别为12.30、4.50万元。', []],
    ['印刷费12.30、4.50万元。', []],
    ['印刷费12.30万元，比上年增加1.30万元，增长11.82。', ['JS-T010 11.82 → ']],
    ['系统版本升级到2.10。', []],
  ])('%s', (sentence, findings) => {
    expect(alone(OTHER, sentence)).toEqual(findings);
  });
});

describe('政府采购', () => {
  test.each([
    ['2023年度政府采购金额（以合同签订为准）为30.50万元，其中：货物采购金额10.20万元、工程采购金额0万元、服务采购金额20.30万元。', []],
    [
      '2023年度政府采购金额（以合同签订为准）为35.00万元，其中：货物采购金额10.20万元、工程采购金额0万元、服务采购金额20.30万元。',
      ['JS-T002 35.00 → 30.50'],
    ],
    ['政府采购支出总额35.00万元，其中：政府采购货物支出10.20万元、政府采购工程支出4.50万元、政府采购服务支出20.30万元。', []],
    ['政府采购支出总额33.00万元，其中：货物类支出10.20万元、工程类支出4.50万元、服务类支出20.30万元。', ['JS-T002 33.00 → 35.00']],
  ])('%s', (sentence, findings) => {
    expect(alone(OTHER, sentence)).toEqual(findings);
  });
});

describe('cars', () => {
  test.each([
    ['本部门共有车辆9辆，其中：机要通信用车4辆、其他用车5辆。', []],
    ['本部门共有车辆9辆，其中：机要通信用车4辆、其他用车6辆。', ['JS-T002 9 → 10']],
    ['本部门共有车辆9辆，其中：机要通信用车4辆、其他用车3辆。', ['JS-T002 9 → 7']],
    ['本部门共有车辆9辆，其中：机要通信用车4辆、应急保障用车3辆。', []],
    ['本部门共有车辆9辆，比上年减少2辆，其中：报废2辆、购置0辆。', []],
  ])('%s', (sentence, findings) => {
    expect(alone(OTHER, sentence)).toEqual(findings);
  });
});
