import { checkWorkbook } from '../../src/findings/check';
import { explaining, keyOf, lapsedExplanation, reopening, withExplanations } from '../../src/findings/explanation';
import type { CheckResult, Finding } from '../../src/findings/finding';
import { readExplanations, writeExplanations } from '../../src/findings/kept-explanations';
import { buildReport } from '../../src/findings/report';
import { verdictOf } from '../../src/findings/workbook-verdict';
import { expenditure, ROWS } from '../rules/tables';
import { sheetOf, workbookOf } from '../workbook/grid';
import { result } from './invented-result';

const SAID = { reason: '省厅批复的数即如此，已附说明', audience: '省财政厅' };

/** A 支出决算表 whose 合计 is typed wrong. */
function checked(total: number): CheckResult {
  const [, ...rest] = ROWS;
  const rows = [['合计', null, total, ...(ROWS[0] ?? []).slice(3)], ...rest];
  return checkWorkbook(workbookOf(sheetOf('公开03表', expenditure({ rows }))));
}

function firstError({ findings }: CheckResult): Finding {
  const found = findings.find(({ severity }) => severity === 'error');
  if (!found) throw new Error('nothing is wrong');
  return found;
}

const wrong = checked(9999);

it('an explained error is no longer counted as open, and the verdict says both', () => {
  const explanations = wrong.findings
    .filter(({ severity }) => severity === 'error')
    .reduce<ReturnType<typeof reopening>>((all, finding) => explaining(all, finding, SAID), []);
  const told = withExplanations(wrong, explanations);
  expect(told.counts).toMatchObject({ errors: 0, explained: wrong.counts.errors });
  expect(firstError(told).explained).toEqual(SAID);
  expect(verdictOf(told)).toMatchObject({ kind: 'explained', words: `0 处错误，${wrong.counts.errors} 处已说明` });
});

it('comes back when its numbers change, and then tells what was said', () => {
  const explanations = explaining([], firstError(wrong), SAID);
  expect(withExplanations(checked(9999), explanations).counts.explained).toBe(1);
  const changed = withExplanations(checked(8888), explanations);
  expect(changed.counts).toMatchObject({ explained: 0, errors: wrong.counts.errors });
  expect(lapsedExplanation(explanations, firstError(changed))).toMatchObject(SAID);
});

it('is open again when the explanation is taken back', () => {
  const explanations = explaining([], firstError(wrong), SAID);
  const told = withExplanations(wrong, explanations);
  expect(withExplanations(told, reopening(explanations, firstError(told)))).toEqual(wrong);
});

it('is known by its numbers, not by its wording; without numbers by what it says', () => {
  const finding = firstError(wrong);
  expect(keyOf({ ...finding, message: '换一种说法' })).toBe(keyOf(finding));
  expect(keyOf({ ...finding, cell: 'D7' })).not.toBe(keyOf(finding));
  const remark = { ...finding, operands: [] };
  expect(keyOf({ ...remark, message: '换一个数' })).not.toBe(keyOf(remark));
});

it('one error left open keeps the verdict at errors and tells the explained beside it', () => {
  const [first, second] = [firstError(wrong), { ...firstError(wrong), cell: 'H20' }];
  const told = withExplanations(result([first, second]), explaining([], first, SAID));
  expect(verdictOf(told)).toMatchObject({ kind: 'errors', words: '1 处错误', detail: '另有 1 处已说明。' });
});

it('the report lists it on a sheet of its own with the reason and who must see it', () => {
  const told = withExplanations(wrong, explaining([], firstError(wrong), SAID));
  const sheets = buildReport([{ file: '甲局.xlsx', link: null, result: told, failed: null }], '2026年11月29日');
  const texts = (name: string): unknown[] => (sheets.find((sheet) => sheet.name === name)?.cells ?? []).map(({ value }) => value);
  const code: unknown = expect.stringContaining(`（${firstError(wrong).rule}）`);
  expect(texts('已说明')).toEqual(expect.arrayContaining([SAID.reason, SAID.audience, code]));
  expect(texts('问题清单')).not.toContainEqual(code);
});

describe('the text that a workbook keeps', () => {
  const explanations = explaining([], firstError(wrong), SAID);

  it('reads back as what was written', () => {
    expect(readExplanations(writeExplanations(explanations))).toEqual({ explanations, isDamaged: false });
    expect(writeExplanations([])).toBeNull();
  });

  it.each([
    ['no JSON', '{'],
    ['another version', '{"version":2,"explanations":[]}'],
    ['no list', '{"version":1,"explanations":{}}'],
    ['an entry without a reason', '{"version":1,"explanations":[{"key":"a","reason":" ","audience":""}]}'],
    ['a reason of many pages', JSON.stringify({ version: 1, explanations: [{ key: 'a', reason: '长'.repeat(9999), audience: '' }] })],
    ['a key that is none', '{"version":1,"explanations":[{"key":7,"reason":"对","audience":""}]}'],
  ])('%s explains nothing and is told', (_what, text) => {
    expect(readExplanations(text)).toEqual({ explanations: [], isDamaged: true });
  });
});
