import { compare, toPlain, type Decimal } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { EvaluationForm } from '../../src/performance/form';
import type { ScoringProfile } from '../../src/performance/profile';
import { proposeProfile } from '../../src/performance/propose-profile';
import { readPerformanceForms } from '../../src/performance/read-form';
import type { Proposal } from '../../src/performance/proposal';
import { scoreForm } from '../../src/performance/score';
import { fixture, fixtureNames, sheetOf, type Fixture, type FixtureCell } from './fixture';
import { layout, layoutNames } from './layouts';

/** The published evaluation forms, as they are printed. */
export function printedForms(prefix = ''): { name: string; form: EvaluationForm }[] {
  return fixtureNames(prefix)
    .filter((name) => name !== 'jining-2020-summary')
    .map((name) => ({ name, form: only(readPerformanceForms(sheetOf(fixture(name)))) }));
}

/** Forms as other places lay them out, where they have points and scores and stand alone on their sheet. */
export function laidOutForms(): { name: string; form: EvaluationForm }[] {
  return layoutNames().flatMap((name) => {
    const [form, ...others] = readPerformanceForms(sheetOf(layout(name)));
    return form?.kind === 'evaluation' && others.length === 0 && form.columns.score !== null && form.columns.weight !== null
      ? [{ name, form }]
      : [];
  });
}

function source(name: string): Fixture {
  return layoutNames().includes(name) ? layout(name) : fixture(name);
}

/** The same form with every score and total taken out. */
export function blanked(name: string, form: EvaluationForm): EvaluationForm {
  const scores = [
    ...(form.money?.rows ?? []).map(({ score }) => score),
    ...form.indicators.map(({ score }) => score),
    form.total?.score ?? null,
  ];
  const places = new Set(scores.flatMap((figure) => (figure ? [`${String(figure.row)},${String(figure.column)}`] : [])));
  const change = (cell: FixtureCell, row: number, column: number): FixtureCell => {
    if (places.has(`${String(row)},${String(column)}`)) return null;
    return typeof cell === 'string' && /^总分：\d/.test(cell) ? '总分：' : cell;
  };
  return only(readPerformanceForms(sheetOf(source(name), { change })));
}

export const HEADER = ['表', '行', '指标', '指标值', '完成值', '分值', '印出得分', '计算', '结论', '依据'].join('\t');

/** One line for every indicator row: what is printed and what scoring the blanked form proposes. */
export function tableRows(name: string, form: EvaluationForm, profile: ScoringProfile = proposeProfile(form).profile): string[] {
  const scored = scoreForm(blanked(name, form), profile, { equalWeights: true });
  const line = (row: number, cells: readonly string[]): string => [name, String(row + 1), ...cells].join('\t');
  const execution = form.money?.scored?.score
    ? [
        line(form.money.scored.row, [
          '预算执行率',
          plain(form.money.scored.budget?.value),
          plain(form.money.scored.executed?.value),
          plain(form.money.points),
          printed(form.money.scored.score),
          ...words(scored.execution, form.money.scored.score, false),
        ]),
      ]
    : [];
  const rows = form.indicators.map((indicator, at) => {
    const item = scored.indicators[at];
    if (!item) throw new Error(`${name}: the blanked form has fewer rows`);
    const values = [indicator.name || '（未填名称）', indicator.targetText, indicator.actualText].map((text) => text.replace(/\s+/g, ''));
    return line(indicator.row, [
      ...values,
      plain(item.weight),
      indicator.score ? printed(indicator.score) : '无得分列',
      ...words(item.proposal, indicator.score, indicator.reason !== null),
    ]);
  });
  return [...execution, ...rows];
}

function only(forms: ReturnType<typeof readPerformanceForms>): EvaluationForm {
  const [form] = forms;
  if (form?.kind !== 'evaluation') throw new Error('The fixture is no evaluation form.');
  return form;
}

function plain(value: Decimal | null | undefined): string {
  return value ? toPlain(value) : '';
}

function printed(figure: { state: string; value: Decimal }): string {
  return figure.state === 'amount' ? toPlain(figure.value) : '空';
}

/** Computed score, verdict and reason. */
function words(proposal: Proposal, score: Figure | null, isReasoned: boolean): [string, string, string] {
  switch (proposal.kind) {
    case 'decided': {
      const agrees = score?.state === 'amount' && compare(score.value, proposal.score) === 0;
      return [toPlain(proposal.score), agrees ? '一致' : isReasoned ? '偏离，表内已说明原因' : '偏离', proposal.reason];
    }
    case 'judgement': {
      const inside = score?.state === 'amount' && compare(score.value, proposal.low) >= 0 && compare(score.value, proposal.high) <= 0;
      return [`${toPlain(proposal.low)}–${toPlain(proposal.high)}`, inside ? '人工判断，在区间内' : '人工判断', proposal.reason];
    }
    case 'excluded':
      return ['不计分', '不计分', proposal.reason];
  }
}
