import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

/** The program that writes files of other formats, if it is on the machine: nothing that the project installs. */
const OFFICE = 'soffice';

export function hasOffice(): boolean {
  return spawnSync(OFFICE, ['--version']).status === 0;
}

/** Turns files into another format, which stand in `to` afterwards under their names with the other ending. */
export function convert(files: readonly string[], format: string, to: string): void {
  const settings = `-env:UserInstallation=file://${path.join(to, '../profile')}`;
  execFileSync(OFFICE, [settings, '--headless', '--convert-to', format, '--outdir', to, ...files], { stdio: 'pipe', timeout: 600_000 });
}
