import type { Layout } from '../departments/layout';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { textNumbersPlan } from '../../src/writing/text-numbers';

function layoutOf(name: string): Layout {
  const layout = LAYOUTS.find((each) => each.name === name) ?? LAYOUTS[0];
  if (!layout) throw new Error(name);
  return layout;
}

test('amounts stored as text become numbers, and only these', () => {
  const texts = textNumbersPlan(printDepartment(makeDepartment(3), layoutOf('文本数字')));
  expect(texts.edits.length).toBeGreaterThan(20);
  for (const { before, after } of texts.edits) {
    expect(typeof before.value).toBe('string');
    expect(after.value).toBe(Number(String(before.value).replaceAll(',', '')));
    expect(after.format).not.toBe('@');
  }
  expect(textNumbersPlan(printDepartment(makeDepartment(3), layoutOf(''))).edits).toEqual([]);
});

test('where nothing is wrong there is no cause to put right', () => {
  const { causes, plan, held } = recomputeWorkbook(printDepartment(makeDepartment(3), layoutOf('')), { write: 'values', tails: 'keep' });
  expect([causes.edits, plan.edits, held]).toEqual([[], [], []]);
});
