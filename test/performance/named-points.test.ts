import { scoreForm } from '../../src/performance/score';
import type { FixtureCell } from './fixture';
import { only, profile, words } from './made-form';

/** A form of the six-column kind, whose points stand in its labels, scored as 湖北 does. */
function scores(names: readonly string[]): string[] {
  const rows: FixtureCell[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', '乡村公路'],
    ['预算执行情况（万元）（20分）', null, '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
    [null, '年度财政资金总额', 320, 304, 0.95, 19],
    ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    ...names.map((name, at) => [at === 0 ? '产出指标（80分）' : null, at === 0 ? '数量指标' : null, name, '≥40公里', '38公里', null]),
    ['总分', null, null, null, null, null],
  ];
  return scoreForm(only({ sheet: '表', rows, merges: [] }), profile('hubei')).indicators.map(({ proposal }) => words(proposal));
}

test('points behind the name of an indicator are its own', () => {
  expect(scores(['新建公路里程（20分）', '养护公路里程（60 分）'])).toEqual(['19', '57']);
});

test('an indicator whose name has none is still left to people', () => {
  expect(scores(['新建公路里程（20分）', '养护公路里程（公里）'])).toEqual(['19', '0–80']);
});
