import { CAPITAL, FUND, GENERAL } from './function-list';

/** A code of the classification with the name it has in one year. */
export interface FunctionCode {
  /** 3 digits 类, 5 digits 款, 7 digits 项. */
  readonly code: string;
  readonly name: string;
}

/** The codes in force in a year, by which money may pay for them; each list holds all three levels. */
export interface FunctionCodes {
  readonly general: readonly FunctionCode[];
  readonly fund: readonly FunctionCode[];
  readonly capital: readonly FunctionCode[];
  /** Name by code, over all three lists. */
  readonly names: ReadonlyMap<string, string>;
}

const LINE = /^(\d+) (\S+?)(?: (\d{4})?-(\d{4})?)?$/;

function inForce(list: string, year: number): FunctionCode[] {
  const codes: FunctionCode[] = [];
  for (const line of list.trim().split('\n')) {
    const match = LINE.exec(line);
    if (!match) throw new SyntaxError(`not a line of the classification: ${line}`);
    const [, code = '', name = '', first, last] = match;
    if (year >= Number(first ?? 0) && year <= Number(last ?? 9999)) codes.push({ code, name });
  }
  return codes;
}

const BY_YEAR = new Map<number, FunctionCodes>();

export function functionCodes(year: number): FunctionCodes {
  let codes = BY_YEAR.get(year);
  if (!codes) {
    const general = inForce(GENERAL, year);
    const fund = inForce(FUND, year);
    const capital = inForce(CAPITAL, year);
    codes = { general, fund, capital, names: new Map([...general, ...fund, ...capital].map(({ code, name }) => [code, name])) };
    BY_YEAR.set(year, codes);
  }
  return codes;
}
