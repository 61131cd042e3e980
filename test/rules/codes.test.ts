import { expenditure, findingsOf, generalExpenditure, placesOf, ROWS, rowsWith } from './tables';

describe('JS-2001 科目编码位数', () => {
  test('3, 5 and 7 digits hold', () => {
    expect(placesOf('JS-2001', expenditure({ rows: ROWS }))).toEqual([]);
  });

  test.each(['22101199', '210119', '21011990'])('%s fails, and the usual code is named', (code) => {
    const [finding] = findingsOf('JS-2001', expenditure({ rows: rowsWith({ 4: [code, '其他行政事业单位医疗支出', 10, 0, 10] }) }));
    expect(finding).toMatchObject({ severity: 'error', sheet: '表1', cell: 'A8' });
    expect(finding?.message).toContain(`${code.length} 位`);
    expect(finding?.message).toContain('通常为 2101199');
  });

  test('no code at all is no misprint', () => {
    expect(placesOf('JS-2001', expenditure({ rows: [['合计', null, 0, 0, 0]] }))).toEqual([]);
  });
});

describe('JS-2002 科目编码与上级', () => {
  test('a code of another class below the row fails once, whatever number of tables repeat it', () => {
    const rows = rowsWith({ 4: ['2013801', '其他行政事业单位医疗支出', 10, 0, 10] });
    const findings = findingsOf('JS-2002', expenditure({ rows }), generalExpenditure({ rows }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', sheet: '表1', cell: 'A8' });
    expect(findings[0]?.related).toContainEqual({ sheet: '表2', cell: 'A8' });
    expect(findings[0]?.message).toContain('不属于上级 21011');
  });

  test('the usual code is one that the name has elsewhere below the same row, and no other', () => {
    const misprinted = expenditure({ rows: rowsWith({ 4: ['2013801', '医疗救助专项', 10, 0, 10] }) });
    const told = (code: string): string =>
      findingsOf('JS-2002', misprinted, generalExpenditure({ rows: rowsWith({ 4: [code, '医疗救助专项', 10, 0, 10] }) }))[0]?.message ?? '';
    expect(told('2101155')).toContain('2101155');
    expect(told('2013801')).not.toContain('通常');
    expect(told('2080155')).not.toContain('2080155');
    expect(told('21011550')).not.toContain('21011550');
  });

  test('a misprinted code does not make the sums fail', () => {
    const rows = rowsWith({ 4: ['2013801', '其他行政事业单位医疗支出', 10, 0, 10] });
    expect(findingsOf('JS-0304', expenditure({ rows }))).toEqual([]);
    expect(findingsOf('JS-0302', expenditure({ rows }))).toEqual([]);
  });
});

describe('JS-2003 科目编码与名称', () => {
  test('the same code under two names', () => {
    const other = rowsWith({ 3: ['2101101', '事业单位医疗', 20, 20, 0] });
    const findings = findingsOf('JS-2003', expenditure({ rows: ROWS }), generalExpenditure({ rows: other }));
    expect(findings.map((finding) => [finding.severity, finding.sheet, finding.cell])).toEqual([['warning', '表2', 'B7']]);
  });

  test('brackets, blanks and a closing 支出 make no other name', () => {
    const other = rowsWith({ 4: ['2101199', '其他行政事业单位医疗', 10, 0, 10], 3: ['2101101', '行政单位 医疗', 20, 20, 0] });
    expect(placesOf('JS-2003', expenditure({ rows: ROWS }), generalExpenditure({ rows: other }))).toEqual([]);
  });

  test('a listed code under the listed name of another code', () => {
    const rows = rowsWith({ 3: ['2101102', '行政单位医疗', 20, 20, 0] });
    const [finding] = findingsOf('JS-2003', expenditure({ rows }));
    expect(finding?.message).toContain('2101102');
    expect(finding?.message).toContain('通常为 2101101');
  });

  test('an unlisted code is never wrong, nor is an unlisted name', () => {
    const rows = rowsWith({ 3: ['2101187', '行政单位医疗', 20, 20, 0], 4: ['2101199', '某种新支出', 10, 0, 10] });
    expect(placesOf('JS-2003', expenditure({ rows }))).toEqual([]);
  });
});

describe('JS-2004 科目名称与编码', () => {
  test('one name below one parent with two codes', () => {
    const other = rowsWith({ 4: ['2101188', '其他行政事业单位医疗支出', 10, 0, 10] });
    expect(placesOf('JS-2004', expenditure({ rows: ROWS }), generalExpenditure({ rows: other }))).toHaveLength(1);
  });

  test('a table that lists both knows what it does', () => {
    const both = [...ROWS.slice(0, 4), ['2101188', '其他行政事业单位医疗支出', 0, 0, 0], ROWS[4] as (typeof ROWS)[number]];
    expect(placesOf('JS-2004', expenditure({ rows: both }), generalExpenditure({ rows: ROWS }))).toEqual([]);
  });
});
