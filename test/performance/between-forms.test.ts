import { checkPerformanceForms } from '../../src/performance/check-forms';
import { matchSummary } from '../../src/performance/checks/summary-checks';
import { formKeys, NO_CHOICES, profilesOf, type ProfileChoices } from '../../src/performance/choose-profile';
import { computedIdentities } from '../../src/performance/computed';
import type { EvaluationForm, LocatedText, SummaryForm } from '../../src/performance/form';
import { withSumsOfNested } from '../../src/performance/nested';
import type { Proposal } from '../../src/performance/proposal';
import { scoreForm } from '../../src/performance/score';
import { valueOf } from '../../src/performance/score-edits';
import { cellName } from '../../src/workbook/address';
import { workbookOf } from '../../src/workbook/layout';
import { wordsOf } from '../../src/workbook/sentence';
import type { FixtureCell } from './fixture';
import { amount, formOn, only, profile, sheetWith, type Row } from './made-form';

const text = (words: string): LocatedText => ({ text: words, row: 1, column: 1 });
const BASE = formOn(sheetWith([['≥100人', '100人', 90, 90]], [100, 100, 100, 10, '100%', 10], 100));

/** Code, cells and words of what is said of a form. */
function told(rows: readonly Row[], money: readonly FixtureCell[] = [100, 100, 100, 10, '100%', 10]): string[] {
  return checkPerformanceForms([formOn(sheetWith(rows, money))]).remarks.map(({ rule, row, column, related, message }) => {
    const cells = [{ row: row ?? 0, column: column ?? 0 }, ...related].map((place) => cellName(place));
    return `${rule.code} ${cells.join(' ')} ${wordsOf(message)}`;
  });
}

test('a form that no profile was chosen for is checked under the one that it suggests', () => {
  const own = checkPerformanceForms([BASE]).remarks;
  expect(checkPerformanceForms([BASE], { profiles: new Map() }).remarks).toEqual(own);
});

test('a target that is not filled in is told even where there is no score yet', () => {
  const rows = told([
    [null, '5次', 30],
    ['≥5次', null, 30],
    ['≥7次', '7次', 30, 30],
  ]);
  expect(rows.filter((words) => words.includes('值没有填'))).toEqual([expect.stringMatching(/“参保人数”的指标值没有填$/)]);
});

test('a rate that is cut off, where rounding would give another, is told as that', () => {
  const rates = told([['≥7次', '7次', 90, 90]], [300_000, 300_000, 200_000, 10, '66.66%', 6.67]);
  expect(rates).toContainEqual(expect.stringContaining('执行率200000/300000按去尾取值与所填66.66%一致'));
});

test('a score above its points shows where the points stand', () => {
  expect(told([['≥7次', '7次', 90, 91]])).toContainEqual(expect.stringMatching(/^JS-\S+ G6 F6 .*得分91大于分值90/));
});

test('the odd way of rounding is told, wherever it stands', () => {
  const odd = told([
    ['≥11次', '10次', 70, 63],
    ['≥7次', '6次', 10, 8.57],
    ['≥9次', '8次', 10, 8.89],
  ]);
  expect(odd).toContainEqual(expect.stringMatching(/^JS-P09 G6 没有一种取整方式能说明表内全部得分：多数按四舍五入保留两位小数/));
});

test.each([
  ['the same unit and year', {}, true],
  ['another unit', { organisation: '乙局' }, false],
  ['another year', { year: 2019 }, false],
])('a project code that stands for two projects of %s', (_, other, isTold) => {
  const first: EvaluationForm = { ...BASE, organisation: '甲局', year: 2020, project: text('校舍维修'), projectCode: text('0107') };
  const second: EvaluationForm = { ...first, project: text('河道清淤'), ...other };
  const codes = checkPerformanceForms([first, second]).remarks.map(({ rule }) => rule.code);
  expect(codes.includes('JS-P35')).toBe(isTold);
});

test('two forms of one sheet have names of their own', () => {
  const forms = [
    { ...BASE, sheet: '甲' },
    { ...BASE, sheet: '甲' },
    { ...BASE, sheet: '乙' },
  ];
  expect([...formKeys(forms).values()]).toEqual(['甲', '甲/2', '乙']);
});

test('a 汇总表 has no key, and a form the profile that was chosen for it, else for the workbook, else its own', () => {
  const summary = { kind: 'summary', sheet: '甲' } as SummaryForm;
  const [one, other] = [
    { ...BASE, sheet: '甲' },
    { ...BASE, sheet: '乙' },
  ];
  const of = (choices: Partial<ProfileChoices>): string[] =>
    [...profilesOf([summary, one, other], { ...NO_CHOICES, ...choices }).values()].map(
      ({ profile: { id }, chosenFor }) => `${id} ${chosenFor ?? '-'}`,
    );
  const own = { ...profile('national'), id: 'own' };
  expect([...formKeys([summary, one, other]).values()]).toEqual(['甲', '乙']);
  expect(of({})).toEqual(['national -', 'national -']);
  expect(of({ all: 'jining' })).toEqual(['jining workbook', 'jining workbook']);
  expect(of({ all: 'jining', byForm: { 乙: 'hubei' } })).toEqual(['jining workbook', 'hubei form']);
  expect(of({ all: 'none', byForm: { 乙: 'none' } })).toEqual(['national -', 'national -']);
  expect(of({ all: 'own' })).toEqual(['national -', 'national -']);
  expect(of({ all: 'own', own, byForm: { 甲: 'sichuan2023' } })).toEqual(['sichuan2023 form', 'own workbook']);
});

test('a form without money has nothing computed of it', () => {
  expect(computedIdentities([BASE], new Map())).not.toEqual([]);
  expect(computedIdentities([{ ...BASE, money: null }], new Map())).toEqual([]);
});

test.each([
  ['城区道路养护工程', '城区道路养护工程', 'exact'],
  ['城区道路养护工程', '城区道路养护', 'alike'],
  ['城区道路养护工程', '城区道路养护项工', 'none'],
  ['城区道路养护工程', '城区道路维护工程', 'alike'],
  ['戊道路养护工', '甲乙道路养护丁', 'none'],
])('a line of the 汇总表 “%s” and a form of “%s”: %s', (line, project, expected) => {
  const rows: SummaryForm['rows'] = [{ row: 2, name: text(line), organisation: null, score: null, grade: null, gradeCell: null }];
  const [match] = matchSummary({ rows } as SummaryForm, [{ ...BASE, project: text(project) }]);
  expect(match ? (match.isExact ? 'exact' : 'alike') : 'none').toBe(expected);
});

test('a heading gets what the rows below it get, as a range where one of them is one', () => {
  const [indicator] = BASE.indicators;
  if (!indicator) throw new Error('no indicator');
  const none: Proposal = { kind: 'decided', score: amount('0'), reason: '' };
  const blank = { kind: 'blank' } as const;
  const head = { indicator: { ...indicator, target: blank, actual: blank, row: 10 }, weight: amount('15'), proposal: none };
  const part = (row: number, weight: string, proposal: Proposal) => ({
    indicator: { ...indicator, row, score: null, partOf: { as: 'nested' as const, row: 10 } },
    weight: amount(weight),
    proposal,
  });
  const sure = part(11, '5', { kind: 'decided', score: amount('4.5'), reason: '' });
  const open = part(12, '10', { kind: 'judgement', low: amount('8'), high: amount('10'), reason: '' });
  const whole = part(12, '10', { kind: 'decided', score: amount('9'), reason: '' });
  expect(withSumsOfNested([head, sure, open])[0]?.proposal).toMatchObject({ kind: 'judgement', reason: '为下级各项得分之和：4.5 + 8–10' });
  expect(withSumsOfNested([head, sure, whole])[0]?.proposal).toMatchObject({ kind: 'decided', reason: '下级各项得分之和 4.5 + 9 = 13.5' });
  // Points that do not add up to the heading's are not all of it.
  expect(withSumsOfNested([head, sure])[0]?.proposal).toBe(none);
});

test('a form has a grade where its least and its most earn the same', () => {
  const graded = (row: Row) => scoreForm(formOn(sheetWith([row])), profile('national')).grade;
  expect(graded(['≥7次', '7次', 90])).toBe('优');
  expect(graded(['显著', '部分达成年度指标', 90])).toBeNull();
});

test('a score keeps the format of its cell', () => {
  const [sheet] = workbookOf([{ name: '表', cells: [{ row: 0, column: 0, value: 9, style: { format: '0.00' } }] }]).sheets;
  const formats = sheet && [0, 1].map((column) => valueOf(amount('9.5'), sheet, { row: 0, column }));
  expect(formats).toEqual([
    { formula: null, value: 9.5, format: '0.00' },
    { formula: null, value: 9.5, format: null },
  ]);
});

test('a label in place of a value is none, and a column that is not there has no figures', () => {
  const rows: FixtureCell[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', '主管部门', '某局'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '参保人数', '≥100人', '100人', 90, 90],
  ];
  const form = only({ sheet: '表', merges: [], rows });
  expect([form.project, form.department?.text]).toEqual([null, '某局']);
  expect(form.indicators.map(({ coefficient }) => coefficient)).toEqual([null]);
});
