import { GENERIC_FORM, GENERIC_RULES } from '../../src/forms/generic';
import { FORMS } from '../../src/forms/registry';
import { SETS_OF_PLACES } from '../../src/forms/whole-set';
import type { Rule } from '../../src/identities/identity';
import { PERFORMANCE_RULES } from '../../src/performance/checks/rules';
import { PROFILES } from '../../src/performance/profiles';
import { EVALUATION_OFFERS } from '../../src/writing/template/evaluation/offers';

interface Pages {
  rulesPage(rules: readonly Rule[]): string;
  formsPage(declared: Readonly<Record<string, unknown>>): string;
}

const RULES_PAGE: string = '../../scripts/docs/rules-page.mjs';
const FORMS_PAGE: string = '../../scripts/docs/forms-page.mjs';

async function pages(): Promise<Pages> {
  const { rulesPage } = (await import(RULES_PAGE)) as Pick<Pages, 'rulesPage'>;
  const { formsPage } = (await import(FORMS_PAGE)) as Pick<Pages, 'formsPage'>;
  return { rulesPage, formsPage };
}

const DECLARED = {
  forms: FORMS,
  generic: { form: GENERIC_FORM, rules: GENERIC_RULES },
  places: SETS_OF_PLACES,
  evaluations: { offers: EVALUATION_OFFERS, profiles: PROFILES, rules: PERFORMANCE_RULES },
};

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
    const page = formsPage(DECLARED);
    for (const { title, variants } of FORMS) {
      expect(page).toContain(`\n## ${title}\n`);
      for (const { description } of variants) expect(page).toContain(description);
    }
    expect(page).toContain('| JS-0105 |');
  });
  it('describes every self-evaluation form with its templates, every way of scoring and every rule', async () => {
    const { formsPage } = await pages();
    const page = formsPage(DECLARED);
    for (const { form, description, seen } of EVALUATION_OFFERS) {
      expect(page).toContain(`\n## ${form}\n`);
      expect(page).toContain(`${description} | ${seen} |`);
    }
    for (const { id, name } of PROFILES) expect(page).toContain(`| ${id} | ${name} | `);
    for (const { code } of PERFORMANCE_RULES) expect(page).toContain(`| ${code} |`);
    expect(page).toContain('| hubei | 湖北 | 执行率 20、产出 40、效益 40、目标 40 | 2 位小数，四舍五入 |');
    expect(page).toContain('达成预期指标 100–80%；部分达成预期指标并具有一定效果 80–50%');
    expect(page).toContain('执行率不到 90% 须说明原因');
    expect(page).toMatch(/优 90、良 80、中 60、差 0/);
  });
  it('describes tables of its own and the sets of places', async () => {
    const { formsPage } = await pages();
    const page = formsPage(DECLARED);
    expect(page).toContain('\n## 通用表\n');
    expect(page).toContain('| JS-3001 |');
    expect(page).toContain('| 上海 | 收入支出决算总表 plain；');
  });
  it('is refused where one code stands for two rules', async () => {
    const { formsPage } = await pages();
    const form = (statement: string): object => ({
      ...{ title: '表', titles: [], variants: [], source: '' },
      bodies: [{ lanes: [{ rows: { kind: 'coded' }, columns: [], across: [{ rule: { ...RULE, statement } }] }] }],
    });
    expect(formsPage({ ...DECLARED, forms: [form('甲 = 乙'), form('甲 = 乙')] })).toContain('JS-9001');
    expect(() => formsPage({ ...DECLARED, forms: [form('甲 = 乙'), form('甲 = 丙')] })).toThrow('JS-9001');
  });
  it('is refused where a form has a body that nobody described', async () => {
    const { formsPage } = await pages();
    const form = { title: '表', titles: [], bodies: [{ lanes: [{ rows: { kind: 'novel' } }] }], variants: [], source: '' };
    expect(() => formsPage({ ...DECLARED, forms: [form] })).toThrow('novel');
  });
});
