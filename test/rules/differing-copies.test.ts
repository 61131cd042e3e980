import { expenditure, findingsOf, generalExpenditure, ROWS, rowsWith } from './tables';

const changed = rowsWith({ 3: ['2101101', '行政单位医疗', 12, 12, 0] });

test('two equal copies say nothing', () => {
  expect(findingsOf('JS-2035', expenditure({ rows: ROWS }), expenditure({ rows: ROWS }))).toEqual([]);
});

test('two copies that differ are told once, with the cells', () => {
  const findings = findingsOf('JS-2035', expenditure({ rows: ROWS }), expenditure({ rows: changed }));
  expect(findings).toMatchObject([{ severity: 'warning', sheet: '表2', cell: 'C7' }]);
  expect(findings[0]?.message).toContain('C7 与 表1 C7，D7 与 表1 D7');
  expect(findings[0]?.related).toContainEqual({ sheet: '表1', cell: 'C7' });
});

test.each([
  ['of two units', expenditure({ rows: ROWS }), expenditure({ rows: changed, heading: '部门：乙局' })],
  ['of two forms', expenditure({ rows: ROWS }), generalExpenditure({ rows: changed })],
  [
    'with little in common',
    expenditure({ rows: ROWS, heading: '' }),
    expenditure({ rows: ROWS.map(([code, name]) => [code ?? null, name ?? null, 7, 3, 4]), heading: '' }),
  ],
])('tables %s are no copies', (_, one, other) => {
  expect(findingsOf('JS-2035', one, other)).toEqual([]);
});
