import { FUNCTION_NAMES } from '../../forms/function-codes';
import { findingOn, type Found, type Narrative, type Placed } from '../report';
import { CODE_PATH } from '../rules';
import { plainName, type CodePath } from '../subject';

/** 项 that stand below one 款 only, whatever the year. */
const OF_ONE_SECTION = /^(?:22102(?:01|02|03)|20805(?:01|02|05|06)|21011(?:01|02|03))$/;
/** A class that 款 of other classes are called like. */
const OTHERS = '229';

const CODES: ReadonlyMap<string, readonly string[]> = (() => {
  const codes = new Map<string, string[]>();
  for (const [code, names] of FUNCTION_NAMES) {
    for (const name of new Set(names.map(plainName))) codes.set(name, [...(codes.get(name) ?? []), code]);
  }
  return codes;
})();

/** 类, 款 and 项 that the text names against the list of codes, where no table says what they are: 住房保障支出（款）, a 款 of another 类. */
export function codeNames(narrative: Narrative): Found[] {
  const hasTable = narrative.ties.only('T5') !== null;
  const seen = new Set<CodePath>();
  return narrative.claims.flatMap((placed): Found[] => {
    const { path } = placed.topic.subject;
    if (!path || seen.has(path) || (hasTable && placed.section === 'T5')) return [];
    seen.add(path);
    const message = wrongIn(path);
    return message === null ? [] : [told(narrative, placed, message)];
  });
}

function told(narrative: Narrative, placed: Placed, message: string): Found {
  return findingOn(narrative, placed, CODE_PATH, { verdict: 'inconsistent', expected: '', message });
}

function codesOf(name: string, length: number): readonly string[] {
  return (CODES.get(plainName(name)) ?? []).filter((code) => code.length === length);
}

function nameOf(code: string): string {
  return FUNCTION_NAMES.get(code)?.[0] ?? code;
}

/** What is wrong with a path by the list alone; null where nothing certain is. */
function wrongIn({ class: head, section, item }: CodePath): string | null {
  const [own, ...others] = codesOf(head, 3);
  if (section === '') return null;
  const sections = codesOf(section, 5);
  const ofItem = codesOf(item, 7).find((code) => OF_ONE_SECTION.test(code));
  if (ofItem !== undefined && !sections.includes(ofItem.slice(0, 5)))
    return `项“${item}”属于款“${nameOf(ofItem.slice(0, 5))}”，文中写作款“${section}”`;
  if (own === undefined || others.length > 0) return null;
  const [known] = sections;
  if (known !== undefined && !sections.some((code) => code.startsWith(own)))
    return `款“${section}”属于类“${nameOf(known.slice(0, 3))}”，文中写作类“${head}”`;
  const classes = codesOf(section, 3).filter((code) => code !== OTHERS);
  return known === undefined && classes.length > 0 ? `“${section}”是类的名称，不是款的名称` : null;
}
