#!/usr/bin/env node
/**
 * Whether a check says the same of a workbook whatever it is saved as: the samples and generated departments, right and with mistakes, as .xls,
 * .ods, .docx and PDF. LibreOffice has to be on the machine, and a browser for the printed web pages.
 *
 *     node scripts/parity.mjs [--layouts 20] [--seed 1] [--only xls,ods,docx-above,docx-inside,pdf-word,pdf-sheet,pdf-web,pdf-plain] [--keep FOLDER]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { books } = require('./parity/books.ts');
const { checkBytes, compared } = require('./parity/compare.ts');
const { convert, hasOffice } = require('./parity/office.ts');
const { printedPage, printedWorkbook } = require('./parity/pages.ts');
const { wordDocument } = require('./parity/word.ts');
const { startLocalBrowser } = require('./pictures/browser.ts');

const KINDS = ['xls', 'ods', 'docx-above', 'docx-inside', 'pdf-word', 'pdf-sheet', 'pdf-web', 'pdf-plain'];
const { values } = parseArgs({
  options: {
    layouts: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: KINDS.join(',') },
    keep: { type: 'string' },
  },
});
const kinds = values.only.split(',');
if (kinds.some((kind) => !KINDS.includes(kind))) {
  console.error(`--only 后面是：${KINDS.join('、')}。`);
  process.exit(2);
}
if (!hasOffice() && kinds.some((kind) => !/^docx|web|plain/.test(kind))) {
  console.error('这里没有 LibreOffice（soffice），没有比较：请装上再试，或用 --only docx-above,docx-inside,pdf-web,pdf-plain。');
  process.exit(2);
}

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'parity-'));
const all = books(Number(values.seed), Number(values.layouts));
const printable = all.filter((book) => book.isPrintable);

function write(kind, books, ending, bytesOf) {
  const to = path.join(folder, kind);
  mkdirSync(to, { recursive: true });
  return books.map((book) => {
    const file = path.join(to, `${book.name}.${ending}`);
    writeFileSync(file, bytesOf(book));
    return file;
  });
}

/** Writes the books as files of one kind; resolves to their paths. */
async function made(kind, books) {
  const to = path.join(folder, kind);
  const turned = (files, format, ending) => {
    convert(files, format, to);
    return files.map((file) => path.join(to, path.basename(file).replace(/\.\w+$/, ending)));
  };
  switch (kind) {
    case 'xls':
      return turned(
        write('xlsx', books, 'xlsx', ({ bytes }) => bytes),
        'xls:MS Excel 97',
        '.xls',
      );
    case 'ods':
      return turned(
        write('xlsx', books, 'xlsx', ({ bytes }) => bytes),
        'ods',
        '.ods',
      );
    case 'docx-above':
    case 'docx-inside':
      return write(kind, books, 'docx', ({ workbook }) => wordDocument(workbook, kind.slice(5)));
    case 'pdf-word':
      return turned(
        write('pdf-word', books, 'docx', ({ workbook }) => wordDocument(workbook, 'above')),
        'pdf',
        '.pdf',
      );
    case 'pdf-sheet':
      return turned(
        write('pdf-sheet', books, 'xlsx', ({ workbook }) => printedWorkbook(workbook)),
        'pdf',
        '.pdf',
      );
    default: {
      const pages = write(kind, books, 'html', ({ workbook }) => printedPage(workbook, kind === 'pdf-web'));
      const browser = await startLocalBrowser();
      const page = await browser.newPage();
      const files = [];
      for (const file of pages) {
        await page.setContent(readFileSync(file, 'utf8'));
        files.push(file.replace('.html', '.pdf'));
        await page.pdf({ path: files.at(-1), format: 'A3', landscape: true });
      }
      await browser.close();
      return files;
    }
  }
}

let faults = 0;
try {
  const expected = new Map();
  for (const { name, bytes } of all) expected.set(name, await checkBytes(bytes));
  for (const kind of kinds) {
    const isSpreadsheet = kind === 'xls' || kind === 'ods';
    const books = isSpreadsheet ? all : printable;
    const files = await made(kind, books);
    const sums = { expected: 0, same: 0, extra: 0, forms: 0, formsSame: 0 };
    for (const [at, file] of files.entries()) {
      const { name } = books[at];
      const result = await checkBytes(new Uint8Array(readFileSync(file))).catch((error) => ({ forms: [], findings: [], error }));
      const { expected: wanted, same, missing, extra } = compared(expected.get(name), result, !isSpreadsheet);
      sums.expected += wanted;
      sums.same += same;
      sums.extra += extra.length;
      const forms = expected.get(name).forms.filter(({ isGeneric }) => !isGeneric).length;
      sums.forms += forms;
      sums.formsSame += forms - missing.filter((one) => one.startsWith('form ')).length;
      if (result.error) console.log(`  ${kind} ${name}：${result.error.message}`);
      for (const one of missing) console.log(`  ${kind} ${name} 少：${one}`);
      for (const one of extra) console.log(`  ${kind} ${name} 多：${one}`);
    }
    const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)}%`;
    console.log(
      `${kind}：${files.length} 个文件，表 ${sums.formsSame}/${sums.forms}，表和问题 ${sums.same}/${sums.expected}（${percent(sums.same, sums.expected)}），多出 ${sums.extra} 条`,
    );
    const least = kind.startsWith('pdf') ? 0.98 : 1;
    if (sums.same < least * sums.expected || sums.extra > 0) faults++;
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;
