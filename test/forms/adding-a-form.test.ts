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
