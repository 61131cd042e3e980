import { causeInWords, CommonCauses } from '../findings/common-causes';
import { countText } from '../findings/count-text';
import { OUTCOME_SECTIONS, type Outcome } from '../findings/outcomes';
import { SIGN, type Paint } from './paint';
import { unitLine, unitName, type Unit } from './print-unit';
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

function sectionLines({ toHandle }: Tally, columns: number, paint: Paint): string[] {
  return OUTCOME_SECTIONS.flatMap(({ words, kinds }) => {
    const units = toHandle.filter(({ kind }) => kinds.includes(kind));
    if (units.length === 0) return [];
    const lines = units.slice(0, MOST_LISTED).map((unit) => `  ${unitLine(unit, columns - 2, paint).trimEnd()}`);
    if (units.length > MOST_LISTED)
      lines.push(`  … 还有 ${countText(units.length - MOST_LISTED)} 个没有列出：用 --report 或 --json 看全部`);
    return [paint.strong(`${words} ${countText(units.length)} 个`), ...lines];
  });
}

/** What several units have in common, each told once. */
function causeLines(tally: Tally, columns: number, paint: Paint, titleOf: (rule: string) => string | null): string[] {
  const causes = tally.causes.list();
  if (causes.length === 0) return [];
  const lines = causes.flatMap((cause) => {
    const named = cause.units.slice(0, NAMED_UNITS).map((file) => unitName({ ...NAMELESS, file }, NAME_COLUMNS));
    const more = cause.units.length > NAMED_UNITS ? ' 等' : '';
    const text = `${countText(cause.units.length)} 个单位：${printable(causeInWords(cause, titleOf))}  ${cause.rule}（${named.join('、')}${more}）`;
    const sign = paint.severity[cause.severity](SIGN[cause.severity]);
    return fold(text, columns - 6).map((line, at) => (at === 0 ? `  ${sign} ${line}` : `      ${line}`));
  });
  return [paint.strong('几个单位相同的问题'), ...lines];
}

const NAMELESS: Unit = { file: '', owner: null, kind: 'errors', words: '', sign: '', errors: 0, warnings: 0, first: '' };

/** The last line over several workbooks. */
function totalLine({ outcomes, errors }: Tally, milliseconds: number, paint: Paint): string {
  const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const { error, warning } = paint.severity;
  const counted = (colour: (text: string) => string, words: string, ...kinds: readonly Outcome[]): string => {
    const count = kinds.reduce((sum, kind) => sum + (outcomes.get(kind) ?? 0), 0);
    return count > 0 ? colour(`${countText(count)} 个${words}`) : '';
  };
  const parts = [
    counted(paint.good, '可以报送', 'clean'),
    counted(paint.good, '错误都已说明', 'explained'),
    counted(error, `有错误（共 ${countText(errors)} 处）`, 'errors'),
    counted(warning, '未能全部校验', 'partial', 'unchecked'),
    counted(warning, '自评表未填完', 'unfinished'),
    counted(warning, '还没有填数', 'blank'),
    counted(warning, '只有通用表', 'generic'),
    counted(warning, '未发现决算表', 'nothing'),
    counted(error, '未能处理', 'failed'),
    counted(error, '没有报送', 'absent'),
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
