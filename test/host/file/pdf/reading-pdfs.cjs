/** Reads PDFs for the tests in a process of its own: pdf.js is a module that jest cannot load. A list of files comes in, what they hold goes out. */
require('../../../../scripts/typescript.cjs');
const { readFileSync } = require('node:fs');
const { readFile } = require('../../../../src/host/file/read-file.ts');
const { FileError } = require('../../../../src/host/file/file-error.ts');
const { placeInDocument } = require('../../../../src/workbook/published.ts');
const { cellText } = require('../../../../src/workbook/workbook.ts');

async function outcomeOf(path) {
  try {
    const { workbook, document } = await readFile(new Uint8Array(readFileSync(path)));
    const tables = workbook.sheets.map(({ name, rows, merges }) => ({
      name,
      merges,
      place: placeInDocument(document, workbook, name, `A${Math.max(...rows.keys()) + 1}`),
      rows: [...rows.values()].map((cells) => cells.map((cell) => [cell.column, cellText(cell), cell.value.kind])),
    }));
    return { tables, text: document.text };
  } catch (error) {
    return error instanceof FileError ? { refused: error.message } : { thrown: String(error instanceof Error ? error.stack : error) };
  }
}

(async () => {
  const outcomes = [];
  for (const path of JSON.parse(readFileSync(0, 'utf8'))) outcomes.push(await outcomeOf(path));
  process.stdout.write(JSON.stringify(outcomes));
})();
