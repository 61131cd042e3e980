import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { isUnchecked, verdictOf, workbookTitle } from '../../src/findings/workbook-verdict';
import { workbookOf as workbookOfLayouts } from '../../src/workbook/layout';
import { requestsFor } from '../../src/writing/template/ask';
import { buildTemplates } from '../../src/writing/template/template';
import { sheetOf, withCell, workbookOf, type GridCell } from '../workbook/grid';
import { expenditure, ROWS, type Grid } from '../rules/tables';

function check(...grids: readonly Grid[]): CheckResult {
  return checkWorkbook(workbookOf(...grids.map((grid, at) => sheetOf(`表${at + 1}`, grid))));
}

/** The rows with other amounts. */
function rowsOf(amount: GridCell): readonly (readonly GridCell[])[] {
  return ROWS.map(([code, name]) => [code, name, amount, amount, amount]);
}

/** A table that is no standard form: codes of its own and a 合计. */
const OWN_TABLE: Grid = [['某局其他资金情况表'], ['单位：万元'], ['序号', '项目', '金额'], [1, '甲', 3], [2, '乙', 4], [null, '合计', 7]];

const blankSet = workbookOfLayouts(
  buildTemplates(requestsFor({ forms: ['套表'], variant: null, year: 2023, organisation: '甲局', unit: '万元' })),
);

describe('amounts that no title names', () => {
  it('are told what is missing', () => {
    const verdict = verdictOf(
      check([
        ['项目', '金额'],
        ['甲', 1.5],
        ['乙', 2.5],
      ]),
    );
    expect(verdict).toMatchObject({ kind: 'nothing', words: '未发现决算表' });
    expect(verdict.detail).toMatch(/表的上方写明表名（如“支出决算表”）/);
    expect(isUnchecked(verdict)).toBe(true);
  });

  it('are not asked for a title that a form has without its body', () => {
    expect(verdictOf(check([['支出决算表'], ['项目', '金额'], ['甲', 1.5]])).detail).toBeNull();
  });
});

describe('a workbook in which nothing is filled in', () => {
  it.each([
    ['blank', null],
    ['all zeros', 0],
    ['all dashes', '—'],
  ])('%s is not called ready', (_what, amount) => {
    const result = check(expenditure({ rows: rowsOf(amount) }));
    expect(verdictOf(result)).toMatchObject({ kind: 'blank', sign: '?', words: '还没有填数' });
    expect(result.notRun[0]).toEqual({ rule: 'JS-0002', sheet: '表1', cell: null, reason: '表内还没有填数（空白或为零），未校验' });
    expect(result.counts.errors).toBe(0);
  });

  it('totals that nobody has calculated over blanks are nothing filled in', () => {
    const pending = { value: null, formula: '=SUM(C5:C8)' };
    const rows = [['合计', null, pending, pending, pending], ...rowsOf(null).slice(1)];
    expect(verdictOf(check(expenditure({ rows }))).kind).toBe('blank');
  });

  it('a whole blank set with its formulas says so once', () => {
    const result = checkWorkbook(blankSet);
    expect(result.forms).toHaveLength(9);
    expect(verdictOf(result).kind).toBe('blank');
    expect(result.notRun.filter(({ rule }) => rule === 'JS-0002')).toHaveLength(1);
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['项目支出绩效自评表', '部门整体绩效自评表', '转移支付绩效自评表', '绩效自评情况汇总表'])(
    'a blank %s too, with its points',
    (title) => {
      const [layout] = buildTemplates(requestsFor({ forms: [title], variant: null, year: 2023, organisation: null, unit: '万元' }));
      const result = checkWorkbook(workbookOfLayouts(layout ? [layout] : []));
      expect(result.forms.map(({ form }) => form)).toEqual([title]);
      expect(result.counts.errors).toBe(0);
      expect(verdictOf(result).kind).toBe('blank');
      expect(result.notRun).toEqual([{ rule: 'JS-0002', sheet: title, cell: null, reason: `这张${title}还没有填数，未校验` }]);
    },
  );
});

describe('a workbook in which something is filled in', () => {
  it('may hold a blank form', () => {
    const fund = blankSet.sheets.filter(({ name }) => name === '公开07表');
    const result = checkWorkbook(workbookOf(sheetOf('表1', expenditure({ rows: ROWS })), ...fund));
    expect(result.forms.map(({ isFilled }) => isFilled)).toEqual([true, false]);
    expect(result.notRun.map(({ rule }) => rule)).not.toContain('JS-0002');
    expect(verdictOf(result).kind).not.toBe('blank');
  });

  it('is told which self-evaluation form is still blank', () => {
    const [layout] = buildTemplates(
      requestsFor({ forms: ['项目支出绩效自评表'], variant: null, year: 2023, organisation: null, unit: '万元' }),
    );
    const evaluation = workbookOfLayouts(layout ? [layout] : []).sheets;
    const result = checkWorkbook(workbookOf(sheetOf('表1', expenditure({ rows: ROWS })), ...evaluation));
    expect(result.notRun.filter(({ rule }) => rule === 'JS-0002').map(({ reason }) => reason)).toEqual([
      '这张项目支出绩效自评表还没有填数，未校验',
    ]);
    expect(verdictOf(result).kind).not.toBe('clean');
  });

  it('one amount is enough to be checked', () => {
    const [sheet] = blankSet.sheets;
    const column = [...(sheet?.rows.values() ?? [])].flat().find(({ formula }) => formula !== undefined)?.column ?? 0;
    const result = checkWorkbook(withCell(blankSet, sheet?.name ?? '', 6, column, { kind: 'number', number: 12 }));
    expect(verdictOf(result).kind).toBe('errors');
  });

  it('an amount that cannot be read is not blank', () => {
    const rows = ROWS.map(([code, name]) => [code, name, { error: '#REF!' }, { error: '#REF!' }, { error: '#REF!' }]);
    expect(verdictOf(check(expenditure({ rows }))).kind).not.toBe('blank');
  });
});

describe('what little was checked is said', () => {
  it('where only tables of its own were found', () => {
    const verdict = verdictOf(check(OWN_TABLE));
    expect(verdict).toMatchObject({ kind: 'generic', words: '只有通用表' });
    expect(verdict.detail).toContain('没有认出标准的决算表');
    expect(isUnchecked(verdict)).toBe(true);
  });

  it('where no identity could be run', () => {
    const result = check(expenditure({ rows: ROWS }));
    const { identities } = result.counts;
    const none = { ...result, counts: { ...result.counts, notRun: identities } };
    expect(verdictOf(none)).toMatchObject({ kind: 'unchecked', words: '未能校验' });
    expect(verdictOf({ ...result, counts: { ...result.counts, identities: 0 } }).kind).toBe('unchecked');
  });

  it('and nothing of the kind where all was', () => {
    const result = check(expenditure({ rows: ROWS }));
    const verdict = verdictOf({ ...result, notRun: [] });
    expect(verdict).toMatchObject({ kind: 'clean', words: '可以报送' });
    expect(isUnchecked(verdict)).toBe(false);
  });
});

describe('whose workbook it is', () => {
  const forms = (...organisations: readonly (string | null)[]) => ({
    forms: organisations.map((organisation): CheckResult['forms'][number] => {
      const [form] = check(expenditure({ rows: ROWS })).forms;
      if (!form) throw new Error('no form');
      return { ...form, organisation, year: 2023 };
    }),
  });

  it.each([
    ['甲局 2023', ['甲局（汇总）', '甲局', '甲局', null]],
    ['甲局 2023', ['甲局', '甲局', '甲局', '甲局', '甲局', '项目中心', '项目中心', '另一中心']],
    ['一中等2个单位 2023', ['一中', '一中', '一中', '二中', '二中']],
    ['甲局 2023', ['甲局', '乙局']],
    [null, [null, null]],
  ])('%s', (title, organisations) => {
    expect(workbookTitle(forms(...organisations))).toBe(title);
  });
});

describe('a workbook with a self-evaluation form that was not filled in to the end', () => {
  const evaluation = (total: GridCell, score: GridCell): Grid => [
    ['项目支出绩效自评表'],
    ['项目名称', '甲'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 100, 10, 1, 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '参保人数', 10, 10, 90, score],
    ['总分', null, null, null, null, null, total],
  ];

  it('is not called ready', () => {
    expect(verdictOf(check(evaluation(null, null)))).toMatchObject({
      kind: 'unfinished',
      words: '自评表未填完',
      detail: '没有发现错误，但有 1 张自评表的得分或总分没有填。',
    });
  });

  it('is ready once it is', () => {
    expect(verdictOf(check(evaluation(100, 90)))).toMatchObject({ kind: 'clean', words: '可以报送' });
  });
});
