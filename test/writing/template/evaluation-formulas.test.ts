import type { Rounding } from '../../../src/identities/quotient';
import { PLACES } from '../../../src/performance/places/all-places';
import { group } from '../../../src/performance/places/print-groups';
import type { Place } from '../../../src/performance/places/place';
import type { Columns } from '../../../src/performance/places/print';
import type { ScoringProfile } from '../../../src/performance/profile';
import { cellName } from '../../../src/workbook/address';
import type { LayoutCell } from '../../../src/workbook/layout';
import { layOutColumns } from '../../../src/writing/template/evaluation/columns';
import { addEvaluationFormulas } from '../../../src/writing/template/evaluation/formulas';
import { layOutLines } from '../../../src/writing/template/evaluation/lines';
import { EvaluationSheet } from '../../../src/writing/template/evaluation/sheet';

const HEAD = { year: 2023, organisation: '某局', unit: '元' } as const;

function place(id: string): Place {
  const found = PLACES.find(({ profile }) => profile.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/** The cells of a place's first blank form, with formulas as this profile of it says. */
function made(id: string, changed: Partial<ScoringProfile>, groups?: Columns['groups']): ReadonlyMap<string, LayoutCell> {
  const { profile, prints } = place(id);
  const layout = prints[0]?.layout;
  if (!layout || layout.kind === 'summary') throw new RangeError(id);
  const sheet =
    layout.kind === 'columns'
      ? layOutColumns('自评', { ...layout, groups: groups ?? layout.groups }, HEAD)
      : layOutLines('自评', layout, HEAD);
  addEvaluationFormulas(sheet, { ...profile, ...changed });
  return new Map(sheet.draft.layout().cells.map((cell) => [cellName(cell), cell]));
}

const formulaAt = (cells: ReadonlyMap<string, LayoutCell>, name: string): string | undefined => cells.get(name)?.formula;
const rounding = (places: number | null, mode: Rounding['mode'] = 'round', keepsShortfall = false): Rounding => ({
  places,
  mode,
  keepsShortfall,
});

describe('a rate', () => {
  const rate = (of: Rounding): readonly [string | undefined, string | undefined] => {
    const cell = made('national', { rate: of }).get('G6');
    return [cell?.formula, cell?.style?.format];
  };
  const formula = (share: string): string => `=IF(COUNT(E7:E9,F7:F9)=0,"",IF(E6=0,0,${share}))`;

  test.each<[Rounding, string, string]>([
    [rounding(null), 'F6/E6', '0.00%'],
    [rounding(0), 'ROUND(F6/E6,2)', '0%'],
    [rounding(1), 'ROUND(F6/E6,3)', '0.0%'],
    [rounding(2, 'cut'), 'ROUNDDOWN(F6/E6,4)', '0.00%'],
    // What is cut off never reaches the whole.
    [rounding(2, 'cut', true), 'ROUNDDOWN(F6/E6,4)', '0.00%'],
    [rounding(0, 'round', true), 'IF(AND(F6<E6,ROUND(F6/E6,2)>=1),MIN(ROUND(F6/E6,4),0.9999),ROUND(F6/E6,2))', '[>=1]0%;[>=0.995]#.##%;0%'],
    [rounding(4, 'round', true), 'IF(AND(F6<E6,ROUND(F6/E6,6)>=1),MIN(ROUND(F6/E6,6),0.999999),ROUND(F6/E6,6))', '0.0000%'],
  ])('kept as %j says', (of, share, format) => {
    expect(rate(of)).toEqual([formula(share), format]);
  });
});

describe('the score of a rate', () => {
  test.each<[Rounding, string]>([
    [rounding(null), 'H6*G6'],
    [rounding(1), 'ROUND(H6*G6,1)'],
    [rounding(0, 'cut'), 'ROUNDDOWN(H6*G6,0)'],
    [rounding(1, 'round', true), 'IF(AND(G6<1,ROUND(H6*G6,1)>=H6),MIN(ROUND(H6*G6,2),H6-0.01),ROUND(H6*G6,1))'],
  ])('kept as %j says is never more than its points', (of, score) => {
    expect(formulaAt(made('national', { score: of }), 'I6')).toBe(`=IF(G6="","",MIN(H6,${score}))`);
  });
});

test('only of a form without scores every row has its rate', () => {
  const rates = (isScored: boolean): string[] =>
    [...made('transfer', { isScored })].flatMap(([name, { formula }]) => (name.startsWith('F') && formula !== undefined ? [name] : []));
  expect([rates(false), rates(true)]).toEqual([['F7', 'F8', 'F9', 'F10'], ['F7']]);
});

test('a score that is points times a coefficient is as exact as the place keeps it', () => {
  const score = (places: number | null): string | undefined => formulaAt(made('chongqing', { score: rounding(places) }), 'I10');
  expect([score(null), score(1)]).toEqual(['=IF(G10="","",H10*G10/100)', '=IF(G10="","",ROUND(H10*G10/100,1))']);
});

test('a total above an indicator or two adds up what there is', () => {
  const cells = made('national', {}, [group('产出指标', [['数量指标', 1, 90]])]);
  expect([formulaAt(cells, 'G14'), formulaAt(cells, 'H14')]).toEqual(['=SUM(H6,G13)', '=IF(COUNT(I6,H13)=0,"",SUM(I6,H13))']);
});

test('one indicator by itself has nothing to be added to', () => {
  const cells = made('guangshui', {}, [group('产出指标', [['数量指标', 1, 90]])]);
  expect([formulaAt(cells, 'G13'), formulaAt(cells, 'H13')]).toEqual([undefined, '=IF(COUNT(H12)=0,"",SUM(H12))']);
});

test('a blank form shows nothing for what is computed of nothing', () => {
  const cells = made('national', {});
  expect(['D6', 'G6', 'I6', 'G24', 'H24'].map((name) => cells.get(name)?.value)).toEqual([0, '', '', 100, '']);
  expect(made('hubei', {}).get('D2')?.value).toBe('总分：');
});

test('a sheet that is read as no form gets no formulas', () => {
  const sheet = new EvaluationSheet('空', [10, 10]);
  sheet.label(0, 1, '说明');
  expect(addEvaluationFormulas(sheet, place('national').profile)).toBeNull();
});
