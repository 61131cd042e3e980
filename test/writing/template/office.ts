import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import type { Workbook } from '../../../src/workbook/workbook';

/** Whether LibreOffice is installed. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice makes of workbooks: opened, worked out and written again, all in one run. */
export function throughOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const settings = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const inputs = [...files.keys()].map((name) => join(folder, `${name}.xlsx`));
    const target = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [settings, ...target, ...inputs], { stdio: 'pipe', timeout: 200_000 });
    return new Map(
      [...files.keys()].map((name) => [name, readWorkbook(new Uint8Array(readFileSync(join(folder, 'out', `${name}.xlsx`))))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
