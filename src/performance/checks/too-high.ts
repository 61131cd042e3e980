import { toPlain, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm } from '../form';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** A score above its points, or below none. */
export function tooHigh(form: EvaluationForm, score: Figure, points: Decimal, name: string, place: Figure | null): Remark {
  const isNegative = score.value.units < 0n;
  const message = isNegative ? `${name}得分${toPlain(score.value)}为负数` : `${name}得分${toPlain(score.value)}大于分值${toPlain(points)}`;
  const related = place ? [place] : [];
  return remarkAt(P.scoreAtMostWeight, form, { verdict: 'exceeds', message, at: score, related, actual: score.value, expected: points });
}
