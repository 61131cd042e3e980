const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const { Ascii } = require('./scripts/ascii.cjs');
const { CompiledCode } = require('./scripts/compiled-code.cjs');

const at = (...parts) => path.join(__dirname, ...parts);

/** The address that manifest.xml names; `--env baseUrl=https://…` puts another in its place. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';
const PORT = 3000;

/** The pages: the workbench is the start page of the folder, beside it the two pages that Excel opens. */
const PAGES = [
  { entry: 'workbench', source: 'src/workbench/index.tsx', template: 'src/workbench/workbench.html', page: 'index.html', loading: 'defer' },
  { entry: 'taskpane', source: 'src/taskpane/index.tsx', template: 'src/taskpane/taskpane.html', page: 'taskpane.html', loading: 'module' },
  {
    entry: 'commands',
    source: 'src/commands/commands.ts',
    template: 'src/commands/commands.html',
    page: 'commands.html',
    loading: 'module',
  },
].filter(({ source }) => existsSync(at(source)));

/** Files that are served as they are: from, to. Those that do not exist are left out. */
const STATIC_FILES = [
  ['assets', 'assets'],
  ['samples', 'samples'],
  ['src/taskpane/public', '.'],
  ['src/commands/public', '.'],
  ['src/workbench/public', '.'],
].filter(([from]) => existsSync(at(from)));

/** What is started, and the program that it loads, in this thread or in another. */
const COMMAND_LINE = { juesuan: 'src/cli/load.ts', program: 'src/cli/main.ts' };

function typescript(target) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target,
          transform: { react: { runtime: 'automatic' } },
        },
      },
    },
  };
}

/** The tables of encodings that PDFs name: part of the PDF reader's chunk, so that it asks nobody for them. */
const CMAPS = {
  test: /\.bcmap$/,
  type: 'asset/inline',
  generator: { dataUrl: { encoding: 'base64', mimetype: 'application/octet-stream' } },
};

/** Without comments; for the command line with its blanks gone too but every name kept, so that a stack trace can be read. */
const minimizer = (further) =>
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    extractComments: false,
    terserOptions: { format: { comments: false }, ...further },
  });

const common = {
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  performance: { hints: false },
  stats: { preset: 'errors-warnings', builtAt: false },
  infrastructureLogging: { level: 'warn' },
};

/** One file for each process, loaded in one read: a check of one workbook is over in less time than it takes to look for modules. */
function commandLine() {
  return {
    ...common,
    name: 'cli',
    mode: 'production',
    target: 'node20',
    devtool: false,
    entry: Object.fromEntries(
      Object.entries(COMMAND_LINE)
        .filter(([, source]) => existsSync(at(source)))
        .map(([name, source]) => [name, at(source)]),
    ),
    output: {
      path: at('dist/cli'),
      filename: '[name].js',
      // What asks for a chunk of its own (the readers of other formats) is loaded when a file needs it.
      chunkFilename: '[name].js',
      library: { type: 'commonjs2' },
      assetModuleFilename: '[name][ext]',
      clean: true,
    },
    node: { __dirname: false, __filename: false },
    module: { parser: { javascript: { dynamicImportMode: 'eager' } }, rules: [typescript('es2022'), CMAPS] },
    optimization: { minimizer: [minimizer({ compress: false, mangle: false })], splitChunks: false, nodeEnv: 'production' },
    plugins: [new Ascii('program.js'), new CompiledCode()],
  };
}

function manifest(baseUrl) {
  const transform = (content) => content.toString('utf8').split(DEVELOPMENT_ADDRESS).join(baseUrl.replace(/\/+$/, ''));
  return { from: at('manifest.xml'), to: 'manifest.xml', transform: baseUrl ? transform : undefined };
}

/** A static folder: put it on any web server, it needs nothing else. */
function pages({ baseUrl } = {}, isProduction = true) {
  const patterns = STATIC_FILES.map(([from, to]) => ({ from: at(from), to, noErrorOnMissing: true, globOptions: { ignore: ['**/~$*'] } }));
  if (existsSync(at('manifest.xml'))) patterns.push(manifest(baseUrl));
  return {
    ...common,
    name: 'pages',
    target: ['web', 'es2020'],
    // Never a kind that needs eval: the pages' content security policy forbids it.
    devtool: isProduction ? false : 'cheap-module-source-map',
    entry: Object.fromEntries(PAGES.map(({ entry, source }) => [entry, at(source)])),
    output: {
      path: at('dist/web'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      // Beside the page, wherever that is. Not 'auto': it takes the last script's address, which in Excel is office.js's.
      publicPath: '',
      clean: true,
    },
    module: {
      rules: [
        typescript('es2020'),
        CMAPS,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(?:png|svg|wasm)$/, type: 'asset/resource' },
      ],
    },
    // The solver's Emscripten glue asks for Node's modules only when it runs in Node; a page has none.
    resolve: { ...common.resolve, fallback: { fs: false, path: false, crypto: false, module: false, url: false, worker_threads: false } },
    optimization: {
      minimizer: [minimizer({})],
      splitChunks: { chunks: 'all' },
    },
    plugins: [
      new NormalModuleReplacementPlugin(/^node:/, (resource) => {
        resource.request = resource.request.slice('node:'.length);
      }),
      new MiniCssExtractPlugin({ filename: isProduction ? '[name].[contenthash:8].css' : '[name].css' }),
      ...PAGES.map(
        ({ entry, template, page, loading }) =>
          new HtmlPlugin({ template: at(template), filename: page, chunks: [entry], scriptLoading: loading, minify: false }),
      ),
      ...(patterns.length > 0 ? [new CopyPlugin({ patterns })] : []),
    ],
    devServer: {
      port: PORT,
      host: 'localhost',
      // No client script, no socket: what is served is exactly what is deployed. Reload the page to see a change.
      client: false,
      hot: false,
      liveReload: false,
      webSocketServer: false,
      static: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
      open: canOpenBrowser(),
      onListening: ({ options, server }) => {
        const { port } = server.address();
        console.log(`\n决算助手：${options.server?.type === 'https' ? 'https' : 'http'}://localhost:${port}/（按 Ctrl+C 结束）\n`);
      },
    },
  };
}

/** Served over https, which Excel insists on, with Microsoft's certificate for developers; it is made and trusted at its first use. */
async function overHttps(configs) {
  const options = await require('office-addin-dev-certs').getHttpsServerOptions();
  return configs.map((config) => ({ ...config, devServer: { ...config.devServer, server: { type: 'https', options } } }));
}

function canOpenBrowser() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * `webpack` builds everything that there is; `--env only=cli` or `--env only=pages` one of the two.
 * What has no entry file is left out.
 */
module.exports = (env = {}, argv = {}) => {
  const isServing = Boolean(env.WEBPACK_SERVE);
  const wanted = (name) => !env.only || env.only === name;
  const configs = [];
  if (!isServing && wanted('cli') && existsSync(at(COMMAND_LINE.juesuan))) configs.push(commandLine());
  if (wanted('pages') && PAGES.length > 0) configs.push(pages(env, argv.mode !== 'development'));
  if (configs.length === 0) throw new Error('没有可以构建的入口文件。');
  return env.excel ? overHttps(configs) : configs;
};
