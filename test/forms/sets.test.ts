import type { FormDeclaration } from '../../src/forms/form';
import type { RecognisedForm } from '../../src/forms/recognised';
import { FORMS } from '../../src/forms/registry';
import { formSets, type FormSet } from '../../src/forms/sets';

interface Told {
  readonly organisation?: string | null;
  readonly year?: number;
  readonly isFinal?: true;
}

/** A form as far as sets look at it, on a sheet of its own. */
function formOf(key: string, { organisation = '甲局', year = 2023, isFinal }: Told = {}, sheet = key): RecognisedForm {
  const declaration = FORMS.find((form) => form.key === key) as FormDeclaration;
  return {
    declaration,
    sheet,
    sheetIndex: 0,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    unit: '元',
    statedUnit: null,
    year,
    organisation,
    notes: [],
    variant: '',
    isTitled: true,
    printedTitle: declaration.title,
    body: { lanes: [] } as unknown as RecognisedForm['body'],
    figures: [],
    missing: [],
    ...(isFinal ? { isFinalAccounts: true } : {}),
  };
}

/** The sheets of each set, by key. */
function sheetsOf(sets: readonly FormSet[]): Readonly<Record<string, string>>[] {
  return sets.map((set) => Object.fromEntries([...set].map(([key, { sheet }]) => [key, sheet])));
}

const sets = (...forms: RecognisedForm[]): unknown => sheetsOf(formSets(forms).sets);

describe('forms that belong together', () => {
  test('are all of a workbook where each stands once, whatever they print', () => {
    expect(sets(formOf('T1'), formOf('T2', { organisation: '乙局' }), formOf('T3', { year: 2022 }))).toEqual([
      { T1: 'T1', T2: 'T2', T3: 'T3' },
    ]);
  });

  test('go by organisation and year where one stands several times', () => {
    const [one, other] = [{ organisation: '甲局' }, { organisation: ' 乙局' }];
    expect(sets(formOf('T1', one), formOf('T1', other, '乙1'), formOf('T2', one), formOf('T2', { organisation: '乙局' }, '乙2'))).toEqual([
      { T1: 'T1', T2: 'T2' },
      { T1: '乙1', T2: '乙2' },
    ]);
    expect(sets(formOf('T1'), formOf('T2'), formOf('T1', { year: 2022 }, '旧1'), formOf('T2', { year: 2022 }, '旧2'))).toEqual([
      { T1: 'T1', T2: 'T2' },
      { T1: '旧1', T2: '旧2' },
    ]);
  });

  test('without a name are of the set that was begun last, as far as it lacks them', () => {
    const unnamed = { organisation: null };
    expect(sets(formOf('T1'), formOf('T2', unnamed), formOf('T1', unnamed, '又1'), formOf('T2', unnamed, '又2'))).toEqual([
      { T1: 'T1', T2: 'T2' },
      { T1: '又1', T2: '又2' },
    ]);
  });

  test('have one that is printed twice once', () => {
    expect(sets(formOf('T1'), formOf('SOE'), formOf('SOE', {}, '又'))).toEqual([{ T1: 'T1', SOE: 'SOE' }]);
  });

  test('take in a single form under another name that they lack, and none that they have', () => {
    const other = { organisation: '乙局' };
    expect(sets(formOf('T1'), formOf('T2'), formOf('T2', {}, '又'), formOf('T3', other, '乙3'))).toEqual([
      { T1: 'T1', T2: 'T2', T3: '乙3' },
    ]);
    expect(sets(formOf('T1'), formOf('T2'), formOf('T2', other, '乙2'))).toEqual([{ T1: 'T1', T2: 'T2' }, { T2: '乙2' }]);
  });

  test('of which several sets are whole adopt nothing', () => {
    const other = { organisation: '乙局' };
    const stray = formOf('T3', { organisation: '丙局' }, '丙3');
    expect(sets(formOf('T1'), formOf('T2'), formOf('T1', other, '乙1'), formOf('T2', other, '乙2'), stray)).toEqual([
      { T1: 'T1', T2: 'T2' },
      { T1: '乙1', T2: '乙2' },
      { T3: '丙3' },
    ]);
  });
});

describe('published forms beside those of the 财决', () => {
  const numbered = FORMS.find(({ key }) => key === 'T3')?.finalNumber ?? '';

  test('are one set, which has of the others what it lacks; what it repeats goes by its number where relations are looked up', () => {
    const { sets: found, related } = formSets([
      formOf('T1'),
      formOf('T3'),
      formOf('T3', { organisation: '甲 局', isFinal: true }, 'Z05'),
      formOf('T2', { isFinal: true }, 'Z03'),
    ]);
    expect(sheetsOf(found)).toEqual([{ T1: 'T1', T3: 'T3', T2: 'Z03' }]);
    expect(sheetsOf(related)).toEqual([
      { T1: 'T1', T3: 'T3', T2: 'Z03', [numbered]: 'Z05' },
      { T1: 'T1', T3: 'Z05', T2: 'Z03' },
    ]);
  });

  test('of several organisations go each with its own', () => {
    const of = (organisation: string, isFinal?: true): RecognisedForm[] => {
      const told = isFinal ? { organisation, isFinal } : { organisation };
      return [formOf('T1', told, `${organisation}${isFinal ? '决' : ''}1`), formOf('T3', told, `${organisation}${isFinal ? '决' : ''}3`)];
    };
    const { sets: found, related } = formSets([...of('甲局'), ...of('乙局'), ...of('乙局', true), ...of('丙局', true)]);
    expect(sheetsOf(found)).toEqual([
      { T1: '甲局1', T3: '甲局3' },
      { T1: '乙局1', T3: '乙局3' },
      { T1: '丙局决1', T3: '丙局决3' },
    ]);
    expect(sheetsOf(related)[1]).toMatchObject({ T3: '乙局3', [numbered]: '乙局决3' });
    expect(sheetsOf(related)[0]).toEqual({ T1: '甲局1', T3: '甲局3' });
  });
});
