import type { EvaluationForm, LocatedText } from '../../../src/performance/form';
import { cellName } from '../../../src/workbook/address';
import { readForm, shownFigure } from './read-out';

const BELOW = `项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|40|40|40|10|100%|10
一级指标|二级指标|三级指标|指标值|完成值|分值|得分
产出指标|数量指标|渠道|7公里|7公里|90|90`;

function headed(head: string, title = '项目支出绩效自评表', below = BELOW): EvaluationForm {
  return readForm(`${title}\n${head}\n${below}`);
}
const shown = (text: LocatedText | null): string => (text ? `${text.text}@${cellName(text)}` : '-');
/** Project, its code, department, its code. */
function named(...parts: Parameters<typeof headed>): string {
  const { project, projectCode, department, departmentCode } = headed(...parts);
  return [project, projectCode, department, departmentCode].map(shown).join(' ');
}

describe('the head of a form', () => {
  test('names what stands beside a label, or in its cell', () => {
    expect(named('项目名称|<|渠道整治\n主管部门|某局|实施单位|某所')).toBe('渠道整治@C2 - 某局@B3 -');
    expect(named('项目名称：渠道整治|主管部门：某局')).toBe('渠道整治@A2 - 某局@B2 -');
    expect(named('项目名称：|渠道整治|主管部门：|某局')).toBe('渠道整治@B2 - 某局@D2 -');
    expect(named('项目名称：渠道：一期|甲')).toBe('渠道:一期@A2 - - -');
  });

  test('names nothing where another label follows, or nothing at all', () => {
    expect(named('项目名称|主管部门|某局')).toBe('- - 某局@C2 -');
    expect(named('项目名称|联系人：|张三')).toBe('- - - -');
    expect(named('项目名称|联系电话|123')).toBe('- - - -');
    expect(named('甲|项目名称')).toBe('- - - -');
    expect(named('项目名称|单位：万元')).toBe('- - - -');
    expect(named('项目名称：主管部门')).toBe('主管部门@A2 - - -');
  });

  test('takes the first that names something', () => {
    expect(named('项目名称|主管部门\n项目名称|渠道\n项目名称|闸门')).toBe('渠道@B3 - - -');
    expect(named('主管部门|某局\n主管部门及代码|某厅')).toBe('- - 某厅@B3 -');
  });

  test('has codes in front of names, beside labels of their own, or alone', () => {
    expect(named('项目名称|51000021R000000019951-工资性支出')).toBe('工资性支出@B2 51000021R000000019951@B2 - -');
    expect(named('项目名称|[126]渠道|主管部门及代码|[644001]某局')).toBe('渠道@B2 126@B2 某局@D2 644001@D2');
    expect(named('项目名称|渠道|项目代码|ABC01')).toBe('渠道@B2 ABC01@D2 - -');
    expect(named('项目名称|123-渠道|项目代码|ABC01')).toBe('渠道@B2 123@B2 - -');
    expect(named('主管部门及代码|644001')).toBe('- - - 644001@B2');
    expect(named('主管部门及代码|64')).toBe('- - 64@B2 -');
    expect(named('主管部门及代码|某局644001')).toBe('- - 某局644001@B2 -');
    expect(named('主管部门及代码|644001号')).toBe('- - 644001号@B2 -');
    expect(named('项目名称|2023')).toBe('2023@B2 - - -');
    expect(named('项目名称|渠道12-闸门')).toBe('渠道12-闸门@B2 - - -');
    expect(named('项目名称|渠道（644）闸门')).toBe('渠道(644)闸门@B2 - - -');
    expect(named('项目名称|12-闸门')).toBe('12-闸门@B2 - - -');
  });

  test('is named in brackets right below the title where no label does', () => {
    expect(named('（医保政策风险评估）')).toBe('医保政策风险评估@A2 - - -');
    expect(named('\n（医保政策风险评估）')).toBe('医保政策风险评估@A3 - - -');
    expect(named('\n\n（医保政策风险评估）')).toBe('- - - -');
    expect(named('（2023年度）')).toBe('- - - -');
    expect(named('（评）')).toBe('- - - -');
    expect(named('（防汛3年行动）')).toBe('防汛3年行动@A2 - - -');
    expect(named('（医保政策风险评估）|某局')).toBe('- - - -');
    expect(named('医保（政策风险）')).toBe('- - - -');
    expect(named('（政策风险）评估')).toBe('- - - -');
    expect(named('（2023年度）\n（医保政策风险评估）')).toBe('医保政策风险评估@A3 - - -');
    expect(named('（医保政策风险评估）\n项目名称|渠道')).toBe('渠道@B3 - - -');
    expect(named('填报单位|某局', '（医保政策风险评估）\n项目支出绩效自评表')).toBe('- - - -');
    expect(named('填报单位|某局', '（医保政策风险评估）\n\n项目支出绩效自评表')).toBe('- - - -');
  });
});

describe('who fills it in', () => {
  test('is the unit that carries it out, else the one that reports, else the department, without its code', () => {
    const organisation = (head: string): string | null => headed(head).organisation;
    expect(organisation('主管部门|某局|实施单位|某所')).toBe('某所');
    expect(organisation('主管部门|某局|填报单位|某站')).toBe('某站');
    expect(organisation('填报单位|某站|实施单位|某所')).toBe('某所');
    expect(organisation('主管部门|某局')).toBe('某局');
    expect(organisation('主管部门|某局|实施单位|待遇保障科')).toBe('某局');
    expect(organisation('实施单位|待遇保障科')).toBe('待遇保障科');
    expect(organisation('实施单位|[126]某所')).toBe('某所');
    expect(organisation('实施单位|126001-某所')).toBe('某所');
    expect(organisation('项目名称|渠道')).toBeNull();
  });
});

describe('the year', () => {
  const year = (head: string, title?: string): number | null => headed(head, title).year;
  test('stands in the title, or in the lines right below it', () => {
    expect(year('项目名称|渠道', '2023年度项目支出绩效自评表')).toBe(2023);
    expect(year('（2022年度）')).toBe(2022);
    expect(year('（2021）')).toBe(2021);
    expect(year('项目名称|渠道\n甲|乙\n丙|丁\n年度|2020年')).toBe(2020);
    expect(year('项目名称|渠道\n甲|乙\n丙|丁\n戊|己\n年度|2020年')).toBeNull();
    expect(year('年份|2020', '项目支出绩效自评表')).toBeNull();
  });

  test('is not that of the day on which it was filled in', () => {
    expect(year('填报日期：2024年3月5日')).toBeNull();
    expect(year('填报日期：2024年3月5日|2023年度')).toBe(2023);
  });

  test('is none of the numbers below the head', () => {
    expect(year('项目名称|渠道', '项目支出绩效自评表')).toBeNull();
    const short = readForm(
      `项目支出绩效自评表\n项目资金||预算数|执行数\n|资金总额|5|5\n一级指标|二级指标|三级指标|指标值|完成值|分值|得分\n产出指标|时效指标|完工|2022年|2022年|90|90`,
    );
    expect(short.year).toBeNull();
  });
});

describe('what a form is about', () => {
  const subject = (head: string, title?: string): string => headed(head, title).subject;
  test('is told by its title and its labels', () => {
    expect(subject('项目名称|渠道')).toBe('project');
    expect(subject('项目名称|渠道', '转移支付区域绩效自评表')).toBe('transfer');
    expect(subject('转移支付名称|渠道')).toBe('transfer');
    expect(subject('中央主管部门|某部')).toBe('transfer');
    expect(subject('部门名称|某局', '部门整体支出绩效自评表')).toBe('department');
    expect(subject('部门名称|某局|基本支出总额|5')).toBe('department');
    expect(subject('项目名称|渠道', '部门预算项目整体绩效自评表')).toBe('project');
  });

  test('has a department’s expenditure by its nature in its head', () => {
    const expenditure = (head: string): string => {
      const { basicExpenditure, projectExpenditure } = headed(head);
      return `${shownFigure(basicExpenditure)} ${shownFigure(projectExpenditure)}`;
    };
    expect(expenditure('基本支出总额|12.5|项目支出总额|30')).toBe('12.5@B2 30@D2');
    expect(expenditure('基本支出总额：12.5万元|项目支出总额：30万元')).toBe('12.5@A2 30@B2');
    expect(expenditure('基本支出总额（万元）：|12.5|项目支出总额（万元）|30')).toBe('12.5@B2 30@D2');
    expect(expenditure('基本支出总额（万元）：12.5|项目支出总额')).toBe('12.5@A2 blank@C2');
    expect(expenditure('基本支出总额|<|项目支出总额|30')).toBe('blank@B2 30@D2');
    expect(expenditure('项目名称|渠道')).toBe('- -');
    expect(expenditure('项目名称|渠道\n基本支出总额|12.5')).toBe('12.5@B3 -');
    const [basic] = [headed('基本支出总额（万元）：|12.5').basicExpenditure];
    expect([basic?.rowLabel, basic?.columnLabel]).toEqual(['基本支出总额(万元)', '']);
  });
});

test('every number of a form is among its figures once', () => {
  const form = headed('基本支出总额|12.5|项目支出总额|30|总分：|97');
  const cells = form.figures.map((figure) => cellName(figure));
  expect(cells).toEqual(['C4', 'D4', 'E4', 'F4', 'G4', 'H4', 'F6', 'G6', 'F2', 'B2', 'D2']);
  const total = headed('项目名称|渠道', '项目支出绩效自评表', `${BELOW}\n总分|||||100|97`);
  expect(total.figures.map((figure) => cellName(figure)).slice(-4)).toEqual(['F6', 'G6', 'F7', 'G7']);
});
