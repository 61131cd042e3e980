import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import { checkWorkbook } from '../../src/findings/check';
import type { FormDeclaration } from '../../src/forms/form';
import { FORMS } from '../../src/forms/registry';
import { rulesOf } from '../../src/forms/rules-of';
import { lintForm } from '../support/form-tester';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const ROOT = path.join(__dirname, '../..');
const STANDARD = path.join(ROOT, 'src/forms/standard');

/** The form that the code block of CONTRIBUTING.md declares, as if it were a file among the standard forms. */
function declaredInGuide(): FormDeclaration {
  const block = /```ts\n([^]*?)```/.exec(readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8'))?.[1] ?? '';
  const { code } = transformSync(block, { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const module: { form?: FormDeclaration } = {};
  const load = (name: string): unknown => jest.requireActual(path.join(STANDARD, name));
  (compileFunction(code, ['require', 'exports']) as (load: (name: string) => unknown, exports: object) => void)(load, module);
  if (!module.form) throw new Error('the guide declares no form');
  return module.form;
}

const form = declaredInGuide();
const shipped = FORMS.find(({ key }) => key === form.key);

describe('the form of the guide', () => {
  lintForm(form, [...FORMS.filter((other) => other !== shipped), form]);

  test('is the shipped one, only shorter', () => {
    const codes = (declared: unknown): string[] => [...new Set(rulesOf(declared).map(({ code }) => code))].sort();
    expect(codes([form.bodies, form.relations])).toEqual(codes([shipped?.bodies, shipped?.relations]));
    expect(form.variants.map(({ id }) => id)).toEqual(shipped?.variants.map(({ id }) => id));
  });
});

const GRID: GridCell[][] = [
  ['项目收入支出决算表'],
  ['部门：某旗水利局', null, null, null, null, null, null, null, null, null, null, '金额单位：万元'],
  [
    '项目名称',
    '项目类别',
    '科目编码',
    '科目名称',
    '年初结转和结余',
    '本年收入',
    null,
    null,
    null,
    '本年支出',
    '结余分配',
    '年末结转和结余',
  ],
  [null, null, null, null, null, '合计', '一般公共预算', '政府性基金', '其他'],
  ['合计', null, null, null, 12, 150, 110, 30, 10, 141, 3, 18],
  ['灌区改造', '其他运转类', '2130305', '水利工程建设', 8, 90, 80, 0, 10, 85, 3, 10],
  ['河道清淤', '特定目标类', '2130306', '水利工程运行与维护', 4, 60, 30, 30, 0, 56, 0, 8],
];

test('a slip in any amount of such a table is told', () => {
  const told = (grid: GridCell[][]): string[] =>
    checkWorkbook(workbookOf(sheetOf('项目', grid))).findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  expect(told(GRID)).toEqual([]);
  for (let row = 4; row < GRID.length; row++) {
    for (let column = 4; column < 12; column++) {
      const slipped = GRID.map((cells, at) =>
        at === row ? cells.map((cell, place) => (place === column ? Number(cell) + 5 : cell)) : cells,
      );
      expect({ row, column, told: told(slipped).length > 0 }).toEqual({ row, column, told: true });
    }
  }
});
