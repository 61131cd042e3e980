import { toNumber, toPlain } from '../../../src/amount/decimal';
import { checkWorkbook } from '../../../src/findings/check';
import { FORMS } from '../../../src/forms/registry';
import { createWorkbook } from '../../../src/host/file/create-workbook';
import { EVALUATION_TITLES, SUMMARY_TITLE, type EvaluationForm } from '../../../src/performance/form';
import { profileById } from '../../../src/performance/profiles';
import { proposeProfile } from '../../../src/performance/propose-profile';
import { executionRate } from '../../../src/performance/rate';
import { PLACES } from '../../../src/performance/places/all-places';
import { readPerformanceForms } from '../../../src/performance/read-form';
import { scoreForm } from '../../../src/performance/score';
import { cellName } from '../../../src/workbook/address';
import { workbookOf, type LayoutCell, type SheetLayout } from '../../../src/workbook/layout';
import { cellAt, cellText, type Workbook } from '../../../src/workbook/workbook';
import { EVALUATION_OFFERS, type MadeEvaluation } from '../../../src/writing/template/evaluation/offers';
import { buildTemplates, templateList, type TemplateRequest } from '../../../src/writing/template/template';
import { amounts } from './department';
import { isInput } from './fill';
import { hasOffice, throughOffice } from './office';

const TITLES = new Set(FORMS.map(({ title }) => title));
const OFFERS = templateList().flatMap(({ form, variants }) => (TITLES.has(form) ? [] : variants.map(({ id }) => [form, id] as const)));
const EVALUATIONS = OFFERS.filter(([form]) => form !== '绩效自评情况汇总表');

/** Places of which the layout alone tells nothing: others lay theirs out alike. */
const ALIKE = ['yunnan', 'anhui', 'bridging', 'shanghai', 'shanxi', 'wuhan'];

test('every place has a template of its own form', () => {
  expect(PLACES.filter(({ prints }) => prints.length === 0).map(({ profile }) => profile.id)).toEqual([]);
  expect(new Set(OFFERS.map(([form]) => form)).size).toBe(4);
});

test.each(PLACES.filter(({ names }) => names !== null))(
  '$profile.name: its form in the hands of one of its units is known for what it is',
  (place) => {
    const organisation = `${place.names?.source.split('|')[0] ?? ''}某县教育局`;
    for (const { subject } of place.prints) {
      const form = subject === 'summary' ? SUMMARY_TITLE : EVALUATION_TITLES[subject];
      const [layout] = buildTemplates([{ form, variant: place.profile.id, year: 2023, organisation, unit: '万元' }]);
      const [read] = workbookOf([layout as SheetLayout]).sheets.flatMap((sheet) => readPerformanceForms(sheet));
      expect(read?.kind === 'evaluation' ? proposeProfile(read).profile.id : null).toBe(place.profile.id);
    }
  },
);

describe.each(OFFERS)('%s, %s', (form, variant) => {
  test.each([
    { year: 2020, unit: '元' },
    { year: null, unit: '万元' },
  ] as const)('is recognised as itself while blank, and checks clean: $year, $unit', ({ year, unit }) => {
    const [layout] = buildTemplates([{ form, variant, year, organisation: '某县教育局', unit }]);
    const book = workbookOf([layout as SheetLayout]);
    const [read, ...others] = book.sheets.flatMap((sheet) => readPerformanceForms(sheet));
    expect(others).toEqual([]);
    expect(read).toMatchObject({ title: form, year });
    if (read?.kind === 'evaluation') {
      expect(read).toMatchObject({ unit, organisation: '某县教育局' });
      if (!ALIKE.includes(variant)) expect(proposeProfile(read).profile.id).toBe(variant);
      expect(read.money?.total).not.toBeNull();
    }
    const result = checkWorkbook(book);
    expect(result.forms).toHaveLength(1);
    expect(result.findings).toEqual([]);
    expect(result.unrecognised).toEqual([]);
  });

  test('is one boxed page of A4 with places to fill in', () => {
    const [layout] = buildTemplates([{ form, variant, unit: '万元' }]);
    expect(layout?.print).toMatchObject({ paper: 'A4', fitToWidth: true, fitToHeight: true });
    expect(layout?.cells.filter(isInput).length).toBeGreaterThan(20);
    expect(layout?.cells.some((cell) => isInput(cell) && cell.formula !== undefined)).toBe(false);
  });
});

/** A blank form with money of `budget` and `executed` hundredths, and every line of indicators that has points, or all of them. */
function filled({ draft, form }: MadeEvaluation, budget: number, executed: number, label: string): SheetLayout {
  const layout = draft.layout();
  if (!form?.money?.total) throw new RangeError('there is no money');
  const cells = new Map(layout.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const type = (row: number, column: number | null | undefined, value: string | number): boolean => {
    const cell = cells.get(`${row},${column}`);
    if (!cell || !isInput(cell)) return false;
    cells.set(`${row},${column}`, { ...cell, value });
    return true;
  };
  if (form.project) type(form.project.row, form.project.column, label);
  // Where the total is a sum, its first part has all of it.
  const { total, scored, rows } = form.money;
  for (const [key, cents] of [
    ['budget', budget],
    ['executed', executed],
  ] as const) {
    const typed = [total, scored].filter((row) => row?.[key] && type(row[key].row, row[key].column, cents / 100));
    if (typed.length === 0) rows.some((row) => row[key] && type(row[key].row, row[key].column, cents / 100));
  }
  const captioned = (caption: RegExp): LayoutCell[] =>
    layout.cells.filter(({ value }) => typeof value === 'string' && caption.test(value.replace(/[（(：].*/, '')));
  for (const reason of captioned(/^原因$/)) type(reason.row + 1, reason.column, '按进度支付');
  for (const place of captioned(/存在问题、原因/)) type(place.row, place.column + 1, '按进度支付');
  for (const line of captioned(/^预算执行率$/)) type(line.row, form.columns.reason, '按进度支付');

  const { columns } = form;
  const lines = form.indicators.map(({ row }) => row).filter((row) => isInput(cells.get(`${row},${columns.third}`)));
  const pointsAt = (line: number): LayoutCell['value'] => cells.get(`${line},${columns.weight ?? -1}`)?.value ?? null;
  const pointed = lines.filter((line) => columns.weight === null || typeof pointsAt(line) === 'number');
  const used = pointed.length > 0 ? pointed : lines;
  const goals = layout.cells.some(({ value }) => value === '目标1（40分）');
  used.forEach((line, at) => {
    const isSplit = columns.nature !== null;
    type(line, columns.third, `${label}的指标${String.fromCharCode(0x7532 + at)}`);
    type(line, columns.nature, columns.direction === null ? '≥' : '正向指标');
    type(line, columns.direction, '大于等于');
    type(line, columns.target, isSplit ? 90 : '≥90%');
    type(line, columns.unit, '%');
    type(line, columns.actual, isSplit ? 95 : '95%');
    const given = pointsAt(line);
    const even = columns.weight === null ? (goals ? 10 : at < 5 ? 8 : 10) : 90 / used.length;
    if (typeof given !== 'number') type(line, columns.weight, even);
    type(line, columns.coefficient, 100);
    type(line, columns.score, typeof given === 'number' ? given : even);
  });
  return { ...layout, cells: [...cells.values()].map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })) };
}

/** A blank form as its place offers it. */
function made(form: string, variant: string, name: string): MadeEvaluation {
  const offer = EVALUATION_OFFERS.find((each) => each.form === form && each.id === variant);
  if (!offer) throw new RangeError(variant);
  const { names } = PLACES.find(({ profile }) => profile.id === variant) ?? {};
  // Where the layout alone does not say whose the form is, the unit's name does.
  const place = ALIKE.includes(variant) ? (names?.source.split('|')[0] ?? '') : '';
  return offer.make(name, { year: 2023, organisation: `${place}某县教育局`, unit: '万元' });
}

/** Two projects and the summary that is made with them. */
function summarised(): SheetLayout[] {
  const requests = ['项目支出绩效自评表', '项目支出绩效自评表', '绩效自评情况汇总表'].map((form): TemplateRequest => ({
    form,
    year: 2023,
    organisation: '某县教育局',
    unit: '万元',
  }));
  const [first, second, summary] = buildTemplates(requests) as [SheetLayout, SheetLayout, SheetLayout];
  const project = (name: string): MadeEvaluation => made('项目支出绩效自评表', 'national', name);
  return [filled(project(first.name), 10_000, 10_000, '校舍维修'), filled(project(second.name), 10_000, 5_000, '教师培训'), summary];
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
    ...Array.from({ length: 2 }, (): [number, number] => {
      const budget = amount(9_000_000) + 100;
      return [budget, Math.min(budget, amount(9_000_000) + 50)];
    }),
  ];
  let books: ReadonlyMap<string, Workbook>;
  beforeAll(() => {
    const evaluations = EVALUATIONS.map(([form, variant]): [string, Uint8Array] => {
      const layouts = MONEY.map(([budget, executed], at) =>
        filled(made(form, variant, `表${at}`), budget, executed, `工程${String.fromCharCode(0x4e00 + at)}`),
      );
      return [`${form}-${variant}`, createWorkbook(layouts)];
    });
    books = throughOffice(new Map([...evaluations, ['汇总', createWorkbook(summarised())]]));
  });
  const formsOf = (book: Workbook): EvaluationForm[] =>
    book.sheets.flatMap((sheet) => readPerformanceForms(sheet)).filter((form): form is EvaluationForm => form.kind === 'evaluation');

  test.each(EVALUATIONS)('gives %s, %s, the rate, score and total that the profile gives', (form, variant) => {
    const profile = profileById(variant);
    const forms = formsOf(books.get(`${form}-${variant}`) as Workbook);
    expect(forms).toHaveLength(MONEY.length);
    forms.forEach((read, at) => {
      const total = read.money?.scored;
      const whole = read.total?.score ?? read.headTotal;
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
        expect(whole && toNumber(whole.value)).toBeCloseTo(100, 9);
        return;
      }
      const scored = scoreForm(read, profile);
      const line = scored.indicators.find(({ indicator }) => indicator.name === '预算执行率');
      const execution = line?.proposal ?? scored.execution;
      expect(execution.kind).toBe('decided');
      if (execution.kind !== 'decided') return;
      const printed = line ? line.indicator.score : total.score;
      expect(printed && toNumber(printed.value)).toBeCloseTo(toNumber(execution.score), 9);
      const others = 100 - toNumber(profile.points.execution);
      expect(whole && toNumber(whole.value)).toBeCloseTo(others + toNumber(execution.score), 9);
      if (read.total?.weight) expect(toNumber(read.total.weight.value)).toBeCloseTo(100, 9);
    });
  });

  test.each(EVALUATIONS)('leaves nothing to warn of in %s, %s', (form, variant) => {
    const result = checkWorkbook(books.get(`${form}-${variant}`) as Workbook);
    expect(result.findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('puts the names and scores of projects into the summary that is made with them, and grades them', () => {
    const book = books.get('汇总') as Workbook;
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
