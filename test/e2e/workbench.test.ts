import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { MARK_SIGNATURE } from '../../src/host/mark-look';
import { cellAt } from '../../src/workbook/workbook';
import { beforeEachOnWorkbench, openFile } from './workbench-page';

const SAMPLE = join(__dirname, '../../samples/示例单位2023.xlsx');

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const check = () => page.getByRole('button', { name: '一键校验' }).click();
const pane = () => page.getByRole('main');

test('the sample is there at once, merged and formatted, and can be reported', async () => {
  await check();
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
  await page.getByRole('gridcell', { name: '收入支出决算总表', exact: true }).waitFor();
});

test('a wrong number is found where it was typed, and put right by undoing', async () => {
  await page.getByRole('gridcell', { name: '一、一般公共预算财政拨款收入' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1234.56');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: '1,234.56' }).waitFor();
  await check();
  await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
  await pane().locator('li [data-row]').first().click();
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(1);
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
});

test('the changed file is saved with the edit in it, and everything else as it was', async () => {
  await page.getByRole('gridcell', { name: '一、一般公共预算财政拨款收入' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1234.56');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存为' }).click()]);
  expect(download.suggestedFilename()).toBe('示例单位2023（已修改）.xlsx');
  const saved = readWorkbook(new Uint8Array(readFileSync(await download.path())));
  const opened = readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
  expect(saved.sheets.map(({ name }) => name)).toEqual(opened.sheets.map(({ name }) => name));
  const [sheet] = saved.sheets;
  expect(sheet && cellAt(sheet, 6, 2)?.value).toEqual({ kind: 'number', number: 1234.56 });
  expect(saved.sheets[4]).toEqual(opened.sheets[4]);
});

test('a marked cell says on hover what was found and leads to it; marks are saved with the file, and unsaved edits are asked about once', async () => {
  await page.getByRole('gridcell', { name: '一、一般公共预算财政拨款收入' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('50496.53');
  await page.keyboard.press('Enter');
  await check();
  await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
  const first = pane().locator('li [data-row]').first();
  const wrong = page.locator('[role=gridcell][title*="应为"]').first();
  await page.getByRole('gridcell', { name: '收入支出决算总表', exact: true }).click();
  expect(await first.getAttribute('aria-expanded')).not.toBe('true');
  await wrong.click();
  await pane().locator('li [data-row][aria-expanded=true]').waitFor();
  await pane().getByRole('button', { name: '标记到表格' }).click();
  await pane()
    .getByText(/已标记 \d+ 个单元格/)
    .waitFor();

  const toolbar = page.getByRole('toolbar');
  const another = () => page.getByRole('combobox', { name: '打开示例' }).selectOption('曾都区医疗保障局2022.xlsx');
  await toolbar.getByText(/改动 1 处，未保存/).waitFor();
  await another();
  await page.getByText(/有 1 处改动还没有另存/).waitFor();
  await page.getByRole('button', { name: '不打开', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存为' }).click()]);
  await toolbar.getByText(/已另存/).waitFor();
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array).includes(MARK_SIGNATURE.replaceAll('"', '&quot;'))).toBe(true);
  await another();
  await page.getByRole('toolbar').getByRole('status').getByText('曾都区医疗保障局2022.xlsx', { exact: true }).waitFor();
});

test("one's own file is opened by the dialog; what is no workbook is refused with a sentence and leaves the page as it was", async () => {
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: '说明.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('不是工作簿') });
  await page.getByText(/打不开“说明.xlsx”/).waitFor();
  await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
  await openFile(page, join(__dirname, '../../samples/济宁市医疗保障局2020.xlsx'));
  await page.getByRole('grid', { name: /GK01/ }).waitFor();
});

test('the report comes as a file', async () => {
  await check();
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出校验报告' }).click()]);
  const report = readWorkbook(new Uint8Array(readFileSync(await download.path())));
  expect(report.sheets.length).toBeGreaterThanOrEqual(2);
  await pane()
    .getByText(/校验报告已存为/)
    .waitFor();
});
