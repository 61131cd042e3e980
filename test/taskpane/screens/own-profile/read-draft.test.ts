import * as fc from 'fast-check';
import { toPlain } from '../../../../src/amount/decimal';
import { readOwnProfile, writeOwnProfile } from '../../../../src/performance/own-profile';
import { PROFILES } from '../../../../src/performance/profiles';
import { HUBEI } from '../../../../src/performance/places/hubei';
import { NATIONAL } from '../../../../src/performance/places/national';
import { beginningWith, draftOf, withGrade, type ProfileDraft } from '../../../../src/taskpane/screens/own-profile/draft';
import { readDraft } from '../../../../src/taskpane/screens/own-profile/read-draft';

const DRAFT: ProfileDraft = { ...draftOf(NATIONAL), name: '本局办法' };
const problemsOf = (part: Partial<ProfileDraft>) => Object.fromEntries(readDraft({ ...DRAFT, ...part }).problems);

test.each(PROFILES.filter(({ isScored }) => isScored).map((profile) => [profile.id, profile] as const))(
  '%s as a beginning sets what it sets, under the name that the user gave',
  (_, profile) => {
    const { profile: own, problems } = readDraft(beginningWith(profile, DRAFT));
    expect(problems.size).toBe(0);
    const { rate, score, bands, grades, cap, overCompletion, rescalesInapplicable, reasonBelowRate, explanationBelowTotal } = profile;
    expect(own).toMatchObject({ id: 'own', name: '本局办法', rate, score, grades, cap, overCompletion, rescalesInapplicable });
    expect(own).toMatchObject({ bands, reasonBelowRate, explanationBelowTotal });
    expect(own).toMatchObject({ reverse: profile.reverse, bandEdges: profile.bandEdges });
    expect(own?.points.execution).toEqual(profile.points.execution);
  },
);

test.each<[string, Partial<ProfileDraft>, Record<string, string>]>([
  ['no name', { name: '  ' }, { name: '请填写办法名称。' }],
  ['the name of a built-in one', { name: '湖北' }, { name: '“湖北”是已有办法的名称，请换一个。' }],
  ['words for a number', { executionPoints: '十分' }, { executionPoints: '“预算执行率分值”应为0到100之间的数。' }],
  ['too many points', { executionPoints: '120' }, { executionPoints: '“预算执行率分值”应为0到100之间的数。' }],
  ['money for points', { executionPoints: '10万元' }, { executionPoints: '“预算执行率分值”应为0到100之间的数。' }],
  [
    'more decimals than anybody means',
    { reasonBelowRate: '90.00000000001' },
    { reasonBelowRate: '“执行率低于多少须说明原因”的小数太长。' },
  ],
  [
    'a threshold below the target',
    { hasOverCompletion: true, overFrom: '80', overDeduction: '' },
    { overFrom: '“完成值达到指标值的”应为100%到10000%之间的数。', overDeduction: '“扣减该项分值的”应为0%到100%之间的数。' },
  ],
  ['a bound without a reason', { hasCap: true, capTotal: '70', capReason: '' }, { capReason: '请填写限制总分的情形。' }],
  [
    'grades that do not go down',
    {
      grades: [
        { name: '合格', from: '60' },
        { name: '不合格', from: '60' },
      ],
    },
    { 'grade1.from': '等级应从高到低排列：“不合格”的最低分应低于“合格”。' },
  ],
  [
    'a grade that was only added',
    withGrade(DRAFT),
    { 'grade4.name': '请填写等级名称。', 'grade4.from': '“这一级的最低分”应为0到100之间的数。' },
  ],
  [
    'bands that overlap',
    { bands: DRAFT.bands.map((band, at) => (at === 1 ? { ...band, to: '90' } : band)) },
    { 'band1.to': '“部分达成年度指标并具有一定效果”的上限不能高于“达成年度指标”的下限。' },
  ],
  [
    'a band upside down',
    { bands: DRAFT.bands.map((band, at) => (at === 2 ? { ...band, from: '60', to: '50' } : band)) },
    { 'band2.to': '“未达成年度指标且效果较差”的下限不能高于上限。' },
  ],
])('%s is a problem of its field, in a sentence', (_, part, problems) => {
  expect(problemsOf(part)).toEqual(problems);
  expect(readDraft({ ...DRAFT, ...part }).profile).toBeNull();
});

test('what is switched off does not count, whatever stands in its fields', () => {
  expect(problemsOf({ hasCap: false, capTotal: '很多', hasOverCompletion: false, overFrom: '' })).toEqual({});
});

test('numbers are read as accountants type them; empty means none', () => {
  const { profile } = readDraft({ ...DRAFT, executionPoints: '１５分', reasonBelowRate: '90％', explanationBelowTotal: '' });
  expect(profile?.points.execution && toPlain(profile.points.execution)).toBe('15');
  expect(profile?.reasonBelowRate && toPlain(profile.reasonBelowRate)).toBe('0.9');
  expect(profile?.explanationBelowTotal).toBeNull();
});

test('whatever is typed, a draft without problems is kept and comes back as it was, and stands in the same fields again', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.double({ min: 0, max: 200, noNaN: true }).map(String),
    fc.integer({ min: 0, max: 100 }).map(String),
  );
  const drafts = fc.record({
    name: fc.oneof(fc.constant('本局办法'), fc.string({ maxLength: 120 })),
    executionPoints: typed,
    reasonBelowRate: typed,
    hasCap: fc.boolean(),
    capTotal: typed,
    grades: fc.array(fc.record({ name: fc.constantFrom('优', '良', '差', ''), from: typed }), { maxLength: 4 }),
    rescalesInapplicable: fc.boolean(),
  });
  fc.assert(
    fc.property(drafts, (part) => {
      const { profile, problems } = readDraft({ ...draftOf(HUBEI), ...part });
      expect(profile === null).toBe(problems.size > 0);
      if (!profile) return;
      expect(readOwnProfile(writeOwnProfile(profile))).toEqual({ kind: 'profile', profile });
      expect(readDraft(draftOf(profile)).profile).toEqual(profile);
    }),
  );
});
