import { examine } from '../findings/examine';
import { profileById } from '../performance/profiles/all-profiles';
import { proposeProfile } from '../performance/propose-profile';
import { planScores } from '../performance/score-plan';
import { cellName } from '../workbook/address';
import { plannedCommand } from './planned';
import { profileOf } from './scoring-profile';

/** The command `score`: 执行率, 得分, 总分 and 等级 into blank cells; what needs judgement is listed, never guessed. */
export const command = plannedCommand(async (workbook, given) => {
  const id = await profileOf(given);
  const profile = id === null ? undefined : profileById(id);
  const { performance } = examine(workbook);
  const { plan, judgement } = planScores(performance, workbook.sheets, {
    write: 'formulas',
    overwrite: false,
    ...(profile ? { profile } : {}),
  });
  const proposed = performance.flatMap((form) => {
    if (form.kind !== 'evaluation' || profile) return [];
    const proposal = proposeProfile(form);
    return [`${form.sheet} 按“${proposal.profile.name}”评分：${proposal.reason}`];
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
    refused: [],
    notes: performance.length === 0 ? ['没有找到绩效自评表。'] : proposed,
  };
});
