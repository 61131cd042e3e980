import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgainst, type ReportCheck, type ReportFinding } from '../../src/findings/check-report';
import { examine, type Examination } from '../../src/examination/examine';
import { readWorkbook } from '../../src/host/file/read-workbook';
import type { Workbook } from '../../src/workbook/workbook';

const SAMPLES = join(__dirname, '..', '..', 'samples');
const read = new Map<string, Workbook>();
const examined = new Map<Sample, Examination>();

type Sample = '曾都区医疗保障局2022' | '济宁市医疗保障局2020';

/** A workbook of the samples: tables that were published, with the faults that they were published with. */
export function sample(name: Sample): Workbook {
  const known = read.get(name);
  if (known) return known;
  const workbook = readWorkbook(readFileSync(join(SAMPLES, `${name}.xlsx`)));
  read.set(name, workbook);
  return workbook;
}

/** Its forms, recognised once. */
export function forms(name: Sample): Examination {
  const known = examined.get(name);
  if (known) return known;
  const examination = examine(sample(name));
  examined.set(name, examination);
  return examination;
}

/** What is said of a stretch of a report about 曾都区医疗保障局 2022. */
export function onZengdu(...lines: readonly string[]): ReportCheck {
  return checkAgainst(forms('曾都区医疗保障局2022'), sample('曾都区医疗保障局2022'), lines.join('\n'));
}

/** What is said of a stretch of a report about 济宁市医疗保障局 2020. */
export function onJining(...lines: readonly string[]): ReportCheck {
  return checkAgainst(forms('济宁市医疗保障局2020'), sample('济宁市医疗保障局2020'), lines.join('\n'));
}

/** Rule, printed figure and what it should be, for each finding. */
export function told({ findings }: ReportCheck): string[] {
  return findings.map(({ rule, printed, expected }: ReportFinding) => `${rule} ${printed} → ${expected ?? ''}`);
}

/** The printed figures that agree, with the cells that they repeat. */
export function agreed({ agree }: ReportCheck): string[] {
  return agree.map(({ printed, related }) => [printed, ...related.map(({ cell }) => cell)].join(' '));
}
