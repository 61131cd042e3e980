const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const configure = require('../../../webpack.config.js');

const at = (name) => path.join(__dirname, name);

/** The page that shows the pane in each of its states, built as the real pages are built: `--env folder=…`. */
module.exports = ({ folder }) => {
  const [pages] = configure({ only: 'pages' }, { mode: 'production' });
  return {
    ...pages,
    mode: 'production',
    // It is looked at once and thrown away: small files are not worth the time.
    optimization: { ...pages.optimization, minimize: false },
    entry: { gallery: at('gallery.tsx') },
    output: { ...pages.output, path: folder },
    plugins: [
      ...pages.plugins.filter((plugin) => plugin instanceof MiniCssExtractPlugin || plugin instanceof NormalModuleReplacementPlugin),
      new HtmlPlugin({ template: at('gallery.html'), filename: 'gallery.html', minify: false }),
    ],
  };
};
