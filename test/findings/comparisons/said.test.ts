import { parseDecimal } from '../../../src/amount/decimal';
import { comparedOf, type Compared } from '../../../src/findings/comparisons/compared';
import { withLastYear } from '../../../src/findings/comparisons/said-in-report';
import type { Figure } from '../../../src/identities/figure';
import { figure } from '../../identities/figures';
import { onZengdu, sample, told } from '../../narrative/on-samples';

const TOTALS = '一、收入支出决算总体情况说明';
const INCOME = '二、收入决算情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const CARS = '九、财政拨款“三公”经费支出决算情况说明';
const OTHERS = '十、其他重要事项的情况说明';
const TABLES = comparedOf(sample('曾都区医疗保障局2022'));

/** The tables of 2021: as this year's but for these amounts, by form and name. */
const LAST: Readonly<Record<string, string>> = {
  'T1 income.grand.final': '1206.42',
  'T1 expenditure.grand.final': '1206.42',
  'T1 expenditure.closing.final': '31.83',
  'T2 total.total': '1187.66',
  'T5 total.total': '1058.90',
  'T5 2101501.total': '231.07',
  'SG final.total': '0.42',
  'SG final.reception': '0.42',
};

function lastYear(changed: Readonly<Record<string, string>> = {}): Compared {
  const all = { ...LAST, ...changed };
  const forms = TABLES.forms.map((form) => ({
    ...form,
    amounts: new Map(
      [...form.amounts].map(([name, cell]): [string, Figure] => {
        const value = parseDecimal(all[`${form.key} ${name}`] ?? '');
        return [name, value ? { ...cell, value, state: 'amount' } : cell];
      }),
    ),
  }));
  return { ...TABLES, year: 2021, forms };
}

function said(heading: string, sentence: string, last = lastYear()) {
  return withLastYear(onZengdu(heading, sentence), TABLES, { file: '2021.xlsx', compared: last });
}

describe('growth in the text against last year’s tables', () => {
  test.each([
    ['holds', TOTALS, '2022年度收、支总计均为1133.18万元。与2021年度相比，收、支总计各减少73.24万元，下降6.07%。'],
    [
      'holds of a code',
      GENERAL,
      '1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。支出决算为260.43万元，比上年增加29.36万元，增长12.7%。',
    ],
    ['holds of an item of 三公', CARS, '公务接待费支出决算为0.42万元，与2021年度持平。'],
    ['is explained by rounding', INCOME, '本年收入合计1101.35万元，比上年减少86.32万元，下降7.27%。'],
    [
      'holds of what it is compared with',
      GENERAL,
      '2022年度一般公共预算财政拨款支出1133.18万元，比2021年度决算数1058.90万元增加74.28万元，增长7.01%。',
    ],
    ['holds of last year’s amount by its name', INCOME, '本年收入合计1101.35万元。2021年度收入合计1187.66万元。'],
    ['holds of an opening balance', TOTALS, '2022年度年初结转和结余31.83万元，本年收入1101.35万元。'],
    ['is named before any figure', CARS, '财政拨款“三公”经费支出与2021年度持平。公务接待费支出决算为0.42万元。'],
    ['is told in brackets', INCOME, '本年收入合计1101.35万元（上年为1187.66万元，减少额为86.31万元，增减率-7.27%）。'],
    ['says so in words', INCOME, '本年收入合计1101.35万元，较上年减少，主要是项目经费压减。'],
  ])('%s: %s %s', (_, heading, sentence) => {
    const { findings, notRun } = said(heading, sentence);
    expect({ findings, notRun }).toEqual({ findings: [], notRun: [] });
  });

  test.each([
    ['JS-4201 37.24 → 73.24', TOTALS, '2022年度收、支总计均为1133.18万元。与2021年度相比，收、支总计各减少37.24万元。'],
    ['JS-4202 6.70% → 6.07%', TOTALS, '2022年度收、支总计均为1133.18万元。与2021年度相比，收、支总计各减少73.24万元，下降6.70%。'],
    ['JS-4203 86.31 → 减少86.31', INCOME, '本年收入合计1101.35万元，比上年增加86.31万元。'],
    ['JS-4203 与2021年度持平 → 减少', INCOME, '本年收入合计1101.35万元，与2021年度持平。'],
    ['JS-4203 较上年增加 → 减少', INCOME, '本年收入合计1101.35万元，较上年增加，主要是项目经费增加。'],
    [
      'JS-4204 1085.90 → 1058.90',
      GENERAL,
      '2022年度一般公共预算财政拨款支出1133.18万元，比2021年度决算数1085.90万元增加74.28万元，增长7.01%。',
    ],
    ['JS-4204 1178.66 → 1187.66', INCOME, '本年收入合计1101.35万元。2021年度收入合计1178.66万元。'],
    [
      'JS-4201 26.36 → 29.36',
      GENERAL,
      '卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。支出决算为260.43万元，比上年增加26.36万元，增长12.71%。',
    ],
  ])('%s: %s %s', (finding, heading, sentence) => {
    const result = said(heading, sentence);
    expect(told(result)).toEqual([finding]);
    expect(result.findings[0]?.severity).toBe('error');
  });

  test('JS-4205: an opening balance that last year did not close with may have been adjusted', () => {
    const last = lastYear({ 'T1 expenditure.closing.final': '30.83' });
    const { findings } = said(TOTALS, '2022年度年初结转和结余31.83万元，本年收入1101.35万元。', last);
    expect(findings.map(({ rule, severity, expected }) => ({ rule, severity, expected }))).toEqual([
      { rule: 'JS-4205', severity: 'warning', expected: '30.83' },
    ]);
  });

  test('the sentence and the cells of both years are named', () => {
    const [finding] = said(INCOME, '本年收入合计1101.35万元，比上年减少68.31万元。').findings;
    expect(finding).toMatchObject({
      quote: '本年收入合计1101.35万元，比上年减少68.31万元。',
      related: [
        { sheet: expect.stringContaining('公开02表') as string, cell: 'C7' },
        { sheet: expect.stringContaining('公开02表') as string, cell: 'C7', file: '2021.xlsx' },
      ],
    });
    expect(finding?.message).toMatch(
      /^文中“本年收入合计”比上年减少 68\.31 万元；本年 公开02表.*为 1,101\.35 万元，上年 2021\.xlsx 公开02表.*为 1,187\.66 万元，应为减少 86\.31 万元$/,
    );
  });

  test('a change behind a list may be that of the list or of its last item: it holds of either, and is listed where it does of none', () => {
    const list = '卫生健康支出1133.18万元，其中，医疗保障经办事务191.51万元，行政运行260.43万元。';
    for (const moved of ['增加29.36', '增加0.00'])
      expect(said(GENERAL, `${list}比上年${moved}万元。`)).toMatchObject({ findings: [], notRun: [] });
    const { findings, notRun } = said(GENERAL, `${list}比上年增加77.00万元。`);
    expect(findings).toEqual([]);
    expect(notRun).toHaveLength(1);
  });

  test('figures that hold of both years are among those that agree, with the cells of both', () => {
    const { agree, open } = said(INCOME, '本年收入合计1101.35万元，比上年减少86.31万元。');
    expect(open).toEqual([]);
    expect(agree.find(({ printed }) => printed === '86.31')?.related.map(({ file }) => file)).toEqual([undefined, '2021.xlsx']);
  });

  test('figures that bear one another out point at a restated year: a warning', () => {
    const { findings } = said(INCOME, '本年收入合计1101.35万元，比上年减少98.65万元，下降8.22%。');
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['JS-4201 warning']);
    expect(findings[0]?.message).toContain('上年数有调整的，请说明');
  });

  test('one figure against the other two is told by last year’s tables alone', () => {
    const sentence = '本年收入合计1101.35万元，比上年减少68.31万元，下降7.27%。';
    expect(told(onZengdu(INCOME, sentence))).toEqual([expect.stringContaining('JS-T004')]);
    expect(told(said(INCOME, sentence))).toEqual(['JS-4201 68.31 → 86.31']);
  });

  test('what last year’s tables cannot tell is listed with its reason', () => {
    const running = '机关运行经费支出151.48万元，比上年增加20.00万元，增长15.21%。';
    expect(said(OTHERS, running).notRun).toEqual(['文中与上年比较的 1 处“机关运行经费支出”没有与上年的表核对：本年的表里没有对应的数']);
    const without = { ...lastYear(), forms: lastYear().forms.filter(({ key }) => key !== 'T2') };
    expect(said(INCOME, '本年收入合计1101.35万元，比上年减少86.31万元。', without).notRun[0]).toContain('上年的工作簿里没有《收入决算表》');
    expect(said(INCOME, '本年收入合计1101.35万元，比2020年减少86.31万元。').notRun[0]).toContain('是与 2020 年度相比');
    const other = { ...TABLES, year: 2022 };
    const { findings, notRun } = withLastYear(onZengdu(INCOME, '本年收入合计1101.35万元，比上年减少1.00万元。'), other, {
      file: '2020.xlsx',
      compared: { ...lastYear(), year: 2020 },
    });
    expect({ findings, notRun }).toEqual({ findings: [], notRun: ['本年是 2022 年度，2020.xlsx 是 2020 年度，不是上年，没有比较'] });
  });

  test('a code that last year’s form does not list had nothing then, or another code', () => {
    const last = lastYear();
    const forms = last.forms.map((form) => ({
      ...form,
      amounts: new Map([...form.amounts].filter(([name]) => !name.startsWith('2101506'))),
    }));
    const sentence = (change: string) =>
      `卫生健康支出（类）医疗保障管理事务（款）医疗保障经办事务（项）。支出决算为191.51万元，比上年增加${change}万元。`;
    expect(said(GENERAL, sentence('191.51'), { ...last, forms })).toMatchObject({ findings: [], notRun: [] });
    const { findings, notRun } = said(GENERAL, sentence('20.51'), { ...last, forms });
    expect(findings).toEqual([]);
    expect(notRun[0]).toContain('上年的表里没有这个科目');
    expect(told(said(GENERAL, sentence('191.51').replace('增加', '减少'), { ...last, forms }))).toEqual(['JS-4203 191.51 → 增加191.51']);
  });

  test('机关运行经费 is known from 机构运行信息表 of both years', () => {
    const running = (value: string) => new Map([['running' as const, figure(value, { sheet: '附表', row: 4, column: 2 })]]);
    const check = onZengdu(OTHERS, '机关运行经费支出151.48万元，比上年增加20.00万元。');
    const statements = check.lastYear.map((one) => ({
      ...one,
      now: [...running('151.48').values()],
      operation: 'running' as const,
      isCertain: true,
    }));
    const result = (before: string) =>
      told(
        withLastYear({ ...check, lastYear: statements }, TABLES, {
          file: '2021.xlsx',
          compared: { ...lastYear(), operation: running(before) },
        }),
      );
    expect(result('131.48')).toEqual([]);
    expect(result('113.48')).toEqual(['JS-4201 20.00 → 38.00']);
  });
});
