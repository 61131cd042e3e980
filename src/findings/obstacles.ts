import { figureLabel, type Figure } from '../identities/figure';
import type { Judged } from '../identities/judgement';
import { cellName } from '../workbook/address';

/** The cell that stands in the way of an identity that could not be run: the first of its blockers. */
export function blockerOf({ identity, judgement }: Judged): Figure {
  return judgement.blockers[0] ?? identity.target;
}

/** Why an identity could not be run, in one phrase: C7“合计”读不出金额，未能核对. */
export function obstacleInWords(blocker: Figure): string {
  return `${cellName(blocker)}“${figureLabel(blocker)}”${obstacle(blocker)}，未能核对`;
}

function obstacle(figure: Figure): string {
  switch (figure.state) {
    case 'error':
      return `为错误值 ${figure.text ?? ''}`;
    case 'pending':
      return '的公式没有存储结果';
    case 'unreadable':
      return '读不出金额';
    case 'uncoded':
      return '的科目编码缺失或读不出，不能断定计入哪一级';
    default:
      return '为零，不能作除数';
  }
}
