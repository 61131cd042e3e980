import { foldedForm } from '../../src/forms/folded';
import type { FormDeclaration } from '../../src/forms/form';

const declared = (bodies: unknown): FormDeclaration =>
  ({ key: 'X', title: '“甲”表', titles: ['“甲”表'], bodies }) as unknown as FormDeclaration;

const PLAIN = { key: '（原样）', order: 3, lane: undefined, other: null, rows: { lines: [{ key: 'a', names: ['出国'] }] } };

test('captions and names are folded wherever they stand, and nothing else is', () => {
  const form = declared([
    PLAIN,
    { key: '（原样）', columns: [{ captions: ['“三公”', '合计'], note: '（境）' }], names: { all: ['出国（境）'], main: '（境）' } },
  ]);
  const { title, bodies } = foldedForm(form);
  expect(title).toBe('“甲”表');
  expect(bodies).toEqual([
    PLAIN,
    { key: '（原样）', columns: [{ captions: ['"三公"', '合计'], note: '（境）' }], names: { all: ['出国（境）'], main: '（境）' } },
  ]);
});

test('what needs no folding stays the very same', () => {
  const plain = declared([PLAIN]);
  expect(foldedForm(plain)).toBe(plain);
  const folded = foldedForm(declared([PLAIN, { captions: ['（境）'] }]));
  expect(folded.bodies[0]).toBe(PLAIN);
  expect(folded.bodies[1]).toEqual({ captions: ['(境)'] });
});
