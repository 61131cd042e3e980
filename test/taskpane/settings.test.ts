import { readChoices, readPreferences, writeChoices, DEFAULT_CHOICES } from '../../src/taskpane/settings';

test.each([null, '', 'null', '[]', '42', '{"grouped":"yes","automatic":1}', '{broken'])(
  'damaged preferences %p fall back to the defaults',
  (text) => {
    expect(readPreferences(text)).toEqual({ grouped: true, automatic: false });
  },
);

test('preferences survive storage', () => {
  const preferences = { grouped: false, automatic: true };
  expect(readPreferences(JSON.stringify(preferences))).toEqual(preferences);
});

test("a workbook's choices survive storage, without what is no text", () => {
  const text = writeChoices({ formOf: { Sheet1: '收入决算表' }, profile: 'hubei', unit: '元' });
  expect(readChoices(text)).toEqual({ formOf: { Sheet1: '收入决算表' }, profile: 'hubei', unit: '元' });
  expect(readChoices('{"formOf":{"Sheet1":7,"Sheet2":"支出决算表"},"profile":7,"unit":"美元"}')).toEqual({
    ...DEFAULT_CHOICES,
    formOf: { Sheet2: '支出决算表' },
  });
  expect(readChoices('{"formOf":[]}')).toEqual(DEFAULT_CHOICES);
});

test('nothing is kept in a workbook where nothing was chosen', () => {
  expect(writeChoices(DEFAULT_CHOICES)).toBeNull();
});
