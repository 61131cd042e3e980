/** Texts of more characters than this are prose, which comes once. */
const LONGEST = 60;
/** Places for texts, in pairs: a text stands in one of the two that its characters choose. */
const PLACES = 8192;

/**
 * A function of a text that works each one out once, as long as not too many others come in between. The same labels and captions come
 * again on every sheet, and each is looked at many times; a large table has a hundred thousand texts that come once, and to those
 * remembering must cost nothing: each takes the place of another, and nothing grows.
 */
export function remembering<Result extends NonNullable<unknown> | null>(work: (text: string) => Result): (text: string) => Result {
  let texts: (string | undefined)[] | null = null;
  let results: (Result | undefined)[] = [];
  let last = '';
  let lastResult: Result | undefined;
  return (text) => {
    if (lastResult !== undefined && text === last) return lastResult;
    if (text.length > LONGEST) return work(text);
    if (!texts) {
      texts = new Array<string | undefined>(PLACES).fill(undefined);
      results = new Array<Result | undefined>(PLACES).fill(undefined);
    }
    const newer = placeOf(text);
    const older = newer + 1;
    let result: Result;
    if (texts[newer] === text) result = results[newer] as Result;
    else {
      result = texts[older] === text ? (results[older] as Result) : work(text);
      texts[older] = texts[newer];
      results[older] = results[newer];
      texts[newer] = text;
      results[newer] = result;
    }
    last = text;
    lastResult = result;
    return result;
  };
}

/** The first of a text's two places. */
function placeOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  // Codes that follow each other differ in their last digits only: all bits count, and the lowest is the place within the pair.
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 19) & ~1;
}
