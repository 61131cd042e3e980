import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ownReport } from '../../src/host/file/own-report';
import { readFileSync } from 'node:fs';
import { makeBatch } from '../departments/batch';
import { randomFrom } from '../departments/random';
import { beforeEachOnWorkbench } from './workbench-page';

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const UNITS = 12;
const BATCH = makeBatch(randomFrom(3), UNITS, { faulty: 3, unreadable: 5, blank: 1 });
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-desk-'));
  for (const { name, bytes } of BATCH) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder becomes a table of units, checked, sorted, filtered, opened and reported', async () => {
  await page.getByLabel('打开文件夹', { exact: true }).setInputFiles(folder);
  await page.getByText(`共 ${UNITS} 个文件。`).waitFor();
  const lines = page.locator('tbody tr');
  expect(await lines.count()).toBe(UNITS);
  expect(await page.getByRole('cell', { name: '✕ 没能读' }).count()).toBe(5);
  // The reader of PDF files is loaded into the thread that checks: each outcome must stay with its own file.
  expect(await lines.filter({ hasText: '.pdf' }).textContent()).toContain('PDF 已损坏');
  expect(await lines.filter({ hasText: '等待' }).count()).toBe(0);

  await page.getByRole('button', { name: '结论' }).click();
  expect(await lines.first().textContent()).toContain('没能读');
  await page.getByLabel('按结论筛选').selectOption({ label: '没能读的（5）' });
  expect(await lines.count()).toBe(5);
  await page.getByLabel('按结论筛选').selectOption({ label: '全部结论' });

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  if (process.env['DESK_PICTURES']) {
    for (const width of [320, 420, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: `${process.env['DESK_PICTURES']}-${width}.png` });
    }
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出报告', exact: true }).click(),
  ]);
  expect(ownReport(new Uint8Array(readFileSync(await download.path())))).toBe('untouched');

  const sound = BATCH.find(({ fault, kind }) => fault === null && kind === 'workbook');
  await page.getByRole('button', { name: sound?.name ?? '' }).click();
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '各单位' }).click();
  expect(await lines.count()).toBe(UNITS);
});

test('a dropped folder and many dropped files are a batch, one dropped file is opened', async () => {
  const client = await page.context().newCDPSession(page);
  const drop = async (...files: readonly string[]): Promise<void> => {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  };
  await drop(folder);
  await page.getByText(`共 ${UNITS} 个文件。`).waitFor();
  const some = BATCH.filter(({ kind }) => kind === 'workbook').slice(0, 3);
  await drop(...some.map(({ name }) => join(folder, name)));
  await page.getByText('共 3 个文件。').waitFor();
  expect((await page.locator('tbody tr td:first-child').allTextContents()).sort()).toEqual(some.map(({ name }) => name).sort());
  const [one] = some;
  await drop(join(folder, one?.name ?? ''));
  await page.getByRole('grid').waitFor();
  expect(await page.getByText(one?.name ?? '').count()).toBe(1);
});
