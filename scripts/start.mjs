// Serves the pages on this machine. `--excel` over https with a certificate of Microsoft's for developers, as Excel wants them; `--port` elsewhere.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import cli from 'office-addin-cli';

const PORT = 3000;

try {
  const { values } = parseArgs({ options: { excel: { type: 'boolean', default: false }, port: { type: 'string' } } });
  const port = values.port === undefined ? PORT : cli.parseNumber(values.port, '--port 后面要写端口号，例如 --port 3001。');
  const webpack = ['webpack', 'serve', '--mode', 'development', '--port', String(port), ...(values.excel ? ['--env', 'excel'] : [])];
  if (values.excel)
    console.log('第一次会在本机生成开发证书，系统可能询问是否信任。另开一个终端运行：npx office-addin-debugging start manifest.xml');
  spawn('npx', webpack, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  cli.logErrorMessage(error);
  process.exitCode = 2;
}
