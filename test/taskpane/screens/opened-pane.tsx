import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { whyForms } from '../../../src/findings/why-forms';
import { listIdentities } from '../../../src/findings/identity-list';
import { checkOptions } from '../../../src/taskpane/check-options';
import { makePlan } from '../../../src/taskpane/make-plan';
import { Pane } from '../../../src/taskpane/Pane';
import type { Planner } from '../../../src/taskpane/planner';
import { furtherScreens } from '../../../src/taskpane/screens/further-screens';
import { MemoryHost } from '../../../src/workbench/memory-host';
import type { Plan } from '../../../src/workbook/plan';
import { cellAt, cellText, type Workbook } from '../../../src/workbook/workbook';
import { xlsxWorkbook } from '../../excel-host/xlsx-file';
import { checkerOf, checkResult, sessionOver } from '../hand-made';

/** Plans and lists in the page itself. */
export const planner: Planner = {
  plan: makePlan,
  identities: (workbook, choices) => Promise.resolve(listIdentities(workbook, checkOptions(choices))),
  why: (workbook, choices) => Promise.resolve(whyForms(workbook, checkOptions(choices))),
};

/** A sample workbook. */
export const sample = (name: string): Promise<Workbook> => xlsxWorkbook(join(__dirname, '../../../samples', name));

/** The pane over a workbook, after a plan where one is given. */
export async function open(workbook: Workbook, blanking: Plan | null = null) {
  const host = new MemoryHost(workbook);
  if (blanking) expect(await host.apply(blanking)).toMatchObject({ kind: 'applied' });
  return { host, ...show(host) };
}

/** The pane over a host, as when it is opened anew. */
export function show(host: MemoryHost) {
  const session = sessionOver(host, checkerOf(checkResult([])));
  const end = session.begin();
  render(<Pane session={session} screens={furtherScreens(planner)} />);
  return { session, end, user: userEvent.setup() };
}

/** Opens a screen by its name. */
export const goTo = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(within(screen.getByRole('navigation', { name: '功能' })).getByRole('button', { name }));
/** A button, once it is there. */
export const button = (name: string | RegExp) => screen.findByRole('button', { name }, { timeout: 10_000 });
/** The text of a cell. */
export const textAt = (workbook: Workbook, sheet: string, row: number, column: number) => {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return cellText(found && cellAt(found, row, column));
};
