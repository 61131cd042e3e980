import { toPlain } from '../../src/amount/decimal';
import { areaName } from '../../src/workbook/address';
import type { EvaluationForm } from '../../src/performance/form';
import { readPerformanceForms } from '../../src/performance/read-form';
import { fixture, fixtureNames, sheetOf, stacked, type FixtureCell } from './fixture';
import { ANHUI, ANHUI_TIANCHANG, HEBEI, HUBEI_HUANGSHI, SICHUAN_2023, YUNNAN } from './provinces';
import { evaluation, read } from './read-fixture';

/** Indicator rows of each published form, counted by hand. */
const ROWS: Readonly<Record<string, number>> = {
  'guangyuan-2021-1': 6,
  'guangyuan-2021-2': 6,
  'guangyuan-2021-3': 7,
  'guangyuan-2021-4': 9,
  'guangyuan-2021-5': 7,
  'guangyuan-2023-transfer-1': 12,
  'guangyuan-2023-transfer-2': 14,
  'guangyuan-2023-transfer-3': 31,
  'jining-2020-01': 8,
  'jining-2020-02': 8,
  'jining-2020-03': 8,
  'jining-2020-04': 8,
  'jining-2020-05': 9,
  'jining-2020-06': 9,
  'jining-2020-07': 6,
  'jining-2020-08': 8,
  'jining-2020-09': 6,
  'jining-2020-10': 7,
  'jining-2020-11': 8,
  'jining-2020-12': 10,
  'jining-2020-13': 14,
  'jining-2020-14': 9,
  'zengdu-2022-01': 6,
  'zengdu-2022-02': 6,
  'zengdu-2022-03': 6,
  'zengdu-2022-04': 6,
  'zengdu-2022-05': 6,
  'zengdu-2022-06': 6,
  'zengdu-2022-07': 6,
  'zengdu-2022-08': 6,
  'zengdu-2022-department': 5,
};

/** What was read, without places. */
function content(form: EvaluationForm): unknown {
  const value = (figure: { state: string; value: Parameters<typeof toPlain>[0] } | null) => figure && [figure.state, toPlain(figure.value)];
  return {
    head: [form.title, form.year, form.organisation, form.project?.text, form.unit, form.variant],
    money: form.money?.rows.map((row) =>
      [row.label, row.initial, row.budget, row.executed, row.weight, row.rate, row.score].map((part) =>
        typeof part === 'string' ? part : value(part),
      ),
    ),
    groups: form.groups.map((group) => [group.level, group.label, group.points && toPlain(group.points), group.indicators.length]),
    indicators: form.indicators.map((one) => [
      one.first,
      one.second,
      one.name,
      one.targetText,
      one.actualText,
      value(one.weight),
      value(one.score),
      one.reason?.row === one.row ? one.reason.text : null,
    ]),
    total: value(form.total?.score ?? null),
    head2: value(form.headTotal),
  };
}

describe('the published forms', () => {
  const names = fixtureNames().filter((name) => name !== 'jining-2020-summary');

  test('are thirty-one, and a summary', () => {
    expect(names).toEqual(Object.keys(ROWS).sort());
    expect(names).toHaveLength(31);
  });

  test.each(names)('%s: every indicator row is read', (name) => {
    const form = evaluation(fixture(name));
    expect(form.indicators).toHaveLength(ROWS[name] ?? -1);
    expect(form.title).toBe(
      name.includes('transfer') ? '转移支付绩效自评表' : name.includes('department') ? '部门整体绩效自评表' : '项目支出绩效自评表',
    );
    expect(form.area).toMatchObject({ top: 0, left: 0, bottom: fixture(name).rows.length - 1 });
  });

  test.each(names)('%s: reads the same elsewhere on the sheet and without merges', (name) => {
    const plain = content(evaluation(fixture(name)));
    expect(content(evaluation(fixture(name), { down: 7, right: 3, merged: false }))).toEqual(plain);
  });

  test.each(names)('%s: reads the same with spaced and full-width captions', (name) => {
    const spaced = (cell: FixtureCell): FixtureCell =>
      typeof cell === 'string' && cell.length <= 12 && /^[\p{Script=Han}()（）]+$/u.test(cell) && /指标|得分|预算|执行|分值/.test(cell)
        ? [...cell].join('　').replace(/\(/g, '（').replace(/\)/g, '）')
        : cell;
    const form = evaluation(fixture(name), { change: spaced });
    expect(form.indicators).toHaveLength(ROWS[name] ?? -1);
    expect(form.money?.rows.length).toBe(evaluation(fixture(name)).money?.rows.length);
  });

  test('the summary lists thirteen projects with scores and grades', () => {
    const [form] = read(fixture('jining-2020-summary'), { down: 2, right: 1 });
    if (form?.kind !== 'summary') throw new Error('no summary');
    expect(form.rows).toHaveLength(13);
    expect([form.title, form.year, areaName(form.area)]).toEqual(['绩效自评情况汇总表', 2020, 'B3:F17']);
    expect(form.rows[7]).toMatchObject({ name: { text: '医保基金预决算经费' }, grade: { text: '优' } });
    expect(toPlain(form.rows[7]?.score?.value ?? { units: 0n, scale: 0 })).toBe('91.3');
  });

  test('fourteen forms below one another on one sheet are fourteen forms', () => {
    const forms = fixtureNames('jining')
      .filter((name) => !name.endsWith('summary'))
      .map(fixture);
    for (const gap of [0, 1, 3]) {
      const found = readPerformanceForms(stacked(forms, gap));
      expect(found.map((form) => (form.kind === 'evaluation' ? form.indicators.length : -1))).toEqual([
        8, 8, 8, 8, 9, 9, 6, 8, 6, 7, 8, 10, 14, 9,
      ]);
    }
  });

  test('two forms side by side are two forms', () => {
    const left = fixture('jining-2020-01');
    const right = fixture('jining-2020-12');
    const rows = right.rows.map((line, at) => [...(left.rows[at] ?? Array<FixtureCell>(9).fill(null)), null, ...line]);
    const found = readPerformanceForms(sheetOf({ sheet: '并排', rows, merges: [] }));
    expect(found.map((form) => (form.kind === 'evaluation' ? [form.project?.text, form.indicators.length] : []))).toEqual([
      ['苯丙酮尿症患儿救助经费', 8],
      ['综合业务经费', 10],
    ]);
  });

  test('a form broken over pages, with its title and header repeated, is one form', () => {
    const whole = fixture('jining-2020-12');
    const title = whole.rows[0] ?? [];
    const header = whole.rows[11] ?? [];
    const rows = [...whole.rows.slice(0, 18), [], title, header, ...whole.rows.slice(18)];
    const form = evaluation({ ...whole, rows, merges: [] });
    expect(form.indicators).toHaveLength(10);
    expect(form.groups.filter((group) => group.level === 'first').map((group) => [group.label, group.indicators.length])).toEqual([
      ['产出指标', 7],
      ['效益指标', 2],
      ['满意度指标', 1],
    ]);
  });

  test('a total is found in whatever column it stands', () => {
    const places = ['jining-2020-01', 'jining-2020-12', 'jining-2020-13', 'zengdu-2022-01'].map((name) => {
      const { total } = evaluation(fixture(name));
      return [total?.score.column, total && toPlain(total.score.value), total?.weight && toPlain(total.weight.value)];
    });
    expect(places).toEqual([
      [2, '100', null],
      [4, '99.97', null],
      [7, '98.9', '100'],
      [1, '100', null],
    ]);
  });

  test('one reason cell covers the rows below it, merged or not', () => {
    for (const merged of [true, false]) {
      const form = evaluation(fixture('jining-2020-13'), { merged });
      expect(form.indicators.slice(0, 8).every(({ reason }) => reason?.text.includes('经费压减'))).toBe(true);
      expect(form.indicators.slice(8).every(({ reason }) => reason === null)).toBe(true);
    }
  });

  test('one name covers the rows below it', () => {
    const form = evaluation(fixture('jining-2020-13'), { merged: false });
    expect(form.indicators.slice(0, 8).map(({ name }) => name)).toEqual(Array(8).fill('办公设备'));
  });
});

describe('layouts of other places', () => {
  test('四川2023: sign, value and unit in columns of their own; the code before the name', () => {
    const form = evaluation(SICHUAN_2023);
    expect(form).toMatchObject({
      variant: '四川2023',
      year: 2023,
      projectCode: { text: '51092324T000010263357' },
      project: { text: '2023年全县安可替代补助资金项目' },
    });
    expect(form.indicators.map(({ targetText, actualText }) => [targetText, actualText])).toEqual([
      ['≥13台', '13'],
      ['=100%', '100'],
      ['好', '好'],
    ]);
    expect(form.money?.total).toMatchObject({ budget: { value: { units: 336n, scale: 2 } } });
    expect(form.money?.reason).toBeNull();
    expect([form.total?.weight?.state, form.total && toPlain(form.total.score.value)]).toEqual(['amount', '100']);
    expect(form.groups.filter(({ level }) => level === 'outer').map(({ points }) => points && toPlain(points))).toEqual(['90']);
  });

  test('云南: captions in two rows, total with its own captions', () => {
    const form = evaluation(YUNNAN);
    expect(form.variant).toBe('指标性质分列');
    expect(form.indicators).toHaveLength(5);
    expect(form.indicators[0]).toMatchObject({ targetText: '=72890元', actualText: '72890' });
    expect([
      form.total && toPlain(form.total.score.value),
      form.total?.grade?.text,
      form.total?.weight && toPlain(form.total.weight.value),
    ]).toEqual(['93', '优', '100']);
  });

  test('安徽: codes before names, blank placeholder rows are no indicators', () => {
    const form = evaluation(ANHUI);
    expect(form).toMatchObject({ departmentCode: { text: '219' }, organisation: '池州市贵池区棠溪镇人民政府' });
    expect(form.indicators).toHaveLength(10);
    expect(evaluation(ANHUI_TIANCHANG).indicators.map(({ name }) => name)).toEqual([
      '完成中型灌区节水改造项目数量',
      '年度资金支付完成率100%',
      '全市安全度汛',
      '服务对象满意度',
    ]);
  });

  test('河北: a spaced title below 附件1', () => {
    const form = evaluation(HEBEI);
    expect(form).toMatchObject({ printedTitle: '项目支出绩效自评表', year: 2019, area: { top: 1 } });
    expect(form.indicators.map(({ reason }) => reason?.text ?? null)).toEqual(['已完工,剩余3%尾款未付。', null, null, null]);
  });

  test('湖北黄石: a goal with points around the groups, a total with 分', () => {
    const form = evaluation(HUBEI_HUANGSHI);
    expect(form.variant).toBe('湖北六列');
    expect(form.groups.map(({ level, label, points }) => [level, label, points && toPlain(points)])).toEqual([
      ['outer', '年度绩效目标1', '80'],
      ['first', '产出指标', null],
      ['first', '满意度指标', null],
    ]);
    expect(form.total && toPlain(form.total.score.value)).toBe('99.55');
  });
});
