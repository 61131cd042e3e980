import { readPerformanceForms } from '../../src/performance/read-form';
import type { ScorePlanOptions } from '../../src/performance/form-writer';
import { planScores } from '../../src/performance/score-plan';
import { cellName } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/workbook';
import { sheetOf } from './fixture';
import { printedGrid } from './layouts';
import type { EvaluationForm } from '../../src/performance/form';
import { amount, methodFor, profile } from './made-form';

/** The rows with a formula in one cell. */
function withFormula(rows: ReadonlyMap<number, readonly Cell[]>, name: string): Map<number, Cell[]> {
  const own = (cell: Cell): Cell => (cellName(cell) === name ? { ...cell, formula: '=SUM(G6:G7)' } : cell);
  return new Map([...rows].map(([row, cells]) => [row, cells.map(own)]));
}

/** What scoring writes into a form with these two indicators and this foot, and into the 汇总表 beside it. */
function written(
  form: string,
  summary: string,
  options: Partial<ScorePlanOptions> = {},
  formula = '',
): { edits: string; unwritten: string } {
  const sheets = [form, summary].map((text, at) => {
    const sheet = sheetOf(printedGrid(`试\n${text}`));
    return { ...sheet, name: at === 0 ? '自评表' : '汇总', index: at, rows: at === 0 ? sheet.rows : withFormula(sheet.rows, formula) };
  });
  const forms = sheets.flatMap((sheet) => readPerformanceForms(sheet));
  const { plan, unwritten } = planScores(forms, sheets, { write: 'values', overwrite: false, ...options });
  const short = (sheet: string, cell: string): string => (sheet === '汇总' ? `汇总!${cell}` : cell);
  return {
    edits: plan.edits.map((edit) => `${short(edit.sheet, cellName(edit))}=${String(edit.after.value)}`).join(' '),
    unwritten: unwritten.map((one) => `${cellName(one)} ${one.reason}`).join(' '),
  };
}

const form = (first: string, second: string, total: string, grade: string, name = '示例县水利局'): string => `项目支出绩效自评表|<|<|<|<|<|<
项目名称|<|河道清淤|<|<|<|<
主管部门|<|${name}|<|实施单位|${name}|<
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|50|50|45|10|90%|9
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|清淤长度|≥8公里|8公里|50|${first}|
效益指标|社会效益指标|受益户数|≥200户|150户|40|${second}|汛期停工
总分|<|<|<|<|<|${total}|
自评等级|<|${grade}|<|<|<|<`;
const summary = (score: string, grade: string): string => `2022年度项目支出绩效自评情况汇总表|<|<|<|<
序号|项目名称|资金使用单位|自评得分|自评等级
1|河道清淤|示例县水利局|${score}|${grade}`;

test('total, grade and the line of the 汇总表 follow a score that is written', () => {
  expect(written(form('50', '', '99', '优'), summary('99', '优')).edits).toBe('G8=30 G9=89 C10=良 汇总!D3=89 汇总!E3=良');
});

test('what is filled in and follows from nothing written stays', () => {
  expect(written(form('50', '30', '89', '优秀'), summary('88', '优')).edits).toBe('');
  expect(written(form('50', '', '', '良好'), summary('', '')).edits).toBe('G8=30 G9=89 汇总!D3=89 汇总!E3=良');
});

test('a line of the 汇总表 that says the same, or whose cells are formulas, stays', () => {
  const first = form('50', '', '', '');
  expect(written(first, summary('89', '良好')).edits).toBe('G8=30 G9=89 C10=良');
  expect(written(first, summary('89', '优良')).edits).toBe('G8=30 G9=89 C10=良 汇总!E3=良');
  const kept = (formula: string): string => written(first, summary('88', '优'), {}, formula).edits;
  expect([kept('D3'), kept('E3')]).toEqual(['G8=30 G9=89 C10=良 汇总!E3=良', 'G8=30 G9=89 C10=良 汇总!D3=89']);
  expect(written(first, summary('', '').replace('|自评等级', '|备注')).edits).toBe('G8=30 G9=89 C10=良 汇总!D3=89');
});

test('each line of the 汇总表 takes its total and its grade from its own form, in whatever order the sheets stand', () => {
  const texts = [
    summary('', '').replace('\n1|', '\n1|渠道衬砌|示例县水利局||\n2|'),
    form('50', '', '', ''),
    form('50', '', '', '').replace('河道清淤', '渠道衬砌'),
  ];
  const sheets = texts.map((text, at) => ({ ...sheetOf(printedGrid(`试\n${text}`)), name: `表${String(at)}`, index: at }));
  const forms = sheets.flatMap((sheet) => readPerformanceForms(sheet));
  const [one, other] = forms.filter((each): each is EvaluationForm => each.kind === 'evaluation');
  if (!one || !other) throw new Error('no forms');
  const own = { ...profile('national'), grades: [{ name: '通过', from: amount('0') }] };
  const profiles = methodFor(other, own);
  const planned = (on: typeof sheets): string[] =>
    planScores(forms, on, { write: 'values', overwrite: false, profiles }).plan.edits.map(
      (edit) => `${edit.sheet}!${cellName(edit)}=${String(edit.after.value)}`,
    );
  const written = ['表1!G8=30', '表1!G9=89', '表1!C10=良', '表2!G8=30', '表2!G9=89', '表2!C10=通过'];
  expect(planned(sheets)).toEqual([...written, '表0!D3=89', '表0!E3=通过', '表0!D4=89', '表0!E4=良']);
  expect(planned(sheets.slice(1))).toEqual(written);
});

test('a total that is not the sum of its scores is doubted: no grade and no line of the 汇总表 rests on it', () => {
  expect(written(form('50', '30', '98', ''), summary('', ''))).toEqual({
    edits: '',
    unwritten: 'C10 总分与各项得分之和不符，请先改正，等级没有写',
  });
});

test('a total that was held down is taken as it stands', () => {
  const capped = { ...profile('hubei'), grades: profile('national').grades };
  const text = form('50', '30', '70', '');
  const sheet = sheetOf(printedGrid(`试\n${text}`));
  const [one] = readPerformanceForms(sheet);
  if (one?.kind !== 'evaluation') throw new Error('no form');
  const profiles = methodFor(one, capped);
  const { plan } = planScores([one], [sheet], { write: 'values', overwrite: false, profiles });
  expect(plan.edits.map((edit) => `${cellName(edit)}=${String(edit.after.value)}`)).toEqual(['C10=中']);
});

describe('a total, what is said where it is not written, and a grade', () => {
  /** What is written into a form without a 汇总表, and what is left: 9 points of the rate, 50 and 40 of two indicators. */
  const tried = (scores: readonly [string, string], foot: string, { second = '200户|200户|40', grade = '', formula = '' } = {}): string => {
    const text = form(scores[0], scores[1], '', grade)
      .replace('≥200户|150户|40', second)
      .replace('总分|<|<|<|<|<|', foot)
      .replace(/\n主管部门.*/, '');
    const sheet = sheetOf(printedGrid(`试\n${text}`));
    const rows = withFormula(sheet.rows, formula);
    // A printed grid has no cells for what is blank.
    if (grade === ' ') rows.set(8, [...(rows.get(8) ?? []), { row: 8, column: 2, value: { kind: 'text', text: grade } }]);
    const own = { ...sheet, rows };
    const { plan, unwritten } = planScores(readPerformanceForms(own), [own], { write: 'values', overwrite: false });
    const edits = plan.edits.map((edit) => `${cellName(edit)}=${String(edit.after.value)}`);
    return [...edits, ...unwritten.map((one) => `${cellName(one)}: ${one.reason}`)].join(' ');
  };
  const total = (score: string): string => `总分|<|<|<|<|<|${score}`;
  const TOO_MUCH = '各项得分合计129，超过100分，请先核对分值，';
  const OPEN = { second: '显著|较好|40' };

  test.each<[string, Parameters<typeof tried>, string]>([
    ['more than 100', [['', ''], total(''), { second: '200户|200户|70' }], `G6=50 G7=70 G8: ${TOO_MUCH}总分没有写`],
    ['more than 100 beside a total', [['', ''], total('100'), { second: '200户|200户|70' }], `G8: ${TOO_MUCH}得分和总分都没有写`],
    ['more than 100 that was there before', [['50', '70'], total('100'), { second: '200户|200户|70' }], ''],
    ['a score that is open, and no total', [['', ''], '自评人|某某', OPEN], 'G6=50'],
    ['a score that is open beside a blank total', [['', ''], total(''), OPEN], 'G6=50 G8: 还有1项得分要由人评定，总分等填齐后再写'],
    ['a score that is open beside a total, nothing being written', [['50', ''], total('59'), OPEN], ''],
    [
      'a score that is open beside a total that may come true',
      [['', ''], total('95'), OPEN],
      'G6=50 G8: 还有1项得分要由人评定，总分等填齐后再写',
    ],
    [
      'a score that is open beside a total that may not',
      [['', ''], total('9'), OPEN],
      'G8: 还有1项得分要由人评定，而已填的总分9与算出的得分已不相符，得分和总分等评定后一起写',
    ],
    ['a score that is open beside a formula, which comes to what is written', [['', ''], total('9'), { ...OPEN, formula: 'G8' }], 'G6=50'],
    ['a blank for a grade, where nothing else is to be written', [['50', '40'], total('99'), { grade: ' ' }], 'C9=优'],
    [
      'a blank for a grade below a doubted total',
      [['50', '40'], total('98'), { grade: ' ' }],
      'C9: 总分与各项得分之和不符，请先改正，等级没有写',
    ],
    ['a total that is no number', [['50', ''], total('约90')], 'G7=40 C9=优'],
    ['a formula for a total, which comes to what is written', [['50', ''], total('59'), { formula: 'G8' }], 'G7=40 C9=优'],
    ['a grade that the total does not earn any more', [['50', ''], total(''), { grade: '良' }], 'G7=40 G8=99 C9=优'],
    ['one that it does', [['50', ''], total(''), { grade: '优秀' }], 'G7=40 G8=99'],
    ['one that is a formula', [['50', ''], total(''), { grade: '良', formula: 'C9' }], 'G7=40 G8=99'],
    ['one in blanks', [['50', ''], total(''), { grade: '　' }], 'G7=40 G8=99 C9=优'],
    ['a doubted total beside a grade', [['50', '40'], total('98'), { grade: '良' }], ''],
    ['a total beside its caption', [['50', ''], '总分：|||||'], 'G7=40 G8=99 C9=优'],
    ['a total over the whole row', [['50', ''], '总分：|<|<|<|<|<|<'], 'G7=40 A8=总分：99 C9=优'],
    ['one that is written anew', [['50', ''], '总分：95.25分|<|<|<|<|<|<'], 'G7=40 A8=总分：99分 C9=优'],
    ['one with other words that is right', [['50', ''], '总分：99分（优）|<|<|<|<|<|<'], 'G7=40 C9=优'],
    [
      'one with other words that is not',
      [['50', ''], '总分：98分（优）|<|<|<|<|<|<'],
      'G7=40 C9=优 A8: 总分与别的文字写在同一格，请自行填写',
    ],
    ['words in its place', [['50', ''], '总分：见附件|<|<|<|<|<|<'], 'G7=40 C9=优 A8: 总分与别的文字写在同一格，请自行填写'],
  ])('%s', (_, given, expected) => {
    expect(tried(...given)).toBe(expected);
  });
});
