#!/usr/bin/env node
/**
 * Makes everything that an administrator needs to bring the add-in to people:
 *
 *     npm run package -- --base-url https://server/juesuan [--office-js https://server/office/office.js] [--out FOLDER]
 *
 * or, with --cli, the command line together with Node.js, for machines that have none.
 *
 * Into dist/package/ go the folder to serve (the pages, the workbench, the settings for IIS), the same folder as a zip, and the
 * manifest for that address. The output is complete or absent: it is put in place only after everything has been checked.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeFormsRegistry } from './forms-registry.mjs';
import { AddressFault, folderAddress, officeScriptAddress } from './package/addresses.mjs';
import { packageCommandLine } from './package/command-line.mjs';
import { filesBelow, zipFolder } from './package/folder.mjs';
import { filledIn, forStore, manifestFaults, policyOf, serverPolicy, withOfficeScript } from './package/pages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SITE = 'juesuan';
const ARCHIVE = 'juesuan.zip';
const MANIFEST = 'manifest.xml';
const STORE_MANIFEST = 'manifest-store.xml';
const GUIDE = '部署说明.md';
const NGINX = 'nginx.conf';
const OURS = new Set([SITE, ARCHIVE, MANIFEST, STORE_MANIFEST, GUIDE, NGINX]);

const USAGE = `用法：npm run package -- --base-url https://服务器名/juesuan [--office-js URL] [--out 文件夹]
      npm run package -- --cli [--out 文件夹]

  --base-url URL   网页将放在哪个地址（https，末尾不带 /）
  --office-js URL  从这个地址加载 office.js；不给则用微软的地址
  --cli            改为做命令行的绿色版（Windows、Linux），自带 Node.js
  --out 文件夹     结果放在哪里；不给则为 dist/package（--cli 为 dist/cli-packages）

说明见 docs/deployment.md。`;

/** What was asked for on the command line. */
function request() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string' },
        out: { type: 'string' },
        cli: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch {
    throw new AddressFault(`参数有误。\n\n${USAGE}`);
  }
  if (values.help) return null;
  if (values.cli) return { commandLine: path.resolve(values.out ?? path.join(ROOT, 'dist/cli-packages')) };
  const folder = folderAddress(values['base-url']);
  const script = values['office-js'] === undefined ? null : officeScriptAddress(values['office-js']);
  const out = path.resolve(values.out ?? path.join(ROOT, 'dist/package'));
  // What stands there is replaced as a whole, so it must be ours.
  if (existsSync(out) && !(statSync(out).isDirectory() && readdirSync(out).every((name) => OURS.has(name)))) {
    throw new AddressFault(`--out 指的地方有别的文件，为免误删没有动它：${out}。请换一个空文件夹。`);
  }
  return { folder, script, out, typed: values['base-url'].trim() };
}

/** Builds the pages for an address into a folder. */
function buildPages(folder, target) {
  writeFormsRegistry();
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--env', 'only=pages', '--env', `baseUrl=${folder}`, '--output-path', target];
  const built = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`网页没有构建成功：\n${built.stdout}${built.stderr}`);
}

/** Puts office.js's other address into the pane's page, and makes sure that every page has a policy. */
function finishPages(site, { folder, script }) {
  const pane = path.join(site, 'taskpane.html');
  if (script) writeFileSync(pane, withOfficeScript(readFileSync(pane, 'utf8'), script, folder));
  for (const page of filesBelow(site).filter((name) => name.endsWith('.html'))) policyOf(readFileSync(path.join(site, page), 'utf8'));
}

/** The settings for one kind of web server. */
function settings(name, site, folder) {
  const template = readFileSync(path.join(ROOT, 'scripts/package', name), 'utf8');
  const pane = readFileSync(path.join(site, 'taskpane.html'), 'utf8');
  return filledIn(template, { POLICY: serverPolicy(pane), PATH: new URL(folder).pathname.replace(/^\/$/, '') });
}

/** Reads the manifest as Microsoft's own tool does, and checks each address against the folder. */
async function checkManifest(site, folder) {
  const file = path.join(site, MANIFEST);
  const { default: tool } = await import('office-addin-manifest');
  const { id, version, defaultSettings } = await tool.OfficeAddinManifest.readManifestFile(file);
  const faults = manifestFaults(readFileSync(file, 'utf8'), folder, (name) => existsSync(path.join(site, decodeURIComponent(name))));
  if (!id || !version || !defaultSettings?.sourceLocation) faults.push('清单缺少编号、版本或网页地址。');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return version;
}

/** A page of the documentation without its links to other files of the project, which are not there where it is read. */
function standingAlone(markdown) {
  return markdown.replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
}

/** Moves what is finished to where it belongs. */
function putInPlace(made, out) {
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
}

async function makePackage({ folder, script, out, typed }) {
  mkdirSync(path.dirname(out), { recursive: true });
  // Beside the target: only within one file system can a folder be moved as a whole.
  const made = mkdtempSync(path.join(path.dirname(out), '.package-'));
  try {
    const site = path.join(made, SITE);
    console.log('正在构建网页…');
    buildPages(folder, site);
    finishPages(site, { folder, script });
    writeFileSync(path.join(site, 'web.config'), settings('web.config', site, folder));
    writeFileSync(path.join(made, NGINX), settings(NGINX, site, folder));
    const version = await checkManifest(site, folder);
    copyFileSync(path.join(site, MANIFEST), path.join(made, MANIFEST));
    writeFileSync(path.join(made, STORE_MANIFEST), forStore(readFileSync(path.join(site, MANIFEST), 'utf8')));
    writeFileSync(path.join(made, ARCHIVE), zipFolder(site));
    writeFileSync(path.join(made, GUIDE), standingAlone(readFileSync(path.join(ROOT, 'docs/deployment.md'), 'utf8')));
    // A temporary folder is its maker's alone; a web server has to read this one.
    chmodSync(made, 0o755);
    putInPlace(made, out);
    report({ folder, script, out, typed, version });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function report({ folder, script, out, typed, version }) {
  const at = (name) => path.join(path.relative(process.cwd(), out) || '.', name);
  console.log(`
部署包做好了（清单版本 ${version}）：

  ${at(SITE)}  放到网站上的文件夹，里面已有 IIS 的 web.config
  ${at(ARCHIVE)}  同一个文件夹的压缩包
  ${at(MANIFEST)}  交给 Excel 的清单
  ${at(STORE_MANIFEST)}  提交 Microsoft 应用商店（AppSource）用的清单
  ${at(NGINX)}  nginx 的设置（用 IIS 的不需要）
  ${at(GUIDE)}

放好以后，用浏览器打开下面的地址，看到示例工作簿就是放对了：

  ${folder}/index.html     网页版（不用 Excel）
  ${folder}/manifest.xml   清单

office.js 来自 ${script ?? 'https://appsforoffice.microsoft.com（微软）'}`);
  if (typed !== folder) console.log(`\n地址里的中文已换成浏览器所用的写法：${typed} → ${folder}`);
}

try {
  const wanted = request();
  if (wanted?.commandLine) packageCommandLine(wanted.commandLine);
  else if (wanted) await makePackage(wanted);
  else console.log(USAGE);
} catch (error) {
  console.error(error instanceof AddressFault ? error.message : `没有做成部署包。${error instanceof Error ? error.message : ''}`);
  process.exitCode = error instanceof AddressFault ? 2 : 1;
}
