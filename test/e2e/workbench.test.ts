import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/file/read-workbook';
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
