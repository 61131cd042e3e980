import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readReport } from '../../src/host/file/report/read-report';
import { madePdf } from '../host/file/pdf/made-pdf';
import { beforeEachOnWorkbench, openFile } from './workbench-page';

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const pane = () => page.getByRole('main');

/** Opens the workbook that the reports of these tests are about, and a screen of the pane. */
async function openScreen(name: string): Promise<void> {
  await openFile(page, join(__dirname, '../../samples/曾都区医疗保障局2022.xlsx'));
  await page.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
}

const REPORT = '一、收入支出决算总体情况说明\n2022年度收、支总计均为1133.81万元。\n';

test('a 说明 is held against the tables: the wrong figure is marked, its cell is one click away', async () => {
  await openScreen('文字核对');
  await page.getByLabel('决算说明文件').setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) });
  await pane().getByText('1 处要看').waitFor();
  expect(await pane().locator('mark').textContent()).toBe('1133.81');
  await pane().getByText('（应为 1133.18）').waitFor();
  await pane()
    .getByRole('button', { name: /^转到 公开01表/ })
    .first()
    .click();
  await page.locator('[role=gridcell][aria-selected=true]').waitFor();
});

test('a 说明 dropped on the pane is checked, and the workbook stays open', async () => {
  await openScreen('文字核对');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], '说明.txt'));
    return data;
  }, REPORT);
  await pane().getByText('或拖到这里').dispatchEvent('drop', { dataTransfer: dropped });
  await pane().getByText('1 处要看').waitFor();
  await page.getByRole('grid', { name: /公开01表/ }).waitFor();
});

test('a 说明 of a .pdf is read like the others, and is kept where the user says so', async () => {
  await openScreen('文字核对');
  const texts = REPORT.trim()
    .split('\n')
    .map((text, at) => ({ x: 60, y: 100 + 30 * at, text }));
  const buffer = Buffer.from(madePdf([{ texts }]));
  await page.getByLabel('决算说明文件').setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer });
  await pane().getByText('1 处要看').waitFor();
  const kept = (checked: boolean) => pane().getByRole('checkbox', { name: /随工作簿保存/, checked });
  await kept(false).click();
  await kept(true).waitFor();
  await page.getByRole('navigation', { name: '功能' }).getByRole('button', { name: '校验' }).click();
  await page.getByRole('navigation', { name: '功能' }).getByRole('button', { name: '文字核对' }).click();
  await kept(true).waitFor();
});

test('with last year’s workbook the growth in a 说明 is held against both years', async () => {
  await openScreen('文字核对');
  const buffer = Buffer.from(
    '一、收入支出决算总体情况说明\n2022年度收、支总计均为1133.18万元。与2021年度相比，收、支总计各减少45.27万元。',
  );
  await page.getByLabel('决算说明文件').setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer });
  await pane().getByText('没有发现不一致').waitFor();
  await page.getByLabel('上年的工作簿').setInputFiles(join(__dirname, '../../samples/曾都区医疗保障局2022.xlsx'));
  await pane().getByText('1 处要看').waitFor();
  await pane().getByText('JS-4201').waitFor();
  await pane()
    .getByText(/^上年 公开01表/)
    .waitFor();
  await pane().getByRole('button', { name: '不用上年' }).click();
  await pane().getByText('没有发现不一致').waitFor();
});

test('a drafted 说明 is saved as a document, and holds when it is checked', async () => {
  await openScreen('起草说明');
  await pane().getByRole('button', { name: '起草', exact: true }).click();
  await pane().getByRole('article', { name: '说明草稿' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), pane().getByRole('button', { name: '存为 .docx' }).click()]);
  expect(download.suggestedFilename()).toBe('决算情况说明（草稿）.docx');
  const saved = await download.path();
  expect(readReport(new Uint8Array(readFileSync(saved)))).toContain('收、支总计均为1133.18万元');
  await page.getByRole('navigation', { name: '功能' }).getByRole('button', { name: '文字核对' }).click();
  await page.getByLabel('决算说明文件').setInputFiles(saved);
  await pane()
    .getByText(/处要看|没有发现不一致/)
    .waitFor();
  expect(await pane().getByRole('radio', { name: '错误 0' }).count()).toBe(1);
});
