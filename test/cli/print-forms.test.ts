import { openPaint } from '../../src/cli/paint';
import { printForms } from '../../src/cli/print-forms';

test('every form takes a line with its unit, year and place', () => {
  const form = {
    form: '支出决算表',
    unit: '万元',
    year: 2023,
    organisation: '某局',
    variant: 'x',
    isGeneric: false,
    isEvaluation: false,
    isFilled: true,
  };
  const forms = [
    { ...form, sheet: '表1', area: 'A1:H9' },
    { ...form, sheet: '表2', area: 'A1:B2', unit: null, year: null },
  ];
  expect(printForms('甲.xlsx', { forms, unrecognised: [{ sheet: '目录', reason: '没有表' }] }, 100, openPaint(false)).split('\n')).toEqual([
    '甲.xlsx  某局 2023  2 张表',
    '  支出决算表  万元  2023  表1!A1:H9',
    '  支出决算表  —     —     表2!A1:B2',
    '  未识别  目录：没有表',
    '',
  ]);
});
