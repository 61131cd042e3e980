import type { Compared } from '../../../src/findings/comparisons/compared';
import { compareWithParts } from '../../../src/findings/comparisons/parts';
import { figure } from '../../identities/figures';

type Amounts = Readonly<Record<string, string>>;

/** A workbook of 01, 02 and 03 in 万元. */
function workbook(organisation: string, forms: { readonly T1: Amounts; readonly T2: Amounts; readonly T3: Amounts }): Compared {
  const titles = { T1: '收入支出决算总表', T2: '收入决算表', T3: '支出决算表' };
  return {
    organisation,
    year: 2024,
    operation: new Map(),
    said: [],
    forms: (['T1', 'T2', 'T3'] as const).map((key, at) => ({
      key,
      title: titles[key],
      sheet: `公开0${at + 1}表`,
      amounts: new Map(
        Object.entries(forms[key]).map(([name, printed], row) => [
          name,
          figure(printed, { sheet: `公开0${at + 1}表`, row, rowLabel: name }),
        ]),
      ),
    })),
  };
}

/** One that receives `income` and spends as much, with a column of money that moves between units on each side. */
function unit(name: string, all: string, [received, receivedAmount]: [string, string], [paid, paidAmount]: [string, string]): Compared {
  return workbook(name, {
    T1: {
      [`income.${received}.final`]: receivedAmount,
      ...{ 'income.year.final': all, 'income.grand.final': all, 'expenditure.year.final': all, 'expenditure.grand.final': all },
    },
    T2: { [`total.${received}`]: receivedAmount, 'total.total': all, [`213.${received}`]: receivedAmount, '213.total': all },
    T3: { [`total.${paid}`]: paidAmount, 'total.total': all, [`213.${paid}`]: paidAmount, '213.total': all },
  });
}

function told(whole: Compared, units: readonly Compared[]): string[] {
  const parts = units.map((compared) => ({ file: `${compared.organisation ?? ''}.xlsx`, compared }));
  return compareWithParts(whole, parts).findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe.each([
  ['对附属单位补助与上级补助', 'superior', 'toAffiliated'],
  ['上缴上级与附属单位上缴', 'affiliated', 'toSuperior'],
])('%s', (_what, received, paid) => {
  // 林业局 has 318.40 and 林场 152.75, of which 46.20 went from one to the other.
  const units = [
    unit('某市林业局', '318.40', [received, '0'], [paid, '46.20']),
    unit('某市林场', '152.75', [received, '46.20'], [paid, '0']),
  ];
  const whole = (all: string, receivedAmount: string, paidAmount: string): Compared =>
    unit('某市林业局（汇总）', all, [received, receivedAmount], [paid, paidAmount]);

  it('may stand in the total as they are', () => expect(told(whole('471.15', '46.20', '46.20'), units)).toEqual([]));

  it('may be left out of the total on both sides, in full or in part', () => {
    expect(told(whole('424.95', '0', '0'), units)).toEqual([]);
    expect(told(whole('441.15', '16.20', '16.20'), units)).toEqual([]);
  });

  it('may not be left out on one side alone', () => {
    const findings = told(whole('424.95', '0', '46.20'), units);
    expect(findings.length).toBeGreaterThan(0);
    for (const one of findings) expect(one).toMatch(/^JS-431[12] /);
  });

  it('do not cover a total that falls short of more than what moved', () => {
    const findings = told(whole('414.95', '0', '0'), units);
    expect(findings.join('\n')).toMatch(/^JS-4311 .*差 -?10\b/m);
  });
});
