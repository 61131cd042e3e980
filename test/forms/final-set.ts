import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { economicBlocks } from '../departments/economic-codes';
import { LAYOUTS } from '../departments/layouts';
import type { Department, Fen } from '../departments/ledger';
import { printDepartment } from '../departments/print';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;
const yuan = (fen: Fen): number => Number(fen) / 100;

/** Published form, its number in the 部门决算报表, the sheet's name in the official export, and the title there. */
const NUMBERS: readonly (readonly [published: string, number: string, sheet: string, title?: readonly [from: RegExp, to: string]])[] = [
  ['公开01表', '财决01表', 'Z01 收入支出决算总表(财决01表)'],
  ['公开02表', '财决03表', 'Z03 收入决算表(财决03表)'],
  ['公开03表', '财决04表', 'Z04 支出决算表(财决04表)'],
  ['公开04表', '财决01-1表', 'Z01_1 财政拨款收入支出决算总表(财决01-1表)'],
  [
    '公开05表',
    '财决07表',
    'Z07 一般公共预算财政拨款收入支出决算表(财决07表)',
    [/^一般公共预算财政拨款支出决算表$/, '一般公共预算财政拨款收入支出决算表'],
  ],
  ['公开08表', '财决09表', 'Z09 政府性基金预算财政拨款收入支出决算表(财决09表)'],
  ['公开09表', '财决11表', 'Z11 国有资本经营预算财政拨款收入支出决算(财决11表)'],
];

/** The forms of the 部门决算报表 (财决) that a department's published forms come from, in 元. */
export function finalAccounts(department: Department): Workbook {
  const layout = LAYOUTS.find(({ name }) => name === '云南');
  if (!layout) throw new RangeError('no such layout');
  const printed = printDepartment(department, { ...layout, precision: 'exact' }).sheets;
  const sheets = NUMBERS.flatMap(([published, number, name, title]): Sheet[] => {
    const sheet = printed.find((one) => one.name.startsWith(published));
    return sheet ? [renamed(sheet, name, [[new RegExp(`^${published}$`), number], ...(title ? [title] : [])])] : [];
  });
  return { sheets: [...sheets, basicDetail(department, printed), operation(department)].map((sheet, index) => ({ ...sheet, index })) };
}

function renamed(sheet: Sheet, name: string, words: readonly (readonly [from: RegExp, to: string])[]): Sheet {
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => [
      row,
      cells.map((cell) => {
        const { value } = cell;
        if (value.kind !== 'text') return cell;
        return { ...cell, value: { ...value, text: words.reduce((text, [from, to]) => text.replace(from, to), value.text) } };
      }),
    ]),
  );
  return { ...sheet, name, rows };
}

/** Z08_1: the whole of 基本支出 by economic class, and by the functional codes without classes below them. */
function basicDetail({ name, year, basicByEconomicCode, expenditures }: Department, printed: readonly Sheet[]): Sheet {
  const blocks = economicBlocks(year);
  const columns = blocks.flatMap(({ code, name: block, items }) => [
    { caption: block, below: '小计', of: (section: string) => section.startsWith(code) },
    ...items.map(([item, section]) => ({ caption: null, below: section, of: (other: string) => other === item })),
  ]);
  const amounts = (share: (amount: Fen) => Fen): number[] =>
    columns.map(({ of }) => yuan([...basicByEconomicCode].reduce((sum, [code, amount]) => (of(code) ? sum + share(amount) : sum), 0n)));
  const total = yuan([...basicByEconomicCode.values()].reduce((sum, amount) => sum + amount, 0n));
  const [first] = expenditures.filter(({ funding, purpose }) => funding === 'general' && purpose === 'basic');
  const whole: GridCell[] = [total, ...amounts((amount) => amount)];
  const code = first?.code ?? '2010101';
  return sheetOf('Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-', [
    ['一般公共预算财政拨款基本支出决算明细表'],
    [N, N, '财决08-1表'],
    [`编制单位：${name}`, N, '金额单位：元'],
    ['科目编码', '科目名称', '合计', ...columns.map(({ caption }) => caption)],
    [N, N, N, ...columns.map(({ below }) => below)],
    ['合计', N, ...whole],
    ...[3, 5, 7].map((digits): GridCell[] => [code.slice(0, digits), nameOf(code.slice(0, digits), printed), ...whole]),
  ]);
}

/** The name that stands beside a code. */
function nameOf(code: string, sheets: readonly Sheet[]): string {
  for (const cells of sheets.flatMap(({ rows }) => [...rows.values()])) {
    const at = cells.findIndex(({ value }) => value.kind === 'text' && value.text.trim() === code);
    const name = at < 0 ? undefined : cells[at + 1]?.value;
    if (name?.kind === 'text') return name.text.trim();
  }
  throw new RangeError(`no row ${code}`);
}

/** F03, as far as it repeats what is published of “三公”经费. */
function operation({ name, hospitality: spent, hospitalityBudget: planned }: Department): Sheet {
  const line = (label: string, of: (purse: Department['hospitality']) => Fen): GridCell[] => [label, yuan(of(planned)), yuan(of(spent))];
  return sheetOf('F03 机构运行信息表(财决附03表)', [
    ['机构运行信息表'],
    [N, N, '财决附03表'],
    [`编制单位：${name}`, N, '金额单位：元'],
    ['项目', '预算数', '统计数'],
    line('（一）支出合计', ({ abroad, purchase, running, reception }) => abroad + purchase + running + reception),
    line('1．因公出国（境）费', ({ abroad }) => abroad),
    line('2．公务用车购置及运行维护费', ({ purchase, running }) => purchase + running),
    line('（1）公务用车购置费', ({ purchase }) => purchase),
    line('（2）公务用车运行维护费', ({ running }) => running),
    line('3．公务接待费', ({ reception }) => reception),
  ]);
}
