import { countBySeverity, listFindings, nextFinding, sectionsOf, selectFindings } from '../../src/taskpane/findings-view';
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
  expect(countBySeverity(listed)).toEqual({ all: 4, error: 1, warning: 1, info: 2, explained: 0 });
});

test('what must be put right comes first whatever the order of the tables, and nothing is lost', () => {
  const findings = [
    finding({ form: null, sheet: '其他', cell: 'A1' }),
    finding({ severity: 'info', cell: 'A2' }),
    finding({ severity: 'error', cell: 'A3' }),
    finding({ form: '收入决算表', sheet: '公开02表', cell: 'A4', severity: 'warning' }),
    finding({ severity: 'error', cell: 'A5' }),
  ];
  const result = checkResult(findings);
  const sections = sectionsOf(result, listFindings(result));
  const told = sections.flatMap(({ severity, groups }) =>
    groups.map(({ title, findings: list }) => [severity, title, list.map((listed) => listed.finding.cell)]),
  );
  expect(told).toEqual([
    ['error', '支出决算表', ['A3', 'A5']],
    ['error', '其他', ['A1']],
    ['warning', '收入决算表', ['A4']],
    ['info', '支出决算表', ['A2']],
  ]);
  expect(sections[0]?.groups[0]?.unit).toBe('万元');
});

test('the next finding is the one below in the list, from the top again at its end, and none where only tails are left', () => {
  const result = checkResult([finding({ cell: 'A1' }), finding({ cell: 'A2' }), finding({ cell: 'A3', severity: 'info' })]);
  const [first = '', second = ''] = listFindings(result).map(({ key }) => key);
  const from = (after: string, without: readonly string[] = []) =>
    nextFinding(result, { filter: 'all', search: '', after, without: new Set(without) });
  expect(from(first)).toBe(second);
  expect(from(second)).toBe(first);
  expect(from(second, [first])).toBeNull();
});
