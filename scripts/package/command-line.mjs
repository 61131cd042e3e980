/** The command line for machines without Node.js: the built program, Node itself, and files to start it by. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipFolder } from './folder.mjs';
import { fetchRuntime, RUNTIMES } from './runtimes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTERS = fileURLToPath(new URL('starters', import.meta.url));
const NAME = '决算助手-命令行';
const MEGABYTE = 1024 * 1024;

/** Files that start the program, by platform: from scripts/package/starters to the top of the package. */
const STARTED_BY = {
  win: ['juesuan.cmd', '把文件夹拖到这里.cmd'],
  linux: ['juesuan'],
};

/** Puts everything that one platform needs into a folder. */
function assemble(runtime, work, folder) {
  mkdirSync(path.join(folder, 'app/dist'), { recursive: true });
  cpSync(path.join(ROOT, 'dist/cli'), path.join(folder, 'app/dist/cli'), { recursive: true });
  cpSync(path.join(ROOT, 'bin'), path.join(folder, 'app/bin'), { recursive: true });
  cpSync(path.join(ROOT, 'samples'), path.join(folder, '示例'), { recursive: true });
  copyFileSync(path.join(ROOT, 'LICENSE'), path.join(folder, 'app/LICENSE'));
  fetchRuntime(runtime, work, path.join(folder, 'node'));
  const [system] = runtime.platform.split('-');
  for (const name of STARTED_BY[system]) {
    const text = readFileSync(path.join(STARTERS, name), 'utf8');
    writeFileSync(path.join(folder, name), system === 'win' ? text.replace(/\r?\n/g, '\r\n') : text);
    chmodSync(path.join(folder, name), 0o755);
  }
  chmodSync(path.join(folder, 'node', runtime.program), 0o755);
  // Notepad of older Windows tells UTF-8 by its mark.
  const guide = readFileSync(path.join(STARTERS, `使用说明-${system}.txt`), 'utf8');
  writeFileSync(path.join(folder, '使用说明.txt'), system === 'win' ? `\ufeff${guide.replace(/\r?\n/g, '\r\n')}` : guide);
}

/** Packs a folder: a zip for Windows, a tarball, which keeps what may be executed, for Linux. */
function pack(work, name, out) {
  const folder = path.join(work, name);
  if (name.includes('-win-')) {
    const file = path.join(out, `${name}.zip`);
    writeFileSync(
      file,
      zipFolder(work, (entry) => entry.startsWith(`${name}/`)),
    );
    return file;
  }
  const file = path.join(out, `${name}.tar.gz`);
  const { status, stderr } = spawnSync('tar', ['-czf', file, '-C', work, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`没有打成 ${path.basename(folder)}：${stderr}`);
  return file;
}

/** Makes one package for each platform in a folder. */
export function packageCommandLine(out) {
  if (!existsSync(path.join(ROOT, 'dist/cli/juesuan.js'))) throw new Error('命令行程序还没有构建：请先运行 npm run build。');
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(path.join(out, '.work-'));
  try {
    for (const runtime of RUNTIMES) {
      const name = `${NAME}-${runtime.platform}`;
      assemble(runtime, work, path.join(work, name));
      const file = pack(work, name, out);
      rmSync(path.join(work, name), { recursive: true });
      console.log(`  ${path.relative(process.cwd(), file)}  ${(statSync(file).size / MEGABYTE).toFixed(0)} MB，Node ${runtime.version}`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
