import { add, compare, decimal, multiply, ONE, subtract, toPlain, ZERO, type Decimal } from '../amount/decimal';
import { asPercent, roundedShare } from '../identities/quotient';
import type { Indicator } from './form';
import type { Band, ScoringProfile } from './profile';
import type { Proposal } from './proposal';
import { saying } from './reading/captions';
import { earnedShare } from './reverse';
import type { Completion } from './values/completion';

/** Decimals of points that nobody printed. */
export const SHARE_PLACES = 2;

/** 赋分规则 other than in proportion: an unmet indicator then earns what people say. */
const NOT_IN_PROPORTION = saying('notInProportion');

/**
 * What a column of the form itself says beside the rule: a coefficient that people gave, or another way than in proportion. All of the
 * points for something that was missed are nobody's to write without a reason, whatever the coefficient.
 */
export function byOwnColumns({ coefficient, scoringRule, reason }: Indicator, weight: Decimal, proposal: Proposal): Proposal {
  const isMissed = proposal.kind === 'decided' && compare(proposal.score, weight) < 0;
  if (coefficient?.state === 'amount' && coefficient.value.units >= 0n && compare(coefficient.value, ONE) <= 0) {
    const score = multiply(weight, coefficient.value);
    if (proposal.kind === 'decided' && compare(proposal.score, score) === 0) return proposal;
    const words = `权重 ${toPlain(weight)} × 得分系数 ${asPercent(coefficient.value)} = ${toPlain(score)}`;
    if (isMissed && reason === null && compare(score, weight) === 0)
      return { kind: 'judgement', low: ZERO, high: weight, reason: `没有完成，得分系数却填100%（${proposal.reason}）` };
    return { kind: 'decided', score, reason: words };
  }
  if (isMissed && NOT_IN_PROPORTION.test(scoringRule)) {
    return { kind: 'judgement', low: ZERO, high: weight, reason: `未完成，赋分规则为“${scoringRule}”，得几分需人工判断` };
  }
  return proposal;
}

/** What the rule says of one indicator with its points. */
export function byRule(profile: ScoringProfile, completion: Completion, weight: Decimal): Proposal {
  switch (completion.kind) {
    case 'met': {
      const rule = profile.overCompletion;
      const { ratio } = completion;
      if (rule && ratio && compare(ratio.numerator, multiply(rule.from, ratio.denominator)) >= 0) {
        const kept = roundedShare(weight, { numerator: subtractFromOne(rule.deduction), denominator: decimal(1n) }, profile.score, weight);
        return {
          kind: 'decided',
          score: kept,
          reason: `${completion.words}，超额过多，扣减分值的${asPercent(rule.deduction)}，得 ${toPlain(kept)}`,
        };
      }
      return { kind: 'decided', score: weight, reason: `${completion.words}，得满分 ${toPlain(weight)}` };
    }
    case 'unmet': {
      const share = earnedShare(completion, profile.reverse);
      const { numerator, denominator } = share;
      const score = roundedShare(weight, share, profile.score, weight);
      return {
        kind: 'decided',
        score,
        reason: `权重 ${toPlain(weight)} × ${toPlain(numerator)}/${toPlain(denominator)} = ${toPlain(score)}`,
      };
    }
    case 'qualitative': {
      const band = profile.bands.find((candidate) => candidate.band === completion.band);
      const reason = band
        ? `${completion.isCopied ? '完成值与指标值逐字相同，可认定达成' : '定性指标，需人工判断'}：${band.label}`
        : `${completion.words}，属于哪一档需人工判断`;
      return { kind: 'judgement', ...rangeOf(band, weight, profile), reason };
    }
    case 'judgement': {
      const band = completion.standing === 'achieved' ? profile.bands.find((candidate) => candidate.band === 'achieved') : undefined;
      const range = rangeOf(band, weight, profile);
      const low = completion.floor ? roundedShare(weight, completion.floor, { ...profile.score, mode: 'cut' }, weight) : range.low;
      return { kind: 'judgement', low, high: range.high, reason: completion.reason };
    }
    case 'inapplicable':
      return { kind: 'judgement', low: ZERO, high: weight, reason: '不适用，本办法没有规定怎样计分' };
  }
}

/** The points that a band allows; an edge that belongs to the neighbouring band is left out by the last decimal that scores keep. */
function rangeOf(band: Band | undefined, weight: Decimal, { bands, bandEdges, score }: ScoringProfile): { low: Decimal; high: Decimal } {
  if (!band) return { low: ZERO, high: weight };
  const step = decimal(1n, score.places ?? SHARE_PLACES);
  const at = bands.indexOf(band);
  const [low, high] = [multiply(weight, band.from), multiply(weight, band.to)];
  const isHighOpen = bandEdges === 'upper' && at > 0 && compare(bands[at - 1]?.from ?? ONE, band.to) === 0;
  const isLowOpen = bandEdges === 'lower' && compare(bands[at + 1]?.to ?? subtract(ZERO, ONE), band.from) === 0;
  const most = isHighOpen ? subtract(high, step) : high;
  const least = isLowOpen ? add(low, step) : low;
  return compare(least, most) > 0 ? { low, high } : { low: least, high: most };
}

function subtractFromOne(share: Decimal): Decimal {
  return add(decimal(1n), { units: -share.units, scale: share.scale });
}
