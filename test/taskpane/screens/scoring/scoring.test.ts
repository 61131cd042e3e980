import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, toPlain } from '../../../../src/amount/decimal';
import { readWorkbook } from '../../../../src/host/file/read-workbook';
import { NO_CHOICES, type ProfileChoices } from '../../../../src/performance/choose-profile';
import { ownProfile } from '../../../../src/performance/own-profile';
import { HUBEI } from '../../../../src/performance/places/hubei';
import { NATIONAL } from '../../../../src/performance/places/national';
import {
  FIRST_CHOICES,
  isAllowed,
  isExplainable,
  progressText,
  scoringOf,
  standingTotal,
  subjectOf,
  totalText,
  withChoice,
  type Scoring,
} from '../../../../src/taskpane/screens/scoring/scoring';
import { DEFAULT_CHOICES } from '../../../../src/taskpane/settings';

function sampleSubject(name: string) {
  return subjectOf(readWorkbook(readFileSync(join(__dirname, '../../../../samples', name))), DEFAULT_CHOICES);
}

const subject = sampleSubject('济宁市医疗保障局2020.xlsx');
const own = ownProfile({ ...NATIONAL, name: '本局办法', executionPoints: null, score: { places: 0, mode: 'cut', keepsShortfall: false } });

function scoring(profiles: Partial<ProfileChoices>): Scoring {
  return scoringOf(subject, { ...FIRST_CHOICES, overwrite: true }, { ...NO_CHOICES, ...profiles });
}

const idsOf = ({ forms }: Scoring) => [...new Set(forms.map(({ scored }) => scored.profile.id))];

test('forms are scored by what they suggest, or by what was chosen for the workbook', () => {
  expect(idsOf(scoring({}))).toEqual(['jining']);
  expect(idsOf(scoring({ all: 'national' }))).toEqual(['national']);
  expect(idsOf(scoring({ all: 'mars' }))).toEqual(['jining']);
  expect(idsOf(scoring({ all: 'own', own }))).toEqual(['own']);
  expect(idsOf(scoring({ all: 'own', own: null }))).toEqual(['jining']);
});

test('a choice for one form comes before the one for the workbook, and the form says who chose', () => {
  const [first] = scoring({}).forms;
  if (!first) throw new Error('no form');
  const { forms } = scoring({ all: 'national', byForm: { [first.key]: 'hubei' } });
  expect(forms.map(({ chosen }) => chosen.chosenFor).slice(0, 2)).toEqual(['form', 'workbook']);
  expect(forms[0]?.chosen.profile).toBe(HUBEI);
  expect(forms[0]?.chosen.proposal.profile.id).toBe('jining');
});

test('the lowest and the middle of a range have as many decimals as the profile keeps, and lie within it', () => {
  const open = scoring({ all: 'own', own }).forms.flatMap((view) => view.open);
  expect(open.length).toBeGreaterThan(0);
  for (const { item, presets } of open) {
    for (const { score } of presets.slice(1)) {
      expect(toPlain(score)).toMatch(/^\d+$/);
      expect(Number(toPlain(score))).toBeGreaterThanOrEqual(Number(toPlain(item.low)));
      expect(Number(toPlain(score))).toBeLessThanOrEqual(Number(toPlain(item.high)));
    }
  }
});

test('a score outside the range counts with a reason only, which is written with it', () => {
  const [view] = scoring({}).forms.filter((one) => one.open.length > 0 && one.form.columns.reason !== null);
  const open = view?.open[0];
  if (!view || !open) throw new Error('nothing is open');
  const { row } = open.scored.indicator;
  const two = decimal(2n);
  expect([isAllowed(two, open.item), isExplainable(two, open)]).toEqual([false, true]);
  expect(isExplainable(decimal(1000n), open)).toBe(false);
  const written = (reason: string): (number | string | boolean | null)[] => {
    const choices = withChoice({ ...FIRST_CHOICES, overwrite: true }, view.form, row, two, reason);
    const { plan } = scoringOf(subject, choices, NO_CHOICES).plan;
    return plan.edits.filter((edit) => edit.sheet === view.form.sheet && edit.row === row).map(({ after }) => after.value);
  };
  expect(written('')).not.toContain(2);
  expect(written('资料不全')).toEqual(expect.arrayContaining([2, '资料不全']));
});

test('the total that stands in the sheet is shown where scoring comes to another one', () => {
  const [view] = scoring({}).forms.filter(({ form }) => form.total?.score.state === 'amount');
  if (!view) throw new Error('no total');
  const printed = view.form.total?.score.value ?? decimal(0n);
  expect(standingTotal(view.form, { ...view.scored, low: printed, high: printed })).toBeNull();
  expect(standingTotal(view.form, { ...view.scored, low: decimal(1n), high: decimal(1n) })).toBe(toPlain(printed));
});

test('how far scoring has come is told by what is open, what is to be written, and what the forms have', () => {
  expect(progressText(scoring({}))).toMatch(/^待评 \d+ 项$/);
  const judged = scoringOf({ ...subject, forms: [] }, FIRST_CHOICES, NO_CHOICES);
  const all = scoring({});
  expect(progressText({ ...all, pending: 0 })).toBe('全部评完');
  expect(progressText({ ...all, pending: 0, plan: judged.plan })).toBe('得分都已填写，没有要改的');
});

test('forms that print no scores have no total, and are not said to be filled in', () => {
  const bare = scoringOf(sampleSubject('广元市医疗保障局项目2021.xlsx'), FIRST_CHOICES, NO_CHOICES);
  expect(bare.forms.map(({ scored }) => totalText(scored))).toEqual([null, null, null, null, null]);
  expect(progressText(bare)).toBe('表上没有得分栏，不用打分');
});
