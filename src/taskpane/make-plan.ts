import type { RecognisedForm } from '../forms/recognised';
import type { Workbook } from '../workbook/workbook';
import { adoptAll } from '../writing/adopt-all';
import { balanceWorkbook } from '../writing/balance/balance-workbook';
import { recomputeWorkbook } from '../writing/recompute-workbook';
import { textNumbersPlan } from '../writing/text-numbers';
import { checkOptions } from './check-options';
import { PlanFailure, type Planned, type PlanRequest } from './planner';

const NO_SOLVER = '这些表相互关联，要用整数规划求解，而求解程序没有加载成功。请检查网络后再试；仍不行时可用命令行 juesuan balance。';

/** Makes the plan that the user wants. @throws PlanFailure where the solver cannot be loaded */
export async function makePlan(workbook: Workbook, request: PlanRequest): Promise<Planned> {
  const options = checkOptions(request.choices);
  if (request.kind === 'recompute') {
    const { write, tails } = request;
    const { examination, plan, held, refused, notes, remarks } = recomputeWorkbook(workbook, { ...options, write, tails });
    const titles = { ...titlesOf(examination.performance), ...titlesOf(examination.forms.map(headOf)) };
    return { plan, held, refused, notes, titles, remarks };
  }
  if (request.kind !== 'balance') {
    const plan = request.kind === 'adopt-all' ? adoptAll(workbook, options) : textNumbersPlan(workbook, options);
    return { plan, held: [], refused: [], notes: [], titles: {}, remarks: [] };
  }
  const { unit, places } = request;
  const balancing = balanceWorkbook(workbook, { ...options, unit, places });
  const { examination, plan, refused, notes, remarks } = await balancing.catch((error: unknown) => {
    throw new PlanFailure(NO_SOLVER, { cause: error });
  });
  const titles = titlesOf(examination.standard.map(headOf));
  return { plan, held: [], refused, notes, titles, remarks };
}

/** What a table is called and where it stands. */
interface Head {
  readonly sheet: string;
  readonly title: string;
}

function headOf({ sheet, declaration: { title } }: RecognisedForm): Head {
  return { sheet, title };
}

/** Titles by sheet; the first table of a sheet gives the name. */
function titlesOf(heads: readonly Head[]): Record<string, string> {
  return Object.fromEntries([...heads].reverse().map(({ sheet, title }) => [sheet, title]));
}
