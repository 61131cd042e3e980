/** The names under which a platform knows the code pages (代码页) that old workbooks are written in. */
const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gb18030',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  let decoder = decoders.get(page);
  if (!decoder) {
    decoder = new TextDecoder(NAMES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'gb18030'), { ignoreBOM: true });
    decoders.set(page, decoder);
  }
  return decoder;
}

/** Characters that may still be asked for one by one; see `decodingAtMost`. */
let left = Infinity;

/**
 * Runs `work`, in which no more than so many characters may be asked for: of a text whose length is cut off the library asks without end.
 * Throws where there are more.
 */
export function decodingAtMost<Result>(most: number, work: () => Result): Result {
  left = most;
  try {
    return work();
  } finally {
    left = Infinity;
  }
}

function decoded(page: number, bytes: ArrayLike<number>): string {
  if (--left < 0) throw new Error('a text without end');
  return decoderOf(page).decode(Uint8Array.from(bytes));
}

/** What the spreadsheet library asks of a table of code pages, answered by the platform: half a megabyte of tables less. */
export const CODE_PAGES = {
  utils: {
    decode: decoded,
    encode: (_page: number, text: string): Uint8Array => new TextEncoder().encode(text),
  },
};
