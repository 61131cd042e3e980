import { cellName } from '../../src/workbook/address';
import { toPlain } from '../../src/amount/decimal';
import { judge } from '../../src/identities/judge';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { planScores } from '../../src/performance/score-plan';
import { sheetOf } from './fixture';
import { printedGrid } from './layouts';

/** What a form written as text is told of, and what scoring would write. */
function tried(text: string, merged = true): { readonly told: string; readonly written: string; readonly judged: string } {
  const sheet = sheetOf(printedGrid(`试\n${text.trim()}`), { merged });
  const forms = readPerformanceForms(sheet);
  const { identities, remarks } = checkPerformanceForms(forms);
  const broken = identities
    .filter((identity) => judge(identity).verdict === 'mismatch')
    .map(({ rule, target }) => `${rule.code} ${cellName(target)}`);
  const grave = remarks.flatMap(({ rule, severity, row, column }) =>
    severity === 'info' || row === null || column === null ? [] : [`${rule.code} ${cellName({ row, column })}`],
  );
  const { plan, judgement } = planScores(forms, [sheet], { write: 'values', overwrite: false });
  return {
    told: [...broken, ...grave].join(' '),
    written: plan.edits.map((edit) => `${cellName(edit)}=${String(edit.after.value)}`).join(' '),
    judged: judgement.map((item) => `${cellName(item)} ${toPlain(item.low)}–${toPlain(item.high)}`).join(' '),
  };
}

const HEAD = `
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|道路养护
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分`;
const CAPTIONS = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';

describe('rows that belong to another one', () => {
  test('rows 其中 without points are no gap', () => {
    const form = `${HEAD}
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
产出指标（90分）|数量指标|养护里程|60公里|60公里|55
||其中：县道|25公里|25公里|
||其中：乡道|35公里|35公里|
||桥梁检测|12座|12座|35
总分||||||`;
    expect(tried(form)).toEqual({ told: 'JS-P15 G10', written: 'G6=55 G9=35 G10=100', judged: '' });
  });

  test('several indicators under one merged score are one item', () => {
    const form = `${HEAD}
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
产出指标（90分）|数量指标|养护里程|60公里|60公里|55|
^|^|清扫次数|8次|6次|^|^
^|^|桥梁检测|12座|12座|35|
总分||||||`;
    for (const merged of [true, false]) expect(tried(form, merged).written).toBe('G8=35');
    expect(tried(form).judged).toBe('G6 0–55');
    // One item is told once, and a reason beside any of its rows is its reason.
    expect(tried(form).told).toBe('JS-P15 G9 JS-P23 H6');
    expect(tried(form.replace('8次|6次|^|^', '8次|6次|^|^|雨季停扫')).told).toBe('JS-P15 G9');
  });

  test.each([
    ['45', ''],
    ['40', 'JS-P14 G10'],
  ])('a numbered row is the sum of those below it; total %s', (_, told) => {
    const total = told === '' ? '100' : '95';
    const form = `${HEAD}
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
产出指标|数量指标|一、道路|60公里|60公里|55|55
||1、县道|25公里|25公里|20|20
||2、乡道|35公里|35公里|35|35
||二、桥梁|12座|12座|35|35
总分||||||${total}`;
    expect(tried(form).told).toBe(told);
  });
});

describe('headings over numbered rows', () => {
  const form = (rows: string, total = ''): string => `${HEAD}
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
${rows}
总分||||||${total}`;

  test('what stands below a heading without values is scored, and the heading is their sum', () => {
    const rows = `产出指标|数量指标|一、道路|||55|
||①县道|25公里|25公里|20|
||②乡道|40公里|30公里|35|
||二、桥梁|12座|12座|35|`;
    expect(tried(form(rows))).toEqual({ told: 'JS-P15 G10 JS-P23 H8', written: 'G6=46.25 G7=20 G8=26.25 G9=35 G10=91.25', judged: '' });
  });

  test('what stands filled in below it counts as it stands', () => {
    const rows = `产出指标|数量指标|一、道路|||55|
||1、县道|25公里|25公里|20|18
||2、乡道|40公里|40公里|35|
||二、桥梁|12座|12座|35|`;
    expect(tried(form(rows)).written).toBe('G6=53 G8=35 G9=35 G10=98');
  });

  test('what people have to judge below it is theirs to judge there, not in the heading', () => {
    const rows = `产出指标|数量指标|1．道路|—|—|55|
||（1）县道|25公里|25公里|20|
||（2）路容|整洁|较整洁|35|
||2．桥梁|12座|12座|35|`;
    expect(tried(form(rows)).judged).toBe('G8 0–35');
  });

  test('a heading that is not their sum is told, in points and in scores', () => {
    const rows = (score: number): string => `产出指标|数量指标|（一）道路|||55|${score}
||1、县道|25公里|25公里|20|20
||2、乡道|40公里|40公里|35|35
||（二）桥梁|12座|12座|35|35`;
    expect(tried(form(rows(55), '100')).told).toBe('');
    expect(tried(form(rows(50), '95')).told).toBe('JS-P51 G6');
    // A part that has no score yet leaves their sum open.
    expect(tried(form(rows(55).replace('35|35\n||（二）', '35|—\n||（二）'), '100')).told).not.toContain('JS-P51');
  });

  test('rows 其中 with points are parts unless all points together are the whole', () => {
    const rows = (last: number): string => `产出指标|数量指标|养护里程|60公里|60公里|40|40
||其中：县道|25公里|25公里|20|20
||其中：乡道|35公里|35公里|20|20
||桥梁检测|12座|12座|${last}|${last}`;
    expect(tried(form(rows(50), '100')).told).toBe('');
    expect(tried(form(rows(10), '100')).told).toBe('');
  });
});

describe('the money', () => {
  test('rate, points and score on the row of a part', () => {
    const form = (total: string): string => `${HEAD.replace('项目资金（万元）|<|<', '部门预算执行情况（万元）|<|<')}
|年度总金额|<|250|250|200
|其中：财政拨款|<|250|250|200|10|80%|8
${CAPTIONS}
产出指标|数量指标|养护里程|60公里|60公里|90|90
总分||||||${total}`;
    expect(tried(form('98'))).toEqual({ told: '', written: '', judged: '' });
    expect(tried(form('99')).told).toBe('JS-P14 G8');
    expect(tried(form('')).written).toBe('G8=98');
  });

  test('a rate that is one of indicators with 100 points is not counted twice', () => {
    const form = `${HEAD}
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
管理指标|资金管理|预算执行率|100%|100%|10|10
产出指标|数量指标|养护里程|60公里|60公里|90|90
总分||||||`;
    expect(tried(form).written).toBe('G8=100');
  });

  test('executed amounts that are not filled in are no 0 %', () => {
    const form = `${HEAD}
|年度资金总额|<|80|80||10||
|其中：财政拨款|<|80|80|80|—|—|—
${CAPTIONS}
产出指标|数量指标|养护里程|60公里|60公里|90|
总分||||||`;
    expect(tried(form).written).toBe('G7=90');
    // Nor is a score beside them held against it.
    expect(tried(form.replace('|10||', '|10||8')).told).not.toContain('JS-P08');
  });
});

describe('totals', () => {
  const form = (head: string, foot: string): string => `
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|道路养护|<|${head}
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|80|80|80|10|100%|10
${CAPTIONS}
产出指标|数量指标|养护里程|60公里|60公里|90|90
${foot}`;
  test.each(['项目总得分', '自评总分', '最终得分', '绩效自评得分'])('%s in the head', (caption) => {
    expect(tried(form(`${caption}|100分`, '')).told).toBe('');
    expect(tried(form(`${caption}|89分`, '')).told).toBe('JS-P14 F2');
  });

  test.each(['项目总得分', '总评分', '自评得分合计'])('%s in the foot', (caption) => {
    expect(tried(form('', `${caption}||||||98`)).told).toBe('JS-P14 G7');
  });

  test('points that come to 110', () => {
    const all = form('', '总分||||||100').replace('|90|90', '|100|100');
    expect(tried(all).told).toBe('JS-P12 G7');
  });
});
