import { parseDecimal, ZERO } from '../../../src/amount/decimal';
import { EVALUATION_OFFERS } from '../../../src/writing/template/evaluation/offers';
import { gradeFormula } from '../../../src/writing/template/evaluation/grade-formula';

const grade = (name: string, from: string): Parameters<typeof gradeFormula>[1][number] => ({ name, from: parseDecimal(from) ?? ZERO });

test('a grade goes from the best down; the last one is what is left', () => {
  expect(gradeFormula('D3', [grade('优', '90'), grade('良', '82.5'), grade('差', '0')])).toBe(
    '=IF(COUNT(D3)=0,"",IF(D3>=90,"优",IF(D3>=82.5,"良","差")))',
  );
  expect(gradeFormula('D3', [grade('合格', '0')])).toBe('=IF(COUNT(D3)=0,"","合格")');
  expect(gradeFormula('D3', [])).toBe('=IF(COUNT(D3)=0,"","")');
});

test('a summary has twenty lines, and takes no more projects than that', () => {
  const head = { year: 2023, organisation: null, unit: '元' } as const;
  const offer = (form: string): (typeof EVALUATION_OFFERS)[number] | undefined => EVALUATION_OFFERS.find((each) => each.form === form);
  const form = offer('项目支出绩效自评表')?.make('项目', head).form;
  const summary = offer('绩效自评情况汇总表')?.make('汇总', head);
  if (!form || !summary?.link) throw new RangeError('no form');
  summary.link(Array.from({ length: 25 }, () => form));
  const cells = summary.draft.layout().cells;
  const scores = cells.filter(({ column, formula }) => column === 3 && formula !== undefined);
  expect(scores.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
  expect(Math.max(...cells.map(({ row }) => row))).toBe(21);
});
