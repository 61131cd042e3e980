/** The forms of a 套表 in the order of their numbers (公开01表 …), by key, from a year on. */
const ORDERS: readonly { readonly since?: number; readonly keys: readonly string[] }[] = [
  { keys: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'SG', 'GF', 'SOE'] },
  { since: 2022, keys: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'GF', 'SOE', 'SG'] },
];

/** How a place prints its set, where its forms are not the usual ones (地方套表). */
export interface SetOfPlace {
  /** The place, by which it is asked for. */
  readonly id: string;
  /** Variant ids by form key. */
  readonly variants: Readonly<Record<string, string>>;
  /** Whether “三公”经费 stays in seventh place after 2021. */
  readonly keepsOldOrder?: boolean;
  /** Documents it was seen in. */
  readonly seen: string;
}

/** Places whose sets were seen as a whole. */
export const SETS_OF_PLACES: readonly SetOfPlace[] = [
  { id: '湖北', variants: {}, seen: '湖北随州 2022' },
  {
    id: '山东',
    variants: { T2: 'three-columns', T3: 'three-columns', T4: 'three-columns', T5: 'three-columns', SOE: 'balances' },
    seen: '山东济宁 2020',
  },
  { id: '上海', variants: { T1: 'plain', T5: 'total-below', T6: 'rows', SG: 'pairs' }, seen: '上海 2024' },
  { id: '陕西', variants: { SG: 'with-meetings' }, seen: '陕西' },
  { id: '宁夏', variants: {}, keepsOldOrder: true, seen: '宁夏 2023' },
];

/** Keys of the nine forms in the order of their numbers; the latest order where no year is given. */
export function formOrder(year: number | null, place?: SetOfPlace): readonly string[] {
  const [oldest] = ORDERS;
  if (place?.keepsOldOrder && oldest) return oldest.keys;
  return ORDERS.filter(({ since }) => year === null || (since ?? 0) <= year).at(-1)?.keys ?? [];
}
