import { NO_CHOICES } from '../performance/choose-profile';
import { NO_SCORES } from '../performance/score';
import { cellName } from '../workbook/address';
import { scorableIn, scoreWorkbook } from '../writing/score-workbook';
import { plannedCommand } from './planned';
import { profileOf } from './scoring-profile';

/** The command `score`: 执行率, 得分, 总分 and 等级 into blank cells; what needs judgement is listed, never guessed. */
export const command = plannedCommand(async (workbook, given) => {
  const all = await profileOf(given);
  const scorable = scorableIn(workbook, { profiles: { ...NO_CHOICES, all } });
  const { profiles } = scorable.examination;
  const { plan, judgement, unwritten, scored } = scoreWorkbook(scorable, { write: 'formulas', overwrite: false, profiles });
  const unscored = new Set(scored.filter(({ isScored, profile }) => !isScored && profile.isScored).map(({ form }) => form));
  const used = [...profiles].map(([form, { profile, chosenFor, proposal }]) => {
    const { sheet } = form;
    if (unscored.has(form)) return `${sheet} ${NO_SCORES}`;
    const why = chosenFor === null ? proposal.reason : `由 --profile 指定；表格自身所示的是“${proposal.profile.name}”`;
    return `${sheet} 按“${profile.name}”评分：${why}`;
  });
  return {
    plan,
    judgement: judgement.map(({ sheet, row, column, indicator, reason, low, high }) => ({
      sheet,
      cell: cellName({ row, column }),
      indicator,
      reason,
      range: [low, high],
    })),
    refused: unwritten.map(({ sheet, row, column, reason }) => ({ sheet, cell: cellName({ row, column }), reason })),
    notes: scorable.forms.length === 0 ? ['没有找到绩效自评表。'] : used,
  };
});
