import fc from 'fast-check';
import type { CellContent, Edit, Plan } from '../../src/workbook/plan';
import { inWords, isSameContent, reversePlan, undoOf, type ContentAt } from '../../src/writing/undo';

const content = (value: CellContent['value'], formula: string | null = null, format: string | null = null): CellContent => ({
  value,
  formula,
  format,
});

const edit = (row: number, before: CellContent, after: CellContent): Edit => ({
  sheet: '表1',
  row,
  column: 2,
  before,
  after,
  reason: '合计',
});

/** A sheet that plans are applied to without further questions. */
class Cells {
  private readonly held = new Map<string, CellContent>();
  readonly at: ContentAt = (sheet, row, column) => this.held.get(`${sheet}!${row},${column}`) ?? content(null);

  put(sheet: string, row: number, column: number, what: CellContent): void {
    this.held.set(`${sheet}!${row},${column}`, what);
  }

  apply(plan: Plan): void {
    for (const { sheet, row, column, after } of plan.edits) this.put(sheet, row, column, after);
  }

  entries(): [string, CellContent][] {
    return [...this.held].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

describe('undo', () => {
  const plan: Plan = {
    title: '重算',
    edits: [edit(0, content(10, null, '#,##0.00'), content(9.75, '=SUM(C2:C4)', '#,##0.00')), edit(1, content(null), content(3))],
  };

  it('turns every edit round, the last one first', () => {
    expect(reversePlan(plan)).toEqual({
      title: '撤销：重算',
      edits: [
        { ...edit(1, content(3), content(null)), reason: '撤销：合计' },
        { ...edit(0, content(9.75, '=SUM(C2:C4)', '#,##0.00'), content(10, null, '#,##0.00')), reason: '撤销：合计' },
      ],
    });
  });

  it('gives back the workbook exactly', () => {
    const contents = fc.record({
      formula: fc.option(fc.constantFrom('=A1', '=SUM(C2:C4)')),
      value: fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.boolean()),
      format: fc.option(fc.constantFrom('0.00', '#,##0.00')),
    });
    const places = fc.uniqueArray(fc.tuple(fc.constantFrom('表1', '表2'), fc.nat(5), fc.nat(5), contents, contents), {
      selector: ([sheet, row, column]) => `${sheet}${row},${column}`,
    });
    fc.assert(
      fc.property(places, (all) => {
        const cells = new Cells();
        for (const [sheet, row, column, before] of all) cells.put(sheet, row, column, before);
        const start = cells.entries();
        const change: Plan = {
          title: '改',
          edits: all.map(([sheet, row, column, before, after]) => ({ sheet, row, column, before, after, reason: '' })),
        };
        cells.apply(change);
        const undone = undoOf(change, cells.at);
        expect(undone.changed).toEqual([]);
        cells.apply(undone.plan);
        expect(cells.entries()).toEqual(start);
      }),
    );
  });

  it('leaves a cell that was changed since, and only that', () => {
    const cells = new Cells();
    cells.apply(plan);
    cells.put('表1', 1, 2, content(4));
    const { plan: undo, changed } = undoOf(plan, cells.at);
    expect(undo.edits.map(({ row }) => row)).toEqual([0]);
    expect(changed).toEqual([{ sheet: '表1', cell: 'C2', reason: '此格在“重算”之后又改过（现为4），未撤销' }]);
  });

  it('keeps a number format that was chosen since', () => {
    const cells = new Cells();
    cells.apply(plan);
    cells.put('表1', 1, 2, content(3, null, '0.0'));
    expect(undoOf(plan, cells.at).plan.edits[0]).toMatchObject({ before: { format: '0.0' }, after: { value: null, format: '0.0' } });
  });

  it.each([
    [content(5, '=A1'), content(6, '=$a$1'), true],
    [content(5, '=A1'), content(5, '=A2'), false],
    [content(5, '=A1'), content(5), false],
    [content(0.1 + 0.2), content(0.3), true],
    [content(0.3), content(0.31), false],
    [content(0.3), content(3), false],
    [content(NaN), content(5), false],
    [content(5), content('5'), false],
    [content(null), content(''), true],
    [content(null), content(0), false],
    [content(false), content(null), false],
  ])('%j against %j: %s', (a, b, expected) => {
    expect(isSameContent(a, b)).toBe(expected);
    expect(isSameContent(b, a)).toBe(expected);
  });

  it('says what a cell holds by now', () => {
    expect([content(4), content(4, '=A1'), content(''), content(null), content('甲')].map(inWords)).toEqual([
      '4',
      '公式 =A1',
      '空',
      '空',
      '甲',
    ]);
  });
});
