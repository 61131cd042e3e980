import type { CellStyle, SheetLayout } from '../workbook/layout';
import { causeInWords, CommonCauses } from './common-causes';
import { countText } from './count-text';
import { OUTCOME_SECTIONS, sectionOf, type Outcome } from './outcomes';
import { linkTo } from './report-entry';
import { FINDINGS_SHEET } from './report-findings';
import { REPORT_TITLE } from './report-generator';
import { CENTERED, COUNT, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import { sharedFolderOf, type ReportUnit } from './report-unit';
import { ruleTitle } from './rule-list';
import { leftOut } from './report-unread';
import { tailGroups } from './workbook-verdict';

const COLUMNS: readonly TableColumn[] = [
  { heading: '序号', width: 5, style: COUNT },
  { heading: '单位', width: 20 },
  { heading: '工作簿', width: 20 },
  { heading: '结论', width: 13, style: { ...CENTERED, bold: true } },
  { heading: '错误', width: 6, style: COUNT },
  { heading: '提醒', width: 6, style: COUNT },
  { heading: '已说明', width: 7, style: COUNT },
  { heading: '核对的数', width: 11, style: CENTERED },
  { heading: '主要问题', width: 36 },
];

const GOOD: CellStyle = { color: '0B6A0B' };
const BAD: CellStyle = { color: 'C00000', fill: 'FDE7E9' };
const DOUBTFUL: CellStyle = { color: '8A4B00', fill: 'FFF4CE' };

function styleOf(outcome: Outcome): CellStyle {
  if (outcome === 'clean') return GOOD;
  return outcome === 'errors' || outcome === 'failed' || outcome === 'absent' ? BAD : DOUBTFUL;
}

function rowOf(unit: ReportUnit, number: number, firstFinding: number | undefined): TableCell[] {
  const { entry, file, owner, outcome, sign, words, errors, warnings, explained, coverage, problems } = unit;
  const { link, result } = entry;
  const sheet = result?.forms[0]?.sheet ?? result?.unrecognised[0]?.sheet ?? null;
  const toFindings = firstFinding === undefined ? {} : { link: { sheet: FINDINGS_SHEET, row: firstFinding, column: 0 } };
  return [
    { value: number },
    { value: owner },
    { value: file, ...(sheet === null ? {} : linkTo(link, sheet, null)) },
    { value: `${sign} ${words}`, style: styleOf(outcome), ...toFindings },
    { value: result === null ? null : errors },
    { value: result === null ? null : warnings },
    { value: result === null ? null : explained.length },
    { value: coverage === null ? null : `${countText(coverage.checked)}/${countText(coverage.amounts)}` },
    { value: problems === '' ? null : problems },
  ];
}

/** 共 300 个单位：没能读的 5 个，有错误的 36 个（40 处），…: the outcomes in the order in which they are handled. */
export function outcomesInWords(units: readonly ReportUnit[]): string {
  const errors = units.reduce((sum, unit) => sum + unit.errors, 0);
  const parts = OUTCOME_SECTIONS.flatMap(({ words, kinds }) => {
    const count = units.filter(({ outcome }) => kinds.includes(outcome)).length;
    if (count === 0) return [];
    // Who handed in nothing is no workbook.
    const more = kinds.includes('absent') ? '（不在其内）' : kinds.includes('errors') ? `（共 ${countText(errors)} 处）` : '';
    return [`${words} ${countText(count)} 个${more}`];
  });
  const files = units.filter(({ outcome }) => outcome !== 'absent').length;
  return `共 ${countText(files)} 个工作簿：${parts.join('，')}。`;
}

/** How much was done: tables, identities, tails. */
export function workInWords(units: readonly ReportUnit[]): string {
  const results = units.flatMap(({ entry: { result } }) => (result === null ? [] : [result]));
  const total = (count: (result: (typeof results)[number]) => number): string =>
    countText(results.reduce((sum, result) => sum + count(result), 0));
  return (
    `认出 ${total(({ forms }) => forms.length)} 张表，核对勾稽 ${total(({ counts }) => counts.identities)} 条，` +
    `相平 ${total(({ counts }) => counts.equal)} 条，尾差 ${total(tailGroups)} 组，未执行 ${total(({ notRun }) => notRun.length)} 条。`
  );
}

/** What several units have in common, each in one line: 23 个单位：公开09表 预算数未填（甲局、乙局 等）. */
export function commonCausesOf(units: readonly ReportUnit[]): string[] {
  const causes = new CommonCauses();
  for (const { name, toHandle } of units) causes.add(name, toHandle);
  return causes.list().map((cause) => {
    const named = cause.units.slice(0, NAMED_UNITS).join('、');
    const more = cause.units.length > NAMED_UNITS ? ' 等' : '';
    return `${countText(cause.units.length)} 个单位：${causeInWords(cause, ruleTitle)}（${named}${more}）`;
  });
}

const NAMED_UNITS = 4;
/** More than these are no longer what is common. */
const NAMED_CAUSES = 8;
/** Where those who answer for the check sign. */
export const SIGNATURES = '审核人：＿＿＿＿＿＿＿＿　　　　复核人：＿＿＿＿＿＿＿＿　　　　日期：＿＿＿＿＿＿＿＿';

/** The units as they are told: those that ask for something first. */
export function inOrderOfWork(units: readonly ReportUnit[]): ReportUnit[] {
  return [...units].sort((a, b) => sectionOf(a.outcome) - sectionOf(b.outcome));
}

/** The page to sign: counts, what is common, and one row a unit with its verdict; a click on the verdict leads to its findings. */
export function summarySheet(
  units: readonly ReportUnit[],
  when: string,
  firstFindings: ReadonlyMap<ReportUnit, number>,
  limits: ExcelLimits,
): SheetLayout {
  const causes = commonCausesOf(units);
  const folder = sharedFolderOf(units.map(({ entry }) => entry));
  const remarks = [
    `${folder === '' ? '' : `文件夹：${folder}。`}${outcomesInWords(units)}${workInWords(units)}校验时间：${when}。`,
    '错误须改正；提醒请核实；尾差由四舍五入造成，不必处理；没有核对的既不算对，也不算错' +
      (leftOut(units).length > 0 ? '，见“未读与未核对”。' : '。'),
    ...(causes.length === 0 ? [] : ['几个单位相同的问题：', ...causes.slice(0, NAMED_CAUSES).map((cause) => `　· ${cause}`)]),
    ...(causes.length > NAMED_CAUSES ? [`　· 另有 ${countText(causes.length - NAMED_CAUSES)} 种，见“${FINDINGS_SHEET}”`] : []),
    SIGNATURES,
  ];
  const rows = units.slice(0, limits.rows).map((unit, at) => rowOf(unit, at + 1, firstFindings.get(unit)));
  return tableSheet({ name: '汇总', title: REPORT_TITLE, remarks, columns: COLUMNS, rows }, limits);
}
