import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { compare, decimal, multiply, subtract, toPlain } from '../../src/amount/decimal';
import type { ScoringProfile } from '../../src/performance/profile';
import { PROFILES } from '../../src/performance/profiles';
import { PLACES } from '../../src/performance/places/all-places';
import { NATIONAL } from '../../src/performance/places/national';
import type { EvaluationForm } from '../../src/performance/form';
import { proposeProfile } from '../../src/performance/propose-profile';
import { roundedRate, roundedShare } from '../../src/identities/quotient';
import { gradeOf, scoreForm } from '../../src/performance/score';
import { fixture } from './fixture';
import { amount, formOf, formOn, only, profile, sheetWith, words } from './made-form';
import { ANHUI, ANHUI_TIANCHANG, HEBEI, HUBEI_HUANGSHI, SICHUAN_2023, YUNNAN } from './provinces';
import { blanked, HEADER, laidOutForms, printedForms, tableRows } from './score-table';

describe('every row of the published forms, printed against computed', () => {
  const forms = [...printedForms(), ...laidOutForms()];
  const table = forms.flatMap(({ name, form }) => tableRows(name, form));

  test('is the table that a reviewer can read', () => {
    expect([HEADER, ...table].join('\n') + '\n').toBe(readFileSync(join(__dirname, 'fixtures', 'score-table.tsv'), 'utf8'));
  });

  test('has every indicator row, and a row for each scored execution rate', () => {
    expect(forms.reduce((count, { form }) => count + form.indicators.length, 0)).toBe(518);
    expect(table.filter((row) => row.includes('\t预算执行率\t'))).toHaveLength(59);
  });

  test('a score that the rule decides is the printed one, except where the form itself explains why not', () => {
    const verdicts = table.map((row) => row.split('\t')[8]);
    expect(verdicts).not.toContain('偏离');
    expect(verdicts.filter((verdict) => verdict === '偏离，表内已说明原因')).toHaveLength(15);
  });

  test('a score that needs judgement lies within the proposed range wherever it is printed', () => {
    expect(table.filter((row) => row.split('\t')[8] === '人工判断')).toEqual([]);
  });

  test('without equal weights no row of a form without a column of points is filled', () => {
    for (const { name, form } of printedForms('zengdu')) {
      const scored = scoreForm(blanked(name, form), proposeProfile(form).profile);
      expect(scored.indicators.filter(({ proposal }) => proposal.kind === 'decided')).toEqual([]);
      expect(scored.total).toBeNull();
    }
  });
});

describe('the profile that a form suggests', () => {
  test.each([
    ['guangyuan-2021-1', 'national'],
    ['guangyuan-2023-transfer-3', 'transfer'],
    ['zengdu-2022-01', 'hubei'],
    ['zengdu-2022-department', 'hubei'],
    ['jining-2020-07', 'jining'],
  ])('%s: %s', (name, id) => {
    expect(proposeProfile(only(fixture(name))).profile.id).toBe(id);
  });

  test.each([
    [SICHUAN_2023, 'sichuan2023'],
    [YUNNAN, 'yunnan'],
    [ANHUI, 'anhui'],
    [ANHUI_TIANCHANG, 'anhui'],
    [HEBEI, 'hebei'],
    [HUBEI_HUANGSHI, 'hubei'],
  ])('layout %#', (form, id) => {
    const proposal = proposeProfile(only(form));
    expect(proposal.profile.id).toBe(id);
    expect(proposal.reason).toMatch(/^[^A-Za-z]*(?:_0013zp)?[^A-Za-z]*$|B\/A/);
  });

  test('a layout of one place alone names none where the names are of another', () => {
    const layouts = PLACES.flatMap((place) => (place.profile.id === 'chongqing' ? place.layouts : []));
    const form = { ...formOf('≥4次', '4次'), layout: layouts[0] ?? null };
    expect(proposeProfile(form).profile.id).toBe('chongqing');
    expect(proposeProfile({ ...form, organisation: '甘肃省某县水利局' })).toMatchObject({
      profile: { id: 'national' },
      reason: '单位名称里有“甘肃”，没有该地的办法，按财政部通用办法',
    });
  });

  test('the department names its place where the organisation does not', () => {
    const form = { ...formOf('≥4次', '4次'), department: { row: 1, column: 1, text: '济宁市水务局' }, organisation: '灌区管理所' };
    expect(proposeProfile(form).profile.id).toBe('jining');
  });

  test('what is asked for below the indicators names its place', () => {
    const explanations = [{ label: '总分在80分以下的项目，请说明原因', text: null }];
    expect(proposeProfile({ ...formOf('≥4次', '4次'), explanations })).toMatchObject({
      profile: { id: 'jining' },
      reason: '表下印有济宁的要求（总分在80分以下的项目说明原因）',
    });
  });

  const elsewhere = (text: (cell: string) => string): EvaluationForm =>
    only(ANHUI_TIANCHANG, (cell) => (typeof cell === 'string' ? text(cell) : cell));

  test('the form for 衔接资金 that all provinces print alike goes by its own name', () => {
    const form = elsewhere((cell) =>
      cell.replace('天长市水利局', '四川省某县农业农村局').replace('水旱灾害防御经费', '中央财政衔接推进乡村振兴补助资金'),
    );
    expect(proposeProfile(form)).toMatchObject({ profile: { id: 'bridging' }, reason: expect.stringContaining('衔接资金') as string });
  });

  test('its layout around other money names no place', () => {
    const form = elsewhere((cell) => cell.replace('天长市水利局', '某县水利局'));
    expect(proposeProfile(form)).toMatchObject({ profile: { id: 'national' }, reason: '没有看出地方办法，按财政部通用办法' });
  });

  test('a province without a rule of its own is named when the nation’s is taken', () => {
    const form = elsewhere((cell) => cell.replace('天长市水利局', '甘肃省某县水利局'));
    expect(proposeProfile(form)).toMatchObject({ profile: { id: 'national' }, reason: expect.stringContaining('甘肃') as string });
  });

  test('every profile has its own id, quotes a source, and its bands cover 0 to 100 percent', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
    for (const { sources, bands } of PROFILES) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ document, quote }) => document.length > 5 && quote.length > 10)).toBe(true);
      expect(bands.map(({ from, to }) => [toPlain(from), toPlain(to)]).flat()).toEqual(expect.arrayContaining(['1', '0']));
      bands.slice(1).forEach((band, at) => expect(compare(band.to, bands[at]?.from ?? decimal(-1n))).toBe(0));
    }
  });
});

describe('one indicator', () => {
  test.each([
    ['≥218 万人', '216.96 万人', '9.95'],
    ['≥34万人', '347173人', '10'],
    ['≤10天', '12天', '8.33'],
    ['显著', '显著', '8–10'],
    ['显著', '部分达成预期指标', '6–7.99'],
    ['显著', '未完成', '0–5.99'],
    ['显著', '一般', '0–10'],
    ['≥50个', '达成预期指标', '8–10'],
    ['≥50个', null, '0–10'],
    [null, null, '0–10'],
  ] as const)('%s against %s: %s', (target, actual, expected) => {
    expect(words(scoreForm(formOf(target, actual), NATIONAL).indicators[0]?.proposal)).toBe(expected);
  });

  test('says how it was computed', () => {
    const [item] = scoreForm(formOf('≥218 万人', '216.96 万人'), NATIONAL).indicators;
    expect(item?.proposal).toMatchObject({ kind: 'decided', reason: '权重 10 × 216.96/218 = 9.95' });
  });

  test('湖北 scores the worst band from 50 percent', () => {
    expect(words(scoreForm(formOf('显著', '部分达成预期指标'), profile('hubei')).indicators[0]?.proposal)).toBe('5–7.99');
  });

  test('over-completion costs points only where a profile says so', () => {
    const strict: ScoringProfile = { ...NATIONAL, overCompletion: { from: amount('1.5'), deduction: amount('0.1') } };
    expect(words(scoreForm(formOf('≥4次', '9次'), NATIONAL).indicators[0]?.proposal)).toBe('10');
    expect(words(scoreForm(formOf('≥4次', '9次'), strict).indicators[0]?.proposal)).toBe('9');
    expect(words(scoreForm(formOf('≥4次', '5次'), strict).indicators[0]?.proposal)).toBe('10');
  });

  test('a choice inside the range is taken, one outside it is not', () => {
    const form = formOf('显著', '显著');
    const row = form.indicators[0]?.row ?? -1;
    const choose = (score: string) => words(scoreForm(form, NATIONAL, { chosen: new Map([[row, amount(score)]]) }).indicators[0]?.proposal);
    expect(choose('9.5')).toBe('9.5');
    expect(choose('7')).toBe('8–10');
    expect(choose('11')).toBe('8–10');
  });

  test('不适用 is left out and the rest brought back to 100 only where the profile rescales', () => {
    const form = only({
      sheet: '表',
      merges: [],
      rows: [
        ['项目支出绩效自评表'],
        ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [null, '年度资金总额', 100, 100, 100, 10],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '甲', '≥4次', '2次', 70],
        [null, null, '乙', '不适用', '不适用', 20],
        ['总分'],
      ],
    });
    const rescaling = scoreForm(form, { ...NATIONAL, rescalesInapplicable: true });
    expect(rescaling.total && toPlain(rescaling.total)).toBe('56.25');
    expect(words(scoreForm(form, NATIONAL).indicators[1]?.proposal)).toBe('0–20');
  });

  test('nothing is brought back to 100 where the rest has 100 points by itself, or none', () => {
    const rescaling = { ...NATIONAL, rescalesInapplicable: true };
    const rule = (points: number, money: number | null): string | null => {
      const form = formOn(
        sheetWith(
          [
            ['≥4次', '4次', points],
            ['不适用', '不适用', 20],
          ],
          [100, 100, 100, money],
        ),
      );
      const { applying } = scoreForm(form, { ...rescaling, points: { ...NATIONAL.points, execution: null } }).totalRule;
      return applying && toPlain(applying);
    };
    expect([rule(70, 10), rule(90, 10), rule(100, 10), rule(0, null)]).toEqual(['80', null, null, null]);
  });

  test('points that are split evenly add up to those of their group, whatever the number of indicators', () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸'];
    const rows = (label: string, count: number) =>
      names.slice(0, count).map((name, at) => [at === 0 ? label : null, '数量指标', name, '≥1', 1]);
    for (const [output, benefit] of [
      [3, 6],
      [7, 1],
      [9, 7],
    ] as const) {
      const form = only({
        sheet: '表',
        merges: [],
        rows: [
          ['项目支出绩效自评表'],
          ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
          [null, '年度资金总额', 100, 100, 100, 10],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
          ...rows('产出指标（50分）', output),
          ...rows('效益指标（40分）', benefit),
          ['总分'],
        ],
      });
      const { total, indicators } = scoreForm(form, NATIONAL, { equalWeights: true });
      expect(indicators).toHaveLength(output + benefit);
      expect(total && toPlain(total)).toBe('100');
    }
  });

  test('an audit finding caps the total where the profile knows one', () => {
    const form = printedForms('zengdu-2022-department')[0]?.form;
    if (!form) throw new Error('no form');
    const options = { equalWeights: true, isCapped: true };
    expect(toPlain(scoreForm(form, profile('hubei'), options).high)).toBe('70');
    expect(toPlain(scoreForm(form, profile('hubei'), { equalWeights: true }).high)).toBe('100');
    expect(toPlain(scoreForm(form, NATIONAL, options).high)).toBe('100');
  });
});

describe('the execution rate', () => {
  test.each([
    [[100, 100, 84.337], '8.43', 'national'],
    [[2.7, 1.35, 0.18], '1.3', 'jining'],
    [[0, 3.36, 3.36], '10', 'national'],
    [[6, 0, 0], '0', 'national'],
    [[6, 0, 1], '0–10', 'national'],
    [[6, null, null], '0–10', 'national'],
    [[6, '#REF!', 1], '0–10', 'national'],
    [[100, 100, 120], '10', 'national'],
    [[100, 48294, 48290], '9.99', 'jining'],
    [[100, 48294, 48290], '10', 'national'],
    [[100, 43.2, 37.24], '9', 'hebei'],
  ] as const)('%j gives %s under %s', (money, expected, id) => {
    expect(words(scoreForm(formOf('≥1', 1, 90, money), profile(id)).execution)).toBe(expected);
  });

  test('a rate printed on the form in a usual way is the one that is multiplied', () => {
    const form = only(fixture('jining-2020-14'), (cell, row, column) => (row === 5 && column === 7 ? null : cell));
    expect(words(scoreForm(form, profile('jining')).execution)).toBe('9.8');
  });
});

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.99', '差'],
])('a total of %s is %s', (total, grade) => {
  expect(gradeOf(amount(total), NATIONAL)).toBe(grade);
});

describe('rounding', () => {
  const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const places = fc.constantFrom(0, 1, 2, 3);

  test('is never farther than half a unit from the quotient, and cutting never above it', () => {
    fc.assert(
      fc.property(positive, positive, places, fc.boolean(), (a, b, digits, cut) => {
        const ratio = { numerator: decimal(a, 2), denominator: decimal(b, 2) };
        const rounded = roundedShare(
          decimal(10n),
          ratio,
          { places: digits, mode: cut ? 'cut' : 'round', keepsShortfall: false },
          decimal(10n),
        );
        const gap = subtract(multiply(rounded, ratio.denominator), multiply(decimal(10n), ratio.numerator));
        const unit = multiply(decimal(cut ? 10n : 5n, digits + 1), ratio.denominator);
        expect(compare(gap.units < 0n ? { ...gap, units: -gap.units } : gap, unit)).toBeLessThanOrEqual(0);
        if (cut) expect(gap.units <= 0n).toBe(true);
      }),
    );
  });

  test('that keeps a shortfall never prints a whole for less than one', () => {
    fc.assert(
      fc.property(positive, fc.bigInt({ min: 1n, max: 10n ** 6n }), places, (a, less, digits) => {
        const ratio = { numerator: decimal(a), denominator: decimal(a + less) };
        const rate = roundedRate(ratio, { places: digits, mode: 'round', keepsShortfall: true });
        expect(compare(rate, decimal(1n))).toBe(-1);
      }),
    );
  });
});
