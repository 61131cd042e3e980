/**
 * Writes the sample workbooks into samples/. The output is the same to the last byte on every run.
 *
 *   node scripts/samples/build.mjs
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { departmentSample } from './department.mjs';
import { addSheet, newWorkbook } from './dress.mjs';

const SAMPLES = new URL('../../samples/', import.meta.url);
const DATA = new URL('data/', import.meta.url);

/** Local time on purpose: a zip entry's date has no time zone. */
const ENTRY_DATE = new Date(2024, 0, 1);

/** The same package with fixed dates on its entries. */
function withFixedDates(bytes) {
  return zipSync(unzipSync(bytes), { mtime: ENTRY_DATE, level: 9 });
}

async function write(document) {
  const workbook = newWorkbook(document.title);
  for (const sheet of document.sheets) addSheet(workbook, sheet);
  const bytes = withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
  writeFileSync(new URL(encodeURIComponent(document.file), SAMPLES), bytes);
  console.log(`samples/${document.file}  ${document.sheets.length} 张表  ${bytes.length.toLocaleString('en-US')} 字节`);
}

mkdirSync(SAMPLES, { recursive: true });
for (const name of readdirSync(DATA).sort()) await write(JSON.parse(readFileSync(new URL(name, DATA), 'utf8')));
await write(departmentSample());
