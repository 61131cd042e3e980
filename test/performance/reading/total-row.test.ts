import { cellName } from '../../../src/workbook/address';
import { readForm, shownFigure } from './read-out';

const CAPTIONS = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';
const HEAD = `项目支出绩效自评表|<|<|<|<|<|<|<|<
项目名称|<|水库清淤`;
const MONEY = `项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|40|40|40|10|100%|10`;

/** A form with these rows below its indicators, from row 7 on. */
function below(rows: string, captions = CAPTIONS, indicator = '|产出指标|数量指标|库容|7万方|7万方|90|90', merged = true) {
  return readForm(`${HEAD}\n${MONEY}\n${captions}\n${indicator}\n${rows}`, merged);
}

/** Its label, points, score and grade with their cells. */
function total(...parts: Parameters<typeof below>): string | null {
  const { total: read } = below(...parts);
  if (!read) return null;
  const { row, label, weight, score, grade, gradeCell } = read;
  const graded = grade ? `${grade.text}@${cellName(grade)}` : '-';
  return `${String(row + 1)} ${label} ${shownFigure(weight)} ${shownFigure(score)} ${graded} ${gradeCell ? cellName(gradeCell) : '-'}`;
}

describe('the total below the indicators', () => {
  test('stands under its captions, or where it is the only number', () => {
    expect(total('总分|<|<|<|<|<|100|97|')).toBe('7 总分 100@G7 97@H7 - -');
    expect(total('总分|<|<|<|<|<||97|')).toBe('7 总分 - 97@H7 - -');
    expect(total('总分|<|97||||||')).toBe('7 总分 - 97@C7 - -');
    expect(total('总分|<|<|<|<|<|100||')).toBe('7 总分 100@G7 blank@H7 - -');
    expect(total('合计|100|97||||||')).toBe('7 合计 - 100@B7 - -');
  });

  test('is typed as text, with 分 behind it or a percent sign', () => {
    expect(total("总分|<|<|<|<|<|100分|'97.5分|")).toBe('7 总分 100@G7 97.5@H7 - -');
    expect(total('总分|<|<|<|<|<|100%|97|')).toBe('7 总分 - 97@H7 - -');
    expect(total('总分|<|<|<|<|<|1{0%}|97|')).toBe('7 总分 100@G7 97@H7 - -');
    expect(total('总分|<|<|<|<|<|满分|见附件|')).toBe('7 总分 - unreadable@H7 - -');
  });

  test('stands behind the label itself', () => {
    expect(total('总分：97.91|<|<|<|<|<|<|<|<')).toBe('7 总分 - 97.91@A7 - -');
    expect(total('总分：97.91分（优）|<|<|<|<|<|<|<|<')).toBe('7 总分 - 97.91@A7 - -');
    expect(total('总分（自评）：97分|<|<|<|<|<|<|<|<')).toBe('7 总分(自评) - 97@A7 - -');
    expect(total('总分：|<|<|<|<|<|<|<|<')).toBe('7 总分 - blank@A7 - -');
    expect(total('总分|<|<|<|<|<|<|<|<')).toBe('7 总分 - unreadable@A7 - -');
    // A number in its own place goes before it.
    expect(total('总分：100|<|<|<|<|<||97|')).toBe('7 总分 - 97@H7 - -');
  });

  test('stands beside captions of its own', () => {
    expect(total('总分|总分值|100|总得分|97|自评等级|优||')).toBe('7 总分 100@C7 97@E7 优@G7 G7');
    expect(total('总分|总分值|100|总得分||自评等级|||')).toBe('7 总分 100@C7 blank@E7 - G7');
    expect(total('总分|总分值||得分|97||||')).toBe('7 总分 - 97@E7 - -');
    expect(total('总分|得分：|<|||自评等级：|<||')).toBe('7 总分 - blank@D7 - H7');
  });

  test('belongs under 得分 where it is empty, or right of its label', () => {
    expect(total('总分||||||||')).toBe('7 总分 - blank@H7 - -');
    expect(total('总分|<|<|<|<|<||<|')).toBe('7 总分 - blank@G7 - -');
    const six = CAPTIONS.replace('分值|', '|');
    const rows = '|产出指标|数量指标|库容|7万方|7万方||90';
    expect(total('总分|<|||||||', six, rows)).toBe('7 总分 - blank@C7 - -');
    expect(total('总分||||||||', six, rows, false)).toBe('7 总分 - blank@B7 - -');
  });

  test('has points of the columns up to the next caption', () => {
    const wide = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|<|得分|<';
    const rows = '产出指标|数量指标|库容|7万方|7万方|90||90|';
    expect(total('总分|<|<|<|<||100||97', wide, rows)).toBe('7 总分 100@G7 97@I7 - -');
  });

  test('is looked for in the next rows only, and has to be called one', () => {
    expect(total('说明|见附件\n总分|<|<|<|<|<|100|97|')).toBe('8 总分 100@G8 97@H8 - -');
    expect(total('说明|见附件\n问题|无\n原因|无\n总分|<|<|<|<|<|100|97|')).toBe('10 总分 100@G10 97@H10 - -');
    expect(total('说明|见附件\n问题|无\n措施|无\n原因|无\n总分|<|<|<|<|<|100|97|')).toBeNull();
    expect(total('总分在80分以下的说明|无')).toBeNull();
    expect(total('说明|无')).toBeNull();
  });
});

describe('a grade', () => {
  test('stands in the row of the total, by itself or behind a word', () => {
    expect(total('总分|<|<|<|<|<|100|97|优')).toBe('7 总分 100@G7 97@H7 优@I7 I7');
    expect(total('总分|<|<|<|<|<|100|97|等级：良好')).toBe('7 总分 100@G7 97@H7 良好@I7 I7');
    expect(total('总分|<|<|<|<|<|100|97|自评（中）')).toBe('7 总分 100@G7 97@H7 中@I7 I7');
    expect(total('总分|<|<|<|<|<|100|97|偏差')).toBe('7 总分 100@G7 97@H7 - -');
    expect(total('总分|<|<|<|<|<|100|97|等次|')).toBe('7 总分 100@G7 97@H7 - J7');
  });

  test('stands in the row below, behind its caption', () => {
    expect(total('总分|<|<|<|<|<|100|97|\n自评等级|<|优')).toBe('7 总分 100@G7 97@H7 优@C8 C8');
    expect(total('总分|<|<|<|<|<|100|97|\n自评等级|<|')).toBe('7 总分 100@G7 97@H7 - C8');
    expect(total('总分|<|<|<|<|<|100|97|\n自评等级：|优（90以上）')).toBe('7 总分 100@G7 97@H7 优(90以上)@B8 B8');
    expect(total('总分|<|<|<|<|<|100|97|\n说明|优')).toBe('7 总分 100@G7 97@H7 - -');
    expect(total('总分|<|<|<|<|<|100|97|良\n自评等级|<|优')).toBe('7 总分 100@G7 97@H7 良@I7 I7');
    expect(total('总分|<|<|<|<|<|100|97|\n说明|等级|优')).toBe('7 总分 100@G7 97@H7 优@C8 C8');
    expect(total('总分|<|<|<|<|<|100|97|\n自评等级|自评结论|优')).toBe('7 总分 100@G7 97@H7 - B8');
  });
});

describe('a total above the form', () => {
  const head = (row: string, merged = true): string =>
    shownFigure(readForm(`${HEAD}\n${row}\n${MONEY}\n${CAPTIONS}\n|产出指标|数量指标|库容|7万方|7万方|90|90`, merged).headTotal);

  test('stands within its caption, or beside it', () => {
    expect(head('填报单位|||总分：97.5分|||||')).toBe('97.5@D3');
    expect(head('填报单位|||总分：|97||||')).toBe('97@E3');
    expect(head("填报单位|||自评得分|'97.5分||||")).toBe('97.5@E3');
    expect(head('填报单位|||总分|见表||||')).toBe('unreadable@E3');
    expect(head('总分|100|97||||||')).toBe('97@C3');
    expect(head('总分（分）|<|97|||||')).toBe('97@C3');
  });

  test('belongs behind a colon, or in the cell beside its caption, where it is empty', () => {
    expect(head('填报单位|||总分：|||||')).toBe('blank@D3');
    expect(head('填报单位|||总分|||||')).toBe('blank@E3');
    expect(head('填报单位|||总分|<|||||')).toBe('blank@F3');
    expect(head('填报单位|||总分|<|||||', false)).toBe('blank@E3');
  });

  test('is none among the captions of the money, nor a bare 得分', () => {
    expect(head('单位负责人|张三|||||||')).toBe('-');
    expect(head('填报单位|||得分|97||||')).toBe('-');
    expect(head('预算执行率|||总分|97||||')).toBe('-');
  });

  test('is named 总分', () => {
    const { headTotal } = readForm(`${HEAD}\n自评总分|97\n${MONEY}\n${CAPTIONS}\n|产出指标|数量指标|库容|7万方|7万方|90|90`);
    expect([headTotal?.rowLabel, headTotal?.columnLabel]).toEqual(['总分', '']);
  });
});

test('the total is named by its label and by the columns’ names in messages', () => {
  const { total: read } = below('项目总分：|<|<|<|<|<|100|97|');
  expect([read?.label, read?.score.rowLabel, read?.score.columnLabel, read?.weight?.columnLabel]).toEqual([
    '项目总分',
    '项目总分',
    '得分',
    '分值',
  ]);
});

describe('what is written below', () => {
  const said = (rows: string) => {
    // The total itself is the first line of the notes.
    const { explanations, notes } = below(`总分|<|<|<|<|<|100|97|\n${rows}`);
    return [
      explanations.map(({ label, text }) => `${label}=${text ? `${text.text}@${cellName(text)}` : '-'}`),
      ...notes.split('\n').slice(1),
    ];
  };

  test('explains something by its label, or is a note', () => {
    expect(said('未完成原因分析：|<|汛期停工\n改进措施|无\n存在问题|0\n问题|无人管护\n总分在80分以下的说明|<|无')).toEqual([
      ['未完成原因分析=汛期停工@C8', '改进措施=-', '存在问题=-', '问题=无人管护@B11', '总分在80分以下的说明=-'],
    ]);
    expect(said('注：定性指标分三档。\n备注|按说明填写\n填表人：李四|电话\n\n说明：见附件')).toEqual([
      [],
      '注:定性指标分三档。',
      '备注',
      '填表人:李四',
      '说明:见附件',
    ]);
  });

  test('is the explanation of its label although that begins as a note does, where something stands beside it', () => {
    expect(said('说明：|汛期停工')).toEqual([['说明=汛期停工@B8']]);
    expect(said('备注说明|汛期停工')).toEqual([['备注说明=汛期停工@B8']]);
    expect(said('备注说明')).toEqual([[], '备注说明']);
  });
});
