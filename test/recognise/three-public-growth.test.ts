import { N, check, formsOf, told, type Grid } from './checked-grids';

const ITEMS = [
  '合计',
  '1.因公出国（境）费',
  '2.公务用车购置及运行维护费',
  '（1）公务用车购置费',
  '（2）公务用车运行维护费',
  '3.公务接待费',
];

/** Items down, blocks across. */
function down(captions: readonly string[], ...columns: readonly Grid[number][]): Grid {
  return [
    ['财政拨款“三公”经费支出决算表'],
    ['单位：万元'],
    ['项目', ...captions],
    ...ITEMS.map((item, at) => [item, ...columns.map((column) => column[at] ?? N)]),
  ];
}

const FINAL = [12, 1, 8, 3, 5, 3];
const LAST = [14, 0, 10, 4, 6, 4];
const CHANGE = [-2, 1, -2, -1, -1, -1];

type Amounts = number[];

describe('how much “三公”经费 grew, beside the amounts', () => {
  const growth = (...rates: Grid[number]): Grid => down(['上年决算数', '决算数', '增减额', '增减%'], LAST, FINAL, CHANGE, rates);

  test.each([
    ['with the sign', ['-14.29%', '—', '-20%', '-25.00%', '-16.67%', '-25%']],
    ['without it', [-14.29, N, -20, -25, -16.67, -25]],
    ['as shares', [-0.1429, N, -0.2, -0.25, -0.166667, -0.25]],
  ])('is right %s', (_, rates) => {
    const result = check(growth(...rates));
    expect(formsOf(result)).toEqual(['财政拨款“三公”经费支出决算表']);
    expect(told(result)).toEqual([]);
    expect(result.coverage).toMatchObject([{ amounts: 23, checked: 23 }]);
  });

  test('a wrong rate is found where it stands, and none that is over nothing', () => {
    expect(told(check(growth('-14.29%', '100%', '-20%', '-25.00%', '-61.67%', '-25%')))).toEqual(['JS-0710 表1 E8']);
  });

  test('a rate that is cut off is a tail, and two units off the last decimal is a mistake', () => {
    const [last, final, change] = [LAST, FINAL, CHANGE].map((amounts) => amounts.map((amount) => amount * 100)) as [
      Amounts,
      Amounts,
      Amounts,
    ];
    const grown = (...rates: Grid[number]): Grid => down(['上年决算数', '决算数', '增减额', '增减%'], last, final, change, rates);
    const cut = check(grown('-14.28%', N, '-20%', '-25%', '-16.66%', '-25%'));
    expect(cut.findings).toEqual([expect.objectContaining({ severity: 'info', cell: 'E4' })]);
    expect(told(check(grown('-14.28%', N, '-20%', '-25%', '-16.64%', '-25%')))).toContain('JS-0710 表1 E8');
  });

  test('rates add up to nothing, and over nothing there is none', () => {
    const result = check(growth('-14.29%', N, '-20%', '-25.00%', '-16.67%', '-25%'));
    expect(result.counts.identities).toBe(6 + 6 + 5);
  });

  test('an amount that is wrong is found in its own column', () => {
    const last = LAST.with(5, 5);
    expect(
      told(
        check(down(['上年决算数', '决算数', '增减额', '增减%'], last, FINAL, CHANGE, ['-14.29%', N, '-20%', '-25%', '-16.67%', '-25%'])),
      ),
    ).toEqual(['JS-0701 表1 B9']);
  });
});

describe('how far the final figures are from the budget', () => {
  const captions = ['预算数', '决算数', '比预算增减额', '完成预算%'];

  test('is checked against the budget', () => {
    const rates = ['85.71%', '—', '80%', '75%', '83.33%', '75%'];
    expect(told(check(down(captions, LAST, FINAL, CHANGE, rates)))).toEqual([]);
    expect(told(check(down(captions, LAST, FINAL, CHANGE, rates.with(5, '57%'))))).toEqual(['JS-0712 表1 E9']);
    expect(told(check(down(captions, LAST, FINAL, CHANGE.with(5, -7), rates)))).toEqual(['JS-0713 表1 D9']);
    const growth = ['-14.29%', N, '-20%', '-25%', '-16.67%', '-52%'];
    expect(told(check(down(['预算数', '决算数', '比预算增减%'], LAST, FINAL, growth)))).toEqual(['JS-0711 表1 D9']);
  });

  test('is not checked where nothing tells of which budget', () => {
    const rates = ['5%', '5%', '5%', '5%', '5%', '5%'];
    expect(told(check(down(['年初预算数', '全年预算数', '决算数', '完成预算%'], FINAL, LAST, FINAL, rates)))).toEqual([]);
  });

  test('a growth that is of the budget all through is no wrong growth on last year', () => {
    const rates = ['-14.29%', '—', '-20%', '-25%', '-16.67%', '-25%'];
    const lastYear = [30, 2, 18, 8, 10, 10];
    expect(told(check(down(['上年决算数', '预算数', '决算数', '增减%'], lastYear, LAST, FINAL, rates)))).toEqual([]);
  });

  test('a growth of which the base is not printed is not checked', () => {
    const result = check(down(['预算数', '决算数', '比上年增减%'], LAST, FINAL, ['5%', '5%', '5%', '5%', '5%', '5%']));
    expect(told(result)).toEqual([]);
    expect(result.coverage).toMatchObject([{ amounts: 18, checked: 12 }]);
  });
});

test('blocks beside one another are read the same way', () => {
  const names = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
  const across = (rates: Grid[number]): Grid => [
    ['财政拨款“三公”经费支出决算表'],
    ['单位：万元'],
    ['上年决算数', N, N, N, N, N, '决算数', N, N, N, N, N, '增减率'],
    [...names, ...names, ...names],
    [...LAST, ...FINAL, ...rates],
  ];
  expect(told(check(across([-14.29, N, -20, -25, -16.67, -25])))).toEqual([]);
  expect(told(check(across([-14.29, N, -20, -52, -16.67, -25])))).toEqual(['JS-0710 表1 P5']);
});
