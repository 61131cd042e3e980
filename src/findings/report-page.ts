import { countText } from './count-text';
import { OUTCOME_SECTIONS } from './outcomes';
import type { ReportEntry } from './report-entry';
import { severityName, tableText } from './report-findings';
import { REPORT_GENERATOR, REPORT_TITLE, sealed } from './report-generator';
import { escaped, type Markup } from './report-page-markup';
import { PAGE_SCRIPT } from './report-page-script';
import { PAGE_STYLE } from './report-page-style';
import { changesTable, explainedTable, leftOutTable, lookOf, problemsTable, unitsTable } from './report-page-tables';
import { commonCausesOf, inOrderOfWork, outcomesInWords, SIGNATURES, workInWords } from './report-summary';
import { reportUnits, sharedFolderOf, type ReportUnit } from './report-unit';
import { shortMessage } from './short-message';

/** Nothing may be loaded or sent; what runs is on the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Where a click on a file leads: never to anything but a file, whatever its name looks like. */
function addressOf({ link }: ReportEntry): string | null {
  if (link?.file === undefined) return null;
  return /^(?:\.\.?\/|file:\/\/)/.test(link.file) ? link.file : `./${link.file}`;
}

/** A unit's own part of the page; its problems stand in the common tables, of which only its rows are then shown. */
function unitSection(unit: ReportUnit, at: number): Markup {
  const { name, owner, sign, words, outcome, coverage, problems, notes, entry } = unit;
  const address = addressOf(entry);
  const file = address === null ? escaped(entry.file) : `<a href="${escaped(address)}">${escaped(entry.file)}</a>`;
  const lines = [
    `<p><span class="${lookOf(outcome)}">${escaped(`${sign} ${words}`)}</span>${owner === null ? '' : `　${escaped(owner)}`}　${file}</p>`,
    coverage === null ? '' : `<p>核对了 ${countText(coverage.amounts)} 个数中的 ${countText(coverage.checked)} 个。</p>`,
    problems === '' ? '' : `<p>${escaped(problems)}</p>`,
    notes.length === 0
      ? ''
      : `<details><summary>不必处理的尾差和提示 ${countText(notes.length)} 条</summary><ul>${notes
          .map((finding) => `<li>${escaped(`${severityName(finding)}　${tableText(finding)} ${shortMessage(finding)}`)}</li>`)
          .join('')}</ul></details>`,
  ];
  return `<section class="unit" id="u${at}"><h2 tabindex="-1">${escaped(name)}</h2>${lines.join('')}</section>`;
}

function bar(units: readonly ReportUnit[]): Markup {
  const options = OUTCOME_SECTIONS.flatMap(({ words, kinds }, at) => {
    const count = units.filter(({ outcome }) => kinds.includes(outcome)).length;
    return count === 0 ? [] : [`<option value="${at}">${words}（${countText(count)}）</option>`];
  });
  const errors = units.reduce((sum, unit) => sum + unit.errors, 0);
  const warnings = units.reduce((sum, unit) => sum + unit.warnings, 0);
  const box = (value: string, words: string, count: number): Markup =>
    `<label><input type="checkbox" name="severity" value="${value}" checked> ${words} ${countText(count)}</label>`;
  return (
    '<div class="bar" id="bar" role="search" hidden><button type="button" id="back">← 全部单位</button>' +
    '<button type="button" id="before">上一个有问题的</button><button type="button" id="after">下一个有问题的</button>' +
    '<label>查找 <input type="search" id="search" placeholder="单位、表、单元格、规则"></label>' +
    `<label id="for-outcome">结论 <select id="outcome"><option value="">全部（${countText(units.length)}）</option>${options.join('')}</select></label>` +
    `${box('error', '错误', errors)}${box('warning', '提醒', warnings)}` +
    '<span id="said" class="quiet" role="status"></span><button type="button" id="paper">打印</button></div>'
  );
}

function section(title: string, markup: Markup): Markup {
  return `<section class="list"><h2>${title}</h2>${markup}</section>`;
}

/**
 * The 校验报告 as one page that needs nothing else: units, what must be handled, what was explained, what was not checked, and each unit by
 * itself.
 * @param when date and time of the check, as it is to be printed
 */
export function buildReportPage(entries: readonly ReportEntry[], when: string): string {
  const units = inOrderOfWork(reportUnits(entries));
  const causes = commonCausesOf(units);
  const folder = sharedFolderOf(units.map(({ entry }) => entry));
  const common =
    causes.length === 0 ? '' : `<h2>几个单位相同的问题</h2><ul>${causes.map((cause) => `<li>${escaped(cause)}</li>`).join('')}</ul>`;
  return sealed(`<!DOCTYPE html>
<html lang="zh-CN" data-title="${REPORT_TITLE}">
<head>
<meta charset="utf-8">
${REPORT_GENERATOR}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${REPORT_TITLE}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">跳到内容</a>
<header>
<h1>${REPORT_TITLE}</h1>
<p class="quiet">${folder === '' ? '' : `文件夹：${escaped(folder)}　`}校验时间：${escaped(when)}</p>
</header>
<main id="main">
${bar(units)}
<section data-view="all">
<p><strong>${outcomesInWords(units)}</strong></p>
<p>${workInWords(units)}</p>
<p class="quiet">错误须改正；提醒请核实；尾差由四舍五入造成，不必处理；没有核对的既不算对，也不算错。</p>
<p class="only-paper sign">${SIGNATURES}</p>
${common}
</section>
${units.map(unitSection).join('\n')}
<section class="list" data-view="all" id="units"><h2>单位</h2>${unitsTable(units)}</section>
${section('问题清单', problemsTable(units))}
${section('须说明原因的增减', changesTable(units))}
${section('已说明', explainedTable(units))}
${section('没能读和没有核对的', leftOutTable(units))}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`);
}
