/**
 * What reading other files than .xlsx costs beside what one would take instead: an .xls beside the library alone, a PDF of forty pages beside
 * pdf.js that only extracts its text. In this process, after one run each to warm up.
 */
import { createRequire } from 'node:module';
import { read, write } from '@e965/xlsx';
import { writeLongTable } from './files.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const ROWS = 5_000;
const PAGES = 40;
const ROWS_ON_A_PAGE = 34;
const LEAST_RUNS = 25;

/** The medians of two works done in turn, so that whatever else the machine does slows both. */
async function sideBySide(works, runs) {
  const times = works.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [at, work] of works.entries()) {
      const begun = performance.now();
      await work();
      if (run >= 0) times[at].push(performance.now() - begun);
    }
  }
  return times.map((own) => own.sort((a, b) => a - b)[Math.floor(runs / 2)]);
}

function oldWorkbook() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'long.xlsx');
    writeLongTable(file, ROWS);
    return new Uint8Array(write(read(readFileSync(file), { cellNF: true }), { bookType: 'biff8', type: 'buffer' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function publishedDocument(madePdf, madeTable) {
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const rows = Array.from({ length: ROWS_ON_A_PAGE }, (_, at) => [
      String(2_010_101 + page * 100 + at),
      '行政运行',
      '1,234.56',
      '1,000.00',
      '234.56',
    ]);
    const { texts, lines } = madeTable([['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ...rows], { top: 80, isRuled: true });
    return { texts: [{ x: 250, y: 60, text: '支出决算表' }, ...texts], lines };
  });
  return madePdf(pages);
}

async function textAlone(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true }).promise;
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) letters += item.str?.length ?? 0;
  }
  await pdf.destroy();
  return letters;
}

/** Measures both and tells them, in many runs as each is short; resolves to what took longer than it may. */
export async function measureReaders(least) {
  const runs = Math.max(least, LEAST_RUNS);
  require('../scripts/typescript.cjs');
  const { readFile } = require('../src/host/file/read-file.ts');
  const { madePdf, madeTable } = require('../test/host/file/pdf/made-pdf.ts');
  const slow = [];
  const tell = (what, ours, other, beside, most) => {
    const times = ours / other;
    console.log(`${what}：${Math.round(ours)} 毫秒，${beside} ${Math.round(other)} 毫秒，${times.toFixed(2)} 倍（至多 ${most} 倍）`);
    if (times > most) slow.push(what);
  };
  const xls = oldWorkbook();
  const options = { dense: true, cellFormula: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true };
  const buffer = Buffer.from(xls);
  // The library alone is given the same bytes; with Node's own kind, which our reader makes of them, it is faster by itself.
  const works = [() => readFile(xls), () => read(xls, { ...options }), () => read(buffer, { ...options })];
  const [ownXls, library, fastest] = await sideBySide(works, runs);
  tell(`.xls ${ROWS.toLocaleString('en-US')} 行`, ownXls, library, '只用 @e965/xlsx 读', 1.2);
  console.log(`  另：@e965/xlsx 读 Buffer ${Math.round(fastest)} 毫秒，${(ownXls / fastest).toFixed(2)} 倍`);
  const pdf = publishedDocument(madePdf, madeTable);
  const [ownPdf, text] = await sideBySide([() => readFile(pdf), () => textAlone(pdf)], runs);
  tell(`PDF ${PAGES} 页`, ownPdf, text, '只用 pdf.js 取文字', 2);
  return slow;
}
