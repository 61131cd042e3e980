import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { checkWorkbook } from '../../src/findings/check';
import { startSealedBrowser } from '../../scripts/pictures/browser';
import { openPane, type OpenPane, type PaneOptions } from '../excel-host/browser-office';
import { TestExcel } from '../excel-host/test-excel';
import { xlsxWorkbook } from '../excel-host/xlsx-file';

const PAGES = join(__dirname, '../../dist/web');
const JINING = join(__dirname, '../../samples/济宁市医疗保障局2020.xlsx');

let browser: Browser;
beforeAll(async () => {
  browser = await startSealedBrowser();
});
afterAll(() => browser.close());

let opened: OpenPane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(options: Partial<PaneOptions> = {}): Promise<{ excel: TestExcel; pane: OpenPane['pane']; view: OpenPane }> {
  const excel = new TestExcel(await xlsxWorkbook(JINING));
  opened = await openPane(browser, excel, { pages: PAGES, transport: 'windows', ...options });
  return { excel, pane: opened.pane, view: opened };
}

/** Until the pane has asked what it asks when it opens. */
async function quiet(excel: TestExcel): Promise<void> {
  for (let seen = -1; seen !== excel.requestCount;) {
    seen = excel.requestCount;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Until something has come about outside the pane that nothing in it tells of. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waits = 0; !isSo(); waits++) {
    if (waits > 1200) throw new Error('it did not come about in a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the pane keeps in the file, and what it keeps for Excel alone under a name, as text. */
const inFile = (excel: TestExcel) => [...excel.book.xmlParts.values()].join('');
const inSettings = (excel: TestExcel, name: string) => String(excel.book.settings.get(`juesuan.${name}`));

describe.each(['windows', 'web'] as const)('in Excel (%s)', (transport) => {
  test('one click finds what the core finds, a click on a finding goes to its cell; nothing breaks, nothing leaves', async () => {
    const { excel, pane, view } = await open({ transport });
    await pane.getByRole('button', { name: '一键校验' }).waitFor();
    await quiet(excel);
    const before = excel.requestCount;
    await pane.getByRole('button', { name: '一键校验' }).click();
    const { counts, findings } = checkWorkbook(await xlsxWorkbook(JINING));
    await pane.getByRole('heading', { name: `有 ${counts.errors} 处错误需处理` }).waitFor();
    expect(excel.requestCount - before).toBeLessThanOrEqual(3);
    const filters = pane.getByRole('group', { name: '按程度筛选' });
    expect(await filters.getByRole('button').allTextContents()).toEqual([
      `全部 ${findings.length}`,
      `错误 ${counts.errors}`,
      `提醒 ${counts.warnings}`,
      `尾差/提示 ${counts.infos}`,
    ]);
    const first = pane
      .getByRole('button', { name: /^错误 / })
      .and(pane.locator('[data-row]'))
      .first();
    const atJump = excel.requestCount;
    await first.click();
    await expect(first.getAttribute('aria-expanded')).resolves.toBe('true');
    expect(excel.requestCount - atJump).toBeLessThanOrEqual(2);
    expect(view.errors).toEqual([]);
    expect(view.strangers).toEqual([]);
  });

  test('numbers stored as text become numbers in one plan; what is explained is no error any more; every identity is listed', async () => {
    const { excel, pane, view } = await open({ transport });
    const sheet = excel.book.sheet('GK01收入支出决算总表');
    sheet.put(35, 2, { value: '6475.64', formula: null, format: '@' });
    await pane.getByRole('button', { name: '一键校验' }).click();
    const verdict = pane.getByRole('heading', { name: /处错误需处理/ });
    const errors = Number(/\d+/.exec((await verdict.textContent()) ?? '')?.[0]);
    await pane.getByRole('button', { name: /^提醒 \d+$/ }).click();
    await pane.locator('li [data-row]').filter({ hasText: '以文本存储' }).first().click();
    await pane.getByRole('button', { name: '转换为数字（先预览）' }).click();
    await pane.getByText('将改动 1 处').waitFor();
    await pane.getByRole('button', { name: '应用', exact: true }).click();
    await pane.getByText('转换为数字：已应用 1 处。').waitFor();
    expect(sheet.at(35, 2).value).toBe(6475.64);
    await pane.getByRole('button', { name: /^错误 \d+$/ }).click();
    await pane.locator('li [data-row]').first().click();
    await pane.getByRole('button', { name: '核实无误，写明理由…' }).click();
    await pane.getByRole('textbox', { name: '为什么可以这样' }).fill('年中机构划入');
    await pane.getByRole('button', { name: '标为已核实' }).click();
    await pane.getByRole('heading', { name: `有 ${errors - 1} 处错误需处理` }).waitFor();
    await pane.getByRole('button', { name: '已核实 1' }).click();
    await until(() => inFile(excel).includes('年中机构划入'));
    await pane.getByRole('button', { name: /^核对 .* 条勾稽$/ }).click();
    await pane.getByRole('button', { name: /^相等 \d/ }).click();
    await pane
      .getByRole('button', { name: /^转到 / })
      .first()
      .click();
    expect(view.errors).toEqual([]);
  });

  test('what is adopted is 已改, the next finding has the focus, and the verdict follows by itself', async () => {
    const { excel, pane, view } = await open({ transport });
    const sheet = excel.book.sheet('GK01收入支出决算总表');
    sheet.put(35, 2, { ...sheet.at(35, 2), value: 6574.65, formula: null });
    await pane.getByRole('button', { name: '一键校验' }).click();
    const verdict = pane.getByRole('heading', { name: /处错误需处理/ });
    const errors = Number(/\d+/.exec((await verdict.textContent()) ?? '')?.[0]);
    await pane.locator('li [data-row]').filter({ hasText: 'C36' }).first().click();
    await quiet(excel);
    const before = excel.requestCount;
    await pane.getByRole('button', { name: '采用：将 C36 改为 6,475.64' }).click();
    await pane.getByRole('heading', { name: `有 ${errors - 1} 处错误需处理` }).waitFor();
    await quiet(excel);
    expect(excel.requestCount - before).toBeLessThanOrEqual(8);
    expect(sheet.at(35, 2).value).toBe(6475.64);
    await pane.getByText('已改 1 处').waitFor();
    await pane.locator('li [data-row]:focus').waitFor();
    expect(view.errors).toEqual([]);
  });

  test('marks are put and taken away under the names on the buttons', async () => {
    const { pane, view } = await open({ transport });
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('button', { name: '标记到表格' }).click();
    await pane.getByText(/已标记 \d+ 个单元格/).waitFor();
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('标记已清除').waitFor();
    expect(view.errors).toEqual([]);
  });
});

test('inserted forms go again, also when the pane was closed and opened meanwhile', async () => {
  const { excel, pane } = await open();
  const before = excel.book.sheets.map(({ name }) => name);
  await pane.getByRole('button', { name: '插入模板' }).click();
  await pane.getByRole('button', { name: '插入 9 张表' }).click();
  await pane.getByText(/^已插入 9 张表/).waitFor();
  await until(() => inSettings(excel, 'history').includes('插入模板'));
  expect(excel.book.sheets).toHaveLength(before.length + 9);
  await opened?.close();
  opened = await openPane(browser, excel, { pages: PAGES, transport: 'windows' });
  const again = opened.pane;
  await again.getByRole('button', { name: '撤销记录' }).click();
  await again.getByRole('button', { name: /^撤销“插入模板”/ }).click();
  await again.getByRole('button', { name: '删除 9 张工作表' }).click();
  await again.getByText('已撤销“插入模板”，删除 9 张工作表。').waitFor();
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(before);
  expect(opened.errors).toEqual([]);
});

test('the report is written into the workbook as sheets of its own', async () => {
  const { pane, view } = await open();
  await pane.getByRole('button', { name: '一键校验' }).click();
  await pane.getByRole('button', { name: '导出校验报告' }).click();
  await pane.getByText(/校验报告已写入工作表/).waitFor();
  expect(view.errors).toEqual([]);
});

test('a cell in edit is told of in Chinese, and the pane works on afterwards', async () => {
  const { excel, pane } = await open();
  excel.editing = 'all';
  await pane.getByRole('button', { name: '一键校验' }).click();
  await pane.getByText(/回车/).first().waitFor();
  excel.editing = 'no';
  await pane.getByRole('heading', { name: /处错误需处理/ }).waitFor();
});

test('a lost session ends in a sentence, not in silence', async () => {
  const { excel, pane } = await open();
  excel.isSessionLost = true;
  await pane.getByRole('button', { name: '一键校验' }).click();
  await pane.getByRole('button', { name: '再试一次' }).waitFor();
  expect(await pane.getByRole('status').allTextContents()).toContainEqual(expect.stringMatching(/[一-鿿]/));
});

test('an Excel that is too old is told which versions work', async () => {
  const excel = new TestExcel(await xlsxWorkbook(JINING), { api: '1.7' });
  opened = await openPane(browser, excel, { pages: PAGES, transport: 'windows' });
  await opened.pane.getByRole('heading', { name: '这个版本的 Excel 太旧' }).waitFor();
  await opened.pane.getByText(/Excel 2021/).waitFor();
});

test('where office.js cannot be loaded the page says so and names the other way', async () => {
  const { view } = await open({ transport: 'web', hasOfficeJs: false });
  const frame = view.page.frames().find((candidate) => candidate.url().includes('taskpane'));
  await frame?.getByRole('heading', { name: 'Office 组件没有加载成功' }).waitFor();
  expect(await frame?.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('index.html');
});

test('the pane works where the browser keeps nothing', async () => {
  const { pane, view } = await open({ hasStorage: false });
  await pane.getByRole('button', { name: '一键校验' }).click();
  await pane.getByRole('heading', { name: /处错误需处理/ }).waitFor();
  expect(view.errors).toEqual([]);
});

test('the first load is small and has no reader of files in it', () => {
  const html = readFileSync(join(PAGES, 'taskpane.html'), 'utf8');
  const names = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(2);
  const files = [html, ...names.map((name) => readFileSync(join(PAGES, name), 'utf8'))];
  const bytes = files.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(153_000);
  expect(files.join('')).not.toContain('xl/workbook.xml');
});
