import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printedTime } from '../findings/printed-time';
import { buildReport } from '../findings/report';
import type { ReportEntry, WorkbookLink } from '../findings/report-entry';
import { REPORT_TITLE } from '../findings/report-generator';
import { buildReportPage } from '../findings/report-page';
import { ownReport } from '../host/file/own-report';
import type { Input } from './files';
import { openOutFile, refusal } from './out-file';

/** The 校验报告 that a run writes at its end. */
export interface ReportFile {
  /** Its name as given. */
  readonly name: string;
  /** How a hyperlink in the report leads to a checked file; null where there is no file. */
  linkTo(input: Input): WorkbookLink | null;
  /** Writes the report; resolves to one Chinese sentence where that failed. */
  write(entries: readonly ReportEntry[], date: Date): Promise<string | null>;
}

/** The address of a file as a hyperlink in a folder needs it: relative, so that both may move together; whole only from another drive. */
function addressFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  const whole = pathToFileURL(path).href;
  if (isAbsolute(way)) return whole;
  const steps = way.split(sep);
  const ups = steps.filter((step) => step === '..').length;
  // The URL is already encoded the way hyperlinks need it: its last steps are those of the relative way.
  const downs = whole.split('/').slice(ups - steps.length);
  return [...steps.slice(0, ups), ...downs].join('/');
}

/**
 * Makes sure, before any work is done, that a report can be written at a place.
 * @throws UsageError where it cannot
 */
export async function openReportFile(name: string, inputs: readonly Input[], directory: string, isForced: boolean): Promise<ReportFile> {
  const out = await openOutFile(name, inputs, directory, { what: '校验报告', endings: ['.xlsx', '.html'] });
  const existing = isForced ? null : await out.existing();
  if (existing) {
    const own = ownReport(existing);
    if (own === null) throw refusal('校验报告', name, '不是校验报告');
    if (own === 'edited') throw refusal('校验报告', name, '后来有人改过（也许填了处理意见）');
  }
  const isPage = name.toLowerCase().endsWith('.html');
  return {
    name,
    linkTo(input) {
      if (input.kind === 'failed') return null;
      return { file: addressFrom(out.folder, input.path) };
    },
    async write(entries, date) {
      if (isPage) return out.write(new TextEncoder().encode(buildReportPage(entries, printedTime(date))));
      const { createWorkbook } = await import('../host/file/create-workbook');
      return out.write(createWorkbook(buildReport(entries, printedTime(date)), REPORT_TITLE));
    },
  };
}
