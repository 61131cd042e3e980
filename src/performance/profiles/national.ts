import type { ScoringProfile } from '../profile';
import { NATIONAL_BANDS, NATIONAL_GRADES, NATIONAL_POINTS, RATE_TO_TWO_PLACES, SCORE_TO_TWO_PLACES } from './common';

/** 财政部《项目支出绩效评价管理办法》: the rule that the provinces' own rest on. */
export const NATIONAL: ScoringProfile = {
  id: 'national',
  name: '财政部通用',
  sources: [
    {
      document: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）',
      quote: '单位自评指标的权重原则上：预算执行率10%、产出指标50%、效益指标30%、服务对象满意度指标10%。',
    },
    {
      document: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）',
      quote:
        '定量指标完成指标值的记满分，未完成的按完成值与指标值的比例计分；定性指标分三档，按分值的100%–80%（含）、80%–60%（含）、60%–0%合理确定分值。',
    },
    {
      document: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）',
      quote: '总分100分，90（含）–100分为优、80（含）–90分为良、60（含）–80分为中、60分以下为差。',
    },
  ],
  isScored: true,
  points: NATIONAL_POINTS,
  rate: RATE_TO_TWO_PLACES,
  score: SCORE_TO_TWO_PLACES,
  reverse: 'quotient',
  overCompletion: null,
  rescalesInapplicable: false,
  cap: null,
  bands: NATIONAL_BANDS,
  grades: NATIONAL_GRADES,
  reasonBelowRate: null,
  explanationBelowTotal: null,
};
