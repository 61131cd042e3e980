import { countBySeverity, groupFindings, listFindings, selectFindings } from '../../src/taskpane/findings-view';
import { checkResult, finding } from './hand-made';

test('keys stay the same when other findings come and go, and tell two of the same place apart', () => {
  const twice = listFindings(checkResult([finding(), finding()]));
  expect(new Set(twice.map(({ key }) => key)).size).toBe(2);
  const later = listFindings(checkResult([finding({ cell: 'A1' }), finding()]));
  expect(later[1]?.key).toBe(twice[0]?.key);
});

test('the search wants every word, in whatever width and case, and looks into the labels of cells', () => {
  const listed = listFindings(
    checkResult([finding(), finding({ cell: 'D9', message: '科目编码 ２２１０１ 有误', operands: [], identity: null })]),
  );
  expect(selectFindings(listed, 'all', 'c14').map(({ finding: one }) => one.cell)).toEqual(['C14']);
  expect(selectFindings(listed, 'all', '行政运行 Ｃ１４')).toHaveLength(1);
  expect(selectFindings(listed, 'all', '行政运行 22101')).toHaveLength(0);
  expect(selectFindings(listed, 'all', '22101')).toHaveLength(1);
  expect(selectFindings(listed, 'all', '　 ')).toHaveLength(2);
  expect(selectFindings(listed, 'warning', '')).toHaveLength(0);
});

test('counts are those before filter and search', () => {
  const listed = listFindings(
    checkResult([finding(), finding({ severity: 'warning' }), finding({ severity: 'info' }), finding({ severity: 'info' })]),
  );
  expect(countBySeverity(listed)).toEqual({ all: 4, error: 1, warning: 1, info: 2 });
});

test('groups come in the order of the tables, the worst first, and nothing is lost', () => {
  const findings = [
    finding({ form: null, sheet: '其他', cell: 'A1' }),
    finding({ severity: 'info', cell: 'A2' }),
    finding({ severity: 'error', cell: 'A3' }),
    finding({ form: '收入决算表', sheet: '公开02表', cell: 'A4' }),
    finding({ severity: 'error', cell: 'A5' }),
  ];
  const result = checkResult(findings);
  const groups = groupFindings(result, listFindings(result));
  expect(groups.map(({ title, findings: list }) => [title, list.map((listed) => listed.finding.cell)])).toEqual([
    ['收入决算表', ['A4']],
    ['支出决算表', ['A3', 'A5', 'A2']],
    ['其他', ['A1']],
  ]);
  expect(groups[0]?.unit).toBe('万元');
});
