/** Scoring profiles (绩效自评评分办法) that `--profile` accepts, with their Chinese names. */
const PROFILES: Readonly<Record<string, string>> = {
  national: '财政部通用',
  hubei: '湖北',
  jining: '济宁',
  sichuan2023: '四川 2023',
  yunnan: '云南',
  anhui: '安徽',
  hebei: '河北',
  beijing: '北京海淀',
  ningxia: '宁夏银川',
  transfer: '转移支付（只算执行率）',
};

/** Whether a profile of this ID exists. */
export function isProfile(id: string): boolean {
  return Object.hasOwn(PROFILES, id);
}

/** All IDs with their names, for a message: national（财政部通用）、… */
export function profileList(): string {
  return Object.entries(PROFILES)
    .map(([id, name]) => `${id}（${name}）`)
    .join('、');
}
