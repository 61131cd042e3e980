const { Compilation, sources } = require('webpack');

/** One sign outside ASCII with the backslash that escapes it, if one does: a backslash that is itself escaped stays. */
const OUTSIDE = /(?<!\\)((?:\\\\)*)\\?([^\x00-\x7f])/g;

/**
 * Writes every sign of a built program that is outside ASCII as an escape: V8 takes a text of one byte a sign as it is, where it would have to
 * decode Chinese and then keep two bytes of everything. In strings, templates and patterns the escape is the same sign.
 */
class Ascii {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('Ascii', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Ascii', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, () => {
        if (!compilation.getAsset(this.file)) return;
        compilation.updateAsset(this.file, (source) => new sources.RawSource(inAscii(String(source.source()))));
      });
    });
  }
}

function inAscii(code) {
  return code.replace(OUTSIDE, (_, before, sign) => `${before}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

module.exports = { Ascii, inAscii };
