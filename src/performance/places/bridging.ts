import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT } from './usual-columns';
import type { LayoutFacts, Place } from './place';
import type { Columns } from './print';

/** 衔接推进乡村振兴补助资金 2022: one form for all provinces, points of the 一级指标 set alike for all projects. */
const BRIDGING: ScoringProfile = {
  ...NATIONAL,
  id: 'bridging',
  name: '衔接资金（全国统一表）',
  sources: [
    {
      document: '天长市水利局项目支出绩效自评表（2022年度）注；四川中江县同年衔接资金项目自评表印有同样的注',
      quote: '一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。',
    },
  ],
};

export const BRIDGING_PRINT: Columns = {
  ...PROJECT,
  money: { ...PROJECT.money, rows: ['年度资金总额', '其中：本年财政拨款', '上年结转资金', '其他资金'] },
  goals: { label: '年度总体目标完成情况', captions: ['预期目标', '实际完成情况'] },
};

/** The nation's form for 衔接资金, which 四川 and 安徽 print alike: it names no province. */
export const BRIDGING_FUNDS: Place = {
  profile: BRIDGING,
  isNational: true,
  words: [
    {
      found: /一级指标(?:分值|权重)统一设置为/,
      words: '表下印有衔接资金自评表的注（一级指标分值统一设置）',
    },
  ],
  names: null,
  layouts: [
    {
      subject: 'project',
      name: '衔接资金',
      fits: ({ says }) => isLaidOutSo(says) && says(/衔接/),
      tells: '项目名称写衔接资金，其中列“本年财政拨款”，是全国统一的衔接资金自评表',
    },
    // The same for other money (安徽): the layout alone tells nothing.
    { subject: 'project', name: '本年财政拨款九列', fits: ({ says }) => isLaidOutSo(says), tells: null },
  ],
  prints: [{ subject: 'project', description: '九列，其中为本年财政拨款', seen: '衔接资金 2022', layout: BRIDGING_PRINT }],
};

function isLaidOutSo(says: LayoutFacts['says']): boolean {
  return says(/^年度总体目标完成情况$|^其中:本年财政拨款/);
}
