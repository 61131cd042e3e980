import { DEFAULT_CHOICES, isDamaged, readChoices, readPreferences, writeChoices, type WorkbookChoices } from '../../src/taskpane/settings';

test.each([null, '', 'null', '[]', '42', '{"grouped":"yes","automatic":1}', '{broken'])(
  'damaged preferences %p fall back to the defaults',
  (text) => {
    expect(readPreferences(text)).toEqual({ grouped: true, automatic: true });
  },
);

test('preferences survive storage', () => {
  const preferences = { grouped: false, automatic: true };
  expect(readPreferences(JSON.stringify(preferences))).toEqual(preferences);
});

test("a workbook's choices survive storage, without what is no text", () => {
  const choices: WorkbookChoices = {
    formOf: { Sheet1: '收入决算表' },
    profile: 'hubei',
    profileOf: { 自评表: 'own' },
    ownProfile: '{"version":1}',
    unit: '元',
  };
  expect(readChoices(writeChoices(choices))).toEqual(choices);
  expect(
    readChoices(
      '{"formOf":{"Sheet1":7,"Sheet2":"支出决算表"},"profile":7,"profileOf":{"a":1,"b":"hubei"},"ownProfile":null,"unit":"美元"}',
    ),
  ).toEqual({ ...DEFAULT_CHOICES, formOf: { Sheet2: '支出决算表' }, profileOf: { b: 'hubei' } });
  expect(readChoices('{"formOf":[],"profileOf":"x"}')).toEqual(DEFAULT_CHOICES);
});

test('an own profile that is no text stays, so that somebody can say that it is damaged', () => {
  expect(readChoices('{"ownProfile":{"name":"甲"}}').ownProfile).toBe('');
});

test.each([
  ['{broken', true],
  ['[]', true],
  ['null', true],
  ['{}', false],
  ['{"formOf":[]}', false],
])('%s is damaged: %p', (text, damaged) => {
  expect(isDamaged(text)).toBe(damaged);
});

test.each([
  { profile: 'own' },
  { ownProfile: '{}' },
  { profileOf: { 表: 'own' } },
  { unit: '元' as const },
  { formOf: { 表: '收入决算表' } },
])('%j is worth keeping', (part) => {
  expect(writeChoices({ ...DEFAULT_CHOICES, ...part })).not.toBeNull();
});

test('nothing is kept in a workbook where nothing was chosen', () => {
  expect(writeChoices(DEFAULT_CHOICES)).toBeNull();
});
