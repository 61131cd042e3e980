import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** A site on this machine. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  close(): void;
}

/** Serves folders as one static site on a free port; the first folder that has a file wins. */
export async function serveFolders(...folders: readonly string[]): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)).replace(/[\\/]$/, '/index.html');
    const file = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    if (file === undefined || path.includes('..')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** Builds the gallery of the pane's states and serves it beside the built pages and the samples. */
export async function openGallery(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-gallery-'));
  const config = join(__dirname, 'gallery/webpack.config.cjs');
  const built = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--config', config, '--env', `folder=${folder}`],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  if (built.status !== 0) throw new Error(`the gallery could not be built:\n${built.stdout}${built.stderr}`);
  const site = await serveFolders(folder, join(ROOT, 'dist/web'), ROOT);
  return {
    address: site.address,
    close() {
      site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
