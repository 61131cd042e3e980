import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';

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
