import { checkDocument } from '../../src/findings/check-document';
import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult, Finding } from '../../src/findings/finding';
import { readFile } from '../../src/host/file/read-file';

/** How a file compares with the workbook that it was made of. */
export interface Compared {
  /** Forms and findings of the workbook, and how many of them the file has too. */
  readonly expected: number;
  readonly same: number;
  /** What the file lacks, and what it has too much. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export async function checkBytes(bytes: Uint8Array): Promise<CheckResult> {
  const { workbook, document } = await readFile(bytes);
  return document ? checkDocument(workbook, { ...document, text: '' }) : checkWorkbook(workbook);
}

/** 以文本存的数: there is no such thing in a document, where everything is text. */
const STORED_AS_TEXT = 'JS-2016';

/** What a result says, without where its cells stand: a document's tables begin at other rows. */
function sayings({ forms, findings }: CheckResult, isPrinted: boolean): readonly string[] {
  const told = (finding: Finding): string =>
    [finding.severity, finding.rule, finding.form, finding.actual, finding.expected, finding.difference].join(' ');
  return [
    ...forms.filter(({ isGeneric }) => !isGeneric).map(({ form }) => `form ${form}`),
    ...findings.filter(({ severity, rule }) => severity !== 'info' && !(isPrinted && rule === STORED_AS_TEXT)).map(told),
  ];
}

export function compared(workbook: CheckResult, file: CheckResult, isPrinted: boolean): Compared {
  const rest = [...sayings(file, isPrinted)];
  const missing: string[] = [];
  const expected = sayings(workbook, isPrinted);
  for (const one of expected) {
    const at = rest.indexOf(one);
    if (at < 0) missing.push(one);
    else rest.splice(at, 1);
  }
  return { expected: expected.length, same: expected.length - missing.length, missing, extra: rest };
}
