import { checkPerformanceForms } from '../../src/performance/check-forms';
import { computedIdentities } from '../../src/performance/computed';
import type { EvaluationForm, MoneyRow } from '../../src/performance/form';
import type { ScoringProfile } from '../../src/performance/profile';
import { fitOfRate, rateFormat } from '../../src/performance/rate';
import { cellName } from '../../src/workbook/address';
import { printedGrid } from './layouts';
import { figure } from '../identities/figures';
import { amount, methodFor, only, profile } from './made-form';
import { broken, told, toldUnder } from './told';

const HEAD = `试
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|沟渠整治
项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分`;
const INDICATORS = `一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|沟渠长度|≥7公里|7公里|90|90|`;

/** A form with these rows of money, from the fourth row on: label, 年初, 全年, 执行, 分值, 执行率, 得分. */
function formWith(...money: readonly string[]): EvaluationForm {
  return only(printedGrid([HEAD, ...money.map((row) => `|${row}`), INDICATORS].join('\n')));
}

const withTotal = (amounts: string): EvaluationForm => formWith(`年度资金总额|${amounts}`);

describe('the score of the execution rate is its points times', () => {
  test.each([
    ['the printed rate', '100|100|80|10|80%|5', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分5，应为分值10×80%=8']],
    ['the printed rate, as it is rounded', '300|300|200|10|67%|5', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分5，应为分值10×67%=6.7']],
    [
      'the amounts, where the printed rate is wrong',
      '100|100|80|10|90%|5',
      ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分5，应为分值10×80/100=8'],
    ],
    ['the amounts, where no rate is printed', '100|100|80|10||5', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分5，应为分值10×80/100=8']],
    ['a rate that is printed as the whole', '100|100|120|10|100%|7', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分7，应为分值10×100%=10']],
    ['never more than the whole', '100|100|120|10|90%|7', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分7，应为分值10×120/100=10']],
    ['a wrong rate, which is told by itself', '100|100|80|10|90%|9', []],
    ['the amounts beside a wrong rate', '100|100|80|10|90%|8', []],
    ['nothing, where nothing was there', '0|0|0|10|0%|10', ['JS-P08 H4 D4 E4 年度资金总额全年预算数和执行数均为0，执行率得分却为10']],
    ['0 of nothing', '0|0|0|10|0%|0', []],
    ['what nobody can tell, over a budget of 0', '0|0|5|10|0%|10', []],
    ['what nobody can tell, where the budget cannot be read', '100|约百万|80|10|80%|5', []],
    ['a score that is not given yet', '100|100|80|10|80%|—', []],
    ['what nobody can tell, where the amount spent is an error', '100|100|#REF!|10||5', []],
    ['what nobody can tell, where no money is filled in', '100|||10||5', []],
    ['nothing, where nothing was spent', '100|100||10||5', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分5，应为分值10×0/100=0']],
    ['the amounts, where a score of 0 is printed', '100|100|80|10||0', ['JS-P08 H4 D4 E4 G4 年度资金总额执行率得分0，应为分值10×80/100=8']],
  ])('%s', (_, amounts, expected) => {
    expect(told(withTotal(amounts), 'JS-P08')).toEqual(expected);
  });

  test('and is not told where the amount spent is left blank above its parts', () => {
    const rows = ['年度资金总额|100|100||10||10', '其中：财政拨款|60|60|60|||', '其他资金|40|40|40|||'];
    expect(told(formWith(...rows), 'JS-P08')).toEqual([]);
    expect(told(formWith(...rows.map((row) => row.replace(/(60|40)\|\|\|$/, '|||'))), 'JS-P08')).toHaveLength(1);
  });

  test('and is asked for where money was filled in, be it the budget alone', () => {
    const blank = (amounts: string): string[] => told(withTotal(amounts), 'JS-P22');
    expect([blank('100|100||10||'), blank('100||80|10||'), blank('100|||10||')].map(({ length }) => length)).toEqual([1, 1, 0]);
  });

  test('or what the method makes of it, in the row that is scored', () => {
    const own: ScoringProfile = {
      ...profile('national'),
      rate: { places: null, mode: 'round', keepsShortfall: false },
      score: { places: 5, mode: 'round', keepsShortfall: false },
    };
    const under = (form: EvaluationForm): string[] => {
      const profiles = methodFor(form, own);
      return toldUnder(form, { profiles }, 'JS-P08').map((words) => words.slice(0, 9));
    };
    expect(under(withTotal('300|300|200|10||6.66667'))).toEqual([]);
    expect(under(withTotal('300|300|200|10||6.66668'))).toEqual(['JS-P08 H4']);
    expect(under(formWith('年度资金总额|300|300|200|10||6.66667', '其中：财政拨款|300|300|150|10||6.66667'))).toEqual(['JS-P08 H5']);
  });

  test('or else is only told as a hint where a reason stands beside it', () => {
    const form = withTotal('100|100|80|10|80%|5');
    const severities = (text: string | null): string[] => {
      const reason = text === null ? null : { row: 3, column: 8, text };
      const { remarks } = checkPerformanceForms([{ ...form, money: form.money && { ...form.money, reason } }]);
      return remarks.flatMap(({ rule, severity }) => (rule.code === 'JS-P08' ? [severity] : []));
    };
    expect([severities(null), severities('财政收回')]).toEqual([['error'], ['info']]);
  });

  test('where it has points', () => {
    expect(told(withTotal('100|100|80||80%|5'), 'JS-P08', 'JS-P13')).toEqual([]);
    expect(told(formWith('年度资金总额|100|100|80|10|80%|8', '其中：财政拨款|100|100|80||80%|12'), 'JS-P08', 'JS-P13')).toEqual([]);
  });

  test('and a form may print neither a rate nor a score for it', () => {
    const without = (part: 'rate' | 'score'): string[] => {
      const { money, ...form } = withTotal('100|100|80|10||5');
      const total = money?.total && { ...money.total, [part]: null };
      if (!money || !total) throw new Error('no money');
      return told({ ...form, money: { ...money, rows: [total], total, scored: total } }, 'JS-P08');
    };
    expect([without('rate'), without('score')]).toEqual([['JS-P08 H4 D4 E4 年度资金总额执行率得分5，应为分值10×80/100=8'], []]);
  });

  test('and lies between 0 and its points', () => {
    const beyond = (amounts: string): string[] => told(withTotal(amounts), 'JS-P08', 'JS-P13');
    expect(beyond('100|100|80|10|80%|10.5')).toEqual(['JS-P13 H4 F4 年度资金总额执行率得分10.5大于分值10']);
    expect(beyond('100|100|80|10|80%|-1')).toEqual(['JS-P13 H4 F4 年度资金总额执行率得分-1为负数']);
    expect(beyond('100|100|100|10|100%|10')).toEqual([]);
  });

  test('and how it was rounded is told with the share that it comes from', () => {
    const way = (amounts: string): string[] => told(withTotal(amounts), 'JS-P09').map((words) => words.slice(words.indexOf('：') + 1));
    expect(way('300|300|200|10|66.67%|6.7')).toEqual(['年度资金总额 10×66.67%=6.7（四舍五入保留一位小数）']);
    expect(way('300|300|200|10||6.7')).toEqual(['年度资金总额 10×200/300=6.7（四舍五入保留一位小数）']);
  });
});

test.each([
  ['100|100|80|10|80%', 'rounded'],
  ['300|300|200|10|66.67%', 'rounded'],
  ['300|300|200|10|66.66%', 'rounded'],
  ['300000|300000|200000|10|66.66%', 'cut'],
  ['100|100|120|10|100%', 'capped'],
  ['100|100|120|10|90%', 'none'],
  ['100|100|95|10|100%', 'none'],
  ['100|-100|-50|10|100%', 'none'],
  ['120|100|60|10|50%', 'initial'],
  ['300|100|70|10|23.33%', 'initial'],
  ['0|100|60|10|50%', 'none'],
  ['|100|60|10|50%', 'none'],
  ['约百万|100|60|10|50%', 'none'],
  ['100|100|60|10|', null],
  ['100||60|10|60%', null],
  ['100|0|60|10|60%', null],
  ['100|0|0|10|60%', 'none'],
])('a rate of %s fits as %s', (amounts, expected) => {
  const total = withTotal(amounts).money?.total;
  expect(total && fitOfRate(total)).toBe(expected);
});

describe('the rate', () => {
  test.each<[string, string, readonly string[]]>([
    ['over the initial budget', '120|100|60|10|50%|5', ['JS-P04 G4 E4 D4 C4 年度资金总额执行率50%是用年初预算数120作分母算的，应为60/100']],
    ['of nothing', '0|0|0|10|100%|0', ['JS-P06 G4 D4 E4 年度资金总额全年预算数和执行数均为0，执行率却填100%']],
    ['of nothing, one of both left blank', '0|0||10|100%|0', ['JS-P06 G4 D4 E4 年度资金总额全年预算数和执行数均为0，执行率却填100%']],
    ['of nothing, the budget left blank', '100||0|10|100%|0', ['JS-P06 G4 D4 E4 年度资金总额全年预算数和执行数均为0，执行率却填100%']],
    ['of what is not filled in', '100|||10|100%|', []],
    ['of nothing, as 0', '0|0|0|10|0%|0', []],
    ['that is missing', '100|100|80|10||8', ['JS-P05 G4 D4 E4 年度资金总额的执行率没有填']],
    ['that is missing over no budget', '0|0|80|10||8', []],
  ])('%s', (_, amounts, expected) => {
    expect(told(withTotal(amounts), 'JS-P04', 'JS-P05', 'JS-P06')).toEqual(expected);
  });

  test('that could not be computed', () => {
    const failed = (form: EvaluationForm, at: number): EvaluationForm => {
      const { money } = form;
      const rows = (money?.rows ?? []).map((row, index): MoneyRow => {
        return index === at && row.rate ? { ...row, rate: { ...row.rate, state: 'error', text: '#DIV/0!' } } : row;
      });
      return { ...form, money: money && { ...money, rows, total: rows[0] ?? null, scored: rows[0] ?? null } };
    };
    expect(told(failed(withTotal('100|100|80|10||8'), 0), 'JS-P05')).toEqual(['JS-P05 G4 D4 E4 年度资金总额的执行率是错误值#DIV/0!']);
    expect(told(failed(withTotal('100|约百万|80|10||8'), 0), 'JS-P05')).toEqual([]);
    expect(told(failed(withTotal('0|0|0|10||0'), 0), 'JS-P05')).toEqual([
      'JS-P05 G4 D4 E4 年度资金总额的执行率是错误值#DIV/0!，预算数为0时执行率填0',
    ]);
    expect(told(failed(formWith('年度资金总额|100|100|80|10|80%|8', '其中：财政拨款|100|100|80|||'), 1), 'JS-P05')).toEqual([]);
  });

  test('that is told by a remark is not told once more', () => {
    expect(broken(withTotal('120|100|60|10|50%|5'))).toEqual([]);
    expect(broken(withTotal('0|0|0|10|100%|0'))).toEqual([]);
    expect(broken(withTotal('100|100|0|10|10%|1'))).toEqual(['JS-P04 G4']);
    expect(broken(withTotal('100|100|120|10|100%|10'))).toEqual([]);
    expect(broken(withTotal('100|100|120|10|90%|9'))).toEqual(['JS-P04 G4']);
  });

  test('is held against the amounts, where no remark says more', () => {
    const held = (amounts: string): string[] => checkPerformanceForms([withTotal(amounts)]).identities.map(({ rule }) => rule.code);
    expect(held('100|100|80|10|80%|8')).toEqual(['JS-P04']);
    expect(held('300|300|200|10|66.67%|6.67')).toEqual(['JS-P04']);
    expect(['120|100|60|10|50%|5', '100|100|120|10|100%|10', '100|100|80|10||8'].map(held)).toEqual([[], [], []]);
  });

  test('that was cut off is told with its amounts', () => {
    expect(told(withTotal('300000|300000|200000|10|66.66%|6.67'), 'JS-P09')).toEqual([
      'JS-P09 G4 E4 D4 年度资金总额执行率200000/300000按去尾取值与所填66.66%一致，按四舍五入不一致',
    ]);
  });

  test('of a part needs not be there', () => {
    expect(told(formWith('年度资金总额|100|100|80|10|80%|8', '其中：财政拨款|100|100|80|||'), 'JS-P05')).toEqual([]);
  });
});

test('a low rate without a reason is told where the method asks for one', () => {
  const own = profile('sichuan2023');
  const low = (amounts: string): string[] => {
    const form = withTotal(amounts);
    const profiles = methodFor(form, own);
    return toldUnder(form, { profiles }, 'JS-P45');
  };
  expect(low('100|100|80|10|80%|8')).toEqual(['JS-P45 G4 执行率80/100 = 80%，未达到90%，没有说明原因']);
  expect([low('100|100|90|10|90%|9'), low('100||80|10|80%|8')]).toEqual([[], []]);
});

describe('more was spent than there was', () => {
  test('of one part', () => {
    expect(told(formWith('年度资金总额|100|100|90|10|90%|9', '其中：财政拨款|60|60|70|||', '其他资金|40|40|20|||'), 'JS-P07')).toEqual([
      'JS-P07 E5 D5 财政拨款全年执行数70大于全年预算数60，请核对预算数是否为调整后预算',
    ]);
  });

  test('as a whole, which is told once', () => {
    const rows = ['年度资金总额|100|100|110|10|100%|10', '其中：财政拨款|60|60|70|||', '其他资金|40|40|40|||'];
    expect(told(formWith(...rows), 'JS-P07')).toEqual([
      'JS-P07 E4 D4 年度资金总额全年执行数110大于全年预算数100，请核对预算数是否为调整后预算',
    ]);
  });

  test('not where one of both is not known', () => {
    expect(told(withTotal('100|-5||10||'), 'JS-P07')).toEqual([]);
    const { money, ...form } = withTotal('100|100|110|10||');
    const total = money?.total && { ...money.total, budget: null };
    if (!money || !total) throw new Error('no money');
    expect(told({ ...form, money: { ...money, rows: [total], total, scored: total } }, 'JS-P07', 'JS-P05')).toEqual([]);
  });

  test('not where it was spent to the last', () => {
    expect(told(withTotal('100|100|100|10|100%|10'), 'JS-P07')).toEqual([]);
  });
});

describe('a total and its parts', () => {
  const PARTS_BLANK = ['其中：财政拨款||||||', '其他资金|0|||||'];

  test('that are all missing', () => {
    expect(told(formWith('年度资金总额|100|90|80|10|88.89%|8.89', ...PARTS_BLANK), 'JS-P02', 'JS-P03')).toEqual([
      'JS-P02 C4 C5 C6 D5 D6 E5 E6 年度资金总额已填（100、90、80），“其中”各项的年初预算数、全年预算数、全年执行数全部空白或为0，应补填资金来源',
    ]);
  });

  test('that are missing in one column', () => {
    expect(told(formWith('年度资金总额|100|90|80|10|88.89%|8.89', '其中：财政拨款|60|50|||', '其他资金|40|40|||'), 'JS-P02')).toEqual([
      'JS-P02 E4 E5 E6 年度资金总额已填（80），“其中”各项的全年执行数全部空白或为0，应补填资金来源',
    ]);
  });

  test('without the total', () => {
    const rows = ['年度资金总额||0|80|10||8.5', '其中：财政拨款|60|50|55|||', '其他资金|40.5|35||||'];
    expect(told(formWith(...rows), 'JS-P02', 'JS-P03')).toEqual([
      'JS-P03 C4 C5 C6 D5 D6 “其中”各项的年初预算数、全年预算数已填（合计100.5、85），年度资金总额却为空或0',
    ]);
    expect(broken(formWith(...rows))).toContain('JS-P01 E4');
  });

  test('without anything', () => {
    expect(told(formWith('年度资金总额||||10||', ...PARTS_BLANK), 'JS-P02', 'JS-P03')).toEqual([]);
  });
});

test.each<[string, string, readonly string[]]>([
  ['left blank above what was spent', '100||80|10||8', ['JS-P48 D4 E4 年度资金总额的全年预算数没有填，全年执行数为80']],
  ['left blank above nothing', '100||0|10||', []],
  ['left blank like what was spent', '100|||10||', []],
  ['zero', '100|0|80|10||8', []],
])('a budget that is %s', (_, amounts, expected) => {
  expect(told(withTotal(amounts), 'JS-P48')).toEqual(expected);
});

describe('income by kind', () => {
  const kinds = (amounts: string, ...income: readonly string[]): string[] => {
    const own = income.map((one, at) => figure(one, { row: 1, column: at, rowLabel: `${'甲乙'.charAt(at)}类` }));
    return told({ ...withTotal(amounts), kinds: { income: own, expenditure: [] } }, 'JS-P49');
  };

  test('is told where it comes to none of the totals that are filled in', () => {
    expect(kinds('100||80|10||8', '50', '20')).toEqual([
      'JS-P49 A2 B2 E4 C4 按收入性质分的甲类50、乙类20合计70，与年度资金总额（全年执行数80、年初预算数100）都不相等',
    ]);
    expect([kinds('100||80|10||8', '50', '50'), kinds('100||80|10||8', '50'), kinds('|||10||', '50', '20')]).toEqual([[], [], []]);
  });
});

test('a rate is shown in the format of its cell where that is one of percentages', () => {
  const shown = (own: string | null, rate: string): string => rateFormat(own, amount(rate));
  expect([shown('0.0%', '0.955'), shown('0.00', '0.95'), shown(null, '0.955')]).toEqual(['0.0%', '0%', '0.00%']);
});

describe('the rates that follow', () => {
  function rates(form: EvaluationForm, by: Partial<ScoringProfile> = {}): string[] {
    const own = { ...profile('national'), ...by };
    const profiles = methodFor(form, own);
    return computedIdentities([form], profiles).flatMap(({ rule, target }) => (rule.code === 'JS-P04' ? [cellName(target)] : []));
  }
  const part = (total: string, one: string, other: string): EvaluationForm =>
    formWith(`年度资金总额|90|90|80|${total}`, `其中：财政拨款|60|60|50|${one}`, `其他资金|30|30|30|${other}`);

  test.each<[string, EvaluationForm, readonly string[]]>([
    ['all of them while none is filled in', part('10||', '||', '||'), ['G4', 'G5', 'G6']],
    ['that of the total alone once it is', part('10|88.89%|8.89', '||', '||'), ['G4']],
    ['those of parts that are filled in', part('10|88.89%|8.89', '|83.33%|', '||'), ['G4', 'G5']],
    ['none where a dash stands', part('10||', '|—|', '||'), ['G4', 'G6']],
    ['that of the part which is scored, and of the total', part('||', '10||', '||'), ['G4', 'G5']],
    ['that of the part which is scored and filled in', part('||', '10|83.33%|8.33', '||'), ['G5']],
  ])('are %s', (_, form, expected) => {
    expect(rates(form)).toEqual(expected);
  });

  test('are those that a formula gives nothing for', () => {
    const { money, ...form } = part('10|88.89%|8.89', '||', '||');
    if (!money) throw new Error('no money');
    const rows = money.rows.map((row, at) => (at === 1 && row.rate ? { ...row, rate: { ...row.rate, formula: '=E5/D5' } } : row));
    expect(rates({ ...form, money: { ...money, rows, total: rows[0] ?? null, scored: rows[0] ?? null } })).toEqual(['G4', 'G5']);
    const bare = rows.map((row) => ({ ...row, rate: null }));
    expect(rates({ ...form, money: { ...money, rows: bare, total: bare[0] ?? null, scored: bare[0] ?? null } })).toEqual([]);
  });

  test('are all of them where no scores hang on them', () => {
    expect(rates(part('10|88.89%|8.89', '||', '||'), { isScored: false })).toEqual(['G4', 'G5', 'G6']);
  });

  test('are none where the whole is printed for more than it', () => {
    expect(rates(withTotal('100|100|120|10|100%|10'))).toEqual([]);
    expect(rates(withTotal('100|100|120|10|120%|10'))).toEqual(['G4']);
  });
});
