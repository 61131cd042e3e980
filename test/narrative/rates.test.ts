import { decimal, divide, multiply, round, toPlain, type Decimal } from '../../src/amount/decimal';
import { checkReport } from '../../src/findings/check-report';
import { makeDepartment, type Purpose } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { onJining, onZengdu, told } from './on-samples';

const OTHER = '十、其他重要事项的情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const RECEPTION = '九、财政拨款“三公”经费支出决算情况说明';

describe('a share', () => {
  test.each([
    '政府采购支出总额39万元，其中：货物20.8万元，占53.33%；服务18.2万元，占46.67%。',
    '政府采购支出总额407.45万元，其中货物支出179.54万元,占政府采购支出总额的44.06%,服务支出227.91万元,占政府采购支出总额的55.94%。',
    '服务采购授予中小企业合同金额占服务支出金额的 46.67%。',
    '工程支出0万元，占0%。',
    '合计3.00万元，其中：甲1.00万元，占33.3%；乙1.00万元，占33.3%；丙1.00万元，占33.4%。',
  ])('holds, or cannot be told: %s', (text) => {
    expect(told(onZengdu(OTHER, text))).toEqual([]);
  });

  test('that is not part ÷ whole is named', () => {
    const text = '授予中小企业合同金额14万元，占政府采购支出总额的27.44%。';
    expect(told(onZengdu(OTHER, `政府采购支出总额56.51万元。${text}`))).toEqual(['JS-T003 27.44% → 24.77%']);
  });

  test('is a share of what stands after 占, or of the amount that the list breaks down', () => {
    const text =
      '2020年度一般公共预算财政拨款支出6256.58万元，主要用于以下方面：医疗救助支出100万元，占16%；其他卫生健康支出140万元，占2.24%。';
    expect(told(onJining(GENERAL, text))).toEqual(['JS-T003 16% → 1.60%']);
  });

  test('of 100% that only rounding makes whole is a note', () => {
    const result = onJining(GENERAL, '2020年度一般公共预算财政拨款支出6256.58万元，占本年支出合计的100%。');
    expect(told(result)).toEqual(['JS-T003 100% → 99.88%']);
    expect(result.findings[0]).toMatchObject({ severity: 'info', verdict: 'rounding' });
  });

  test('whose further decimals were cut off instead of rounded is a note, and no more than that is', () => {
    const text = (share: string) => `政府采购支出总额8765.43万元。授予中小企业合同金额4321.99万元，占政府采购支出总额的${share}。`;
    expect(told(onZengdu(OTHER, text('49.31%')))).toEqual([]);
    const cut = onZengdu(OTHER, text('49.30%'));
    expect(told(cut)).toEqual(['JS-T003 49.30% → 49.31%']);
    expect(cut.findings[0]).toMatchObject({ severity: 'info', verdict: 'rounding', message: expect.stringContaining('截去') as string });
    expect(onZengdu(OTHER, text('49.29%')).findings[0]).toMatchObject({ severity: 'error', verdict: 'mismatch' });
  });

  test('of a row is judged with the amount, or with the name, in its place', () => {
    const row = '行政运行、医疗保障经办事务、事业运行分别';
    const amounts = `2022年度一般公共预算财政拨款支出1133.18万元，其中${row}为260.43万元、191.51万元、681.24万元，`;
    const right = '22.98%、16.90%、60.12%';
    const wrong = '22.98%、19.60%、60.12%';
    for (const lead of [`${amounts}分别占`, `2022年度一般公共预算财政拨款支出1133.18万元，${row}占一般公共预算财政拨款支出的`]) {
      expect(told(onZengdu(GENERAL, `${lead}${right}。`))).toEqual([]);
      expect(told(onZengdu(GENERAL, `${lead}${wrong}。`))).toEqual(['JS-T003 19.60% → 16.90%']);
    }
    expect(told(onZengdu(GENERAL, `${amounts}分别占22.98%、19.60%。`))).toEqual([]);
  });

  test('of an item that the sentence only names is the share of its cell', () => {
    const text = (share: string) => `本年收入合计1101.35万元，财政拨款收入占本年收入的${share}。`;
    expect(told(onZengdu('二、收入决算情况说明', text('100.00%')))).toEqual([]);
    expect(told(onZengdu('二、收入决算情况说明', text('89.00%')))).toEqual(['JS-T003 89.00% → 100.00%']);
  });

  test('JS-T023: contracts of small firms are the sum of what their shares come to', () => {
    const text = (goods: string, services: string) =>
      '政府采购支出总额52.40万元，其中：政府采购货物支出31.00万元、政府采购工程支出0万元、政府采购服务支出21.40万元。授予中小企业合同金额52.40万元，' +
      `占政府采购支出总额的100%；货物采购授予中小企业合同金额占货物支出金额的${goods}，工程采购授予中小企业合同金额占工程支出金额的0%，` +
      `服务采购授予中小企业合同金额占服务支出金额的${services}。`;
    expect(told(onZengdu(OTHER, text('100%', '100%')))).toEqual([]);
    const { findings } = onZengdu(OTHER, text('0%', '40.84%'));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['JS-T023 warning']);
    expect(findings[0]?.message).toContain('= 8.74 万元，授予中小企业合同金额却为 52.40 万元');
    expect(told(onZengdu(OTHER, text('100%', '100%').replace('合同金额52.40', '合同金额约52')))).toEqual([]);
  });

  test('may be worked out from the exact amounts of a table in 元 or from what is printed in 万元', () => {
    const layout = LAYOUTS.find(({ unit }) => unit === '元');
    if (!layout) throw new Error('no layout in 元');
    let apart = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const department = makeDepartment(seed);
      const spent = (...purposes: readonly Purpose[]): Decimal => {
        const counted = department.expenditures.filter(({ purpose }) => purposes.length === 0 || purposes.includes(purpose));
        return decimal(
          counted.reduce((total, { amount }) => total + amount, 0n),
          6,
        );
      };
      const [part, whole] = [spent('basic'), spent()];
      const percent = (a: Decimal, b: Decimal): string => toPlain(multiply(divide(a, b, 8) ?? a, decimal(100n)));
      const rates = [percent(part, whole), percent(round(part, 2), round(whole, 2))];
      if (rates[0] !== rates[1]) apart++;
      const sentence = (rate: string): string =>
        `三、支出决算情况说明\n本年支出合计${toPlain(round(whole, 2), 2)}万元，其中：基本支出${toPlain(round(part, 2), 2)}万元，占${rate}%。`;
      for (const rate of rates) expect(told(checkReport(printDepartment(department, layout), sentence(rate)))).toEqual([]);
      expect(told(checkReport(printDepartment(department, layout), sentence('1.2345')))).toHaveLength(1);
    }
    expect(apart).toBeGreaterThan(0);
  });

  test('of a whole that no sentence prints is taken from the form', () => {
    const list = (rate: string): string =>
      `2022年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务接待费支出决算0.42万元，占${rate}%。`;
    expect(told(onZengdu(RECEPTION, list('100')))).toEqual([]);
    expect(told(onZengdu(RECEPTION, list('10')))).toEqual(['JS-T003 10% → 100.00%']);
  });
});

describe('the budget’s completion', () => {
  const planned = (rate: string, words = ''): string => `年初预算为32.7万元，支出决算为14.87万元。完成年初预算的${rate}%。${words}`;

  test('is 决算 ÷ 预算', () => {
    expect(told(onZengdu(OTHER, planned('45.47')))).toEqual([]);
    expect(told(onZengdu(OTHER, planned('45')))).toEqual([]);
    expect(told(onZengdu(OTHER, planned('47.45')))).toEqual(['JS-T005 47.45% → 45.47%']);
  });

  test('is taken from the form where the text leaves the budget out', () => {
    const jining = (rate: string): string => `2020年度一般公共预算财政拨款“三公”经费决算数为 0.36 万元，完成预算的 ${rate}%。`;
    const heading = '七、一般公共预算财政拨款“三公”经费支出决算情况说明';
    expect(told(onJining(heading, jining('51')))).toEqual([]);
    expect(told(onJining(heading, jining('15')))).toEqual(['JS-T005 15% → 51.43%']);
  });

  test('of 100% against another amount is wrong, or a note where rounding explains it', () => {
    expect(told(onZengdu(OTHER, '年初预算为10.00万元，支出决算为12.00万元，完成年初预算的100%。'))).toEqual(['JS-T005 100% → 120.00%']);
    const result = onZengdu(OTHER, '年初预算为1000.00万元，支出决算为1004.00万元，完成年初预算的100%。');
    expect(result.findings).toMatchObject([{ rule: 'JS-T005', severity: 'info', verdict: 'rounding', expected: '100.40%' }]);
  });

  test('of no budget is none', () => {
    expect(told(onZengdu(OTHER, '年初预算为0万元，支出决算为14.67万元，完成年初预算的100%。'))).toEqual(['JS-T005 100% → ']);
    expect(told(onZengdu(OTHER, '预算为0万元，支出决算为0万元，完成预算的0%。'))).toEqual([]);
  });

  test.each(['预算完成率99%。', '支出决算为5.00万元，完成预算的99%。', '年初预算约30万元，支出决算为14.87万元，完成年初预算的99%。'])(
    'cannot be told: %s',
    (text) => {
      expect(told(onZengdu(OTHER, text))).toEqual([]);
    },
  );

  test.each([
    ['决算数大于年初预算主要原因为财政经费压减与节约资金。', ['JS-T006 大于年初预算 → 小于预算']],
    ['决算数与年初预算数持平。', ['JS-T006 与年初预算数持平 → 小于预算']],
    ['决算数小于年初预算数的主要原因是节约。', []],
    ['决算数小于(大于)预算数的主要原因：无。', ['JS-T009 小于(大于) → ']],
    ['无超预算情况。', []],
  ])('and the words about it: %s', (words, findings) => {
    expect(told(onZengdu(OTHER, planned('45.47', words)))).toEqual(findings);
  });

  test('is told once where the words follow from the same amount', () => {
    expect(told(onZengdu(OTHER, '年初预算为32.7万元，支出决算为41.87万元，完成年初预算的45.47%，决算数小于年初预算数。'))).toEqual([
      'JS-T005 45.47% → 128.04%',
    ]);
  });
});
