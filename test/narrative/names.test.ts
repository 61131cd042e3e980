import { forms, onJining, onZengdu, told } from './on-samples';
import { singleRun } from '../../src/tables/by-code';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
const TOTALS = '一、收入支出决算总体情况说明';
const HEALTH = '卫生健康支出（类）医疗保障管理事务（款）';

describe('类, 款 and 项 as the form has them', () => {
  test.each([
    [`${HEALTH}行政运行（项）。支出决算为260.43万元。`, []],
    ['卫生健康（类）医疗保障管理事务（款）行政运行（项）。支出决算为260.43万元。', []],
    ['医疗保障管理事务（款）行政运行（项）。支出决算为260.43万元。', []],
    ['一般公共服务支出（类）市场监督管理事务（款）行政运行（项）。支出决算为260.43万元。', ['JS-T016 260.43 → ']],
    ['卫生健康支出（类）公立医院（款）行政运行（项）。支出决算为260.43万元。', ['JS-T016 260.43 → ']],
    [`${HEALTH}机关运行（项）。支出决算为260.43万元。`, ['JS-T016 260.43 → ']],
    [`${HEALTH}培训支出（项）。支出决算为3.21万元。`, ['JS-T016 3.21 → ']],
    [`${HEALTH}培训支出（项）。支出决算为0万元。`, []],
    ['十四是行政运行（项）支出260.43万元。', []],
    [`2019年${HEALTH}培训支出（项）支出3.21万元。`, []],
  ])('%s', (sentence, findings) => {
    expect(told(onZengdu(GENERAL, sentence))).toEqual(findings);
  });

  test('what differs is said, with the cell', () => {
    const [finding] = onZengdu(GENERAL, '卫生健康支出（类）公立医院（款）行政运行（项）。支出决算为260.43万元。').findings;
    expect(finding?.message).toContain('款“公立医院”应为“医疗保障管理事务”');
    expect(finding).toMatchObject({ severity: 'warning', related: [{ cell: 'C10' }] });
  });

  test('a list that names most of them is told which it leaves out', () => {
    const body = forms('济宁市医疗保障局2020').sets[0]?.get('T5')?.body;
    const items = (body && singleRun(body)?.rows.flatMap(({ level, name }) => (level === 3 ? [name] : []))) ?? [];
    expect(items.length).toBeGreaterThan(4);
    const lines = items.map((name, at) => `${at + 1}．${name}（项）支出0.00万元。`);
    const isMissing = ({ rule }: { rule: string }) => rule === 'JS-T017';
    expect(onJining(GENERAL, ...lines).findings.filter(isMissing)).toEqual([]);
    const left = onJining(GENERAL, ...lines.slice(1)).findings.filter(isMissing);
    expect(left).toHaveLength(1);
    expect(left[0]?.message).toContain(items[0]);
    expect(onJining(GENERAL, ...lines.slice(0, 2)).findings.filter(isMissing)).toEqual([]);
  });
});

describe('a list of economic classes', () => {
  const lists = (...sentences: string[]) => onJining(BASIC, ...sentences).findings.filter(({ rule }) => rule === 'JS-T018');

  test('names what the form has no amount of, and leaves out what it has', () => {
    const [finding] = lists('公用经费72.53万元，主要包括：办公费、印刷费、邮电费、差旅费、租赁费。');
    expect(finding).toMatchObject({ severity: 'info', printed: '72.53' });
    expect(finding?.message).toMatch(/“租赁费”（F19）写在公用经费里.*没有数/);
    expect(finding?.message).toMatch(/“咨询费”（F9）.*没有写/);
  });

  test('may be open', () => {
    expect(lists('公用经费72.53万元，主要包括：办公费、印刷费、邮电费、差旅费等。')).toEqual([]);
    expect(lists('公用经费72.53万元，主要包括：办公费。')).toEqual([]);
  });
});

describe('the unit', () => {
  const others = (...lines: string[]) => onZengdu(...lines).findings.filter(({ rule }) => rule === 'JS-T019');

  test.each(['曾都区教育局2022年度部门决算公开', '随县医疗保障中心2022年度单位决算'])('%s is another', (title) => {
    expect(others(title)).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    '曾都区医疗保障局2022年度部门决算',
    '曾都区医保局2022年度部门决算公开',
    '本部门2022年度部门决算',
    '纳入教育局2022年度部门决算编制范围的有3个',
  ])('%s is not', (title) => {
    expect(others(title)).toEqual([]);
  });

  test('of a template stands before an amount of ours', () => {
    expect(others(TOTALS, '随县教育局2022年度年初结转和结余31.83万元。')).toMatchObject([{ printed: '31.83' }]);
    expect(others(TOTALS, '随县教育局2022年度年初结转和结余99.83万元。')).toEqual([]);
  });
});

describe('what the report says of the self-evaluation', () => {
  const HEADING = '一、镇办医疗保障服务中心经费项目绩效自评综述';
  const on = (...lines: string[]) => told(onZengdu(...lines));

  test.each([
    ['项目全年预算数为40万元，执行数为40万元，完成预算的100%。', []],
    ['项目全年预算数为40万元，执行数为36万元，完成预算的90%。', ['JS-T020 36 → 40.00']],
    ['项目全年预算数为400000元，执行数为40万元。', []],
    ['项目自评得分为100分。', []],
    ['项目自评得分为98.5分。', ['JS-T020 98.5 → 100']],
  ])('%s', (sentence, findings) => {
    expect(on(HEADING, sentence)).toEqual(findings);
  });

  test('the number of projects and their money', () => {
    expect(on('十、绩效情况', '全面开展绩效自评，共涉及项目8个，资金331万元。')).toEqual([]);
    expect(on('十、绩效情况', '全面开展绩效自评，共涉及项目8个，资金313万元。')).toEqual(['JS-T020 313 → 331.00']);
    expect(on('十、绩效情况', '全面开展绩效自评，共涉及项目7个，资金313万元。')).toEqual(['JS-T020 7 → 8']);
    expect(told(onJining('十、绩效情况', '自评的13个项目中，有12个项目自评等级为优，0个项目自评等级为良。'))).toEqual(['JS-T020 12 → 13']);
  });

  test('a share of 项目支出 where the form prints none', () => {
    const sentence = '共涉及项目8个，资金331万元，占一般公共预算项目支出总额的100%。';
    expect(on('十、绩效情况', sentence)).toEqual(['JS-T003 100% → ']);
  });
});
