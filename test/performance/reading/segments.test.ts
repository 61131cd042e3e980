import { readPerformanceForms, whyNotRead } from '../../../src/performance/read-form';
import { findIndicatorHeaders, slotEnd } from '../../../src/performance/reading/indicator-headers';
import { findSegments, isTitle } from '../../../src/performance/reading/segments';
import { areaName } from '../../../src/workbook/address';
import { gridOf } from './read-out';

/** Every form of a sheet: its cells, its title, and the rows of its headers. */
function segments(text: string): string[] {
  return findSegments(gridOf(text)).map(({ area, title, headers }) =>
    [areaName(area), title?.text ?? '-', ...headers.map(({ row }) => row + 1)].join(' '),
  );
}

/** Every header of a sheet: from which row to which it goes, its lane, and its columns by their letters. */
function headers(text: string): string[] {
  const letter = (column: number): string => String.fromCharCode(65 + column);
  return findIndicatorHeaders(gridOf(text)).map(({ row, top, left, right, columns }) => {
    const named = Object.entries(columns).flatMap(([role, at]) => (at === null ? [] : [`${role} ${letter(at as number)}`]));
    return `${String(top + 1)}–${String(row + 1)} ${letter(left)}:${letter(right)} ${named.join(' ')}`;
  });
}

const CAPTIONS = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
const ROW = '产出指标|数量指标|渠道|7公里|7公里|90|90';
const FORM = `项目支出绩效自评表\n项目名称|渠道\n${CAPTIONS}\n${ROW}`;

describe('the header of indicators', () => {
  test('names each column once, the first that has its caption', () => {
    expect(headers(CAPTIONS)).toEqual(['1–1 A:G first A second B third C target D actual E weight F score G']);
    expect(headers(`${CAPTIONS}|得分|偏差原因`)).toEqual(['1–1 A:I first A second B third C target D actual E weight F score G reason I']);
  });

  test('has the label in front in its lane, unless that is something else', () => {
    const named = 'first B second C third D target E actual F weight G score H';
    expect(headers(`绩效指标|${CAPTIONS}`)).toEqual([`1–1 A:H ${named}`]);
    expect(headers(`年度绩效|${CAPTIONS}`)).toEqual([`1–1 A:H ${named}`]);
    expect(headers(`序号|${CAPTIONS}`)).toEqual([`1–1 B:H ${named}`]);
    expect(headers(`指标偏差原因|${CAPTIONS}`)).toEqual([`1–1 B:H ${named}`]);
  });

  test('may stand in two rows, those above being wider', () => {
    const below = '|||年度指标值|<|<|实际完成值|分值|得分|偏差原因\n一级指标|二级指标|三级指标|指标性质|指标值|度量单位';
    expect(headers(below)).toEqual(['1–2 A:J first A second B third C nature D target E unit F actual G weight H score I reason J']);
    expect(headers(below.replace('\n', '\n\n'))).toEqual([]);
  });

  test('is none without 三级指标, target or completed value', () => {
    expect(headers('一级指标|二级指标|年度指标值|完成值|分值|得分')).toEqual([]);
    expect(headers('一级指标|二级指标|三级指标|完成值|分值|得分')).toEqual([]);
    expect(headers('一级指标|二级指标|三级指标|年度指标值|分值|得分')).toEqual([]);
    expect(headers('项目|目标|完成值|分值|得分')).toEqual([]);
  });

  test('is one without 一级 and 二级指标 where points and scores stand beside', () => {
    expect(headers('指标名称|指标值|完成值|分值|得分')).toEqual(['1–1 A:E third A target B actual C weight D score E']);
    expect(headers('序号|指标名称|指标值|完成值|分值|得分')).toEqual(['1–1 B:F third B target C actual D weight E score F']);
    expect(headers('指标名称|指标值|完成值|得分')).toEqual([]);
    expect(headers('指标名称|指标值|完成值|分值')).toEqual([]);
    expect(headers('二级指标|三级指标|指标值|完成值')).toEqual(['1–1 A:D second A third B target C actual D']);
    expect(headers('一级指标|三级指标|指标值|完成值')).toEqual(['1–1 A:D first A third B target C actual D']);
  });

  test('stands beside another one, each with its lane', () => {
    expect(headers(`${CAPTIONS}||绩效指标|${CAPTIONS}`)).toEqual([
      '1–1 A:H first A second B third C target D actual E weight F score G',
      '1–1 I:P first J second K third L target M actual N weight O score P',
    ]);
  });

  test('takes 指标方向 for the signs unless 指标性质 stands beside it', () => {
    expect(headers('一级指标|三级指标|指标方向|指标值|完成值')).toEqual(['1–1 A:E first A third B nature C target D actual E']);
    expect(headers('一级指标|三级指标|指标性质|指标方向|指标值|完成值')).toEqual([
      '1–1 A:F first A third B nature C direction D target E actual F',
    ]);
  });

  test('gives a column what stands below it up to the next caption, also one that is not read', () => {
    const [header] = findIndicatorHeaders(gridOf('一级指标|三级指标||指标值|<|<|完成值|佐证资料|得分|分值|'));
    expect(header && [0, 1, 3, 6, 8, 9].map((column) => slotEnd(header, column))).toEqual([0, 2, 5, 6, 8, 9]);
    const [last] = findIndicatorHeaders(gridOf('一级指标|三级指标|指标值|完成值|得分|<\n甲|乙|3|4|5|6|7'));
    expect(last && [4, 5].map((column) => slotEnd(last, column))).toEqual([6, 6]);
  });
});

describe('forms of one sheet', () => {
  test('begin with their titles and end where the next one begins', () => {
    expect(segments(`${FORM}\n总分||||||100\n${FORM}`)).toEqual(['A1:G5 项目支出绩效自评表 3', 'A6:G9 项目支出绩效自评表 8']);
    expect(segments(`${FORM}\n\n\n${FORM}`)).toEqual(['A1:G4 项目支出绩效自评表 3', 'A7:G10 项目支出绩效自评表 9']);
  });

  test('end before what stands more than three rows below', () => {
    expect(segments(`${FORM}\n\n\n\n备注||||||||九`)).toEqual(['A1:I8 项目支出绩效自评表 3']);
    expect(segments(`${FORM}\n\n\n\n\n备注||||||||九`)).toEqual(['A1:G4 项目支出绩效自评表 3']);
  });

  test('begin with their labels where they have no title', () => {
    expect(segments(`附件1\n项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual(['A2:G4 - 3']);
    expect(segments(`${CAPTIONS}\n${ROW}\n实施单位：某局\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G2 - 1', 'A3:G5 - 4']);
    expect(segments(`${CAPTIONS}\n${ROW}\n主管部门|某局\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G2 - 1', 'A3:G5 - 4']);
    expect(segments(`${CAPTIONS}\n${ROW}\n|预算数|执行数\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G2 - 1', 'A3:G5 - 4']);
  });

  test('that are broken over pages are one, with or without their title once more', () => {
    expect(segments(`${FORM}\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G6 项目支出绩效自评表 3 5']);
    expect(segments(`${FORM}\n项目支出绩效自评表\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G7 项目支出绩效自评表 3 6']);
    expect(segments(`${FORM}\n部门整体支出绩效自评表\n${CAPTIONS}\n${ROW}`)).toEqual([
      'A1:G4 项目支出绩效自评表 3',
      'A5:G7 部门整体支出绩效自评表 6',
    ]);
  });

  test('have no title in a row of more than two cells, and the lowest one above their labels', () => {
    expect(segments(`项目支出绩效自评表|2023|某局\n项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual(['A2:G4 - 3']);
    expect(segments(`项目支出绩效自评表||附件\n项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual(['A1:G4 项目支出绩效自评表 3']);
    expect(segments(`部门整体支出绩效自评表\n项目支出绩效自评表\n项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual([
      'A2:G5 项目支出绩效自评表 4',
    ]);
    expect(segments(`项目支出绩效自评表\n填报日期\n项目名称|渠道\n类别\n主管部门|某局\n${CAPTIONS}\n${ROW}`)).toEqual([
      'A1:G7 项目支出绩效自评表 6',
    ]);
  });

  test('beside one another are each as wide as it is filled, in the order in which they stand', () => {
    const beside = (left: string, right: string, gap: string): string => {
      const [one, other] = [left, right].map((text) => text.split('\n'));
      return (one ?? [])
        .map((line, at) => `${[...line.split('|'), ...Array<string>(7).fill('')].slice(0, 7).join('|')}${gap}${other?.[at] ?? ''}`)
        .join('\n');
    };
    expect(segments(beside(FORM, FORM.replace('项目支出', '专项资金'), '||'))).toEqual([
      'A1:G4 项目支出绩效自评表 3',
      'I1:O4 专项资金绩效自评表 3',
    ]);
    expect(segments(beside(FORM, `\n${FORM}`, '||').concat(`\n||||||||${ROW}`))).toEqual([
      'A1:G4 项目支出绩效自评表 3',
      'I2:O5 项目支出绩效自评表 4',
    ]);
    expect(segments(beside(`${FORM}\n\n${FORM}`, FORM, '||'))).toEqual([
      'A1:G4 项目支出绩效自评表 3',
      'I1:O4 项目支出绩效自评表 3',
      'A6:G9 项目支出绩效自评表 8',
    ]);
  });
});

test.each([
  ['项目支出绩效自评表', true],
  ['2023年度项目绩效自评(一般项目)', true],
  ['预算项目绩效自评结果汇总表', true],
  ['项目支出绩效自评表(续表)', false],
  ['项目绩效自评报告', false],
  ['按要求填报绩效自评表。', false],
  ['绩效自评表……12', false],
  [`${'某'.repeat(55)}绩效自评表`, true],
  [`${'某'.repeat(56)}绩效自评表`, false],
  ['项目名称', false],
])('%s is a title: %s', (text, expected) => {
  expect(isTitle(text)).toBe(expected);
});

describe('a sheet that is titled as a form', () => {
  const said = (text: string): string | null => whyNotRead(gridOf(text).sheet);

  test('and has no header of indicators is told', () => {
    expect(said('\n\n项目支出绩效自评表|附件\n项目名称|渠道')).toContain('没有找到');
    expect(said('甲\n乙\n丙\n项目支出绩效自评表')).toContain('没有找到');
  });

  test('is not one whose title stands lower, among other cells, or nowhere', () => {
    expect(said('甲\n乙\n丙\n丁\n项目支出绩效自评表')).toBeNull();
    expect(said('项目支出绩效自评表|甲|乙')).toBeNull();
    expect(said('绩效自评情况说明')).toBeNull();
    expect(said('收入支出决算总表')).toBeNull();
  });
});

test('without indicators a form has a title and money, with indicators one of both', () => {
  const kinds = (text: string): string[] => readPerformanceForms(gridOf(text).sheet).map(({ printedTitle }) => printedTitle);
  const money = '项目资金||预算数|执行数\n|资金总额|50|45';
  expect(kinds(`绩效自评表\n${money}\n${CAPTIONS}`)).toEqual(['绩效自评表']);
  expect(kinds(`绩效自评表\n项目名称|渠道\n${CAPTIONS}`)).toEqual([]);
  expect(kinds(`项目名称|渠道\n${money}\n${CAPTIONS}`)).toEqual([]);
  expect(kinds(`绩效自评表\n项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual(['绩效自评表']);
  expect(kinds(`项目名称|渠道\n${money}\n${CAPTIONS}\n${ROW}`)).toEqual(['']);
  expect(kinds(`项目名称|渠道\n${CAPTIONS}\n${ROW}`)).toEqual([]);
});
