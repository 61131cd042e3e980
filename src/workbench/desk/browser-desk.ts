import { loaded } from '../../taskpane/loading';
import type { Desk } from './desk';
import type { DeskWork } from './desk-pool';

/** As many threads as there are cores; each checks one file at a time. */
export const browserWork: DeskWork = {
  parallel: navigator.hardwareConcurrency || 2,
  start: () => new Worker(new URL('./desk-worker.ts', import.meta.url)),
  inPage: async (file) => {
    const { checkFile } = await loaded(import('./check-file'));
    return checkFile(file);
  },
};

/** The report of a batch as a file: its name and its bytes. */
export async function deskReport(desk: Desk, kind: 'xlsx' | 'html'): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { xlsxReport, pageReport } = await loaded(import('./desk-report'));
  const when = new Date();
  const entries = desk.reportEntries();
  return { name: `校验报告.${kind}`, bytes: kind === 'xlsx' ? xlsxReport(entries, when) : pageReport(entries, when) };
}
