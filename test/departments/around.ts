import type { Cell, Sheet } from '../../src/workbook/workbook';
import { numeral } from './expenditure-lines';
import { formsFor, titleOf } from './form-head';
import type { Department } from './ledger';
import type { Layout, Surrounding } from './layout';
import { sheetOf } from './sheet';

const SHEET_NAMES: Readonly<Record<Exclude<Surrounding, 'projects'>, string>> = {
  cover: '封面',
  contents: '目录',
  glossary: '名词解释',
  budget: '部门收支预算总表',
  narrative: '决算情况说明',
};

function textCell(row: number, column: number, text: string): Cell {
  return { row, column, value: { kind: 'text', text } };
}

function numberCell(row: number, column: number, number: number): Cell {
  return { row, column, value: { kind: 'number', number }, format: '#,##0.00' };
}

function pageNumber(row: number, number: number): Cell {
  return { row, column: 1, value: { kind: 'number', number } };
}

function cover(department: Department): Cell[] {
  return [
    textCell(5, 2, `${department.year}年度`),
    textCell(7, 2, department.name),
    textCell(9, 2, '部门决算'),
    textCell(20, 2, `编制日期：${department.year + 1}年8月`),
  ];
}

/** 目录: the titles of all forms, none of which is a form here. */
function contents(department: Department, layout: Layout): Cell[] {
  const forms = formsFor(department, layout).map((key) => titleOf(key, layout));
  return [
    textCell(0, 0, '目　录'),
    textCell(1, 0, '第一部分　部门概况'),
    textCell(2, 0, `第二部分　${department.year}年度部门决算表`),
    ...forms.flatMap((title, at) => [textCell(3 + at, 0, `${numeral(at + 1)}、${title}`), pageNumber(3 + at, 5 + at)]),
    textCell(3 + forms.length, 0, `第三部分　${department.year}年度部门决算情况说明`),
    textCell(4 + forms.length, 0, '第四部分　名词解释'),
  ];
}

function glossary(): Cell[] {
  const entries = [
    '名词解释',
    '一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。',
    '二、年初结转和结余：指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金和历年形成的结余。',
    '三、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。',
    '四、项目支出：指在基本支出之外为完成特定任务和事业发展目标所发生的支出。',
    '五、“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
  ];
  return entries.map((text, row) => textCell(row, 0, text));
}

/** Next year's 预算: looks much like 收入支出决算总表, and its numbers need not agree with anything. */
function budget(department: Department): Cell[] {
  const lines = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入', '其他收入'];
  const uses = ['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出'];
  return [
    textCell(0, 0, `${department.year + 1}年部门收支预算总表`),
    textCell(1, 3, '单位：万元'),
    ...['收入项目', '预算数', '支出项目', '预算数'].map((text, column) => textCell(2, column, text)),
    ...lines.flatMap((label, at) => [
      textCell(3 + at, 0, `${numeral(at + 1)}、${label}`),
      numberCell(3 + at, 1, 100 * (department.seed % 7) + 12.5 * at),
      textCell(3 + at, 2, `${numeral(at + 1)}、${uses[at] ?? ''}`),
      numberCell(3 + at, 3, 80 * (department.seed % 5) + 7.25 * at),
    ]),
  ];
}

function narrative(department: Department): Cell[] {
  return [
    textCell(0, 0, `第三部分　${department.year}年度部门决算情况说明`),
    textCell(1, 0, '一、收入支出决算总体情况说明'),
    textCell(2, 0, `${department.name}由${department.units.length}个预算单位组成：${department.units.join('、')}。`),
    textCell(3, 0, '二、收入决算情况说明'),
    textCell(4, 0, '本年收入由财政拨款收入、事业收入和其他收入组成，具体金额见收入决算表。'),
  ];
}

/** A sheet that is none of the nine forms. */
export function surroundingSheet(kind: Exclude<Surrounding, 'projects'>, index: number, department: Department, layout: Layout): Sheet {
  const cells = {
    cover: () => cover(department),
    contents: () => contents(department, layout),
    glossary: () => glossary(),
    budget: () => budget(department),
    narrative: () => narrative(department),
  }[kind]();
  return sheetOf(SHEET_NAMES[kind], index, cells, [], false);
}
