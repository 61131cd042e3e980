import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../../src/host/file/read-workbook';
import { DEFAULT_CHOICES } from '../../../../src/taskpane/settings';
import { firstChoices, scoringOf, subjectOf } from '../../../../src/taskpane/screens/scoring/scoring';

const workbook = readWorkbook(readFileSync(join(__dirname, '../../../../samples/济宁市医疗保障局2020.xlsx')));
const subject = subjectOf(workbook, DEFAULT_CHOICES);

function profilesOf(id: string | null): string[] {
  return [...new Set(scoringOf(subject, firstChoices(subject, id)).forms.map((view) => view.scored.profile.id))];
}

test('scoring begins with the profile that the settings name, else with what the forms suggest', () => {
  expect(profilesOf(null)).toEqual(['jining']);
  expect(profilesOf('national')).toEqual(['national']);
  expect(profilesOf('mars')).toEqual(['jining']);
});
