import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../../departments/random';
import { madePdf, madeTable, type MadePage } from './made-pdf';

interface Outcome {
  readonly tables?: readonly {
    readonly name: string;
    readonly place: string;
    readonly rows: readonly (readonly (readonly [column: number, text: string, kind: string])[])[];
  }[];
  readonly text?: string;
  readonly refused?: string;
  readonly thrown?: string;
}

/** Reads all of them in one process. */
function readAll(files: readonly Uint8Array[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const paths = files.map((_, at) => join(folder, `${at}.pdf`));
    files.forEach((bytes, at) => writeFileSync(paths[at] as string, bytes));
    const out = execFileSync(process.execPath, [join(__dirname, 'reading-pdfs.cjs')], { input: JSON.stringify(paths), encoding: 'utf8' });
    return JSON.parse(out) as Outcome[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CAPTIONS = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const ROWS = [
  ['合计', '', '1,300.00', '100.00', '1,200.00'],
  ['206', '科学技术支出', '1,300.00', '100.00', '1,200.00'],
  ['20602', '基础研究', '1,300.00', '100.00', '1,200.00'],
  ['2060201', '机构运行', '100.00', '100.00', ''],
  ['2060203', '自然科学基金', '1,200.00', '', '1,200.00'],
];
const HEAD = [
  { x: 250, y: 60, text: '支出决算表', size: 16 },
  { x: 40, y: 85, text: '部门：某某局' },
  { x: 470, y: 85, text: '金额单位：万元' },
];
const FOOT = (page: number) => ({ x: 290, y: 815, text: `— ${page} —` });

function page(rows: readonly (readonly string[])[], isRuled: boolean, more: Partial<MadePage> = {}): MadePage {
  const { texts, lines } = madeTable(rows, { top: 100, isRuled });
  return { texts: [...HEAD, ...texts, ...(more.texts ?? [])], lines: lines ?? [], rotate: more.rotate ?? 0 };
}

const CASES: Readonly<Record<string, Uint8Array>> = {
  ruled: madePdf([page([CAPTIONS, ...ROWS], true)]),
  plain: madePdf([page([CAPTIONS, ...ROWS], false)]),
  unnamed: madePdf([page([CAPTIONS, ...ROWS], true)], { encoding: 'UniGB-UCS2-H', isNamed: false }),
  turned: madePdf([page([CAPTIONS, ...ROWS], true, { rotate: 90 })]),
  twoPages: madePdf([
    page([CAPTIONS, ...ROWS.slice(0, 3)], true, { texts: [FOOT(7)] }),
    page([CAPTIONS, ...ROWS.slice(3)], true, { texts: [FOOT(8)] }),
  ]),
  bold: madePdf([page([CAPTIONS, ...ROWS], true, { texts: madeTable([CAPTIONS, ...ROWS], { top: 100.3, isRuled: false }).texts })]),
  broken: madePdf([page([CAPTIONS, ...ROWS.slice(0, 4), ['2060203', '自然科学基金', '1,200.0 0', '', '1,2\ue01200.00']], true)]),
  unread: madePdf([page([CAPTIONS, ...ROWS], true)], { isPictured: true }),
  empty: madePdf([{ texts: [], lines: [[10, 10, 500, 10]] }]),
};

let read: Readonly<Record<string, Outcome>>;
let damaged: readonly Outcome[];
beforeAll(() => {
  const random = randomFrom(4);
  const whole = CASES['ruled'] as Uint8Array;
  const mutants = Array.from({ length: 30 }, () => {
    const at = random.below(whole.length);
    if (random.chance(25)) return whole.slice(0, at);
    return whole.slice().fill(random.below(256), at, at + 1 + random.below(30));
  });
  const outcomes = readAll([...Object.values(CASES), ...mutants]);
  read = Object.fromEntries(Object.keys(CASES).map((name, at) => [name, outcomes[at] as Outcome]));
  damaged = outcomes.slice(Object.keys(CASES).length);
});

const rowsOf = (name: string): readonly string[] =>
  (read[name]?.tables?.[0]?.rows ?? []).map((cells) => cells.map(([column, text]) => `${'ABCDE'[column]}:${text}`).join(' '));
const GIVEN = [
  'A:科目编码 B:科目名称 C:本年支出合计 D:基本支出 E:项目支出',
  'A:合计 C:1300 D:100 E:1200',
  'A:206 B:科学技术支出 C:1300 D:100 E:1200',
  'A:20602 B:基础研究 C:1300 D:100 E:1200',
  'A:2060201 B:机构运行 C:100 D:100',
  'A:2060203 B:自然科学基金 C:1200 E:1200',
];

describe('a PDF', () => {
  it.each(['ruled', 'plain', 'unnamed', 'bold'])('gives the table that a reader sees: %s', (name) => {
    expect(read[name]).not.toHaveProperty('refused');
    expect(read[name]?.tables?.map((table) => table.name)).toEqual(['支出决算表']);
    expect(rowsOf(name)).toEqual(['A:支出决算表', 'A:部门：某某局 E:金额单位：万元', ...GIVEN]);
  });

  it('gives a table that is printed sideways', () => {
    expect(rowsOf('turned').slice(-6)).toEqual(GIVEN);
  });

  it('gives a table over two pages as one, without the captions and page numbers in between, and each row its page', () => {
    expect(rowsOf('twoPages')).toEqual(['A:支出决算表', 'A:部门：某某局 E:金额单位：万元', ...GIVEN]);
    expect(read['twoPages']?.tables?.[0]?.place).toBe('第2页 支出决算表 第6行 自然科学基金');
    expect(read['twoPages']?.text).not.toContain('—');
  });

  it('makes no number of digits that stand apart or that the font does not name', () => {
    const [, , amount, , project] = ['', '', ...(read['broken']?.tables?.[0]?.rows.at(-1) ?? []).slice(2)];
    expect([amount?.[2], project?.[2] ?? 'text']).toEqual(['text', 'text']);
  });

  it.each([
    ['unread', /读不出汉字/],
    ['empty', /没有文字，多半是扫描件/],
  ])('is refused in a sentence where its letters cannot be known: %s', (name, words) => {
    expect(read[name]?.refused).toMatch(words);
  });

  it('gives tables or one sentence, whatever is damaged', () => {
    expect(damaged.flatMap(({ thrown }) => thrown ?? [])).toEqual([]);
    for (const { refused } of damaged) if (refused !== undefined) expect(refused).toMatch(/^[^\n]+。$/);
    expect(damaged.filter(({ tables }) => tables !== undefined).length).toBeGreaterThan(5);
  });
});
