import fc from 'fast-check';
import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { FORMS } from '../../src/forms/registry';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { formsFor } from '../departments/form-head';
import { makeDepartment } from '../departments/ledger';
import type { Layout } from '../departments/layout';
import { LAYOUTS } from '../departments/layouts';
import { ODDITIES, type OddityName } from '../departments/oddities/all';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const NAMES = Object.keys(ODDITIES) as OddityName[];
const KEYS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'SG', 'GF', 'SOE'];
/** It takes rows away, so there is less to check. */
const WITH_FEWER_ROWS: OddityName = '只有类和项';

function withOddities(layout: Layout, oddities: readonly OddityName[]): Layout {
  return { ...layout, oddities };
}

/** Errors and warnings; where amounts are stored as text, that may be said. */
function told(result: CheckResult, layout: Layout): string[] {
  return result.findings
    .filter((finding) => finding.severity !== 'info' && (layout.tidy || finding.rule !== 'JS-2016'))
    .map((finding) => `${layout.name} ${layout.oddities.join('、')} ${finding.message}`);
}

function standardForms(result: CheckResult): string[] {
  return result.forms.map((form) => form.form).filter((form) => form !== '通用表');
}

function standardTitles(layout: Layout, seed: number): string[] {
  const count = formsFor(makeDepartment(seed), layout).length;
  const titles = FORMS.filter((form) => KEYS.includes(form.key)).map((form) => form.title);
  return count === titles.length ? titles : titles.filter((title) => !title.startsWith('国有资本'));
}

/** Layout and seed differ from one oddity to the next, and are the same in every run. */
function placeOf(at: number): { layout: Layout; seed: number } {
  return { layout: LAYOUTS[(at * 5) % LAYOUTS.length] as Layout, seed: 1 + ((at * 7) % 60) };
}

/** `npm run soak -- coverage` puts any of them in any layout. */
describe('every oddity by itself', () => {
  test.each(NAMES.map((name, at): [OddityName, number] => [name, at]))('%s', (name, at) => {
    const { layout, seed } = placeOf(at);
    const department = makeDepartment(seed);
    const plain = checkWorkbook(printDepartment(department, layout));
    const odd = withOddities(layout, [...layout.oddities, name]);
    const result = checkWorkbook(printDepartment(department, odd));
    expect(told(result, odd)).toEqual([]);
    expect(standardForms(result).sort()).toEqual(standardTitles(layout, seed).sort());
    if (name !== WITH_FEWER_ROWS) expect(result.counts.identities).toBeGreaterThanOrEqual(plain.counts.identities);
    expect(result.counts.notRun).toBe(plain.counts.notRun);
    expect(result.forms.filter(({ unit }) => unit !== layout.unit)).toEqual([]);
  });
});

/** Up to four oddities, of each kind at most one: nobody cuts a title in two ways, or joins code and name in two. */
const oddities = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4, selector: kindOf })
  .map((names) => [...names].sort((a, b) => NAMES.indexOf(a) - NAMES.indexOf(b)));

function kindOf(name: OddityName): string {
  return ['标题', '同格', '单位', '合计'].find((kind) => name.includes(kind)) ?? name;
}

const printed = fc.record({ seed: fc.integer({ min: 1, max: 200 }), layout: fc.constantFrom(...LAYOUTS), odd: oddities });

test('several oddities together hide no form, and raise no alarm', () => {
  fc.assert(
    fc.property(printed, ({ seed, layout, odd }) => {
      const strange = withOddities(layout, [...layout.oddities, ...odd]);
      const result = checkWorkbook(printDepartment(makeDepartment(seed), strange));
      expect(told(result, strange)).toEqual([]);
      expect(standardForms(result).sort()).toEqual(standardTitles(layout, seed).sort());
    }),
    { numRuns: 15, seed: 20240820 },
  );
});

test('an amount changed among oddities is named', () => {
  const changed = fc.record({ printed, pick: fc.nat(), change: fc.integer({ min: 30, max: 9_999_999 }) });
  fc.assert(
    fc.property(changed, ({ printed: { seed, layout, odd }, pick, change }) => {
      const workbook = printDepartment(makeDepartment(seed), withOddities(layout, [...layout.oddities, ...odd]));
      // 会议费 and 培训费 stand beside the total of “三公”, in no sum.
      const figures = recognise(workbook, FORMS)
        .forms.flatMap((form) => (form.declaration.key === '' ? [] : form.figures))
        .filter((figure) => !/^(?:会议|培训)费$/.test(figure.columnLabel) && !/^(?:会议|培训)费$/.test(figure.rowLabel));
      const figure = figures[pick % figures.length];
      if (!figure) throw new Error('没有金额');
      const before = Number(figure.value.units) / 10 ** figure.value.scale;
      const number = Math.round(before * 100 + change) / 100;
      const result = checkWorkbook(withCell(workbook, figure.sheet, figure.row, figure.column, { kind: 'number', number }));
      const cell = cellName(figure);
      const named = result.findings
        .filter((finding) => finding.severity === 'error')
        .some((finding) => [finding, ...finding.related].some((at) => at.sheet === figure.sheet && at.cell === cell));
      if (!named)
        throw new Error(`${layout.name} ${seed} ${odd.join('、')} ${figure.sheet} ${cell} ${figure.rowLabel} ${before} → ${number}`);
    }),
    { numRuns: 15, seed: 20240821 },
  );
});
