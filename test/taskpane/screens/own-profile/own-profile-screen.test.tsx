/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { readOwnProfile, writeOwnProfile } from '../../../../src/performance/own-profile';
import { HUBEI } from '../../../../src/performance/places/hubei';
import { Pane } from '../../../../src/taskpane/Pane';
import { furtherScreens } from '../../../../src/taskpane/screens/further-screens';
import { OWN_PROFILE_SCREEN } from '../../../../src/taskpane/session';
import { DEFAULT_CHOICES } from '../../../../src/taskpane/settings';
import { MemoryHost } from '../../../../src/workbench/memory-host';
import type { Workbook } from '../../../../src/workbook/workbook';
import { xlsxWorkbook } from '../../../excel-host/xlsx-file';
import { checkerOf, checkResult, sessionOver, WORKBOOK } from '../../hand-made';
import { plainPage } from '../../plain-page';
import { planner } from '../opened-pane';

const SAMPLE = join(__dirname, '../../../../samples/曾都区医疗保障局2022.xlsx');
const SLOW = 30_000;
const LOADED = { timeout: 10_000 };

beforeAll(plainPage);

/** The pane over a host, as when it is opened anew. */
function show(host: MemoryHost, at = 'settings') {
  const session = sessionOver(host, checkerOf(checkResult([])));
  const end = session.begin();
  session.openScreen(at);
  render(<Pane session={session} screens={furtherScreens(planner)} />);
  return { session, user: userEvent.setup(), end };
}

const field = (name: string | RegExp) => screen.findByRole('textbox', { name }, LOADED);
const button = (name: string | RegExp) => screen.findByRole('button', { name }, LOADED);

test(
  'a profile is made from a built-in one, kept with the workbook, found again, changed and deleted',
  async () => {
    const host = new MemoryHost(WORKBOOK);
    const first = show(host);
    await first.user.click(await button('建立本单位的办法'));
    await first.user.selectOptions(await screen.findByRole('combobox', { name: '从哪种办法开始' }, LOADED), '湖北');
    await first.user.type(await field('办法名称'), '本局办法');
    expect(await field('预算执行率分值')).toHaveValue('20');
    await first.user.click(await button('保存'));
    expect(await screen.findByText('已保存“本局办法”，随工作簿保存。')).toBeVisible();
    expect(screen.getByRole('combobox', { name: /^绩效自评评分办法/ })).toHaveDisplayValue('本局办法（本单位）');
    const { choices } = first.session.getState();
    expect(choices.profile).toBe('own');
    expect(readOwnProfile(choices.ownProfile ?? '')).toMatchObject({ kind: 'profile', profile: { name: '本局办法', cap: HUBEI.cap } });
    first.end();
    cleanup();

    const again = show(host);
    await again.user.click(await button('编辑“本局办法”'));
    const name = await field('办法名称');
    expect(name).toHaveValue('本局办法');
    await again.user.type(name, '二');
    await again.user.click(await button('返回设置'));
    expect(await button('编辑“本局办法”')).toBeVisible();
    await again.user.click(await button('编辑“本局办法”'));
    expect(await field('办法名称')).toHaveValue('本局办法二');
    await again.user.click(await button('放弃改动'));
    expect(await field('办法名称')).toHaveValue('本局办法');
    await again.user.click(await button('删除'));
    expect(await screen.findByText(/^已从工作簿删除本单位的评分办法/)).toBeVisible();
    expect(again.session.getState().choices).toEqual(DEFAULT_CHOICES);
    expect(await host.recall('choices')).toBeNull();
    await again.user.click(await button('保存'));
    expect(await button('编辑“本局办法”')).toBeVisible();
  },
  SLOW,
);

test(
  'what is wrong is said at its field and nothing is kept until it is put right',
  async () => {
    const host = new MemoryHost(WORKBOOK);
    const { user } = show(host, OWN_PROFILE_SCREEN);
    const points = await field('预算执行率分值');
    await user.clear(points);
    await user.type(points, '一百');
    expect(screen.queryByText(/应为0到100之间的数/)).toBeNull();
    await user.tab();
    expect(points).toHaveAccessibleDescription(/应为0到100之间的数/);
    await user.click(await button('保存'));
    expect(screen.getByText('有 2 处要改，还没有保存。')).toBeVisible();
    expect(await field('办法名称')).toHaveFocus();
    expect(await field('办法名称')).toBeInvalid();
    expect(await host.recall('choices')).toBeNull();
    await user.type(await field('办法名称'), '甲');
    await user.clear(points);
    await user.click(await button('保存'));
    await waitFor(async () => expect(await host.recall('choices')).not.toBeNull());
  },
  SLOW,
);

test(
  'roundings show by example what they do',
  async () => {
    const { user } = show(new MemoryHost(WORKBOOK), OWN_PROFILE_SCREEN);
    const rate = await screen.findByRole('combobox', { name: '执行率（先取整，再乘分值）' }, LOADED);
    const examples = screen.getByRole('list', { name: '举例' });
    expect(within(examples).getByText('148.02 ÷ 175.5：执行率 84.34%，10 分得 8.43 分')).toBeVisible();
    await user.selectOptions(rate, '百分数取整数');
    expect(within(examples).getByText('48290 ÷ 48294：执行率 100%，10 分得 10 分')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: '未满的不进为 100%' }));
    expect(within(examples).getByText('48290 ÷ 48294：执行率 99.99%，10 分得 10 分')).toBeVisible();
    await user.selectOptions(rate, '不舍入，按金额直接算');
    expect(screen.queryByRole('switch', { name: '未满的不进为 100%' })).toBeNull();
  },
  SLOW,
);

describe('a damaged profile', () => {
  const damaged = { ...DEFAULT_CHOICES, ownProfile: '{"version":1,"name":', profile: 'own' };

  test(
    'is said at once and in the settings, where it can be deleted',
    async () => {
      const host = new MemoryHost(WORKBOOK);
      await host.remember('choices', JSON.stringify(damaged));
      const { user } = show(host);
      expect(
        await screen.findByText(
          '本单位的评分办法无法使用：内容已损坏。现按各表自身所示的办法评分。',
          { selector: '[role=alert] span' },
          LOADED,
        ),
      ).toBeVisible();
      expect(screen.getAllByRole('status')[0]).toHaveTextContent('内容已损坏');
      expect(screen.getByRole('combobox', { name: /^绩效自评评分办法/ })).toHaveDisplayValue('按各表自身所示的办法（建议）');
      await user.click(await button('删除已损坏的'));
      await waitFor(async () => expect(await host.recall('choices')).toBeNull());
    },
    SLOW,
  );

  test(
    'leaves every form scored by what it suggests',
    async () => {
      const workbook: Workbook = await xlsxWorkbook(SAMPLE);
      const host = new MemoryHost(workbook);
      await host.remember('choices', JSON.stringify(damaged));
      show(host, 'score');
      const words = await screen.findAllByText(/^按“湖北”计分：/, {}, LOADED);
      expect(words.length).toBeGreaterThan(0);
    },
    SLOW,
  );

  test('choices that are none at all are said to be damaged', async () => {
    const host = new MemoryHost(WORKBOOK);
    await host.remember('choices', '{broken');
    show(host, 'check');
    expect(await screen.findByText(/^随工作簿保存的选择（.*）已损坏/)).toBeVisible();
  });
});

test(
  'one form can be scored by the own profile alone, and by the workbook’s again',
  async () => {
    const host = new MemoryHost(await xlsxWorkbook(SAMPLE));
    const own = writeOwnProfile({ ...HUBEI, name: '本局办法' });
    await host.remember('choices', JSON.stringify({ ...DEFAULT_CHOICES, ownProfile: own }));
    const { user, session } = show(host, 'score');
    const [choice] = await screen.findAllByRole('combobox', { name: /的评分办法$/ }, LOADED);
    if (!choice) throw new Error('no form to choose for');
    await user.selectOptions(choice, '本局办法（本单位）');
    expect(await screen.findByText(/^按“本局办法”计分，本表单独选定。建议的是“湖北”：/)).toBeVisible();
    expect(Object.values(session.getState().choices.profileOf)).toEqual(['own']);
    expect(
      screen.getAllByRole('switch', { name: '有审计等部门重点披露的问题，或造成重大不良社会影响，总分不超过 70 分' }).length,
    ).toBeGreaterThan(0);
    await user.click(await button('取消 1 张表单独选的'));
    expect(screen.queryByText(/本表单独选定/)).toBeNull();
  },
  SLOW,
);
