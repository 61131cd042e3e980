import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../src/cli/perform';
import { examine } from '../../src/examination/examine';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import { toNumber } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { cellName } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/plan';
import { contentIn } from '../../src/writing/content';
import { makeDepartment } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { xlsxBytes } from '../departments/xlsx';
import { record, type Recorded } from './recording-shell';

const SAMPLES = join(__dirname, '../../samples');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-planned-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface PlannedJson {
  readonly version: number;
  readonly file: string;
  readonly edits: readonly {
    sheet: string;
    cell: string;
    before: string | null;
    after: string | null;
    formula: string | null;
    reason: string;
  }[];
  readonly judgement: readonly { sheet: string; cell: string; indicator: string; reason: string; range: readonly [string, string] }[];
  readonly refused: readonly { sheet: string; cell: string; reason: string }[];
  readonly written?: string;
}

async function call(...args: string[]): Promise<Recorded> {
  return record(args, { directory: folder, perform });
}

async function planned(...args: string[]): Promise<PlannedJson> {
  const { out, err } = await call(...args, '--json');
  expect(err).toBe('');
  return JSON.parse(out) as PlannedJson;
}

/** The workbook with these cells emptied, written into the test's folder. */
function emptied(sample: string, name: string, cells: readonly Figure[]): string {
  const bytes = readFileSync(join(SAMPLES, sample));
  const contentOf = contentIn(readWorkbook(bytes));
  const distinct = [...new Map(cells.map((figure) => [`${figure.sheet}!${cellName(figure)}`, figure])).values()];
  const edits = distinct.map((figure): Edit => {
    const before = contentOf(figure);
    return {
      sheet: figure.sheet,
      row: figure.row,
      column: figure.column,
      before,
      after: { formula: null, value: null, format: before.format },
      reason: '清空',
    };
  });
  const saved = saveWorkbook(bytes, { title: '清空', edits });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved.refusals));
  writeFileSync(join(folder, name), saved.bytes);
  return name;
}

describe('recompute', () => {
  test.each([
    ['济宁市医疗保障局2020.xlsx', 21],
    ['曾都区医疗保障局2022.xlsx', 1],
  ])('%s with every total blanked comes back, but for tails and what they carry upwards', async (sample, tails) => {
    const { standard, judged } = examine(readWorkbook(readFileSync(join(SAMPLES, sample))));
    const sheets = new Set(standard.map((form) => form.sheet));
    const within = judged.filter(({ identity: { target, terms, relation, breakdown } }) => {
      const isOneForm = sheets.has(target.sheet) && terms.every(({ figure }) => figure?.sheet === target.sheet);
      return relation === 'sum' && isOneForm && !breakdown && target.state === 'amount';
    });
    const printed = new Map(within.map(({ identity: { target } }) => [`${target.sheet}!${cellName(target)}`, target]));
    const input = emptied(sample, `空-${sample}`, [...printed.values()]);
    const { edits } = await planned('recompute', input, '--dry-run', '--write', 'values');
    const filled = new Map(edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit.after]));
    let off = 0;
    for (const [place, figure] of printed) {
      const value = toNumber(figure.value);
      const after = filled.get(place);
      if (value === 0 && after === undefined) continue;
      if (Number(after) !== value) {
        off++;
        // A tail that runs through to a grand total adds up, a hundredth for each rounding.
        expect(Math.abs(Number(after) - value)).toBeLessThanOrEqual(0.03);
      }
    }
    expect(printed.size).toBeGreaterThan(20);
    expect(off).toBe(tails);
  });

  test('finds nothing to do in a workbook that holds, and nothing the second time', async () => {
    const input = join(SAMPLES, '曾都区医疗保障局2022.xlsx');
    expect((await planned('recompute', input, '--dry-run')).edits).toEqual([]);
    const settled = await planned('recompute', input, '-o', 'settled.xlsx', '--tails', 'settle', '--write', 'values');
    expect(settled.edits.length).toBeGreaterThan(0);
    expect(settled.written).toBe('settled.xlsx');
    expect((await planned('recompute', 'settled.xlsx', '--dry-run', '--tails', 'settle', '--write', 'values')).edits).toEqual([]);
  });

  test('never writes over its input, and wants to know where to write', async () => {
    const input = join(SAMPLES, '曾都区医疗保障局2022.xlsx');
    const before = readFileSync(input);
    expect((await call('recompute', input, '-o', input)).status).toBe(2);
    expect((await call('recompute', input)).err).toContain('-o');
    expect((await call('recompute', input, '--dry-run', '--write', 'both')).err).toContain('formulas 或 values');
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  test('a file that cannot be read fails in one line', async () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'PK');
    const { status, out } = await call('recompute', 'broken.xlsx', '--dry-run', '--json');
    expect(status).toBe(2);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['version', 'file', 'failed']);
  });
});

describe('balance', () => {
  test('every sum and copy of the published tables holds to the last digit afterwards', async () => {
    const input = join(SAMPLES, '济宁市医疗保障局2020.xlsx');
    const { written } = await planned('balance', input, '-o', 'balanced.xlsx');
    expect(written).toBe('balanced.xlsx');
    const { judged, standard } = examine(readWorkbook(readFileSync(join(folder, 'balanced.xlsx'))));
    const sheets = new Set(standard.map((form) => form.sheet));
    const verdicts = judged.filter(({ identity }) => sheets.has(identity.target.sheet)).map(({ judgement }) => judgement.verdict);
    expect(new Set(verdicts)).toEqual(new Set(['equal', 'missing']));
  });

  test('tables in 元 become tables in 万元, headings and all', async () => {
    const layout = layoutNamed('云南');
    writeFileSync(join(folder, 'yuan.xlsx'), xlsxBytes(printDepartment(makeDepartment(5), layout)));
    const { edits } = await planned('balance', 'yuan.xlsx', '-o', 'wan.xlsx');
    expect(edits.some((edit) => edit.after?.includes('单位：万元'))).toBe(true);
    const { standard, judged } = examine(readWorkbook(readFileSync(join(folder, 'wan.xlsx'))));
    expect(standard.every((form) => form.statedUnit === '万元')).toBe(true);
    expect(new Set(judged.map(({ judgement }) => judgement.verdict))).toEqual(new Set(['equal']));
  });

  test('an unknown unit is refused', async () => {
    expect((await call('balance', join(SAMPLES, '示例单位2023.xlsx'), '--dry-run', '--to', '美元')).err).toContain('万元');
  });
});

describe('score', () => {
  test('blanked scores come back, and what needs judgement is only listed', async () => {
    const sample = '济宁市医疗保障局2020.xlsx';
    const { performance } = examine(readWorkbook(readFileSync(join(SAMPLES, sample))));
    const first = performance.find((form) => form.sheet === '1苯丙酮尿症患儿救助');
    if (first?.kind !== 'evaluation') throw new Error('没有读到自评表');
    const scores = first.indicators.flatMap((indicator) => (indicator.score?.state === 'amount' ? [indicator.score] : []));
    const input = emptied(sample, 'blank.xlsx', [...scores, ...(first.total ? [first.total.score] : [])]);
    const { edits, judgement } = await planned('score', input, '--dry-run');
    const decided = new Map(edits.filter((edit) => edit.sheet === first.sheet).map((edit) => [edit.cell, edit.after]));
    for (const score of scores) {
      const cell = cellName(score);
      if (decided.has(cell)) expect(Number(decided.get(cell))).toBe(toNumber(score.value));
      else expect(judgement.map((item) => item.cell)).toContain(cell);
    }
    expect(decided.size).toBeGreaterThan(3);
    expect(judgement.length).toBeGreaterThan(0);
    for (const { range } of judgement) expect(Number(range[0])).toBeLessThanOrEqual(Number(range[1]));
  });

  test('a form without scores is said to have none, and nothing is written', async () => {
    const { out } = await call('score', join(SAMPLES, '广元市医疗保障局项目2021.xlsx'), '--dry-run');
    expect(out).toContain('没有要改的');
    expect(out).toContain('窗口工作人员服装经费 表上没有得分栏，不用打分');
    expect(out).not.toContain('评分：');
  });

  test('an unknown profile is refused with the known ones', async () => {
    expect((await call('score', join(SAMPLES, '示例单位2023.xlsx'), '--dry-run', '--profile', 'mars')).err).toContain('national');
  });
});
