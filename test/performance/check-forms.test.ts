import { judge } from '../../src/identities/judge';
import type { Remark } from '../../src/identities/remark';
import { checkPerformanceForms, type PerformanceCheckOptions } from '../../src/performance/check-forms';
import { PERFORMANCE_RULES } from '../../src/performance/checks/rules';
import type { PerformanceForm } from '../../src/performance/form';
import { readPerformanceForms } from '../../src/performance/read-form';
import { cellName } from '../../src/workbook/address';
import { fixture, fixtureNames, sheetOf, type Fixture, type FixtureCell, type Placing } from './fixture';
import { ANHUI, ANHUI_TIANCHANG, HEBEI, HUBEI_HUANGSHI, SICHUAN_2023, YUNNAN } from './provinces';

type Form = Pick<Fixture, 'sheet' | 'rows' | 'merges'>;

function forms(prefix: string, placing: Placing = {}): PerformanceForm[] {
  return fixtureNames(prefix).flatMap((name) => readPerformanceForms(sheetOf(fixture(name), placing)));
}

function remarksOf(form: Form, change?: Placing['change'], options: PerformanceCheckOptions = {}): readonly Remark[] {
  return checkPerformanceForms(readPerformanceForms(sheetOf(form, change ? { change } : {})), options).remarks;
}

/** `error JS-P10 B18` of remarks, and of identities that do not hold. */
function findings(found: readonly PerformanceForm[], severities: readonly string[] = ['error', 'warning']): string[] {
  const { identities, remarks } = checkPerformanceForms(found);
  const broken = identities.flatMap((identity) => {
    const { verdict } = judge(identity);
    return verdict === 'equal' || verdict === 'rounding'
      ? []
      : [`${identity.target.sheet}: ${identity.rule.severity} ${identity.rule.code} ${cellName(identity.target)} ${verdict}`];
  });
  const told = remarks
    .filter(({ severity }) => severities.includes(severity))
    .map(
      ({ sheet, severity, rule, row, column }) =>
        `${sheet}: ${severity} ${rule.code} ${row === null || column === null ? '-' : cellName({ row, column })}`,
    );
  return [...broken, ...told];
}

/** Codes of everything said about a form. */
function codes(form: Form, change?: Placing['change']): string[] {
  const found = readPerformanceForms(sheetOf(form, change ? { change } : {}));
  const { identities, remarks } = checkPerformanceForms(found);
  const broken = identities
    .filter((identity) => !['equal', 'rounding'].includes(judge(identity).verdict))
    .map(({ rule }) => `error ${rule.code}`);
  return [...broken, ...remarks.map(({ severity, rule }) => `${severity} ${rule.code}`)];
}

/** Replaces cells by their A1 names. */
function set(cells: Readonly<Record<string, FixtureCell>>): Placing['change'] {
  return (cell, row, column) => {
    const name = cellName({ row, column });
    return Object.hasOwn(cells, name) ? (cells[name] ?? null) : cell;
  };
}

describe('the published forms: every mistake named, none invented', () => {
  for (const merged of [true, false]) {
    test(`济宁 2020 ${merged ? 'with' : 'without'} merges`, () => {
      expect(findings(forms('jining', { merged }))).toEqual([
        '3医疗救助: warning JS-P11 A13', // 年度绩效指标(30分) above 90 points
        '5市直离休干部医疗费统筹: error JS-P10 B18', // 效益(30分) holds 20, 满意度(10分) holds 20
        '7信息化建设: warning JS-P23 I13', // 84% without a reason
        '7信息化建设: warning JS-P23 I15',
        '8医保基金预决算经费: warning JS-P02 C6', // parts blank
        '8医保基金预决算经费: warning JS-P11 A13', // 年度绩效指标(50分) above 90 points
        '9医保综合业务经费: warning JS-P11 A13', // 年度绩效指标(30分) above 90 points
        '办公家具设备的配备: error JS-P10 B20', // 效益(30分) holds 15
        '11综合业务经费(支队): error JS-P10 B13', // 产出(50分) holds 60
        '12办公设备购置(事业中心): warning JS-P02 C6', // parts 0
        '13综合业务经费(事业中心): warning JS-P02 C6',
        '自评情况汇总表: warning JS-P39 -', // 办公家具、设备的配备 is not listed
      ]);
    });
  }

  test('曾都 2022', () => {
    expect(findings(forms('zengdu'))).toEqual(['部门绩效自评表: warning JS-P37 E4']);
  });

  test('广元 2021: one department code lacks a digit', () => {
    expect(findings(forms('guangyuan-2021'))).toEqual(['医保事务中心业务经费: warning JS-P34 B3']);
  });

  test('广元 2023 transfers: nothing to accuse', () => {
    expect(findings(forms('guangyuan-2023'))).toEqual([]);
    expect(findings(forms('guangyuan-2023'), ['info']).map((line) => line.slice(-10))).toContainEqual(expect.stringContaining('JS-P31'));
  });

  test('a score off the rule with a printed reason is only a notice', () => {
    const told = checkPerformanceForms(forms('jining-2020-14')).remarks.filter(({ rule }) => rule.code === 'JS-P19');
    expect(told.map(({ severity, message }) => [severity, message])).toEqual([
      ['info', '“购买台式计算机数量”完成值4台未达到指标值11台，按规则应得3.64，填9.9，表内已说明原因'],
      ['info', '“举办会议次数”完成值0场未达到指标值4场，按规则应得0，填4.9，表内已说明原因'],
      ['info', '“参会人员数量”完成值0人未达到指标值280人，按规则应得0，填4.9，表内已说明原因'],
    ]);
  });

  test('a score that fits when cut is said to be cut', () => {
    const told = checkPerformanceForms(forms('jining-2020-04')).remarks.filter(({ rule }) => rule.code === 'JS-P09');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('年度资金总额 10×99.99%=9.99（去尾保留两位小数）')]);
  });

  test('the forms of other places', () => {
    expect(codes(SICHUAN_2023)).toEqual([]);
    expect(codes(HUBEI_HUANGSHI)).toEqual([]);
    expect(codes(YUNNAN)).toEqual(['warning JS-P20', 'warning JS-P20', 'warning JS-P20', 'warning JS-P20', 'warning JS-P20']);
    expect(codes(ANHUI)).toEqual(['error JS-P03']);
    expect(codes(HEBEI)).toEqual(['info JS-P09']);
    expect(codes(ANHUI_TIANCHANG)).toEqual(['warning JS-P05', 'warning JS-P24', 'warning JS-P24']);
  });
});

describe('what is changed is what is found', () => {
  const good = fixture('jining-2020-06');

  test('the form as it is has nothing to find but signs in completed values', () => {
    expect(codes(good)).toEqual([]);
  });

  test.each<[string, Record<string, FixtureCell>, string[]]>([
    ['a rate that is wrong', { G6: [0.9, '0%'] }, ['error JS-P04']],
    ['a rate over the initial budget', { C6: 280, C7: 280, G6: [0.5, '0%'], H6: 5 }, ['error JS-P04', 'error JS-P14']],
    ['a rate in whole percent', { E6: 120.4, E7: 120.4, G6: [0.86, '0%'], H6: 8.6, C23: 98.6 }, []],
    ['a rate cut to whole percent', { E6: 121, E7: 121, G6: 0.8642, H6: 8.64, C23: 98.64 }, []],
    ['no rate', { G6: null }, ['warning JS-P05']],
    ['more spent than there was', { E6: 150, E7: 150, G6: [1.0714, '0.00%'] }, ['warning JS-P07']],
    ['funds that do not add up', { C7: 130 }, ['error JS-P01']],
    ['a breakdown that is missing', { C7: null, D7: null, E7: null }, ['warning JS-P02']],
    ['a total that is missing', { C6: null, D6: null, E6: null }, ['error JS-P03']],
    ['points that miss the label', { G13: 9, H13: 9, C23: 99 }, ['error JS-P10']],
    ['a score above its points', { H13: 11, C23: 101 }, ['error JS-P13']],
    ['a total that is no sum', { C23: 99 }, ['error JS-P14']],
    ['no total', { C23: null }, ['warning JS-P15']],
    ['a full score for a missed target', { F13: 40 }, ['warning JS-P19']],
    ['a full score for a missed target that is signed', { E13: '≥50', F13: '40' }, ['error JS-P19']],
    ['a missed target with its reason and its share', { F13: 40, H13: 8, I13: '企业减少', C23: 98 }, []],
    ['a missed target with its share and no reason', { F13: 40, H13: 8, C23: 98 }, ['warning JS-P23']],
    ['a missed target at full points with a reason', { F13: 40, I13: '企业减少' }, ['info JS-P19']],
    ['less than full for a kept target', { H13: 9, C23: 99 }, ['warning JS-P20']],
    ['less than full for a kept target with a reason', { H13: 9, I13: '自评从严', C23: 99 }, ['info JS-P20']],
    ['less than the band of a qualitative indicator', { H17: 7, C23: 97 }, ['warning JS-P21']],
    ['the middle of the band', { H17: 9, C23: 99 }, []],
    ['no score', { H13: null, C23: 90 }, ['warning JS-P22']],
    ['no completed value', { F13: null }, ['warning JS-P24']],
    ['the target inside the name', { D13: '办理手续的企业数量50家', E13: null, F13: null }, ['warning JS-P24']],
    ['a reverse indicator scored as a forward one', { E13: '≤50天', F13: '40天', H13: 8, C23: 98 }, ['warning JS-P27']],
    ['units that differ', { E13: '50家', F13: '50户' }, ['warning JS-P25']],
    ['units that can be converted', { E13: '0.005万家', F13: '50家' }, ['info JS-P25']],
    ['far above the target', { E13: '50家', F13: '500家' }, ['info JS-P26']],
    ['a rate above 100%', { E14: '≥95%', F14: '110%' }, ['info JS-P30']],
    ['a total too low without a word', { E6: 0, E7: 0, G6: 0, H6: 0, F14: 0, H14: 0, I14: '未到位', C23: 75 }, ['warning JS-P18']],
    ['an error value where the budget was', { D6: '#REF!' }, ['error JS-P01', 'error JS-P04']],
    ['the same indicator with another value', { D19: '社会公平正义', F19: '未保障' }, ['info JS-P29', 'warning JS-P32']],
  ])('%s', (_, cells, expected) => {
    expect(
      codes(good, set(cells))
        .filter((code) => code !== 'info JS-P09')
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('0/0 with a rate of 100% and full points is looked at, not accused', () => {
    const form = fixture('jining-2020-10');
    expect(codes(form, set({ G6: [1, '0%'], H6: 10, C25: 10 })).filter((code) => /P0[468]|P14/.test(code))).toEqual([
      'warning JS-P06',
      'warning JS-P08',
    ]);
  });

  test('a printed score is explained by the way it was rounded', () => {
    const told = remarksOf(good, set({ E6: 121, E7: 121, G6: [0.8643, '0.00%'], H6: 8.6, C23: 98.6 }));
    expect(told.map(({ rule, severity, message }) => [rule.code, severity, message])).toEqual([
      ['JS-P09', 'info', '得分按下列取整方式与规则一致：年度资金总额 10×86.43%=8.6（四舍五入保留一位小数）'],
    ]);
  });

  test('一个单元格两个条件: unmet in part with full marks and no reason', () => {
    const told = codes(good, set({ E13: '甲≥85%，乙≥75%', F13: '甲90%，乙70%' }));
    expect(told).toEqual(['warning JS-P19']);
  });
});

describe('湖北: points in the labels only', () => {
  const form = fixture('zengdu-2022-01');
  test.each<[string, Record<string, FixtureCell>, string[]]>([
    ['scores of a group above its label', { F11: 12, B17: 102, E2: '总分：102' }, ['error JS-P13']],
    ['labels that do not make 100', { A15: '效益指标 (30分)' }, ['error JS-P12', 'error JS-P13']],
    ['two totals that differ', { E2: '总分：99' }, ['error JS-P16']],
    ['a missed target in a full group', { D13: '≥90%', E13: [0.5, '0%'] }, ['warning JS-P19']],
    ['a missed target that is explained below', { D13: '≥90%', E13: [0.5, '0%'], B18: '受疫情影响' }, []],
  ])('%s', (_, cells, expected) => {
    expect(codes(form, set(cells)).filter((code) => code !== 'info JS-P28')).toEqual(expected);
  });
});

describe('四川2023', () => {
  test('less than 90% executed needs a reason', () => {
    expect(codes(SICHUAN_2023, set({ E8: 2, E9: 2, F8: [0.5952, '0.00%'], F9: [0.5952, '0.00%'], H8: 5.95, J17: 95.95 }))).toEqual([
      'warning JS-P45',
    ]);
    expect(
      codes(SICHUAN_2023, set({ E8: 2, E9: 2, F8: [0.5952, '0.00%'], F9: [0.5952, '0.00%'], H8: 5.95, J17: 95.95, J8: '财政收回' })),
    ).toEqual([]);
  });
});

describe('the 汇总表', () => {
  const all = fixtureNames('jining');
  function withSummary(cells: Record<string, FixtureCell>): string[] {
    const found = all.flatMap((name) =>
      readPerformanceForms(sheetOf(fixture(name), name.endsWith('summary') ? { change: set(cells) } : {})),
    );
    return checkPerformanceForms(found)
      .remarks.filter(({ sheet }) => sheet === '自评情况汇总表')
      .map(({ rule, row, column }) => `${rule.code} ${row === null || column === null ? '-' : cellName({ row, column })}`)
      .filter((line) => line !== 'JS-P39 -' && !line.startsWith('JS-P44'));
  }

  test.each<[string, Record<string, FixtureCell>, string[]]>([
    ['as published', {}, []],
    ['a score that is not the form’s', { D9: 96.3 }, ['JS-P41 D9']],
    ['a grade that is not the score’s', { E10: '良' }, ['JS-P42 E10']],
    ['a name spelt otherwise', { B9: '信息化建设项目' }, []],
    ['a name with a wrong character', { B10: '医保基金预决算经废' }, ['JS-P43 B10']],
    ['a name with one wrong character in five', { B9: '信息化建没' }, ['JS-P43 B9']],
    ['a name with two wrong characters in five', { B9: '信息化见没' }, ['JS-P40 B9']],
    ['a project without a form', { B9: '城乡居民大病保险' }, ['JS-P40 B9']],
  ])('%s', (_, cells, expected) => {
    expect(withSummary(cells)).toEqual(expected);
  });
});

test('the forms’ execution against the report’s project expenditure', () => {
  const found = forms('zengdu');
  const figure = (units: bigint) => {
    const [sample] = found.flatMap((form) => form.figures);
    if (!sample) throw new Error('no figure');
    return { ...sample, sheet: '公开03表', row: 7, column: 4, state: 'amount' as const, value: { units, scale: 0 } };
  };
  const told = (units: bigint) =>
    checkPerformanceForms(found, { report: { basic: null, project: figure(units) } }).remarks.filter(({ rule }) => rule.code === 'JS-P38');
  expect(told(331n)).toEqual([]);
  expect(told(400n)).toEqual([]);
  expect(told(330n)).toHaveLength(1);
  expect(told(330n)[0]).toMatchObject({
    severity: 'info',
    verdict: 'exceeds',
    message: '8张项目自评表执行数合计331，支出决算表项目支出330；含对下转移支付的项目不在本级决算内，可以不等',
  });
  expect(told(0n)[0]).toMatchObject({
    severity: 'warning',
    message: '8张项目自评表执行数合计331，支出决算表项目支出0；请核对支出决算表是否漏列项目支出',
  });
});

test('what a remark is about stands on the sheet of its form, unless another is named', () => {
  const remarks = remarksOf(fixture('jining-2020-07'));
  const related = remarks.flatMap((remark) => remark.related.map(({ sheet }) => sheet));
  expect(related.length).toBeGreaterThan(0);
  expect(new Set(related)).toEqual(new Set(['7信息化建设']));
});

test('rules have permanent codes of their own', () => {
  const all = PERFORMANCE_RULES.map(({ code }) => code);
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((code) => /^JS-P\d\d$/.test(code))).toBe(true);
});
