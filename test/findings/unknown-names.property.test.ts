import fc from 'fast-check';
import { isZero } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import { FORMS } from '../../src/forms/registry';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const LETTERS = [...'甲乙丙丁戊己庚辛壬癸山川河海湖泊林草花木'];
const invented = fc.array(fc.constantFrom(...LETTERS), { minLength: 3, maxLength: 8 }).map((letters) => letters.join(''));
const renaming = fc.record({
  seed: fc.integer({ min: 1, max: 60 }),
  layout: fc.constantFrom(...LAYOUTS.filter(({ tidy }) => tidy)),
  pick: fc.nat(),
  name: invented,
  keepsOrdinal: fc.boolean(),
});
type Renaming = typeof renaming extends fc.Arbitrary<infer T> ? T : never;

/** The department with one item of a 总表 under a name that nobody knows; the row's first filled amount, if any. */
function renamed({ seed, layout, pick, name, keepsOrdinal }: Renaming) {
  const workbook = printDepartment(makeDepartment(seed), layout);
  const rows = recognise(workbook, FORMS).forms.flatMap(({ sheet, body }) =>
    body.lanes.flatMap(({ rows: all }) => all.filter(({ line }) => line?.kind === 'item').map((row) => ({ sheet, line: row }))),
  );
  const { sheet, line } = rows[pick % rows.length]!;
  const ordinal = keepsOrdinal ? (/^[^、]+、/.exec(line.name)?.[0] ?? '') : '';
  const filled = line.figures.find(({ value }) => !isZero(value));
  return {
    workbook: withCell(workbook, sheet, line.row, line.nameColumn, { kind: 'text', text: ordinal + name }),
    sheet,
    row: line.row,
    filled,
  };
}

test('a row under an unknown name makes nothing wrong', () => {
  fc.assert(
    fc.property(renaming, (each) => {
      const told = checkWorkbook(renamed(each).workbook).findings.filter(({ severity }) => severity !== 'info');
      expect(told.map(({ message }) => `${each.layout.name} ${message}`)).toEqual([]);
    }),
    { numRuns: 40, seed: 7 },
  );
});

test('a wrong amount in a row under an unknown name is still an error in the form', () => {
  fc.assert(
    fc.property(renaming, (each) => {
      const { workbook, sheet, filled } = renamed(each);
      if (!filled) return;
      const number = Number(filled.value.units) / 10 ** filled.value.scale + 9_876_543;
      const changed = withCell(workbook, sheet, filled.row, filled.column, { kind: 'number', number });
      const cell = cellName(filled);
      const errors = checkWorkbook(changed).findings.filter(({ severity }) => severity === 'error');
      expect(errors.some((error) => [error, ...error.related].some((at) => at.sheet === sheet && at.cell === cell))).toBe(true);
    }),
    { numRuns: 20, seed: 8 },
  );
});
