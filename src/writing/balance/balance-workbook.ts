import type { MoneyUnit } from '../../amount/unit';
import { examine, type Examination, type ExamineOptions } from '../../examination/examine';
import type { RecognisedForm } from '../../forms/recognised';
import type { Figure } from '../../identities/figure';
import { allRows } from '../../tables/reading';
import { cellName } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { CellNote } from '../cell-notes';
import { contentIn } from '../content';
import { leftInTheirUnit, NO_TABLES } from '../left-out';
import { recomputeWorkbook } from '../recompute-workbook';
import { inexactRemarks } from './inexact';
import { balanceTables, type Balancing } from './plan';
import { unitLabelEdits } from './unit-labels';

/** In which unit, and with how many decimals, the tables of a workbook are to be printed. */
export interface BalanceWorkbookOptions extends ExamineOptions {
  readonly unit: MoneyUnit;
  readonly places: number;
}

/** What balancing a workbook comes to. */
export interface WorkbookBalancing extends Omit<Balancing, 'inexact'> {
  readonly examination: Examination;
  /** Whole sentences about the plan. */
  readonly remarks: readonly string[];
}

/**
 * Balances all standard tables of a workbook (舍位平衡) and makes their headings say the unit. Where amounts do not add up to begin with, nothing
 * is balanced, and what is known to be wrong is named first. Rejects where the solver cannot be loaded.
 */
export async function balanceWorkbook(
  workbook: Workbook,
  { unit, places, ...options }: BalanceWorkbookOptions,
): Promise<WorkbookBalancing> {
  const examination = examine(workbook, options);
  const { standard, judged } = examination;
  const sheets = new Set(standard.map(({ sheet }) => sheet));
  const identities = judged.map(({ identity }) => identity).filter(({ target }) => sheets.has(target.sheet));
  const figures = standard.flatMap(amountsOf);
  const { plan, refused, notes, inexact } = await balanceTables(identities, figures, { unit, places, contentOf: contentIn(workbook) });
  const labels = plan.edits.length > 0 ? unitLabelEdits(workbook, standard, unit) : [];
  return {
    examination,
    plan: { ...plan, edits: [...plan.edits, ...labels] },
    refused: refused.length === 0 ? refused : withCauses(refused, workbook, options),
    notes,
    remarks:
      standard.length === 0
        ? [NO_TABLES]
        : [...inexactRemarks(inexact), ...(plan.edits.length > 0 ? leftInTheirUnit(examination, unit) : [])],
  };
}

/** A form's amounts; a rate (增减%) is none, and stays as it is whatever the unit. */
function amountsOf({ figures, body }: RecognisedForm): readonly Figure[] {
  const rates = new Set(body.lanes.flatMap((lane) => allRows(lane).flatMap((row) => row.rates ?? [])));
  return rates.size === 0 ? figures : figures.filter((figure) => !rates.has(figure));
}

/** Why nothing was balanced: first the cells that are known to be wrong, then what does not add up. */
function withCauses(refused: readonly CellNote[], workbook: Workbook, options: ExamineOptions): CellNote[] {
  const { causes } = recomputeWorkbook(workbook, { ...options, write: 'values', tails: 'keep' });
  const wrong = causes.edits.map((edit): CellNote => ({
    sheet: edit.sheet,
    cell: cellName(edit),
    reason: `请先改正这一格再舍位平衡。${edit.reason}`,
  }));
  const isNamed = ({ sheet, cell }: CellNote): boolean => wrong.some((one) => one.sheet === sheet && one.cell === cell);
  return [...wrong, ...refused.filter((note) => !isNamed(note))];
}
