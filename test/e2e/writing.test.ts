import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import { parseCellName, type Position } from '../../src/workbook/address';
import { contentOf } from '../../src/workbook/content';
import type { Plan } from '../../src/workbook/plan';
import { cellAt, type Workbook } from '../../src/workbook/workbook';
import { withoutScores, withoutTotals } from '../taskpane/screens/blanked';
import { beforeEachOnWorkbench, openFile } from './workbench-page';

const BYTES = new Uint8Array(readFileSync(join(__dirname, '../../samples/济宁市医疗保障局2020.xlsx')));
const JINING = readWorkbook(BYTES);

let page: Page;
beforeEachOnWorkbench((opened) => (page = opened));

const goTo = (name: string) => page.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Opens 济宁's workbook with some cells emptied; returns it as it is then. */
async function openWithout(blanking: Plan): Promise<Workbook> {
  const saved = saveWorkbook(BYTES, blanking);
  if (saved.kind === 'refused') throw new Error('the sample could not be emptied');
  await openFile(page, { name: '待填.xlsx', bytes: saved.bytes });
  return readWorkbook(saved.bytes);
}

async function saved(): Promise<Workbook> {
  const [download] = await Promise.all([page.waitForEvent('download'), press('另存为')]);
  return readWorkbook(new Uint8Array(readFileSync(await download.path())));
}

const at = (workbook: Workbook, { edits }: Plan) =>
  edits.map(({ sheet, row, column }) => {
    const found = workbook.sheets.find(({ name }) => name === sheet);
    return (found && cellAt(found, row, column)?.value) ?? null;
  });

/** Every cell with what it holds, its formula and its format. */
const cellsOf = (workbook: Workbook) => workbook.sheets.map(({ name, rows }) => [name, [...rows.values()].flat()]);

/** Every value, without its format: a number that was a text keeps the format that it has then. */
const valuesOf = (rows: Workbook['sheets'][number]['rows']) =>
  [...rows.values()].flat().map(({ row, column, value }) => ({ row, column, value }));

test('14 self-evaluation forms are scored, reviewed and applied with two clicks and a few keys; undoing gives back every cell', async () => {
  const blanking = withoutScores(JINING);
  const blank = await openWithout(blanking);
  await goTo('自评打分');
  await page.getByText(/^14 张自评表/).waitFor();
  await press(/^全部取满分/);
  const pending = page.getByRole('group', { name: /，待评$/ });
  const left = await pending.count();
  expect(left).toBeGreaterThan(0);
  for (let key = 0; key < left; key++) await page.keyboard.press('1');
  await page.getByText('全部评完').waitFor();
  await press(/^预览 \d+ 处/);
  await press('应用');
  await page.getByText(/^自评打分：已应用 \d+ 处/).waitFor();
  const scored = at(await saved(), blanking);
  // The one form without any money has no rate.
  expect(scored.filter((value) => value === null)).toHaveLength(1);
  await page.getByRole('main').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/^已撤销“自评打分”/).waitFor();
  // As many cells as before differ from the file now: none.
  expect(await page.getByRole('button', { name: '另存为' }).isDisabled()).toBe(true);
  await press(/^校验$/);
  expect(at(blank, blanking).every((value) => value === null)).toBe(true);
});

test('blanked totals are computed again as formulas, and taken back from the list of what was done', async () => {
  const blanking = withoutTotals(JINING, 'GK03支出决算表');
  const blank = await openWithout(blanking);
  await goTo('重算');
  await page.getByText(/^将改动 \d+ 处$/).waitFor();
  await press('应用');
  await page.getByText(/^重算：已应用 \d+ 处/).waitFor();
  await page.getByText(/^没有要改的/).waitFor();
  const filled = await saved();
  expect(at(filled, blanking).every((value) => value?.kind === 'number')).toBe(true);
  expect(cellsOf(filled)).not.toEqual(cellsOf(blank));
  await goTo('撤销记录');
  await press(/^撤销“重算”/);
  await page.getByText(/^已撤销“重算”/).waitFor();
  expect(await page.getByRole('button', { name: '另存为' }).isDisabled()).toBe(true);
});

test('four mistakes in a workbook with formulas are put right from the pane alone: the verdict is clean, every cell is what it was', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../samples/示例单位2023.xlsx')));
  const sound = readWorkbook(bytes);
  const mistakes = [
    ['公开01表 收入支出决算总表', 'C11', 15203.27, null],
    ['公开03表 支出决算表', 'D10', 1061.1, null],
    ['公开05表 一般公共预算财政拨款支出决算表', 'E11', 3098.64, null],
    ['公开05表 一般公共预算财政拨款支出决算表', 'D20', '1710.89', '@'],
  ] as const;
  const edits = mistakes.map(([sheet, cell, value, format]) => {
    const { row, column } = parseCellName(cell) as Position;
    const found = sound.sheets.find(({ name }) => name === sheet);
    const before = contentOf(found && cellAt(found, row, column));
    return { sheet, row, column, before, after: { ...before, value, format: format ?? before.format }, reason: '改错' };
  });
  const spoilt = saveWorkbook(bytes, { title: '改错', edits });
  if (spoilt.kind === 'refused') throw new Error('the sample could not be spoilt');
  await openFile(page, { name: '改错.xlsx', bytes: spoilt.bytes });
  await press('一键校验');
  await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
  await press('全部采用（先预览）');
  await page.getByText('将改动 4 处').waitFor();
  await press('应用');
  await page.getByText('全部采用：已应用 4 处。').waitFor();
  await goTo('校验');
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
  expect((await saved()).sheets.map(({ rows }) => valuesOf(rows))).toEqual(sound.sheets.map(({ rows }) => valuesOf(rows)));
});

test('linked tables are balanced by the solver, under the content policy of the page', async () => {
  await page.getByRole('combobox', { name: '打开示例' }).selectOption('济宁市医疗保障局2020.xlsx');
  await page.getByRole('grid', { name: /GK01/ }).waitFor();
  const solver = page.waitForResponse(/highs.*\.wasm$/);
  await goTo('重算');
  await press('舍位平衡');
  await page.getByText(/^将改动 \d+ 处$/).waitFor();
  expect((await solver).ok()).toBe(true);
  await press('应用');
  await page.getByText(/^舍位平衡：已应用/).waitFor();
});

test('a set of blank forms is inserted and saved with the file', async () => {
  await goTo('插入模板');
  await press(/^插入 9 张表/);
  await page.getByText(/^已插入 9 张表/).waitFor();
  const { sheets } = await saved();
  expect(sheets.length).toBeGreaterThan(9);
  const added = sheets.slice(-9);
  expect(added.some(({ rows }) => [...rows.values()].flat().some(({ formula }) => formula?.includes('!')))).toBe(true);
});

test('inserted forms go again after a question; one that was filled in stays, and its cell is named', async () => {
  const tabs = page.getByRole('tab');
  const before = await tabs.count();
  await goTo('插入模板');
  await press(/^插入 9 张表/);
  await page.getByText(/^已插入 9 张表/).waitFor();
  expect(await tabs.count()).toBe(before + 9);
  await tabs.last().click();
  await page.locator('[role=gridcell]').first().click();
  for (let down = 0; down < 40; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await goTo('撤销记录');
  await press(/^撤销“插入模板”/);
  await page.getByText(/Ctrl\+Z 也恢复不了/).waitFor();
  await press(/^删除 9 张工作表$/);
  await page.getByText(/已撤销“插入模板”，删除 \d 张工作表/).waitFor();
  await page.getByText(/插入之后改过（现为12\.5）/).waitFor();
  expect(await tabs.count()).toBeLessThan(before + 9);
  expect(await tabs.count()).toBeGreaterThan(before);
});
