import { FULL, national, saidOf, sixColumns } from './written-form';

describe('points', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a label and the whole that are off by different amounts',
      national('产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标|社会效益指标|受益人口|≥3人|3人|50|50', FULL, '120'),
      [
        'error JS-P10 A6 F6 “产出指标(50分)”下各指标分值合计60，与标注的50分不符',
        'error JS-P12 F8 F6 F7 预算执行率10分加各指标分值110分合计120分，不是100分',
      ],
    ],
    [
      'two labels of which the first has too little',
      national('产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|40|40\n效益指标（40分）|社会效益指标|受益人口|≥3人|3人|50|50', FULL, '100'),
      ['error JS-P10 A6 F6 A7 F7 “产出指标(50分)”下各指标分值合计40，与标注的50分不符；“效益指标”恰好多10分，疑有指标放错一级指标'],
    ],
    [
      'indicators of 90 where the rate has no points',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90', '80|80|80||100%|', '90'),
      [],
    ],
    [
      'indicators of 80 where the rate has no points',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|80|80', '80|80|80||100%|', '80'),
      ['error JS-P12 F7 F6 各指标分值合计80分，不是100分'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('二级指标 and what they stand under', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'two of one other heading that is there',
      national(
        '产出指标|社会效益指标|受益人口|≥3人|3人|30|30\n|生态效益指标|绿化|≥3亩|3亩|30|30\n效益指标|经济效益指标|增收|≥3万元|3万元|30|30',
        FULL,
        '100',
      ),
      ['warning JS-P47 A6 B6 B7 “产出指标”下是“社会效益指标”、“生态效益指标”，属于“效益指标”，请核对一级指标是否写错'],
    ],
    [
      'two of different other headings',
      national(
        '满意度指标|数量指标|渠道|≥3公里|3公里|30|30\n|社会效益指标|受益人口|≥3人|3人|30|30\n产出指标|质量指标|合格|100%|100%|30|30',
        FULL,
        '100',
      ),
      [
        'warning JS-P47 B6 A6 “数量指标”列在“满意度指标”下，应属于“产出指标”',
        'info JS-P47 B7 A6 “社会效益指标”列在“满意度指标”下，应属于“效益指标”，表内没有这个一级指标',
      ],
    ],
    [
      'one over several lines, which is told once',
      national(
        '产出指标|数量指标|渠道长度|≥3公里|3公里|30|30\n|社会效益指标|受益人口|≥3人|3人|20|20\n||受益村|≥3个|3个|20|20\n效益指标|生态效益指标|绿化|≥3亩|3亩|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B7 A6 “社会效益指标”列在“产出指标”下，应属于“效益指标”'],
    ],
    [
      'one alone under a heading that it does not belong to, where its own is there',
      national('产出指标|生态效益指标|绿化|≥3亩|3亩|50|50\n效益指标|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '100'),
      ['warning JS-P47 B6 A6 “生态效益指标”列在“产出指标”下，应属于“效益指标”'],
    ],
    [
      'one alone under a heading, where its own is not there',
      national('产出指标|生态效益指标|绿化|≥3亩|3亩|50|50\n满意度指标|服务对象满意度指标|满意|≥90%|93%|40|40', FULL, '100'),
      ['warning JS-P47 A6 B6 “产出指标”下是“生态效益指标”，属于“效益指标”，请核对一级指标是否写错'],
    ],
    [
      'two of which only one belongs to another heading',
      national(
        '服务对象满意度指标|服务对象满意度指标|满意|≥90%|93%|50|50\n|数量指标|渠道|≥3公里|3公里|20|20\n产出指标|质量指标|合格|100%|100%|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B7 A6 “数量指标”列在“服务对象满意度指标”下，应属于“产出指标”'],
    ],
    [
      'what the public says, among 产出',
      national(
        '产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n|社会公众满意度指标|满意|≥90%|93%|20|20\n效益指标|社会效益指标|绿化|≥3亩|3亩|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B7 A6 “社会公众满意度指标”列在“产出指标”下，应属于“效益指标”'],
    ],
    [
      'costs among 效益 beside 成本指标',
      national(
        '成本指标|经济成本指标|造价|≤3万元|3万元|50|50\n效益指标|社会效益指标|绿化|≥3亩|3亩|20|20\n|社会成本指标|补偿|≤3万元|3万元|20|20',
        FULL,
        '100',
      ),
      ['warning JS-P47 B8 A7 “社会成本指标”列在“效益指标”下，应属于“成本指标”'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('totals and blank scores', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'values on one of two lines, nothing scored',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|\n||闸门|||40|', '80|80|80|10|100%|', ''),
      ['warning JS-P15 G8 I4 G6 G7 总分没有填，各项得分也没有填，自评表未填完', 'warning JS-P24 D7 “闸门”的指标值和完成值没有填'],
    ],
    [
      'values without a score where no total is printed',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|\n||闸门|≥3座||40|', '80|80|80|10|100%|', '').replace(/\n总分.*/, ''),
      ['warning JS-P15 G6 G7 得分都没有填，可用自评打分，自评表未填完'],
    ],
    [
      'one score where no total is printed',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|≥3座|3座|40|', '80|80|80|10|100%|', '').replace(/\n总分.*/, ''),
      ['warning JS-P22 I4 预算执行率有分值10，没有填得分，自评表未填完', 'warning JS-P22 G7 “闸门”有分值40，没有填得分'],
    ],
    [
      'a total rounded to fewer decimals than its scores',
      national('产出指标|数量指标|渠道长度|≥3公里|2公里|10|6.67|雨季\n||闸门|≥3座|3座|80|80', FULL, '96.7'),
      [],
    ],
    [
      'a total without the decimals of its scores',
      national('产出指标|数量指标|渠道长度|≥3公里|2公里|10|6.67|雨季\n||闸门|≥3座|3座|80|80', FULL, '97'),
      ['error JS-P14 G8'],
    ],
    [
      'a total of which the money is not there',
      '项目支出绩效自评表\n项目名称|沟渠整治\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因\n产出指标（50分）|数量指标|渠道长度|≥3公里|3公里|50|50\n效益指标（40分）|社会效益指标|绿化|≥3亩|3亩|40|40\n总分||||||99',
      ['warning JS-P14 G6 指标分值合计90分，没有找到预算执行情况及其得分，总分99没有核对'],
    ],
    [
      'a line that does not apply',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|50|50\n||闸门|不适用|不适用|40|', FULL, ''),
      ['warning JS-P15 G8 I4 G6 总分没有填，各项得分合计60'],
    ],
    [
      'a line without points',
      national('产出指标|数量指标|渠道长度|≥3公里|3公里|90|90\n||闸门|无|无||', FULL, ''),
      ['warning JS-P15 G8 I4 G6 总分没有填，各项得分合计100'],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});

describe('values that are odd', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'several signs and percents',
      national('产出指标|数量指标|渠道长度|甲≥3公里,乙≥2公里|甲≥3公里,乙2公里|45|45\n||合格|甲≥90%,乙≥90%|甲95%,乙120%|45|45', FULL, '100'),
      ['info JS-P28 E6 完成值带有≥、≤等符号，没有填实际数：“渠道长度”甲≥3公里,乙≥2公里→甲≥3公里,乙2公里'],
    ],
    [
      'a missed bound',
      national('产出指标|数量指标|渠道长度|≤4次|3次|90|80', FULL, '90'),
      ['warning JS-P20 G6 D6 E6 “渠道长度”完成值3次达到指标值≤4次，得分80低于分值90，没有说明扣分原因'],
    ],
    [
      'units apart',
      national('产出指标|数量指标|造价|≤4万元|3元|90|0.01', FULL, '10.01'),
      [
        'warning JS-P20 G6 D6 E6 “造价”完成值3元达到指标值≤4万元，得分0.01低于分值90，没有说明扣分原因',
        'info JS-P25 E6 D6 “造价”指标值单位“万元”、完成值单位“元”不一致，已换算后比较',
      ],
    ],
    [
      'nature',
      sixColumns('产出指标（40分）|数量指标|里程|≥40公里|30公里|40\n效益指标（40分）|社会效益|人口|显著|显著|41', '100'),
      [
        'warning JS-P19 F6 F6 “产出指标(40分)”得满分，但“里程”完成值30公里未达到指标值≥40公里，没有说明原因',
        'error JS-P13 A7 F7 “效益指标(40分)”下各指标得分合计41，超过标注的40分',
      ],
    ],
  ])('%s', (_, form, expected) => {
    expect(saidOf(form)).toEqual(expected);
  });
});
