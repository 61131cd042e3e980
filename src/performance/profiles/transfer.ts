import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';

/** 转移支付: rates only, no points and no scores. */
export const TRANSFER: ScoringProfile = {
  ...NATIONAL,
  id: 'transfer',
  name: '转移支付（只算执行率）',
  sources: [
    {
      document: '广元市转移支付区域（项目）绩效目标自评表（2023年度）',
      quote: '列为全年预算数（A）、全年执行数（B）、预算执行率（B/A）；指标只填指标值、全年实际完成值、未完成原因和改进措施。',
    },
  ],
  isScored: false,
  points: { execution: null, groups: [] },
  grades: [],
};
