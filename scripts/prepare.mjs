#!/usr/bin/env node
/**
 * What `npm ci` does at the end: writes the registry of forms and builds the command line, so that `npx juesuan` works at once.
 * Without the development tools (`npm ci --omit=dev`) nothing can be built; then it says so and lets the installation succeed.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeFormsRegistry } from './forms-registry.mjs';

const require = createRequire(import.meta.url);
const entry = new URL('../src/cli/main.ts', import.meta.url);

if (existsSync(entry)) {
  writeFormsRegistry();
  const webpack = loadWebpack();
  if (webpack) await build(webpack);
  else console.warn('没有安装开发依赖，命令行程序未构建。需要时请运行 npm ci 后再运行 npm run build。');
}

function loadWebpack() {
  try {
    return require('webpack');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function build(webpack) {
  const compiler = webpack(require('../webpack.config.js')({ only: 'cli' }));
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  if (stats.hasErrors()) {
    console.error(stats.toString('errors-only'));
    process.exitCode = 1;
  }
}
