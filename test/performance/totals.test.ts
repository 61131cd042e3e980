import type { EvaluationForm } from '../../src/performance/form';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { judge } from '../../src/identities/judge';
import { isBlankCounted, isOtherThanSum, totalIdentities } from '../../src/performance/checks/total-checks';
import { scoreForm } from '../../src/performance/score';
import { figure } from '../identities/figures';
import { methodFor, profile } from './made-form';
import { broken, told, toldUnder, weighted } from './told';

const ROWS = '产出指标|数量指标|沟渠|≥14公里|14公里|60|59.66\n||闸门|≥3座|3座|30|30';

test.each([
  ['99.66', []],
  ['99.7', []],
  ['99.6', ['JS-P14 G8']],
  ['100', ['JS-P14 G8']],
  ['99.67', ['JS-P14 G8']],
])('a total of %s beside scores that come to 99.66', (total, expected) => {
  expect(broken(weighted(ROWS, total))).toEqual(expected);
});

test('the total above the form is the one below, where both are filled in', () => {
  const head = (above: string, below: string): string[] =>
    broken({ ...weighted(ROWS, below), headTotal: figure(above, { row: 1, column: 7, unit: '元' }) });
  expect(head('99.66', '99.66')).toEqual([]);
  expect(head('98', '99.66')).toEqual(['JS-P16 H2']);
  expect(head('', '99.66')).toEqual([]);
  expect(head('98', '')).toEqual(['JS-P14 H2']);
});

describe('a total that is not the sum of its scores', () => {
  test('is held against the one above the form all the same', () => {
    // 68 of 70 points.
    const form = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|60|58\n||闸门|≥3座|不适用|30|', '97.14');
    const head = (above: string): string[] => broken({ ...form, headTotal: figure(above, { row: 1, column: 7, unit: '元' }) });
    expect([head('97.14'), head('68')]).toEqual([[], ['JS-P16 H2']]);
  });

  const totals = (rows: string, total: string, id = 'national'): string[] => {
    const form = weighted(rows, total);
    const own = profile(id);
    const profiles = methodFor(form, own);
    return checkPerformanceForms([form], { profiles }).identities.flatMap((identity) =>
      identity.rule.code === 'JS-P14' && judge(identity).verdict === 'mismatch' ? [identity.rule.code] : [],
    );
  };
  const INAPPLICABLE = '产出指标|数量指标|沟渠|≥14公里|14公里|60|58\n||闸门|≥3座|不适用|30|';

  test('may be brought back to 100', () => {
    // 68 of 70 points: 97.142857…
    expect(['97.14', '97', '97.1'].map((total) => totals(INAPPLICABLE, total))).toEqual([[], [], []]);
    expect(totals(INAPPLICABLE, '97.2')).toEqual(['JS-P14']);
    // 69.8 of 70 points, in whole numbers.
    expect(totals(INAPPLICABLE.replace('60|58', '60|59.8'), '100')).toEqual([]);
    expect(totals(INAPPLICABLE, '68')).toEqual([]);
  });

  test('may be held down, where the method knows a bound', () => {
    expect(profile('hubei').cap?.total).toEqual({ units: 70n, scale: 0 });
    const rows = '产出指标|数量指标|沟渠|≥14公里|14公里|60|60\n||闸门|≥3座|3座|30|30';
    expect(totals(rows, '70', 'hubei')).toEqual([]);
    expect(totals(rows, '71', 'hubei')).toEqual(['JS-P14']);
    expect(totals(rows, '70')).toEqual(['JS-P14']);
    expect(totals(rows.replace('60|60', '60|20').replace('30|30', '30|20'), '70', 'hubei')).toEqual(['JS-P14']);
  });
});

describe('what a total was made of', () => {
  const other = (form: EvaluationForm, id = 'national'): boolean => isOtherThanSum(scoreForm(form, profile(id)));
  const counted = (form: EvaluationForm): boolean => isBlankCounted(scoreForm(form, profile('national')));
  const PARTLY = '产出指标|数量指标|沟渠|≥14公里|14公里|60|58\n||闸门|≥3座|不适用|30|';

  test('is not asked where nothing is scored yet', () => {
    expect(totalIdentities(weighted(ROWS, '99.66'))).toHaveLength(1);
    const blank = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|60|\n||闸门|≥3座|3座|30|', '99.66');
    expect(totalIdentities({ ...blank, money: null })).toEqual([]);
  });

  test('is not known while a score or the total cannot be read', () => {
    expect(other(weighted(PARTLY, '97.14'))).toBe(true);
    // 10 of 40 points, were what cannot be read nothing.
    expect(other(weighted(PARTLY.replace('|60|58', '|60|约58'), '14.29'))).toBe(false);
    expect(other(weighted(PARTLY, '约97'))).toBe(false);
    expect(other({ ...weighted(PARTLY), headTotal: null })).toBe(false);
    expect(counted(weighted(ROWS.replace('30|30', '30|'), '95'))).toBe(true);
    expect(counted(weighted(ROWS.replace('60|59.66', '60|约60').replace('30|30', '30|'), '35'))).toBe(false);
    expect(counted({ ...weighted(ROWS.replace('30|30', '30|')), total: null })).toBe(false);
  });

  test('may be the blank score of the execution rate, as far as its points go', () => {
    const unpaid = (total: string): EvaluationForm => {
      const form = weighted(ROWS, total);
      const row = form.money?.total && { ...form.money.total, score: figure('', { row: 3, column: 8 }) };
      return { ...form, money: form.money && row ? { ...form.money, rows: [row], total: row, scored: row } : null };
    };
    expect(['99.66', '99.67', '89.66'].map((total) => counted(unpaid(total)))).toEqual([true, false, false]);
  });

  test('is the sum, where that comes to the bound of the method', () => {
    const rows = '产出指标|数量指标|沟渠|≥14公里|14公里|60|60\n||闸门|≥3座|3座|30|';
    expect([other(weighted(rows, '70'), 'hubei'), other(weighted(`${rows}30`, '70'), 'hubei')]).toEqual([false, true]);
  });
});

describe('a grade', () => {
  const graded = (total: string, grade: string): string[] => {
    const form = weighted(ROWS, total);
    if (!form.total) throw new Error('no total');
    return told({ ...form, total: { ...form.total, grade: { row: 8, column: 2, text: grade } } }, 'JS-P17');
  };

  test.each([
    ['90', '优', []],
    ['90', '优秀', []],
    ['90', '合格', []],
    ['89.99', '优', ['JS-P17 C9 G8 总分89.99应为“良”，表内等级为“优”']],
    ['80', '良好', []],
    ['80', '优秀', ['JS-P17 C9 G8 总分80应为“良”，表内等级为“优秀”']],
    ['60', '差', ['JS-P17 C9 G8 总分60应为“中”，表内等级为“差”']],
    ['', '差', []],
  ])('of a total of %s is not always %s', (total, grade, expected) => {
    expect(graded(total, grade)).toEqual(expected);
  });
});

describe('an explanation of a low total', () => {
  const explained = (total: string, text: string | null = null, id = 'jining'): string[] => {
    const form: EvaluationForm = {
      ...weighted(ROWS, total),
      explanations: [{ label: '总分偏低说明', text: text === null ? null : { row: 9, column: 1, text } }],
    };
    const own = profile(id);
    const profiles = methodFor(form, own);
    return toldUnder(form, { profiles }, 'JS-P18');
  };

  test('is asked for below the bound of the method', () => {
    expect(explained('79.99')).toEqual(['JS-P18 G8 总分79.99低于80分，没有填原因分析及拟采取的措施']);
    expect([explained('80'), explained('79.99', '汛期停工'), explained(''), explained('50', null, 'national')]).toEqual([[], [], [], []]);
    const own = profile('jining');
    const form = { ...weighted(ROWS, '50'), total: null };
    const profiles = methodFor(form, own);
    expect(toldUnder(form, { profiles }, 'JS-P18')).toEqual([]);
  });
});

describe('a blank total', () => {
  const blank = (rows: string, parts: Partial<EvaluationForm> = {}): string[] => told({ ...weighted(rows), ...parts }, 'JS-P15');
  const [total, columns] = [weighted(ROWS).total, weighted(ROWS).columns];
  if (!total) throw new Error('no total');

  test('is told with what the scores come to', () => {
    expect(blank(ROWS)).toEqual(['JS-P15 G8 I4 G6 G7 总分没有填，各项得分合计99.66']);
  });

  test('is none where the total is a formula, stands elsewhere, or may be the number beside it', () => {
    expect(blank(ROWS, { total: { ...total, score: { ...total.score, formula: '=SUM(G6:G7)' } } })).toEqual([]);
    expect(blank(ROWS, { headTotal: figure('99.66') })).toEqual([]);
    expect(blank(ROWS, { headTotal: figure('') })).toHaveLength(1);
    expect(blank(ROWS, { total: { ...total, weight: figure('99.66') } })).toEqual([]);
    expect(blank(ROWS, { total: { ...total, weight: figure('100') } })).toHaveLength(1);
    expect(blank(ROWS, { columns: { ...columns, score: null } })).toEqual([]);
  });

  test('is not told while a score cannot be read', () => {
    expect(blank(ROWS.replace('30|30', '30|约30'))).toEqual([]);
  });

  test('is told with the blank scores, of which the first has its name', () => {
    expect(blank(ROWS.replace('30|30', '30|'))).toEqual(['JS-P15 G8 G7 总分没有填，“闸门”得分也没有填，自评表未填完']);
    expect(blank(`${ROWS.replace('30|30', '20|')}\n||堤坝|≥6处|6处|10|`)).toEqual([
      'JS-P15 G9 G7 G8 总分没有填，“闸门”等2项得分也没有填，自评表未填完',
    ]);
  });

  test('is not told where it is a formula above blank scores, which are', () => {
    const score = { ...total.score, formula: '=SUM(G6:G7)' };
    expect(blank(ROWS.replace('60|59.66', '60|').replace('30|30', '30|'), { total: { ...total, score } })).toEqual([
      'JS-P15 G6 G7 得分都没有填，可用自评打分，自评表未填完',
    ]);
  });

  test('is told of a form in which scores alone are filled in, and of one with values, not of one with half of them', () => {
    const rows = (score: string, values: string): string => `产出指标|数量指标|沟渠|${values}|60|${score}\n||闸门|||30|`;
    const none = { money: null };
    expect(blank(rows('', '|'), none)).toEqual([]);
    expect(blank(rows('', '|14公里'), none)).toEqual([]);
    expect(blank(rows('', '≥14公里|'), none)).toEqual([]);
    expect(blank(rows('', '≥14公里|14公里'), none)).toEqual(['JS-P15 G8 G6 G7 总分没有填，各项得分也没有填，自评表未填完']);
    expect(blank(rows('60', '|'), none)).toEqual(['JS-P15 G8 G7 总分没有填，“闸门”得分也没有填，自评表未填完']);
  });

  test('where none is printed leaves the scores to be told, of all lines that count', () => {
    const open = (values: string): string[] => {
      const form = weighted(`产出指标|数量指标|沟渠|${values}|60|\n||其中：干渠||||\n||闸门|||30|`);
      const indicators = form.indicators.map((one, at) => (at === 1 ? { ...one, partOf: { row: 5, as: 'ofWhich' as const } } : one));
      return told({ ...form, indicators, total: null }, 'JS-P15');
    };
    expect(open('≥14公里|14公里')).toEqual(['JS-P15 G6 G8 得分都没有填，可用自评打分，自评表未填完']);
    expect([open('|14公里'), open('≥14公里|')]).toEqual([[], []]);
  });

  test('counts no line that has no points or does not apply', () => {
    expect(blank(`${ROWS}\n||堤坝|≥6处|不适用|10|`)).toEqual(['JS-P15 G9 I4 G6 G7 总分没有填，各项得分合计99.66']);
    expect(blank(`${ROWS}\n||堤坝|≥6处|6处|0|`)).toEqual(['JS-P15 G9 I4 G6 G7 总分没有填，各项得分合计99.66']);
    expect(blank(`${ROWS}\n||堤坝|≥6处|6处|0|0`)).toEqual(['JS-P15 G9 I4 G6 G7 G8 总分没有填，各项得分合计99.66']);
    expect(blank(`${ROWS}\n||堤坝|≥6处|6处|—|`)).toEqual(['JS-P15 G9 I4 G6 G7 总分没有填，各项得分合计99.66']);
  });
});
