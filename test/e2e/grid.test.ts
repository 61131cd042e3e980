import type { Page } from 'playwright-core';
import { createWorkbook } from '../../src/host/file/create-workbook';
import type { LayoutCell, SheetLayout } from '../../src/workbook/layout';
import { beforeEachOnWorkbench, openFile } from './workbench-page';

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const CAPTIONS = 4;
const LINES = 60;

/** A long 支出决算表 with its head frozen; the last 项 has two digits of its amount swapped. */
function longTable(): Uint8Array {
  const cells: LayoutCell[] = [];
  const put = (row: number, ...values: (string | number | null)[]) =>
    values.forEach((value, column) => value !== null && cells.push({ row, column, value }));
  put(0, '支出决算表');
  put(1, '部门：某县水务局', null, '2023年度', null, '金额单位：万元');
  put(2, '科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出');
  const kinds = Array.from({ length: LINES }, (_, at) => 2130301 + at);
  const total = kinds.reduce((sum, _, at) => sum + 1200 + at * 31, 0) / 100;
  put(3, null, '合计', total, total, 0);
  put(4, '213', '农林水支出', total, total, 0);
  put(5, '21303', '水利', total, total, 0);
  kinds.forEach((code, at) => {
    const amount = (1200 + at * 31) / 100;
    const typed = at === LINES - 1 ? 92.03 : amount;
    put(6 + at, String(code), `水利项目${at + 1}`, typed, amount, 0);
  });
  const layout: SheetLayout = { name: '公开03表', cells, merges: [], frozen: { rows: CAPTIONS, columns: 0 } };
  return createWorkbook([layout]);
}

async function openLongTable(): Promise<void> {
  await openFile(page, { name: '长表.xlsx', bytes: longTable() });
}

const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);
const toolbar = (name: string) => page.getByRole('toolbar').getByRole('button', { name });

/** Whether a cell is what one sees, and clicks on, where it stands. */
function isOnTop(row: number, column: number): Promise<boolean> {
  return cell(row, column).evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + 4, top + height / 2) === element;
  });
}

async function paste(text: string): Promise<void> {
  await page.getByRole('grid').evaluate((grid, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a pasted block fills its cells, goes with one 撤销 and comes back with 重做; Ctrl+D repeats the cell above', async () => {
  await openLongTable();
  await cell(10, 3).click();
  const before = await cell(11, 4).textContent();
  await paste('1.5\t2.25\n3\t4,000.75\n');
  await cell(11, 4).filter({ hasText: '4000.75' }).waitFor();
  expect(await cell(10, 3).textContent()).toBe('1.5');
  await page.keyboard.press('Control+z');
  await cell(11, 4).filter({ hasNotText: '4000.75' }).waitFor();
  expect(await cell(11, 4).textContent()).toBe(before);
  expect(await toolbar('撤销').isDisabled()).toBe(true);
  await toolbar('重做').click();
  await cell(11, 4).filter({ hasText: '4000.75' }).waitFor();
  await cell(12, 4).click();
  await page.keyboard.press('Control+d');
  await cell(12, 4).filter({ hasText: '4000.75' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await cell(12, 4).filter({ hasText: '4000.75' }).waitFor();
});

test('frozen rows stay when the sheet is scrolled, and a jump leaves its row below them', async () => {
  await openLongTable();
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('main').locator('li [data-row]').first().click();
  const wrong = page.locator('[role=gridcell][aria-selected=true]');
  await wrong.waitFor();
  const place = async () => {
    const [row, column] = ((await wrong.getAttribute('id')) ?? '').split('-').slice(1).map(Number);
    return [row ?? -1, column ?? -1] as const;
  };
  const [row, column] = await place();
  expect(row).toBe(5 + LINES);
  expect(await isOnTop(row, column)).toBe(true);
  expect(await isOnTop(2, column)).toBe(true);
  await page.keyboard.press('Control+Home');
  await page.getByRole('main').locator('li [data-row]').first().click();
  expect(await isOnTop(...(await place()))).toBe(true);
  // The page at 200 %: the head would fill the grid, so it goes with the rest.
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.getByRole('main').locator('li [data-row]').first().click();
  await wrong.waitFor();
  expect(await isOnTop(...(await place()))).toBe(true);
});

test('a cell in a frozen row is edited where it stands', async () => {
  await openLongTable();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await cell(3, 4).click();
  await page.keyboard.type('12.5');
  const editor = page.getByRole('textbox', { name: '编辑 E4' });
  const [own, shown] = await Promise.all([editor.boundingBox(), cell(3, 4).boundingBox()]);
  expect(Math.abs((own?.y ?? 0) - (shown?.y ?? 99))).toBeLessThan(3);
  await page.keyboard.press('Enter');
  await cell(3, 4).filter({ hasText: '12.5' }).waitFor();
});
