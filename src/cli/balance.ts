import { MONEY_UNITS, type MoneyUnit } from '../amount/unit';
import { balanceWorkbook } from '../writing/balance/balance-workbook';
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
  const { plan, refused, notes, remarks } = await balanceWorkbook(workbook, { unit, places });
  return { plan, judgement: [], refused, notes: [...remarks, ...notes.map(noteText)] };
});
