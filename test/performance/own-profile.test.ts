import * as fc from 'fast-check';
import { readOwnProfile, writeOwnProfile } from '../../src/performance/own-profile';
import { PROFILES } from '../../src/performance/profiles/all-profiles';
import { HUBEI } from '../../src/performance/profiles/hubei';

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

test.each<[string, (settings: Record<string, unknown>) => void, string]>([
  ['a misspelt setting', (settings) => (settings['bandz'] = []), '不认识设置“bandz”'],
  ['a setting that is missing', (settings) => delete settings['rate'], '“rate”不是一组设置'],
  [
    'places that are none',
    (settings) => (settings['rate'] = { places: 1.5, mode: 'round', keepsShortfall: false }),
    '“rate.places”应为0到6的整数',
  ],
  ['a number beyond its bounds', (settings) => (settings['reasonBelowRate'] = '90'), '“reasonBelowRate”应为0到1之间的数'],
  [
    'grades out of order',
    (settings) =>
      (settings['grades'] = [
        { name: '良', from: '80' },
        { name: '优', from: '90' },
      ]),
    '“grades”应从高到低排列',
  ],
  ['two bands', (settings) => (settings['bands'] as unknown[]).pop(), '“bands”应依次为三档，每档下限不高于上限'],
  ['another version', (settings) => (settings['version'] = 2), '版本不认识'],
])('%s is refused by name', (_, spoil, reason) => {
  const settings = JSON.parse(writeOwnProfile(HUBEI)) as Record<string, unknown>;
  spoil(settings);
  expect(readOwnProfile(JSON.stringify(settings))).toEqual({ kind: 'refused', reason: `自定评分办法无法使用：${reason}` });
});

test('whatever text was kept, reading it never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(['profile', 'refused']).toContain(readOwnProfile(text).kind)));
});
