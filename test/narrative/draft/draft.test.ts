import { checkReport } from '../../../src/findings/check-report';
import { draftOf } from '../../../src/findings/draft-report';
import { examine } from '../../../src/examination/examine';
import { readReport } from '../../../src/host/file/report/read-report';
import { writeWordDocument } from '../../../src/host/file/report/write-word-document';
import { draftText, gapsIn, type DraftBlock } from '../../../src/narrative/draft/document';
import { draftReport } from '../../../src/narrative/draft/draft';
import type { Workbook } from '../../../src/workbook/workbook';
import { makeDepartment } from '../../departments/ledger';
import { LAYOUTS } from '../../departments/layouts';
import { printDepartment } from '../../departments/print';
import { sample } from '../on-samples';

function beyondGaps(workbook: Workbook, blocks: readonly DraftBlock[]): string[] {
  const { findings } = checkReport(workbook, draftText(blocks));
  return findings.filter(({ rule }) => rule !== 'JS-T010').map(({ message, quote }) => `${message} ${quote}`);
}

function blocksOf(workbook: Workbook): readonly DraftBlock[] {
  const draft = draftOf(workbook, null);
  if (draft.kind === 'failed') throw new Error(draft.reason);
  return draft.blocks;
}

test.each(['曾都区医疗保障局2022', '济宁市医疗保障局2020'] as const)(
  'a draft of %s holds against its tables, every figure of it',
  (name) => {
    const workbook = sample(name);
    const blocks = blocksOf(workbook);
    expect(beyondGaps(workbook, blocks)).toEqual([]);
    const { claims, agree } = checkReport(workbook, draftText(blocks));
    expect(agree.length).toBe(claims);
  },
);

test('drafts of many departments, with the year before, hold against their tables', () => {
  const said: string[] = [];
  let claims = 0;
  let agree = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const layout = LAYOUTS[seed % LAYOUTS.length] as (typeof LAYOUTS)[number];
    const workbook = printDepartment(makeDepartment(seed), layout);
    const [set] = examine(workbook).sets;
    const [before] = examine(printDepartment(makeDepartment(seed + 500), layout)).sets;
    if (!set || !before) throw new Error('没有认出表');
    const blocks = draftReport(set, before, makeDepartment(seed).year);
    said.push(...beyondGaps(workbook, blocks).map((message) => `${layout.name} ${seed} ${message}`));
    const result = checkReport(workbook, draftText(blocks));
    claims += result.claims;
    agree += result.agree.length;
  }
  expect(said).toEqual([]);
  expect(agree / claims).toBeGreaterThan(0.85);
});

test('the Word document reads back as the draft, headings and all', () => {
  const blocks = blocksOf(sample('曾都区医疗保障局2022'));
  const read = readReport(writeWordDocument(blocks));
  expect(read.trimEnd()).toBe(draftText(blocks));
  expect(gapsIn(blocks)).toBeGreaterThan(5);
});

test('what cannot be drafted from is said', () => {
  expect(draftOf({ sheets: [] }, null)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('没有认出决算表') as string });
  const [zengdu, jining] = [sample('曾都区医疗保障局2022'), sample('济宁市医疗保障局2020')];
  expect(draftOf(jining, { sheets: [] })).toMatchObject({ kind: 'failed' });
  expect(draftOf(zengdu, jining)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('不是相邻的两年') as string });
});
