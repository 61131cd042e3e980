import * as fc from 'fast-check';
import { OWN_PROFILE_ID, readOwnProfile, writeOwnProfile } from '../../src/performance/own-profile';
import { PROFILES } from '../../src/performance/profiles';
import { HUBEI } from '../../src/performance/places/hubei';

test.each(PROFILES.filter(({ isScored }) => isScored).map((profile) => [profile.id, profile] as const))(
  '%s comes back as it was kept',
  (_, profile) => {
    const read = readOwnProfile(writeOwnProfile(profile));
    if (read.kind !== 'profile') throw new Error(read.reason);
    const settings = ({
      rate,
      score,
      cap,
      bands,
      grades,
      overCompletion,
      rescalesInapplicable,
      reasonBelowRate,
      explanationBelowTotal,
      points,
    }: typeof profile) => ({
      rate,
      score,
      cap,
      bands,
      grades,
      overCompletion,
      rescalesInapplicable,
      reasonBelowRate,
      explanationBelowTotal,
      execution: points.execution,
    });
    expect(settings(read.profile)).toEqual(settings(profile));
  },
);

test('it may have as many as twenty grades, and says where it comes from', () => {
  const grades = Array.from({ length: 20 }, (_, at) => ({ name: `等级${String(at)}`, from: String(90 - at) }));
  const read = readOwnProfile(JSON.stringify({ ...(JSON.parse(writeOwnProfile(HUBEI)) as object), grades }));
  expect(read).toMatchObject({ kind: 'profile', profile: { sources: [{ document: '本工作簿保存的自定办法' }] } });
  expect(read.kind === 'profile' && read.profile.grades).toHaveLength(20);
});

test('whatever it was made from, it is the one own profile', () => {
  const read = readOwnProfile(writeOwnProfile(HUBEI));
  expect(read).toMatchObject({ kind: 'profile', profile: { id: OWN_PROFILE_ID, name: '湖北', isScored: true } });
});

test.each<[string, (settings: Record<string, unknown>) => void, string]>([
  ['a misspelt setting', (settings) => (settings['bandz'] = []), '不认识设置“bandz”'],
  ['a setting that is missing', (settings) => delete settings['rate'], '“执行率取整”不是一组设置'],
  ['no name', (settings) => (settings['name'] = ' '), '“办法名称”应为文字，不超过100字'],
  ['bands that are no list', (settings) => (settings['bands'] = {}), '“定性指标三档”应为列表'],
  ['too many grades', (settings) => (settings['grades'] = Array(21).fill({ name: '优', from: '90' })), '“等级”应为列表'],
  ['a band too few', (settings) => (settings['bands'] = (settings['bands'] as unknown[]).slice(1)), '“定性指标三档”应依次为三档'],
  ['two bands', (settings) => (settings['bands'] = (settings['bands'] as unknown[]).slice(0, 2)), '“定性指标三档”应依次为三档'],
  ['a way of reverse scoring that is none', (settings) => (settings['reverse'] = 'other'), '“反向指标计分”应为两种办法之一'],
  ['a flag that is none', (settings) => (settings['rescalesInapplicable'] = 1), '“不适用指标折算”应为是或否'],
  ['a list for a group of settings', (settings) => (settings['rate'] = []), '“执行率取整”不是一组设置'],
  [
    'bands in another order',
    (settings) => (settings['bands'] = (settings['bands'] as unknown[]).toReversed()),
    '“定性指标三档”应依次为三档',
  ],
  [
    'a band from beyond the whole',
    (settings) =>
      ((settings['bands'] as { label: string; from: string }[])[0] = { band: 'achieved', label: '好', from: '1.5', to: '1' } as never),
    '“好的下限”应为0%到100%之间的数',
  ],
  [
    'a band to beyond the whole',
    (settings) =>
      ((settings['bands'] as { label: string; from: string }[])[0] = { band: 'achieved', label: '好', from: '1', to: '1.5' } as never),
    '“好的上限”应为0%到100%之间的数',
  ],
  ['another version', (settings) => (settings['version'] = 2), '版本不认识'],
  [
    'places that are none',
    (settings) => (settings['rate'] = { places: 1.5, mode: 'round', keepsShortfall: false }),
    '“执行率取整”的小数位数应为0到6的整数',
  ],
  [
    'a way that is none',
    (settings) => (settings['score'] = { places: 2, mode: 'ceil', keepsShortfall: false }),
    '“得分取整”应为四舍五入或截断',
  ],
  ['a share beyond its bounds', (settings) => (settings['reasonBelowRate'] = '90'), '“执行率低于多少须说明原因”应为0%到100%之间的数'],
  ['a number too long', (settings) => (settings['executionPoints'] = '10.000000000000000000'), '“预算执行率分值”应为0到100之间的数'],
  ['a number that is missing', (settings) => delete settings['executionPoints'], '“预算执行率分值”应为0到100之间的数'],
  ['a number that is none', (settings) => (settings['executionPoints'] = 10), '“预算执行率分值”应为0到100之间的数'],
  [
    'a threshold below the target',
    (settings) => (settings['overCompletion'] = { from: '0.5', deduction: '0.1' }),
    '“完成值达到指标值的”应为100%到10000%之间的数',
  ],
  [
    'grades out of order',
    (settings) =>
      (settings['grades'] = [
        { name: '良', from: '80' },
        { name: '优', from: '90' },
      ]),
    '等级应从高到低排列：“优”的最低分应低于“良”',
  ],
  [
    'grades with one bound',
    (settings) =>
      (settings['grades'] = [
        { name: '优', from: '90' },
        { name: '良', from: '90' },
      ]),
    '等级应从高到低排列：“良”的最低分应低于“优”',
  ],
  [
    'grades of one name',
    (settings) =>
      (settings['grades'] = [
        { name: '优', from: '90' },
        { name: '优', from: '80' },
      ]),
    '有两个等级都叫“优”',
  ],
  ['two bands', (settings) => (settings['bands'] as unknown[]).pop(), '“定性指标三档”应依次为三档'],
  [
    'bands that overlap',
    (settings) => Object.assign((settings['bands'] as object[])[1] ?? {}, { to: '0.9' }),
    '“部分达成预期指标并具有一定效果”的上限不能高于“达成预期指标”的下限',
  ],
  ['another version', (settings) => (settings['version'] = 2), '版本不认识'],
])('%s is refused by name', (_, spoil, reason) => {
  const settings = JSON.parse(writeOwnProfile(HUBEI)) as Record<string, unknown>;
  spoil(settings);
  expect(readOwnProfile(JSON.stringify(settings))).toEqual({ kind: 'refused', reason: `本单位的评分办法无法使用：${reason}` });
});

test('whatever text was kept, reading it never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(['profile', 'refused']).toContain(readOwnProfile(text).kind)));
});
