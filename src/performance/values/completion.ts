import type { Ratio } from '../../identities/quotient';

/** Band of a qualitative indicator (定性指标三档): 达成 · 部分达成 · 未达成. */
export type QualityBand = 'achieved' | 'partly' | 'failed';

/** What target and completed value say together. */
export type Completion =
  /** Reached. `ratio` is completed ÷ target for a forward indicator, null where a quotient means nothing. */
  | { readonly kind: 'met'; readonly ratio: Ratio | null; readonly words: string }
  /** Missed by a known share. `ratio` < 1 is the share that counts: B/A forward (正向), A/B reverse (反向). */
  | { readonly kind: 'unmet'; readonly ratio: Ratio; readonly direction: 'forward' | 'reverse'; readonly words: string }
  /** Words. `band` is null where they do not say which of the three bands it is. */
  | {
      readonly kind: 'qualitative';
      readonly band: QualityBand | null;
      readonly words: string;
      /** Whether the completed value repeats the target word for word. */
      readonly isCopied?: true;
    }
  /** Somebody has to decide, for a reason in words. `floor` is the least share that the numbers could mean. */
  | {
      readonly kind: 'judgement';
      readonly standing: 'achieved' | 'unmet' | 'unknown';
      readonly floor: Ratio | null;
      readonly reason: string;
      /** Whether it was missed beyond doubt (none was allowed and there were some), though no rule says what that costs. */
      readonly isCertain?: boolean;
    }
  /** The indicator does not apply this year (不适用). */
  | { readonly kind: 'inapplicable'; readonly words: string };
