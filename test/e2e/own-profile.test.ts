import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startSealedBrowser } from '../../scripts/pictures/browser';
import { openPane, type OpenPane } from '../excel-host/browser-office';
import { TestExcel } from '../excel-host/test-excel';
import { xlsxWorkbook } from '../excel-host/xlsx-file';
import { withoutScores } from '../taskpane/screens/blanked';

const PAGES = join(__dirname, '../../dist/web');
const JINING = join(__dirname, '../../samples/济宁市医疗保障局2020.xlsx');
/** Its execution is 7.88 of 8: 98.5 %. */
const FORM = { sheet: '13综合业务经费(事业中心)', row: 5, rate: 6, score: 7 };

let browser: Browser;
beforeAll(async () => {
  browser = await startSealedBrowser();
});
afterAll(() => browser.close());

/** Opens the pane in a window of its own, over the Excel that is there. */
async function open(excel: TestExcel, width: number): Promise<OpenPane> {
  return openPane(browser, excel, { pages: PAGES, transport: 'windows', width, height: 720 });
}

test('a profile of the user’s own is made, scores the forms, and is there again when the pane is opened anew', async () => {
  const workbook = await xlsxWorkbook(JINING);
  const excel = new TestExcel(workbook);
  for (const { sheet, row, column } of withoutScores(workbook).edits) excel.book.sheet(sheet).remove(row, column);
  const held = (column: number) => excel.book.sheet(FORM.sheet).at(FORM.row, column);

  const first = await open(excel, 320);
  const { pane } = first;
  const goTo = (name: string) => pane.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
  await goTo('自评打分');
  await pane.getByText(/^14 张自评表/).waitFor();
  await pane.getByRole('button', { name: '建立本单位的办法' }).click();
  await pane.getByRole('combobox', { name: '从哪种办法开始' }).selectOption('湖北');
  await pane.getByRole('textbox', { name: '办法名称' }).fill('某市自评办法');
  await pane.getByRole('combobox', { name: '执行率（先取整，再乘分值）' }).selectOption('百分数取整数');
  await pane.getByRole('group', { name: '执行率（先取整，再乘分值）' }).getByText('截断').click();
  await pane.getByRole('button', { name: '保存' }).click();
  await pane.getByText('已保存“某市自评办法”，随工作簿保存。').waitFor();
  expect(await pane.getByText(/^按“某市自评办法”计分，整个工作簿选定。建议的是“山东济宁”：/).count()).toBe(14);
  await pane.getByRole('button', { name: /^预览 \d+ 处/ }).click();
  await pane
    .getByText(/（按“某市自评办法”）/)
    .first()
    .waitFor();
  await pane.getByRole('button', { name: '应用', exact: true }).click();
  await pane.getByText(/^自评打分：已应用 \d+ 处/).waitFor();
  expect(held(FORM.score).value).toBe(9.8);
  expect(held(FORM.rate).formula).toContain('ROUNDDOWN(');
  expect(first.errors).toEqual([]);
  await first.close();

  const again = await open(excel, 420);
  await again.pane.getByRole('button', { name: '设置' }).click();
  const choice = again.pane.getByRole('combobox', { name: /^绩效自评评分办法/ });
  await again.pane.getByRole('button', { name: '编辑“某市自评办法”' }).waitFor();
  expect(await choice.inputValue()).toBe('own');
  await again.pane.getByRole('button', { name: '编辑“某市自评办法”' }).click();
  expect(await again.pane.getByRole('textbox', { name: '办法名称' }).inputValue()).toBe('某市自评办法');
  expect(await again.pane.getByRole('radio', { name: '截断' }).first().isChecked()).toBe(true);
  await again.pane.getByRole('button', { name: '删除' }).click();
  await again.pane.getByText(/^已从工作簿删除本单位的评分办法/).waitFor();
  expect(again.errors).toEqual([]);
  expect(again.strangers).toEqual([]);
  await again.close();
});
