import { checkWorkbook } from '../../../src/findings/check';
import { FORMS } from '../../../src/forms/registry';
import { SETS_OF_PLACES } from '../../../src/forms/whole-set';
import { cellName } from '../../../src/workbook/address';
import { workbookOf, type SheetLayout } from '../../../src/workbook/layout';
import { requestsFor } from '../../../src/writing/template/ask';
import { covers, mentionsOf } from '../../../src/workbook/mentions';
import { buildTemplates, templateList, UnknownTemplate, wholeSet } from '../../../src/writing/template/template';
import { isInput } from './fill';

const TITLES = new Set(FORMS.map(({ title }) => title));
const OFFERS = templateList().flatMap(({ form, variants }) => (TITLES.has(form) ? variants.map(({ id }) => [form, id] as const) : []));
const OF_ALL = '某某市医疗保障局（汇总）';
const WISHES = [
  { year: 2018, unit: '万元', organisation: null },
  { year: 2020, unit: '元', organisation: OF_ALL },
  { year: 2022, unit: '万元', organisation: OF_ALL },
  { year: 2024, unit: '元', organisation: null },
  { year: null, unit: '万元', organisation: null },
] as const;

function formulasOf(layout: SheetLayout): Map<string, string> {
  return new Map(layout.cells.flatMap((cell) => (cell.formula === undefined ? [] : [[cellName(cell), cell.formula]])));
}

test('every variant that is declared with a print has a template', () => {
  const declared = FORMS.flatMap(({ title, variants }) => variants.flatMap(({ id, print }) => (print ? [`${title} ${id}`] : [])));
  expect(OFFERS.map(([form, variant]) => `${form} ${variant}`)).toEqual(declared);
});

describe.each(OFFERS)('%s, %s', (form, variant) => {
  test.each(WISHES)('is recognised as itself and checks clean: $year, $unit', (wish) => {
    const result = checkWorkbook(workbookOf(buildTemplates([{ form, variant, ...wish }])));
    expect(result.forms).toEqual([expect.objectContaining({ form, variant, ...wish })]);
    expect(result.findings).toEqual([]);
    expect(result.counts.identities).toBe(result.counts.equal);
  });

  test('is one page of boxed cells with a print set-up, and every amount is either typed or computed', () => {
    const [layout] = buildTemplates([{ form, variant, unit: '万元' }]);
    expect(layout?.print).toMatchObject({ paper: 'A4', fitToWidth: true, centerHorizontally: true });
    const amounts = layout?.cells.filter((cell) => cell.style?.format?.startsWith('#,##0.00')) ?? [];
    expect(amounts.some((cell) => cell.formula !== undefined)).toBe(true);
    expect(amounts.some(isInput)).toBe(true);
    for (const cell of amounts) {
      expect(isInput(cell) && cell.formula !== undefined).toBe(false);
      expect(cell.style?.borders).toBeDefined();
    }
    const places = layout?.cells.map(({ row, column }) => `${row},${column}`) ?? [];
    expect(new Set(places).size).toBe(places.length);
  });
});

const SETS = [undefined, ...SETS_OF_PLACES.map(({ id }) => id)].flatMap((place) => [2020, 2023].map((year) => [place, year] as const));

describe.each(SETS)('the whole set of %s, %s', (place, year) => {
  const layouts = buildTemplates(
    requestsFor({ forms: ['套表'], variant: place ?? null, year, organisation: '某市医疗保障局', unit: '万元' }),
  );

  test('is nine forms that are recognised, in order, and check clean together', () => {
    const result = checkWorkbook(workbookOf(layouts));
    const wanted = wholeSet(year, place);
    expect(result.forms.map(({ form, sheet }) => [form, sheet])).toEqual(wanted.map(({ form, number }) => [form, number]));
    for (const [at, { variant }] of wanted.entries()) if (variant !== undefined) expect(result.forms[at]?.variant).toBe(variant);
    expect(result.findings).toEqual([]);
    expect(result.counts.identities).toBe(result.counts.equal);
  });

  test('no formula runs in a circle', () => {
    const formulas = layouts.flatMap((layout) =>
      layout.cells.flatMap(({ row, column, formula }) => {
        const mentions = formula === undefined ? [] : mentionsOf(formula, layout.name);
        return formula === undefined ? [] : [{ sheet: layout.name, row, column, mentions }];
      }),
    );
    const state = new Map<object, 'open' | 'done'>();
    const visit = (cell: (typeof formulas)[number]): void => {
      expect(state.get(cell)).not.toBe('open');
      if (state.has(cell)) return;
      state.set(cell, 'open');
      for (const other of formulas) if (covers(cell.mentions, other)) visit(other);
      state.set(cell, 'done');
    };
    formulas.forEach(visit);
  });
});

test('“三公” is seventh until 2021 and ninth since, but in 宁夏', () => {
  const place = (year: number | null, where?: string): number => wholeSet(year, where).findIndex(({ form }) => form.includes('三公')) + 1;
  expect([place(2021), place(2022), place(null), place(2023, '宁夏')]).toEqual([7, 9, 9, 7]);
});

test('formulas of a set take a figure from where it is computed', () => {
  const layouts = buildTemplates(wholeSet(2023).map((each) => ({ ...each, year: 2023, unit: '万元' as const })));
  const [first, , , fourth] = layouts.map(formulasOf);
  expect(first?.get('C10')).toBe('=公开02表!E7');
  expect(first?.get('C7')).toBeUndefined();
  expect(fourth?.get('C7')).toBe('=公开01表!C7');
  expect(fourth?.get('C8')).toBe('=公开07表!D7');
  expect(first?.get('F15')).toBe('=SUMPRODUCT((TRIM(公开03表!$A$8:$A$27)="210")*1,公开03表!C$8:C$27)');
  // More classes than the form has blank rows.
  expect(first?.get('F29')).toBe('=SUMPRODUCT((TRIM(公开03表!$A$8:$A$27)="229")*1,公开03表!C$8:C$27)');
  expect(first?.get('C33')).toBe('=SUM(C7:C14)');
});

test('a row that nothing is typed into stays blank, whichever of its cells are added or taken off', () => {
  const formulas = formulasOf(buildTemplates([{ form: '政府性基金预算财政拨款收入支出决算表', unit: '万元' }])[0] as SheetLayout);
  expect(formulas.get('E9')).toBe('=IF(COUNT(F9:G9)=0,"",SUM(F9:G9))');
  expect(formulas.get('H9')).toBe('=IF(COUNT(C9:E9)=0,"",SUM(C9:D9)-SUM(E9))');
});

test('a form by itself mentions no other sheet', () => {
  for (const [form, variant] of OFFERS) {
    const [layout] = buildTemplates([{ form, variant, unit: '万元' }]);
    for (const formula of formulasOf(layout as SheetLayout).values()) expect(formula).not.toContain('!');
  }
});

test('forms in different units convert what they take from each other', () => {
  const layouts = buildTemplates([
    { form: '收入支出决算总表', unit: '万元' },
    { form: '收入决算表', unit: '元' },
    { form: '支出决算表', unit: '元' },
  ]);
  const formulas = formulasOf(layouts[0] as SheetLayout);
  expect(formulas.get('C10')).toBe('=公开02表!E7/10000');
  expect(formulas.get('F7')).toMatch(/^=SUMPRODUCT\(.*\)\/10000$/);
  const finer = buildTemplates([
    { form: '收入支出决算总表', unit: '元' },
    { form: '支出决算表', unit: '万元' },
  ]);
  expect(formulasOf(finer[0] as SheetLayout).get('F7')).toMatch(/^=SUMPRODUCT\(.*\)\*10000$/);
});

test('the same form twice gets two sheets that leave each other alone', () => {
  const layouts = buildTemplates([
    { form: '收入决算表', unit: '万元' },
    { form: 'T2', variant: 'three-columns', unit: '万元' },
  ]);
  expect(layouts.map(({ name }) => name)).toEqual(['公开02表', '公开02表(2)']);
  expect(checkWorkbook(workbookOf(layouts)).findings).toEqual([]);
});

test('names and classes follow the year', () => {
  const texts = (year: number): string =>
    buildTemplates([{ form: '收入支出决算总表', year, unit: '万元' }])[0]
      ?.cells.map(({ value }) => value)
      .join('|') ?? '';
  expect(texts(2018)).toContain('医疗卫生与计划生育支出');
  expect(texts(2018)).not.toContain('抗疫特别国债');
  expect(texts(2020)).toContain('十四、资源勘探信息等支出');
  expect(texts(2021)).toContain('十四、资源勘探工业信息等支出');
  expect(texts(2022)).toContain('使用非财政拨款结余|');
  expect(texts(2023)).toContain('使用非财政拨款结余（含专用结余）');
});

test('an unknown form, variant or place is refused with what there is', () => {
  expect(() => buildTemplates([{ form: '收入表', unit: '万元' }])).toThrow(UnknownTemplate);
  expect(() => buildTemplates([{ form: '收入表', unit: '万元' }])).toThrow(/没有“收入表”的表样，有：收入支出决算总表、/);
  expect(() => buildTemplates([{ form: '收入决算表', variant: 'x', unit: '万元' }])).toThrow(/没有“x”这种表样，有：one-column（/);
  expect(() => wholeSet(2023, '某省')).toThrow(/没有“某省”的套表，有：湖北、/);
  const wish = { forms: ['all'], year: 2023, organisation: null, unit: '万元' } as const;
  expect(() => requestsFor({ ...wish, variant: 'x' })).toThrow(/套表没有“x”这种表样；可给地方：湖北、.*、宁夏/);
  expect(
    requestsFor({ ...wish, variant: 'pairs' })
      .map(({ variant }) => variant)
      .filter(Boolean),
  ).toEqual(['pairs']);
});

test('amounts in 元 have wider columns, narrower ones where many stand side by side', () => {
  const widths = (form: string, unit: '元' | '万元'): number[] => [...(buildTemplates([{ form, unit }])[0]?.columnWidths?.values() ?? [])];
  const many = OFFERS.find(([form]) => form.includes('三公'))?.[0] ?? '';
  expect(widths('收入支出决算总表', '元')).toContain(18);
  expect(widths(many, '元')).toContain(14);
  expect(widths(many, '元')).not.toContain(18);
  for (const form of ['收入支出决算总表', many]) expect(widths(form, '万元')).not.toEqual(widths(form, '元'));
});

test('a form without a number in its set goes by its title', () => {
  expect(buildTemplates([{ form: '项目支出决算明细表', unit: '万元' }]).map(({ name }) => name)).toEqual(['项目支出决算明细表']);
});
