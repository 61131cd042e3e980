#!/usr/bin/env node
/**
 * Writes docs/rules.md and docs/forms.md from the declarations in the code. With `--check` it writes nothing and fails where
 * a page is not what the declarations say.
 *
 *     node scripts/docs/build.mjs [--check]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { writeFormsRegistry } from '../forms-registry.mjs';
import { formsPage } from './forms-page.mjs';
import { rulesPage } from './rules-page.mjs';

writeFormsRegistry();
const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { FORMS } = require('../../src/forms/registry.ts');
const { GENERIC_FORM, GENERIC_RULES } = require('../../src/forms/generic.ts');
const { SETS_OF_PLACES } = require('../../src/forms/whole-set.ts');
const { PERFORMANCE_RULES } = require('../../src/performance/checks/rules.ts');
const { PROFILES } = require('../../src/performance/profiles.ts');
const { EVALUATION_OFFERS } = require('../../src/writing/template/evaluation/offers.ts');
const { allRules } = require('../../src/findings/rule-list.ts');

const DECLARED = {
  forms: FORMS,
  generic: { form: GENERIC_FORM, rules: GENERIC_RULES },
  places: SETS_OF_PLACES,
  evaluations: { offers: EVALUATION_OFFERS, profiles: PROFILES, rules: PERFORMANCE_RULES },
};
const PAGES = [
  { name: 'docs/rules.md', text: rulesPage(allRules()) },
  { name: 'docs/forms.md', text: formsPage(DECLARED) },
];
const isCheck = process.argv.includes('--check');

for (const { name, text } of PAGES) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (isCurrent) continue;
  if (isCheck) {
    console.error(`${name} 与代码中的声明不一致，请运行 npm run docs 后提交。`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`已写 ${name}`);
  }
}
