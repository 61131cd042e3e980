/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { cellText, type Workbook } from '../../../src/workbook/workbook';
import { button, goTo, open, sample, show } from './opened-pane';
import { plainPage } from '../plain-page';

let EXAMPLE: Workbook;

beforeAll(async () => {
  EXAMPLE = await sample('示例单位2023.xlsx');
  plainPage();
});

describe('插入模板', () => {
  test('the whole set goes behind the sheets under free names, its formulas leading to each other', async () => {
    const { host, user } = await open(EXAMPLE);
    const before = host.getState().workbook.sheets.map(({ name }) => name);
    await goTo(user, '插入模板');
    await user.click(await button(/^插入 9 张表$/));
    await screen.findByText(/^已插入 9 张表/);
    const { workbook, edits } = host.getState();
    const names = workbook.sheets.map(({ name }) => name);
    expect(names.slice(0, before.length)).toEqual(before);
    expect(new Set(names).size).toBe(before.length + 9);
    expect(edits).toBe(9);
    const added = workbook.sheets.slice(before.length);
    const mentioned = added.flatMap((sheet) =>
      [...sheet.rows.values()]
        .flat()
        .flatMap(({ formula }) => [...(formula?.matchAll(/'([^']+)'!|([\p{L}\d]+)!/gu) ?? [])].map(([, quoted, bare]) => quoted ?? bare)),
    );
    expect(mentioned.length).toBeGreaterThan(0);
    expect(mentioned.every((name) => added.some((sheet) => sheet.name === name))).toBe(true);
  });

  test('is taken back after a question, also when the pane was closed meanwhile; a form that was filled in stays and says where', async () => {
    const { host, user, end } = await open(EXAMPLE);
    const before = host.getState().workbook.sheets.map(({ name }) => name);
    await goTo(user, '插入模板');
    await user.click(await button(/^插入 9 张表$/));
    await screen.findByText(/^已插入 9 张表/);
    const added = host.getState().added.map(({ name }) => name);
    end();
    cleanup();
    const last = added.at(-1) ?? '';
    expect(host.type(last, { row: 40, column: 1 }, { formula: null, value: 12.5, format: null })).toBeNull();
    const again = show(host);
    await goTo(again.user, '撤销记录');
    await again.user.click(await button(/^撤销“插入模板”/));
    expect(screen.getByText(/Ctrl\+Z 也恢复不了/)).toBeVisible();
    expect(screen.getByRole('button', { name: '不删除' })).toHaveFocus();
    await again.user.click(screen.getByRole('button', { name: '不删除' }));
    expect(host.getState().added).toHaveLength(9);
    await again.user.click(await button(/^撤销“插入模板”/));
    await again.user.click(await button('删除 9 张工作表'));
    await screen.findByText(/已撤销“插入模板”，删除 \d 张工作表/);
    const names = host.getState().workbook.sheets.map(({ name }) => name);
    expect(names).toContain(last);
    expect(screen.getByText(/插入之后改过（现为12.5）/)).toBeVisible();
    act(() => host.undo());
    await again.user.click(await button(/^撤销“插入模板”/));
    await again.user.click(await button(/^删除 \d 张工作表$/));
    await waitFor(() => expect(host.getState().workbook.sheets.map(({ name }) => name)).toEqual(before));
    expect(await screen.findByText(/还没有可以撤销的操作/)).toBeVisible();
  }, 180_000);

  test('one form in one variant, with year and organisation, as the picture shows it', async () => {
    const { host, user } = await open(EXAMPLE);
    await goTo(user, '插入模板');
    await button(/^插入 9 张表$/);
    await user.selectOptions(screen.getByRole('combobox', { name: '表样' }), '支出决算表');
    await user.clear(screen.getByRole('textbox', { name: '年度' }));
    await user.type(screen.getByRole('textbox', { name: '年度' }), '202');
    expect(screen.getByRole('alert')).toHaveTextContent('四位数字');
    expect(screen.getByRole('button', { name: '插入 0 张表' })).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByRole('textbox', { name: '年度' }), '4');
    await user.type(screen.getByRole('textbox', { name: '单位名称' }), '某某局');
    expect(screen.getByRole('img', { name: /的样子$/ })).toHaveTextContent(/某某局/);
    await user.click(screen.getByRole('button', { name: '插入 1 张表' }));
    await screen.findByText(/^已插入 1 张表/);
    const { workbook, selection } = host.getState();
    const added = workbook.sheets.at(-1);
    expect(selection.sheet).toBe(added?.name);
    expect([...(added?.rows.values() ?? [])].flat().map(cellText).join()).toMatch(/2024/);
  });
});
