/** Words that forms print from a year on; without a year, from the beginning. */
export interface PrintedWords {
  readonly since?: number;
  readonly text: string;
}

/** A code with the name that it is listed by, in the years that list it so. */
export interface DatedCode {
  readonly code: string;
  readonly name: string;
  /** First year; absent for codes older than the forms. */
  readonly since?: number;
  /** Last year; absent for codes still in use. */
  readonly until?: number;
}

/** The words of a year; those of the latest where no year is given. Empty where none are printed yet. */
export function wordsOf(words: readonly PrintedWords[], year: number | null): string {
  let text = '';
  for (const each of words) if (year === null || each.since === undefined || each.since <= year) text = each.text;
  return text;
}

/** The codes of a year; those in use now where no year is given. */
export function codesOf(codes: readonly DatedCode[], year: number | null): readonly DatedCode[] {
  return codes.filter(({ since, until }) =>
    year === null ? until === undefined : (since ?? 0) <= year && year <= (until ?? Number.MAX_SAFE_INTEGER),
  );
}
