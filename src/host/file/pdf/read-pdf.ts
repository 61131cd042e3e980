import type { PDFPageProxy } from 'pdfjs-dist';
import type { PublishedDocument } from '../../../workbook/published';
import type { Workbook } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import type { Block } from '../published/block';
import { sheetsOfBlocks } from '../published/sheets-of-blocks';
import type { ReadLimits } from '../read-limits';
import { joinedOverLooseRows, linesBeside } from './loose-rows';
import { openPdf } from './open-pdf';
import { alignedTables, type AlignedTable } from './aligned/tables';
import { contentOf } from './pieces';
import { ruledTables, type DrawnTable } from './ruled-tables';
import type { Line, Piece } from './text';

/** No published document has as many pages, nor takes as long. */
const MOST_PAGES = 2000;
const LONGEST = 120_000;
/** The parts of a page's height at its top and bottom where headers and page numbers stand. */
const MARGIN = 0.09;
/** Fewer lines, as beside a table, do not tell how wide a page's prose is. */
const FEW_LINES = 6;
const PAGE_NUMBER = /^[\s\-—–－·,，第共页/\d]*\d[\s\-—–－·,，第共页/\d]*$/;

interface Page {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly DrawnTable[];
  /** The last table without lines, with which the next page may go on. */
  readonly goesOn: AlignedTable | null;
  /** Whether the last table of the page before goes on here and could not be read. */
  readonly breaksBefore: boolean;
  /** Whether a table without lines was left out. */
  readonly isDoubtful: boolean;
  readonly letters: number;
  readonly chinese: number;
  /** Letters that the fonts do not name. */
  readonly unknown: number;
  /** Letters that are there to be searched and not to be seen, below the picture of a page. */
  readonly unseen: number;
}

async function readPage(page: PDFPageProxy, number: number, before: Page | undefined): Promise<Page> {
  const { pieces, rulings, height, letters, chinese, unknown, unseen } = await contentOf(page);
  const ruled = joinedOverLooseRows(ruledTables(rulings, pieces, before?.tables[before.tables.length - 1] ?? null), pieces);
  const besides = (tables: readonly DrawnTable[], all: readonly Piece[]): Piece[] =>
    all.filter((piece) => !tables.some((table) => table.pieces.has(piece)));
  const rest = besides(ruled, pieces);
  const { tables: aligned, isDoubtful, last, breaksBefore } = alignedTables(rest, before?.goesOn ?? null);
  const lines = linesBeside(ruled, besides(aligned, rest));
  return {
    number,
    height,
    lines,
    tables: [...ruled, ...aligned],
    goesOn: last,
    breaksBefore,
    letters,
    chinese,
    unknown,
    isDoubtful,
    unseen,
  };
}

/** Pages without the tables that go on over pages and could not be read to their end: half a table is not what a reader sees. */
function withoutBroken(pages: readonly Page[]): readonly Page[] {
  const kept = [...pages];
  for (let at = pages.length - 1; at > 0; at--) {
    let page = at;
    while (page > 0 && (kept[page] as Page).breaksBefore) {
      const before = kept[page - 1] as Page;
      const { goesOn } = before;
      // What only went on itself takes the page before along.
      const isAlone = goesOn !== null && before.tables[0] === goesOn && goesOn.goesOn;
      kept[page - 1] = { ...before, tables: before.tables.filter((table) => table !== goesOn), isDoubtful: true, breaksBefore: isAlone };
      kept[page] = { ...(kept[page] as Page), breaksBefore: false };
      page--;
    }
  }
  return kept;
}

/** Throws where the text of a document is not what its pages show. */
function refuseGuesses(pages: readonly Page[]): void {
  const sum = (of: (page: Page) => number): number => pages.reduce((all, page) => all + of(page), 0);
  const letters = sum((page) => page.letters);
  // A font that does not name its letters gives the numbers of their pictures: controls, or what looks like Latin, and no Chinese anywhere.
  if (sum(({ unknown }) => unknown) > 0.2 * letters || (letters > 100 && sum(({ chinese }) => chinese) === 0)) {
    throw new FileError(
      'PDF 里读不出汉字，多半是字体没有说明每个字是什么：请找到原来的电子文档（.xlsx、.docx），或用 WPS、Word 重新存成 PDF 再试。',
    );
  }
  if (sum(({ unseen }) => unseen) > 0.5 * letters) {
    throw new FileError('PDF 是扫描件，里面的文字是识别（OCR）出来的，数可能认错，不据此校验：请找到原来的电子文档再试。');
  }
}

/** What belongs to a table, though pages repeat it: its title, 公开01表, 部门：…, 单位：…. */
const OF_TABLE = /^.{2,40}表(?:[（(].*[）)])?$|公开\s*\d+\s*表|[:：]/;

/** Lines that pages repeat at the same height near their edges, with whatever number; and page numbers. */
function withoutMargins(pages: readonly Page[]): readonly Page[] {
  const isNearEdge = ({ base }: Line, height: number): boolean => base < height * MARGIN || base > height * (1 - MARGIN);
  const key = (line: Line): string => `${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}|${Math.round(line.base / 4)}`;
  const counts = new Map<string, number>();
  for (const { lines, height } of pages) {
    for (const line of lines) if (isNearEdge(line, height)) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  }
  const isRepeated = (line: Line): boolean => (counts.get(key(line)) ?? 0) >= Math.max(3, pages.length * 0.4);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line) => !(isNearEdge(line, page.height) && (PAGE_NUMBER.test(line.text) || (isRepeated(line) && !OF_TABLE.test(line.text)))),
    ),
  }));
}

/** Lines of prose as paragraphs: a line that fills its page's width goes on in the next. */
function paragraphsOf(lines: readonly (Line & { readonly edge: number })[]): string {
  let text = '';
  let goesOn = false;
  for (const line of lines) {
    text += (goesOn ? '' : '\n') + line.text;
    goesOn = !line.text.includes('\t') && line.right >= line.edge - 1.6 * line.size && !/[：:]$/.test(line.text);
  }
  return text.trim();
}

/**
 * Reads a PDF that carries text: tables by the lines that are drawn around their cells, those that go on over pages joined, and the text
 * around them. Rejects with `FileError` only.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<{ readonly workbook: Workbook; readonly document: PublishedDocument }> {
  const { pdf, close } = await openPdf(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw new FileError(`PDF 超过 ${MOST_PAGES.toLocaleString('en-US')} 页，拒绝读取。`);
    const until = performance.now() + LONGEST;
    const read: Page[] = [];
    let cells = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      if (performance.now() > until) throw new FileError('PDF 太大或太复杂，两分钟没有读完，拒绝读取。');
      const page = await pdf.getPage(number);
      read.push(await readPage(page, number, read[read.length - 1]));
      page.cleanup();
      cells += read[read.length - 1]?.tables.reduce((sum, table) => sum + table.cells.length, 0) ?? 0;
      if (cells > limits.cells) throw new FileError(`单元格超过 ${limits.cells.toLocaleString('en-US')} 个，拒绝读取。`);
    }
    if (read.every(({ lines, tables }) => lines.length === 0 && tables.length === 0)) {
      throw new FileError('PDF 里没有文字，多半是扫描件，里面的数读不出来：请找到原来的电子文档（.xlsx、.docx 或由它们存成的 PDF）再试。');
    }
    refuseGuesses(read);
    const pages = withoutMargins(withoutBroken(read));
    const prose = pages.flatMap(({ lines }) => {
      const edge = lines.length < FEW_LINES ? Infinity : Math.max(...lines.map(({ right }) => right));
      return lines.map((line) => ({ ...line, edge }));
    });
    const { sheets, tables } = sheetsOfBlocks(pages.flatMap(blocksOf));
    const doubtful = pages.filter(({ isDoubtful }) => isDoubtful).map(({ number }) => number);
    const unread = doubtful.length === 0 ? {} : { unread: `第${doubtful.join('、')}页的表没有表格线，数和栏目对不准，没有读` };
    return { workbook: { sheets }, document: { text: paragraphsOf(prose), tables, ...unread } };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('PDF 已损坏，无法读取，请重新取得该文件。');
  } finally {
    await close();
  }
}

/** A page's lines and tables in the order in which they read. */
function blocksOf({ number, lines, tables }: Page): Block[] {
  const placed: { readonly at: number; readonly block: Block }[] = [];
  for (const { base, text } of lines) placed.push({ at: base, block: { kind: 'line', text, page: number } });
  for (const { top, cells, rows, columns, edges } of tables) {
    placed.push({ at: top, block: { kind: 'table', cells, rows, columns, edges, pages: Array.from({ length: rows }, () => number) } });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ block }) => block);
}
