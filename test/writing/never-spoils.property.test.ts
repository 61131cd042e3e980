import { checkWorkbook } from '../../src/findings/check';
import { LAYOUTS, layoutNamed } from '../departments/layouts';
import { calculated, spoiled, spoils, type Writing } from './spoiled';

const WRITINGS: readonly Writing[] = ['values', 'formulas', 'mixed'];

test.each([1, 2, 3])(
  'with %i slips at once, recomputing changes no cell that was right and causes no new finding',
  (count) => {
    const wrong: string[] = [];
    LAYOUTS.forEach((layout, at) => {
      // Every second layout once; `npm run soak -- recomputing` goes through all kinds of slips in all of them.
      if (at % 6 !== 2 * count - 1) return;
      const writing = WRITINGS[Math.floor(at / 6) % 3] as Writing;
      const seed = 1 + at * 7 + count;
      const each = spoiled(seed, layout, writing, count);
      const found = spoils(each);
      if (found.length > 0)
        wrong.push(`${layout.name} ${seed} ${writing}：${JSON.stringify([...each.slips])} ⇒ ${found.slice(0, 4).join('；')}`);
    });
    expect(wrong).toEqual([]);
  },
  180_000,
);

/** A code that was misread says that a total has other parts than those which its amount follows from: neither is written, and no cell named. */
test.each([
  ['曾都', 664845, 'formulas', 2],
  ['会议培训并列', 97192, 'formulas', 3],
  ['文本数字', 396659, 'mixed', 2],
] as const)('%s %i: a slip in a code and another elsewhere', (layout, seed, writing, count) => {
  const each = spoiled(seed, layoutNamed(layout), writing, count);
  expect([...each.slips.values()].some((slip) => slip.startsWith('编码'))).toBe(true);
  expect(spoils(each)).toEqual([]);
  const suspects = checkWorkbook(calculated(each.spoiled)).findings.flatMap((finding) => finding.suspects);
  expect(suspects.filter(({ suggested }) => suggested.startsWith('-'))).toEqual([]);
});

/** The amount is told beside the formula, and not only once that is mended. */
test.each([
  ['元与公式', 414462, 2],
  ['旧称', 662557, 3],
])('%s %i: a wrong formula and a wrong amount below the same total', (layout, seed, count) => {
  const each = spoiled(seed, layoutNamed(layout), 'formulas', count);
  expect([...each.slips.values()].some((slip) => slip.startsWith('='))).toBe(true);
  expect(spoils(each)).toEqual([]);
});
