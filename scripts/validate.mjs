// Checks manifest.xml: by our own rules offline, then by Microsoft's service, which checks what the store would.
import { spawnSync } from 'node:child_process';
import cli from 'office-addin-cli';
import manifests from 'office-addin-manifest';

const FILE = 'manifest.xml';
const PATIENCE = 20_000;

const own = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--config', 'jest.config.js', '-w', '1', 'test/manifest.test.ts'],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  },
);
if (own.status === 0) console.log(`${FILE}：本项目的规则全部符合（离线检查）。`);
else {
  console.error(`${FILE}：不符合本项目的规则：\n${own.stderr}`);
  process.exitCode = 1;
}

const late = new Promise((_, reject) => setTimeout(() => reject(new Error('没有回应')), PATIENCE).unref());
try {
  const { isValid, report } = await Promise.race([manifests.validateManifest(FILE), late]);
  for (const { title, content } of report?.errors ?? []) console.error(`✕ ${title}：${content}`);
  for (const { title, content } of report?.warnings ?? []) console.log(`! ${title}：${content}`);
  // Without a report the service was never asked.
  if (report === undefined) throw new Error('没有结果');
  console.log(isValid ? '微软的在线检查：通过。' : '微软的在线检查：没有通过。');
  if (!isValid) process.exitCode = 1;
} catch (error) {
  console.log('微软的在线检查没有做：连不上它的服务（office-addin-manifest 须联网）。离线检查的结果如上。');
  cli.logErrorMessage(error);
}
process.exit();
