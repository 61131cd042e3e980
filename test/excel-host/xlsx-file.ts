import { readFileSync } from 'node:fs';
import { TextDecoder as NodeTextDecoder } from 'node:util';
import type { Workbook } from '../../src/workbook/workbook';

/** An .xlsx file as a snapshot, for a test Excel to open. Works in jsdom too, whose page lacks what every browser has. */
export async function xlsxWorkbook(path: string): Promise<Workbook> {
  if (!('TextDecoder' in globalThis)) Object.assign(globalThis, { TextDecoder: NodeTextDecoder });
  const { readWorkbook } = await import('../../src/host/file/read-workbook');
  return readWorkbook(new Uint8Array(readFileSync(path)));
}
