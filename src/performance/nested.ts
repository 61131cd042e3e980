import { add, compare, sum, toPlain, type Decimal } from '../amount/decimal';
import type { Indicator } from './form';
import type { Proposal } from './proposal';

/** As much of a scored indicator as a sum of them needs. */
interface Scored {
  readonly indicator: Indicator;
  readonly weight: Decimal | null;
  readonly proposal: Proposal;
}

/** The rows below a numbered heading (一、) of which it is the sum (1、 2、); none where it is no such heading. */
export function nestedIn<Row extends { readonly indicator: Indicator }>(head: Indicator, rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ indicator: { partOf } }) => partOf?.as === 'nested' && partOf.row === head.row);
}

/** A heading without values of its own gets what the rows below it get together: their printed scores, else what the rule gives them. */
export function withSumsOfNested<Item extends Scored>(items: readonly Item[]): Item[] {
  return items.map((item) => {
    const parts = nestedIn(item.indicator, items);
    const isHeading = [item.indicator.target, item.indicator.actual].every(({ kind }) => kind === 'blank' || kind === 'nothing');
    const weights = parts.flatMap(({ weight }) => weight ?? []);
    const isWhole = item.weight !== null && weights.length === parts.length && compare(sum(weights), item.weight) === 0;
    if (parts.length === 0 || !isHeading || !isWhole) return item;
    return { ...item, proposal: sumOf(parts) };
  });
}

function sumOf(parts: readonly Scored[]): Proposal {
  const ends = parts.map(({ indicator: { score }, proposal }): readonly [Decimal, Decimal] => {
    if (score?.state === 'amount') return [score.value, score.value];
    if (proposal.kind === 'decided') return [proposal.score, proposal.score];
    return proposal.kind === 'judgement' ? [proposal.low, proposal.high] : [NONE, NONE];
  });
  const [low, high] = ends.reduce(([lows, highs], [least, most]) => [add(lows, least), add(highs, most)], [NONE, NONE]);
  const words = ends.map(([least, most]) => (compare(least, most) === 0 ? toPlain(least) : `${toPlain(least)}–${toPlain(most)}`));
  if (compare(low, high) !== 0) return { kind: 'judgement', isSum: true, low, high, reason: `为下级各项得分之和：${words.join(' + ')}` };
  return { kind: 'decided', score: low, reason: `下级各项得分之和 ${words.join(' + ')} = ${toPlain(low)}` };
}

const NONE: Decimal = { units: 0n, scale: 0 };
