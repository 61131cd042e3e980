import { isWholeSet, requestsFor, type TemplateWish } from '../../../src/writing/template/ask';
import { UnknownTemplate } from '../../../src/writing/template/template';

const wish = (forms: readonly string[], variant: string | null = null, year: number | null = 2023): TemplateWish => ({
  forms,
  variant,
  year,
  organisation: '某局',
  unit: '元',
});
const asked = (...given: Parameters<typeof wish>): string[] =>
  requestsFor(wish(...given)).map(({ form, variant, number }) => [form, variant ?? '', number ?? ''].join(' ').trim());

test('one form is asked for as it is, with what stands around it', () => {
  expect(requestsFor(wish(['收入决算表']))).toEqual([{ form: '收入决算表', year: 2023, organisation: '某局', unit: '元' }]);
  expect(requestsFor(wish(['收入决算表'], 'standard'))).toMatchObject([{ form: '收入决算表', variant: 'standard' }]);
});

test.each([
  ['套表', true],
  ['全套', true],
  ['ALL', true],
  ['全部', true],
  ['支出决算表', false],
  ['套', true],
  ['套表说明', false],
  ['某套表', false],
  ['全部表样', false],
])('%s stands for the whole set: %s', (form, isWhole) => {
  expect(isWholeSet(form)).toBe(isWhole);
});

describe('the whole set', () => {
  test('is nine forms, in the order of its year, beside others that are asked for', () => {
    expect(requestsFor(wish(['套表']))).toHaveLength(9);
    expect(requestsFor(wish(['套表', '绩效自评情况汇总表'])).map(({ form }) => form)).toHaveLength(10);
    const place = (year: number): number => requestsFor(wish(['套表'], null, year)).findIndex(({ form }) => form.includes('三公'));
    expect([place(2020), place(2023)]).toEqual([6, 8]);
  });

  test('of a place has that one’s layouts', () => {
    expect(asked(['套表'], '山东', 2020)).toContainEqual(expect.stringMatching(/^支出决算表 three-columns/));
    expect(asked(['套表'], '宁夏').findIndex((each) => each.includes('三公'))).toBe(6);
  });

  test('in a layout has it wherever there is one, and the usual ones elsewhere', () => {
    const forms = asked(['套表'], 'three-columns');
    expect(forms).toHaveLength(9);
    expect(forms.filter((each) => each.includes('three-columns')).length).toBeGreaterThan(0);
    expect(forms.filter((each) => !each.includes('three-columns')).length).toBeGreaterThan(0);
  });

  test('in a layout that none of it has is refused, with what there is', () => {
    expect(() => asked(['套表'], '月球')).toThrow(UnknownTemplate);
    expect(() => asked(['套表'], '月球')).toThrow('套表没有“月球”这种表样；可给地方：湖北、山东');
  });
});
