import { FUNCTIONAL_CLASSES } from '../../../src/forms/functional-classes';
import { Draft } from '../../../src/tables/print/draft';
import { probe } from '../../../src/writing/template/probe';

/** A sheet with so many blank rows, from the fourth on. */
function draftWith(count: number): Draft {
  const draft = new Draft('公开03表');
  draft.blankRows = { first: 3, last: 2 + count, codeColumn: 0 };
  return draft;
}

test('every class stands in one blank row of one probe, and what is left over holds codes of no class', () => {
  const classes = FUNCTIONAL_CLASSES.map(({ code }) => code);
  for (const count of [7, classes.length, classes.length + 2]) {
    const draft = draftWith(count);
    const codes = probe([draft]).map((each) => [...(each.codes.get(draft) ?? [])]);
    for (const each of codes) expect(each.map(([row]) => row)).toEqual(Array.from({ length: count }, (_, at) => 3 + at));
    const written = codes.flat().map(([, code]) => code);
    expect(written.slice(0, classes.length)).toEqual(classes);
    expect(written).toHaveLength(Math.ceil(classes.length / count) * count);
    expect(written.slice(classes.length)).toEqual(written.slice(classes.length).map((_, at) => String(240 + at)));
  }
});

test('one probe does where no row is blank', () => {
  const draft = new Draft('公开01表');
  expect(probe([draft]).map(({ codes }) => [...(codes.get(draft) ?? [])])).toEqual([[]]);
});
