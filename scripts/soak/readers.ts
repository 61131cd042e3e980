import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { read, write, type BookType } from '@e965/xlsx';
import { madePdf, madeTable } from '../../test/host/file/pdf/made-pdf';
import { randomFrom, type Random } from '../../test/departments/random';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { wordDocument } from '../parity/word';
import { misbehaviour, ran } from './command';
import { damaged } from './damage';
import { soundWorkbook } from './inputs';
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

interface Document {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** Documents that are made; each is made once, and damaged in another way every time. */
const DOCUMENTS = 250;
const made = new Map<number, Document>();

function soundDocument(random: Random): Document {
  const number = random.below(DOCUMENTS);
  const known = made.get(number) ?? documentOf(number);
  made.set(number, known);
  return known;
}

function documentOf(number: number): Document {
  const random = randomFrom(number);
  const kind = number % (SPREADSHEETS.length + 3);
  if (kind === SPREADSHEETS.length + 2) return { ending: 'pdf', bytes: wholePdf(random) };
  const workbook = soundWorkbook(random).bytes;
  const spreadsheet = SPREADSHEETS[kind];
  if (!spreadsheet) return { ending: 'docx', bytes: wordDocument(readWorkbook(workbook), random.chance(50) ? 'above' : 'inside') };
  const [ending, bookType] = spreadsheet;
  const book = read(workbook, { cellNF: true });
  // What is printed where is no matter of reading, and the library complains of it.
  if (book.Workbook) book.Workbook.Names = [];
  return { ending, bytes: new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer) };
}

const tried = new Map<string, { all: number; read: number }>();

/** Bytes of files that are no .xlsx changed, cut out or cut off. */
export const soak: Soak = {
  name: 'readers',
  title: '其他格式的字节',
  rounds: 5000,
  async round(random, folder) {
    const { ending, bytes: sound } = soundDocument(random);
    const bytes = damaged(sound, random.below(4), random);
    const input = { name: `damaged.${ending}`, bytes };
    await writeFile(path.join(folder, input.name), bytes);
    const args = ['check', input.name, '--json'];
    const result = await ran(args, folder);
    const counts = tried.get(ending) ?? { all: 0, read: 0 };
    tried.set(ending, { all: counts.all + 1, read: counts.read + (result.status === 2 ? 0 : 1) });
    const what = misbehaviour(args, result);
    return what === null ? null : { what, input };
  },
  tally: () => [...tried].map(([ending, { all, read }]) => `.${ending} ${all}（读得了 ${read}）`).join('，'),
};
