import { toPlain } from '../../../src/amount/decimal';
import { normalise } from '../../../src/amount/text';
import { compareValues } from '../../../src/performance/values/compare-values';
import type { Completion } from '../../../src/performance/values/completion';
import { readIndicatorText, readIndicatorValue } from '../../../src/performance/values/indicator-value';
import type { Cell } from '../../../src/workbook/workbook';

interface Facts {
  name?: string;
  second?: string;
  year?: number | null;
  nature?: string;
  unit?: string;
}

function compare(target: string | Cell, actual: string | Cell, facts: Facts = {}): Completion {
  const context = { nature: facts.nature ?? '', unit: facts.unit ?? '', name: normalise(facts.name ?? '') };
  const read = (value: string | Cell, nature: string) =>
    typeof value === 'string' ? readIndicatorText(value, { ...context, nature }) : readIndicatorValue(value, { ...context, nature });
  return compareValues(read(target, context.nature), read(actual, context.nature === '定性' ? '定性' : ''), {
    name: context.name,
    second: facts.second ?? '',
    year: facts.year ?? null,
  });
}

function summary(completion: Completion): string {
  switch (completion.kind) {
    case 'met':
      return 'met';
    case 'unmet':
      return `${completion.direction} ${toPlain(completion.ratio.numerator)}/${toPlain(completion.ratio.denominator)}`;
    case 'qualitative':
      return `words ${completion.band ?? '?'}`;
    case 'judgement':
      return `judge ${completion.standing}`;
    case 'inapplicable':
      return 'inapplicable';
  }
}

const percent = (number: number, format = '0%'): Cell => ({ row: 0, column: 0, value: { kind: 'number', number }, format });
/** A day as Excel counts them: 45260 is 30 November 2023. */
const day = (serial: number): Cell => ({ row: 0, column: 0, value: { kind: 'number', number: serial }, format: 'yyyy/m/d' });
const number = (value: number): Cell => ({ row: 0, column: 0, value: { kind: 'number', number: value } });

describe('a target against its completed value', () => {
  test.each<[string | Cell, string | Cell, string, Facts?]>([
    // signs and their words
    ['≥218 万人', '216.96 万人', 'forward 216.96/218'],
    ['≥218万人', '218万人', 'met'],
    ['不低于90％', '95%', 'met'],
    ['不少于 4 次', '3次', 'forward 3/4'],
    ['≥4', '≥4', 'met'],
    ['>=100%', '100%', 'met'],
    ['85%以上', '95%', 'met'],
    ['85%以上', '85%以上', 'met'],
    ['达到95%', '达到95%', 'met'],
    ['达到95%', '90%', 'forward 90/95'],
    ['≤15%', '5.48%', 'met'],
    // words that turn the comparison behind them round
    ['不得多于20个', '25个', 'reverse 20/25'],
    ['不应高于20个', '16个', 'met'],
    ['不大于等于20个', '25个', 'reverse 20/25'],
    ['大于或等于5件', '4件', 'forward 4/5'],
    ['不得低于30次', '24次', 'forward 24/30'],
    ['严格控制在≤20', '25', 'reverse 20/25'],
    ['≥30人', '未达到30人', 'judge unmet'],
    // days as numbers, parts of a year, the year after
    ['2023/11/30', '2023/12/5', 'judge unmet'],
    ['2023.10.31前', '2023.10.5', 'met'],
    ['2023-06-30之前', '2023-07-02完成', 'judge unmet'],
    ['12月31日前', '次年1月10日', 'judge unmet', { year: 2023 }],
    ['第三季度', '第四季度', 'judge unmet'],
    ['三季度末前完成', '8月', 'met'],
    ['上半年', '7月', 'judge unmet'],
    ['2023年11月底前', day(45_260), 'met', { year: 2023 }],
    ['2023年11月底前', day(45_261), 'judge unmet', { year: 2023 }],
    ['2023.1', '2023.5', 'met'],
    // how long something takes
    ['180天', '200天', 'judge unknown', { name: '工期' }],
    ['180天', '200天', 'judge unknown', { name: '完成情况', second: '时效指标' }],
    // a unit behind one of both numbers only: the same one, unless they are more than twenty times apart
    ['100万元', '10', 'forward 10/100'],
    ['10', '100万元', 'met'],
    ['100万元', '4', 'judge unknown'],
    ['4', '100万元', 'judge unknown'],
    ['200万', '195.5万元', 'forward 195.5/200'],
    // less is better by the name, and the completed value names a bound itself
    ['4%', '不超过3%', 'met', { name: '设备故障率' }],
    ['4%', '4%以内', 'met', { name: '设备故障率' }],
    ['4%', '不超过5%', 'judge unknown', { name: '设备故障率' }],
    ['4%', '3%以上', 'judge unknown', { name: '设备故障率' }],
    // quotation marks, remarks and numbers in front say nothing else
    ['“≥95%”', '“94%”', 'forward 94/95'],
    ['90%以上（含）', '90%', 'met'],
    ['100%（按时）', '100%', 'met'],
    ['100%', '98%（已完成）', 'forward 98/100'],
    ['100%', '100%（部分未完成）', 'judge unknown'],
    ['≥80%', '①75%', 'forward 75/80'],
    ['①≥80%', '① 75%', 'forward 75/80'],
    ['⒈20台', '⒈18台', 'forward 18/20'],
    // a multiplier alone goes with the unit of the column
    ['100万', '955000', 'forward 955000/1000000', { unit: '元' }],
    ['≥100万', '1000000', 'met', { unit: '元' }],
    ['3万', '2.5万', 'forward 2.5/3', { unit: '人次' }],
    ['100万', '95', 'forward 95/100', { unit: '万元' }],
    ['100万', '950000', 'judge unknown', { unit: '百万元' }],
    ['100万', '95', 'judge unknown', { unit: '%' }],
    ['100万', '950000元', 'judge unknown', { unit: '人' }],
    // the multiplier may have been left off the other one
    ['100', '95万', 'judge unknown', { unit: '元' }],
    ['95万', '100', 'judge unknown', { unit: '元' }],
    ['50000', '95万', 'met', { unit: '元' }],
    ['0', '5万', 'judge unmet', { unit: '元', name: '违规金额' }],
    ['200', '195元', 'forward 195/200'],
    ['≥0.8', '0.6', 'forward 0.6/0.8', { unit: '%' }],
    ['≥95', '0.96', 'judge unknown', { unit: '%' }],
    ['≥0.95', '96', 'judge unknown', { unit: '%' }],
    // a range behind a sign, of two units, of years
    ['≥6-9个月', '8个月', 'words ?'],
    ['6天-9个月', '8个月', 'words ?'],
    ['6-9个月', '8个月', 'met'],
    ['2023年', '2022年', 'words ?'],
    // below zero
    ['≥-5%', '-3%', 'met'],
    ['≥5%', '-3%', 'judge unmet'],
    ['0%', '-10%', 'met', { name: '结转结余变动率' }],
    ['0%', '-10%', 'judge unknown', { name: '客流变动' }],
    // none is wanted, in words
    ['杜绝发生', '2起', 'judge unmet', { name: '安全事故' }],
    ['无', '1起', 'judge unmet', { name: '重大事故' }],
    ['无', '5万元', 'judge unknown', { name: '带动就业' }],
    ['0', '发生1起', 'reverse 0/1', { name: '群体性事件' }],
    // 人(次) is 人次, 台(套) one or the other
    ['200人（次）', '190人次', 'forward 190/200'],
    ['20台（套）', '18套', 'forward 18/20'],
    // less may be better: for people
    ['18', '16', 'judge unknown', { name: '师生比' }],
    ['10%', '8%', 'met', { name: '项目支出调整率' }],
    ['10%', '8%', 'judge unknown', { name: '流标率' }],
    ['10%', '8%', 'forward 8/10', { name: '资金支出率' }],
    ['2%', '1%', 'met', { name: '林业病虫害发生率' }],
    ['90%', '80%', 'judge unknown', { name: '病虫害防治率' }],
    ['30分钟', '20分钟', 'judge unknown', { name: '平均响应时间' }],
    ['40小时', '30小时', 'forward 30/40', { name: '培训时间' }],
    ['3次', '2次', 'met', { name: '网络中断次数' }],
    ['不超过10天', '12天', 'reverse 10/12'],
    ['10天以内', '12日', 'reverse 10/12'],
    ['控制在30万元以内', '29.9万元', 'met'],
    ['＜5%', '5%', 'judge unmet'],
    ['>95%', '96%', 'met'],
    // a completed value printed with a sign of its own
    ['≥95%', '≥95%', 'met'],
    ['≥95%', '≥98%', 'met'],
    ['>95%', '≥95%', 'judge unknown'],
    ['≥10', '≤5', 'judge unmet'],
    ['95%', '≥95%', 'met'],
    ['=1家', '=1家', 'met'],
    // units and their conversion
    ['≥34万人', '347173人', 'met'],
    ['≥35万人', '347173人', 'forward 347173/350000'],
    ['=7.29万元', '72890元', 'forward 72890/72900'],
    ['=7.289万元', '72890元', 'met'],
    ['≤7.29万元', '72890', 'judge unknown'],
    ['43.2万元', '37.24', 'forward 37.24/43.2'],
    ['11台', '4台', 'forward 4/11'],
    ['280人', '0人', 'forward 0/280'],
    ['4场', '4次', 'judge unknown'],
    ['11台', '100%', 'judge unknown'],
    ['50', '50家', 'met'],
    ['≥640', '640', 'met', { name: '各级财政实际补助标准（元）' }],
    ['≥218', '2169600人', 'forward 2169600/2180000', { name: '参保人数（万人）' }],
    ['260 元/m ²', '148 元/m²', 'judge unknown', { name: '工程单价', second: '成本指标' }],
    // percentages as text and as formatted numbers
    [percent(1), percent(0.9999, '0.00%'), 'forward 99.99/100', { name: '预算资金使用控制率', second: '成本指标' }],
    [percent(1), '84%', 'forward 84/100'],
    [percent(0.9), percent(0.9), 'met'],
    ['≥95%', number(0.95), 'judge unknown'],
    ['≥95%', number(96), 'met'],
    ['百分之九十', '90%', 'met'],
    ['不少于两次', '三次', 'met'],
    ['十二期', '11期', 'forward 11/12'],
    ['九成以上', '85%', 'forward 85/90'],
    ['三百万元', '≤300万元', 'judge unknown'],
    ['三公经费不超预算', '三公经费下降', 'words ?'],
    ['百分之90', '90%', 'met'],
    // split columns 指标性质 / 指标值 / 度量单位
    [number(100), number(100), 'met', { nature: '=', unit: '%' }],
    [number(95), number(90), 'forward 90/95', { nature: '≥', unit: '%' }],
    [number(95), number(0.96), 'judge unknown', { nature: '≥', unit: '%' }],
    [number(10), number(12), 'reverse 10/12', { nature: '≤', unit: '次' }],
    [number(100), number(105), 'judge unknown', { nature: '=', unit: '%' }],
    ['优良', '优良', 'words achieved', { nature: '定性' }],
    // ranges and 左右
    ['6-9 个月', '7 个月', 'met'],
    ['6个月至9个月', '10个月', 'judge unmet'],
    ['800人左右', '810人', 'judge unknown'],
    ['800人左右', '2020年上半年享受待遇人数814人,2020年下半年享受待遇人数718人', 'judge unknown'],
    // dates
    ['≤12月', '≤12月', 'met'],
    ['≤12月', '11月', 'met'],
    ['2023年12月底前', '2023年12月底前', 'met'],
    ['2023年12月底前', '2023年11月20日', 'met'],
    ['2023年12月底前', '2024年1月', 'judge unmet'],
    ['2023年12月前', '2023年12月', 'judge unknown'],
    ['2023年12月前', '2023年11月30日', 'met'],
    ['12月15日前', '12月20日', 'judge unmet'],
    ['每年年底前完成', '2020年11月完成', 'met', { year: 2020 }],
    ['每年年底前完成', '2021年1月完成', 'judge unmet', { year: 2020 }],
    ['12月底前', '完成', 'judge achieved'],
    ['每季度初10日前申请并及时拨付', '每季度初10日前申请并及时拨付', 'words achieved'],
    // counts inside names
    ['复印机 1 台', '复印机 0 台', 'forward 0/1'],
    ['台式计算机 11 台', '台式计算机 12', 'met'],
    ['复印机1台', '打印机1台', 'judge unknown'],
    ['≥4次', '举办培训4次', 'met', { name: '培训' }],
    // several conditions in one cell
    ['药品网采率≥85%, 高值医用耗材网采率≥75%', '药品网采率≥85%, 高值医用耗材网采率≥75%', 'met'],
    ['药品网采率≥85%, 高值医用耗材网采率≥75%', '药品网采率90%, 高值医用耗材网采率70%', 'judge unmet'],
    ['药品网采率≥85%；高值医用耗材网采率≥75%', '90%', 'judge unknown'],
    ['2020年上半年财政补助50261元/人,2020年下半年56292元/人', '2020年上半年财政补助50261元/人,2020年下半年56292元/人', 'met'],
    // words
    ['显著', '显著', 'words achieved'],
    ['普遍开展', '已开展', 'words ?'],
    ['效果明显', '达成预期指标', 'words achieved'],
    ['效果明显', '部分达成预期指标', 'words partly'],
    ['效果明显', '未完成', 'words failed'],
    ['≥50个', '达成预期指标', 'judge achieved'],
    [
      '年内未出现违反目录管理政策情况；执行川医保规(2023)5号文件',
      '年内未出现违反目录管理政策情况；执行川医保规(2023)5号文件',
      'words achieved',
    ],
    // nothing there
    ['100%', '—', 'judge unknown'],
    ['100%', '', 'judge unknown'],
    ['', '', 'judge unknown'],
    ['无', '无', 'words achieved'],
    ['100%', '不适用', 'inapplicable'],
    // zero
    ['0', '0', 'met'],
    ['0', '3', 'judge unmet', { name: '虚报参保人数（人）' }],
    ['≤0', '3', 'reverse 0/3'],
    ['=0起', '2起', 'reverse 0/2'],
    ['0起', '2起', 'reverse 0/2', { name: '交通事故起数' }],
    ['0件', '4件', 'judge unmet', { name: '质量缺陷' }],
    ['0件', '0件', 'met', { name: '质量缺陷' }],
    ['0%', '3%', 'judge unknown', { name: '经营收入增长率' }],
    ['0起', '未发生', 'judge achieved', { name: '交通事故起数' }],

    // less is better by the name, where that is certain
    ['100%', '87%', 'met', { name: '会议费控制率' }],
    ['100%', '112%', 'reverse 100/112', { name: '在编人员控制率' }],
    ['3%', '1.5%', 'met', { name: '电梯故障率' }],
    ['6次', '9次', 'reverse 6/9', { name: '重复投诉次数' }],
    // and left alone where it is not, or where words turn it round
    ['90%', '82%', 'judge unknown', { name: '病虫害控制率' }],
    ['95%', '90%', 'forward 90/95', { name: '投诉办结率' }],
    ['10件', '8件', 'judge unknown', { name: '减少信访件数' }],
    ['≥100%', '93%', 'judge unknown', { name: '公用经费控制率' }],

    // units of several parts
    ['≤420元/人*月', '450元/人·月', 'reverse 420/450'],
    ['≥80元/(人·天)', '76元/人、天', 'forward 76/80'],
    ['≥80元/天/人', '80元/人.天', 'met'],
    ['≥6台（套）', '7台', 'met'],
    ['≤18例/10万', '20例/10万', 'reverse 18/20'],
    ['≥5万人次/年', '4万人次/年', 'forward 4/5'],
    ['≥60元/人', '60元/户', 'judge unknown'],
    ['≥200人', '300余人', 'met'],
    ['≥200人', '近200人', 'judge unmet'],
    [number(3451002), number(3451002), 'met'],
    ['19人', '30人', 'met'],
  ])('%p against %p: %s', (...row) => {
    const [target, actual, expected, facts] = row;
    expect(summary(compare(target, actual, facts))).toBe(expected);
  });

  test.each<[string, string, string, Facts?]>([
    // a target for a period is compared only with a value for the same one
    ['每月1次', '10次', 'judge unknown'],
    ['每月1次', '12次', 'judge unknown'],
    ['每季度≥2次', '5次', 'judge unknown'],
    ['每周1次', '20次', 'judge unknown'],
    ['每年≥2次', '1次', 'judge unknown'],
    ['每人每月300元', '3600元', 'judge unknown'],
    ['每人每月300元', '每人每年3600元', 'judge unknown'],
    ['月均10次', '120次', 'judge unknown'],
    ['每次≥50人', '600人', 'judge unknown'],
    ['每户≤2000元', '1800元', 'judge unknown'],
    ['每月1次', '10次', 'judge unknown', { name: '每月巡查次数' }],
    ['12次', '每月1次', 'judge unknown'],
    ['每月1次', '全年12次', 'judge unknown'],
    ['每月1次', '每月1次', 'met'],
    ['每月≥2次', '月均3次', 'met'],
    ['每月≥2次', '每个月1次', 'forward 1/2'],
    ['每人每月300元', '每月每人300元', 'met'],
    ['每年≥2次', '全年3次', 'met'],
    ['每季度≥2次', '每季1次', 'forward 1/2'],
    ['1次', '每月1次', 'met', { name: '每月巡查次数' }],
    // the whole year is the form's own
    ['全年12次', '12次', 'met'],
    ['12次', '全年完成12次', 'met'],
    // a share is none, and nothing is nothing in every month
    ['每月≥95%', '96%', 'met'],
    ['每月≤1起', '0起', 'met'],
    ['每月≥1次', '0次', 'forward 0/1'],
  ])('%p against %p in its period: %s', (target, actual, expected, facts = {}) => {
    expect(summary(compare(target, actual, facts))).toBe(expected);
  });

  test.each([
    ['每月1次', '10次', '指标值按“每月”计，完成值没有写明期间'],
    ['每人每月300元', '3600元', '指标值按“每人每月”计，完成值没有写明期间'],
    ['每户2000元', '3600元', '指标值按“每户”计，完成值没有写明按什么计'],
    ['每月1次', '每季度3次', '指标值按“每月”计，完成值按“每季度”计'],
    ['3次', '每季度3次', '指标值没有写明期间，完成值按“每季度”计'],
  ])('says why %s and %s are not compared', (target, actual, reason) => {
    expect(compare(target, actual)).toMatchObject({ kind: 'judgement', reason });
  });

  test('an error value is never read as a number', () => {
    const broken: Cell = { row: 0, column: 0, value: { kind: 'error', error: '#REF!' } };
    expect(summary(compare('≥5', broken))).toBe('judge unknown');
  });

  test('a reason that asks for judgement is a Chinese sentence with what was found', () => {
    const completion = compare('>95%', '≥95%');
    expect(completion).toMatchObject({ kind: 'judgement', reason: '完成值≥95%没有写明具体数，不能确定达到>95%' });
  });
});
