import { parseDecimal, toGrouped } from '../amount/decimal';
import { countText } from './count-text';
import type { Finding } from './finding';
import { sectionOf, type Outcome } from './outcomes';
import { changedLine, changeRate } from './report-changes';
import { problemText, severityName, tableText } from './report-findings';
import { cell, escaped, table, type Markup, type PageCell, type PageColumn, type PageRow } from './report-page-markup';
import type { ReportUnit } from './report-unit';
import { isUnread, leftOut, reasonInWords, unitsInWords } from './report-unread';

/** How an outcome looks on the page. */
export function lookOf(outcome: Outcome): string {
  if (outcome === 'absent') return 'failed';
  return outcome === 'clean' || outcome === 'errors' || outcome === 'failed' ? outcome : 'doubt';
}

function amount(text: string | null): PageCell {
  if (text === null) return { markup: '' };
  const value = parseDecimal(text);
  return { markup: escaped(value === null ? text : toGrouped(value, 2)) };
}

function unitLink(at: number, name: string): PageCell {
  return { markup: `<a href="#u${at}">${escaped(name)}</a>` };
}

/** One column of a table with a row for each of some things. */
interface ColumnOf<Row> extends PageColumn {
  readonly cell: (row: Row) => PageCell;
}

function tableOf<Row>(
  caption: string,
  rows: readonly Row[],
  data: (row: Row) => PageRow['data'],
  columns: readonly ColumnOf<Row>[],
): Markup {
  const each = rows.map((row): PageRow => ({ data: data(row), cells: columns.map(({ cell: of }) => of(row)) }));
  return table(caption, columns, each);
}

/** A unit with its place among all of them. */
interface Placed {
  readonly unit: ReportUnit;
  readonly at: number;
}

function isRead({ outcome }: ReportUnit): boolean {
  return outcome !== 'failed' && outcome !== 'absent';
}

function countOf(unit: ReportUnit, count: number): PageCell {
  return cell(isRead(unit) ? countText(count) : null);
}

export function unitsTable(units: readonly ReportUnit[]): Markup {
  return tableOf<Placed>(
    '各单位的结论，点单位名称看它的问题',
    units.map((unit, at) => ({ unit, at })),
    ({ unit: { outcome }, at }) => ({ u: String(at), o: String(sectionOf(outcome)), p: outcome === 'clean' ? '0' : '1' }),
    [
      { heading: '单位', cell: ({ unit, at }) => unitLink(at, unit.name) },
      { heading: '工作簿', cell: ({ unit }) => cell(unit.file) },
      {
        heading: '结论',
        kind: 'c',
        cell: ({ unit: { outcome, sign, words } }) => ({
          ...cell(`${sign} ${words}`, lookOf(outcome)),
          key: `${sectionOf(outcome)} ${words}`,
        }),
      },
      { heading: '错误', kind: 'n', cell: ({ unit }) => countOf(unit, unit.errors) },
      { heading: '提醒', kind: 'n', cell: ({ unit }) => countOf(unit, unit.warnings) },
      { heading: '已说明', kind: 'n', cell: ({ unit }) => countOf(unit, unit.explained.length) },
      {
        heading: '核对的数',
        kind: 'c',
        cell: ({ unit: { coverage } }) => cell(coverage && `${countText(coverage.checked)}/${countText(coverage.amounts)}`),
      },
      { heading: '主要问题', cell: ({ unit }) => cell(unit.problems) },
    ],
  );
}

/** A finding with the unit that it belongs to. */
interface Listed extends Placed {
  readonly finding: Finding;
}

function listed(units: readonly ReportUnit[], findingsOf: (unit: ReportUnit) => readonly Finding[]): Listed[] {
  return units.flatMap((unit, at) => findingsOf(unit).map((finding) => ({ unit, at, finding })));
}

const UNIT: ColumnOf<Listed> = { heading: '单位', cell: ({ unit, at }) => unitLink(at, unit.name) };
const TABLE: ColumnOf<Listed> = { heading: '表', cell: ({ finding }) => cell(tableText(finding)) };
const CELL: ColumnOf<Listed> = { heading: '单元格', kind: 'c', cell: ({ finding }) => cell(finding.cell ?? '整表') };
const PROBLEM: ColumnOf<Listed> = {
  heading: '问题',
  cell: ({ finding }) => {
    const identity = finding.identity === null ? '' : `<span class="identity">${escaped(finding.identity)}</span>`;
    return { markup: escaped(problemText(finding)) + identity };
  },
};

/** A column that people write in. */
function blank(heading: string): ColumnOf<Listed> {
  return { heading, kind: 'fill', cell: () => cell(null) };
}

function amounts(heading: string, of: (finding: Finding) => string | null): ColumnOf<Listed> {
  return { heading, kind: 'n', cell: ({ finding }) => amount(of(finding)) };
}

export function problemsTable(units: readonly ReportUnit[]): Markup {
  return tableOf(
    '须改正的错误和须核实的提醒',
    listed(units, ({ toHandle }) => toHandle),
    ({ at, finding }) => ({ u: String(at), s: finding.severity }),
    [
      { heading: '级别', kind: 'c', cell: ({ finding }) => cell(severityName(finding), finding.severity) },
      UNIT,
      TABLE,
      CELL,
      PROBLEM,
      amounts('应为', ({ expected }) => expected),
      amounts('实为', ({ actual }) => actual),
      amounts('差额', ({ difference }) => difference),
      blank('处理意见'),
      blank('整改情况'),
    ],
  );
}

export function changesTable(units: readonly ReportUnit[]): Markup {
  return tableOf(
    '与上年相比增减较大的，原因由单位填写',
    listed(units, ({ changes }) => changes),
    ({ at }) => ({ u: String(at) }),
    [
      UNIT,
      TABLE,
      { heading: '项目', cell: ({ finding }) => cell(changedLine(finding)) },
      amounts('本年', ({ actual }) => actual),
      amounts('上年', ({ expected }) => expected),
      amounts('增减额', ({ difference }) => difference),
      { heading: '增减', kind: 'c', cell: ({ finding }) => cell(changeRate(finding)) },
      blank('原因'),
    ],
  );
}

export function explainedTable(units: readonly ReportUnit[]): Markup {
  return tableOf(
    '单位已核实并说明理由的，不计入错误和提醒',
    listed(units, ({ explained }) => explained),
    ({ at }) => ({ u: String(at) }),
    [
      UNIT,
      TABLE,
      CELL,
      PROBLEM,
      { heading: '审核说明', cell: ({ finding }) => cell(finding.explained?.reason ?? null) },
      { heading: '须审阅的', cell: ({ finding }) => cell(finding.explained?.audience ?? null) },
    ],
  );
}

export function leftOutTable(units: readonly ReportUnit[]): Markup {
  const places = new Map(units.map((unit, at) => [unit, at]));
  return tableOf(
    '没有校验，既不算对，也不算错',
    leftOut(units),
    (one) => ({ u: one.units.map((unit) => places.get(unit) ?? '').join(' ') }),
    [
      {
        heading: '单位',
        cell: (one) => {
          const [first] = one.units;
          const name = isUnread(one) && first ? first.file : unitsInWords(one);
          return one.units.length === 1 && first ? unitLink(places.get(first) ?? 0, name) : cell(name);
        },
      },
      { heading: '类别', kind: 'c', cell: (one) => cell(one.kind, isUnread(one) ? 'failed' : undefined) },
      { heading: '工作表', cell: ({ sheet }) => cell(sheet) },
      { heading: '单元格', cell: ({ cells }) => cell(cells.join('、')) },
      { heading: '原因', cell: (one) => cell(reasonInWords(one)) },
    ],
  );
}
