import { toPlain } from '../../src/amount/decimal';
import { tooHigh } from '../../src/performance/checks/too-high';
import { hasDoubtfulParts } from '../../src/performance/funds';
import type { EvaluationForm } from '../../src/performance/form';
import { misplacedBand } from '../../src/performance/own-settings';
import { countedExecution, pointsWithoutMoney, weightsOf } from '../../src/performance/points';
import { pointsInLabel } from '../../src/performance/reading/number-figure';
import { executionPoints, otherPoints } from '../../src/performance/score';
import { groupPoints } from '../../src/performance/weights';
import { withoutPoints } from '../../src/tables/read/caption';
import { figure } from '../identities/figures';
import { printedGrid } from './layouts';
import { amount, formOf, only, profile } from './made-form';
import { told, weighted } from './told';

const NATIONAL = profile('national');

describe('points in a label', () => {
  test.each([
    ['产出指标(50分)', '50', '产出指标'],
    ['产出指标(12.5)', '12.5', '产出指标'],
    ['效益指标 30分', '30', '效益指标 '],
    ['满意度指标:', null, '满意度指标'],
    ['5分钟响应率', '5', '5分钟响应率'],
    ['数量指标', null, '数量指标'],
  ])('%s', (label, points, rest) => {
    const found = pointsInLabel(label);
    expect([found && toPlain(found), withoutPoints(label)]).toEqual([points, rest]);
  });
});

describe('points of groups', () => {
  const form = only(
    printedGrid(`试
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|灌区|<|<|<|<|<
绩效指标（80分）|一级指标|二级指标|三级指标|年度指标值|实际完成值|得分|偏差原因
^|产出指标（50分）|数量指标|渠道长度|3公里|3公里|20|
^|||闸门|5座|5座||
^||质量指标|合格率|100%|100%|30|
^|效益指标|社会效益指标|受益人口|3人|3人|30|`),
  );

  test('are those of the smallest one that names some', () => {
    expect(form.indicators.map((one) => groupPoints(form, one)).map((points) => points && toPlain(points))).toEqual([
      '50',
      '50',
      '50',
      '80',
    ]);
  });

  test('that fall short of the whole without any money are all that was read; where one names none, nothing is', () => {
    const left = (changed: EvaluationForm): string | null => {
      const points = pointsWithoutMoney(changed);
      return points && toPlain(points);
    };
    const first = form.groups.filter(({ level }) => level === 'first').map((group) => ({ ...group, points: group.points ?? amount('25') }));
    expect(left({ ...form, groups: first })).toBe('75');
    expect(left(form)).toBeNull();
    expect(left({ ...form, groups: [] })).toBeNull();
    expect(left({ ...form, groups: [...form.groups.filter(({ level }) => level !== 'first'), ...first] })).toBe('75');
    const whole = first.map((group) => ({ ...group, points: amount('50') }));
    expect([left({ ...form, groups: whole }), left({ ...form, groups: [...whole, ...first] })]).toEqual([null, null]);
    expect(left(formOf('≥3次', '3次', 50))).toBeNull();
  });
});

describe('points of the execution rate', () => {
  test('are what the form prints, else what the method expects', () => {
    const form = formOf('≥3次', '3次', 80, [100, 100, 90]);
    expect(executionPoints(form, NATIONAL)).toEqual(amount('10'));
    expect(executionPoints({ ...form, money: null }, NATIONAL)).toEqual(NATIONAL.points.execution);
    expect(toPlain(otherPoints(form, NATIONAL))).toBe('10');
  });
});

describe('the points of indicators together', () => {
  const of = (...points: readonly string[]): string | null => {
    const [one] = formOf('≥3次', '3次', 80).indicators;
    const all = one && weightsOf(points.map((weight) => ({ ...one, weight: figure(weight) })));
    return all ? toPlain(all) : null;
  };

  test('are known where each has some, or a dash', () => {
    expect([of('60', '30'), of('60', '—'), of('60', ''), of('—', '—'), of()]).toEqual(['90', '60', null, null, null]);
  });
});

describe('the score of the execution rate', () => {
  const form = (points: string, name: string, total: string, score = '50'): EvaluationForm =>
    weighted(`产出指标|数量指标|${name}|≥3公里|3公里|${points}|${score}\n||闸门|≥3座|3座|50|${score}`, total);
  const counts = (own: EvaluationForm): boolean => countedExecution(own) !== null;

  test('counts unless the indicators are the whole by themselves, it being one of them or left out of the total', () => {
    expect([counts(form('50', '渠道', '100')), counts(form('50', '渠道', '110')), counts(form('50', '预算执行率', '110'))]).toEqual([
      false,
      true,
      false,
    ]);
    expect([counts(form('40', '渠道', '100')), counts(form('40', '预算执行率', '100')), counts(form('', '预算执行率', '100'))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('counts while nothing tells that it is left out', () => {
    expect([counts(form('50', '渠道', '')), counts(form('50', '渠道', '', '')), counts(form('50', '渠道', '0', ''))]).toEqual([
      true,
      true,
      true,
    ]);
    expect(counts({ ...form('50', '渠道', '100'), total: null })).toBe(true);
    expect(counts(weighted('产出指标|数量指标|渠道|≥3公里|3公里|50|50\n||闸门|≥3座|3座|50|', '50'))).toBe(false);
  });
});

test('a score beyond its points is told with them, where they stand in a cell', () => {
  const form = formOf('≥3次', '3次', 10);
  const [indicator] = form.indicators;
  const score = { ...indicator?.weight, value: amount('12'), row: 7, column: 6 } as Parameters<typeof tooHigh>[1];
  expect(tooHigh(form, score, amount('10'), '“次数”', null)).toMatchObject({ message: '“次数”得分12大于分值10', related: [] });
  expect(tooHigh(form, score, amount('10'), '“次数”', indicator?.weight ?? null).related).toHaveLength(1);
  expect(tooHigh(form, { ...score, value: amount('-1') }, amount('10'), '“次数”', null).message).toBe('“次数”得分-1为负数');
});

test('a band may be one share alone, and begin where the one below it ends', () => {
  const band = (label: string, from: string, to: string): Parameters<typeof misplacedBand>[0][number] =>
    ({ label, from: amount(from), to: amount(to) }) as Parameters<typeof misplacedBand>[0][number];
  expect(misplacedBand([band('好', '1', '1'), band('中', '0.6', '1')])).toBeNull();
  expect(misplacedBand([band('好', '0.9', '0.8')])).toEqual({ at: 0, words: '“好”的下限不能高于上限' });
  expect(misplacedBand([band('好', '0.8', '1'), band('中', '0.6', '0.81')])).toEqual({ at: 1, words: '“中”的上限不能高于“好”的下限' });
});

describe('points that do not come to what they should', () => {
  const outer = (label: string, output: string, last = ''): string[] =>
    told(
      only(
        printedGrid(`试
项目支出绩效自评表|<|<|<|<|<|<|<|<
项目名称|<|灌区
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|80|80|80|10|100%|10
${label}|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
^|${output}|数量指标|渠道长度|≥3公里|3公里|50|50|
^|效益指标|社会效益指标|受益人口|≥3人|3人|40|40|${last}`),
      ),
      'JS-P11',
    );

  test('may be those of a group below the label', () => {
    expect(outer('绩效指标（90分）', '产出指标')).toEqual([]);
    expect(outer('绩效指标（50分）', '产出指标')).toEqual([
      'JS-P11 A5 G6 G7 “绩效指标(50分)”下各指标分值合计90，与标注的50分不符；“产出指标”分值合计恰为50，疑为分值标在了上一级',
    ]);
    expect(outer('绩效指标（50分）', '产出指标（50分）')).toEqual(['JS-P11 A5 G6 G7 “绩效指标(50分)”下各指标分值合计90，与标注的50分不符']);
    expect(outer('绩效指标（60分）', '产出指标', '\n^|约束性指标|约束性指标|挪用资金|0元|0元||')).toHaveLength(1);
    expect(outer('绩效指标（60分）', '产出指标')).toEqual(['JS-P11 A5 G6 G7 “绩效指标(60分)”下各指标分值合计90，与标注的60分不符']);
  });

  test('are not looked for in groups that the label does not cover', () => {
    const form = weighted('产出指标|数量指标|渠道长度|≥3公里|3公里|20|20\n效益指标|社会效益指标|受益人口|≥3人|3人|70|70');
    const [first, other] = form.groups.filter(({ level }) => level === 'first');
    if (!first || !other) throw new Error('no groups');
    const label = { ...first, level: 'outer' as const, label: '绩效指标', text: '绩效指标(70分)', points: amount('70') };
    expect(told({ ...form, groups: [label, first, other] }, 'JS-P11')).toEqual([
      'JS-P11 A6 F6 “绩效指标(70分)”下各指标分值合计20，与标注的70分不符',
    ]);
  });

  test('are told beside those of lines that are scored by themselves', () => {
    const form = weighted('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|30|30');
    const part = (label: string): EvaluationForm['scoredParts'][number] => ({ row: 4, label, weight: figure('2.5'), score: figure('2') });
    expect(told({ ...form, scoredParts: [part('使用规范性'), part('拨付及时性')] }, 'JS-P12')).toEqual([
      'JS-P12 F8 F6 F7 预算执行率10分加“使用规范性”“拨付及时性”5分加各指标分值80分合计95分，不是100分',
    ]);
  });

  test('are not told where the form has no scores, or its money was not found', () => {
    const form = weighted('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|30|30');
    expect([told({ ...form, columns: { ...form.columns, score: null } }, 'JS-P12'), told({ ...form, money: null }, 'JS-P12')]).toEqual([
      [],
      [],
    ]);
  });

  test('are told with all of them', () => {
    expect(told(weighted('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|30|30'), 'JS-P12')).toEqual([
      'JS-P12 F8 F6 F7 预算执行率10分加各指标分值80分合计90分，不是100分',
    ]);
  });
});

describe('rows of the money without a total', () => {
  const doubtful = (total: string, ...executed: string[]): boolean => {
    const [first, ...parts] = [total, ...executed].map((each, row) => ({ isTotal: row === 0, executed: figure(each, { row }) }));
    return hasDoubtfulParts({ money: { total: first, rows: [first, ...parts] } } as unknown as EvaluationForm);
  };

  test('may be parts of the one above them where they add up to it', () => {
    expect([doubtful('', '50', '30', '20'), doubtful('', '50', '30', '25'), doubtful('', '30', '30')]).toEqual([true, false, true]);
  });

  test('are parts of nothing where they are zeros, and no doubt where the total is there', () => {
    expect([doubtful('', '0', '0', '0'), doubtful('100', '50', '30', '20'), doubtful('0', '50', '30', '20')]).toEqual([false, false, true]);
  });
});
