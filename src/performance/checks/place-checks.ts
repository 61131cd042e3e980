import type { Remark } from '../../identities/remark';
import type { EvaluationForm } from '../form';
import { remarkAt } from './remark-at';
import { P } from './rules';

type First = '产出' | '效益' | '满意度' | '成本';

/** The 一级指标 that a 二级指标 of a standard name may stand under, by the names without 指标. */
const PLACES: ReadonlyMap<string, readonly First[]> = new Map<string, readonly First[]>([
  ...['数量', '质量', '时效'].map((name) => [name, ['产出']] as const),
  // Among 产出 by the rule of 2020, a 一级指标 of its own by that of 2021.
  ...['成本', '经济成本', '社会成本', '生态环境成本'].map((name) => [name, ['产出', '成本']] as const),
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

/** 二级指标 of a standard name under a 一级指标 that they do not belong to, each told once. Other names are left alone. */
export function checkPlaces(form: EvaluationForm): Remark[] {
  const headings = new Set(form.indicators.map(({ first }) => FIRSTS.get(plain(first))));
  const told = new Set<string>();
  return form.indicators.flatMap(({ first, second, secondCell }): Remark[] => {
    const heading = FIRSTS.get(plain(first));
    const places = PLACES.get(plain(second));
    if (!heading || !places || !secondCell || places.includes(heading)) return [];
    const key = `${secondCell.row},${secondCell.column}`;
    if (told.has(key)) return [];
    told.add(key);
    const right = places.find((place) => headings.has(place)) ?? places[0] ?? heading;
    // Without a heading of its own on the form, it was rather the heading that got lost.
    const isElsewhere = headings.has(right);
    const message = `“${second}”列在“${first}”下，应属于“${right}指标”${isElsewhere ? '' : '，表内没有这个一级指标'}`;
    return [
      remarkAt(P.secondPlace, form, { verdict: 'inconsistent', message, at: secondCell, ...(isElsewhere ? {} : { severity: 'info' }) }),
    ];
  });
}

function plain(label: string): string {
  return label.replace(/指标$/, '');
}
