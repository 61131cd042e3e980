import { decimal, type Decimal } from '../../amount/decimal';
import type { Rounding } from '../../identities/quotient';
import type { Band, Grade, ScoringProfile } from '../profile';

/** Whole points. */
export function points(count: number): Decimal {
  return decimal(BigInt(count));
}

/** The points of groups by the beginning of their labels: 产出 → 50. */
export function split(groups: Readonly<Record<string, number>>): ScoringProfile['points']['groups'] {
  return Object.entries(groups).map(([label, count]) => ({ label, points: points(count) }));
}

/** A share in percent: 80 → 0.8. */
export function percent(count: number): Decimal {
  return decimal(BigInt(count), 2);
}

/** 执行率以百分比计保留两位小数，四舍五入. */
export const RATE_TO_TWO_PLACES: Rounding = { places: 2, mode: 'round', keepsShortfall: false };

/** 得分保留两位小数，四舍五入. */
export const SCORE_TO_TWO_PLACES: Rounding = { places: 2, mode: 'round', keepsShortfall: false };

/** 财预〔2020〕10号: 优 90–100, 良 80–90, 中 60–80, 差 below 60. */
export const NATIONAL_GRADES: readonly Grade[] = [
  { name: '优', from: points(90) },
  { name: '良', from: points(80) },
  { name: '中', from: points(60) },
  { name: '差', from: points(0) },
];

/** 财预〔2020〕10号: three bands for qualitative indicators. */
export const NATIONAL_BANDS: readonly Band[] = [
  { band: 'achieved', label: '达成年度指标', from: percent(80), to: percent(100) },
  { band: 'partly', label: '部分达成年度指标并具有一定效果', from: percent(60), to: percent(80) },
  { band: 'failed', label: '未达成年度指标且效果较差', from: percent(0), to: percent(60) },
];

/** 预算执行率10 产出50 效益30 满意度10. */
export const NATIONAL_POINTS = {
  execution: points(10),
  groups: split({ 产出: 50, 效益: 30, 满意度: 10 }),
} as const;
