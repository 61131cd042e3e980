import type { CellStyle, SheetLayout } from '../workbook/layout';
import { coverageInWords } from './coverage-words';
import type { CheckResult } from './finding';
import { linkTo, type ReportEntry } from './report-entry';
import { FINDINGS_SHEET } from './report-findings';
import { CENTERED, COUNT, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import { countText } from './count-text';
import { isUnchecked, tailGroups, verdictOf, workbookTitle, type VerdictKind, type WorkbookVerdict } from './workbook-verdict';

const COLUMNS: readonly TableColumn[] = [
  { heading: '序号', width: 6, style: COUNT },
  { heading: '工作簿', width: 28 },
  { heading: '单位', width: 24 },
  { heading: '结论', width: 13, style: { ...CENTERED, bold: true } },
  { heading: '表', width: 6, style: COUNT },
  { heading: '勾稽', width: 8, style: COUNT },
  { heading: '相平', width: 8, style: COUNT },
  { heading: '错误', width: 7, style: COUNT },
  { heading: '提醒', width: 7, style: COUNT },
  { heading: '尾差', width: 7, style: COUNT },
  { heading: '已核实', width: 8, style: COUNT },
  { heading: '未执行', width: 8, style: COUNT },
  { heading: '说明', width: 28 },
];

const VERDICT_STYLE: Readonly<Record<VerdictKind, CellStyle>> = {
  clean: { color: '0B6A0B' },
  errors: { color: 'C00000' },
  explained: { color: '9C5700' },
  partial: { color: '9C5700' },
  unfinished: { color: '9C5700' },
  unchecked: { color: '9C5700' },
  blank: { color: '9C5700' },
  generic: { color: '9C5700' },
  nothing: { color: '9C5700' },
};

/** What was left out, for whoever leafs through the summary. */
function explanation({ forms, unrecognised, coverage: coverageOfForms }: CheckResult, verdict: WorkbookVerdict): string | null {
  if (forms.length === 0) return '没有认出决算表';
  const unchecked = isUnchecked(verdict) ? (verdict.detail ?? '') : '';
  const others = unrecognised.length === 0 ? '' : `另有 ${countText(unrecognised.length)} 张工作表未识别`;
  const coverage = coverageInWords({ coverage: coverageOfForms });
  const said = [unchecked, coverage ?? '', others].filter((part) => part !== '');
  return said.length === 0 ? null : said.join('；').replaceAll('。；', '。');
}

function firstSheet({ forms, unrecognised }: CheckResult): string | null {
  return forms[0]?.sheet ?? unrecognised[0]?.sheet ?? null;
}

function rowOf(entry: ReportEntry, number: number, firstFinding: number | null): TableCell[] {
  const { file, link, result, failed } = entry;
  if (result === null) {
    const blanks = Array.from({ length: 8 }, (): TableCell => ({ value: null }));
    return [
      { value: number },
      { value: file },
      { value: null },
      { value: '✕ 未能处理', style: VERDICT_STYLE.errors },
      ...blanks,
      { value: failed },
    ];
  }
  const { identities, equal, errors, warnings, notRun, explained } = result.counts;
  const verdict = verdictOf(result);
  const sheet = firstSheet(result);
  const toFindings = firstFinding === null ? {} : { link: { sheet: FINDINGS_SHEET, row: firstFinding, column: 0 } };
  return [
    { value: number },
    { value: file, ...(sheet === null ? {} : linkTo(link, sheet, null)) },
    { value: workbookTitle(result) },
    { value: `${verdict.sign} ${verdict.words}`, style: VERDICT_STYLE[verdict.kind], ...toFindings },
    { value: result.forms.length },
    { value: identities },
    { value: equal },
    { value: errors },
    { value: warnings },
    { value: tailGroups(result) },
    { value: explained },
    { value: notRun },
    { value: explanation(result, verdict) },
  ];
}

function overall(entries: readonly ReportEntry[]): string {
  const results = entries.flatMap(({ result }) => (result === null ? [] : [result]));
  const total = (count: (result: CheckResult) => number): string => countText(results.reduce((sum, result) => sum + count(result), 0));
  const failed = entries.length - results.length;
  return [
    `共 ${countText(entries.length)} 个工作簿`,
    `${total(({ forms }) => forms.length)} 张表`,
    `${total(({ counts }) => counts.identities)} 条勾稽`,
    `${total(({ counts }) => counts.errors)} 处错误`,
    `${total(({ counts }) => counts.warnings)} 条提醒`,
    ...(results.some(({ counts }) => counts.explained > 0) ? [`${total(({ counts }) => counts.explained)} 处已说明`] : []),
    ...(failed > 0 ? [`${countText(failed)} 个未能处理`] : []),
  ].join('，');
}

/** The summary: one row a workbook with its verdict; a click on the verdict leads to its findings. */
export function summarySheet(
  entries: readonly ReportEntry[],
  when: string,
  firstFindings: readonly (number | null)[],
  limits: ExcelLimits,
): SheetLayout {
  const remarks = [
    `${overall(entries)}。校验时间：${when}。`,
    '错误须改正；提醒请核实；尾差由四舍五入造成，不必处理；未执行的既不算对，也不算错。',
  ];
  const rows = entries.slice(0, limits.rows).map((entry, at) => rowOf(entry, at + 1, firstFindings[at] ?? null));
  return tableSheet({ name: '汇总', title: '决算勾稽校验报告', remarks, columns: COLUMNS, rows }, limits);
}
