import { compare, sum, toPlain, ZERO } from '../../src/amount/decimal';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { EVALUATION_TITLES, type EvaluationForm, type EvaluationSubject } from '../../src/performance/form';
import { PLACES } from '../../src/performance/places/all-places';
import type { Print } from '../../src/performance/places/print';
import type { ScoringProfile } from '../../src/performance/profile';
import { readPerformanceForms } from '../../src/performance/read-form';
import { workbookOf } from '../../src/workbook/layout';
import { EVALUATION_OFFERS } from '../../src/writing/template/evaluation/offers';

const PRINTS = PLACES.flatMap(({ profile, prints }) =>
  prints.flatMap((print) => (print.subject === 'summary' ? [] : [[profile.id, print.subject, profile, print] as const])),
);

const HEAD = { year: 2023, organisation: '某局', unit: '万元' } as const;

/** A place's blank form as it is read once something stands in every place, and as it is handed out. */
function readings(id: string, subject: EvaluationSubject): readonly [EvaluationForm, EvaluationForm] {
  const offer = EVALUATION_OFFERS.find((each) => each.id === id && each.form === EVALUATION_TITLES[subject]);
  const made = offer?.make('表', HEAD);
  const [sheet] = made ? workbookOf([made.draft.layout()]).sheets : [];
  const [blank] = sheet ? readPerformanceForms(sheet) : [];
  if (!made?.form || blank?.kind !== 'evaluation') throw new RangeError(id);
  return [made.form, blank];
}

describe.each(PRINTS)('the blank form of %s for a %s', (id, subject, profile: ScoringProfile, { layout }: Print) => {
  test('is read column by column and line by line as it is printed', () => {
    if (layout.kind === 'summary') throw new RangeError(id);
    const [filled] = readings(id, subject);
    const margin = layout.kind === 'lines' ? layout.margin.length : layout.front === null ? 0 : 1;
    const printed = layout.columns.flatMap(({ role }, at) => (role === null ? [] : [[role, at + margin]]));
    const read = Object.entries(filled.columns).filter(([, column]) => column !== null);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(printed));
    const groups = layout.kind === 'columns' ? layout.groups : layout.parts.flatMap((part) => (part.kind === 'groups' ? part.groups : []));
    const lines = groups.flatMap(({ label, seconds }) =>
      seconds.flatMap(({ name, rows }) => Array.from({ length: rows }, () => [label.replace(/（.*/, ''), name])),
    );
    const indicators = filled.indicators.filter(({ isConstraint }) => !isConstraint);
    expect(indicators.map(({ first, second }) => [first, second])).toEqual(lines);
    expect(lines.flat().filter((each) => typeof each !== 'string')).toEqual([]);
  });

  test('has the points of its method', () => {
    const [, blank] = readings(id, subject);
    const stated = blank.indicators.flatMap(({ weight }) => (weight?.state === 'amount' ? [weight.value] : []));
    const labelled = blank.groups.flatMap(({ points, level }) => (points && level !== 'outer' ? [points] : []));
    const execution = blank.money?.points ?? ZERO;
    for (const points of [stated, labelled]) {
      if (points.length > 1) expect([id, toPlain(sum([execution, ...points]))]).toEqual([id, '100']);
    }
    if (blank.money?.points && profile.points.execution) expect(compare(blank.money.points, profile.points.execution)).toBe(0);
    for (const { label, points } of blank.groups) {
      const wanted = points && profile.points.groups.find((group) => label.startsWith(group.label));
      if (wanted) expect([label, toPlain(points)]).toEqual([label, toPlain(wanted.points)]);
    }
  });

  test('is found wrong in nothing that it prints itself', () => {
    const [, blank] = readings(id, subject);
    const own = ['JS-P10', 'JS-P11', 'JS-P12', 'JS-P32', 'JS-P33', 'JS-P47'];
    expect(checkPerformanceForms([blank]).remarks.filter(({ rule }) => own.includes(rule.code))).toEqual([]);
  });
});
