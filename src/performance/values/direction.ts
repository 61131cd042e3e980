import type { Condition } from './condition';

/**
 * Which way an indicator counts. `forward`: more is better; `reverse`: less is better beyond doubt (事故数); `unclear`: the name does not
 * tell; `cost`: a cost (成本, 单价), better low as a price and better high as money to be spent.
 */
export type Direction = 'forward' | 'reverse' | 'unclear' | 'cost';

/** A kind of names of which less is better, and why that is certain. */
interface ReverseNames {
  readonly names: RegExp;
  readonly reason: string;
}

/** What stands behind the noun of a bad thing when it is counted: 事故发生数, 投诉次数, 返贫率. */
const COUNTED = '(?:发生)?(?:率|数|量|数量|次数|件数|起数|例数|户数|人数|人次|批次|事件|案件|个数)?';

/** Names that end so are certain; a word behind it (投诉处理率, 死亡率下降幅度) makes another thing of them. */
const REVERSE: readonly ReverseNames[] = [
  {
    names: /(?:人员|编制|在职|经费|费用?|成本|支出|预算|投资|造价|概算|面积|楼堂馆所|债务|负债|三公)控制率$/,
    reason: '控制率是实际数除以控制数，不超过控制数即为完成；疾病、病虫害等的控制率相反，不在此列',
  },
  { names: /(?:预算|指标|项目|科目|资金|经费|支出)(?:追加)?调整率$/, reason: '预算调整率越低，年初预算编得越准' },
  { names: /超(?:预算|概算|支|标|编|员|载|限)(?:率|额|金额|比例|人数)$/, reason: '超出的越少越好' },
  { names: /(?:结转|结余)(?:资金)?(?:变动|规模)?率$/, reason: '结转结余率是没有花出去的比例' },
  {
    names: new RegExp(
      `(?:故障|差错|错误|失误|误差|误报|漏报|偏差|超期|逾期|延误|退货|返工|返修|中断|停机|宕机|漏管|脱管|失管|积压|拖欠)${COUNTED}$`,
    ),
    reason: '差错和故障越少越好',
  },
  {
    names: new RegExp(
      `(?:返贫|致贫|辍学|失学|旷课|缺勤|近视|流失|空置|闲置|撂荒|弃耕|漏损|损耗|破损|腐败|欠薪|失业)(?:率|户数|人数|数|量)$`,
    ),
    reason: '返贫、流失、空置、损耗越少越好',
  },
  {
    names: new RegExp(
      `(?:投诉|信访|上访|来信来访|越级访|举报|舆情|群体性事件|纠纷|矛盾|违规|违纪|违法|违约|犯罪|发案|案件|欠费|处罚)${COUNTED}$`,
    ),
    reason: '投诉、信访、违规越少越好',
  },
  {
    names: new RegExp(
      `(?:事故|死亡|伤亡|病死|受害|受灾|成灾|火灾|污染|泄漏|发病|患病|感染|复发|致残|出生缺陷|中毒|超标|不合格|不良)${COUNTED}$`,
    ),
    reason: '事故、疾病、灾害、不合格越少越好',
  },
  { names: /(?:病虫害|虫害|疫情|疫病|贫困|返贫)发生(?:率|次数|起数|数|量|面积)$/, reason: '病虫害、疫情、贫困的发生越少越好' },
];
/** Words that turn such a name round: 降低发病率 10%, 减少事故数 5起; or that make it a thing to be found or dealt with. */
const TURNED =
  /降低|下降|减少|压减|压降|缩减|削减|遏制|查处|查办|办结|化解|处理|处置|办理|受理|调解|整改|发现|排查|救助|治疗|管理|监测|审结|侦破/;

const COST = /成本|单价|费用|造价|支出额/;
/** Names of indicators of which less may be better; without a sign nothing is concluded from them. */
const MAYBE_REVERSE = new RegExp(
  [
    '差错|错误|偏差|瑕疵|缺陷|不良|不满意|投诉|信访|上访|舆情|案件|违规|违纪|违法|违约|虚报|逃逸|脱逃|再犯|复吸',
    '死亡|事故|受害|受灾|损失|减产|倒伏|溺水|发病|近视|肥胖|龋|剖宫产|返贫|辍学|流失|缺勤|旷课',
    '逾期|超期|延误|积压|拖欠|滞留|结余|结转|空置|闲置|淘汰|报废|故障|中断|停机|断网|停电|破损|裂缝|沉降|渗漏|漏管|脱管',
    '损耗|能耗|电耗|水耗|煤耗|油耗|能源消耗|用水量|用电量|排放|污染|噪声|噪音|浓度|粉尘|异味|拥堵',
    '超支|超编|超(?:预算|概算|标|员|载|限)|负担|扣分|风险|控制率|调整率|变动率|债务|负债|亏损|赤字|依赖度|差距|(?:经费|支出|费用)占比',
    '工期|用时|历时|压降|下降|降低|师生比|生师比|等待|耗时|时限|周期|住院日|(?:污染|缺水|停[水电气产]|滞留|等待|办理|审批|住院)[^,]{0,3}天数',
    '超时|超概|差评|空编|药占比|退[件票费]|追加率|贫困率|病死|疫情|虫害|坏账|代偿|[流废弃]标|错案|改判|发回重审|上诉|群体(?:性)?事件|直排|劣[ⅤVv五]|裸露',
    '停[水电气产课]|报错|扣款|报修|维修次数|维修率|宕机|攻击|泄密|未[^,]{1,4}率$',
    '(?:响应|等候|办理|审批|到达|恢复|修复|抢修|处置|送达|通行|候诊|平均)[^,]{0,4}(?:时间|时长)',
  ].join('|'),
);
/** Rates of using or finishing something, which more fulfils even under 成本指标. */
const USING_RATE =
  /^(?!.*(?:调整|追加|变动|偏差|结余|结转)率$).*(?:使用|支出|执行|支付|拨付|到位|完成|办结|处理|化解|整改|及时|达标|合格|准确|覆盖|满意)[^,]{0,6}率$/;
/** Names of what should grow: none of it is no bad thing to have more of. */
const GROWING = /增长|增幅|增收|提高|提升|收入|利润|盈余|产值|产量|参与|新增/;

/** What the name of an indicator and its 二级指标 say about its direction. Both are normalised. */
export function directionOf(name: string, second: string): Direction {
  const plain = name.replace(/\([^()]*\)$/, '').replace(/["“”]/g, '');
  if (isCertainlyReverse(plain)) return 'reverse';
  if (USING_RATE.test(plain)) return 'forward';
  if (COST.test(name) || second.includes('成本')) return 'cost';
  return MAYBE_REVERSE.test(name) ? 'unclear' : 'forward';
}

function isCertainlyReverse(plain: string): boolean {
  return !TURNED.test(plain) && REVERSE.some(({ names }) => names.test(plain));
}

/** Why the direction of an indicator without a sign is left to people: no rule says it, also not that a cost is better low. */
export function unclearWords(direction: Direction): string {
  return direction === 'cost'
    ? '成本类指标没有写≥或≤：看作价格越低越好，看作应花的钱则越高越好，办法没有规定按哪一种'
    : '指标没有写≥或≤，从名称看不出越大越好还是越小越好';
}

/** Whether a target of none (0起) forbids any: not where its name is of something that should grow. */
export function forbidsAny(name: string): boolean {
  return !GROWING.test(name);
}

/** Whether a sign (≥) says the opposite of what the name or another column says: then nobody knows which of them is meant. */
export function contradicts(target: Condition, direction: Direction): boolean {
  const isFloor = target.bound === 'atLeast' || target.bound === 'moreThan' || target.bound === 'reaches';
  return direction === 'reverse' && isFloor;
}
