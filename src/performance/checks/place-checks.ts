import type { Remark } from '../../identities/remark';
import type { Position } from '../../workbook/address';
import type { EvaluationForm, Indicator } from '../form';
import { remarkAt } from './remark-at';
import { P } from './rules';

type First = '产出' | '效益' | '满意度' | '成本';

/** The 一级指标 that a 二级指标 of a standard name may stand under, by the names without 指标. */
const PLACES: ReadonlyMap<string, readonly First[]> = new Map<string, readonly First[]>([
  ...['数量', '质量', '时效', '时效性', '产出数量', '产出质量', '产出时效'].map((name) => [name, ['产出']] as const),
  // Among 产出 by the rule of 2020, a 一级指标 of its own by that of 2021.
  ...['成本', '产出成本', '经济成本', '社会成本', '生态环境成本'].map((name) => [name, ['产出', '成本']] as const),
  ...['经济效益', '社会效益', '生态效益', '可持续影响', '可持续发展'].map((name) => [name, ['效益']] as const),
  // Many places count it among 效益.
  ...['满意度', '服务对象满意度', '社会公众满意度', '社会公众或服务对象满意度'].map((name) => [name, ['满意度', '效益']] as const),
]);
const FIRSTS: ReadonlyMap<string, First> = new Map<string, First>([
  ['产出', '产出'],
  ['效益', '效益'],
  ['满意度', '满意度'],
  ['服务对象满意度', '满意度'],
  ['成本', '成本'],
]);

/** A 二级指标 of a standard name, with the 一级指标 that it stands under. */
interface Placed {
  readonly indicator: Indicator;
  readonly cell: Position;
  readonly heading: First;
  readonly places: readonly First[];
}

/** 二级指标 of a standard name under a 一级指标 that they do not belong to, each told once. Other names are left alone. */
export function checkPlaces(form: EvaluationForm): Remark[] {
  const headings = new Set(form.indicators.map(({ first }) => FIRSTS.get(plain(first))));
  const byLabel = new Map<string, Placed[]>();
  for (const indicator of form.indicators) {
    const heading = FIRSTS.get(plain(indicator.first));
    const places = PLACES.get(plain(indicator.second));
    if (!heading || !places || !indicator.secondCell) continue;
    const key = keyOf(indicator.firstCell);
    const own = byLabel.get(key) ?? [];
    if (!own.some(({ cell }) => keyOf(cell) === keyOf(indicator.secondCell)))
      own.push({ indicator, cell: indicator.secondCell, heading, places });
    byLabel.set(key, own);
  }
  return [...byLabel.values()].flatMap((own) => wrongLabel(form, own, headings) ?? own.flatMap((one) => wrongSecond(form, one, headings)));
}

/** A 一级指标 below which nothing belongs to it and all to one other: it is the one that is wrong. */
function wrongLabel(form: EvaluationForm, own: readonly Placed[], headings: ReadonlySet<First | undefined>): Remark[] | null {
  const [first, ...others] = own;
  const at = first?.indicator.firstCell;
  if (!first || !at) return null;
  const right = first.places.find((place) => others.every(({ places }) => places.includes(place)));
  // A single one may as well be wrong itself, where the heading that it belongs to is there.
  if (right === undefined || (others.length === 0 && headings.has(right)) || own.some(({ places, heading }) => places.includes(heading)))
    return null;
  const seconds = own.map(({ indicator }) => `“${indicator.second}”`).join('、');
  const message = `“${first.indicator.first}”下是${seconds}，属于“${right}指标”，请核对一级指标是否写错`;
  return [remarkAt(P.secondPlace, form, { verdict: 'inconsistent', message, at, related: own.map(({ cell }) => cell) })];
}

function wrongSecond(
  form: EvaluationForm,
  { indicator: { first, second, firstCell }, cell, heading, places }: Placed,
  headings: ReadonlySet<First | undefined>,
): Remark[] {
  if (places.includes(heading)) return [];
  const right = places.find((place) => headings.has(place)) ?? places[0] ?? heading;
  // Without a heading of its own on the form, it was rather the heading that got lost.
  const isElsewhere = headings.has(right);
  const message = `“${second}”列在“${first}”下，应属于“${right}指标”${isElsewhere ? '' : '，表内没有这个一级指标'}`;
  return [
    remarkAt(P.secondPlace, form, {
      verdict: 'inconsistent',
      message,
      at: cell,
      related: firstCell ? [firstCell] : [],
      ...(isElsewhere ? {} : { severity: 'info' }),
    }),
  ];
}

function keyOf(cell: Position | null): string {
  return cell ? `${String(cell.row)},${String(cell.column)}` : '';
}

function plain(label: string): string {
  return label.replace(/指标$/, '');
}
