import { FORMS } from '../../src/forms/registry';
import type { Rule } from '../../src/identities/identity';

interface Pages {
  rulesPage(rules: readonly Rule[]): string;
  formsPage(forms: readonly unknown[]): string;
}

const RULES_PAGE: string = '../../scripts/docs/rules-page.mjs';
const FORMS_PAGE: string = '../../scripts/docs/forms-page.mjs';

async function pages(): Promise<Pages> {
  const { rulesPage } = (await import(RULES_PAGE)) as Pick<Pages, 'rulesPage'>;
  const { formsPage } = (await import(FORMS_PAGE)) as Pick<Pages, 'formsPage'>;
  return { rulesPage, formsPage };
}

const RULE: Rule = { code: 'JS-9001', title: '甲', form: '某表', statement: '甲 = 乙 | 丙', source: '某文', severity: 'warning' };

describe('the page of rules', () => {
  it('gives each rule a row under its form, and keeps signs of the table apart from the text', async () => {
    const { rulesPage } = await pages();
    const page = rulesPage([RULE, { ...RULE, code: 'JS-9000', form: '另一表' }]);
    expect(page).toContain('| JS-9001 | 甲 | 提醒 | 甲 = 乙 \\| 丙 | 某文 |');
    expect(page.indexOf('## 某表')).toBeLessThan(page.indexOf('## 另一表'));
    expect(page).toContain('共 2 条');
  });
  it('is refused where one code stands for two rules', async () => {
    const { rulesPage } = await pages();
    expect(() => rulesPage([RULE, { ...RULE, statement: '别的' }])).toThrow('JS-9001');
    expect(rulesPage([RULE, { ...RULE }])).toContain('共 1 条');
  });
});

describe('the page of forms', () => {
  it('describes every standard form with its rules', async () => {
    const { formsPage } = await pages();
    const page = formsPage(FORMS);
    for (const { title, variants } of FORMS) {
      expect(page).toContain(`\n## ${title}\n`);
      for (const { description } of variants) expect(page).toContain(description);
    }
    expect(page).toContain('| JS-0105 |');
  });
  it('is refused where one code stands for two rules', async () => {
    const { formsPage } = await pages();
    const form = (statement: string): object => ({
      ...{ title: '表', titles: [], variants: [], source: '' },
      bodies: [{ kind: 'column-tree', blocks: [], nodes: [], sums: [{ rule: { ...RULE, statement } }] }],
    });
    expect(formsPage([form('甲 = 乙'), form('甲 = 乙')])).toContain('JS-9001');
    expect(() => formsPage([form('甲 = 乙'), form('甲 = 丙')])).toThrow('JS-9001');
  });
  it('is refused where a form has a body that nobody described', async () => {
    const { formsPage } = await pages();
    expect(() => formsPage([{ title: '表', titles: [], bodies: [{ kind: 'novel' }], variants: [], source: '' }])).toThrow('novel');
  });
});
