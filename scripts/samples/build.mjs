/**
 * Writes the sample workbooks into samples/. The output is the same to the last byte on every run.
 *
 *     node scripts/samples/build.mjs            writes them
 *     node scripts/samples/build.mjs --check    writes nothing; fails where a file is missing or differs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

async function bytesOf(document) {
  const workbook = newWorkbook(document.title);
  for (const sheet of document.sheets) addSheet(workbook, sheet);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const onlyCheck = process.argv.includes('--check');
const published = readdirSync(DATA)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, DATA), 'utf8')));

mkdirSync(SAMPLES, { recursive: true });
for (const document of [...published, departmentSample()]) {
  const bytes = await bytesOf(document);
  const target = new URL(encodeURIComponent(document.file), SAMPLES);
  if (!onlyCheck) {
    writeFileSync(target, bytes);
    console.log(`samples/${document.file}  ${document.sheets.length} 张表  ${bytes.length.toLocaleString('en-US')} 字节`);
  } else if (!existsSync(target) || Buffer.compare(readFileSync(target), bytes) !== 0) {
    console.error(`samples/${document.file} 不是最新的，请运行 npm run samples。`);
    process.exitCode = 1;
  }
}
