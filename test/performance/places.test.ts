import { toPlain } from '../../src/amount/decimal';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import type { EvaluationForm } from '../../src/performance/form';
import { proposeProfile } from '../../src/performance/propose-profile';
import { PLACES } from '../../src/performance/places/all-places';
import { readPerformanceForms } from '../../src/performance/read-form';
import { scoreForm } from '../../src/performance/score';
import { cellName } from '../../src/workbook/address';
import { workbookOf } from '../../src/workbook/layout';
import { EVALUATION_OFFERS } from '../../src/writing/template/evaluation/offers';
import { buildTemplates } from '../../src/writing/template/template';
import type { FixtureCell } from './fixture';
import { layout, printedGrid } from './layouts';
import { only, words } from './made-form';

/** A layout of another place with some texts or numbers replaced, by what stands there. */
function changed(name: string, changes: Readonly<Record<string, FixtureCell>>): EvaluationForm {
  const cell = (value: FixtureCell): FixtureCell =>
    (typeof value === 'string' || typeof value === 'number') && String(value) in changes ? (changes[String(value)] ?? null) : value;
  return only(layout(name), cell);
}

/** Errors and warnings with their cells. */
function told(form: EvaluationForm): string[] {
  return checkPerformanceForms([form])
    .remarks.filter(({ severity }) => severity !== 'info')
    .map(({ rule, row, column }) => `${rule.code} ${row === null || column === null ? '' : cellName({ row, column })}`);
}

test.each([
  ['部门整体绩效自评表', 'hubei', '没有分值列、预算执行20分，是湖北的六列格式'],
  ['部门整体绩效自评表', 'hunan', '年度资金总额按收入性质、支出性质分列，是湖南的格式'],
  ['部门整体绩效自评表', 'chongqing', '有“得分系数”一栏，没有一级、二级指标，是重庆的格式'],
  ['项目支出绩效自评表', 'neimenggu', '指标性质、指标方向各列一栏，是内蒙古的格式'],
  ['项目支出绩效自评表', 'hebei', '预算安排、资金到位、资金执行情况并列，是河北的格式'],
])('a blank %s of %s that names no place is told by its layout', (form, variant, reason) => {
  const sheets = workbookOf(buildTemplates([{ form, variant, unit: '万元' }])).sheets;
  const [read] = sheets.flatMap((sheet) => readPerformanceForms(sheet));
  expect(read?.kind === 'evaluation' ? proposeProfile({ ...read, notes: '' }) : null).toMatchObject({ profile: { id: variant }, reason });
});

test('a blank form that names nobody is told to be of its own place, of the province it lies in, or of none, never of another', () => {
  const provinces: Readonly<Record<string, string>> = { wuhan: 'hubei' };
  const others = EVALUATION_OFFERS.flatMap(({ form, id }) => {
    const sheets = workbookOf(buildTemplates([{ form, variant: id, unit: '万元' }])).sheets;
    const [read] = sheets.flatMap((sheet) => readPerformanceForms(sheet));
    const proposed = read?.kind === 'evaluation' ? proposeProfile({ ...read, notes: '', explanations: [] }).profile.id : id;
    return [id, 'national', provinces[id]].includes(proposed) ? [] : [`${form} ${id} → ${proposed}`];
  });
  expect(others).toEqual([]);
});

describe('words of a place that are printed on a form', () => {
  const said: Readonly<Record<string, string>> = {
    beijing: '注：预算执行得分=执行率×分值，不得超过权重。',
    hubei: '备注：定量指标，得分=权重*B/A。',
    jining: '总分在80分以下的项目，请说明原因',
    sichuan2023: '报表编号：510000_0013zp',
    bridging: '注：一级指标权重统一设置为产出50分',
  };

  test('every place that has any is among these', () => {
    expect(PLACES.flatMap(({ profile: { id }, words: own }) => (own.length > 0 ? [id] : [])).sort()).toEqual(Object.keys(said).sort());
  });

  test.each(Object.entries(said))('tell %s whatever else its names and layout say', (id, notes) => {
    const form = only(layout('central-2022'));
    const proposed = proposeProfile({ ...form, organisation: '安徽省某局', notes });
    const reasons = PLACES.find(({ profile: { id: own } }) => own === id)?.words.map(({ words: reason }) => reason);
    expect(proposed.profile.id).toBe(PLACES.find(({ profile: { id: own } }) => own === id)?.profile.id);
    expect(reasons).toContain(proposed.reason);
  });

  test('of a name tell a place with its own method, and none where the province has none', () => {
    const form = only(layout('central-2022'));
    const reason = (organisation: string): string => proposeProfile({ ...form, notes: '', organisation }).reason;
    expect(reason('合肥市某局')).toContain('“合肥”');
    expect(proposeProfile({ ...form, notes: '', organisation: '合肥市某局' }).profile.id).toBe('anhui');
    expect(reason('青海省某局')).toBe('单位名称里有“青海”，没有该地的办法，按财政部通用办法');
  });
});

describe('湖南: income and expenditure by kind make up the total', () => {
  test('an amount that does not is told with its kinds', () => {
    const form = changed('hunan-department-2021-kinds', { '项目支出：918.15万元': '项目支出：981.15万元' });
    const [remark] = checkPerformanceForms([form]).remarks;
    expect(remark).toMatchObject({ rule: { code: 'JS-P49' }, severity: 'error' });
    expect(remark?.message).toContain('合计2893.53');
    expect(remark?.related.map((place) => cellName(place))).toContain('F7');
  });

  test('the two sides are held apart', () => {
    expect(told(changed('hunan-department-2021-kinds', { '政府性基金拨款：200万元': '政府性基金拨款：20万元' }))).toEqual(['JS-P49 C6']);
  });

  test('amounts in another unit than the form’s are the same amounts', () => {
    expect(told(changed('hunan-department-2021-kinds', { '项目支出：918.15万元': '项目支出：9181500元' }))).toEqual([]);
  });

  test('kinds that are not filled in are no difference', () => {
    const open = { '其中：基本支出：1912.38万元': '其中：基本支出：', '项目支出：918.15万元': '项目支出：' };
    expect(told(changed('hunan-department-2021-kinds', open))).toEqual([]);
  });
});

describe('重庆: 得分系数 times 指标权重', () => {
  test('a score that is not the product is told', () => {
    const form = changed('chongqing-department-2021', { '18': 19 });
    expect(told(form)).toContain('JS-P50 J11');
  });

  test('where the rule leaves a score to people, their coefficient decides it', () => {
    const form = changed('chongqing-department-2021', { '800': '丰富', '720': '较丰富', '18': null });
    const [, , third] = scoreForm(form, proposeProfile(form).profile).indicators;
    expect(third?.proposal).toMatchObject({ kind: 'decided', reason: '权重 20 × 得分系数 90% = 18' });
  });
});

describe('新疆: 赋分规则', () => {
  const proposals = (form: EvaluationForm): string[] =>
    scoreForm(form, proposeProfile(form).profile).indicators.map(({ proposal }) => words(proposal));

  test('an unmet indicator earns its share only where the form says in proportion', () => {
    expect(proposals(changed('xinjiang-2023-rules', { '6座': '4座' })).slice(0, 2)).toEqual(['14.63', '0–15']);
  });

  test('full points for it are wrong all the same, fewer are theirs to give', () => {
    expect(told(changed('xinjiang-2023-rules', { '6座': '4座', 验收单: null }))).toContain('JS-P19 K14');
    expect(told(changed('xinjiang-2023-rules', { '12.3万元': '13.6万元', '20': 0 }))).not.toContain('JS-P19 K16');
  });
});

describe('海南: a grid of checks', () => {
  const marked = (rows: string): EvaluationForm => {
    const text = `海南
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|椰林防护|<|<|<|<|<
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|执行率|<
^|年度资金总额|<|60|60|57|95.00%|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|评定情况|<|<
^|^|^|^|^|完成|部分完成|未完成
${rows}`;
    return only(printedGrid(text));
  };

  test('agrees with what is certain', () => {
    const rows = `产出指标|数量指标|补植株数|≥500株|520株|√||
||管护面积|40亩|36亩||√|
|质量指标|成活情况|良好|较好||✓|`;
    expect(told(marked(rows)).filter((each) => /P5\d/.test(each))).toEqual([]);
  });

  test('without a single check is not filled in yet', () => {
    const rows = `产出指标|数量指标|补植株数|≥500株|520株|||
||管护面积|40亩|36亩|||`;
    expect(told(marked(rows)).filter((each) => /P5\d/.test(each))).toEqual([]);
  });

  test('a constraint needs none', () => {
    const rows = `产出指标|数量指标|补植株数|≥500株|520株|√||
约束性指标|资金管理|资金管理合规性|合规|合规|||`;
    expect(told(marked(rows)).filter((each) => /P5\d/.test(each))).toEqual([]);
  });

  test('a check that the values contradict is told at it, and so are none and two', () => {
    const rows = `产出指标|数量指标|补植株数|≥500株|460株|√||
||管护面积|40亩|44亩|||√
||巡护次数|12次|12次|||
||宣传次数|3次|3次|√|√|
||巡查次数|5次||||`;
    expect(told(marked(rows)).filter((each) => /P5\d/.test(each))).toEqual(['JS-P52 F7', 'JS-P52 H8', 'JS-P53 F9', 'JS-P52 F10']);
  });
});

test('转移支付 with scores is scored, its goals are a part with points of their own', () => {
  const form = only(layout('market-transfer-2021'));
  expect(form.scoredParts.map(({ label, weight, score }) => [label, toPlain(weight.value), toPlain(score.value)])).toEqual([
    ['年度目标', '20', '20'],
  ]);
  expect(proposeProfile(form).profile.isScored).toBe(true);
});
