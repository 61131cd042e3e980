/** Tables of any length, one for each way in which rows are told apart, with as many mistakes as asked for. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../scripts/typescript.cjs');
const { sheetOf, workbookOf } = require('../test/workbook/grid.ts');

/** Amount of a row in whole hundredths: irregular, so that no two rows explain a difference by chance. */
const hundredths = (row) => 10_007 + ((row * 7_919) % 90_001);
const yuan = (amount) => amount / 100;
const sumOf = (amounts) => amounts.reduce((total, amount) => total + amount, 0);

/** Adds to so many of the amounts, spread evenly. */
function spoiled(amounts, mistakes) {
  const step = Math.floor(amounts.length / (mistakes + 1));
  const spoilt = new Set(Array.from({ length: mistakes }, (_, at) => (at + 1) * step));
  return amounts.map((amount, at) => (spoilt.has(at) ? amount + 400_300 + at : amount));
}

function head(title) {
  return [[title], ['部门：某某局', null, '2023年度', '金额单位：元']];
}

const INCOME = [
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '国有资本经营预算财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];
const CLASSES = [
  '一般公共服务支出',
  '外交支出',
  '国防支出',
  '公共安全支出',
  '教育支出',
  '科学技术支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
];
const nameOf = (known, row, kind) => `${row + 1}、${known[row] ?? `第${row + 1}项${kind}`}`;

/** 收入支出决算总表 with so many lines a side. The first mistake is in the 总计 itself. */
function listed(rows, mistakes) {
  const income = Array.from({ length: rows }, (_, row) => hundredths(row));
  const expenditure = [...income].reverse();
  const total = sumOf(income);
  const left = spoiled(income, Math.max(0, mistakes - 1));
  const lines = left.map((amount, row) => [
    nameOf(INCOME, row, '收入'),
    yuan(amount),
    nameOf(CLASSES, row, '支出'),
    yuan(expenditure[row]),
  ]);
  return sheetOf('公开01表', [
    ...head('收入支出决算总表'),
    ['收入', null, '支出', null],
    ['项目', '决算数', '项目', '决算数'],
    ...lines,
    ['本年收入合计', yuan(total), '本年支出合计', yuan(total)],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', yuan(mistakes > 0 ? total + 4_321 : total), '总计', yuan(total)],
  ]);
}

/** 支出决算表 with so many 项 below ten of a 款. */
function coded(rows, mistakes) {
  const amounts = Array.from({ length: rows }, (_, row) => hundredths(row));
  const printed = spoiled(amounts, mistakes);
  const lines = [];
  const sections = Math.ceil(rows / 10);
  for (let section = 0; section < sections; section++) {
    const own = amounts.slice(section * 10, section * 10 + 10);
    const code = 20100 + (section % 90) + Math.floor(section / 90) * 100;
    if (section % 90 === 0) {
      const whole = amounts.slice(section * 10, (section + 90) * 10);
      lines.push([String(Math.floor(code / 100)), '某类支出', yuan(sumOf(whole)), 0, yuan(sumOf(whole))]);
    }
    lines.push([String(code), `第${section + 1}款`, yuan(sumOf(own)), 0, yuan(sumOf(own))]);
    own.forEach((amount, at) => {
      const shown = printed[section * 10 + at];
      lines.push([`${code}${String(at + 1).padStart(2, '0')}`, `第${at + 1}项`, yuan(shown), 0, yuan(amount)]);
    });
  }
  return sheetOf('公开03表', [
    ...head('支出决算表'),
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, yuan(sumOf(amounts)), 0, yuan(sumOf(amounts))],
    ...lines,
  ]);
}

/** A table nobody declared: so many units and a total. */
function items(rows, mistakes) {
  const amounts = Array.from({ length: rows }, (_, row) => hundredths(row));
  const lines = spoiled(amounts, mistakes).map((amount, row) => [row + 1, `第${row + 1}单位`, yuan(amount)]);
  return sheetOf('明细', [...head('分单位经费情况统计表'), ['序号', '单位', '决算数'], ...lines, ['合计', null, yuan(sumOf(amounts))]]);
}

/** A table nobody declared in which every third row is a 小计 over the two above. */
function subtotals(rows, mistakes) {
  const amounts = Array.from({ length: rows }, (_, row) => hundredths(row));
  const printed = spoiled(amounts, mistakes);
  const lines = [];
  for (let row = 0; row + 1 < rows; row += 2) {
    lines.push([`第${row + 1}单位`, yuan(printed[row])], [`第${row + 2}单位`, yuan(printed[row + 1])]);
    lines.push(['小计', yuan(amounts[row] + amounts[row + 1])]);
  }
  return sheetOf('明细', [...head('分单位经费情况统计表'), ['单位', '决算数'], ...lines, ['合计', yuan(sumOf(amounts))]]);
}

/** So many rows called 合计, each over the row above. */
function totals(rows, mistakes) {
  const printed = spoiled(
    Array.from({ length: rows }, (_, row) => hundredths(row)),
    mistakes,
  );
  const lines = printed.flatMap((amount, row) => [
    [`第${row + 1}单位`, yuan(amount)],
    ['合计', yuan(hundredths(row))],
  ]);
  return sheetOf('明细', [...head('分单位经费情况统计表'), ['单位', '决算数'], ...lines]);
}

/** 收入支出决算总表 in which every item of income has a row 其中 below it. */
function parts(rows, mistakes) {
  const income = Array.from({ length: rows }, (_, row) => hundredths(row));
  const total = sumOf(income);
  const lines = spoiled(income, mistakes).flatMap((amount, row) => [
    [
      nameOf(INCOME, row, '收入'),
      yuan(amount),
      row < CLASSES.length ? nameOf(CLASSES, row, '支出') : null,
      row === 0 ? yuan(total) : row < CLASSES.length ? 0 : null,
    ],
    ['其中：专项', yuan(Math.floor(income[row] / 2)), null, null],
  ]);
  return sheetOf('公开01表', [
    ...head('收入支出决算总表'),
    ['收入', null, '支出', null],
    ['项目', '决算数', '项目', '决算数'],
    ...lines,
    ['本年收入合计', yuan(total), '本年支出合计', yuan(total)],
    ['总计', yuan(total), '总计', yuan(total)],
  ]);
}

/** So many small tables with the same title, one below the other. */
function titles(rows, mistakes) {
  const printed = spoiled(
    Array.from({ length: rows }, (_, row) => hundredths(row)),
    mistakes,
  );
  const lines = printed.flatMap((amount, row) => [
    ['支出决算表'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, yuan(hundredths(row)), yuan(hundredths(row)), 0],
    ['201', '一般公共服务支出', yuan(amount), yuan(hundredths(row)), 0],
  ]);
  return sheetOf('公开03表', lines);
}

/** 项目支出绩效自评表 with so many indicators. */
function indicators(rows, mistakes) {
  const points = 90 / rows;
  const spoilt = new Set(Array.from({ length: mistakes }, (_, at) => Math.floor(((at + 1) * rows) / (mistakes + 1))));
  const lines = Array.from({ length: rows }, (_, row) => [
    row === 0 ? '产出指标' : null,
    row === 0 ? '数量指标' : null,
    `第${row + 1}项任务数`,
    '≥100次',
    spoilt.has(row) ? '80次' : '100次',
    points,
    points,
  ]);
  return sheetOf('自评表', [
    ['2023年度项目支出绩效自评表'],
    ['项目名称', '某某项目'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 100, 10, '100%', 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...lines,
    ['总分', null, null, null, null, 100, mistakes > 0 ? 97 : 100],
  ]);
}

/** Every way by its name. */
export const GROWING = new Map(
  Object.entries({
    '01 表的行': listed,
    '带“其中”的行': parts,
    科目编码: coded,
    通用表的行: items,
    小计: subtotals,
    许多合计行: totals,
    许多同名的表: titles,
    自评指标: indicators,
  }).map(([name, make]) => [name, (rows, mistakes) => workbookOf(make(rows, mistakes))]),
);
