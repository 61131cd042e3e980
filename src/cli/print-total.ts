import { causeInWords, CommonCauses } from '../findings/common-causes';
import { countText } from '../findings/count-text';
import { sharedFolder } from '../findings/report-unit';
import { OUTCOME_SECTIONS, type Outcome } from '../findings/outcomes';
import { SIGN, type Paint } from './paint';
import { unitLines, unitName, type Unit } from './print-unit';
import { fold, printable } from './width';

/** What a run over several workbooks came to. */
export interface Tally {
  /** Units by how they came out; of those that passed only their number is kept. */
  readonly outcomes: Map<Unit['kind'], number>;
  readonly toHandle: Unit[];
  readonly causes: CommonCauses;
  /** Findings at severity error, over all workbooks. */
  errors: number;
}

export function emptyTally(): Tally {
  return { outcomes: new Map(), toHandle: [], causes: new CommonCauses(), errors: 0 };
}

/** Counts one more unit. */
export function addTo(tally: Tally, unit: Unit): void {
  tally.outcomes.set(unit.kind, (tally.outcomes.get(unit.kind) ?? 0) + 1);
  tally.errors += unit.errors;
  if (unit.kind !== 'clean') tally.toHandle.push(unit);
}

/** Units that one section names one by one; a shard of a province has no more that a person reads on a terminal. */
const MOST_LISTED = 500;
const NAMED_UNITS = 5;
const NAME_COLUMNS = 36;

/** Fewer units than these are told one by one, whatever they have in common. */
const LEAST_ALIKE = 3;

/** How many of a unit's amounts were not checked, and in which cells: of no weight for what is common to several. */
const HOW_MANY = /(?<=有) [\d,]+ (?=[个条])/g;
const CELLS = / [A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?(?= )/g;

/** What a reason says of several units alike. */
function inGeneral(reason: string): string {
  return reason.replaceAll(HOW_MANY, '若干').replaceAll(CELLS, '');
}

/** Units of which the same is to be said, told once; and the others. Nobody has to answer for them one by one, as for errors. */
function byReason(units: readonly Unit[]): { readonly alike: readonly (readonly Unit[])[]; readonly others: readonly Unit[] } {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const reason = `${unit.words} ${inGeneral(unit.first)}`;
    const group = groups.get(reason);
    if (group) group.push(unit);
    else groups.set(reason, [unit]);
  }
  const alike = [...groups.values()].filter((group) => group.length >= LEAST_ALIKE && group[0]?.first !== '');
  const told = new Set(alike.flat());
  return { alike, others: units.filter((unit) => !told.has(unit)) };
}

/** 甲局.xlsx、乙局.xlsx 等 */
function namesOf(files: readonly string[]): string {
  const named = files.slice(0, NAMED_UNITS).map((file) => unitName({ ...NAMELESS, file }, NAME_COLUMNS));
  return `${named.join('、')}${files.length > NAMED_UNITS ? ' 等' : ''}`;
}

function groupLines(units: readonly Unit[], columns: number, paint: Paint): string[] {
  const [{ first, sign }] = units as readonly [Unit, ...Unit[]];
  const reason = units.every((unit) => unit.first === first) ? first : inGeneral(first);
  const text = `${countText(units.length)} 个单位：${reason}（${namesOf(units.map(({ file }) => file))}）`;
  return fold(text, columns - 6).map((line, at) => (at === 0 ? `  ${paint.severity.warning(sign)} ${line}` : `      ${line}`));
}

/** The units under their paths without the folder that all of them are in; a unit that handed in nothing is known by last year's file. */
function inFolder({ toHandle }: Tally): Unit[] {
  const shared = sharedFolder(toHandle.flatMap(({ file, kind }) => (kind === 'absent' ? [] : [file]))).length;
  return toHandle.map((unit) => (unit.kind === 'absent' ? unit : { ...unit, file: unit.file.slice(shared) }));
}

function sectionLines(tally: Tally, columns: number, paint: Paint): string[] {
  const toHandle = inFolder(tally);
  return OUTCOME_SECTIONS.flatMap(({ words, kinds }) => {
    const units = toHandle.filter(({ kind }) => kinds.includes(kind));
    if (units.length === 0) return [];
    const { alike, others } = kinds.includes('partial') ? byReason(units) : { alike: [], others: units };
    const lines = alike.flatMap((group) => groupLines(group, columns, paint));
    lines.push(...unitLines(others.slice(0, MOST_LISTED), columns - 2, paint).map((line) => `  ${line}`));
    if (others.length > MOST_LISTED)
      lines.push(`  … 还有 ${countText(others.length - MOST_LISTED)} 个没有列出：用 --report 或 --json 看全部`);
    return [paint.strong(`${words} ${countText(units.length)} 个`), ...lines];
  });
}

/** What several units have in common, each told once. */
function causeLines(tally: Tally, columns: number, paint: Paint, titleOf: (rule: string) => string | null): string[] {
  const causes = tally.causes.list();
  if (causes.length === 0) return [];
  const shared = sharedFolder(causes.flatMap(({ units }) => units)).length;
  const lines = causes.flatMap((cause) => {
    const text = `${countText(cause.units.length)} 个单位：${printable(causeInWords(cause, titleOf))}  ${cause.rule}（${namesOf(cause.units.map((file) => file.slice(shared)))}）`;
    const sign = paint.severity[cause.severity](SIGN[cause.severity]);
    return fold(text, columns - 6).map((line, at) => (at === 0 ? `  ${sign} ${line}` : `      ${line}`));
  });
  return [paint.strong('几个单位相同的问题'), ...lines];
}

const NAMELESS: Unit = { file: '', owner: null, kind: 'errors', words: '', sign: '', errors: 0, warnings: 0, first: '' };

/** The last line over several workbooks. */
function totalLine({ outcomes, errors }: Tally, milliseconds: number, paint: Paint): string {
  const total = [...outcomes].reduce((sum, [kind, count]) => (kind === 'absent' ? sum : sum + count), 0);
  const { error, warning } = paint.severity;
  const counted = (colour: (text: string) => string, words: string, ...kinds: readonly Outcome[]): string => {
    const count = kinds.reduce((sum, kind) => sum + (outcomes.get(kind) ?? 0), 0);
    return count > 0 ? colour(`${countText(count)} 个${words}`) : '';
  };
  const parts = [
    counted(paint.good, '可以报送', 'clean'),
    counted(paint.good, '错误都已说明', 'explained'),
    counted(error, `有错误（共 ${countText(errors)} 处）`, 'errors'),
    counted(warning, '有提醒须核实', 'warned'),
    counted(warning, '未能全部校验', 'partial', 'unchecked'),
    counted(warning, '自评表未填完', 'unfinished'),
    counted(warning, '还没有填数', 'blank'),
    counted(warning, '只有通用表', 'generic'),
    counted(warning, '未发现决算表', 'nothing'),
    counted(error, '未能处理', 'failed'),
    counted(error, '单位上年有、本年没有报送', 'absent'),
  ].filter((part) => part !== '');
  const seconds = paint.quiet(`${(milliseconds / 1000).toFixed(2)} 秒`);
  return `${paint.strong(`共 ${countText(total)} 个文件`)}：${parts.join('，')}   ${seconds}`;
}

/** The end of a run over several workbooks: what must be done, unit by unit where each took one line above, and the count of all. */
export function printTotal(
  tally: Tally,
  milliseconds: number,
  page: { readonly columns: number; readonly paint: Paint; readonly isList: boolean },
  titleOf: (rule: string) => string | null,
): string {
  const { columns, paint, isList } = page;
  const lines = isList ? [...causeLines(tally, columns, paint, titleOf), ...sectionLines(tally, columns, paint)] : [];
  return `\n${[...lines, totalLine(tally, milliseconds, paint)].join('\n')}\n`;
}
