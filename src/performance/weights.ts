import { decimal, divide, multiply, subtract, type Decimal } from '../amount/decimal';
import { SHARE_PLACES } from './by-rule';
import type { EvaluationForm, Indicator, IndicatorGroup } from './form';
import { isCounted } from './points';

interface WeightOptions {
  /** Whether a group's points may be split evenly where the form prints none for its indicators. */
  readonly equalWeights?: boolean;
}

/** The points of an indicator: printed, behind its name, or an even part of its group's where the user says so; null where there are none. */
export function weightOf(form: EvaluationForm, indicator: Indicator, options: WeightOptions): Decimal | null {
  if (indicator.weight?.state === 'amount') return indicator.weight.value;
  if (indicator.namedPoints) return indicator.namedPoints;
  if (indicator.weight || !options.equalWeights) return null;
  const group = pointedGroup(form, indicator);
  return group?.points ? evenShare(group.points, indicator, group.indicators) : null;
}

/** An indicator's part of points that are split evenly, to two decimals; all parts together are the points exactly: 16.67, 16.66, 16.67. */
function evenShare(points: Decimal, indicator: Indicator, group: readonly Indicator[]): Decimal | null {
  const sharing = group.filter(isCounted);
  const upTo = (count: number): Decimal | null =>
    divide(multiply(points, decimal(BigInt(count))), decimal(BigInt(sharing.length)), SHARE_PLACES);
  const at = sharing.indexOf(indicator);
  const [before, after] = [upTo(at), upTo(at + 1)];
  return at >= 0 && before && after ? subtract(after, before) : null;
}

/** The points of the smallest group around an indicator that names some. */
export function groupPoints(form: EvaluationForm, indicator: Indicator): Decimal | null {
  return pointedGroup(form, indicator)?.points ?? null;
}

/** The smallest group around the indicator whose label names points. */
function pointedGroup(form: EvaluationForm, indicator: Indicator): IndicatorGroup | undefined {
  const around = form.groups.filter((group) => group.points !== null && group.indicators.includes(indicator));
  return around.sort((a, b) => a.indicators.length - b.indicators.length)[0];
}
