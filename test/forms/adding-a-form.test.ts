import type { FormDeclaration } from '../../src/forms/form';
import { rule } from '../../src/forms/form';
import { FORMS } from '../../src/forms/registry';
import { identitiesWithin } from '../../src/forms/recognised';
import { judge } from '../../src/identities/judge';
import { recognise } from '../../src/recognise/recognise';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { oneLane } from '../../src/tables/table';
import { lintForm } from '../support/form-tester';

const TITLE = '财政专户管理资金收入支出决算表';

/** What a new engineer writes to teach the project 云南's extra table: one declaration, no engine. */
const projects: FormDeclaration = {
  key: 'YN-ACCOUNT',
  title: TITLE,
  titles: [TITLE],
  subject: '支出',
  bodies: [
    oneLane({
      rows: {
        kind: 'coded',
        classification: 'functional',
        hierarchy: {
          total: rule('JS-9902', TITLE, '合计 = Σ类', '合计 = 各类之和', '云南 2022'),
          class: rule('JS-9903', TITLE, '类 = Σ款', '类 = 各款之和', '云南 2022'),
          section: rule('JS-9904', TITLE, '款 = Σ项', '款 = 各项之和', '云南 2022'),
        },
      },
      columns: [
        { key: 'opening', captions: ['年初结转和结余>合计', '年初结转和结余'] },
        { key: 'income', captions: ['本年收入>合计', '本年收入'] },
        { key: 'expenditure', captions: ['本年支出>合计', '本年支出'] },
        { key: 'closing', captions: ['年末结转和结余>合计', '年末结转和结余'] },
      ],
      across: [
        {
          rule: rule('JS-9901', TITLE, '年末 = 年初 + 收入 − 支出', '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出', '云南 2022'),
          target: 'closing',
          plus: ['opening', 'income'],
          minus: ['expenditure'],
        },
      ],
    }),
  ],
  variants: [],
  source: '云南 2022',
};

const GRID: GridCell[][] = [
  [TITLE],
  ['部门：某局', null, null, null, null, null, '金额单位：万元'],
  ['科目编码', '科目名称', '年初结转和结余', '本年收入', null, '本年支出', '年末结转和结余'],
  [null, null, null, '合计', '财政拨款', '合计'],
  ['合计', null, 5, 100, 100, 90, 15],
  ['210', '卫生健康支出', 5, 100, 100, 90, 15],
  ['21004', '公共卫生', 5, 100, 100, 90, 15],
  ['2100408', '基本公共卫生服务', 5, 60, 60, 55, 10],
  ['2100409', '重大公共卫生服务', 0, 40, 40, 35, 5],
];

function verdicts(grid: GridCell[][]): Record<string, number> {
  const { forms } = recognise(workbookOf(sheetOf('附表', grid)), [...FORMS, projects]);
  expect(forms.map((form) => form.declaration.title)).toEqual([TITLE]);
  const counts: Record<string, number> = {};
  for (const form of forms) {
    for (const identity of identitiesWithin(form, () => true)) {
      const { verdict } = judge(identity);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  return counts;
}

test('one declaration is enough for a form to be recognised and checked', () => {
  expect(verdicts(GRID)).toEqual({ equal: 17 });
});

test('its identities fail where the amounts do', () => {
  const wrong = GRID.map((row, at) => (at === 7 ? ['2100408', '基本公共卫生服务', 5, 60, 60, 50, 10] : row));
  expect(verdicts(wrong)).toEqual({ equal: 15, mismatch: 2 });
});

describe('held against the form tester', () => {
  lintForm(projects, [...FORMS, projects]);
});

const PURCHASES = '政府采购情况表';

/** Lines under keys of their own, in one lane, below a title that does not speak of 决算. */
const purchases: FormDeclaration = {
  key: 'PURCHASES',
  title: PURCHASES,
  titles: [PURCHASES],
  bodies: [
    oneLane({
      rows: {
        kind: 'listed',
        lines: [
          { key: 'goods', names: ['货物'], kind: 'item' },
          { key: 'works', names: ['工程'], kind: 'item' },
          { key: 'services', names: ['服务'], kind: 'item' },
          { key: 'all', names: ['合计', '政府采购支出合计'], kind: 'total' },
          { key: 'small', names: ['授予中小企业合同金额'], kind: 'line' },
          { key: 'micro', names: ['授予小微企业合同金额'], kind: 'part', of: 'small' },
        ],
        sums: [
          { rule: rule('JS-9911', PURCHASES, '合计 = 货物 + 工程 + 服务', '合计 = 各项之和', '北京 2021'), target: 'all', plus: ['items'] },
        ],
        ofWhich: rule('JS-9912', PURCHASES, '小微企业 ≤ 中小企业', '其中 ≤ 所属行', '北京 2021'),
      },
      columns: [{ key: 'amount', captions: ['金额', '统计数'] }],
    }),
  ],
  variants: [],
  source: '北京 2021',
};

describe('lines under keys of their own', () => {
  lintForm(purchases, [...FORMS, purchases]);

  const grid = (title: string, total: number): GridCell[][] => [
    [title],
    ['部门：某局', '单位：万元'],
    ['项目', '金额'],
    ['货物', 12.6],
    ['工程', 40],
    ['服务', 7.75],
    ['合计', total],
    ['授予中小企业合同金额', 31.2],
    ['其中：授予小微企业合同金额', 18.1],
  ];
  const read = (rows: GridCell[][]): string[] =>
    recognise(workbookOf(sheetOf('附表', rows)), [...FORMS, purchases]).forms.flatMap((form) => [
      form.declaration.title,
      ...identitiesWithin(form, () => true).map((identity) => `${identity.rule.code} ${judge(identity).verdict}`),
    ]);

  test('合计 may be the name of the total of the items', () => {
    expect(read(grid(PURCHASES, 60.35))).toEqual([PURCHASES, 'JS-9911 equal', 'JS-9912 equal']);
    expect(read(grid(PURCHASES, 60.53))).toEqual([PURCHASES, 'JS-9911 mismatch', 'JS-9912 equal']);
  });

  test('a budget is none of it', () => {
    expect(read(grid('2023年政府采购预算情况表', 60.35))).not.toContain(PURCHASES);
    expect(read([['2023年部门预算公开'], ...grid(PURCHASES, 60.35)])).not.toContain(PURCHASES);
  });
});
