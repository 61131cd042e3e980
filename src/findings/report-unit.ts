import { uncheckedAmounts, unknownTables } from './coverage-words';
import { CHANGE } from './comparisons/rules';
import { countText } from './count-text';
import { isOpen } from './explanation';
import type { CheckResult, Finding } from './finding';
import { batchVerdictOf, type Outcome } from './outcomes';
import type { ReportEntry } from './report-entry';
import { ruleTitle } from './rule-list';
import { workbookTitle } from './workbook-verdict';

/** What a reviewer asks of a workbook first. */
export interface UnitLine {
  readonly outcome: Outcome;
  readonly sign: string;
  /** 可以报送 · 3 处错误 · 没能读. */
  readonly words: string;
  readonly errors: number;
  readonly warnings: number;
  /** Amounts of its tables that were checked, and all of them; null where it could not be read. */
  readonly coverage: { readonly checked: number; readonly amounts: number } | null;
  /** What is wrong with it, in a few words; '' where nothing is. */
  readonly problems: string;
}

/** One unit (单位) of a report: a workbook with what is to be done about it. */
export interface ReportUnit extends UnitLine {
  readonly entry: ReportEntry;
  /** Its file, without the folders that all files share. */
  readonly file: string;
  /** What it is called throughout the report: whose workbook it is where that tells it from all others, else its file. */
  readonly name: string;
  /** Whose workbook it is and of which year; null where it does not say so. */
  readonly owner: string | null;
  /** Errors and warnings that must be handled, what is the same at several places of a text once; what was ticked off is not among them. */
  readonly toHandle: readonly Finding[];
  /** What was ticked off with a reason. */
  readonly explained: readonly Finding[];
  /** Changes since last year that need a reason. */
  readonly changes: readonly Finding[];
  /** 尾差 and 提示. */
  readonly notes: readonly Finding[];
}

const UNREAD = { outcome: 'failed', sign: '✕', words: '没能读' } as const;
const ABSENT = { outcome: 'absent', sign: '✕', words: '没有报送' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;
/** More kinds of mistakes than these are in the list. */
const NAMED_PROBLEMS = 3;

function withoutYear(title: string): string {
  return title.replace(/ \d{4}$/, '');
}

/** The folder that all files are in, with its closing slash; '' where they share none or there is but one. */
export function sharedFolder(files: readonly string[]): string {
  const folders = files.map((file) => file.split(/[\\/]/).slice(0, -1));
  const [first = []] = folders;
  let shared = 0;
  while (shared < first.length && folders.every((steps) => steps[shared] === first[shared])) shared++;
  return files.length < 2 || shared === 0 ? '' : `${first.slice(0, shared).join('/')}/`;
}

/** The folder that all files of a report are in; those that stand for a unit which handed in nothing are last year's. */
export function sharedFolderOf(entries: readonly ReportEntry[]): string {
  return sharedFolder(entries.flatMap(({ file, isAbsent }) => (isAbsent ? [] : [file])));
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a);
  const named = most.slice(0, NAMED_PROBLEMS).map(([name, count]) => (count > 1 ? `${name}（${countText(count)} 处）` : name));
  return named.join('；') + (most.length > NAMED_PROBLEMS ? ` 等 ${countText(most.length)} 种` : '');
}

/** How much was not checked; which it was stands among what was not read and not checked, once for all units that have it in common. */
function leftInShort(result: CheckResult): string {
  const amounts = uncheckedAmounts(result);
  const unknown = unknownTables(result).map(({ sheet }) => sheet);
  const parts = [
    amounts > 0 ? `${countText(amounts)} 个数未核对` : '',
    result.notRun.length > 0 ? `${countText(result.notRun.length)} 条未执行` : '',
    unknown.length > 0 ? `没有认出的表有数：${unknown.join('、')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}

/** The rules that were broken, the most frequent first; what keeps a unit from passing where none was. */
function problemsOf(result: CheckResult, toHandle: readonly Finding[]): string {
  const errors = toHandle.filter(({ severity }) => severity === 'error');
  const told = errors.length > 0 ? errors : toHandle;
  const rules = counted(told.map(({ rule, form, sheet }) => `${form ?? sheet}：${ruleTitle(rule) ?? rule}`));
  const { outcome, detail } = batchVerdictOf(result);
  const isShort = outcome === 'partial' || outcome === 'warned';
  const parts = [isShort ? leftInShort(result) : outcome === 'errors' || outcome === 'clean' ? '' : (detail ?? ''), rules];
  return parts.filter((part) => part !== '').join('');
}

/** Errors and warnings that must be handled, errors first. */
function toHandleOf({ findings }: CheckResult): Finding[] {
  return findings.filter((finding) => isOpen(finding) && finding.severity !== 'info').sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** How one workbook came out, whatever the others are. */
export function unitLine({ result, failed, isAbsent }: ReportEntry): UnitLine {
  if (result === null) return { ...(isAbsent ? ABSENT : UNREAD), errors: 0, warnings: 0, coverage: null, problems: failed ?? '' };
  const { outcome, sign, words } = batchVerdictOf(result);
  const toHandle = toHandleOf(result);
  const tables = result.coverage.filter(({ kind: of }) => of === 'table' || of === 'generic' || of === 'evaluation');
  return {
    ...{ outcome, sign, words },
    errors: toHandle.filter(({ severity }) => severity === 'error').length,
    warnings: toHandle.filter(({ severity }) => severity === 'warning').length,
    coverage: {
      checked: tables.reduce((sum, { checked }) => sum + checked, 0),
      amounts: tables.reduce((sum, { amounts }) => sum + amounts, 0),
    },
    problems: problemsOf(result, toHandle),
  };
}

/** More places than these of one thing to be done are no help. */
const NAMED_PLACES = 3;

/** What has to be done in the same words at several places of a text (还没有填写) told once, with where. */
function alikeInText(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, at) => {
    const isInText = finding.place !== undefined && finding.quote !== undefined && finding.cell === null;
    const key = isInText ? JSON.stringify([finding.rule, finding.severity, finding.message]) : String(at);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  });
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Finding, ...Finding[]];
    if (others.length === 0) return first;
    const places = others.slice(0, NAMED_PLACES).map(({ place = '' }) => place);
    const more = others.length > NAMED_PLACES ? ' 等' : '';
    const message = `${first.message.replace(/。$/, '')}；同样的共 ${countText(group.length)} 处，另见${places.join('、')}${more}`;
    return { ...first, message, clauses: [] };
  });
}

function unitOf(entry: ReportEntry, file: string, name: string, owner: string | null): ReportUnit {
  const { result } = entry;
  const common = { ...unitLine(entry), entry, file, name, owner };
  if (result === null) return { ...common, toHandle: [], explained: [], changes: [], notes: [] };
  const open = result.findings.filter(isOpen);
  return {
    ...common,
    toHandle: alikeInText(toHandleOf(result)),
    explained: result.findings.filter((finding) => !isOpen(finding)),
    changes: open.filter(({ rule }) => rule === CHANGE.code),
    notes: open.filter(({ severity, rule }) => severity === 'info' && rule !== CHANGE.code),
  };
}

/** The units of a report in the order in which they were checked, each under a name of its own. */
export function reportUnits(entries: readonly ReportEntry[]): ReportUnit[] {
  const shared = sharedFolderOf(entries);
  const owners = entries.map(({ result, owner = null }) => (result === null ? owner : workbookTitle(result)));
  const times = new Map<string, number>();
  for (const owner of owners) if (owner !== null) times.set(withoutYear(owner), (times.get(withoutYear(owner)) ?? 0) + 1);
  return entries.map((entry, at) => {
    const owner = owners[at] ?? null;
    const isAlone = owner !== null && times.get(withoutYear(owner)) === 1;
    const file = entry.isAbsent ? entry.file : entry.file.slice(shared.length);
    return unitOf(entry, file, isAlone ? withoutYear(owner) : file.replace(/\.[a-z]{2,4}$/i, ''), owner);
  });
}
