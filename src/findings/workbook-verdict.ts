import { NO_TITLE } from '../recognise/reasons';
import { SCORE_BLANK, TOTAL_BLANK } from '../performance/checks/blank-score-rules';
import { countText } from './count-text';
import { uncheckedAmounts, uncheckedInWords, unknownTables } from './coverage-words';
import { isOpen } from './explanation';
import type { CheckResult } from './finding';
import { TEXT } from './text-finding';
import { isUnfilled } from './unfilled';

/** How many lines the rounding tails (尾差) take: one for each group of them. */
export function tailGroups({ findings }: CheckResult): number {
  return findings.filter((finding) => finding.severity === 'info' && finding.verdict === 'rounding' && isOpen(finding)).length;
}

/**
 * `clean` everything was checked · `partial` some of it could not be run · `unfinished` a self-evaluation lacks scores ·
 * `explained` all errors were looked into and explained (已核实) ·
 * `unchecked` nothing could be run · `blank` nothing is filled in · `generic` only 通用表 were found, of which little can be checked · `nothing` no table was found.
 */
export type VerdictKind = 'clean' | 'errors' | 'explained' | 'partial' | 'unfinished' | 'unchecked' | 'blank' | 'generic' | 'nothing';

/** How a workbook came out, in one word that can be read at a glance. */
export interface WorkbookVerdict {
  readonly kind: VerdictKind;
  readonly sign: string;
  /** 可以报送 · 3 处错误 · … */
  readonly words: string;
  /** What was checked and what was not, in one sentence; null where the words say all. */
  readonly detail: string | null;
}

const WRITE_TITLE = '表上没有表名，看不出是哪张表：请在表的上方写明表名（如“支出决算表”）和金额单位，再校验一次。';

/** Whether all that keeps a workbook's amounts from being checked is that no sheet says what it is: a .csv, a table without its heading. */
function isUntitled({ unrecognised }: CheckResult): boolean {
  return unrecognised.some(({ reason }) => reason === NO_TITLE) && !unrecognised.some(({ reason }) => reason.startsWith('标题为'));
}

/** What keeps a file without a table from having one; null where nothing is to be told. */
function whyNothing(result: CheckResult): string | null {
  const unread = result.unrecognised.find(({ sheet }) => sheet === TEXT);
  return unread ? `${unread.reason}。` : isUntitled(result) ? WRITE_TITLE : null;
}

/**
 * The verdict on a workbook. 可以报送 is said only where everything that belongs to the recognised tables was really checked.
 */
export function verdictOf(result: CheckResult): WorkbookVerdict {
  const { forms, counts } = result;
  if (counts.errors > 0) return { kind: 'errors', sign: '✕', words: `${countText(counts.errors)} 处错误`, detail: besideErrors(result) };
  if (forms.length === 0) return { kind: 'nothing', sign: '?', words: '未发现决算表', detail: whyNothing(result) };
  if (counts.identities > 0 && counts.identities === counts.notRun) {
    const detail = `${countText(counts.notRun)} 条勾稽都没能核对，原因见“未执行”。`;
    return { kind: 'unchecked', sign: '?', words: '未能校验', detail };
  }
  if (isUnfilled(forms)) {
    const detail = '认出的表都空白或为零，没有可核对的数，未校验；填好后再校验一次。';
    return { kind: 'blank', sign: '?', words: '还没有填数', detail };
  }
  if (counts.identities === 0) {
    return { kind: 'unchecked', sign: '?', words: '未能校验', detail: '认出的表里没有找到能核对的合计和栏目。' };
  }
  if (forms.every(({ isGeneric }) => isGeneric)) {
    const detail = `没有认出标准的决算表；${countText(forms.length)} 张通用表只核对了合计和上下级，表间关系和科目没有核对。请看表的上方有没有写表名（如“支出决算表”）。`;
    return { kind: 'generic', sign: '?', words: '只有通用表', detail };
  }
  const left = leftUnchecked(result);
  if (result.findings.some((finding) => finding.severity === 'error' && !isOpen(finding))) {
    return {
      kind: 'explained',
      sign: '✓',
      words: `0 处错误，${countText(counts.explained)} 处已说明`,
      detail: left ?? besideErrors(result),
    };
  }
  if (left !== null) return { kind: 'partial', sign: '✓', words: '未见错误', detail: left };
  const unfinished = unfinishedEvaluations(result);
  if (unfinished > 0) {
    const detail = `没有发现错误，但有 ${countText(unfinished)} 张自评表的得分或总分没有填。`;
    return { kind: 'unfinished', sign: '✓', words: '自评表未填完', detail };
  }
  return { kind: 'clean', sign: '✓', words: '可以报送', detail: withoutErrors(result) };
}

/** What of the tables was not checked, in one sentence; null where nothing was left. */
function leftUnchecked(result: CheckResult): string | null {
  const amounts = uncheckedAmounts(result);
  const parts = [
    amounts > 0 ? `有 ${countText(amounts)} 个数未核对：${uncheckedInWords(result)}` : '',
    result.notRun.length > 0 ? `有 ${countText(result.notRun.length)} 条没有核对，请看“未执行”` : '',
    unknownTables(result).length > 0
      ? `没有认出的表有数：${unknownTables(result)
          .map(({ sheet }) => sheet)
          .join('、')}`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `没有发现错误，但${parts.join('；')}。`;
}

/** Rules that speak of a score or a total which is still blank. */
const BLANK_SCORES: readonly string[] = [TOTAL_BLANK.code, SCORE_BLANK.code];

/** How many self-evaluation forms still lack a score or their total; those on one sheet count as one. */
function unfinishedEvaluations({ findings }: CheckResult): number {
  const blank = findings.filter(({ rule, verdict }) => verdict === 'missing' && BLANK_SCORES.includes(rule));
  return new Set(blank.map(({ sheet }) => sheet)).size;
}

/** Whether a verdict is about what was not checked, so that its detail belongs wherever its words stand. */
export function isUnchecked({ kind }: WorkbookVerdict): boolean {
  return kind === 'unchecked' || kind === 'blank' || kind === 'generic' || kind === 'nothing';
}

function besideErrors({ counts: { errors, warnings, infos, explained } }: CheckResult): string | null {
  const rest = [
    errors > 0 && explained > 0 ? `${countText(explained)} 处已说明` : '',
    warnings > 0 ? `${countText(warnings)} 条提醒` : '',
    infos > 0 ? `${countText(infos)} 条尾差/提示` : '',
  ];
  const said = rest.filter((part) => part !== '');
  return said.length === 0 ? null : `另有 ${said.join('、')}。`;
}

function withoutErrors(result: CheckResult): string {
  const { warnings, explained } = result.counts;
  const told = explained > 0 ? `，${countText(explained)} 处已说明` : '';
  if (warnings > 0) return `没有错误${told}；${countText(warnings)} 条提醒建议看一眼。`;
  if (explained > 0) return `没有错误${told}。`;
  return tailGroups(result) > 0 ? '没有错误；只有四舍五入造成的尾差，不必处理。' : '全部勾稽关系成立。';
}

/** Values with how many forms say so, most first. */
function frequencies<Value>(values: readonly (Value | null)[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * Whose workbook it is and of which year, as most of its tables say: 济宁市医疗保障局 2020, or 第一中学等 22 个单位 2023; null where none says
 * so. A unit counts as one of several only where it has about as many tables as the others: a project's form may name another office.
 */
export function workbookTitle({ forms }: Pick<CheckResult, 'forms'>): string | null {
  const organisations = frequencies(forms.map(({ organisation }) => organisation && organisation.replace(/[（(]汇总[）)]$/, '')));
  const [first] = organisations;
  if (!first) return null;
  const [name, most] = first;
  const alike = organisations.filter(([, count]) => count > 1 && count * 2 > most).length;
  const whose = alike > 1 ? `${name}等${countText(alike)}个单位` : name;
  const year = frequencies(forms.map((form) => form.year))[0]?.[0];
  return year === undefined ? whose : `${whose} ${year}`;
}
