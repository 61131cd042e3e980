import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { examine } from '../../src/examination/examine';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import type { Figure } from '../../src/identities/figure';
import type { Plan } from '../../src/workbook/plan';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { reversePlan } from '../../src/writing/undo';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { xlsxBytes } from '../departments/xlsx';
import { fixture, fixtureNames, sheetOf } from '../performance/fixture';
import { withCell, workbookOf } from '../workbook/grid';

const EVALUATIONS = fixtureNames().filter((name) => !name.endsWith('summary'));

/** What becomes of a cell that somebody worked on. */
const FATES = ['blank', 'blank', 'blank', 'wrong', 'tail', 'text', 'dash', 'error'] as const;

function mistreated({ value }: Figure, fate: (typeof FATES)[number]): CellValue | null {
  const number = Number(value.units) / 10 ** value.scale;
  switch (fate) {
    case 'blank':
      return null;
    case 'wrong':
      return { kind: 'number', number: Math.round(number * 100 + 1234) / 100 };
    case 'tail':
      return { kind: 'number', number: Math.round(number * 100 + 1) / 100 };
    case 'text':
      return { kind: 'text', text: String(number) };
    case 'dash':
      return { kind: 'text', text: '—' };
    case 'error':
      return { kind: 'error', error: '#REF!' };
  }
}

/** The tables of a department with some self-evaluation forms behind them, after somebody worked on some of their cells. */
const worked = fc
  .record({
    seed: fc.integer({ min: 1, max: 500 }),
    layout: fc.constantFrom(...LAYOUTS),
    evaluations: fc.uniqueArray(fc.constantFrom(...EVALUATIONS), { minLength: 1, maxLength: 4 }),
    hands: fc.array(fc.record({ pick: fc.nat(), ofTarget: fc.boolean(), fate: fc.constantFrom(...FATES) }), {
      minLength: 1,
      maxLength: 25,
    }),
  })
  .map(({ seed, layout, evaluations, hands }) => {
    const tables = printDepartment(makeDepartment(seed), layout).sheets;
    const forms = evaluations.map((name, at) => ({ ...sheetOf(fixture(name)), name: `自评${at + 1}` }));
    const clean = workbookOf(...tables, ...forms);
    const { computable, standard, performance } = examine(clean);
    const targets = computable.filter(({ relation }) => relation !== 'atMost').map(({ target }) => target);
    const all = [...standard, ...performance].flatMap(({ figures }) => figures);
    return hands.reduce((book: Workbook, { pick, ofTarget, fate }) => {
      const figures = ofTarget ? targets : all;
      const figure = figures[pick % figures.length];
      return figure ? withCell(book, figure.sheet, figure.row, figure.column, mistreated(figure, fate)) : book;
    }, clean);
  });

const ways = fc.record({
  write: fc.constantFrom('formulas' as const, 'values' as const),
  tails: fc.constantFrom('keep' as const, 'settle' as const),
});

function applied(bytes: Uint8Array, plan: Plan): Uint8Array {
  const saved = saveWorkbook(bytes, plan);
  if (saved.kind === 'refused') throw new Error(JSON.stringify(saved.refusals));
  return saved.bytes;
}

/** The sheets of a file as XML, without cells and rows that hold nothing, and without the results of formulas, which follow from the rest. */
function sheetsXml(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, xml]) =>
      new TextDecoder()
        .decode(xml)
        .replace(/(?: t="\w+")?>(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>)?/g, '>$1')
        .replace(/<c r="[A-Z]+\d+"\/>/g, '')
        .replace(/<row r="\d+"(?:\/>|><\/row>)/g, ''),
    );
}

test('recomputing does not go back on what it wrote', () => {
  fc.assert(
    fc.property(worked, ways, (book, way) => {
      const bytes = xlsxBytes(book);
      const { plan } = recomputeWorkbook(readCalculatedWorkbook(bytes), way);
      const after = readCalculatedWorkbook(applied(bytes, plan));
      const written = new Set(plan.edits.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
      expect(recomputeWorkbook(after, way).plan.edits.filter(({ sheet, row, column }) => written.has(`${sheet}!${row},${column}`))).toEqual(
        [],
      );
      for (const { before, after: now } of plan.edits) expect(now.formula ?? now.value).not.toEqual(before.formula ?? before.value);
    }),
    { numRuns: 5, seed: 20231117 },
  );
});

test('what was recomputed can be taken back to the last byte of the sheets', () => {
  fc.assert(
    fc.property(worked, ways, (book, way) => {
      const bytes = xlsxBytes(book);
      const { plan } = recomputeWorkbook(readCalculatedWorkbook(bytes), way);
      expect(sheetsXml(applied(applied(bytes, plan), reversePlan(plan)))).toEqual(sheetsXml(bytes));
    }),
    { numRuns: 3, seed: 20240229 },
  );
});
