import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { BRIDGING_PRINT } from './bridging';
import type { Place } from './place';

/** 安徽 2022: points set alike for all projects; 达成预期指标 as completed value. */
export const ANHUI: ScoringProfile = {
  ...NATIONAL,
  id: 'anhui',
  name: '安徽',
  sources: [
    {
      document: '天长市水利局项目支出绩效自评表（2022年度）注',
      quote: '一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。',
    },
    {
      document: '池州市贵池区棠溪镇项目支出绩效自评表（2022年度）',
      quote: '定性指标的实际完成值填“达成预期指标”。',
    },
  ],
};

/** Its layout with 本年财政拨款 is that of the national form for 衔接资金: only its name tells 安徽. */
export const ANHUI_PLACE: Place = {
  profile: ANHUI,
  words: [],
  names: /安徽|合肥|池州|天长|滁州|芜湖/,
  layouts: [],
  prints: [{ subject: 'project', description: '九列，其中为本年财政拨款', seen: '安徽池州、天长 2022', layout: BRIDGING_PRINT }],
};
