import type { SummaryForm } from '../../../src/performance/form';
import { findSummaryForms } from '../../../src/performance/reading/summary-form';
import { areaName, cellName } from '../../../src/workbook/address';
import { gridOf, shownFigure } from './read-out';

const forms = (text: string): SummaryForm[] => findSummaryForms(gridOf(text));
/** Its cells, year and organisation, then each line: name, organisation, score, grade and the place for it. */
function read(text: string): string[][] {
  return forms(text).map(({ area, year, organisation, rows }) => [
    [areaName(area), String(year), organisation].join(' '),
    ...rows.map(({ row, name, organisation: own, score, grade, gradeCell }) =>
      [row + 1, name?.text, own?.text, shownFigure(score), grade?.text, gradeCell ? cellName(gradeCell) : '-']
        .map((part) => part ?? '-')
        .join(' '),
    ),
  ]);
}

const CAPTIONS = '序号|项目名称|实施单位|自评得分|自评等级';
const LINES = '1|渠道|某所|97.5|优\n2|闸门|某站|88|良';

describe('the 汇总表', () => {
  test('has a line for each project below its captions', () => {
    expect(read(`2023年度某水利局项目绩效自评情况汇总表\n${CAPTIONS}\n${LINES}`)).toEqual([
      ['A1:E4 2023 某水利局', '3 渠道 某所 97.5@D3 优 E3', '4 闸门 某站 88@D4 良 E4'],
    ]);
  });

  test('needs neither organisations nor grades, and no scores where it has grades', () => {
    expect(read('绩效自评汇总表\n项目名称|自评得分\n渠道|97')).toEqual([['A1:B3 null ', '3 渠道 - 97@B3 - -']]);
    expect(read('绩效自评汇总表\n项目名称|自评等级\n渠道|优')).toEqual([['A1:B3 null ', '3 渠道 - - 优 B3']]);
    expect(read('绩效自评汇总表\n项目名称|实施单位\n渠道|某所')).toEqual([]);
    expect(read('绩效自评汇总表\n序号|自评得分|自评等级\n1|97|优')).toEqual([]);
  });

  test('may stand without a title where its captions speak of 自评', () => {
    expect(read(`${CAPTIONS}\n${LINES}`)[0]?.[0]).toBe('A1:E3 null ');
    expect(read('序号|项目名称|得分|等级\n1|渠道|97|优')).toEqual([]);
    expect(read('绩效自评汇总表\n序号|项目名称|得分|等级\n1|渠道|97|优')[0]?.[0]).toBe('A1:D3 null ');
  });

  test('has its title in the four rows above its captions, no higher', () => {
    const lines = '序号|项目名称|得分|等级\n1|渠道|97|优';
    expect(read(`绩效自评汇总表\n甲\n乙\n丙\n${lines}`)[0]?.[0]).toBe('A1:D6 null ');
    expect(read(`绩效自评汇总表\n甲\n乙\n丙\n丁\n${lines}`)).toEqual([]);
    expect(read(`绩效自评结果表\n甲\n2022年绩效自评汇总表\n${lines}`)[0]?.[0]).toBe('A3:D5 2022 ');
  });

  test('is one that is still to be filled in only where its title says so', () => {
    expect(read(`绩效自评汇总表\n${CAPTIONS}`)).toEqual([['A1:E2 null ']]);
    expect(read(`项目绩效自评表\n${CAPTIONS}`)).toEqual([]);
  });

  test('ends with its sum, and goes on with another one below it', () => {
    const whole = `绩效自评汇总表\n${CAPTIONS}\n${LINES}\n合计|||92.75|`;
    expect(read(whole)[0]).toHaveLength(3);
    expect(read(`${whole}\n\n2022年绩效自评汇总表\n${CAPTIONS}\n1|泵站|某站|91|优`).map(([head, ...rows]) => [head, rows.length])).toEqual([
      ['A1:E4 null ', 2],
      ['A7:E9 2022 ', 1],
    ]);
  });

  test('is none of the headers of indicators, nor a line with numbers', () => {
    expect(read('绩效自评表\n三级指标|项目名称|自评得分\n甲|渠道|97')).toEqual([]);
    expect(read('绩效自评表\n指标值|项目名称|自评得分\n甲|渠道|97')).toEqual([]);
    expect(read('绩效自评汇总表\n项目名称|自评得分|5\n渠道|97')).toEqual([]);
  });

  test('has no caption as long as a sentence', () => {
    expect(read('绩效自评汇总表\n项目名称|自评得分（百分制，由单位按照评分标准逐项自评后汇总）\n渠道|97')).toEqual([]);
  });

  test('begins where its columns do, or its title', () => {
    expect(read(`|绩效自评汇总表\n||${CAPTIONS}\n||${LINES.replace('\n', '\n||')}`)[0]?.[0]).toBe('B1:G4 null ');
    expect(read(`|||绩效自评汇总表\n||${CAPTIONS}\n||${LINES.replace('\n', '\n||')}`)[0]?.[0]).toBe('C1:G4 null ');
  });
});

test.each([
  ['2023年度某市财政局部门项目绩效自评汇总表', '某市财政局'],
  ['某县教育委员会项目绩效自评汇总表', '某县教育委员会'],
  ['2022年某镇政府绩效自评汇总表', '某镇政府'],
  ['项目绩效自评汇总表', null],
  ['2023年度绩效自评汇总表', null],
])('the organisation in %s is %s', (title, organisation) => {
  expect(forms(`${title}\n${CAPTIONS}\n${LINES}`)[0]?.organisation).toBe(organisation);
});

test('its figures are its scores, and it is of no unit', () => {
  const [form] = forms(`绩效自评汇总表\n${CAPTIONS}\n${LINES}`);
  expect(form?.figures.map((figure) => cellName(figure))).toEqual(['D3', 'D4']);
  expect([form?.unit, form?.printedTitle, form?.variant, form?.kind]).toEqual([null, '绩效自评汇总表', '汇总表', 'summary']);
  const [graded] = forms('绩效自评汇总表\n项目名称|自评等级\n渠道|优');
  expect(graded?.figures).toEqual([]);
});
