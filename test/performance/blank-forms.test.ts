import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPlain, type Decimal } from '../../src/amount/decimal';
import type { IndicatorColumns, IndicatorGroup, MoneyBlock, TotalRow } from '../../src/performance/form';
import { PLACES } from '../../src/performance/places/all-places';
import type { LayoutFacts } from '../../src/performance/places/place';
import type { Rounding } from '../../src/identities/quotient';
import { workbookOf } from '../../src/workbook/layout';
import { cellText, type Sheet } from '../../src/workbook/workbook';
import { EVALUATION_OFFERS } from '../../src/writing/template/evaluation/offers';
import { profile } from './made-form';

/** Each blank form as it is published: a line for each row that says something, cells between bars, `=` what is computed. */
const [, ...PUBLISHED] = readFileSync(join(__dirname, 'fixtures', 'blank-forms.txt'), 'utf8')
  .trimEnd()
  .split(/^# /m)
  .map((form) => form.trimEnd().split('\n'));

function shown({ rows }: Sheet): string[] {
  return [...rows.keys()]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const line: string[] = [];
      for (const cell of rows.get(row) ?? []) {
        const text = cell.formula === undefined ? cellText(cell).replace(/\n/g, '\\n') : '=';
        if (text !== '') line[cell.column] = text;
      }
      return line.length === 0 ? [] : [Array.from(line, (text?: string) => text ?? '').join('|')];
    });
}

test('every blank form is among the published ones', () => {
  expect(EVALUATION_OFFERS.map(({ id, form }) => `${id} ${form}`)).toEqual(PUBLISHED.map(([head]) => head));
});

test.each(PUBLISHED.map(([head = '', ...lines]) => [head, lines] as const))('%s is printed as its place publishes it', (head, lines) => {
  const offer = EVALUATION_OFFERS.find(({ id, form }) => `${id} ${form}` === head);
  const made = offer?.make('表', { year: 2023, organisation: '某局', unit: '万元' });
  expect(made && workbookOf([made.draft.layout()]).sheets.map(shown)).toEqual([lines]);
});

const plain = (value: Decimal | null): string => (value ? toPlain(value) : '-');
const rounded = ({ places, mode, keepsShortfall }: Rounding): string =>
  [String(places), mode, ...(keepsShortfall ? ['kept'] : [])].join(' ');

/** Points, rounding of rate and score, bands, grades, and what a method asks beyond these, all in short. */
function method(id: string): string[] {
  const { points, rate, score, bands, grades, cap, reasonBelowRate, explanationBelowTotal, ...one } = profile(id);
  return [
    `${plain(points.execution)}: ${points.groups.map((group) => `${group.label}${toPlain(group.points)}`).join(' ')}`,
    `${rounded(rate)}, ${rounded(score)}`,
    bands.map(({ band, label, from, to }) => `${band} ${label} ${toPlain(from)}–${toPlain(to)}`).join(', '),
    grades.map(({ name, from }) => `${name}${toPlain(from)}`).join(' '),
    [one.isScored, one.reverse, one.overCompletion, one.rescalesInapplicable, one.bandEdges].map(String).join(' '),
    `${cap ? toPlain(cap.total) : '-'} ${plain(reasonBelowRate)} ${plain(explanationBelowTotal)}`,
  ];
}

describe('the method', () => {
  const [POINTS, ROUNDING, BANDS, GRADES, WAYS, LIMITS] = [
    '10: 产出50 效益30 满意度10',
    '2 round, 2 round',
    'achieved 达成年度指标 0.8–1, partly 部分达成年度指标并具有一定效果 0.6–0.8, failed 未达成年度指标且效果较差 0–0.6',
    '优90 良80 中60 差0',
    'true quotient null false upper',
    '- - -',
  ];
  const HUBEI = [
    '20: 产出40 效益40 目标40',
    ROUNDING,
    'achieved 达成预期指标 0.8–1, partly 部分达成预期指标并具有一定效果 0.5–0.8, failed 未达成预期指标且效果较差 0–0.5',
    '',
    WAYS,
    '70 - -',
  ];

  test.each<[string, readonly (string | undefined)[]]>([
    ['national', [POINTS, ROUNDING, BANDS, GRADES, WAYS, LIMITS]],
    ['guangshui', ['-: 决策2 管理13 产出40 效益45', ROUNDING, BANDS, GRADES, WAYS, LIMITS]],
    ['hubei', HUBEI],
    ['wuhan', HUBEI],
    ['jining', [POINTS, '0 round kept, 2 round kept', BANDS, GRADES, WAYS, '- - 80']],
    ['sichuan2023', ['10: 绩效指标90', ROUNDING, BANDS, '', WAYS, '- 0.9 -']],
    ['hebei', [POINTS, '0 round kept, 0 round kept', BANDS, GRADES, WAYS, LIMITS]],
    ['ningxia', ['10: 决策10 管理25 产出30 效益35', ROUNDING, BANDS, GRADES, WAYS, LIMITS]],
    ['shanghai', [POINTS, ROUNDING, BANDS, '优90 良80 合格60 不合格0', WAYS, LIMITS]],
    ['transfer', ['-: ', ROUNDING, BANDS, '', 'false quotient null false upper', LIMITS]],
    ...['yunnan', 'anhui', 'beijing', 'chongqing', 'xinjiang', 'neimenggu', 'hunan', 'shanxi', 'bridging'].map(
      (id): [string, readonly (string | undefined)[]] => [id, [POINTS, ROUNDING, BANDS, GRADES, WAYS, LIMITS]],
    ),
  ])('of %s is what its documents say', (id, expected) => {
    expect(method(id)).toEqual(expected);
  });

  test('of every place is among these, with the document that says it', () => {
    expect(PLACES.map(({ profile: { id, sources } }) => `${id} ${String(sources.length)}`)).toEqual([
      'national 4',
      'guangshui 1',
      'wuhan 4',
      'hubei 4',
      'jining 3',
      'sichuan2023 2',
      'yunnan 1',
      'anhui 2',
      'hebei 1',
      'beijing 1',
      'ningxia 1',
      'chongqing 1',
      'xinjiang 2',
      'neimenggu 1',
      'hunan 1',
      'shanghai 1',
      'shanxi 1',
      'bridging 1',
      'transfer 1',
    ]);
    for (const { profile: own } of PLACES)
      for (const { document, quote } of own.sources) expect([document, quote].every(Boolean)).toBe(true);
    expect(PLACES.flatMap(({ profile: { id }, isNational }) => (isNational ? [id] : []))).toEqual(['national', 'bridging', 'transfer']);
  });
});

describe('a layout', () => {
  const COLUMNS: IndicatorColumns = {
    ...{ first: 0, second: 1, third: 2, nature: null, direction: null, target: 3, adjusted: null, unit: null },
    ...{ actual: 4, weight: 5, score: 6, coefficient: null, rule: null, reason: null },
  };
  const TOTAL = {} as TotalRow;

  /** The names of the layouts of a place that fit a form with such columns, texts above and parts. */
  function fitting(
    id: string,
    columns: Partial<IndicatorColumns>,
    above: readonly string[] = [],
    parts: Partial<LayoutFacts> = {},
  ): string {
    const says = (pattern: RegExp): boolean => above.some((text) => pattern.test(text));
    const facts: LayoutFacts = { columns: { ...COLUMNS, ...columns }, money: null, total: null, groups: [], says, ...parts };
    const place = PLACES.find((each) => each.profile.id === id);
    return (place?.layouts ?? []).flatMap((one) => (one.fits(facts) ? [`${one.subject} ${one.name}`] : [])).join(', ');
  }
  const groups = (...labels: readonly (readonly [string, string | null])[]): Pick<LayoutFacts, 'groups'> => ({
    groups: labels.map(
      ([label, points]) => ({ label, points: points === null ? null : { units: BigInt(points), scale: 0 } }) as IndicatorGroup,
    ),
  });
  const money = (...rates: readonly (object | null)[]): Pick<LayoutFacts, 'money'> => ({
    money: { rows: rates.map((rate) => ({ rate })) } as unknown as MoneyBlock,
  });

  test('of 山西 has no total below, and scores left of the targets', () => {
    const name = 'project 总分在上、分值在前';
    expect(fitting('shanxi', { score: 2 })).toBe(name);
    expect(fitting('shanxi', { score: 3 })).toBe('');
    expect(fitting('shanxi', { score: 6 })).toBe('');
    expect(fitting('shanxi', { score: null })).toBe('');
    expect(fitting('shanxi', { score: 2 }, [], { total: TOTAL })).toBe('');
  });

  test('of 湖南 has kinds of income and of expenditure', () => {
    const [income, expenditure] = ['按收入性质分:', '按支出性质分:'];
    expect(fitting('hunan', {}, [income, expenditure])).toBe('department 部门整体·收支按性质分');
    expect(fitting('hunan', {}, [income])).toBe('');
    expect(fitting('hunan', {}, [expenditure])).toBe('');
    expect(fitting('hunan', {}, [`其中${income}`, expenditure])).toBe('');
    expect(fitting('hunan', {}, [income, `其中${expenditure}`])).toBe('');
  });

  test('of 广水 has 决策 of 2 and 管理 of 13 points', () => {
    const name = 'project 决策管理绩效2+13+85';
    expect(fitting('guangshui', {}, [], groups(['决策', '2'], ['管理', '13'], ['产出', '40']))).toBe(name);
    expect(fitting('guangshui', {}, [], groups(['决策', '2'], ['管理', '12']))).toBe('');
    expect(fitting('guangshui', {}, [], groups(['决策', '3'], ['管理', '13']))).toBe('');
    expect(fitting('guangshui', {}, [], groups(['决策', '2'], ['管理', null]))).toBe('');
    expect(fitting('guangshui', {}, [], groups(['决策', '2'], ['项目管理', '13']))).toBe('');
    expect(fitting('guangshui', {}, [], groups(['决策', '2']))).toBe('');
  });

  test('of 银川 has 决策 and 管理', () => {
    expect(fitting('ningxia', {}, [], groups(['决策指标', null], ['管理', null]))).toBe('project 决策管理产出效益四块');
    expect(fitting('ningxia', {}, [], groups(['项目决策', null], ['管理', null]))).toBe('');
    expect(fitting('ningxia', {}, [], groups(['决策', null]))).toBe('');
  });

  test('of 河北 has money received and a progress beside what was spent', () => {
    expect(fitting('hebei', {}, ['资金到位情况', '预算执行进度'])).toBe('project 河北');
    expect(fitting('hebei', {}, ['资金到位情况'])).toBe('');
    expect(fitting('hebei', {}, ['预算执行进度'])).toBe('');
    expect(fitting('hebei', {}, ['说明资金到位情况', '预算执行进度'])).toBe('');
    expect(fitting('hebei', {}, ['资金到位情况', '预算执行进度率'])).toBe('');
    expect(fitting('hebei', {}, ['资金到位情况', '本年预算执行进度'])).toBe('');
  });

  test('of 湖北 has scores of the rate by 20 points, and no points of indicators unless it is 武汉’s', () => {
    const [six, seven, department] = ['project 湖北六列', 'project 湖北七列', 'department 湖北六列·部门整体'];
    const rate = ['得分(20分*执行率)'];
    expect(fitting('hubei', { weight: null })).toBe(`${six}, ${department}`);
    expect(fitting('hubei', { weight: null, nature: 7 })).toBe(department);
    expect(fitting('hubei', { weight: null, score: null })).toBe('');
    expect(fitting('hubei', {}, rate)).toBe(seven);
    expect(fitting('hubei', {}, ['得分(20分×执行率)'])).toBe(seven);
    expect(fitting('hubei', {}, ['执行率得分(20分*执行率)'])).toBe('');
    expect(fitting('hubei', {}, ['得分'])).toBe('');
    expect(fitting('hubei', { nature: 7 }, rate)).toBe('');
    expect(fitting('hubei', { weight: null, score: null }, rate)).toBe('');
  });

  test('of 四川 has the number of its form or its columns, the older one no scores and no rate', () => {
    const [of2023, of2021] = ['project 四川2023', 'project 四川2021'];
    expect(fitting('sichuan2023', {}, ['报表编号:510000_0013zp'])).toBe(of2023);
    expect(fitting('sichuan2023', { nature: 7 }, ['调整后预算数'])).toBe(of2023);
    expect(fitting('sichuan2023', { nature: 7 }, ['调整后预算'])).toBe(of2023);
    expect(fitting('sichuan2023', { nature: 7 }, ['全年预算数'])).toBe('');
    expect(fitting('sichuan2023', {}, ['调整后预算数'])).toBe('');
    expect(fitting('sichuan2023', { score: null }, [], money(null, null))).toBe(of2021);
    expect(fitting('sichuan2023', { score: null }, [], money(null, {}))).toBe('');
    expect(fitting('sichuan2023', { score: null, nature: 7 }, [], money(null))).toBe('');
    expect(fitting('sichuan2023', {}, [], money(null))).toBe('');
    expect(fitting('sichuan2023', { score: null })).toBe('');
  });

  test('of 重庆, 新疆 and 内蒙古 has a column of its own', () => {
    expect(fitting('chongqing', { coefficient: 7 })).toBe('project 重庆, department 重庆·部门整体');
    expect(fitting('chongqing', {})).toBe('');
    expect([fitting('xinjiang', { rule: 7 }), fitting('xinjiang', {})]).toEqual(['project 新疆', '']);
    expect(fitting('neimenggu', { nature: 7, direction: 8 })).toBe('project 指标性质、方向两栏');
    expect([fitting('neimenggu', { nature: 7 }), fitting('neimenggu', { direction: 8 })]).toEqual(['', '']);
  });

  test('of 济宁, the 衔接资金 and the transfers is told by words above', () => {
    expect(fitting('jining', {}, ['项目预算执行情况(10分)'])).toBe('project 山东九列');
    expect(fitting('jining', {}, ['部门项目预算执行情况'])).toBe('');
    const [own, alike] = ['project 衔接资金', 'project 本年财政拨款九列'];
    expect(fitting('bridging', {}, ['年度总体目标完成情况', '衔接资金项目'])).toBe(`${own}, ${alike}`);
    expect(fitting('bridging', {}, ['其中:本年财政拨款'])).toBe(alike);
    expect(fitting('bridging', {}, ['衔接资金项目'])).toBe('');
    expect(fitting('bridging', {}, ['年度总体目标完成情况说明'])).toBe('');
    expect(fitting('bridging', {}, ['本年度总体目标完成情况'])).toBe('');
    expect(fitting('bridging', {}, ['资金其中:本年财政拨款'])).toBe('');
    const [funds, others] = ['transfer 转移支付·资金情况', 'transfer 转移支付·项目资金'];
    expect([fitting('transfer', {}, ['资金情况']), fitting('transfer', {}, ['项目资金情况'])]).toEqual([`${funds}, ${others}`, others]);
  });

  test('of the nation is whatever no place has', () => {
    const rest = 'project 其他, department 部门整体';
    expect(fitting('national', {}, [], { total: TOTAL })).toBe(`project 国家通用九列, ${rest}`);
    expect(fitting('national', {})).toBe(rest);
    expect(fitting('national', { weight: null }, [], { total: TOTAL })).toBe(rest);
    expect(fitting('national', { nature: 7, weight: null })).toBe(`project 指标性质分列, ${rest}`);
  });

  test('tells whose the form is where no other place lays its own out so', () => {
    const telling = PLACES.flatMap(({ profile: { id }, layouts }) => layouts.flatMap(({ tells }) => (tells === null ? [] : [id])));
    expect(telling).toEqual([
      ...['guangshui', 'hubei', 'hubei', 'hubei', 'sichuan2023', 'hebei', 'ningxia', 'chongqing', 'chongqing', 'xinjiang'],
      ...['neimenggu', 'hunan', 'bridging'],
    ]);
  });
});

test('what a place prints says what it is and where it was met', () => {
  const prints = PLACES.flatMap(({ profile: { id }, prints: own }) =>
    own.map(({ subject, description, seen }) => [id, subject, description, seen]),
  );
  expect(prints.filter((each) => each.some((text) => text === ''))).toEqual([]);
  expect(prints.map(([id, subject]) => `${String(id)} ${String(subject)}`).filter((each) => each.endsWith(' department'))).toEqual([
    'national department',
    'hubei department',
    'chongqing department',
    'hunan department',
  ]);
});
