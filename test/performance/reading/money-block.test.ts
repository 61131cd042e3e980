import { toPlain } from '../../../src/amount/decimal';
import type { MoneyBlock } from '../../../src/performance/form';
import { readMoneyBlock, statedUnit } from '../../../src/performance/reading/money-block';
import { cellName } from '../../../src/workbook/address';
import { gridOf, shownFigure } from './read-out';

const WHOLE = { top: 0, left: 0, bottom: 20, right: 9 };

function block(text: string, bottom = WHOLE.bottom, merged = true): MoneyBlock | null {
  return readMoneyBlock(gridOf(text, merged), WHOLE, bottom, '万元');
}

/** Each row: label (the total with *), 年初, 全年, 执行, 分值, 执行率, 得分; the last line says what is scored, for how many points, and why. */
function read(text: string, bottom?: number): string[] | null {
  const money = block(text, bottom);
  if (!money) return null;
  const { rows, scored, points, reason } = money;
  return [
    ...rows.map(({ row, label, isTotal, initial, budget, executed, weight, rate, score }) =>
      [`${String(row + 1)} ${label}${isTotal ? '*' : ''}`, ...[initial, budget, executed, weight, rate, score].map(shownFigure)].join(' '),
    ),
    [scored?.label ?? '-', points ? toPlain(points) : '-', ...(reason ? [`${reason.text}@${cellName(reason)}`] : [])].join(' '),
  ];
}

const CAPTIONS = '项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分|未完成原因';

describe('the money in columns', () => {
  test('is the total with its parts, each amount where it stands or would stand', () => {
    const text = `${CAPTIONS}
|年度资金总额|40|50|45|10|90%|9|招标节余
|其中：财政拨款|30|40|40|||
|其他资金|10|10|5||50%|
年度总体目标|预期目标|<|<|实际完成情况`;
    expect(read(text)).toEqual([
      '2 年度资金总额* 40@C2 50@D2 45@E2 10@F2 0.9@G2 9@H2',
      '3 财政拨款 30@C3 40@D3 40@E3 blank@F3 blank@G3 blank@H3',
      '4 其他资金 10@C4 10@D4 5@E4 blank@F4 0.5@G4 blank@H4',
      '年度资金总额 10 招标节余@I2',
    ]);
    expect(block(text)?.headerRow).toBe(0);
    expect(block(text)?.total?.row).toBe(1);
  });

  test('has no place for what has no caption', () => {
    expect(read('资金||预算数|执行数\n|资金总额|50|45')).toEqual(['2 资金总额* - 50@C2 45@D2 - - -', '资金总额 -']);
  });

  test('is none without a budget, or without what was spent, nor below the head', () => {
    expect(read('资金||年初预算数|执行率|得分\n|资金总额|50|45|9')).toBeNull();
    expect(read('资金||全年预算数|执行率|得分\n|资金总额|50|45|9')).toBeNull();
    expect(read('资金||全年执行数|执行率|得分\n|资金总额|50|45|9')).toBeNull();
    expect(read(`项目名称|堤防\n填报单位|某局\n${CAPTIONS}\n|年度资金总额|40|50|45|10|90%|9`, 1)).toBeNull();
    expect(read(`项目名称|堤防\n填报单位|某局\n${CAPTIONS}\n|年度资金总额|40|50|45|10|90%|9`, 3)).toHaveLength(2);
    expect(read('项目名称|堤防')).toBeNull();
  });

  test('has its points in the row that is scored, in its label or in the caption of the score', () => {
    const captions = (label: string, score: string): string => `${label}|<|全年预算数|全年执行数|执行率|${score}\n|年度资金总额|50|45|90%|`;
    expect(read(captions('预算执行情况（20分）', '得分'))?.at(-1)).toBe('年度资金总额 20');
    expect(read(captions('预算执行情况', '得分（15分*执行率）'))?.at(-1)).toBe('年度资金总额 15');
    expect(read(captions('预算执行情况（20分）', '得分（15分*执行率）'))?.at(-1)).toBe('年度资金总额 20');
    expect(read(captions('预算执行情况', '得分'))?.at(-1)).toBe('年度资金总额 -');
    const two = `预算执行情况（20分）|<|全年预算数|全年执行数|分值|得分\n|年度资金总额|50|45|10|`;
    expect(read(two)?.at(-1)).toBe('年度资金总额 10');
    expect(read(two.replace('|10|', '||'))?.at(-1)).toBe('年度资金总额 20');
  });

  test('is scored in its total, unless one of its parts alone has points or a score', () => {
    const rows = (total: string, one: string, other = '||'): string =>
      `${CAPTIONS}\n|年度资金总额|40|50|45|${total}\n|其中：财政拨款|30|40|40|${one}\n|其他资金|10|10|5|${other}`;
    const scored = (...parts: Parameters<typeof rows>): string | undefined => read(rows(...parts))?.at(-1);
    expect(scored('||', '10|100%|10')).toBe('财政拨款 10');
    expect(scored('||', '10||')).toBe('财政拨款 10');
    expect(scored('||', '||10')).toBe('财政拨款 -');
    expect(scored('||', '||10', '||5')).toBe('年度资金总额 -');
    expect(scored('||', '|100%|')).toBe('年度资金总额 -');
    expect(scored('10||', '10|100%|10')).toBe('年度资金总额 10');
    expect(scored('|90%|', '10|100%|10')).toBe('年度资金总额 -');
    expect(scored('||9', '10|100%|10')).toBe('年度资金总额 -');
    expect(scored('—||', '10|100%|10')).toBe('年度资金总额 -');
    expect(scored('||', '||')).toBe('年度资金总额 -');
  });

  test('gives the first reason that is no instruction how to fill it in', () => {
    const rows = (first: string, second: string): string =>
      `${CAPTIONS}\n|年度资金总额|40|50|45|10|90%|9|${first}\n|其中：财政拨款|30|40|40||||${second}`;
    expect(read(rows('1.预算执行率=执行数/预算数', '政策调整'))?.at(-1)).toBe('年度资金总额 10 政策调整@I3');
    expect(read(rows('预算执行率低于90%的应单独说明理由', ''))?.at(-1)).toBe('年度资金总额 10');
    expect(read(rows('节余', '政策调整'))?.at(-1)).toBe('年度资金总额 10 节余@I2');
  });

  test('takes 年度预算数 in front of the budget for the label of the block', () => {
    expect(read('年度预算数|<|年初预算数|调整后预算数|执行数\n|资金总额|40|50|45')?.[0]).toBe('2 资金总额* 40@C2 50@D2 45@E2 - - -');
  });
});

describe('amounts beside their labels', () => {
  test('are the total, and parts below them as long as these go on', () => {
    const text = `预算执行情况（10分）|<|<|<|预算执行率
预算数：|50|执行数：|45|90%
其中：财政拨款|40|其中：财政拨款|40
其他资金|10|其他资金|5
年度目标|堤防|完成情况|堤防
其他|1|其他|1`;
    expect(read(text)).toEqual([
      '2 资金总额* - 50@B2 45@D2 - 0.9@E2 -',
      '3 财政拨款 - 40@B3 40@D3 - - -',
      '4 其他资金 - 10@B4 5@D4 - - -',
      '资金总额 -',
    ]);
    expect(block(text)?.headerRow).toBe(1);
  });

  test('need no colon where the number stands beside, and one of both where it does not', () => {
    expect(read('预算数|50|执行数|45')?.[0]).toBe('1 资金总额* - 50@B1 45@D1 - - -');
    expect(read('预算数：||执行数：|')?.[0]).toBe('1 资金总额* - blank@B1 blank@D1 - - -');
    expect(read('预算数：||执行数|约45')).toBeNull();
    expect(read('预算数|约50|执行数：|')).toBeNull();
    expect(read('预算数：|50|到位数：|45')).toBeNull();
    expect(read('到位数：|50|执行数：|45')).toBeNull();
  });

  test('have the caption of the rate above them, right of both', () => {
    expect(read('预算执行率||||\n预算数：|50|执行数：|45|90%')?.[0]).toBe('2 资金总额* - 50@B2 45@D2 - - -');
    expect(read('||执行率||\n预算数：|50|执行数：|45|90%')?.[0]).toBe('2 资金总额* - 50@B2 45@D2 - - -');
    expect(read('|||执行率|\n预算数：|50|执行数：|45|90%')?.[0]).toContain('0.45');
    expect(read('||||执行率\n说明||||\n预算数：|50|执行数：|45|90%')?.[0]).toBe('3 资金总额* - 50@B3 45@D3 - - -');
  });

  test('end with a row that has a label on one side alone', () => {
    expect(read('预算数：|50|执行数：|45\n财政拨款|40||\n其他资金|10|其他资金|5')).toHaveLength(2);
    expect(read('预算数：|50|执行数：|45\n||财政拨款|40\n其他资金|10|其他资金|5')).toHaveLength(2);
    expect(read('预算数：|50|执行数：|45\n\n财政拨款|40|财政拨款|40')).toHaveLength(3);
  });
});

describe('the unit is what the first line says that says any', () => {
  const unit = (text: string, bottom = 9): string | null => statedUnit(gridOf(text), WHOLE, bottom);
  test.each([
    ['项目资金（万元）|预算数', '万元'],
    ['项目资金（元）', '元'],
    ['金额单位：亿元', '亿元'],
    ['单位: 千元', '千元'],
    ['项目资金（百万元）', '百万元'],
    ['项目|单位：元\n项目资金（万元）', '元'],
    ['项目资金', null],
    ['项目资金50万元', null],
    ['单位：某局', null],
    ['本表按照《预算绩效管理办法》的规定由各预算单位如实填写并加盖公章后报送财政部门（万元）', null],
  ])('%s: %s', (text, expected) => {
    expect(unit(text)).toBe(expected);
  });

  test('within the rows that are asked', () => {
    expect([unit('甲\n乙\n单位：元', 1), unit('甲\n乙\n单位：元', 2)]).toEqual([null, '元']);
  });
});
