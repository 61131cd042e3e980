import { parseDecimal, toPlain, type Decimal } from '../../src/amount/decimal';
import type { FormProfile } from '../../src/performance/choose-profile';
import type { EvaluationForm } from '../../src/performance/form';
import type { ScoringProfile } from '../../src/performance/profile';
import { profileById } from '../../src/performance/profiles';
import { readPerformanceForms } from '../../src/performance/read-form';
import type { Proposal } from '../../src/performance/proposal';
import type { Sheet } from '../../src/workbook/workbook';
import { sheetOf, type Fixture, type FixtureCell } from './fixture';

/** The one form on a made sheet. */
export function only(
  form: Pick<Fixture, 'sheet' | 'rows' | 'merges'>,
  change?: (cell: FixtureCell, row: number, column: number) => FixtureCell,
): EvaluationForm {
  return formOn(sheetOf(form, change ? { change } : {}));
}

/** The first form on a sheet. */
export function formOn(sheet: Sheet): EvaluationForm {
  const [found] = readPerformanceForms(sheet);
  if (found?.kind !== 'evaluation') throw new Error('no form');
  return found;
}

export function profile(id: string): ScoringProfile {
  const found = profileById(id);
  if (!found) throw new Error(id);
  return found;
}

/** A method chosen for a form, as checking and scoring are told of it. */
export function methodFor(form: EvaluationForm, method: ScoringProfile): Map<EvaluationForm, FormProfile> {
  return new Map([[form, { profile: method, chosenFor: null, otherwise: method, proposal: { profile: method, reason: '' } }]]);
}

export function amount(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
}

/** A proposal in short: 9.95, 8–10, excluded. */
export function words(proposal: Proposal | undefined): string {
  if (!proposal || proposal.kind === 'excluded') return 'excluded';
  return proposal.kind === 'decided' ? toPlain(proposal.score) : `${toPlain(proposal.low)}–${toPlain(proposal.high)}`;
}

/** An indicator's row: target, completed value, points, score. */
export type Row = readonly [FixtureCell, FixtureCell, FixtureCell, FixtureCell?];

/** What stands in the row of the money: 年初, 全年, 执行, 分值, 执行率, 得分. */
export type Money = readonly FixtureCell[];

/** The sheet of a national form; its total stands in G after the last indicator. */
export function sheetWith(rows: readonly Row[], money: Money = [100, 100, 100, 10], total: FixtureCell = null): Sheet {
  return sheetOf({
    sheet: '表',
    merges: [],
    rows: [
      ['项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', ...money],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ...rows.map(([target, actual, points, score = null], at) => [
        at === 0 ? '产出指标' : null,
        at === 0 ? '数量指标' : null,
        `参保人数${at === 0 ? '' : String(at + 1)}`,
        target,
        actual,
        points,
        score,
      ]),
      ['总分', null, null, null, null, null, total],
    ],
  });
}

/** A form of one indicator. */
export function formOf(
  target: FixtureCell,
  actual: FixtureCell,
  weight: FixtureCell = 10,
  money: readonly FixtureCell[] = [100, 100, 100],
): EvaluationForm {
  return formOn(sheetWith([[target, actual, weight]], [...money, 10]));
}
