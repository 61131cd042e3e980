import { cellName, type Area, type Position } from '../../../src/workbook/address';
import type { SheetLayout } from '../../../src/workbook/layout';
import { EVALUATION_OFFERS } from '../../../src/writing/template/evaluation/offers';
import { buildTemplates } from '../../../src/writing/template/template';
import { isInput } from './fill';

const OFFERS = EVALUATION_OFFERS.map(({ form, id }) => [form, id] as const);

function blank(form: string, variant: string, year: number | null = null): SheetLayout {
  const [layout] = buildTemplates([{ form, variant, year, unit: '元' }]);
  if (!layout) throw new RangeError(form);
  return layout;
}

function formulasOf({ cells }: SheetLayout): Readonly<Record<string, string>> {
  return Object.fromEntries(cells.flatMap((cell) => (cell.formula === undefined ? [] : [[cellName(cell), cell.formula]])));
}

/** The merged area that a cell is in, where it is in one. */
function areaAt(merges: readonly Area[], { row, column }: Position): Area[] {
  return merges.filter(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

function isCorner(merges: readonly Area[], cell: Position): boolean {
  return areaAt(merges, cell).every(({ top, left }) => top === cell.row && left === cell.column);
}

describe.each(OFFERS)('%s, %s', (form, variant) => {
  test('its boxes fill every row from the first column to the last, none over another', () => {
    const { cells, merges = [], columnWidths } = blank(form, variant);
    const whole = Array.from({ length: columnWidths?.size ?? 0 }, (_, column) => column).join();
    const rows = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, (_, row) => cells.filter((cell) => cell.row === row));
    expect(rows.map((row) => row.map(({ column }) => column).join())).toEqual(rows.map(() => whole));
    expect(cells.filter((cell) => areaAt(merges, cell).length > 1)).toEqual([]);
    expect(cells.filter((cell) => cell.value !== null && !isCorner(merges, cell))).toEqual([]);
  });

  test('every figure is typed, computed or stated', () => {
    const { cells, merges = [] } = blank(form, variant);
    const figures = cells.filter((cell) => isCorner(merges, cell) && /0|General/.test(cell.style?.format ?? ''));
    const idle = figures.filter((cell) => !isInput(cell) && cell.formula === undefined && typeof cell.value !== 'number');
    expect(idle.map(cellName)).toEqual([]);
  });

  test('says nothing of a year that is not given, and gives the one that is', () => {
    const said = (of: SheetLayout): string => of.cells.map(({ value }) => value ?? '').join('|');
    expect(said(blank(form, variant))).not.toMatch(/null|undefined|NaN/);
    expect(said(blank(form, variant, 2019))).toContain('2019年度');
  });
});

test.each([
  // The weights are added beside the score; the rate is of the parts that are typed.
  [
    '项目支出绩效自评表',
    'national',
    {
      D6: '=SUM(D7:D9)',
      E6: '=SUM(E7:E9)',
      F6: '=SUM(F7:F9)',
      G6: '=IF(COUNT(E7:E9,F7:F9)=0,"",IF(E6=0,0,ROUND(F6/E6,4)))',
      I6: '=IF(G6="","",MIN(H6,ROUND(H6*G6,2)))',
      G24: '=SUM(H6,G13:G23)',
      H24: '=IF(COUNT(I6,H13:H23)=0,"",SUM(I6,H13:H23))',
    },
  ],
  // No column of points: 20 stand in the label, and the total is repeated above.
  [
    '项目支出绩效自评表',
    'hubei',
    {
      D2: '="总分："&B20',
      E9: '=IF(COUNT(C9,D9)=0,"",IF(C9=0,0,ROUND(D9/C9,4)))',
      F9: '=IF(E9="","",MIN(20,ROUND(20*E9,2)))',
      B20: '=IF(COUNT(F9,F11:F19)=0,"",SUM(F9,F11:F19))',
    },
  ],
  // Points and scores are one column each, but the total is one cell over both.
  [
    '项目支出绩效自评表',
    'wuhan',
    {
      D2: '="总分："&B18',
      E9: '=IF(COUNT(C9,D9)=0,"",IF(C9=0,0,ROUND(D9/C9,4)))',
      F9: '=IF(E9="","",MIN(20,ROUND(20*E9,2)))',
      B18: '=IF(COUNT(F9,G11:G17)=0,"",SUM(F9,G11:G17))',
    },
  ],
  // The total stands in the head alone.
  [
    '项目支出绩效自评表',
    'shanxi',
    {
      F3: '=IF(COUNT(H6,E12:E22)=0,"",SUM(H6,E12:E22))',
      C6: '=SUM(C7:C8)',
      D6: '=SUM(D7:D8)',
      E6: '=SUM(E7:E8)',
      F6: '=IF(COUNT(D7:D8,E7:E8)=0,"",IF(D6=0,0,ROUND(E6/D6,4)))',
      H6: '=IF(F6="","",MIN(G6,ROUND(G6*F6,2)))',
    },
  ],
  // Every row has its rate, and none has points.
  [
    '转移支付绩效自评表',
    'transfer',
    {
      D7: '=SUM(D8:D10)',
      E7: '=SUM(E8:E10)',
      F7: '=IF(COUNT(D8:D10,E8:E10)=0,"",IF(D7=0,0,ROUND(E7/D7,4)))',
      F8: '=IF(COUNT(D8,E8)=0,"",IF(D8=0,0,ROUND(E8/D8,4)))',
      F9: '=IF(COUNT(D9,E9)=0,"",IF(D9=0,0,ROUND(E9/D9,4)))',
      F10: '=IF(COUNT(D10,E10)=0,"",IF(D10=0,0,ROUND(E10/D10,4)))',
    },
  ],
  // Scored among its own indicators, the rate has neither points nor a score beside the money.
  [
    '项目支出绩效自评表',
    'guangshui',
    {
      D6: '=SUM(D7:D8)',
      E6: '=SUM(E7:E8)',
      G6: '=SUM(G7:G8)',
      I6: '=IF(COUNT(E7:E8,G7:G8)=0,"",IF(E6=0,0,ROUND(G6/E6,4)))',
      G22: '=SUM(G12:G21)',
      H22: '=IF(COUNT(H12:H21)=0,"",SUM(H12:H21))',
    },
  ],
  // What falls short is not rounded up to the whole, of the rate as of its score, here among the indicators.
  [
    '项目支出绩效自评表',
    'hebei',
    {
      C5: '=SUM(C6:C7)',
      G5: '=SUM(G6:G7)',
      H5: '=IF(COUNT(C6:C7,G6:G7)=0,"",IF(C5=0,0,IF(AND(G5<C5,ROUND(G5/C5,2)>=1),MIN(ROUND(G5/C5,4),0.9999),ROUND(G5/C5,2))))',
      F22: '=H5',
      H22: '=IF(H5="","",MIN(G22,IF(AND(H5<1,ROUND(G22*H5,0)>=G22),MIN(ROUND(G22*H5,2),G22-0.01),ROUND(G22*H5,0))))',
      G23: '=SUM(G11:G22)',
      H23: '=IF(COUNT(H11:H22)=0,"",SUM(H11:H22))',
    },
  ],
  // A grade below the total.
  [
    '项目支出绩效自评表',
    'shanghai',
    {
      D7: '=SUM(D8:D10)',
      E7: '=SUM(E8:E10)',
      F7: '=SUM(F8:F10)',
      H7: '=IF(COUNT(E8:E10,F8:F10)=0,"",IF(E7=0,0,ROUND(F7/E7,4)))',
      I7: '=IF(H7="","",MIN(G7,ROUND(G7*H7,2)))',
      G25: '=SUM(G7,G14:G24)',
      H25: '=IF(COUNT(I7,H14:H24)=0,"",SUM(I7,H14:H24))',
      C26: '=IF(COUNT(H25)=0,"",IF(H25>=90,"优",IF(H25>=80,"良",IF(H25>=60,"合格","不合格"))))',
    },
  ],
  // The indicators of several goals, each below its own heading.
  [
    '部门整体绩效自评表',
    'hubei',
    {
      D2: '="总分："&B19',
      E6: '=IF(COUNT(C6,D6)=0,"",IF(C6=0,0,ROUND(D6/C6,4)))',
      F6: '=IF(E6="","",MIN(20,ROUND(20*E6,2)))',
      B19: '=IF(COUNT(F6,F9:F12,F14:F17)=0,"",SUM(F6,F9:F12,F14:F17))',
    },
  ],
])('the formulas of %s, %s, stand where they are looked for, and nowhere else', (form, variant, formulas) => {
  expect(formulasOf(blank(form, variant, 2023))).toEqual(formulas);
});

test('a question of many words has a higher line to be answered in', () => {
  const heightOf = (variant: string, label: string): number | undefined => {
    const { cells, rowHeights } = blank('项目支出绩效自评表', variant, 2023);
    return rowHeights?.get(cells.find(({ value }) => typeof value === 'string' && value.startsWith(label))?.row ?? -1);
  };
  expect([heightOf('jining', '总分在80分以下的项目'), heightOf('sichuan2023', '评价结论')]).toEqual([54, 30]);
});

test('points that the blank form states are added up in it', () => {
  const { cells } = blank('项目支出绩效自评表', 'hebei', 2023);
  expect(cells.find((cell) => cellName(cell) === 'G23')).toMatchObject({ value: 100, formula: '=SUM(G11:G22)' });
  expect(cells.find((cell) => cellName(cell) === 'F22')?.formula).toBe('=H5');
});

test('scores that are points times a coefficient are rounded to what the place keeps', () => {
  const formulas = formulasOf(blank('部门整体绩效自评表', 'chongqing', 2023));
  expect(formulas.I10).toBe('=IF(G10="","",ROUND(H10*G10/100,2))');
  expect(formulas.G3).toBe('=IF(COUNT(J6,I10:I19)=0,"",SUM(J6,I10:I19))');
  expect([formulas.H5, formulas.E5, formulas.J5]).toEqual([undefined, undefined, undefined]);
});

test('a summary grades its lines, and takes a score from wherever the form has its total', () => {
  const requests = [
    { form: '项目支出绩效自评表', variant: 'national' },
    { form: '项目支出绩效自评表', variant: 'shanxi' },
    { form: '绩效自评情况汇总表' },
  ];
  const layouts = buildTemplates(requests.map((request) => ({ ...request, year: 2023, unit: '元' as const })));
  const formulas = formulasOf(layouts[2] as SheetLayout);
  const [first, second] = layouts.map(({ name }) => name);
  expect([formulas.B3, formulas.D3]).toEqual([`=IF(${first}!C3="","",${first}!C3)`, `=IF(COUNT(${first}!H24)=0,"",${first}!H24)`]);
  expect([formulas.B4, formulas.D4]).toEqual([
    `=IF('${second}'!C3="","",'${second}'!C3)`,
    `=IF(COUNT('${second}'!F3)=0,"",'${second}'!F3)`,
  ]);
  expect([formulas.B5, formulas.D5]).toEqual([undefined, undefined]);
  expect(formulas.E3).toBe('=IF(COUNT(D3)=0,"",IF(D3>=90,"优",IF(D3>=80,"良",IF(D3>=60,"中","差"))))');
});
