import type { ScoringProfile } from '../profile';
import { NATIONAL_BANDS, NATIONAL_GRADES, NATIONAL_POINTS, RATE_TO_TWO_PLACES, SCORE_TO_TWO_PLACES } from './common';
import type { Columns, SummaryLines } from './print';
import { PROJECT } from './usual-columns';
import { NATIONAL_CAPTIONS } from './national-captions';
import type { Place } from './place';

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
      document: '湖北等地及高校自评表附注；财政绩效管理平台公开的计分公式（安徽、合肥、湖北、河北、广西、天津、浙江参数）',
      quote:
        '反向指标未完成的，附注多按“得分=权重×指标值÷完成值”，平台按“1−（完成值−指标值）÷指标值，达到指标值两倍为0”；办法本身没有规定，这里用前一种。',
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
  bandEdges: 'upper',
  grades: NATIONAL_GRADES,
  reasonBelowRate: null,
  explanationBelowTotal: null,
};

const DEPARTMENT: Columns = {
  ...PROJECT,
  title: '部门整体支出绩效自评表',
  nameLabel: '部门名称',
  secondLine: ['联系人', '联系电话'],
  money: { ...PROJECT.money, label: '部门整体支出（万元）', rows: ['年度资金总额', '其中：财政拨款', '其他资金'] },
};

const SUMMARY: SummaryLines = {
  kind: 'summary',
  title: '项目绩效自评情况汇总表',
  columns: [
    { role: 'serial', caption: '序号', width: 8 },
    { role: 'name', caption: '项目名称', width: 46 },
    { role: 'organisation', caption: '资金使用单位', width: 36 },
    { role: 'score', caption: '自评得分', width: 14 },
    { role: 'grade', caption: '自评等级', width: 14 },
  ],
  lines: 20,
};

/** 国家: what is used where nothing tells a place. The form of the 衔接资金, which several provinces print alike, is the nation's too. */
export const NATION: Place = {
  profile: NATIONAL,
  isNational: true,
  words: [],
  names: null,
  captions: NATIONAL_CAPTIONS,
  layouts: [
    { subject: 'project', name: '指标性质分列', fits: ({ columns }) => columns.nature !== null, tells: null },
    {
      subject: 'project',
      name: '国家通用九列',
      fits: ({ total, columns }) => total !== null && columns.weight !== null,
      tells: null,
    },
    { subject: 'project', name: '其他', fits: () => true, tells: null },
    { subject: 'department', name: '部门整体', fits: () => true, tells: null },
  ],
  prints: [
    { subject: 'project', description: '国家通用九列，预算执行率10分', seen: '财预〔2020〕10号之后多地', layout: PROJECT },
    { subject: 'department', description: '国家通用九列', seen: '多地', layout: DEPARTMENT },
    { subject: 'summary', description: '项目、单位、得分、等级', seen: '山东济宁 2020', layout: SUMMARY },
  ],
};
