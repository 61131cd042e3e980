import fc from 'fast-check';
import { FileError } from '../../../src/host/file/file-error';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { zipOf } from './package-of';
import { richParts } from './rich-workbook';

const PARTS = [
  'xl/worksheets/sheet1.xml',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
];

const damage = fc.record({
  part: fc.constantFrom(...PARTS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '/>',
      '</c>',
      '<c>',
      '<v>',
      '&',
      '&#0;',
      '<!--',
      '<![CDATA[',
      '<f t="shared" si="0"/>',
      ' r="A0"',
      'si="9"',
      '\u0000',
      '-1',
      '1e999',
      '<row r="99999999">',
    ),
    fc.string({ maxLength: 6 }),
  ),
});

/** Runs, and lets only the one kind of failure pass that a user may see. */
function orFileError<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

test('damaged markup is read or refused in one sentence, and what can be read can be edited', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (damages) => {
      const parts = richParts();
      for (const { part, at, cut, put } of damages) {
        const text = String(parts[part]);
        const from = Math.floor(text.length * at);
        parts[part] = text.slice(0, from) + put + text.slice(from + cut);
      }
      const bytes = zipOf(parts, 0);
      const workbook = orFileError(() => readWorkbook(bytes));
      const sheet = workbook?.sheets[0];
      const cell = sheet?.rows.get(2)?.find(({ value, formula }) => value.kind === 'number' && formula === undefined);
      if (!sheet || cell?.value.kind !== 'number') return;
      const before = { formula: null, value: cell.value.number, format: cell.format ?? null };
      const edit = { sheet: sheet.name, row: 2, column: cell.column, before, after: { ...before, value: 77 }, reason: '测试' };
      const saved = orFileError(() => saveWorkbook(bytes, { title: '测试', edits: [edit] }));
      if (saved?.kind !== 'saved') return;
      const again = readWorkbook(saved.bytes)
        .sheets[0]?.rows.get(2)
        ?.find(({ column }) => column === cell.column);
      expect(again?.value).toEqual({ kind: 'number', number: 77 });
    }),
    { numRuns: 200 },
  );
});
