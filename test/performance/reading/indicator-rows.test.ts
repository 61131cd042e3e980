import { readForm, shownFigure, shownGroup, shownIndicator } from './read-out';

const HEAD = `项目支出绩效自评表|<|<|<|<|<|<|<|<
项目名称|<|堤防加固
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|40|40|40|10|100%|10`;
const CAPTIONS = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';

/** A form whose indicators begin in row 6, the label 绩效指标 in front of them. */
function form(rows: string, captions = CAPTIONS, merged = true) {
  return readForm(`${HEAD}\n${captions}\n${rows}`, merged);
}
const lines = (...parts: Parameters<typeof form>): string[] => form(...parts).indicators.map(shownIndicator);
const groups = (...parts: Parameters<typeof form>): string[] => form(...parts).groups.map(shownGroup);
const names = (...parts: Parameters<typeof form>): string[] => form(...parts).indicators.map(({ name }) => name);

describe('an indicator', () => {
  test('has what stands in its row, and the labels above it', () => {
    const rows = `|产出指标（50分）|数量指标|堤防长度|≥7公里|7公里|30|30|
|||护坡面积|800平方米|790平方米|20|19.75|阴雨
|效益指标（40分）|社会效益|保护人口|2万人|2万人|40|40|无`;
    expect(lines(rows)).toEqual([
      '产出指标@B6 数量指标@C6 堤防长度@D6 ≥7公里@E6 7公里@F6 30@G6 30@H6',
      '产出指标@B6 数量指标@C6 护坡面积@D7 800平方米@E7 790平方米@F7 20@G7 19.75@H7 阴雨@I7',
      '效益指标@B8 社会效益@C8 保护人口@D8 2万人@E8 2万人@F8 40@G8 40@H8',
    ]);
    expect(groups(rows)).toEqual(['first 产出指标@B6 50 2', 'first 效益指标@B8 40 1']);
  });

  test('keeps its places where nothing is filled in', () => {
    expect(lines('|产出指标|数量指标|堤防长度||||')).toEqual(['产出指标@B6 数量指标@C6 堤防长度@D6 @E6 @F6 blank@G6 blank@H6']);
  });

  test('goes on with the name above in the same 二级指标, not below another', () => {
    const rows = `|产出指标|数量指标|堤防|7公里|7公里|30|30
||||6座|6座|20|20
||质量指标||合格|合格|40|40
|效益指标|||良好|良好|10|10`;
    expect(lines(rows).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '产出指标@B6 数量指标@C6 堤防@D6',
      '产出指标@B6 数量指标@C6 堤防@D6',
      '产出指标@B6 质量指标@C8 @D8',
      '效益指标@B9  @D9',
    ]);
  });

  test('is any row in which one of its cells is filled', () => {
    const rows = `|产出指标|数量指标|||||
||||7公里|||
|||||7公里||
||||||30.5|
|||||||29.5
||||||||天旱`;
    expect(lines(rows).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      '@D7 7公里@E7 @F7 blank@G7 blank@H7',
      '@D8 @E8 7公里@F8 blank@G8 blank@H8',
      '@D9 @E9 @F9 30.5@G9 blank@H9',
      '@D10 @E10 @F10 blank@G10 29.5@H10',
    ]);
  });

  test('is none while it only stands there to be filled in', () => {
    const rows = (cells: string): string => `|产出指标|数量指标|堤防|7公里|7公里|30|30\n|||${cells}`;
    for (const blank of ['指标2||||', '……||||', '指标2：||||', '…|…|…||', '无|/||', '无||||', '/|/|/||', '指标3：|指标3|-|…|…'])
      expect([blank, names(rows(blank))]).toEqual([blank, ['堤防']]);
    for (const [cells, name] of [
      ['指标2|5座|||', '指标2'],
      ['指标2||5座||', '指标2'],
      ['指标2|||5|', '指标2'],
      ['指标2||||5', '指标2'],
      ['护坡||||', '护坡'],
      ['指标2：护坡||||', '护坡'],
    ])
      expect([cells, names(rows(cells as string))]).toEqual([cells, ['堤防', name]]);
  });

  test('is no constraint unless its label or its target says so', () => {
    const rows = `|产出指标|数量指标|堤防|7公里|7公里|90|90
||资金管理|合规性|不设权重，酌情扣分|合规||
|约束性指标|资金管理|合规性|合规|合规||`;
    expect(form(rows).indicators.map(({ isConstraint }) => isConstraint)).toEqual([false, true, true]);
  });

  test('has points behind its name where there is no column for them', () => {
    const captions = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值||得分|偏差原因';
    const rows = `|产出指标|数量指标|堤防长度（45.5分）|7公里|7公里||30
|||护坡（干砌）|2处|2处||30
|||（12分）护坡|2处|2处||30`;
    expect(form(rows, captions).indicators.map(({ name, namedPoints }) => [name, namedPoints])).toEqual([
      ['堤防长度', { units: 455n, scale: 1 }],
      ['护坡(干砌)', null],
      ['(12分)护坡', null],
    ]);
    expect(form('|产出指标|数量指标|堤防长度（45分）|7公里|7公里|45|30').indicators[0]).toMatchObject({
      name: '堤防长度',
      namedPoints: null,
    });
  });
});

describe('columns that not every form has', () => {
  const captions = (...more: string[]): string => `一级指标|二级指标|三级指标|${more.join('|')}`;

  test('sign, unit and value side by side make up the target', () => {
    const split = captions('指标性质', '指标值', '度量单位', '完成值', '分值', '得分');
    const rows = `产出指标|数量指标|堤防|≥|7|公里|6.5|50|46.43
||护坡|定性|优|—|良|40|36
||闸门|反向|5|座|5|10|10
||泵站|定量|5||6|10|10`;
    const { indicators } = form(rows, split);
    expect(indicators.map(({ targetText, actualText, nature }) => [targetText, actualText, nature])).toEqual([
      ['≥7公里', '6.5', null],
      ['优', '良', null],
      ['5座', '5', 'reverse'],
      ['5', '6', null],
    ]);
    expect(indicators.map(({ target, actual }) => [target.kind, actual.kind])).toEqual([
      ['numbers', 'numbers'],
      ['words', 'words'],
      ['numbers', 'numbers'],
      ['numbers', 'numbers'],
    ]);
  });

  test('a qualitative indicator has words, even where digits are typed', () => {
    const split = captions('指标性质', '指标值', '度量单位', '完成值', '分值', '得分');
    const [one] = form('产出指标|数量指标|堤防|定性|1|级|2|90|80', split).indicators;
    expect([one?.target, one?.actual, one?.targetText]).toEqual([{ kind: 'words', text: '1' }, { kind: 'words', text: '2' }, '1']);
  });

  test('指标方向 beside 指标性质 says the sign, the nature which way it counts', () => {
    const both = captions('指标性质', '指标方向', '指标值', '度量单位', '完成值', '分值', '得分');
    const rows = `产出指标|数量指标|堤防|正向指标|大于等于|7|公里|7|50|50
||渗漏点||反向|3|处|2|40|40`;
    expect(form(rows, both).indicators.map(({ targetText, nature }) => [targetText, nature])).toEqual([
      ['大于等于7公里', 'forward'],
      ['3处', 'reverse'],
    ]);
    const [sure] = form('产出指标|数量指标|堤防|定性|大于等于|7|公里|7|50|50', both).indicators;
    expect(sure?.targetText).toBe('大于等于7公里');
    const alone = captions('指标方向', '指标值', '度量单位', '完成值', '分值', '得分');
    expect(form('产出指标|数量指标|堤防|≤|7|公里|7|50|50', alone).indicators[0]?.targetText).toBe('≤7公里');
  });

  test('an adjusted target goes before the first one where it is filled in', () => {
    const adjusted = captions('年度指标值', '调整后指标值', '实际完成值', '分值', '得分');
    const rows = `产出指标|数量指标|堤防|7公里|9公里|9公里|50|50
||护坡|2处||2处|40|40`;
    expect(form(rows, adjusted).indicators.map((one) => shownIndicator(one).split(' ').slice(3, 5))).toEqual([
      ['9公里@E6', '9公里@F6'],
      ['2处@D7', '2处@F7'],
    ]);
  });

  test('a sign and a unit stand beside the value below one merged caption', () => {
    const wide = captions('年度指标值', '<', '<', '实际完成值', '<', '分值', '得分');
    const rows = `产出指标|数量指标|堤防|≥|7|公里|6|公里|50|42.86
||护坡|>=|2|||2|40|40
||闸门|5|座||5||10|10
||路面|平整|公里||平整||10|10
||泵站|约=|7||0.95{0%}||10|10
||水闸|≥3|座||３座||10|10
||机井|≥|||2||10|10
||涵洞|7|按附表所列逐项计算长度||7||10|10`;
    expect(form(rows, wide).indicators.map((one) => shownIndicator(one).split(' ').slice(3, 5))).toEqual([
      ['≥7公里@E6', '6@G6'],
      ['>=2@E7', '2@H7'],
      ['5座@D8', '5@G8'],
      ['平整@D9', '平整@G9'],
      ['约=@D10', '95%@G10'],
      ['≥3@D11', '３座@G11'],
      ['≥@D12', '2@G12'],
      ['7@D13', '7@G13'],
    ]);
  });

  test('得分系数 and 赋分规则 are read where they are', () => {
    const more = captions('年度指标值', '实际完成值', '得分系数', '指标赋分规则', '分值', '得分');
    const rows = `产出指标|数量指标|堤防|7公里|7公里|95%|直接赋分|40|38
||护坡|2处|2处|||50|50`;
    expect(form(rows, more).indicators.map(({ coefficient, scoringRule }) => [shownFigure(coefficient), scoringRule])).toEqual([
      ['0.95@F6', '直接赋分'],
      ['blank@F7', ''],
    ]);
    const [plain] = form('|产出指标|数量指标|堤防|7公里|7公里|30|30').indicators;
    expect([plain?.coefficient, plain?.scoringRule]).toEqual([null, '']);
    // Figures are named by the row and the caption that messages use.
    expect(plain && [plain.weight, plain.score].map((each) => [each?.rowLabel, each?.columnLabel])).toEqual([
      ['堤防', '分值'],
      ['堤防', '得分'],
    ]);
  });

  test('a form without 一级 and 二级指标 is its rows alone', () => {
    const alone = '指标名称|计量单位|指标性质|指标值|全年完成值|得分系数|指标权重|指标得分';
    const { indicators, groups: none } = form('堤防|公里|≥|7|7|100%|50|50\n护坡|处|≥|2|2|100%|40|40', alone);
    expect(indicators.map((one) => shownIndicator(one).split(' ').slice(0, 4))).toEqual([
      ['', '', '堤防@A6', '≥7公里@D6'],
      ['', '', '护坡@A7', '≥2处@D7'],
    ]);
    expect(none).toEqual([]);
  });
});

describe('a reason', () => {
  const reasons = (rows: string, merged = true): (string | undefined)[] => lines(rows, CAPTIONS, merged).map((line) => line.split(' ')[7]);
  const two = (first: string, second: string): string => `|产出指标|数量指标|堤防|7公里|6公里|50|42.86|${first}
${second}|40|30|`;

  test('stands for the rows below it that it is merged over', () => {
    expect(reasons(two('停工', '|||护坡|2处|1处').replace(/\|$/, '|^'))).toEqual(['停工@I6', '停工@I6']);
    expect(reasons(two('停工', '|||护坡|2处|1处').replace(/\|$/, '|^').concat('\n|||闸门|2处|1处|10|5|'))).toEqual([
      '停工@I6',
      '停工@I6',
      undefined,
    ]);
    expect(reasons(two('停工', '|||护坡|2处|1处'))).toEqual(['停工@I6', undefined]);
  });

  test('may stand for the next row of its 二级指标 where merges are not told', () => {
    expect(reasons(two('停工', '|||护坡|2处|1处'), false)).toEqual(['停工@I6', '(停工@I6)']);
    expect(reasons(two('停工', '||质量指标|护坡|2处|1处'), false)).toEqual(['停工@I6', undefined]);
    expect(reasons(two('停工', '|效益指标|数量指标|护坡|2处|1处'), false)).toEqual(['停工@I6', undefined]);
    expect(reasons(two('停工', '||||||||\n|||护坡|2处|1处'), false)).toEqual(['停工@I6', undefined]);
    expect(reasons(two('', '|||护坡|2处|1处'), false)).toEqual([undefined, undefined]);
  });

  test.each(['无', '0', '/', '……', '-'])('is not %s', (said) => {
    expect(reasons(two(said, '|||护坡|2处|1处'))).toEqual([undefined, undefined]);
  });

  test('that begins with such a sign is one', () => {
    expect(reasons(two('无人施工', '||质量指标|护坡|2处|1处'))).toEqual(['无人施工@I6', undefined]);
    expect(reasons(two('10月停工', '||质量指标|护坡|2处|1处'))).toEqual(['10月停工@I6', undefined]);
  });
});

describe('the indicators end', () => {
  const rows = '|产出指标|数量指标|堤防|7公里|7公里|90|90';

  test.each(['总分', '合计', '自评得分：', '项目总得分（分）', '注：', '填表人：', '其他需要说明的问题', '偏差大或目标未完成原因分析'])(
    'with %s leftmost in a row',
    (label) => {
      expect(names(`${rows}\n${label}||||||||\n|效益指标|社会效益|人口|2|2|10|10`)).toEqual(['堤防']);
    },
  );

  test('at no page break in between, with its number and its title, nor at a subtotal', () => {
    for (const between of [
      '- 2 -',
      '12',
      '第3页',
      '第3页，共15页',
      '（续表）',
      '项目支出绩效自评表',
      '|小计||||||90|90',
      '产出指标小计|||||||90|90',
    ])
      expect([between, names(`${rows}\n${between}\n|效益指标|社会效益|人口|2|2|10|10`)]).toEqual([between, ['堤防', '人口']]);
  });

  test('at no row that has words, or whose name only holds 合计', () => {
    for (const [row, name] of [
      ['|||三项合计个数|5|5|30|30', '三项合计个数'],
      ['|||年度合计|5公里|5公里|30|30', '年度合计'],
      ['|||年度合计|5|良好|30|30', '年度合计'],
    ])
      expect(names(`${rows}\n${row ?? ''}`)).toEqual(['堤防', name]);
  });

  test('in whatever row something else stands below them', () => {
    expect(form(`${rows}\n总分|||||||100`).total?.row).toBe(6);
    expect(form(`${rows}\n\n总分|||||||100`).total?.row).toBe(7);
  });
});

describe('labels over indicators', () => {
  test('in front of the captions cover all where they name points', () => {
    const labelled = CAPTIONS.replace('绩效指标', '绩效指标（90分）');
    const rows = '|产出指标|数量指标|堤防|7公里|7公里|50|50\n|效益指标|社会效益|人口|2万人|2万人|40|40';
    expect(groups(rows, labelled)).toEqual(['outer 绩效指标@A5 90 2', 'first 产出指标@B6 - 1', 'first 效益指标@B7 - 1']);
    expect(groups(rows)).toEqual(['first 产出指标@B6 - 1', 'first 效益指标@B7 - 1']);
  });

  test('in front of the rows cover those below them, up to the next one', () => {
    const rows = `年度目标1（60分）|产出指标|数量指标|堤防|7公里|7公里|30|30
|效益指标|社会效益|人口|2万人|2万人|30|30
年度目标2（30分）|产出指标|数量指标|护坡|2处|2处|30|30`;
    expect(groups(rows)).toEqual([
      'outer 年度目标1@A6 60 2',
      'first 产出指标@B6 - 1',
      'first 效益指标@B7 - 1',
      'outer 年度目标2@A8 30 1',
      'first 产出指标@B8 - 1',
    ]);
  });

  test('that are goals stand in a row of their own, and begin the 一级指标 anew', () => {
    const rows = `|目标1（50分）||||||
|产出指标|数量指标|堤防|7公里|7公里|50|50
|目标2（40分）||||||
|产出指标|数量指标|护坡|2处|2处|40|40
|目标2（40分）||||||
|||闸门|2座|2座||`;
    expect(groups(rows)).toEqual([
      'goal 目标1@B6 50 1',
      'first 产出指标@B7 - 1',
      'goal 目标2@B8 40 1',
      'first 产出指标@B9 - 1',
      'goal 目标2@B10 40 1',
    ]);
    expect(lines(rows).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '产出指标@B7 数量指标@C7 堤防@D7',
      '产出指标@B9 数量指标@C9 护坡@D9',
      '  闸门@D11',
    ]);
  });

  test('with something beside them are no goals', () => {
    expect(groups('|目标1|数量指标|堤防|7公里|7公里|90|90')).toEqual(['first 目标1@B6 - 1']);
    expect(groups('|目标1|数量指标||||||\n|||堤防|7公里|7公里|90|90')).toEqual(['first 目标1@B6 - 1']);
    expect(groups('|目标1|||7公里|||\n|||堤防|7公里|7公里|90|90')).toEqual(['first 目标1@B6 - 2']);
    expect(groups('|产出目标|||||||\n|||堤防|7公里|7公里|90|90')).toEqual(['first 产出目标@B6 - 1']);
  });

  test('that are printed again are the same group, unless they name other points', () => {
    const rows = (second: string): string => `|产出指标（50分）|数量指标|堤防|7公里|7公里|50|50
|${second}|质量指标|护坡|2处|2处|40|40`;
    expect(groups(rows('产出指标'))).toEqual(['first 产出指标@B6 50 2']);
    expect(groups(rows('产出指标（50分）'))).toEqual(['first 产出指标@B6 50 2']);
    expect(groups(rows('产出指标（40分）'))).toEqual(['first 产出指标@B6 50 1', 'first 产出指标@B7 40 1']);
  });

  test('that are printed again on the next page go on, with their 二级指标 and name', () => {
    const rows = `|产出指标（50分）|数量指标|堤防|7公里|7公里|50|50
${CAPTIONS}
|产出指标（50分）|||2处|2处|40|40`;
    expect(lines(rows).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '产出指标@B6 数量指标@C6 堤防@D6',
      '产出指标@B8 数量指标@C6 堤防@D6',
    ]);
  });
});
