import { highlightKey, highlightsOf } from '../../src/workbench/grid/highlights';
import { checkResult, finding } from '../taskpane/hand-made';

const at = (row: number, column: number) => highlightKey(row, column);

test('findings have a corner, marks an area, and the finding at hand its cell and operands', () => {
  const current = finding();
  const found = highlightsOf(
    '公开03表',
    checkResult([current, finding({ cell: 'D2', severity: 'warning' })]),
    [{ sheet: '公开03表', row: 1, column: 3, severity: 'warning' }],
    current,
  );
  expect(found.get(at(13, 2))).toMatchObject({ corner: 'error', fill: null, role: 'target' });
  expect(found.get(at(14, 2))).toMatchObject({ corner: null, fill: null, role: 'operand' });
  expect(found.get(at(1, 3))).toMatchObject({ corner: 'warning', fill: 'warning', role: null });
});

test('where one other cell is the culprit it is the one that stands out, and a hover says why', () => {
  const suspects = [{ sheet: '公开03表', cell: 'C16', suggested: '12.34', reason: '数字颠倒', isExact: true }];
  const current = finding({ suspects });
  const found = highlightsOf('公开03表', checkResult([current]), [], current);
  expect(found.get(at(13, 2))).toMatchObject({ corner: 'error', role: 'operand', words: current.message });
  expect(found.get(at(15, 2))).toMatchObject({ role: 'target' });
  const either = finding({ suspects: [...suspects, { ...suspects[0]!, cell: 'C15' }] });
  expect(highlightsOf('公开03表', checkResult([either]), [], either).get(at(13, 2))?.role).toBe('target');
});

test('other sheets are left alone', () => {
  expect(highlightsOf('公开02表', checkResult([finding()]), [], finding()).size).toBe(0);
});
