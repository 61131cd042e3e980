#!/usr/bin/env node
/**
 * `npm run mutate -- FOLDER…`: changes a part of the core in small ways, one at a time, and looks whether the tests beside it notice. What
 * lives is a sentence that no test says about what the code must do.
 *
 *     node scripts/mutate.mjs amount identities/chance.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['amount', 'identities', 'tables', 'forms', 'recognise', 'performance', 'writing', 'host/file/saving'];

const asked = process.argv.slice(2);
const strange = asked.filter((folder) => !existsSync(path.join(ROOT, 'src', folder)));
if (asked.length === 0 || strange.length > 0) {
  console.error(strange.length > 0 ? `src 里没有 ${strange.join('、')}。` : '请给出 src 里的文件夹或文件。');
  console.error(`例如：${FOLDERS.join('、')}`);
  process.exit(2);
}
const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin/stryker'), ['run', path.join(ROOT, 'stryker.config.mjs')], {
  cwd: ROOT,
  env: { ...process.env, MUTATED: asked.join(',') },
  stdio: 'inherit',
});
process.exit(status ?? 2);
