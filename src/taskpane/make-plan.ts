import { examine } from '../findings/examine';
import type { RecognisedForm } from '../forms/recognised';
import type { Workbook } from '../workbook/workbook';
import { adoptAll } from '../writing/adopt-all';
import { inexactRemarks } from '../writing/balance/inexact';
import { balanceTables } from '../writing/balance/plan';
import { unitLabelEdits } from '../writing/balance/unit-labels';
import { contentIn } from '../writing/content';
import { recomputeWorkbook } from '../writing/recompute-workbook';
import { textNumbersPlan } from '../writing/text-numbers';
import { checkOptions } from './check-options';
import { PlanFailure, type Planned, type PlanRequest } from './planner';

const NO_TABLES = '没有识别出决算表。';
const NO_SOLVER = '这些表相互关联，要用整数规划求解，而求解程序没有加载成功。请检查网络后再试；仍不行时可用命令行 juesuan balance。';

/** Makes the plan that the user wants. @throws PlanFailure where the solver cannot be loaded */
export async function makePlan(workbook: Workbook, request: PlanRequest): Promise<Planned> {
  const options = checkOptions(request.choices);
  if (request.kind === 'recompute') {
    const { write, tails } = request;
    const { examination, plan, held, refused, notes } = recomputeWorkbook(workbook, { ...options, write, tails });
    const titles = { ...titlesOf(examination.performance), ...titlesOf(examination.forms.map(headOf)) };
    return { plan, held, refused, notes, titles, remarks: Object.keys(titles).length === 0 ? [NO_TABLES] : [] };
  }
  if (request.kind !== 'balance') {
    const plan = request.kind === 'adopt-all' ? adoptAll(workbook, options) : textNumbersPlan(workbook, options);
    return { plan, held: [], refused: [], notes: [], titles: {}, remarks: [] };
  }
  const { standard, judged } = examine(workbook, options);
  const titles = titlesOf(standard.map(headOf));
  const identities = judged.map(({ identity }) => identity).filter(({ target }) => target.sheet in titles);
  const contentOf = contentIn(workbook);
  const remarks = standard.length === 0 ? [NO_TABLES] : [];
  const { unit, places } = request;
  const figures = standard.flatMap((form) => form.figures);
  const balancing = balanceTables(identities, figures, { unit, places, contentOf });
  const { inexact, plan, refused, notes } = await balancing.catch((error: unknown) => {
    throw new PlanFailure(NO_SOLVER, { cause: error });
  });
  const labels = plan.edits.length > 0 ? unitLabelEdits(workbook, standard, unit) : [];
  const whole = { ...plan, edits: [...plan.edits, ...labels] };
  return { plan: whole, held: [], refused, notes, titles, remarks: [...remarks, ...inexactRemarks(inexact)] };
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
