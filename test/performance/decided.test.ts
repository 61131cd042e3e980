import { planScores } from '../../src/performance/score-plan';
import { scoreForm } from '../../src/performance/score';
import { commonUnit } from '../../src/performance/values/common-unit';
import { readCondition, type Condition } from '../../src/performance/values/condition';
import { cellName } from '../../src/workbook/address';
import { formOf, formOn, methodFor, type Money, profile, sheetWith, words } from './made-form';

const NATIONAL = profile('national');

function condition(text: string): Condition {
  const read = readCondition(text);
  if (!read) throw new RangeError(text);
  return read;
}

describe('the unit in which two values are compared', () => {
  test('two bare numbers stand as they are', () => {
    expect(commonUnit(condition('≥200'), condition('150'))).toEqual({ kind: 'common', target: 0, actual: 0, converted: false });
  });

  test('万人 and 人 are one unit after conversion, and it is said that there was one', () => {
    expect(commonUnit(condition('≥2万人'), condition('18000人'))).toEqual({ kind: 'common', target: 4, actual: 0, converted: true });
  });

  test('人 and 户 are none', () => {
    expect(commonUnit(condition('≥200人'), condition('150户')).kind).toBe('different');
  });

  test('a share in 千分 is no percentage that lost its sign', () => {
    const perMille = { ...condition('0.9‰'), measureAssumed: true };
    expect(commonUnit(perMille, { ...condition('3‰'), measureAssumed: true }).kind).toBe('common');
    const perCent = { ...condition('0.9%'), measureAssumed: true };
    expect(commonUnit(perCent, { ...condition('95%'), measureAssumed: true }).kind).toBe('different');
  });
});

describe('a span of numbers', () => {
  test('has both ends in one unit', () => {
    expect(condition('6-9个月')).toMatchObject({ bound: 'range', measure: { base: '个月' } });
    expect(readCondition('6天-9个月')?.bound).not.toBe('range');
  });

  test('with a sign in front is none', () => {
    expect(readCondition('≥6-9个月')?.bound).not.toBe('range');
  });
});

describe('the score of the execution rate', () => {
  const execution = (money: Money): ReturnType<typeof scoreForm>['execution'] =>
    scoreForm(formOf('≥3次', '3次', 90, money), NATIONAL).execution;

  test('is 0 where there was neither budget nor spending', () => {
    expect(execution([0, 0, 0])).toEqual({
      kind: 'decided',
      score: expect.anything() as unknown,
      reason: '全年预算数和执行数都是0，执行率按0计',
    });
    expect(words(execution([0, 0, 0]))).toBe('0');
  });

  test('is left to people, within its points, where the amounts do not give a rate', () => {
    expect(words(execution([100, 100, null]))).toBe('0–10');
    expect(execution([100, 100, null]).reason).toBe('全年执行数没有填');
  });

  test('is never more than its points', () => {
    expect(words(execution([100, 100, 120]))).toBe('10');
  });
});

describe('the rate that scoring writes', () => {
  const written = (money: Money, overwrite = false): string[] => {
    const sheet = sheetWith([['≥3次', '3次', 90, 90]], money);
    const { plan } = planScores([formOn(sheet)], [sheet], { write: 'values', overwrite });
    return plan.edits.map((edit) => `${cellName(edit)} ${String(edit.after.value)}`);
  };

  test('fills its blank cell, and the score and the total with it', () => {
    expect(written([100, 100, 95, 10])).toEqual(['G4 0.95', 'H4 9.5', 'G7 99.5']);
  });

  test('stays where it stands, unless all is to be written anew', () => {
    expect(written([100, 100, 95, 10, 0.9, 9])).toEqual(['G7 99']);
    expect(written([100, 100, 95, 10, 0.9, 9], true)).toEqual(expect.arrayContaining(['G4 0.95', 'H4 9.5']));
  });

  test('is not written where an amount behind it is doubted, nor is its score, which counts as it stands', () => {
    const beside = (amount: 'budget' | 'executed' | null, score: number | null = null, budget = 100, overwrite = false): string => {
      const sheet = sheetWith([['≥3次', '3次', 90, 90]], [100, budget, 95, 10, null, score]);
      const form = formOn(sheet);
      const wrong = amount && form.money?.total?.[amount];
      const { plan, unwritten } = planScores([form], [sheet], {
        write: 'values',
        overwrite,
        doubted: (figure) => (figure === wrong ? figure : null),
      });
      const edits = plan.edits.map((edit) => `${cellName(edit)} ${String(edit.after.value)}`);
      return [...edits, ...unwritten.map((one) => `${cellName(one)}: ${one.reason}`)].join(' | ');
    };
    const why = (cell: string, what: string): string => `${cell}与有关的数不相符，请先改正，再填${what}`;
    expect(beside(null)).toBe('G4 0.95 | H4 9.5 | G7 99.5');
    expect(beside('budget')).toBe(
      [
        `G4: ${why('D4“年度资金总额·全年预算数”', '执行率')}`,
        `H4: ${why('D4“年度资金总额·全年预算数”', '执行率得分')}`,
        'G7: 还有1项得分要由人评定，总分等填齐后再写',
      ].join(' | '),
    );
    expect(beside('executed', null, 0)).toBe('G7: 还有1项得分要由人评定，总分等填齐后再写');
    const rate = why('E4“年度资金总额·全年执行数”', '执行率');
    expect(beside('executed', 9, 100, true)).toBe(`G7 99 | G4: ${rate} | H4: ${rate}得分`);
    expect(beside('executed', 9)).toBe(`G7 99 | G4: ${why('E4“年度资金总额·全年执行数”', '执行率')}`);
  });

  test('is all that is written where nothing is scored', () => {
    const sheet = sheetWith([['≥3次', '3次', 90, null]], [100, 100, 95, 10]);
    const form = formOn(sheet);
    const edits = (of: typeof form, own = NATIONAL): string[] => {
      const profiles = methodFor(of, own);
      const { plan } = planScores([of], [sheet], { write: 'values', overwrite: false, profiles });
      return plan.edits.map((edit) => `${cellName(edit)} ${String(edit.after.value)}`);
    };
    expect(edits(form)).toEqual(['G4 0.95', 'H4 9.5', 'G6 90', 'G7 99.5']);
    expect(edits({ ...form, columns: { ...form.columns, score: null } })).toEqual(['G4 0.95']);
    expect(edits(form, profile('transfer'))).toEqual(['G4 0.95']);
  });

  test('is none where nothing was spent of nothing', () => {
    expect(written([0, 0, 0, 10])).not.toContain('G4 0');
  });
});
