import type { Remark } from '../../identities/remark';
import type { EvaluationForm, IndicatorMarks } from '../form';
import type { ScoredForm, ScoredIndicator } from '../score';
import { isReasoned } from './reasons';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** Remarks on a grid of checks: every indicator has one, and it is the one that its values call for, as far as these are certain. */
export function checkMarks({ form, indicators }: ScoredForm): Remark[] {
  if (!form.marks.some(({ marks }) => marks.length > 0)) return [];
  return form.marks.flatMap((own) => {
    const item = indicators.find(({ indicator }) => indicator.row === own.row);
    return item && !item.indicator.isConstraint && item.indicator.actual.kind !== 'blank' ? checkMark(form, item, own) : [];
  });
}

function checkMark(form: EvaluationForm, { indicator, completion }: ScoredIndicator, { place, marks }: IndicatorMarks): Remark[] {
  const name = `“${indicator.name}”`;
  const [mark, ...others] = marks;
  if (!mark) return [remarkAt(P.markBlank, form, { verdict: 'missing', message: `${name}没有打勾评定`, at: place })];
  if (others.length > 0) {
    const message = `${name}同时勾了“${marks.map(({ caption }) => caption).join('”“')}”，只能勾一项`;
    return [remarkAt(P.mark, form, { verdict: 'inconsistent', message, at: mark, related: others })];
  }
  const common = { verdict: 'inconsistent' as const, at: mark, related: [indicator.targetCell, indicator.actualCell] };
  if (completion.kind === 'met' && mark.band !== 'achieved') {
    const severity = isReasoned(indicator) ? ('info' as const) : ('warning' as const);
    return [remarkAt(P.mark, form, { ...common, severity, message: `${name}${completion.words}，却勾了“${mark.caption}”` })];
  }
  if (mark.band !== 'achieved') return [];
  if (completion.kind === 'unmet')
    return [remarkAt(P.mark, form, { ...common, message: `${name}${completion.words}，却勾了“${mark.caption}”` })];
  if (completion.kind === 'judgement' && completion.standing === 'unmet')
    return [remarkAt(P.mark, form, { ...common, message: `${name}${completion.reason}，却勾了“${mark.caption}”` })];
  return [];
}
