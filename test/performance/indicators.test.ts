import { checkPerformanceForms } from '../../src/performance/check-forms';
import { told, weighted } from './told';

/** One indicator: name, target, completed value, points, score, reason. */
const line = (row: string, first = '产出指标|数量指标'): string => `${first}|${row}`;
const only = (row: string) => weighted(line(row));

describe('a reason for what was missed', () => {
  const severities = (row: string): string[] =>
    checkPerformanceForms([only(row)]).remarks.flatMap(({ rule, severity, column }) =>
      rule.code === 'JS-P23' ? [`${severity} ${String(column)}`] : [],
    );

  test('is asked for beside it, and only as a hint where next to nothing is missing', () => {
    expect(severities('沟渠长度|≥1000米|989米|90|89.01')).toEqual(['warning 7']);
    expect(severities('沟渠长度|≥1000米|990米|90|89.1')).toEqual(['info 7']);
    expect(told(only('沟渠长度|≥1000米|800米|90|72'), 'JS-P23')).toEqual([
      'JS-P23 H6 D6 E6 “沟渠长度”完成值800米未达到指标值≥1000米，没有填未完成原因',
    ]);
  });

  test('is not asked for where it stands, or where nothing was missed', () => {
    expect(severities('沟渠长度|≥1000米|800米|90|72|汛期停工')).toEqual([]);
    expect(severities('沟渠长度|≥1000米|1000米|90|90')).toEqual([]);
  });

  test('is asked for once, with the score, where that is full', () => {
    expect(severities('沟渠长度|≥1000米|800米|90|90')).toEqual([]);
    expect(severities('沟渠长度|≥1000米|800米|90|89.99')).toEqual(['warning 7']);
  });

  test('is asked for where words say that it failed, not where they say a part', () => {
    expect(severities('沟渠验收|合格|未完成|90|50')).toEqual(['warning 7']);
    expect(severities('沟渠验收|合格|部分完成|90|60')).toEqual([]);
  });

  test('may stand below the indicators, and is asked for only where there is a place for it', () => {
    const form = only('沟渠长度|≥1000米|800米|90|72');
    const explained = (label: string, text: string | null) => ({
      ...form,
      explanations: [{ label, text: text === null ? null : { row: 9, column: 1, text } }],
    });
    expect(told(explained('未完成原因分析', '汛期停工'), 'JS-P23')).toEqual([]);
    expect(told(explained('未完成原因分析', null), 'JS-P23')).toHaveLength(1);
    expect(told(explained('其他说明', '汛期停工'), 'JS-P23')).toHaveLength(1);
    const columns = { ...form.columns, reason: null };
    expect(told({ ...form, columns }, 'JS-P23')).toEqual([]);
    expect(told({ ...explained('未完成原因分析', null), columns }, 'JS-P23').map((words) => words.slice(0, 9))).toEqual(['JS-P23 E6']);
  });
});

describe('what is worth a word in a completed value', () => {
  test.each([
    ['twice the target', '沟渠长度|≥10公里|20公里|90|90', ['JS-P26 E6 完成值达到指标值的两倍以上且没有说明：“沟渠长度”≥10公里→20公里']],
    ['less than twice the target', '沟渠长度|≥10公里|19.9公里|90|90', []],
    ['twice the target with a reason', '沟渠长度|≥10公里|20公里|90|90|新增一段', []],
    ['a floor', '沟渠长度|≥10公里|≥11公里|90|90', ['JS-P28 E6 完成值带有≥、≤等符号，没有填实际数：“沟渠长度”≥10公里→≥11公里']],
    ['less than something', '事故起数|≤10起|＜9起|90|90', ['JS-P28 E6 完成值带有≥、≤等符号，没有填实际数：“事故起数”≤10起→＜9起']],
    ['a rate above the whole', '沟渠完好率|≥90%|101%|90|90', ['JS-P30 E6 比率的完成值超过100%，请核对：“沟渠完好率”≥90%→101%']],
    ['a rate that is the whole', '沟渠完好率|≥90%|100%|90|90', []],
    ['a rate of growth', '产量增长率|≥90%|101%|90|90', []],
    ['no rate', '沟渠长度|≥90%|101%|90|90', []],
    ['a rate in thousandths', '事故发生率|≤150‰|110‰|90|90', []],
  ])('%s', (_, row, expected) => {
    expect(told(only(row), 'JS-P26', 'JS-P28', 'JS-P30')).toEqual(expected);
  });

  test('is told once for all of a form, with five of them', () => {
    const rows = (count: number): string[] =>
      told(
        weighted(
          Array.from({ length: count }, (_, at) =>
            line(`第${'甲乙丙丁戊己'.charAt(at)}段|≥1公里|2公里|10|10`, at === 0 ? '产出指标|数量指标' : '|'),
          ).join('\n'),
        ),
        'JS-P26',
      );
    const list = (names: string): string => [...names].map((name) => `“第${name}段”≥1公里→2公里`).join('，');
    expect(rows(5)).toEqual([`JS-P26 E6 E7 E8 E9 E10 完成值达到指标值的两倍以上且没有说明：${list('甲乙丙丁戊')}`]);
    expect(rows(6)).toEqual([`JS-P26 E6 E7 E8 E9 E10 E11 完成值达到指标值的两倍以上且没有说明：${list('甲乙丙丁戊')}等6项`]);
  });
});

describe('units', () => {
  test.each([
    ['that are one and the same', '沟渠长度|≥10公里|11千米|90|90', []],
    ['that differ', '受益人口|≥10户|11人|90|90', ['JS-P25 E6 D6 “受益人口”指标值单位“户”、完成值单位“人”不一致']],
    [
      'that can be converted',
      '受益人口|≥1万人|11000人|90|90',
      ['JS-P25 E6 D6 “受益人口”指标值单位“万人”、完成值单位“人”不一致，已换算后比较'],
    ],
    ['of which one is not typed', '受益人口|≥10户|11|90|90', []],
    ['of words', '受益人口|≥10户|较多|90|90', []],
  ])('%s', (_, row, expected) => {
    expect(told(only(row), 'JS-P25')).toEqual(expected);
  });
});

describe('one name in two places', () => {
  const twice = (name: string, one: string, other: string): string[] =>
    told(weighted(`${line(`${name}|${one}|45|45`)}\n${line(`${name}|${other}|45|45`, '效益指标|社会效益指标')}`), 'JS-P32');

  test.each([
    ['沟渠长度', '≥10公里|11公里', '≥10公里|11公里', []],
    ['沟渠长度', '≥10公里|11公里', '≥10 公里|11公里', []],
    ['沟渠长度', '≥10公里|11公里', '≥10公里|12公里', ['JS-P32 E7 E6 “沟渠长度”出现两次，完成值一处为“11公里”，一处为“12公里”']],
    ['沟渠长度', '≥10公里|11公里', '≥9公里|11公里', ['JS-P32 E7 E6 “沟渠长度”出现两次，指标值一处为“≥10公里”，一处为“≥9公里”']],
    [
      '沟渠长度',
      '≥10公里|11公里',
      '≥9公里|12公里',
      ['JS-P32 E7 E6 “沟渠长度”出现两次，指标值一处为“≥10公里”，一处为“≥9公里”；完成值一处为“11公里”，一处为“12公里”'],
    ],
    ['合格率', '≥90%|91%', '≥90%|92%', []],
  ])('%s with %s and %s', (name, one, other, expected) => {
    expect(twice(name, one, other)).toEqual(expected);
  });

  test('is one where it covers both rows', () => {
    const form = weighted(`${line('沟渠长度|≥10公里|11公里|45|45')}\n||沟渠长度|≥9公里|9公里|45|45`);
    expect(told(form, 'JS-P32')).toHaveLength(1);
    const covered = form.indicators.map((one) => ({ ...one, nameCell: { row: 5, column: 2 } }));
    expect(told({ ...form, indicators: covered }, 'JS-P32')).toEqual([]);
  });
});

describe('what is not filled in', () => {
  test.each([
    ['the target', '沟渠长度||11公里|90|90', ['JS-P24 D6 “沟渠长度”的指标值没有填']],
    ['the completed value', '沟渠长度|≥10公里||90|90', ['JS-P24 E6 “沟渠长度”的完成值没有填']],
    ['the completed value with its score', '沟渠长度|≥10公里||90|', []],
    ['both', '沟渠长度|||90|90', ['JS-P24 D6 “沟渠长度”的指标值和完成值没有填']],
    [
      'both beside a name that has them',
      '沟渠长度10公里|||90|90',
      ['JS-P24 D6 “沟渠长度10公里”的目标写在指标名称里，指标值和完成值没有填'],
    ],
    ['the name', '|≥10公里|11公里|90|90', ['JS-P24 C6 “数量指标”下有指标值，没有填三级指标名称']],
    ['the name beside a score', '|||90|90', ['JS-P24 C6 “数量指标”下有指标值，没有填三级指标名称']],
    ['nothing', '沟渠长度|≥10公里|11公里|90|90', []],
  ])('%s', (_, row, expected) => {
    expect(told(only(row), 'JS-P24')).toEqual(expected);
  });
});
