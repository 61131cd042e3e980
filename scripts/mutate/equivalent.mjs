/**
 * Changes that no test can notice, because the program does the same after them: `equivalent.txt` has below each file of src its reasons,
 * and below each reason `code → becomes`, with `  in  ` and some of the line where the code by itself stands in other places as well.
 * What a change shows to be needless is taken out of the program instead.
 */
import { readFileSync } from 'node:fs';

const oneLine = (text) => text.replace(/\s+/g, ' ');

function entriesIn(text) {
  let file = '';
  let why = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('    ')) {
      const [, code, becomes, place = ''] = /^ {4}(.+?) → (.*?)(?: {2}in {2}(.+))?$/.exec(line);
      return [{ file, why, code, becomes, place }];
    }
    if (line.startsWith('  ')) why = line.trim();
    else if (line !== '') file = `src/${line}`;
    return [];
  });
}

const ENTRIES = entriesIn(readFileSync(new URL('equivalent.txt', import.meta.url), 'utf8'));

const isOf = (entry, { file, code, becomes, line }) =>
  entry.file === file && entry.code === oneLine(code) && entry.becomes === oneLine(becomes) && oneLine(line).includes(entry.place);

/** Why a change (`code` in `line` of `file` becomes `becomes`) makes no difference; undefined where it should be noticed. */
export function whyEquivalent(change) {
  return ENTRIES.find((entry) => isOf(entry, change))?.why;
}

/** The entries for files of which these are all changes that match none of them: what they speak of is no longer there. */
export function staleAmong(changes) {
  const files = new Set(changes.map(({ file }) => file));
  return ENTRIES.filter((entry) => files.has(entry.file) && !changes.some((change) => isOf(entry, change))).map(
    ({ file, code, becomes, place }) => `${file}: ${code} → ${becomes}${place === '' ? '' : `  in  ${place}`}`,
  );
}
