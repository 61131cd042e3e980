import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { read, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { createZip } from '../../src/host/file/zip/rewrite';
import { cellAt } from '../../src/workbook/workbook';
import { madePdf, madeTable } from '../host/file/pdf/made-pdf';
import { beforeEachOnWorkbench, openFile } from './workbench-page';

const SAMPLE = join(__dirname, '../../samples/示例单位2023.xlsx');
/** What the page may ask for before anything is done, all of it together, in bytes as they are sent. */
const FIRST_LOAD = 300_000;
const ROWS = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['合计', '', '300.00', '100.00', '200.00'],
  ['201', '一般公共服务支出', '300.00', '100.00', '200.00'],
  ['20101', '人大事务', '300.00', '100.00', '200.00'],
  ['2010101', '行政运行', '100.00', '100.00', '0.00'],
  ['2010104', '人大会议', '210.00', '0.00', '210.00'],
];

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const check = () => page.getByRole('button', { name: '一键校验' }).click();

test('an .xls is changed in the page and saved as .xlsx, and the page says so', async () => {
  const bytes = new Uint8Array(write(read(readFileSync(SAMPLE), { cellNF: true }), { bookType: 'biff8', type: 'buffer' }) as Buffer);
  await openFile(page, { name: '去年.xls', bytes });
  await check();
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
  await page.getByRole('gridcell', { name: '一、一般公共预算财政拨款收入' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1234.56');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存为 .xlsx' }).click()]);
  expect(download.suggestedFilename()).toBe('去年（已修改）.xlsx');
  await page.getByText(/原文件不是 \.xlsx/).waitFor();
  const [sheet] = readWorkbook(new Uint8Array(readFileSync(await download.path()))).sheets;
  expect(sheet && cellAt(sheet, 6, 2)?.value).toEqual({ kind: 'number', number: 1234.56 });
});

test('the tables of a PDF are shown with their page, checked, and not changed', async () => {
  const { texts, lines } = madeTable(ROWS, { top: 120, isRuled: true });
  const head = [
    { x: 250, y: 80, text: '支出决算表', size: 16 },
    { x: 40, y: 110, text: '部门：某某局' },
    { x: 480, y: 110, text: '金额单位：万元' },
  ];
  await openFile(page, {
    name: '公开.pdf',
    bytes: madePdf([{ texts: [{ x: 250, y: 300, text: '目录' }] }, { texts: [...head, ...texts], lines }]),
  });
  await page.getByRole('gridcell', { name: '一般公共服务支出' }).click();
  await page.getByText('第2页 支出决算表 第3行 一般公共服务支出').waitFor();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/PDF 文档里的表只能校验/)
    .waitFor();
  await check();
  await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
});

test('the tables of a Word document are shown and checked together with its text', async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('');
  const table = `<w:tbl>${ROWS.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
  const body = `${paragraph('支出决算表')}${paragraph('金额单位：万元')}${table}${paragraph('三、支出决算情况说明')}${paragraph('本年支出合计500.00万元。')}`;
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`;
  await openFile(page, { name: '公开.docx', bytes: createZip([['word/document.xml', new TextEncoder().encode(xml)]]) });
  await page.getByRole('gridcell', { name: '人大会议' }).click();
  await page.getByText('表1 支出决算表 第6行第2列').waitFor();
  await check();
  await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
  await page
    .getByText(/500\.00/)
    .first()
    .waitFor();
});

test('the readers of other files are in chunks of their own, which the page does not ask for at first', async () => {
  // Told by the page's own clock: what it asks for once the sheet is there comes at any time for somebody who looks from outside.
  await page.addInitScript(() => {
    const watching = new MutationObserver(() => {
      if (!document.querySelector('[role="grid"]')) return;
      watching.disconnect();
      performance.mark('shown');
    });
    watching.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
  const scripts = await page.evaluate(() => {
    const shown = performance.getEntriesByName('shown')[0]?.startTime ?? 0;
    const asked = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('.js') && startTime < shown);
    return [...new Set(asked.map(({ name }) => name))];
  });
  const texts = scripts.map((url) => readFileSync(join(__dirname, '../../dist/web', basename(url)), 'utf8'));
  expect(texts.length).toBeGreaterThan(2);
  for (const reader of ['WorkerMessageHandler', 'txbxContent', 'FilePass']) {
    expect(texts.filter((text) => text.includes(reader))).toEqual([]);
  }
  expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(FIRST_LOAD);
});
