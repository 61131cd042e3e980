import { rule } from './declare-rule';

/** What keeps a self-evaluation from being finished. Alone in their file, so that the verdict knows them without all the others. */
export const TOTAL_BLANK = rule(15, 'warning', '总分未填', '得分或完成值已填时，应填总分');
export const SCORE_BLANK = rule(22, 'warning', '得分未填', '其他得分已填时，有分值的指标和预算执行率应填得分');
