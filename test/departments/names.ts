import type { Random } from './random';

const PLACES = ['青禾市', '云溪区', '临湖县', '望江区', '东岭县', '白石市', '南浦区', '清河县', '松原里区', '双桥市'];
const BUREAUX = [
  '医疗保障局',
  '卫生健康局',
  '教育局',
  '民政局',
  '水利局',
  '文化和旅游局',
  '应急管理局',
  '市场监督管理局',
  '自然资源局',
  '司法局',
];
const UNITS = ['本级', '服务中心', '综合执法大队', '信息中心', '事务中心', '培训学校'];

/** An invented department and the units whose accounts it sums up. */
export function inventName(random: Random): { name: string; units: string[] } {
  const bureau = random.pick(PLACES) + random.pick(BUREAUX);
  const count = 1 + random.below(4);
  return {
    name: count > 1 && random.chance(60) ? `${bureau}（汇总）` : bureau,
    units: UNITS.slice(0, count).map((unit) => bureau + unit),
  };
}
