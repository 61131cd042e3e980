import { groupEdits } from '../../src/taskpane/plan-words';
import type { Edit } from '../../src/workbook/plan';

const content = { formula: null, value: 1, format: null };
const edit = (sheet: string, row: number): Edit => ({ sheet, row, column: 0, before: content, after: content, reason: '合计' });

test('edits are grouped by sheet; one without a title keeps its name, also a name that every object knows', () => {
  const edits = [edit('公开03表', 1), edit('constructor', 2), edit('公开03表', 3)];
  expect(groupEdits(edits, { 公开03表: '支出决算表' })).toEqual([
    { sheet: '公开03表', title: '支出决算表', edits: [edits[0], edits[2]] },
    { sheet: 'constructor', title: 'constructor', edits: [edits[1]] },
  ]);
});
