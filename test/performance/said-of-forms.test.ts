import { checked, coefficients, FULL, national, saidOf, sixColumns } from './written-form';

describe('blank scores and totals', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a blank score above a total',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|40|', FULL, '60'),
      ['warning JS-P22 G7 “闸门”有分值40，没有填得分'],
    ],
    [
      'a blank total below scores',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', FULL, ''),
      ['warning JS-P15 G7 I4 G6 总分没有填，各项得分合计100'],
    ],
    [
      'a blank total below a blank score',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|40|', FULL, ''),
      ['warning JS-P22 G7 “闸门”有分值40，没有填得分', 'warning JS-P15 G8 G7 总分没有填，“闸门”得分也没有填，自评表未填完'],
    ],
    [
      'a blank total below blank scores alone',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|\n||闸门|≥3座|3座|40|', '80|80|80|10|100%|', ''),
      ['warning JS-P15 G8 I4 G6 G7 总分没有填，各项得分也没有填，自评表未填完'],
    ],
    [
      'a form that nobody filled in yet',
      national('产出指标|数量指标|渠道长度||||\n||闸门||||', '|||10||', ''),
      ['warning JS-P24 D6 “渠道长度”的指标值和完成值没有填', 'warning JS-P24 D7 “闸门”的指标值和完成值没有填'],
    ],
    ['a total that is not the sum', national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', FULL, '99'), ['error JS-P14 G7']],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('the execution rate and its score', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'rounded in an odd way',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|60|10|75%|8', '98'),
      ['info JS-P09 I4 得分按下列取整方式与规则一致：年度资金总额 10×75%=8（四舍五入取整数）'],
    ],
    [
      'more than its points',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|60|10|75%|11', '101'),
      ['error JS-P13 I4 G4 年度资金总额执行率得分11大于分值10'],
    ],
    [
      'below zero',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|60|10|75%|-1', '89'),
      ['error JS-P13 I4 G4 年度资金总额执行率得分-1为负数'],
    ],
    [
      'points for nothing spent of nothing',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '0|0|0|10|0%|10', '100'),
      ['warning JS-P08 I4 E4 F4 年度资金总额全年预算数和执行数均为0，执行率得分却为10'],
    ],
    ['nothing for nothing spent of nothing', national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '0|0|0|10|0%|0', '90'), []],
    [
      'a score that is blank',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|60|10|75%|', '90'),
      ['warning JS-P22 I4 预算执行率有分值10，没有填得分，自评表未填完'],
    ],
    [
      'a rate that is blank',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|60|10||8', '98'),
      [
        'warning JS-P05 H4 E4 F4 年度资金总额的执行率没有填',
        'info JS-P09 I4 得分按下列取整方式与规则一致：年度资金总额 10×60/80=8（四舍五入取整数）',
      ],
    ],
    [
      'a budget that is blank',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80||60|10|75%|7.5', '97.5'),
      ['warning JS-P48 E4 F4 年度资金总额的全年预算数没有填，全年执行数为60'],
    ],
    [
      'more spent than the budget',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|100|10|125%|10', '100'),
      ['warning JS-P07 F4 E4 年度资金总额全年执行数100大于全年预算数80，请核对预算数是否为调整后预算'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('points', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'indicators of 100 beside points that the total leaves out',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '100'),
      ['warning JS-P12 G8 G4 F6 F7 各指标分值已合计100分，预算执行率另有10分，共110分，不是100分；总分没有计入预算执行率得分'],
    ],
    [
      'indicators of 100 beside points that the total counts',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '110'),
      ['error JS-P12 G4 G4 F6 F7 各指标分值已合计100分，预算执行率另有10分，共110分，不是100分'],
    ],
    [
      'less than 100 in all',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n效益指标|社会效益指标|受益人口|≥3人|3人|30|30', FULL, '90'),
      ['error JS-P12 F8 F6 F7 预算执行率10分加各指标分值80分合计90分，不是100分'],
    ],
    [
      'two labels that are off by the same',
      national('产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标（40分）|社会效益指标|受益人口|≥3人|3人|30|30', FULL, '100'),
      ['error JS-P10 A6 F6 A7 F7 “产出指标(50分)”下各指标分值合计60，与标注的50分不符；“效益指标”恰好少10分，疑有指标放错一级指标'],
    ],
    [
      'one label that is off',
      national('产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标（40分）|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '110'),
      ['error JS-P10 A6 F6 “产出指标(50分)”下各指标分值合计60，与标注的50分不符'],
    ],
    [
      'two labels that are off by different amounts',
      national('产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标（40分）|社会效益指标|受益人口|≥3人|3人|35|35', FULL, '105'),
      [
        'error JS-P10 A6 F6 “产出指标(50分)”下各指标分值合计60，与标注的50分不符',
        'error JS-P10 A7 F7 “效益指标(40分)”下各指标分值合计35，与标注的40分不符',
      ],
    ],
    [
      'labels alone that miss 100',
      sixColumns('产出指标（40分）|数量指标|里程|≥40公里|40公里|40\n效益指标（30分）|社会效益|人口|≥3人|3人|30', '89'),
      ['error JS-P12 A6 A6 A7 预算执行20分 + 产出指标(40分) + 效益指标(30分) 合计90分，不是100分'],
    ],
    [
      'labels alone that make up 100',
      sixColumns('产出指标（40分）|数量指标|里程|≥40公里|40公里|40\n效益指标（40分）|社会效益|人口|≥3人|3人|40', '99'),
      [],
    ],
    [
      'labels of which one has no points',
      sixColumns('产出指标|数量指标|里程|≥40公里|40公里|40\n效益指标（30分）|社会效益|人口|≥3人|3人|30', '89'),
      [],
    ],
    [
      'goals that miss 100',
      sixColumns('目标1（40分）\n产出指标|数量指标|里程|≥40公里|40公里|40\n目标2（30分）\n效益指标|社会效益|人口|≥3人|3人|30', '89'),
      ['error JS-P12 A6 A6 A8 预算执行20分 + 目标1(40分) + 目标2(30分) 合计90分，不是100分'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('二级指标 and what they stand under', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'two in each other’s place',
      national('产出指标|社会效益指标|渠道长度|≥3公里|3公里|50|50\n效益指标|数量指标|受益人口|≥3人|3人|40|40', FULL, '100'),
      [
        'warning JS-P47 B6 A6 “社会效益指标”列在“产出指标”下，应属于“效益指标”',
        'warning JS-P47 B7 A7 “数量指标”列在“效益指标”下，应属于“产出指标”',
      ],
    ],
    [
      'one of another heading that is not there',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '100'),
      ['info JS-P47 B7 A6 “社会效益指标”列在“产出指标”下，应属于“效益指标”，表内没有这个一级指标'],
    ],
    [
      'a heading that is wrong itself',
      national(
        '产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n产出指标|社会效益指标|受益人口|≥3人|3人|20|20\n|生态效益指标|绿化|≥3亩|3亩|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 A7 B7 B8 “产出指标”下是“社会效益指标”、“生态效益指标”，属于“效益指标”，请核对一级指标是否写错'],
    ],
    [
      'one of another heading that is there, among 效益',
      national(
        '产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n效益指标|满意度指标|受益人口|≥3人|3人|20|20\n满意度指标|社会效益指标|绿化|≥3亩|3亩|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B8 A8 “社会效益指标”列在“满意度指标”下，应属于“效益指标”'],
    ],
    [
      'costs without a heading of their own',
      national(
        '产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n满意度指标|服务对象满意度指标|受益人口|≥90%|93%|20|20\n效益指标|成本指标|绿化|≤3万元|3万元|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B8 A8 “成本指标”列在“效益指标”下，应属于“产出指标”'],
    ],
    [
      'a name that is not a standard one',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n效益指标|满意度指标说明|受益人口|≥90%|93%|40|40', FULL, '100'),
      [],
    ],
    [
      'one that is none, though it holds the words of another',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n效益指标|指标质量|受益人口|≥90%|93%|40|40', FULL, '100'),
      [],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('checks in a grid', () => {
  test.each<[string, string, readonly string[]]>([
    ['the right check', checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米|√||'), []],
    [
      'a check too low',
      checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米||√|\n^||质量指标|合格|100%|100%|√||'),
      ['warning JS-P52 H7 E7 F7 “清淤”完成值12.6万立方米达到指标值≥12万立方米，却勾了“部分完成”'],
    ],
    [
      'a check too high',
      checked('^|产出指标|数量指标|清淤|≥12万立方米|11.6万立方米|√||'),
      ['error JS-P52 G7 E7 F7 “清淤”完成值11.6万立方米未达到指标值≥12万立方米，却勾了“完成”'],
    ],
    [
      'two checks',
      checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米|√|√|'),
      ['error JS-P52 G7 H7 “清淤”同时勾了“完成”“部分完成”，只能勾一项'],
    ],
    [
      'a missing check',
      checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米|||\n^||质量指标|合格|100%|100%|√||'),
      ['warning JS-P53 G7 “清淤”没有打勾评定'],
    ],
    [
      'a full check beside a missed range',
      checked('^|产出指标|数量指标|清淤|6-9个月|10个月|√||'),
      ['error JS-P52 G7 E7 F7 “清淤”完成值10个月不在6-9个月之内，区间指标没有规定折算办法，却勾了“完成”'],
    ],
    ['no check at all', checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米|||'), []],
    ['a check that nothing speaks against', checked('^|产出指标|数量指标|清淤|约12万立方米|12.6万立方米|√||'), []],
    ['the check between', checked('^|产出指标|数量指标|清淤|≥12万立方米|11.6万立方米||√|'), []],
    [
      'no check beside a blank value',
      checked('^|产出指标|数量指标|清淤|≥12万立方米||||\n^||质量指标|合格|100%|100%|√||'),
      ['warning JS-P24 F7 “清淤”的完成值没有填'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('a coefficient', () => {
  test.each<[string, string, readonly string[]]>([
    ['in full', coefficients('里程|公里|≥|40|40|100|90|90'), []],
    [
      'a score that is not the product',
      coefficients('里程|公里|≥|40|40|100|90|80'),
      ['error JS-P50 H7 F7 D7 E7 “里程”得分80，应为权重90×得分系数100%=90'],
    ],
    ['below the whole', coefficients('里程|公里|≥|40|40|80|90|72'), []],
    ['below the whole of a target that was missed', coefficients('里程|公里|≥|40|30|80|90|72'), []],
    [
      'the whole of a target that was missed',
      coefficients('里程|公里|≥|40|30|100|90|90'),
      [
        'error JS-P19 H7 D7 E7 “里程”完成值30公里未达到指标值≥40公里，得满分且没有说明原因（没有完成，得分系数却填100%（权重 90 × 30/40 = 67.5））',
      ],
    ],
    ['the share of a target that was missed', coefficients('里程|公里|≥|40|30|75|90|67.5'), []],
    ['below nothing', coefficients('里程|公里|≥|40|40|-10|90|90'), []],
    [
      'the whole of a target that was missed, where a column says which way it counts',
      coefficients('里程|公里|正向|40|30|100|90|90'),
      [
        'error JS-P19 H7 D7 E7 “里程”完成值30公里未达到指标值40公里，得满分且没有说明原因（没有完成，得分系数却填100%（权重 90 × 30/40 = 67.5））',
      ],
    ],
    [
      'the whole of a target that was missed, where nothing says it',
      coefficients('里程|公里||40|30|100|90|90'),
      [
        'warning JS-P19 H7 D7 E7 “里程”完成值30公里未达到指标值40公里，得满分且没有说明原因（没有完成，得分系数却填100%（权重 90 × 30/40 = 67.5））',
      ],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});
