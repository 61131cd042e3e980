import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { read, write, type BookType } from '@e965/xlsx';
import { madePdf, madeTable } from '../../test/host/file/pdf/made-pdf';
import type { Random } from '../../test/departments/random';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { wordDocument } from '../parity/word';
import { misbehaviour, ran } from './command';
import { wholeWorkbook } from './inputs';
import type { Soak } from './soak';

const SPREADSHEETS: readonly (readonly [ending: string, type: BookType])[] = [
  ['xls', 'biff8'],
  ['xls', 'biff5'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
  ['xml', 'xlml'],
  ['htm', 'html'],
  ['csv', 'csv'],
];

function wholePdf(random: Random): Uint8Array {
  const rows = Array.from({ length: 1 + random.below(30) }, (_, at) => [
    `${2_010_101 + at}`,
    '行政运行',
    `${random.below(9000)}.00`,
    '1.00',
  ]);
  return madePdf(
    Array.from({ length: 1 + random.below(3) }, () => {
      const { texts, lines = [] } = madeTable([['科目编码', '科目名称', '合计', '基本支出'], ...rows], {
        top: 90,
        isRuled: random.chance(60),
      });
      return { texts: [{ x: 250, y: 60, text: '支出决算表' }, ...texts], lines, rotate: random.chance(20) ? 90 : 0 };
    }),
    random.chance(30) ? { encoding: 'UniGB-UCS2-H', isNamed: false } : {},
  );
}

function whole(random: Random): { readonly ending: string; readonly bytes: Uint8Array } {
  const kind = random.below(SPREADSHEETS.length + 4);
  if (kind >= SPREADSHEETS.length + 2) return { ending: 'pdf', bytes: wholePdf(random) };
  const workbook = wholeWorkbook(random);
  const spreadsheet = SPREADSHEETS[kind];
  if (!spreadsheet) return { ending: 'docx', bytes: wordDocument(readWorkbook(workbook), random.chance(50) ? 'above' : 'inside') };
  const [ending, bookType] = spreadsheet;
  const book = read(workbook, { cellNF: true });
  // What is printed where is no matter of reading, and the library complains of it.
  if (book.Workbook) book.Workbook.Names = [];
  return { ending, bytes: new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer) };
}

/** Bytes of files that are no .xlsx changed, cut out or cut off. */
export const soak: Soak = {
  name: 'readers',
  title: '其他格式的字节',
  rounds: 1000,
  async round(random, folder) {
    const { ending, bytes: sound } = whole(random);
    let bytes = sound.slice();
    for (let count = random.below(4); count > 0; count--) {
      const at = random.below(bytes.length);
      const length = 1 + random.below(40);
      const kind = random.below(5);
      if (kind === 0) bytes = bytes.slice(0, at + 1);
      else if (kind === 1) bytes = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
      else for (let place = at; place < Math.min(bytes.length, at + length); place++) bytes[place] = random.below(256);
    }
    const input = { name: `damaged.${ending}`, bytes };
    await writeFile(path.join(folder, input.name), bytes);
    const args = ['check', input.name, '--json'];
    const what = misbehaviour(args, await ran(args, folder));
    return what === null ? null : { what, input };
  },
};
