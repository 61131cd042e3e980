import { judge } from '../../src/identities/judge';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { planScores } from '../../src/performance/score-plan';
import { cellName } from '../../src/workbook/address';
import { sheetOf } from './fixture';
import { printedGrid } from './layouts';

/** What is found on a form with these points, scores and last lines, and what scoring would write with `overwrite`. */
function worked(money: string, rows: readonly string[]): { found: unknown[]; edits: string; unwritten: string[] } {
  const head = [
    '试',
    '项目支出绩效自评表|<|<|<|<|<|<|<',
    '项目名称|<|灌区改造|<|<|<|<|<',
    '项目资金（元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    `|年度资金总额|${money}`,
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因',
  ];
  const sheet = sheetOf(printedGrid([...head, ...rows].join('\n')));
  const forms = readPerformanceForms(sheet);
  const { identities, remarks } = checkPerformanceForms(forms);
  const { plan, unwritten } = planScores(forms, [sheet], { write: 'values', overwrite: true });
  return {
    found: [
      ...remarks.map(({ message }) => message),
      ...identities.filter((identity) => judge(identity).verdict === 'mismatch').map(({ rule }) => rule.code),
    ],
    edits: plan.edits.map((edit) => `${cellName(edit)}=${String(edit.after.value)}`).join(' '),
    unwritten: unwritten.map((one) => `${cellName(one)} ${one.reason}`),
  };
}

const MONEY = '200万|200万|1900000|10|95%|9.5';
const OUTPUT = '产出指标|成本指标|总成本|≤200万|1900000元|50|50|';
const EFFECT = '效益指标|社会效益指标|受益人口|≥1.2万人|1.26万人|30|30|';
const CONTENT = '满意度指标|满意度指标|群众满意度|“≥90%”|91%（含）|10|10|';
const nothing = { found: [], edits: '', unwritten: [] };

test.each([
  ['amounts and values with a bare 万', MONEY, [OUTPUT, EFFECT, CONTENT, '总分|<|<|<|<|100|99.5|']],
  [
    'points as shares of the whole',
    MONEY.replace('|10|', '|10%|'),
    [
      OUTPUT.replace('|50|50', '|50%|50'),
      EFFECT.replace('|30|30', '|30%|30'),
      CONTENT.replace('|10|10', '|10%|10'),
      '总分|<|<|<|<|100%|99.5|',
    ],
  ],
  [
    'subtotals under names of their own',
    MONEY,
    [OUTPUT, '产出指标合计|<|<|<|<|50|50|', EFFECT, CONTENT, '指标小计|<|<|<|<|90|90|', '总分|<|<|<|<|100|99.5|'],
  ],
  ['the grade behind the total', MONEY, [OUTPUT, EFFECT, CONTENT, '总分：99.5分（优）|<|<|<|<|<|<|<']],
])('%s', (_, money, rows) => {
  expect(worked(money, rows)).toEqual(nothing);
});

test.each([
  ['55', '“总成本”得分55大于分值50'],
  ['-5', '“总成本”得分-5为负数'],
])('a score of %s is beyond its points, and is called what it is', (score, message) => {
  expect(worked(MONEY, [OUTPUT.replace('|50|50', `|50|${score}`), EFFECT, CONTENT]).found).toContain(message);
});

test('a total that shares its cell with other words is left to people', () => {
  const rows = [OUTPUT, EFFECT.replace('|30|30', '|30|20'), CONTENT];
  expect(worked(MONEY, [...rows, '总分：89.5分（良）|<|<|<|<|<|<|<'])).toMatchObject({
    edits: 'G7=30',
    unwritten: ['A9 总分与别的文字写在同一格，请自行填写'],
  });
  expect(worked(MONEY, [...rows, '总分：见附件|<|<|<|<|<|<|<']).edits).toBe('G7=30');
  expect(worked(MONEY, [...rows, '总分：89.5分|<|<|<|<|<|<|<']).edits).toBe('G7=30 A9=总分：99.5分');
});
