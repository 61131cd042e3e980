import { MONEY_UNITS, type MoneyUnit } from '../amount/unit';
import { examine } from '../findings/examine';
import { inexactRemarks } from '../writing/balance/inexact';
import { balanceTables } from '../writing/balance/plan';
import { unitLabelEdits } from '../writing/balance/unit-labels';
import { contentIn } from '../writing/content';
import { UsageError, type Arguments } from './arguments';
import { plannedCommand } from './planned';
import { noteText } from './recompute';

const MOST_DECIMALS = 8;

function unitOf(given: Arguments): MoneyUnit {
  const value = given.value('to') ?? '万元';
  const unit = MONEY_UNITS.find((candidate) => candidate === value);
  if (unit === undefined) throw new UsageError(`--to 只能是 ${MONEY_UNITS.join('、')}。`);
  return unit;
}

function decimalsOf(given: Arguments): number {
  const value = given.value('decimals') ?? '2';
  if (!/^\d$/.test(value) || Number(value) > MOST_DECIMALS) throw new UsageError(`--decimals 应为 0 到 ${MOST_DECIMALS} 的整数。`);
  return Number(value);
}

/** The command `balance`: tables in a coarser unit whose sums hold to the last digit (舍位平衡). */
export const command = plannedCommand(async (workbook, given) => {
  const unit = unitOf(given);
  const places = decimalsOf(given);
  const { standard, judged } = examine(workbook);
  const sheets = new Set(standard.map((form) => form.sheet));
  const identities = judged.map(({ identity }) => identity).filter(({ target }) => sheets.has(target.sheet));
  const figures = standard.flatMap((form) => form.figures);
  const { plan, refused, notes, inexact } = await balanceTables(identities, figures, { unit, places, contentOf: contentIn(workbook) });
  const labels = plan.edits.length > 0 ? unitLabelEdits(workbook, standard, unit) : [];
  return {
    plan: { ...plan, edits: [...plan.edits, ...labels] },
    judgement: [],
    refused,
    notes: [...inexactRemarks(inexact), ...notes.map(noteText)],
  };
});
