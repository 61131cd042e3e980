/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_NAME } from '../../../src/host/kept-name';
import { readKeptReport, writeKeptReport } from '../../../src/taskpane/screens/report/kept-report';
import { MemoryHost } from '../../../src/workbench/memory-host';
import type { Workbook } from '../../../src/workbook/workbook';
import { plainPage } from '../plain-page';
import { button, goTo, open, sample, show } from './opened-pane';

let ZENGDU: Workbook;

beforeAll(async () => {
  ZENGDU = await sample('曾都区医疗保障局2022.xlsx');
  plainPage();
});

/** A file as a browser gives it; jsdom’s own cannot be read as bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([new Uint8Array(bytes)], name), {
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  });
}

describe('文字核对', () => {
  const WRONG = '一、收入支出决算总体情况说明\n2022年度收、支总计均为1133.81万元。\n十、其他\n车辆3辆。';

  test('a pasted text is held against the tables; what is wrong names its cells, which lead there', async () => {
    const { user, host } = await open(ZENGDU);
    await goTo(user, '文字核对');
    await user.click(await screen.findByRole('textbox', { name: '粘贴说明的文字' }));
    await user.paste(WRONG);
    await user.click(await button('核对粘贴的文字'));
    expect(await screen.findByText('1 处要看')).toBeVisible();
    expect(screen.getByText('1133.81').tagName).toBe('MARK');
    expect(screen.getByText('（应为 1133.18）')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: /^转到 公开01表/ })[0] as HTMLElement);
    expect(host.getState().selection?.sheet).toMatch(/^公开01表/);
    expect(screen.getByText('没有依据可核对的 1 处，请人工看一遍')).toBeVisible();
    await user.click(await button('复制改正后的句子'));
    expect(await navigator.clipboard.readText()).toBe('2022年度收、支总计均为1133.18万元。');
    await user.click(await button('已核实'));
    expect(screen.getByText('没有发现不一致')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '已核实 1' }));
    expect(await button('取消已核实')).toBeVisible();
  });

  test('the text stays with the workbook where the user says so, and goes again', async () => {
    const { user, host } = await open(ZENGDU);
    await goTo(user, '文字核对');
    expect(await host.recall(REPORT_NAME)).toBeNull();
    await user.upload(await screen.findByLabelText('决算说明文件'), fileOf('说明.txt', Buffer.from(WRONG)));
    const box = await screen.findByRole('checkbox', { name: /随工作簿保存/ });
    expect(box).not.toBeChecked();
    expect(await host.recall(REPORT_NAME)).toBeNull();
    await user.click(box);
    await user.click(await button('已核实'));
    expect(readKeptReport(await host.recall(REPORT_NAME))).toMatchObject({ name: '说明.txt', text: WRONG, verified: [expect.any(String)] });
    await user.click(await screen.findByRole('checkbox', { name: /随工作簿保存/ }));
    expect(await host.recall(REPORT_NAME)).toBeNull();
  });

  test('a text that the workbook keeps is offered, with what was verified', async () => {
    const host = new MemoryHost(ZENGDU);
    await host.remember(REPORT_NAME, writeKeptReport({ name: '去年的说明.docx', text: WRONG, verified: [] }));
    const { user } = show(host);
    await goTo(user, '文字核对');
    await user.click(await screen.findByRole('button', { name: /核对随工作簿保存的“去年的说明.docx”/ }));
    expect(await screen.findByText('1 处要看')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /随工作簿保存/ })).toBeChecked();
  });

  test('a file is read; one that is none is said to be so', async () => {
    const { user } = await open(ZENGDU);
    await goTo(user, '文字核对');
    const input = await screen.findByLabelText('决算说明文件');
    await user.upload(input, fileOf('说明.txt', Buffer.from(WRONG)));
    expect(await screen.findByText('1 处要看')).toBeVisible();
    await user.upload(input, fileOf('表.docx', readFileSync(join(__dirname, '../../../samples/曾都区医疗保障局2022.xlsx'))));
    expect(await screen.findByRole('alert')).toHaveTextContent('不是决算说明');
  });
});

describe('起草说明', () => {
  test('the draft stands in the pane with its gaps marked, and can be copied', async () => {
    const { user } = await open(ZENGDU);
    await goTo(user, '起草说明');
    await user.click(await button('起草'));
    const draft = await screen.findByRole('article', { name: '说明草稿' });
    expect(within(draft).getByRole('heading', { name: '一、收入支出决算总体情况说明' })).toBeVisible();
    expect(draft).toHaveTextContent('2022年度收、支总计均为1133.18万元。');
    expect(draft.querySelectorAll('mark').length).toBeGreaterThan(5);
    await user.click(await button('复制全文'));
    expect(await navigator.clipboard.readText()).toContain('五、一般公共预算财政拨款支出决算情况说明');
  });
});
