import { decimal, toPlain } from '../../../amount/decimal';
import { asPercent, roundedRate, roundedShare, type Rounding } from '../../../identities/quotient';

/** Execution against budget as published forms have them: an ordinary rate, and one just short of the whole. */
const AMOUNTS = [
  { executed: decimal(14802n, 2), budget: decimal(1755n, 1) },
  { executed: decimal(48290n), budget: decimal(48294n) },
] as const;
const POINTS = decimal(10n);

/** What the roundings come to, one sentence for each example. */
export function roundingExamples(rate: Rounding, score: Rounding): readonly string[] {
  return AMOUNTS.map(({ executed, budget }) => {
    const share = roundedRate({ numerator: executed, denominator: budget }, rate);
    const points = roundedShare(POINTS, { numerator: share, denominator: decimal(1n) }, score, POINTS);
    return `${toPlain(executed)} ÷ ${toPlain(budget)}：执行率 ${asPercent(share)}，10 分得 ${toPlain(points)} 分`;
  });
}
