import { directionOf } from '../../../src/performance/values/direction';

test.each([
  ['三公控制率', '', 'reverse'],
  ['“三公”控制率', '', 'reverse'],
  ['会议费(含)控制率', '', 'unclear'],
  ['会议费控制率(%)', '', 'reverse'],
  ['病虫害控制率', '', 'unclear'],
  ['预算调整率', '', 'reverse'],
  ['项目追加调整率', '', 'reverse'],
  ['结转率', '', 'reverse'],
  ['结余资金率', '', 'reverse'],
  ['结余资金变动率', '', 'reverse'],
  ['结转率说明', '', 'unclear'],
  ['超概算金额', '', 'reverse'],
  ['差错次数', '', 'reverse'],
  ['差错整改次数', '', 'unclear'],
  ['辍学人数', '', 'reverse'],
  ['投诉件数', '', 'reverse'],
  ['投诉办结率', '', 'forward'],
  ['事故起数', '', 'reverse'],
  ['降低发病率', '', 'unclear'],
  ['贫困发生率', '', 'reverse'],
  // Using and finishing is more, even under costs.
  ['项目资金支出率', '成本指标', 'forward'],
  ['资金支出率说明', '成本指标', 'cost'],
  ['使用变动率', '', 'unclear'],
  ['运行成本', '数量指标', 'cost'],
  ['人员支出', '成本指标', 'cost'],
  ['培训场次', '数量指标', 'forward'],
])('%s under %s counts %s', (name, second, expected) => {
  expect(directionOf(name, second)).toBe(expected);
});
