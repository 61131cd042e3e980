import type { Contents } from '../../../../src/host/file/contents';
import { FileError } from '../../../../src/host/file/file-error';
import { assertAsPlanned } from '../../../../src/host/file/saving/as-planned';
import type { CellContent, Edit } from '../../../../src/workbook/plan';
import type { Sheet } from '../../../../src/workbook/workbook';
import { sheetOf, type GridCell } from '../../../workbook/grid';

type Grid = readonly (readonly GridCell[])[];

const NOTHING: CellContent = { formula: null, value: null, format: null };

function contentsOf(sheets: readonly Sheet[], is1904: boolean): Contents {
  return { sheets, parts: { is1904 } } as unknown as Contents;
}

function editTo(row: number, column: number, after: Partial<CellContent>): Edit {
  return { sheet: '表', row, column, before: NOTHING, after: { ...NOTHING, ...after }, reason: '测试' };
}

/** The cell that is not as it was planned; '' where all is, `?` where no cell is named. */
function amiss(before: Grid, after: Grid, edits: readonly Edit[], is1904 = false): string {
  try {
    assertAsPlanned(contentsOf([sheetOf('表', before)], is1904), contentsOf([sheetOf('表', after)], is1904), { title: '测试', edits });
    return '';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return /（表 (\w+)）/.exec(error.message)?.[1] ?? '?';
  }
}

const N = null;

describe('what was written is read back: an edit', () => {
  test.each<[string, Partial<CellContent>, GridCell, boolean]>([
    ['a number', { value: 517.46 }, 517.46, true],
    ['another number', { value: 517.46 }, 517.45, false],
    ['a number as text', { value: 517.46 }, '517.46', false],
    ['a formula in the place of a number', { value: 3 }, { formula: '=1+2', value: 3 }, false],
    ['nothing', { value: 3 }, N, false],
    ['nothing in the place of a formula', { formula: '=A1*2' }, N, false],
    ['a formula without its comparison', { formula: 'A1=B1' }, { formula: '=A1B1' }, false],
    ['a formula', { formula: '=A1*2', value: 6 }, { formula: '=A1*2', value: 7 }, true],
    ['a formula without the sign of one', { formula: 'A1*2' }, { formula: '=A1*2' }, true],
    ['another formula', { formula: '=A1*2' }, { formula: '=A1*3' }, false],
    ['the result of a formula alone', { formula: '=A1*2', value: 6 }, 6, false],
    ['a cell that was to be emptied', { value: null }, 3, false],
    ['an empty cell', { value: null }, N, true],
    ['a text', { value: '合计' }, '合计', true],
    ['another text', { value: '合计' }, '总计', false],
    ['a number for a text', { value: '3' }, 3, false],
    ['an error', { value: '#REF!' }, { error: '#REF!' }, true],
    ['another error', { value: '#REF!' }, { error: '#N/A' }, false],
    ['a truth', { value: true }, true, true],
    ['the other truth', { value: true }, false, false],
    ['a number for a truth', { value: true }, 1, false],
  ])('that wrote %s', (_, after, written, isPlanned) => {
    const edit = editTo(0, 1, after);
    expect(amiss([['甲', 1]], [['甲', written]], [edit])).toBe(isPlanned ? '' : 'B1');
  });

  test('of a date may be off by the days between the two calendars, where the workbook counts from 1904', () => {
    const written = (number: number, is1904: boolean): string => amiss([[1]], [[number]], [editTo(0, 0, { value: 45000 })], is1904);
    expect([written(45000 - 1462, true), written(45000 + 1462, true), written(45000, true)]).toEqual(['', '', '']);
    expect([written(45000 - 1462, false), written(45000 - 1461, true)]).toEqual(['A1', 'A1']);
  });
});

describe('what was written is read back: a cell outside the plan', () => {
  const before: Grid = [
    ['甲', 1, { formula: '=B1*2', value: 2 }, true, { error: '#N/A' }],
    ['乙', N, 3],
  ];
  /** The grid with another cell. */
  const withCell = (row: number, column: number, cell: GridCell): Grid =>
    before.map((cells, at) => (at === row ? [...cells.slice(0, column), cell, ...cells.slice(column + 1)] : cells));

  test.each<[string, Grid, string]>([
    ['is as it was', before, ''],
    ['has another number', withCell(0, 1, 2), 'B1'],
    ['is gone', withCell(0, 1, N), 'B1'],
    [
      'stands one further',
      [
        ['甲', N, 1],
        ['乙', N, 3],
      ],
      'B1',
    ],
    ['is gone with its row', before.slice(0, 1), 'A2'],
    ['has a formula of another result', withCell(0, 2, { formula: '=B1*2', value: 9 }), ''],
    ['has another formula', withCell(0, 2, { formula: '=B1*3', value: 2 }), 'C1'],
    ['has a value for a formula', withCell(0, 2, 2), 'C1'],
    ['has a formula for a value', withCell(0, 1, { formula: '=1', value: 1 }), 'B1'],
    ['has another text', withCell(1, 0, '丙'), 'A2'],
    ['has another truth', withCell(0, 3, false), 'D1'],
    ['has another error', withCell(0, 4, { error: '#REF!' }), 'E1'],
    ['has another kind of value', withCell(0, 1, '1'), 'B1'],
    ['has another format', withCell(1, 2, { value: 3, format: '0.00' }), 'C2'],
    ['was not there, between others', withCell(1, 1, 7), 'B2'],
    ['was not there, behind others', withCell(1, 3, 7), 'D2'],
    ['was not there, in a row of its own', [...before, [N, 7]], 'B3'],
  ])('that %s', (_, after, cell) => {
    expect(amiss(before, after, [])).toBe(cell);
  });

  test('that is still to come stays so', () => {
    expect([amiss([[{ value: N }]], [[{ value: N }]], []), amiss([[{ value: N }]], [[3]], [])]).toEqual(['', 'A1']);
  });

  test('may go with its row where the plan empties the whole of it', () => {
    expect(amiss([['甲'], ['乙']], [['甲']], [editTo(1, 0, { value: null })])).toBe('');
  });

  test('is not asked about where it is in the plan', () => {
    expect(amiss(before, withCell(1, 1, 7), [editTo(1, 1, { value: 7 })])).toBe('');
    expect(amiss(before, [...before, [N, 7]], [editTo(2, 1, { value: 7 })])).toBe('');
  });

  test('is told of a plan for another sheet as of none', () => {
    expect(amiss(before, withCell(0, 1, 2), [{ ...editTo(0, 1, { value: 2 }), sheet: '别处' }])).toBe('B1');
  });
});

test('a sheet that is missing, new or named otherwise is not as planned', () => {
  const [one, two] = [sheetOf('表', [[1]]), sheetOf('表二', [[1]])];
  const compared = (before: readonly Sheet[], after: readonly Sheet[]) => (): void =>
    assertAsPlanned(contentsOf(before, false), contentsOf(after, false), { title: '测试', edits: [] });
  expect(compared([one, two], [one, two])).not.toThrow();
  expect(compared([one, two], [one])).toThrow('写出的文件读回来与要改的不一致，没有写出');
  expect(compared([one], [one, two])).toThrow(FileError);
  expect(compared([one], [two])).toThrow(FileError);
});
