import { isZero } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';
import { identitiesBetween } from '../forms/between-identities';
import type { RecognisedForm } from '../forms/recognised';
import type { FormSet } from '../forms/sets';
import { judge } from '../identities/judge';

/**
 * Sheets that state another unit than their set, yet print the very figures of the other forms: the heading is wrong, not the
 * amounts. Read as stated, every relation to another form would fail for the one slip.
 * @returns the unit to read such a sheet in, by sheet name
 */
export function misstatedUnits(sets: readonly FormSet[]): Map<string, MoneyUnit> {
  const units = new Map<string, MoneyUnit>();
  for (const set of sets) {
    const usual = usualUnit(set);
    for (const form of set.values()) {
      if (usual === null || form.unit === usual || units.has(form.sheet)) continue;
      const asStated = agreement(set, form);
      const asUsual = agreement(new Map([...set, [form.declaration.key, inUnit(form, usual)]]), form);
      if (asStated.broken > 0 && asUsual.equal > asStated.equal && asUsual.broken === 0) units.set(form.sheet, usual);
    }
  }
  return units;
}

function usualUnit(set: FormSet): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const form of set.values()) counts.set(form.unit, (counts.get(form.unit) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && second && first[1] > second[1] ? first[0] : null;
}

/** How the form's copies on other forms agree: only relations between two non-zero amounts count. */
function agreement(set: FormSet, form: RecognisedForm): { equal: number; broken: number } {
  let equal = 0;
  let broken = 0;
  for (const identity of identitiesBetween(set, (key) => key).identities) {
    const figures = [identity.target, ...identity.terms.flatMap((term) => term.figure ?? [])];
    if (
      identity.relation === 'atMost' ||
      !figures.some((figure) => figure.sheet === form.sheet) ||
      figures.some((figure) => isZero(figure.value))
    )
      continue;
    const { verdict } = judge(identity);
    if (verdict === 'equal' || verdict === 'rounding') equal++;
    else if (verdict === 'mismatch') broken++;
  }
  return { equal, broken };
}

/** The same form with its figures relabelled; enough for comparing, not for reporting. */
function inUnit(form: RecognisedForm, unit: MoneyUnit): RecognisedForm {
  const { body } = form;
  if (body.kind === 'coded-rows') {
    const relabel = <Row extends { readonly figures: readonly RecognisedForm['figures'][number][] }>(row: Row): Row => ({
      ...row,
      figures: row.figures.map((figure) => ({ ...figure, unit })),
    });
    return { ...form, unit, body: { ...body, rows: body.rows.map(relabel), totals: body.totals.map(relabel) } };
  }
  if (body.kind === 'listed-lanes') {
    const lanes = body.lanes.map((lane) => ({
      ...lane,
      lines: lane.lines.map((line) => ({
        ...line,
        figures: new Map([...line.figures].map(([key, figure]) => [key, { ...figure, unit }])),
      })),
    }));
    return { ...form, unit, body: { ...body, lanes } };
  }
  if (body.kind === 'coded-lanes') {
    const entries = body.entries.map((entry) => ({ ...entry, figure: { ...entry.figure, unit } }));
    const totals = body.totals.map((total) => ({ ...total, figure: { ...total.figure, unit } }));
    return { ...form, unit, body: { ...body, entries, totals } };
  }
  const trees = body.trees.map((tree) => ({
    ...tree,
    figures: new Map([...tree.figures].map(([key, figure]) => [key, { ...figure, unit }])),
  }));
  return { ...form, unit, body: { ...body, trees } };
}
