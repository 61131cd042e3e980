import { compare, sum, toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { judge } from '../../src/identities/judge';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import type { EvaluationForm, PerformanceForm } from '../../src/performance/form';
import { proposeProfile } from '../../src/performance/propose-profile';
import { readPerformanceForms } from '../../src/performance/read-form';
import { scoreForm } from '../../src/performance/score';
import { cellName } from '../../src/workbook/address';
import { sheetOf, type FixtureCell, type Placing } from './fixture';
import { expectedReadings, layout, layoutNames } from './layouts';

const HEADER = [
  '表',
  '表种',
  '年度',
  '单位',
  '项目',
  '金额单位',
  '资金行数',
  '预算数',
  '执行数',
  '执行率',
  '执行率分值',
  '执行率得分',
  '指标行数',
  '分值合计',
  '得分合计',
  '总分',
  '等级',
  '应指出',
].join('\t');

/** The findings that an accountant should act on: errors and warnings, with their cells. */
function findings(forms: readonly PerformanceForm[]): string {
  const { identities, remarks } = checkPerformanceForms(forms);
  const broken = identities
    .filter((identity) => !['equal', 'rounding'].includes(judge(identity).verdict))
    .map(({ rule, target }) => `${rule.code} ${cellName(target)}`);
  const told = remarks
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, row, column }) => `${rule.code} ${row === null || column === null ? '全表' : cellName({ row, column })}`);
  return [...broken, ...told].join('，') || '无';
}

function shown(figure: Figure | null | undefined): string {
  if (!figure) return '没有';
  return figure.state === 'amount' ? toPlain(figure.value) : '空';
}

function total(figures: readonly (Figure | null)[]): string {
  const amounts = figures.flatMap((figure) => (figure?.state === 'amount' ? [figure.value] : []));
  return amounts.length === 0 ? '没有' : toPlain(sum(amounts));
}

function line(name: string, form: EvaluationForm): string {
  const money = form.money?.total;
  return [
    name,
    form.title,
    String(form.year ?? '没有'),
    form.organisation ?? '没有',
    form.project?.text ?? '没有',
    form.unit ?? '没有',
    String(form.money?.rows.length ?? 0),
    shown(money?.budget),
    shown(money?.executed),
    shown(money?.rate),
    form.money?.points ? toPlain(form.money.points) : '没有',
    shown(money?.score),
    String(form.indicators.length),
    total(form.indicators.map(({ weight }) => weight)),
    total(form.indicators.map(({ score }) => score)),
    shown(form.total?.score ?? form.headTotal),
    form.total?.grade?.text ?? '没有',
    findings([form]),
  ].join('\t');
}

function lines(name: string, placing: Placing): string[] {
  return readPerformanceForms(sheetOf(layout(name), placing)).map((form) => (form.kind === 'evaluation' ? line(name, form) : '汇总表'));
}

/** Digits, brackets and signs as some input methods type them. */
function fullWidth(cell: FixtureCell): FixtureCell {
  return typeof cell === 'string' ? cell.replace(/[0-9()%:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : cell;
}

describe('forms of other places and years', () => {
  const [header = '', ...expected] = expectedReadings().split('\n');

  test('every one has its line', () => {
    expect(header).toBe(HEADER);
    expect([...new Set(expected.map((one) => one.split('\t')[0]))]).toEqual(layoutNames());
  });

  test.each(layoutNames())('%s: what the rule decides is what is printed, and what it leaves open is within its bounds', (name) => {
    for (const form of readPerformanceForms(sheetOf(layout(name)))) {
      if (form.kind !== 'evaluation' || form.columns.score === null) continue;
      const { profile } = proposeProfile(form);
      for (const { indicator, proposal } of scoreForm(form, profile).indicators) {
        if (indicator.score?.state !== 'amount' || indicator.reason !== null || proposal.kind === 'excluded') continue;
        const [low, high] = proposal.kind === 'decided' ? [proposal.score, proposal.score] : [proposal.low, proposal.high];
        expect([indicator.name, compare(indicator.score.value, low) >= 0, compare(indicator.score.value, high) <= 0]).toEqual([
          indicator.name,
          true,
          true,
        ]);
      }
    }
  });

  test.each(layoutNames())('%s is read as it stands, and nothing is said that is not so', (name) => {
    const own = expected.filter((one) => one.startsWith(`${name}\t`));
    expect(lines(name, {})).toEqual(own);
    // Excel tells no merges, and people type full-width.
    expect(lines(name, { merged: false })).toEqual(own);
    expect(lines(name, { change: fullWidth })).toEqual(own);
  });
});
