/** Texts of more characters than this are prose, which comes once; the notes that every form ends with have about a hundred. */
const LONGEST = 128;
/** When so many texts came, those that came before them and not since are forgotten. */
const MOST = 2000;

/**
 * A function of a text that works each one out once, as long as not too many others come in between. The same labels and captions come
 * again on every sheet, and each is looked at many times; a large table has a hundred thousand texts that come once, and what is remembered
 * must not grow with them.
 */
export function remembering<Result extends NonNullable<unknown> | null>(work: (text: string) => Result): (text: string) => Result {
  let recent = new Map<string, Result>();
  let before = new Map<string, Result>();
  let last = '';
  let lastResult: Result | undefined;
  return (text) => {
    if (lastResult !== undefined && text === last) return lastResult;
    let result = recent.get(text);
    if (result === undefined) {
      if (text.length > LONGEST) return work(text);
      result = before.get(text);
      if (result === undefined) result = work(text);
      if (recent.size >= MOST) {
        before = recent;
        recent = new Map();
      }
      recent.set(text, result);
    }
    last = text;
    lastResult = result;
    return result;
  };
}
