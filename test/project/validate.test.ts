import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Stands in for a machine without a way to the internet. */
const OFFLINE = `data:text/javascript,import https from 'node:https'; https.request = () => { throw new Error('offline'); };`;

test('without the service of Microsoft the manifest is held to our own rules, and it is said that the service was not asked', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', OFFLINE, 'scripts/validate.mjs'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stdout).toContain('本项目的规则全部符合（离线检查）');
  expect(stdout).toContain('微软的在线检查没有做');
  expect(status).toBe(0);
});
