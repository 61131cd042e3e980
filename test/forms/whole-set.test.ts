import { FORMS } from '../../src/forms/registry';
import { formOrder, SETS_OF_PLACES } from '../../src/forms/whole-set';

test('a set has “三公”经费 in seventh place until 2021, and last from 2022 on, unless its place keeps to the old order', () => {
  const place = (year: number | null, id?: string): number =>
    formOrder(
      year,
      SETS_OF_PLACES.find((one) => one.id === id),
    ).indexOf('SG') + 1;
  expect([place(2019), place(2021), place(2022), place(2024), place(null)]).toEqual([7, 7, 9, 9, 9]);
  expect([place(2023, '宁夏'), place(2023, '湖北'), place(null, '宁夏')]).toEqual([7, 9, 7]);
});

test('every form and layout of a set is declared', () => {
  for (const key of formOrder(null)) expect(FORMS.map((form) => form.key)).toContain(key);
  for (const { variants } of SETS_OF_PLACES) {
    for (const [key, id] of Object.entries(variants)) {
      const declared = FORMS.find((form) => form.key === key)?.variants.filter(({ print }) => print !== undefined) ?? [];
      expect(declared.map((variant) => variant.id)).toContain(id);
    }
  }
});
