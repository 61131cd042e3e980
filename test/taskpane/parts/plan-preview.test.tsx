/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlanPreview } from '../../../src/taskpane/parts/PlanPreview';
import { SessionProvider } from '../../../src/taskpane/session-context';
import type { Plan } from '../../../src/workbook/plan';
import { checkerOf, checkResult, RecordingHost, sessionOver } from '../hand-made';
import { plainPage } from '../plain-page';

beforeAll(plainPage);

const SHEETS = ['公开01表', '公开03表'];

/** A thousand edits on each of two sheets. */
const PLAN: Plan = {
  title: '重算',
  edits: SHEETS.flatMap((sheet) =>
    Array.from({ length: 1_000 }, (_, row) => ({
      sheet,
      row,
      column: 2,
      before: { formula: null, value: row, format: null },
      after: { formula: null, value: row + 1, format: null },
      reason: '合计',
    })),
  ),
};

function show() {
  const host = new RecordingHost();
  const session = sessionOver(host, checkerOf(checkResult([])));
  render(
    <SessionProvider session={session}>
      <PlanPreview plan={PLAN} titles={{ 公开01表: '收入支出决算总表' }} onApplied={() => undefined} />
    </SessionProvider>,
  );
  return { host, user: userEvent.setup() };
}

test('two thousand edits are drawn a page at a time, one table open, and still all of them counted', async () => {
  const { user } = show();
  expect(screen.getByText('将改动 2000 处')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: /^再显示 50 条（已显示 50 条，共 1000 条）$/ }));
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  await user.click(screen.getByRole('button', { name: /公开03表/ }));
  expect(screen.getAllByRole('listitem')).toHaveLength(150);
}, 180_000);

test('what is left out, one by one or a table at once, is not applied; a cell is shown on a click', async () => {
  const { host, user } = show();
  await user.click(screen.getByRole('checkbox', { name: '改动 C1' }));
  await user.click(screen.getByRole('checkbox', { name: '改动“公开03表”的全部 1000 处' }));
  expect(screen.getByText('已选 999 处，共 2000 处')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: '改动“收入支出决算总表”的全部 1000 处' })).toBePartiallyChecked();
  const [, second] = screen.getAllByRole('listitem');
  if (!second) throw new Error('one edit only');
  await user.click(within(second).getByRole('button', { name: /C2/ }));
  expect(host.selected).toEqual(['公开01表!1,2']);
  await user.click(screen.getByRole('button', { name: '应用' }));
  expect(host.applied[0]?.edits.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(
    Array.from({ length: 999 }, (_, at) => `公开01表 ${at + 1}`),
  );
}, 180_000);
