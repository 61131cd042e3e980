#!/usr/bin/env node
const { existsSync } = require('node:fs');
const path = require('node:path');

const program = path.join(__dirname, '..', 'dist', 'cli', 'juesuan.js');
if (existsSync(program)) {
  try {
    require(program);
  } catch (error) {
    if (error.code !== 'EMFILE') throw error;
    // Not even the program itself may be opened.
    process.stderr.write('juesuan：系统允许同时打开的文件太少（ulimit -n），请放宽后再试。\n');
    process.exitCode = 2;
  }
} else {
  process.stderr.write('命令行程序还没有构建：请在项目文件夹里运行 npm ci（或 npm run build）后再试。\n');
  process.exitCode = 2;
}
