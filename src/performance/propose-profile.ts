import type { EvaluationForm } from './form';
import type { ScoringProfile } from './profile';
import { ANHUI } from './profiles/anhui';
import { BEIJING } from './profiles/beijing';
import { HEBEI } from './profiles/hebei';
import { HUBEI } from './profiles/hubei';
import { JINING } from './profiles/jining';
import { NATIONAL } from './profiles/national';
import { NINGXIA } from './profiles/ningxia';
import { SICHUAN_2023 } from './profiles/sichuan-2023';
import { TRANSFER } from './profiles/transfer';
import { YUNNAN } from './profiles/yunnan';

/** A profile that a form suggests, and by what. */
export interface ProfileProposal {
  readonly profile: ScoringProfile;
  /** One Chinese sentence. */
  readonly reason: string;
}

/** Places whose published forms a profile was drawn from. */
const PLACES: readonly (readonly [ScoringProfile, RegExp])[] = [
  [JINING, /济宁/],
  [HUBEI, /湖北|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|曾都|恩施/],
  [YUNNAN, /云南|昆明|丽江|曲靖|玉溪|红河|大理/],
  [ANHUI, /安徽|合肥|池州|天长|滁州|芜湖/],
  [HEBEI, /河北|石家庄|廊坊|唐山|保定/],
  [BEIJING, /北京|海淀/],
  [NINGXIA, /宁夏|银川/],
];

/** The profile that a form suggests: by its rates-only layout, the rule printed on it, its layout, then its place. Never fails. */
export function proposeProfile(form: EvaluationForm): ProfileProposal {
  if (form.title === '转移支付绩效自评表') return { profile: TRANSFER, reason: '转移支付自评表只有执行率，没有分值和得分' };
  if (/得分=权重\*B\/A/.test(form.notes)) return { profile: HUBEI, reason: '备注里印有湖北的计分原则（得分=权重*B/A）' };
  if (/预算执行得分=执行率[×*]分值/.test(form.notes))
    return { profile: BEIJING, reason: '附注里印有北京的计分办法（预算执行得分=执行率×分值）' };
  if (form.variant === '河北') return { profile: HEBEI, reason: '预算安排、资金到位、资金执行情况并列，是河北的格式' };
  if (form.variant === '四川2023')
    return { profile: SICHUAN_2023, reason: '调整后预算数加指标性质、度量单位分列，是四川2023年表（510000_0013zp）的格式' };
  if (form.variant.startsWith('湖北六列')) return { profile: HUBEI, reason: '没有分值列、预算执行20分，是湖北的六列格式' };

  const named = [form.printedTitle, form.organisation ?? '', form.department?.text ?? ''].join(' ');
  const place = PLACES.find(([, pattern]) => pattern.test(named));
  if (place) return { profile: place[0], reason: `单位名称里有“${place[1].exec(named)?.[0] ?? ''}”，该地办法为“${place[0].name}”` };
  if (hasGroups(form, /^决策/, /^管理/)) return { profile: NINGXIA, reason: '指标分决策、管理、产出、效益四块，是银川的格式' };
  if (form.variant === '指标性质分列') return { profile: YUNNAN, reason: '指标性质、指标值、度量单位分列，与云南公开的表格式一致' };
  if (form.variant === '安徽') return { profile: ANHUI, reason: '“本年财政拨款”“年度总体目标完成情况”与安徽公开的表格式一致' };
  if (form.variant === '山东九列') return { profile: JINING, reason: '“项目预算执行情况（10分）”的九列格式与济宁一致' };
  return { profile: NATIONAL, reason: '没有看出地方办法，按财政部通用办法' };
}

function hasGroups(form: EvaluationForm, ...labels: readonly RegExp[]): boolean {
  return labels.every((label) => form.groups.some((group) => label.test(group.label)));
}
