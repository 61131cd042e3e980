import { toNumber, toPlain } from '../../../src/amount/decimal';
import { checkWorkbook } from '../../../src/findings/check';
import { FORMS } from '../../../src/forms/registry';
import { createWorkbook } from '../../../src/host/file/create-workbook';
import type { EvaluationForm } from '../../../src/performance/form';
import { profileById } from '../../../src/performance/profiles';
import { proposeProfile } from '../../../src/performance/propose-profile';
import { executionRate } from '../../../src/performance/rate';
import { readPerformanceForms } from '../../../src/performance/read-form';
import { scoreForm } from '../../../src/performance/score';
import { cellName } from '../../../src/workbook/address';
import { workbookOf, type LayoutCell, type SheetLayout } from '../../../src/workbook/layout';
import { cellAt, cellText, type Workbook } from '../../../src/workbook/workbook';
import { buildTemplates, templateList, type TemplateRequest } from '../../../src/writing/template/template';
import { amounts } from './department';
import { isInput } from './fill';
import { hasOffice, throughOffice } from './office';

const TITLES = new Set(FORMS.map(({ title }) => title));
const OFFERS = templateList().flatMap(({ form, variants }) => (TITLES.has(form) ? [] : variants.map(({ id }) => [form, id] as const)));
const EVALUATIONS = OFFERS.filter(([form]) => form !== '绩效自评情况汇总表');

test('projects, departments, transfers and the summary have templates', () => {
  expect(OFFERS).toEqual([
    ...['national', 'guangshui', 'hubei', 'jining', 'sichuan2023', 'yunnan', 'anhui', 'hebei', 'beijing', 'ningxia', 'bridging'].map(
      (id) => ['项目支出绩效自评表', id],
    ),
    ['部门整体绩效自评表', 'national'],
    ['部门整体绩效自评表', 'hubei'],
    ['转移支付绩效自评表', 'transfer'],
    ['绩效自评情况汇总表', 'national'],
  ]);
});

describe.each(OFFERS)('%s, %s', (form, variant) => {
  test.each([2020, 2023, null])('is recognised as itself while blank, and checks clean: %s', (year) => {
    for (const unit of ['元', '万元'] as const) {
      const [layout] = buildTemplates([{ form, variant, year, organisation: '某县教育局', unit }]);
      const book = workbookOf([layout as SheetLayout]);
      const [read, ...others] = book.sheets.flatMap((sheet) => readPerformanceForms(sheet));
      expect(others).toEqual([]);
      expect(read).toMatchObject({ title: form, year });
      if (read?.kind === 'evaluation') {
        expect(read).toMatchObject({ unit, organisation: '某县教育局' });
        // Layouts that several places share name none of them: only the department's name would.
        expect(proposeProfile(read).profile.id).toBe(['yunnan', 'anhui', 'bridging'].includes(variant) ? 'national' : variant);
        expect(read.money?.total).not.toBeNull();
      }
      const result = checkWorkbook(book);
      expect(result.forms).toHaveLength(1);
      expect(result.findings).toEqual([]);
      expect(result.unrecognised).toEqual([]);
    }
  });

  test('is one boxed page of A4 with places to fill in', () => {
    const [layout] = buildTemplates([{ form, variant, unit: '万元' }]);
    expect(layout?.print).toMatchObject({ paper: 'A4', fitToWidth: true, fitToHeight: true });
    expect(layout?.cells.filter(isInput).length).toBeGreaterThan(20);
    expect(layout?.cells.some((cell) => isInput(cell) && cell.formula !== undefined)).toBe(false);
  });
});

/** What stands under the caption in the row's column, where it is to be typed. */
type Typing = (row: number, column: number, value: string | number) => void;

/** Fills a form in: money from `budget` and `executed` in hundredths, every line of indicators that has points, or all of them. */
function filled(layout: SheetLayout, budget: number, executed: number, label: string): SheetLayout {
  const cells = new Map(layout.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const type: Typing = (row, column, value) => {
    const cell = cells.get(`${row},${column}`);
    if (cell && isInput(cell)) cells.set(`${row},${column}`, { ...cell, value });
  };
  const captioned = (caption: RegExp): LayoutCell[] =>
    layout.cells.filter(({ value }) => typeof value === 'string' && caption.test(value.replace(/[（(：].*/, '')));
  const [budgetCell] = captioned(/^(?:全年预算数|调整后预算数|预算数)$/);
  const [executedCell] = captioned(/^(?:全年执行数|预算执行数|执行数)$/);
  const [name] = captioned(/^(?:项目名称|转移支付)$/);
  if (!budgetCell || !executedCell) throw new RangeError('there is no money');
  if (name) type(name.row, name.column + (name.column === 0 && cells.get(`${name.row},1`)?.value === null ? 1 : 0), label);
  if (name) type(name.row, 2, label);
  // The first place to type money into: the part right below a total, or the total itself.
  const isOpen = ([down, right]: readonly [number, number]): boolean => {
    const cell = cells.get(`${budgetCell.row + down},${budgetCell.column + right}`);
    return cell !== undefined && isInput(cell);
  };
  const [down, right] = (
    [
      [1, 0],
      [2, 0],
      [1, 1],
    ] as const
  ).find(isOpen) ?? [1, 0];
  type(budgetCell.row + down, budgetCell.column + right, budget / 100);
  type(executedCell.row + down, executedCell.column + right, executed / 100);
  for (const reason of captioned(/^原因$/)) type(reason.row + 1, reason.column, '按进度支付');
  for (const place of captioned(/存在问题、原因/)) type(place.row, place.column + 1, '按进度支付');
  for (const line of captioned(/^预算执行率$/)) for (const { column } of captioned(/^偏差原因/)) type(line.row, column, '按进度支付');

  const [third] = captioned(/^(?:三级指标|指标名称)$/);
  if (!third) throw new RangeError('there are no indicators');
  const header = layout.cells.filter((cell) => cell.row === third.row);
  const column = (caption: RegExp): number => header.find(({ value }) => typeof value === 'string' && caption.test(value))?.column ?? -1;
  const [nature, target, unit, actual] = [/^指标性质$/, /指标值$|^年初目标值/, /^度量单位$/, /完成(?:指标)?值/].map(column) as [
    number,
    number,
    number,
    number,
  ];
  const [weight, score] = [column(/^(?:分值|权重)$/), column(/^(?:自评)?得分$/)];
  const end = layout.cells.find(({ row: at, value }) => at > third.row && /^(?:总分|自评总分|合计|说明)$/.test(String(value)))?.row ?? 0;
  const lines = layout.cells
    .filter((cell) => cell.row > third.row && cell.row < end && cell.column === third.column && isInput(cell))
    .map((cell) => cell.row);
  const pointed = lines.filter((line) => weight < 0 || typeof cells.get(`${line},${weight}`)?.value === 'number');
  const used = pointed.length > 0 ? pointed : lines;
  const goals = layout.cells.some(({ value }) => value === '目标1（40分）');
  used.forEach((line, at) => {
    type(line, third.column, `${label}的指标${String.fromCharCode(0x7532 + at)}`);
    type(line, target, nature < 0 ? '≥90%' : 90);
    if (nature >= 0) type(line, nature, '≥');
    if (unit >= 0) type(line, unit, '%');
    type(line, actual, nature < 0 ? '95%' : 95);
    const points = cells.get(`${line},${weight}`)?.value;
    const even = weight < 0 ? (goals ? 10 : at < 5 ? 8 : 10) : 90 / used.length;
    if (weight >= 0 && typeof points !== 'number') type(line, weight, even);
    if (score >= 0) type(line, score, typeof points === 'number' ? points : even);
  });
  return { ...layout, cells: [...cells.values()].map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })) };
}

if (!hasOffice) console.warn('没有安装 LibreOffice，跳过由它计算自评表公式的测试。');
const whenThere = hasOffice ? describe : describe.skip;

whenThere('after money and indicators are typed in, LibreOffice', () => {
  const amount = amounts(7);
  const MONEY: readonly (readonly [number, number])[] = [
    [17_550, 14_802],
    [4_829_400, 4_829_000],
    [100_000, 100_000],
    [800, 788],
    ...Array.from({ length: 4 }, (): [number, number] => {
      const budget = amount(9_000_000) + 100;
      return [budget, Math.min(budget, amount(9_000_000) + 50)];
    }),
  ];
  const books = throughOffice(
    new Map(
      EVALUATIONS.map(([form, variant]) => {
        const requests = MONEY.map((): TemplateRequest => ({ form, variant, year: 2023, organisation: '某县教育局', unit: '万元' }));
        const layouts = buildTemplates(requests).map((layout, at) => {
          const [budget, executed] = MONEY[at] as [number, number];
          return filled(layout, budget, executed, `工程${String.fromCharCode(0x4e00 + at)}`);
        });
        return [`${form}-${variant}`, createWorkbook(layouts)];
      }),
    ),
  );
  const formsOf = (book: Workbook): EvaluationForm[] =>
    book.sheets.flatMap((sheet) => readPerformanceForms(sheet)).filter((form): form is EvaluationForm => form.kind === 'evaluation');

  test.each(EVALUATIONS)('gives %s, %s, the rate, score and total that the profile gives', (form, variant) => {
    const profile = profileById(variant);
    const forms = formsOf(books.get(`${form}-${variant}`) as Workbook);
    expect(forms).toHaveLength(MONEY.length);
    forms.forEach((read, at) => {
      const total = read.money?.total;
      const [budget, executed] = MONEY[at] as [number, number];
      expect(total?.budget?.value && toNumber(total.budget.value)).toBe(budget / 100);
      expect(total?.executed?.value && toNumber(total.executed.value)).toBe(executed / 100);
      if (!total || !profile) throw new RangeError('no total, or no profile');
      const rate = executionRate(total, profile);
      if (rate.kind !== 'rate') throw new RangeError(rate.kind);
      expect(total.rate && toPlain(total.rate.value)).toBe(String(Number(toPlain(rate.value))));
      if (!profile.isScored) return;
      if (profile.points.execution === null) {
        // No points for the rate: the indicators make up the whole.
        expect(read.total && toNumber(read.total.score.value)).toBeCloseTo(100, 9);
        return;
      }
      const scored = scoreForm(read, profile);
      const line = scored.indicators.find(({ indicator }) => indicator.name === '预算执行率');
      const execution = line?.proposal ?? scored.execution;
      expect(execution.kind).toBe('decided');
      if (execution.kind !== 'decided') return;
      const printed = line ? line.indicator.score : total.score;
      expect(printed && toNumber(printed.value)).toBeCloseTo(toNumber(execution.score), 9);
      const indicators = variant === 'hubei' ? 80 : 90;
      expect(read.total && toNumber(read.total.score.value)).toBeCloseTo(indicators + toNumber(execution.score), 9);
      if (read.columns.weight !== null) expect(read.total?.weight && toNumber(read.total.weight.value)).toBeCloseTo(100, 9);
    });
  });

  test.each(EVALUATIONS)('leaves nothing to warn of in %s, %s', (form, variant) => {
    const result = checkWorkbook(books.get(`${form}-${variant}`) as Workbook);
    expect(result.findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

whenThere('a summary that is made with its projects', () => {
  test('takes their names and scores, and grades them', () => {
    const requests = ['项目支出绩效自评表', '项目支出绩效自评表', '绩效自评情况汇总表'].map((form): TemplateRequest => ({
      form,
      year: 2023,
      organisation: '某县教育局',
      unit: '万元',
    }));
    const [first, second, summary] = buildTemplates(requests) as [SheetLayout, SheetLayout, SheetLayout];
    const layouts = [filled(first, 10_000, 10_000, '校舍维修'), filled(second, 10_000, 5_000, '教师培训'), summary];
    const book = throughOffice(new Map([['汇总', createWorkbook(layouts)]])).get('汇总') as Workbook;
    const sheet = book.sheets.find(({ name }) => name === '绩效自评情况汇总表');
    const line = (row: number): string[] => [1, 3, 4].map((column) => (sheet ? cellText(cellAt(sheet, row, column)) : ''));
    expect([line(2), line(3), line(4)]).toEqual([
      ['校舍维修', '100', '优'],
      ['教师培训', '95', '优'],
      ['', '', ''],
    ]);
    expect(checkWorkbook(book).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

test('the execution score is guarded against being rounded up to the whole where the profile says so', () => {
  const [layout] = buildTemplates([{ form: '项目支出绩效自评表', variant: 'jining', unit: '万元' }]);
  const formulas = new Map(layout?.cells.flatMap((cell) => (cell.formula === undefined ? [] : [[cellName(cell), cell.formula]])) ?? []);
  expect([...formulas.values()].some((formula) => formula.includes('0.9999'))).toBe(true);
});
