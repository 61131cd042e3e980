/** Texts of more characters than this are prose, which comes once. */
const LONGEST = 60;
/** The maps are emptied at this size: what a workbook repeats is soon known again. */
const MOST = 5000;

/**
 * A function of a text that works each one out once. The same labels and captions come again on every sheet, and each is looked at many
 * times.
 */
export function remembering<Result extends NonNullable<unknown> | null>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  let last = '';
  let lastResult: Result | undefined;
  return (text) => {
    if (lastResult !== undefined && text === last) return lastResult;
    let result = known.get(text);
    if (result === undefined) {
      result = work(text);
      if (text.length > LONGEST) return result;
      if (known.size >= MOST) known.clear();
      known.set(text, result);
    }
    last = text;
    lastResult = result;
    return result;
  };
}
