import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const webpack = require('webpack');
const configure = require('../../webpack.config.js');

const gallery = fileURLToPath(new URL('gallery/', import.meta.url));

/** Builds the page that shows the pane in each of its states, as the real pages are built. Resolves to its folder. */
export async function buildGallery() {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-gallery-'));
  const [pages] = configure({ only: 'pages' }, { mode: 'production' });
  const compiler = webpack({
    ...pages,
    mode: 'production',
    entry: { gallery: join(gallery, 'gallery.tsx') },
    output: { ...pages.output, path: folder },
    plugins: [
      ...pages.plugins.filter((plugin) => plugin instanceof MiniCssExtractPlugin),
      new HtmlPlugin({ template: join(gallery, 'gallery.html'), filename: 'gallery.html', minify: false }),
    ],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats.toString({ preset: 'errors-only' })));
      else compiler.close(resolve);
    });
  });
  return folder;
}
