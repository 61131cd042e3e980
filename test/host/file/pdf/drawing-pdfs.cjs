/** Tells what the first page of each PDF draws, beside the text that pdf.js finds in it, in a process of its own: jest cannot load pdf.js. */
require('../../../../scripts/typescript.cjs');
const { readFileSync } = require('node:fs');
const { openPdf } = require('../../../../src/host/file/pdf/open-pdf.ts');
const { drawingOf } = require('../../../../src/host/file/pdf/drawing.ts');

(async () => {
  const outcomes = [];
  for (const base64 of JSON.parse(readFileSync(0, 'utf8'))) {
    const { pdf, close } = await openPdf(new Uint8Array(Buffer.from(base64, 'base64')));
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const found = items
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width }) => ({ text: str, matrix: transform, width }));
    outcomes.push({ found, drawn: await drawingOf(page) });
    await close();
  }
  process.stdout.write(JSON.stringify(outcomes));
})();
