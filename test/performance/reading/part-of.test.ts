import { formOn } from '../made-form';
import { sheetOf } from '../fixture';
import { printedGrid } from '../layouts';
import { coefficients, national, sixColumns } from '../written-form';

/** Which rows belong to which other ones, as rows are numbered on the sheet: `7 shared 6`. */
function partsIn(text: string, merged = true): string[] {
  const { indicators } = formOn(sheetOf(printedGrid(`试\n${text}`), { merged }));
  return indicators.flatMap(({ row, partOf }) => (partOf ? [`${String(row + 1)} ${partOf.as} ${String(partOf.row + 1)}`] : []));
}

const MONEY = '60|60|60|10|100%|10';

describe('rows under one merged cell of points', () => {
  test('belong to the first of them, however many there are', () => {
    const rows = `产出指标|数量指标|渠道|9公里|9公里|50|50
^|^|闸门|4座|4座|^|^
^|^|泵站|2座|2座|^|^
||机井|3眼|3眼|40|40`;
    expect(partsIn(national(rows, MONEY))).toEqual(['7 shared 6', '8 shared 6']);
  });

  test('are those that it reaches and begins with the one above', () => {
    const rows = (cells: string): string => `产出指标|数量指标|渠道|9公里|9公里|50|50
||闸门|4座|4座|${cells}
||机井|3眼|3眼|20|20`;
    expect(partsIn(national(rows('|'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('|<'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('^|'), MONEY))).toEqual(['7 shared 6']);
  });

  test('are told by the scores where the form has no points', () => {
    const rows = (cell: string): string => `产出指标（80分）|数量指标|渠道|9公里|9公里|80
^|^|闸门|4座|4座|${cell}`;
    expect(partsIn(sixColumns(rows('^')))).toEqual(['7 shared 6']);
    expect(partsIn(sixColumns(rows('')))).toEqual([]);
  });

  test('give one their reason, whichever of them has it', () => {
    const rows = `产出指标|数量指标|渠道|9公里|8公里|50|44.44
^|^|闸门|4座|4座|^|^|汛期停工
||机井|3眼|3眼|40|40`;
    const { indicators } = formOn(sheetOf(printedGrid(`试\n${national(rows, MONEY)}`)));
    expect(indicators.map(({ reason }) => reason?.text ?? null)).toEqual(['汛期停工', '汛期停工', null]);
  });
});

describe('rows without points, where merges are not told,', () => {
  const rows = (second: string, target = '4座', last = '40'): string => `产出指标|数量指标|渠道|9公里|9公里|50|50
|${second}|闸门|${target}|4座||
|时效指标|完工时间|6月|6月|${last}|${last}`;

  test('belong to the one above in their 二级指标 where all points are given', () => {
    expect(partsIn(national(rows(''), MONEY), false)).toEqual(['7 shared 6']);
    expect(partsIn(national(rows('质量指标'), MONEY), false)).toEqual([]);
    expect(partsIn(national(rows('', ''), MONEY), false)).toEqual([]);
    expect(partsIn(national(rows('', '4座', '30'), MONEY), false)).toEqual([]);
  });

  test('have all points given where they come to 100 without the rate, too', () => {
    expect(partsIn(national(rows('', '4座', '50'), '60|60|60||100%|'), false)).toEqual(['7 shared 6']);
  });

  test('stand by themselves below another 一级指标', () => {
    const other = `产出指标|数量指标|渠道|9公里|9公里|90|90
效益指标|数量指标|闸门|4座|4座||`;
    expect(partsIn(national(other, MONEY), false)).toEqual([]);
  });

  test('have all points given where every label has its own, whatever they come to', () => {
    const labelled = (first: number, second: string): string => `产出指标（50分）|数量指标|渠道|9公里|9公里|${String(first)}|50
||闸门|4座|4座||
${second}|经济效益|增收|5万元|5万元|20|20`;
    expect(partsIn(national(labelled(50, '效益指标（20分）'), MONEY), false)).toEqual(['7 shared 6']);
    expect(partsIn(national(labelled(50, '效益指标（25分）'), MONEY), false)).toEqual([]);
    expect(partsIn(national(labelled(45, '效益指标（20分）'), MONEY), false)).toEqual([]);
    expect(partsIn(national(labelled(50, '效益指标'), MONEY), false)).toEqual([]);
    expect(partsIn(national(labelled(70, '效益指标'), MONEY), false)).toEqual(['7 shared 6']);
  });

  test('have a score of their own, or points behind their names, and are none', () => {
    const scored = `产出指标|数量指标|渠道|9公里|9公里|50|40
||闸门|4座|4座||10
||机井|3眼|3眼|40|40`;
    expect(partsIn(national(scored, MONEY), false)).toEqual([]);
    const named = '产出指标（80分）|数量指标|渠道（45分）|9公里|9公里|45\n||其中：闸门（35分）|4座|4座|';
    expect(partsIn(sixColumns(named))).toEqual([]);
  });
});

describe('rows 其中', () => {
  test('without points belong to the one above that is none', () => {
    const rows = `产出指标|数量指标|渠道|9公里|9公里|50|50
||其中：干渠|4公里|4公里||
||其中：支渠|5公里|5公里||
|质量指标|合格率|100%|100%|20|20`;
    expect(partsIn(national(rows, MONEY))).toEqual(['7 ofWhich 6', '8 ofWhich 6']);
  });

  test('without scores belong to one that is scored, where the form has no points', () => {
    const rows = (score: string): string => `产出指标（80分）|数量指标|渠道|9公里|9公里|${score}
||其中：干渠|4公里|4公里|`;
    expect(partsIn(sixColumns(rows('80')))).toEqual(['7 ofWhich 6']);
    expect(partsIn(sixColumns(rows('')))).toEqual([]);
  });

  test('with points of their own are those of a row that they make up', () => {
    const rows = (first: number, last = 20): string => `产出指标|数量指标|渠道|9公里|9公里|${String(first)}|
||其中：干渠|4公里|4公里|30|
||其中：支渠|5公里|5公里|${String(last)}|
||闸门|4座|4座|40|
||其中：电动|1座|1座||`;
    expect(partsIn(national(rows(50), MONEY))).toEqual(['7 nested 6', '8 nested 6', '10 ofWhich 9']);
    expect(partsIn(national(rows(55), MONEY))).toEqual(['10 ofWhich 9']);
    // 10 + 0 + 30 + 20 + 40 are all points.
    expect(partsIn(national(rows(0), MONEY))).toEqual(['10 ofWhich 9']);
  });

  test('end where another row or another 一级指标 begins', () => {
    const rows = (label: string): string => `产出指标|数量指标|渠道|9公里|9公里|30|
||其中：干渠|4公里|4公里|30|
${label}|数量指标|其中：支渠|5公里|5公里|10|`;
    expect(partsIn(national(rows(''), MONEY))).toEqual([]);
    expect(partsIn(national(rows('效益指标'), MONEY))).toEqual(['7 nested 6']);
  });
});

describe('numbered rows', () => {
  test('belong to the one of the next level above that they make up', () => {
    const rows = `产出指标|数量指标|一、灌区||||
||（一）渠道|||50|50
||1．干渠|4公里|4公里|30|30
||2．支渠|5公里|5公里|20|20
||（二）闸门|4座|4座|40|40
||二、培训|8人次|8人次|30|30`;
    expect(partsIn(national(rows, MONEY))).toEqual(['8 nested 7', '9 nested 7']);
    expect(partsIn(national(rows.replace('灌区||||', '灌区|||90|90'), MONEY))).toEqual([
      '7 nested 6',
      '8 nested 7',
      '9 nested 7',
      '10 nested 6',
    ]);
  });

  test.each([
    ['（1）干渠', '（2）支渠'],
    ['1)干渠', '2)支渠'],
    ['①干渠', '②支渠'],
    ['12、干渠', '13、支渠'],
    ['（十一）干渠', '（十二）支渠'],
  ])('of every kind: %s, %s', (one, other) => {
    const rows = `产出指标|数量指标|十一、渠道|||50|50
||${one}|4公里|4公里|30|30
||${other}|5公里|5公里|20|20`;
    expect(partsIn(national(rows, MONEY))).toEqual(['7 nested 6', '8 nested 6']);
  });

  test('are not those that begin with a decimal, or with a number of three digits', () => {
    const rows = (one: string, other: string): string => `产出指标|数量指标|一、渠道|||50|50
||${one}|4公里|4公里|30|30
||${other}|5公里|5公里|20|20`;
    expect(partsIn(national(rows('1.5米渠道', '2.5米渠道'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('100、渠道', '200、渠道'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('渠道（1）', '渠道（2）'), MONEY))).toEqual([]);
  });

  test('end with the 一级指标 and with a row without a number', () => {
    const rows = (between: string): string => `产出指标|数量指标|一、渠道|||30|30
||1、干渠|4公里|4公里|30|30
${between}
||2、支渠|5公里|5公里|20|20`;
    expect(partsIn(national(rows('||其中：硬化|4公里|4公里||'), MONEY))).toEqual(['8 ofWhich 7']);
    expect(partsIn(national(rows('||闸门|4座|4座|15|15'), MONEY))).toEqual(['7 nested 6']);
    expect(partsIn(national(rows('效益指标|数量指标|闸门|4座|4座|15|15'), MONEY))).toEqual(['7 nested 6']);
    const second = rows('效益指标|数量指标|1、闸门|4座|4座|15|15');
    expect(partsIn(national(second, MONEY))).toEqual(['7 nested 6']);
  });

  test('are told by the scores where the points are not given or do not add up', () => {
    const rows = (own: string): string => `产出指标|数量指标|一、渠道|||${own}
||1、干渠|4公里|4公里|30|28
||2、支渠|5公里|5公里|20|20`;
    expect(partsIn(national(rows('|48'), MONEY))).toEqual(['7 nested 6', '8 nested 6']);
    expect(partsIn(national(rows('45|48'), MONEY))).toEqual(['7 nested 6', '8 nested 6']);
    expect(partsIn(national(rows('45|47'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('0|0').replace('30|28', '0|0').replace('20|20', '0|0'), MONEY))).toEqual([]);
    expect(partsIn(national(rows('50|').replace('30|28', '|').replace('20|20', '|'), MONEY))).toEqual([]);
  });

  test('that do not add up belong together where others do, or where the total leaves them out', () => {
    const doubtful = (score: string): string => `产出指标|数量指标|一、渠道|||50|${score}
||1、干渠|4公里|4公里|25|25
||2、支渠|5公里|5公里|20|20`;
    const sure = `||二、闸门|||15|15
||1、节制闸|1座|1座|10|10
||2、分水闸|1座|1座|5|5`;
    expect(partsIn(national(doubtful('46'), MONEY))).toEqual([]);
    expect(partsIn(national(`${doubtful('46')}\n${sure}`, MONEY))).toEqual(['7 nested 6', '8 nested 6', '10 nested 9', '11 nested 9']);
    expect(partsIn(national(`${doubtful('')}\n${sure}`, MONEY))).toEqual(['10 nested 9', '11 nested 9']);
    expect(partsIn(national(doubtful('46'), MONEY, '56'))).toEqual(['7 nested 6', '8 nested 6']);
    expect(partsIn(national(doubtful('46'), '60|60|60|10||', '46'))).toEqual(['7 nested 6', '8 nested 6']);
    // All of them together.
    expect(partsIn(national(doubtful('46'), MONEY, '101'))).toEqual([]);
    const unscored = doubtful('46').replace('25|25', '25|').replace('20|20', '20|');
    expect(partsIn(national(unscored, MONEY, '56'))).toEqual([]);
    expect(partsIn(national(unscored.replace('20|', '20|20'), MONEY, '56'))).toEqual(['7 nested 6', '8 nested 6']);
  });

  test('that make up 100 points together are not nested', () => {
    const rows = (last: number): string => `产出指标|数量指标|一、渠道|9公里|9公里|30|30
||1、干渠|4公里|4公里|30|30
||二、闸门|5公里|5公里|${String(last)}|30`;
    expect(partsIn(national(rows(30), MONEY))).toEqual([]);
    expect(partsIn(national(rows(40), MONEY))).toEqual(['7 nested 6']);
  });
});

test('points that a constraint prints count to nothing', () => {
  const rows = `产出指标|数量指标|渠道|9公里|9公里|90|90
||闸门|4座|4座||
约束性指标|资金管理|资金管理合规性|合规|合规|5|`;
  expect(partsIn(national(rows, MONEY), false)).toEqual(['7 shared 6']);
});

test('a form of rows alone has parts, too', () => {
  const rows = `一、渠道|公里|≥|9|9|100%|50|50
1、干渠|公里|≥|4|4|100%|30|30
2、支渠|公里|≥|5|5|100%|20|20`;
  expect(partsIn(coefficients(rows))).toEqual(['8 nested 7', '9 nested 7']);
});
